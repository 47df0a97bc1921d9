// The other participants of a joint commitment in the same quarter: how their reports stand, and who has countersigned the lead's statement.
import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import { countersigns } from '#db/schema/joint.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { participants } from '#db/schema/plans.ts';
import { reports, shareQuarters } from '#db/schema/reports.ts';
import { type Yuan, yuan } from '#rules/money.ts';
import type { Actor } from '#rules/policy.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { type CountersignState, loadReport } from './report-view.ts';
import { takesPartAt } from './taking-part.ts';
import { asActor } from './transaction.ts';
import { readableReports } from './visibility.ts';

export type PartnerReport = {
  participantId: string;
  cityName: string;
  cityNameEn: string;
  isLead: boolean;
  reportId: string | null;
  status: ReportStatus | null;
  /** Endorsed or accepted amounts only. */
  quarterYuan: Yuan | null;
  /** Null where no countersign is asked, as of the lead itself. */
  countersign: CountersignState | null;
};

/** Everybody else who takes part, the lead first. Empty for a commitment of one city. */
export async function listPartnerReports(actor: Actor, reportId: string): Promise<PartnerReport[]> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, reportId);
    const quarter = parseQuarter(report.quarterId) as QuarterId;
    const commitment = tx.db
      .select({ id: participants.commitmentId })
      .from(participants)
      .where(eq(participants.id, report.participantId));
    const rows = await tx.db
      .select({
        participantId: participants.id,
        cityName: jurisdictions.shortName,
        cityNameEn: jurisdictions.nameEn,
        isLead: participants.isLead,
        reportId: reports.id,
        status: reports.status,
        quarterYuan: shareQuarters.provisionalYuan,
      })
      .from(participants)
      .innerJoin(jurisdictions, eq(jurisdictions.code, participants.cityCode))
      .leftJoin(
        reports,
        and(eq(reports.participantId, participants.id), eq(reports.quarterId, quarter), readableReports(actor)),
      )
      .leftJoin(shareQuarters, eq(shareQuarters.reportId, reports.id))
      .where(
        and(
          inArray(participants.commitmentId, commitment),
          ne(participants.id, report.participantId),
          takesPartAt(quarter),
        ),
      )
      .orderBy(desc(participants.isLead), asc(participants.cityCode));
    const asked = await tx.db
      .select({ participantId: countersigns.participantId, state: countersigns.state })
      .from(countersigns)
      .innerJoin(participants, eq(participants.id, countersigns.participantId))
      .where(
        and(
          eq(countersigns.quarterId, quarter),
          inArray(participants.commitmentId, commitment),
          ne(countersigns.state, 'void'),
        ),
      )
      .orderBy(asc(countersigns.wantedAt), asc(countersigns.id));
    const states = new Map(asked.map((row) => [row.participantId, row.state]));
    return rows.map((row) => ({
      ...row,
      quarterYuan: row.quarterYuan === null ? null : yuan(row.quarterYuan),
      countersign: states.get(row.participantId) ?? null,
    }));
  });
}
