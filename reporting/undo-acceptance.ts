// Taking an acceptance back at once, by who gave it: what counted before counts again, to the yuan, in both bases.
import { and, asc, eq, inArray } from 'drizzle-orm';
import { reportMoves, reportSnapshots } from '#db/schema/reports.ts';
import type { Actor } from '#rules/policy.ts';
import type { ReportContent } from '#rules/report-content.ts';
import { allowedMoves, backfillMove, isJustDecided } from '#rules/report-lifecycle.ts';
import { type Counted, countedOf, lockCounted } from './correction-amounts.ts';
import { Conflict } from './errors.ts';
import { settleMilestones } from './milestone-settlement.ts';
import { countShareQuarter, noteMove, requireMove, swapReport } from './moves.ts';
import { type LoadedReport, latestSnapshot, loadReport, subjectOf } from './report-view.ts';
import type { ReportMoved } from './reports.ts';
import { asActor, type Transaction } from './transaction.ts';

/**
 * The reviewer who accepted takes it back, within `undoMinutes`. The report waits for a decision again; a text that was official before
 * this one is official once more, with the corrections granted to it. Throws Conflict when it has moved on or the time is over.
 */
export async function undoAccept(actor: Actor, input: { reportId: string; version: number }): Promise<ReportMoved> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    requireInTime(tx, actor, report);
    requireMove(actor, report, 'undo_accept');
    const snapshot = await latestSnapshot(tx, report.id, 'endorsed');
    if (!snapshot) throw new Conflict('nothing_endorsed');
    const moved = await swapReport(tx, report, 'undo_accept', input.version, { decidedBy: null, decidedAt: null });
    // A correction that is being granted comes before or after, never between reading and writing what counts.
    await lockCounted(tx, report.participantId, report.quarterId);
    await countShareQuarter(tx, report, {
      official: await officialBefore(tx, report),
      provisional: await countedOf(tx, snapshot),
    });
    await settleMilestones(tx, report, snapshot.content as ReportContent);
    await noteMove(tx, report, 'undo_accept', { snapshotId: snapshot.id });
    return { reportId: report.id, quarterId: report.quarterId, version: moved.version };
  });
}

/** Too late is no refusal: the same person could do it a minute ago, and may still reopen the report with a reason. */
function requireInTime(tx: Transaction, actor: Actor, report: LoadedReport): void {
  if (isJustDecided(report.decidedAt, tx.now)) return;
  const inTime = { ...subjectOf(report), isJustDecided: true };
  if (allowedMoves(actor, inTime).includes('undo_accept')) throw new Conflict('undo_too_late');
}

/** What was official before the latest acceptance, as the history of acceptances says; null where nothing was. */
async function officialBefore(tx: Transaction, report: LoadedReport): Promise<Counted | null> {
  const moves = await tx.db
    .select({ move: reportMoves.move, snapshotId: reportMoves.snapshotId })
    .from(reportMoves)
    .where(and(eq(reportMoves.reportId, report.id), inArray(reportMoves.move, ['accept', 'undo_accept', backfillMove])))
    .orderBy(asc(reportMoves.number));
  const official: (string | null)[] = [];
  for (const { move, snapshotId } of moves) {
    if (move === 'undo_accept') official.pop();
    else official.push(snapshotId);
  }
  official.pop();
  const before = official.at(-1);
  if (!before) return null;
  const [snapshot] = await tx.db.select().from(reportSnapshots).where(eq(reportSnapshots.id, before));
  if (!snapshot) throw new Error(`The snapshot ${before} that was official is gone`);
  return countedOf(tx, snapshot);
}
