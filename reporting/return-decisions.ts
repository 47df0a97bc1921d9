// Deciding about an uploaded return: keeping all of it as drafts at once, or putting it aside. What the page showed is checked again inside the
// transaction; where anything moved in between nothing is kept and the page is shown anew.
import { eq } from 'drizzle-orm';
import { importRuns } from '#db/schema/imports.ts';
import type { Actor } from '#rules/policy.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import { requireMove } from './moves.ts';
import { keepDraft } from './report-drafts.ts';
import { type CheckedReport, previewDigest } from './return-check.ts';
import { demandWorkbook } from './return-reports.ts';
import {
  type AppliedLine,
  checkedReports,
  type LeftOutLine,
  type ReturnRunRow,
  type RunPlace,
  type RunSummary,
  returnRun,
  summaryOf,
  swapReturnRun,
} from './return-runs.ts';
import { asActor, record, type Transaction } from './transaction.ts';

/** Of a report that was changed online since the download. */
export type RowChoice = 'mine' | 'online';

export type ConfirmInput = {
  quarter: string;
  runId: string;
  version: number;
  /** Of what the page showed. */
  digest: string;
  /** By the id of the report. */
  choices: Readonly<Record<string, RowChoice | undefined>>;
};

type Decided = { runId: string; quarter: string; count: number };

/** Throws Conflict 'return_changed_meanwhile' where the page no longer tells the truth, Invalid where a report was not decided. */
export async function confirmReturn(actor: Actor, input: ConfirmInput): Promise<Decided> {
  const place = demandWorkbook(actor, input.quarter);
  return asActor(actor, async (tx) => {
    const run = await ownRun(tx, actor, input.runId, place);
    // A further file was merged into it since the page was shown.
    if (run.version !== input.version) throw new Conflict('return_changed_meanwhile');
    await swapReturnRun(tx, actor, input, { state: 'confirmed', decidedAt: tx.now, rows: [] });
    const checked = await checkedReports(tx, actor, run, place);
    if (previewDigest(checked) !== input.digest) throw new Conflict('return_changed_meanwhile');
    const kept = chosen(checked, input.choices);
    const applied = await keepAll(tx, actor, run, kept);
    const summary: RunSummary = { ...summaryOf(run), applied, leftOut: leftOutOf(checked, kept) };
    await tx.db.update(importRuns).set({ summary }).where(eq(importRuns.id, run.id));
    record(tx, {
      kind: 'return_workbook_applied',
      objectType: 'return_workbook',
      objectId: run.id,
      detail: {
        ...place,
        files: summary.files.map(({ fileName }) => fileName),
        fileHashes: summary.files.map(({ fileHash }) => fileHash),
        reports: applied.map(({ reportId }) => reportId),
        keptOnline: checked
          .filter((one) => one.outcome === 'asked' && !kept.includes(one))
          .map(({ stored }) => stored.reportId),
      },
    });
    return { runId: run.id, quarter: place.quarter, count: applied.length };
  });
}

/** What the upload brought and was not kept: the rows are forgotten, that there were some is not. */
function leftOutOf(checked: readonly CheckedReport[], kept: readonly CheckedReport[]): LeftOutLine[] {
  return checked.flatMap((one): LeftOutLine[] => {
    const { outcome, found, stored } = one;
    if (kept.includes(one) || outcome === 'unchanged' || outcome === 'untouched' || outcome === 'change') return [];
    const written = stored.rows[0]?.row.name ?? '';
    const { name, nameEn } = found?.share.commitment ?? { name: written, nameEn: written };
    return [{ name, nameEn, why: outcome }];
  });
}

function chosen(checked: readonly CheckedReport[], choices: ConfirmInput['choices']): CheckedReport[] {
  const undecided = checked.filter(
    ({ outcome, stored }) => outcome === 'asked' && choices[stored.reportId] === undefined,
  );
  if (undecided.length > 0) {
    throw new Invalid(undecided.map(({ stored }) => ({ field: `choice.${stored.reportId}`, code: 'not_an_option' })));
  }
  const kept = checked.filter(
    ({ outcome, stored }) => outcome === 'change' || (outcome === 'asked' && choices[stored.reportId] === 'mine'),
  );
  const isAsked = checked.some(({ outcome }) => outcome === 'asked');
  if (kept.length === 0 && !isAsked) throw new Conflict('done_already');
  // One order for everybody, so that two confirmations never wait for each other.
  return kept.toSorted((a, b) => (a.stored.reportId < b.stored.reportId ? -1 : 1));
}

async function keepAll(
  tx: Transaction,
  actor: Actor,
  run: ReturnRunRow,
  kept: readonly CheckedReport[],
): Promise<AppliedLine[]> {
  const applied: AppliedLine[] = [];
  for (const { found, content, fields } of kept) {
    if (!found || !content) continue;
    const { report, share } = found;
    requireMove(actor, report, 'save');
    const target = {
      reportId: report.id,
      version: report.version,
      origin: { source: 'workbook', runId: run.id },
    } as const;
    try {
      await keepDraft(tx, actor, report, target, content);
    } catch (error) {
      throw error instanceof Conflict ? new Conflict('return_changed_meanwhile') : error;
    }
    const { slug, name, nameEn } = share.commitment;
    applied.push({ reportId: report.id, slug, name, nameEn, fields: [...fields] });
  }
  return applied;
}

async function ownRun(tx: Transaction, actor: Actor, runId: string, place: RunPlace): Promise<ReturnRunRow> {
  const run = await returnRun(tx, runId, place);
  if (run.uploadedBy !== actor.personId) throw new Forbidden('fill_workbook', runId);
  if (run.state !== 'ready' && run.state !== 'refused') throw new Conflict('done_already');
  return run;
}

/** Puts an upload aside; its rows are forgotten. */
export async function discardReturn(
  actor: Actor,
  input: Pick<ConfirmInput, 'quarter' | 'runId' | 'version'>,
): Promise<Decided> {
  const place = demandWorkbook(actor, input.quarter);
  return asActor(actor, async (tx) => {
    const run = await ownRun(tx, actor, input.runId, place);
    await swapReturnRun(tx, actor, input, { state: 'discarded', decidedAt: tx.now, rows: [] });
    record(tx, {
      kind: 'return_workbook_discarded',
      objectType: 'return_workbook',
      objectId: run.id,
      detail: { ...place, files: summaryOf(run).files.map(({ fileName }) => fileName) },
    });
    return { runId: run.id, quarter: place.quarter, count: 0 };
  });
}
