// What a report is asked against beside the money, read for one share and quarter: milestones, the indicator, evidence, waivers, and the
// explanations accepted last time. Reads only.
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, or } from 'drizzle-orm';
import { files } from '#db/schema/files.ts';
import { indicators } from '#db/schema/indicators.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { milestoneMoves, milestones } from '#db/schema/projects.ts';
import { waivers } from '#db/schema/quarter-decisions.ts';
import { reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { ReportContent } from '#rules/report-content.ts';
import type { IndicatorFacts, MilestoneFact, WaiverFact } from '#rules/report-facts.ts';
import { pathFactsOf } from './indicators.ts';
import type { Transaction } from './transaction.ts';
import { readableReports, readableShareQuarters } from './visibility.ts';

type ShareKey = { participantId: string; cityCode: string; isLead: boolean; commitmentId: string };

/** Milestones that the share answers for, by due quarter: its own, and the joint ones where it leads. */
export async function milestonesFor(tx: Transaction, share: ShareKey): Promise<MilestoneFact[]> {
  const whose = share.isLead
    ? or(isNull(milestones.cityCode), eq(milestones.cityCode, share.cityCode))
    : eq(milestones.cityCode, share.cityCode);
  const rows = await tx.db
    .select()
    .from(milestones)
    .where(and(eq(milestones.commitmentId, share.commitmentId), isNull(milestones.endedAt), whose))
    .orderBy(asc(milestones.dueQuarter), asc(milestones.ordinal));
  if (rows.length === 0) return [];
  const moves = await tx.db
    .select({ milestoneId: milestoneMoves.milestoneId, fromQuarter: milestoneMoves.fromQuarter })
    .from(milestoneMoves)
    .where(
      inArray(
        milestoneMoves.milestoneId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(milestoneMoves.milestoneId), asc(milestoneMoves.number));
  return rows.map(({ id, name, nameEn, dueQuarter, doneOn }) => ({
    id,
    name,
    nameEn: nameEn ?? '',
    dueQuarter: dueQuarter as QuarterId,
    firstDueQuarter: (moves.find((move) => move.milestoneId === id)?.fromQuarter ?? dueQuarter) as QuarterId,
    doneOn,
  }));
}

export type IndicatorStanding = Omit<IndicatorFacts, 'earlier'>;

/** The indicator that a commitment of that kind reports on; null for every other kind. */
export async function indicatorFor(tx: Transaction, participantId: string): Promise<IndicatorStanding | null> {
  const [row] = await tx.db
    .select({ indicator: indicators })
    .from(participants)
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .innerJoin(indicators, eq(indicators.id, commitments.indicatorId))
    .where(eq(participants.id, participantId));
  if (!row) return null;
  const { slug, unit, unitEn, comparatorWords, isAspiration, direction, frequency } = row.indicator;
  return { ...pathFactsOf(row.indicator), slug, unit, unitEn, comparatorWords, isAspiration, direction, frequency };
}

/** Milestones to which this quarter's report has a file. */
export async function evidencedMilestones(tx: Transaction, participantId: string, quarter: QuarterId) {
  const rows = await tx.db
    .selectDistinct({ id: files.milestoneId })
    .from(files)
    .innerJoin(reports, eq(reports.id, files.reportId))
    .where(
      and(
        eq(reports.participantId, participantId),
        eq(reports.quarterId, quarter),
        isNotNull(files.milestoneId),
        isNull(files.removedAt),
        readableReports(tx.actor),
      ),
    )
    .orderBy(asc(files.milestoneId));
  return rows.flatMap(({ id }) => id ?? []);
}

/** What frees the share of a rule in the quarter, the latest granted first. Row-level security shows a city its own only. */
export async function waiversFor(tx: Transaction, share: ShareKey, quarter: QuarterId): Promise<WaiverFact[]> {
  const rows = await tx.db
    .select({
      ruleCode: waivers.ruleCode,
      reason: waivers.reason,
      untilQuarter: waivers.untilQuarter,
      grantedByName: waivers.grantedByName,
    })
    .from(waivers)
    .where(
      and(
        eq(waivers.cityCode, share.cityCode),
        or(isNull(waivers.commitmentId), eq(waivers.commitmentId, share.commitmentId)),
        lte(waivers.fromQuarter, quarter),
        gte(waivers.untilQuarter, quarter),
        isNull(waivers.endedAt),
      ),
    )
    .orderBy(desc(waivers.grantedAt), asc(waivers.id));
  return rows.map((row) => ({ ...row, untilQuarter: row.untilQuarter as QuarterId }));
}

/** Explanations that the province accepted in the latest earlier quarter, by the code they answered. */
export type AcceptedExplanations = { quarter: QuarterId; texts: Record<string, string> };

export async function acceptedExplanations(
  tx: Transaction,
  participantId: string,
  quarter: QuarterId,
): Promise<AcceptedExplanations | null> {
  const [row] = await tx.db
    .select({ quarterId: shareQuarters.quarterId, content: reportSnapshots.content })
    .from(shareQuarters)
    .innerJoin(reportSnapshots, eq(reportSnapshots.id, shareQuarters.officialSnapshotId))
    .where(
      and(
        eq(shareQuarters.participantId, participantId),
        lt(shareQuarters.quarterId, quarter),
        readableShareQuarters(tx.actor),
      ),
    )
    .orderBy(desc(shareQuarters.quarterId))
    .limit(1);
  if (!row) return null;
  const { explanations = {} } = row.content as Partial<ReportContent>;
  return { quarter: row.quarterId as QuarterId, texts: { ...explanations } };
}
