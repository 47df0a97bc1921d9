// Uploaded returns as they are kept: the run of one person for a city and a quarter, its files, its reports, and what its page and the card of the
// return show. Library runs live in import-runs.ts; the two never meet.
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { importRuns } from '#db/schema/imports.ts';
import type { ReturnFinding } from '#documents/return-findings.ts';
import type { Actor } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { ContentField } from '#rules/report-content.ts';
import { Conflict, NotFound } from './errors.ts';
import { thresholdsFor } from './quarters.ts';
import { type CheckedReport, checkReport, previewDigest, type StoredReport } from './return-check.ts';
import { demandWorkbook, type FillableReturn, fillableReturn, returnReports } from './return-reports.ts';
import { type Division, divisions, partsOf } from './return-workbooks.ts';
import { asActor, type Transaction } from './transaction.ts';

export type ReturnRunRow = typeof importRuns.$inferSelect;

export type RunFile = {
  readonly fileName: string;
  readonly fileHash: string;
  readonly bytes: number;
  /** In words; '' for a whole return. */
  readonly part: string;
  readonly rows: number;
  readonly at: string;
  /** Why nothing of it was read. */
  readonly refused: Pick<ReturnFinding, 'code' | 'params'> | null;
};

/** A report that was kept, for ever with the run. */
export type AppliedLine = { reportId: string; slug: string; name: string; nameEn: string; fields: ContentField[] };

/** A report of the upload that was not kept, and why. */
export type LeftOutLine = { name: string; nameEn: string; why: 'unreadable' | 'closed' | 'gone' | 'asked' };

export type RunSummary = {
  readonly files: readonly RunFile[];
  readonly applied: readonly AppliedLine[];
  readonly leftOut: readonly LeftOutLine[];
};

export type RunPlace = { cityCode: string; quarter: QuarterId };

export const summaryOf = (run: ReturnRunRow) => run.summary as RunSummary;
export const storedOf = (run: ReturnRunRow) => run.rows as StoredReport[];

const ofPlace = ({ cityCode, quarter }: RunPlace) =>
  and(eq(importRuns.kind, 'return'), eq(importRuns.cityCode, cityCode), eq(importRuns.quarterId, quarter));

/** Throws NotFound for another city's or quarter's run, and for the library's. */
export async function returnRun(tx: Transaction, runId: string, place: RunPlace): Promise<ReturnRunRow> {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(runId)) throw new NotFound('return_workbook', runId.slice(0, 60));
  const [run] = await tx.db
    .select()
    .from(importRuns)
    .where(and(eq(importRuns.id, runId), ofPlace(place)));
  if (!run) throw new NotFound('return_workbook', runId);
  return run;
}

/** The upload of this person that waits to be confirmed; null where there is none. To be merged into it is held, so that two uploads at once follow each other. */
export async function openRun(
  tx: Transaction,
  actor: Actor,
  place: RunPlace,
  forMerging = false,
): Promise<ReturnRunRow | null> {
  const query = tx.db
    .select()
    .from(importRuns)
    .where(and(ofPlace(place), eq(importRuns.state, 'ready'), eq(importRuns.uploadedBy, actor.personId)))
    .orderBy(desc(importRuns.uploadedAt), asc(importRuns.id))
    .limit(1);
  const [run] = await (forMerging ? query.for('update') : query);
  return run ?? null;
}

/** The change that wins: from the version that was seen, while the run waits, by who uploaded it. */
export async function swapReturnRun(
  tx: Transaction,
  actor: Actor,
  seen: { runId: string; version: number },
  change: Partial<ReturnRunRow>,
): Promise<void> {
  const swapped = await tx.db
    .update(importRuns)
    .set({ ...change, version: seen.version + 1 })
    .where(
      and(
        eq(importRuns.id, seen.runId),
        eq(importRuns.kind, 'return'),
        eq(importRuns.version, seen.version),
        eq(importRuns.uploadedBy, actor.personId),
        sql`${importRuns.state} IN ('ready', 'refused')`,
      ),
    )
    .returning({ id: importRuns.id });
  if (swapped.length === 0) throw new Conflict('done_already');
}

