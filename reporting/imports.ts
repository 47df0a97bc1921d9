// Importing the project library: taking a workbook in, its preview, confirming or discarding it. All or nothing: a confirmed import writes what the
// preview said, checked again inside the transaction, or nothing at all.
import { createHash } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import { importRuns } from '#db/schema/imports.ts';
import { commitments } from '#db/schema/plans.ts';
import type { LibraryFinding } from '#documents/library-findings.ts';
import { type LibraryTables, tablesOf, wantedSheets } from '#documents/library-table.ts';
import { readUpload } from '#documents/spreadsheet-process.ts';
import { WorkbookRefused } from '#documents/zip-check.ts';
import { Conflict, DatabaseFailure, Forbidden } from './errors.ts';
import {
  checkTables,
  emptySummary,
  groupsOf,
  type ImportPlan,
  type ImportSummary,
  maxKeptFindings,
} from './import-check.ts';
import { demandImports, type ImportRun, type ImportState, importRun, noTables, personOf } from './import-runs.ts';
import { writeLibrary } from './import-write.ts';
import { writePastQuarters } from './import-write-past.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';

/** Reads and checks an uploaded workbook and keeps it with what was found. Nothing of the library is written. Publisher only. */
export async function uploadLibrary(
  actor: AnyActor,
  input: { fileName: string; bytes: Uint8Array },
): Promise<{ runId: string; state: ImportState }> {
  demandImports(actor, 'upload');
  const fileHash = createHash('sha256').update(input.bytes).digest('hex');
  // The child works before the transaction begins: none waits for files.
  const read = await readTables(input.bytes);
  return asActor(actor, async (tx) => {
    const { findings, summary } = read.refused
      ? { findings: read.findings, summary: { ...emptySummary, errors: 1, groups: groupsOf(read.findings) } }
      : await checkTables(tx, read.tables, read.findings);
    const runId = crypto.randomUUID();
    const state = summary.errors > 0 ? 'refused' : 'ready';
    const { id: uploadedBy, name: uploadedByName } = personOf(tx);
    await tx.db.insert(importRuns).values({
      id: runId,
      kind: 'library',
      fileName: cleanName(input.fileName),
      fileHash,
      state,
      rows: read.tables,
      findings: keptFindings(findings),
      summary,
      uploadedBy,
      uploadedByName,
      uploadedAt: tx.now,
    });
    record(tx, {
      kind: 'workbook_uploaded',
      objectType: 'import',
      objectId: runId,
      detail: {
        fileName: cleanName(input.fileName),
        fileHash,
        bytes: input.bytes.length,
        state,
        errors: summary.errors,
        warnings: summary.warnings,
        ...(read.refused ? { refused: read.findings[0]?.code } : { counts: summary.counts }),
      },
    });
    return { runId, state };
  });
}

type ReadTables = { tables: LibraryTables; findings: LibraryFinding[]; refused: boolean };

async function readTables(bytes: Uint8Array): Promise<ReadTables> {
  try {
    return { ...tablesOf(await readUpload(bytes, wantedSheets)), refused: false };
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    const place = { sheet: null, row: null, key: null, cell: '' } as const;
    return {
      tables: noTables,
      findings: [{ ...place, severity: 'error', code: error.code, params: error.params }],
      refused: true,
    };
  }
}

/** Errors first, so that a long list of warnings hides none. */
function keptFindings(findings: readonly LibraryFinding[]): LibraryFinding[] {
  if (findings.length <= maxKeptFindings) return [...findings];
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [...errors, ...findings.filter(({ severity }) => severity !== 'error')].slice(0, maxKeptFindings);
}

/** A file's name is shown and recorded, never used as a path. */
function cleanName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  return (
    last
      .toWellFormed()
      .replace(/[\p{Cc}\p{Cf}]/gu, '')
      .trim()
      .slice(0, 120) || 'workbook.xlsx'
  );
}

/** The next state, from the one and the version that the page showed, by the one who uploaded. Zero rows is a conflict. */
async function swapRun(
  tx: Transaction,
  input: { runId: string; version: number },
  from: readonly ImportState[],
  change: Partial<ImportRun>,
): Promise<void> {
  const swapped = await tx.db
    .update(importRuns)
    .set({ ...change, version: input.version + 1 })
    .where(
      and(
        eq(importRuns.id, input.runId),
        eq(importRuns.version, input.version),
        sql`${importRuns.state} IN (${sql.join(
          from.map((state) => sql`${state}`),
          sql`, `,
        )})`,
        eq(importRuns.uploadedBy, personOf(tx).id),
      ),
    )
    .returning({ id: importRuns.id });
  if (swapped.length === 0) throw new Conflict('done_already');
}

async function ownRun(tx: Transaction, runId: string): Promise<ImportRun> {
  const run = await importRun(tx, runId);
  if (run.uploadedBy !== personOf(tx).id) throw new Forbidden('manage_plans', runId);
  return run;
}

