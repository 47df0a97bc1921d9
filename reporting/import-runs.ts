// Uploaded workbooks as they are kept: the one row, the list of earlier imports, and everything the page of one shows.
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { importRuns } from '#db/schema/imports.ts';
import type { LibraryFinding } from '#documents/library-findings.ts';
import type { LibraryTables } from '#documents/library-table.ts';
import { allows } from '#rules/policy.ts';
import { Forbidden, NotFound } from './errors.ts';
import type { ImportSummary } from './import-check.ts';
import { libraryListsOf } from './import-state.ts';
import { type AnyActor, asActor, type Transaction } from './transaction.ts';

export type ImportState = typeof importRuns.$inferSelect.state;
export type ImportRun = typeof importRuns.$inferSelect;

export const noTables: LibraryTables = {
  projects: { columns: {}, rows: [] },
  shares: { columns: {}, rows: [] },
  plans: { columns: {}, rows: [] },
  past: { columns: {}, rows: [] },
};

export function demandImports(actor: AnyActor, objectId = ''): void {
  if (!allows(actor, 'manage_plans')) throw new Forbidden('manage_plans', objectId.slice(0, 60));
}

/** Who acts; an upload always has a person behind it. */
export function personOf(tx: Transaction): { id: string; name: string } {
  const { actor } = tx;
  if ('system' in actor) throw new Forbidden('manage_plans', 'upload');
  return { id: actor.personId, name: actor.name };
}

const uuidForm = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** The run as it is kept. Throws NotFound, also for a city's filled-in return. */
export async function importRun(tx: Transaction, runId: string): Promise<ImportRun> {
  if (!uuidForm.test(runId)) throw new NotFound('import', runId.slice(0, 60));
  const [run] = await tx.db
    .select()
    .from(importRuns)
    .where(and(eq(importRuns.id, runId), eq(importRuns.kind, 'library')));
  if (!run) throw new NotFound('import', runId);
  return run;
}

export type ImportListRow = Pick<
  ImportRun,
  'id' | 'fileName' | 'state' | 'uploadedByName' | 'uploadedAt' | 'decidedAt'
> & {
  counts: ImportSummary['counts'];
  errors: number;
  warnings: number;
};

/** Earlier imports, newest first, a page at a time. */
export async function listImports(
  actor: AnyActor,
  page: { offset: number; limit: number },
): Promise<{ rows: ImportListRow[]; total: number }> {
  demandImports(actor);
  return asActor(actor, async (tx) => {
    const [rows, [counted]] = await Promise.all([
      tx.db
        .select({
          id: importRuns.id,
          fileName: importRuns.fileName,
          state: importRuns.state,
          uploadedByName: importRuns.uploadedByName,
          uploadedAt: importRuns.uploadedAt,
          decidedAt: importRuns.decidedAt,
          counts: sql<ImportSummary['counts']>`${importRuns.summary} -> 'counts'`,
          errors: sql<number>`(${importRuns.summary} ->> 'errors')::int`,
          warnings: sql<number>`(${importRuns.summary} ->> 'warnings')::int`,
        })
        .from(importRuns)
        .where(eq(importRuns.kind, 'library'))
        .orderBy(desc(importRuns.uploadedAt), asc(importRuns.id))
        .limit(page.limit)
        .offset(page.offset),
      tx.db.select({ count: sql<number>`count(*)::int` }).from(importRuns).where(eq(importRuns.kind, 'library')),
    ]);
    return { rows, total: counted?.count ?? 0 };
  });
}

export type ImportView = {
  run: Omit<ImportRun, 'rows' | 'findings' | 'summary'>;
  findings: LibraryFinding[];
  summary: ImportSummary;
  /** Only who uploaded may confirm, discard or check again. */
  isOwn: boolean;
  /** The rows are still there: an annotated copy can be made. */
  hasRows: boolean;
  cityNames: Record<string, { name: string; nameEn: string }>;
};

/** One import with everything its page shows. */
export async function getImport(actor: AnyActor, runId: string): Promise<ImportView> {
  demandImports(actor, runId);
  return asActor(actor, async (tx) => {
    const { rows, findings, summary, ...run } = await importRun(tx, runId);
    const { cities } = await libraryListsOf(tx);
    const tables = rows as LibraryTables;
    return {
      run,
      findings: findings as LibraryFinding[],
      summary: summary as ImportSummary,
      isOwn: run.uploadedBy === personOf(tx).id,
      hasRows: Object.values(tables).some((table) => table.rows.length > 0),
      cityNames: Object.fromEntries(cities.map(({ code, name, nameEn }) => [code, { name, nameEn }])),
    };
  });
}
