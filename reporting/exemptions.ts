// What the province let cities off over all quarters: more time (延期) and reports that are not owed (免报). Granted on the quarter's page.
import { and, asc, desc, eq } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { reportMoves, reports } from '#db/schema/reports.ts';
import { type Actor, allows } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { Forbidden } from './errors.ts';
import { type Extension, extensionsIn } from './extensions.ts';
import { asActor } from './transaction.ts';
import { visibleReports } from './visibility.ts';

export type ExcusedReport = {
  reportId: string;
  quarter: QuarterId;
  cityName: string;
  cityNameEn: string;
  name: string;
  nameEn: string;
  reason: string;
  byName: string;
  at: Date;
};

const mostShown = 500;

/** Both lists, newest first. For the publisher. */
export async function listExemptions(actor: Actor): Promise<{ extensions: Extension[]; excused: ExcusedReport[] }> {
  if (!allows(actor, 'manage_settings')) throw new Forbidden('manage_settings');
  return asActor(actor, async (tx) => {
    const rows = await tx.db
      .select({
        reportId: reports.id,
        quarter: reports.quarterId,
        cityName: jurisdictions.shortName,
        cityNameEn: jurisdictions.nameEn,
        name: commitments.name,
        nameEn: commitments.nameEn,
        reason: reportMoves.opinion,
        byName: reportMoves.movedByName,
        at: reportMoves.movedAt,
      })
      .from(reports)
      .innerJoin(reportMoves, and(eq(reportMoves.reportId, reports.id), eq(reportMoves.move, 'excuse')))
      .innerJoin(jurisdictions, eq(jurisdictions.code, reports.cityCode))
      .innerJoin(participants, eq(participants.id, reports.participantId))
      .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
      .where(and(eq(reports.status, 'excused'), visibleReports(tx.actor)))
      .orderBy(desc(reportMoves.movedAt), asc(reports.id))
      .limit(mostShown);
    return {
      extensions: (await extensionsIn(tx, null)).slice(0, mostShown),
      excused: rows.map((row) => ({ ...row, quarter: row.quarter as QuarterId, reason: row.reason ?? '' })),
    };
  });
}
