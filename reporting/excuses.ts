// 免报: reports that a city does not owe, with the reason. One or several of a city at once, all or none of them.
import type { Actor } from '#rules/policy.ts';
import { lockCounted } from './correction-amounts.ts';
import { Conflict, Invalid } from './errors.ts';
import { noteMove, requireMove, swapReport } from './moves.ts';
import { loadReport } from './report-view.ts';
import { requireWords } from './required-words.ts';
import { asActor } from './transaction.ts';

/** At once; a province has some four hundred reports a quarter. */
const mostAtOnce = 200;

/**
 * Excuses the reports: they are not owed. The publisher's move, from due, draft or returned (report-lifecycle.ts). Throws Conflict where one
 * has moved on meanwhile or has an official figure, and then excuses none.
 */
export async function excuseReports(
  actor: Actor,
  input: { reportIds: readonly string[]; reason: string },
): Promise<{ count: number; quarterId: string }> {
  const reason = requireWords('reason', input.reason);
  const ids = [...new Set(input.reportIds)].sort();
  if (ids.length === 0) throw new Invalid([{ field: 'reportIds', code: 'choose_one' }]);
  if (ids.length > mostAtOnce)
    throw new Invalid([{ field: 'reportIds', code: 'too_many', params: { max: mostAtOnce } }]);
  return asActor(actor, async (tx) => {
    let quarterId = '';
    for (const id of ids) {
      const report = await loadReport(tx, id);
      requireMove(actor, report, 'excuse');
      // Opened again after it was accepted: its figure counts, so it is owed and was reported.
      const counted = await lockCounted(tx, report.participantId, report.quarterId);
      if (counted?.officialSnapshotId) throw new Conflict('counts_officially');
      await swapReport(tx, report, 'excuse', report.version, { decidedBy: actor.personId, decidedAt: tx.now });
      await noteMove(tx, report, 'excuse', { opinion: reason });
      quarterId = report.quarterId;
    }
    return { count: ids.length, quarterId };
  });
}
