// What a report is asked against beside the money, read for any number of shares of one quarter: milestones, the indicator, evidence, waivers, and the
// explanations accepted last time. Reads only.
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm';
import { files } from '#db/schema/files.ts';
import { indicators } from '#db/schema/indicators.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { milestoneMoves, milestones } from '#db/schema/projects.ts';
import { waivers } from '#db/schema/quarter-decisions.ts';
import { reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { IndicatorFacts, MilestoneFact, WaiverFact } from '#rules/report-facts.ts';
import { pathFactsOf } from './indicators.ts';
import { grouped } from './share-reads.ts';
import type { Transaction } from './transaction.ts';
import { readableReports, readableShareQuarters } from './visibility.ts';

export type ShareKey = { participantId: string; cityCode: string; isLead: boolean; commitmentId: string };

/** By share the milestones that it answers for, by due quarter: its own, and the joint ones where it leads. */
export async function milestonesFor(
  tx: Transaction,
  shares: readonly ShareKey[],
): Promise<Map<string, MilestoneFact[]>> {
  const rows = await tx.db
    .select()
    .from(milestones)
    .where(
      and(
        inArray(
          milestones.commitmentId,
          shares.map(({ commitmentId }) => commitmentId),
        ),
        isNull(milestones.endedAt),
      ),
    )
    .orderBy(asc(milestones.dueQuarter), asc(milestones.ordinal), asc(milestones.id));
  const firstDue = rows.length === 0 ? new Map<string, string>() : await firstDueQuarters(tx, rows);
  const own = (share: ShareKey) =>
    rows.filter(
      ({ commitmentId, cityCode }) =>
        commitmentId === share.commitmentId && (cityCode === share.cityCode || (share.isLead && cityCode === null)),
    );
  const factOf = ({ id, name, nameEn, dueQuarter, doneOn }: (typeof rows)[number]): MilestoneFact => ({
    id,
    name,
    nameEn: nameEn ?? '',
    dueQuarter: dueQuarter as QuarterId,
    firstDueQuarter: (firstDue.get(id) ?? dueQuarter) as QuarterId,
    doneOn,
  });
  return new Map(shares.map((share) => [share.participantId, own(share).map(factOf)]));
}

/** Where a moved milestone was due before its first move. */
async function firstDueQuarters(tx: Transaction, rows: readonly { id: string }[]): Promise<Map<string, string>> {
  const moves = await tx.db
    .select({ milestoneId: milestoneMoves.milestoneId, fromQuarter: milestoneMoves.fromQuarter })
    .from(milestoneMoves)
    .where(
      inArray(
        milestoneMoves.milestoneId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(milestoneMoves.milestoneId), desc(milestoneMoves.number));
  // The first move comes last and stays.
  return new Map(moves.map((move) => [move.milestoneId, move.fromQuarter]));
}

export type IndicatorStanding = Omit<IndicatorFacts, 'earlier'>;

/** By share the indicator that its commitment reports on; nothing for the other kinds. */
export async function indicatorsFor(tx: Transaction, ids: readonly string[]): Promise<Map<string, IndicatorStanding>> {
  const rows = await tx.db
    .select({ participantId: participants.id, indicator: indicators })
    .from(participants)
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .innerJoin(indicators, eq(indicators.id, commitments.indicatorId))
    .where(inArray(participants.id, [...ids]));
  return new Map(
    rows.map(({ participantId, indicator }) => {
      const { slug, unit, unitEn, comparatorWords, isAspiration, direction, frequency } = indicator;
      const facts = { slug, unit, unitEn, comparatorWords, isAspiration, direction, frequency };
      return [participantId, { ...pathFactsOf(indicator), ...facts }];
    }),
  );
}

/** By share the milestones to which this quarter's report has a file. */
export async function evidencedMilestones(
  tx: Transaction,
  ids: readonly string[],
  quarter: QuarterId,
): Promise<Map<string, string[]>> {
  const rows = await tx.db
    .selectDistinct({ participantId: reports.participantId, id: files.milestoneId })
    .from(files)
    .innerJoin(reports, eq(reports.id, files.reportId))
    .where(
      and(
        inArray(reports.participantId, [...ids]),
        eq(reports.quarterId, quarter),
        isNotNull(files.milestoneId),
        isNull(files.removedAt),
        readableReports(tx.actor),
      ),
    )
    .orderBy(asc(reports.participantId), asc(files.milestoneId));
  return grouped(
    rows,
    (row) => row.participantId,
    (row) => row.id ?? '',
  );
}

/** By share what frees it of a rule in the quarter, the latest granted first. Row-level security shows a city its own only. */
export async function waiversFor(
  tx: Transaction,
  shares: readonly ShareKey[],
  quarter: QuarterId,
): Promise<Map<string, WaiverFact[]>> {
  const rows = await tx.db
    .select({
      cityCode: waivers.cityCode,
      commitmentId: waivers.commitmentId,
      ruleCode: waivers.ruleCode,
      reason: waivers.reason,
      untilQuarter: waivers.untilQuarter,
      grantedByName: waivers.grantedByName,
    })
    .from(waivers)
    .where(
      and(
        inArray(
          waivers.cityCode,
          shares.map(({ cityCode }) => cityCode),
        ),
        lte(waivers.fromQuarter, quarter),
        gte(waivers.untilQuarter, quarter),
        isNull(waivers.endedAt),
      ),
    )
    .orderBy(desc(waivers.grantedAt), asc(waivers.id));
  const frees = (share: ShareKey, waiver: (typeof rows)[number]) =>
    waiver.cityCode === share.cityCode && (waiver.commitmentId === null || waiver.commitmentId === share.commitmentId);
  const factOf = ({ ruleCode, reason, untilQuarter, grantedByName }: (typeof rows)[number]): WaiverFact => ({
    ruleCode,
    reason,
    untilQuarter: untilQuarter as QuarterId,
    grantedByName,
  });
  return new Map(shares.map((share) => [share.participantId, rows.filter((row) => frees(share, row)).map(factOf)]));
}

/** Explanations that the province accepted in the latest earlier quarter, by the code they answered. */
export type AcceptedExplanations = { quarter: QuarterId; texts: Record<string, string> };

export async function acceptedExplanations(
  tx: Transaction,
  ids: readonly string[],
  quarter: QuarterId,
): Promise<Map<string, AcceptedExplanations>> {
  const rows = await tx.db
    .select({
      participantId: shareQuarters.participantId,
      quarterId: shareQuarters.quarterId,
      explanations: sql<Record<string, string> | null>`${reportSnapshots.content} -> 'explanations'`,
    })
    .from(shareQuarters)
    .innerJoin(reportSnapshots, eq(reportSnapshots.id, shareQuarters.officialSnapshotId))
    .where(
      and(
        inArray(shareQuarters.participantId, [...ids]),
        lt(shareQuarters.quarterId, quarter),
        readableShareQuarters(tx.actor),
      ),
    )
    .orderBy(asc(shareQuarters.participantId), asc(shareQuarters.quarterId));
  // The latest comes last and stays.
  return new Map(
    rows.map((row) => [
      row.participantId,
      { quarter: row.quarterId as QuarterId, texts: { ...(row.explanations ?? {}) } },
    ]),
  );
}
