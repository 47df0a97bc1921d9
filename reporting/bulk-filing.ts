// Submitting or endorsing many reports of a return at once: only after their list was seen, and each in its own transaction, so that one that
// has moved on meanwhile undoes no other.
import type { Actor } from '#rules/policy.ts';
import type { ReportMove } from '#rules/report-lifecycle.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { submitSaved } from './reports.ts';
import { requireWords } from './required-words.ts';
import { everyReport, passes, type ReturnChoice } from './return-filters.ts';
import type { ReturnRow } from './return-rows.ts';
import { getReturn, type ReturnView } from './returns.ts';
import { endorseReport } from './reviews.ts';

export const filingMoves = ['submit', 'endorse'] as const satisfies readonly ReportMove[];
export type FilingMove = (typeof filingMoves)[number];

/** No more in one go than somebody can look through. */
export const filingLimit = 100;

export type FilingView = {
  view: ReturnView;
  /** Which could be moved now: nothing stands against them. */
  rows: ReturnRow[];
  /** Which the reader could move but for what the rulebook finds, or what is not written yet. */
  hindered: ReturnRow[];
};

/** What this actor could submit or endorse of what the filters show of the quarter's return. What was never saved is not offered. */
export async function listFilable(
  actor: Actor,
  quarter: string,
  move: FilingMove,
  choice: ReturnChoice = everyReport,
): Promise<FilingView> {
  const view = await getReturn(actor, quarter);
  const open = view.rows
    .filter((row) => row.allowedActions.includes(move) && row.said !== null)
    .filter((row) => passes(row, choice, actor.personId));
  const isClear = ({ findings }: ReturnRow) => findings.errors + findings.toExplain === 0;
  return {
    view,
    rows: open.filter(isClear).slice(0, filingLimit),
    hindered: open.filter((row) => !isClear(row)),
  };
}

type Seen = { reportId: string; version: number };
export type FilingOutcome = { reportId: string; outcome: 'done' | 'changed_meanwhile' | 'refused' };

/** Submits what was saved, by id and version as it was seen, and says of each what became of it. Throws Invalid for none or too many. */
export async function submitSavedReports(actor: Actor, input: { reports: readonly Seen[] }): Promise<FilingOutcome[]> {
  return eachOf(input.reports, (seen) => submitSaved(actor, seen));
}

/** Endorses what was seen on the list under one certification. Throws Invalid for none, too many, or without its words. */
export async function endorseReports(
  actor: Actor,
  input: { reports: readonly Seen[]; certification: string },
): Promise<FilingOutcome[]> {
  const certification = requireWords('certification', input.certification);
  return eachOf(input.reports, (seen) => endorseReport(actor, { ...seen, certification }));
}

async function eachOf(asked: readonly Seen[], move: (seen: Seen) => Promise<unknown>): Promise<FilingOutcome[]> {
  if (asked.length === 0) throw new Invalid([{ field: 'reports', code: 'none_chosen' }]);
  if (asked.length > filingLimit)
    throw new Invalid([{ field: 'reports', code: 'too_many_reports', params: { max: filingLimit } }]);
  const outcomes: FilingOutcome[] = [];
  for (const seen of asked) outcomes.push({ reportId: seen.reportId, outcome: await outcomeOf(move(seen)) });
  return outcomes;
}

async function outcomeOf(moving: Promise<unknown>): Promise<FilingOutcome['outcome']> {
  try {
    await moving;
    return 'done';
  } catch (error) {
    if (error instanceof Conflict) return 'changed_meanwhile';
    if (error instanceof Forbidden || error instanceof Invalid || error instanceof NotFound) return 'refused';
    throw error;
  }
}