/** Every report of the run against what stands now, in the order of the files. */
export async function checkedReports(
  tx: Transaction,
  actor: Actor,
  run: ReturnRunRow,
  place: RunPlace,
): Promise<CheckedReport[]> {
  const stored = storedOf(run);
  const [found, rule] = await Promise.all([
    returnReports(
      tx,
      stored.map(({ reportId }) => reportId),
      place,
    ),
    thresholdsFor(tx, place.quarter),
  ]);
  return stored.map((one) => checkReport(actor, one, found.get(one.reportId), rule));
}

export type ReturnRunView = {
  run: Pick<ReturnRunRow, 'id' | 'state' | 'version' | 'uploadedByName' | 'uploadedAt' | 'decidedAt'>;
  files: readonly RunFile[];
  findings: ReturnFinding[];
  checked: CheckedReport[];
  applied: readonly AppliedLine[];
  leftOut: readonly LeftOutLine[];
  /** Posted with the confirmation: it says what was seen. */
  digest: string;
  isOwn: boolean;
  city: FillableReturn['city'];
  quarter: QuarterId;
};

/** One upload with everything that its page shows, compared with what stands at this moment. */
export async function getReturnRun(actor: Actor, quarterText: string, runId: string): Promise<ReturnRunView> {
  const place = demandWorkbook(actor, quarterText);
  return asActor(actor, async (tx) => {
    const run = await returnRun(tx, runId, place);
    const { city } = await fillableReturn(tx, actor, place.quarter, place.cityCode);
    const checked = run.state === 'ready' ? await checkedReports(tx, actor, run, place) : [];
    const { files, applied, leftOut } = summaryOf(run);
    return {
      run,
      files,
      findings: run.findings as ReturnFinding[],
      checked,
      applied,
      leftOut,
      digest: previewDigest(checked),
      isOwn: run.uploadedBy === actor.personId,
      city,
      quarter: place.quarter,
    };
  });
}

export type WorkbookCardView = {
  count: number;
  isOpen: boolean;
  /** Empty where dividing would leave it whole. */
  parts: Record<Division, { key: string; name: string; count: number }[]>;
  open: { id: string; at: Date; files: number } | null;
  earlier: { id: string; state: ReturnRunRow['state']; fileName: string; by: string; at: Date }[];
};

const maxEarlier = 5;

/** What the card on the return offers. */
export async function getWorkbookCard(actor: Actor, quarterText: string, locale: Locale): Promise<WorkbookCardView> {
  const place = demandWorkbook(actor, quarterText);
  return asActor(actor, async (tx) => {
    const { reports, isOpen } = await fillableReturn(tx, actor, place.quarter, place.cityCode);
    const open = await openRun(tx, actor, place);
    const earlier = await tx.db
      .select({
        id: importRuns.id,
        state: importRuns.state,
        fileName: importRuns.fileName,
        by: importRuns.uploadedByName,
        at: importRuns.uploadedAt,
      })
      .from(importRuns)
      .where(ofPlace(place))
      .orderBy(desc(importRuns.uploadedAt), asc(importRuns.id))
      .limit(maxEarlier);
    const parts = Object.fromEntries(
      divisions.map((division) => {
        const all = partsOf(reports, division, locale);
        return [division, all.map(({ key, name, reports: own }) => ({ key, name, count: own.length }))];
      }),
    ) as WorkbookCardView['parts'];
    return {
      count: reports.length,
      isOpen,
      parts,
      open: open && { id: open.id, at: open.uploadedAt, files: summaryOf(open).files.length },
      earlier: earlier.filter(({ id }) => id !== open?.id),
    };
  });
}
