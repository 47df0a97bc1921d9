// Accepting many at once: only what no rule warns of, only after its list was seen, and each in its own transaction, so that one that
// has moved on meanwhile undoes no other.
import type { Actor } from '#rules/policy.ts';
import { allows } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { ReportContent } from '#rules/report-content.ts';
import { allowedMoves } from '#rules/report-lifecycle.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { thresholdsFor } from './quarters.ts';
import { listReviews, type QueueQuestion, type QueueView } from './queue.ts';
import type { QueueRow } from './queue-rows.ts';
import { findingsFor, latestSnapshot, loadReport, subjectOf } from './report-view.ts';
import { acceptReport } from './reviews.ts';
import { shareContext } from './share-context.ts';
import { asActor } from './transaction.ts';

/** No more in one go than somebody can look through. */
export const bulkLimit = 100;

export type BulkView = { view: QueueView; rows: QueueRow[]; leftOut: number };

/**
 * What this reviewer could accept unread among what the question shows: endorsed, countersigned where that is asked, submitted and endorsed
 * by others, and nothing that a rule warns of now. `leftOut` counts what waits besides.
 */
export async function listAcceptable(actor: Actor, question: QueueQuestion): Promise<BulkView | null> {
  if (!allows(actor, 'take_reviews')) throw new Forbidden('take_reviews');
  const view = await listReviews(actor, { ...question, filter: 'waiting' });
  if (!view) return null;
  const candidates = view.rows.filter((row) => row.explained === 0).slice(0, bulkLimit);
  const rows: QueueRow[] = [];
  await asActor(actor, async (tx) => {
    const rule = await thresholdsFor(tx, view.quarter.id);
    for (const row of candidates) {
      const report = await loadReport(tx, row.reportId);
      if (!allowedMoves(actor, subjectOf(report)).includes('accept')) continue;
      const snapshot = await latestSnapshot(tx, report.id, 'endorsed');
      const share = await shareContext(tx, report.participantId, report.quarterId as QuarterId);
      const content = snapshot?.content as ReportContent | undefined;
      if (content && findingsFor(content, view.quarter.id, share, rule).length === 0) rows.push(row);
    }
  });
  return { view, rows, leftOut: view.rows.length - rows.length };
}

export type BulkOutcome = {
  reportId: string;
  outcome: 'accepted' | 'changed_meanwhile' | 'refused';
};

/** Accepts what was seen on the list, by id and version, and says of each what became of it. Throws Invalid for none or too many. */
export async function acceptReports(
  actor: Actor,
  input: { reports: readonly { reportId: string; version: number }[] },
): Promise<BulkOutcome[]> {
  if (!allows(actor, 'take_reviews')) throw new Forbidden('take_reviews');
  const asked = input.reports;
  if (asked.length === 0) throw new Invalid([{ field: 'reports', code: 'none_chosen' }]);
  if (asked.length > bulkLimit)
    throw new Invalid([{ field: 'reports', code: 'too_many_reports', params: { max: bulkLimit } }]);
  const outcomes: BulkOutcome[] = [];
  for (const { reportId, version } of asked) {
    outcomes.push({ reportId, outcome: await outcomeOf(acceptReport(actor, { reportId, version, unread: true })) });
  }
  return outcomes;
}

async function outcomeOf(accepting: Promise<unknown>): Promise<BulkOutcome['outcome']> {
  try {
    await accepting;
    return 'accepted';
  } catch (error) {
    if (error instanceof Conflict) return 'changed_meanwhile';
    if (error instanceof Forbidden || error instanceof Invalid || error instanceof NotFound) return 'refused';
    throw error;
  }
}