/**
 * Writes everything the preview showed. Throws Conflict 'library_changed_meanwhile' where the library moved on, so that the import would do
 * something else than was shown; nothing is written then.
 */
export async function confirmImport(
  actor: AnyActor,
  input: { runId: string; version: number },
): Promise<{ runId: string; lines: number }> {
  demandImports(actor, input.runId);
  try {
    return await asActor(actor, (tx) => confirm(tx, input));
  } catch (error) {
    // Somebody entered the same code, share, plan or report between our reading and our writing.
    if (error instanceof DatabaseFailure && error.sqlState === '23505') throw new Conflict('library_changed_meanwhile');
    throw error;
  }
}

async function confirm(tx: Transaction, input: { runId: string; version: number }) {
  const run = await ownRun(tx, input.runId);
  await swapRun(tx, input, ['ready'], { state: 'confirmed', decidedAt: tx.now, rows: noTables });
  // Maintenance of any commitment waits until this is through, or this waits for it.
  await tx.db.select({ id: commitments.id }).from(commitments).orderBy(asc(commitments.id)).for('no key update');
  const preview = run.summary as ImportSummary;
  const { plan, summary } = await checkTables(tx, run.rows as LibraryTables, []);
  if (summary.errors > 0 || summary.digest !== preview.digest) throw new Conflict('library_changed_meanwhile');
  if (summary.lines.length === 0) throw new Conflict('done_already');
  const slugs = await writeLibrary(tx, plan);
  await writePastQuarters(tx, plan, { runId: run.id, fileName: run.fileName });
  await tx.db
    .update(importRuns)
    .set({ summary: { ...preview, created: slugs.created } })
    .where(eq(importRuns.id, run.id));
  recordImport(tx, run, plan, preview, slugs);
  return { runId: run.id, lines: summary.lines.length };
}

/** One event for the whole import: counts and what it touched. Before and after of every field stay with the run. */
function recordImport(
  tx: Transaction,
  run: ImportRun,
  plan: ImportPlan,
  summary: ImportSummary,
  slugs: { created: string[]; changed: string[] },
): void {
  record(tx, {
    kind: 'library_imported',
    objectType: 'import',
    objectId: run.id,
    detail: {
      fileName: run.fileName,
      fileHash: run.fileHash,
      counts: summary.counts,
      warnings: summary.warnings,
      newQuarters: summary.newQuarters,
      digest: summary.digest,
      created: slugs.created,
      changed: slugs.changed,
      shares: plan.shares.map(({ share }) => share.id),
      plans: plan.plans.map(({ share, year, version }) => `${share.id} ${year} ${version}`),
      past: plan.past.map(({ share, quarter }) => `${share.id} ${quarter}`),
    },
  });
}

/** Puts an upload aside; its rows are forgotten, what was found stays. */
export async function discardImport(
  actor: AnyActor,
  input: { runId: string; version: number },
): Promise<{ runId: string }> {
  demandImports(actor, input.runId);
  return asActor(actor, async (tx) => {
    const run = await ownRun(tx, input.runId);
    await swapRun(tx, input, ['ready', 'refused'], { state: 'discarded', decidedAt: tx.now, rows: noTables });
    record(tx, {
      kind: 'import_discarded',
      objectType: 'import',
      objectId: run.id,
      detail: { fileName: run.fileName },
    });
    return { runId: run.id };
  });
}

/** Checks the same rows again, after the library moved on. */
export async function recheckImport(
  actor: AnyActor,
  input: { runId: string; version: number },
): Promise<{ runId: string }> {
  demandImports(actor, input.runId);
  return asActor(actor, async (tx) => {
    const run = await ownRun(tx, input.runId);
    // What reading the file itself found does not change; the rest is asked again.
    const fromReading = (run.findings as LibraryFinding[]).filter(({ code }) => readingCodes.has(code));
    const { findings, summary } = await checkTables(tx, run.rows as LibraryTables, fromReading);
    const state = summary.errors > 0 ? 'refused' : 'ready';
    await swapRun(tx, input, ['ready', 'refused'], { state, findings: keptFindings(findings), summary });
    return { runId: run.id };
  });
}

/** Codes that come from reading cells and sheets, before anything is compared with the library. */
const readingCodes: ReadonlySet<string> = new Set([
  'no_known_sheet',
  'no_rows',
  'no_heads',
  'unknown_column',
  'column_twice',
  'hidden_sheet',
  'hidden_rows',
  'hidden_column',
  'merged_cells',
  'cell_without_head',
  'formula_cell',
  'error_value',
  'not_an_amount',
  'amount_is_percent',
  'too_many_decimals',
  'too_large',
  'not_a_percent',
  'not_a_quarter_cell',
  'not_a_date_cell',
  'not_a_year',
  'unknown_word',
  'unit_city_code',
  'thousands_separators',
  'number_as_text',
  'full_width_digits',
]);
