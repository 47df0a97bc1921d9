// The reads behind a share's context, each for any number of shares at once. Reads only; what they mean is put together in share-context.ts.
import { and, asc, desc, eq, inArray, lt, lte, ne, sql } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import {
  annualPlans,
  commitmentPlanItems,
  commitments,
  participants,
  planItems,
  plans,
  shareFunding,
  sourceDocuments,
} from '#db/schema/plans.ts';
import { reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import { takesPartAt } from './taking-part.ts';
import type { Transaction } from './transaction.ts';
import { readableAnnualPlans, readableFunding, readableReports } from './visibility.ts';

/** Rows in the order they came, by what they belong to. */
export function grouped<Row, Value>(
  rows: readonly Row[],
  key: (row: Row) => string,
  value: (row: Row) => Value,
): Map<string, Value[]> {
  const lists = new Map<string, Value[]>();
  for (const row of rows) {
    const list = lists.get(key(row)) ?? [];
    list.push(value(row));
    lists.set(key(row), list);
  }
  return lists;
}

export function shareRows(tx: Transaction, ids: string[]) {
  return tx.db
    .select({
      participantId: participants.id,
      cityCode: participants.cityCode,
      isLead: participants.isLead,
      madeUp: commitments.isDemonstration,
      commitment: {
        id: commitments.id,
        slug: commitments.slug,
        kind: commitments.kind,
        name: commitments.name,
        nameEn: commitments.nameEn,
        source: commitments.source,
      },
      sourceDocument: { title: sourceDocuments.title, titleEn: sourceDocuments.titleEn },
    })
    .from(participants)
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .leftJoin(sourceDocuments, eq(sourceDocuments.id, sql`${commitments.source} ->> 'document'`))
    .where(inArray(participants.id, ids))
    .orderBy(asc(participants.id));
}

export async function fundingRows(tx: Transaction, ids: string[]) {
  const rows = await tx.db
    .select({
      participantId: shareFunding.participantId,
      totalInvestmentYuan: shareFunding.totalInvestmentYuan,
      openingBalanceYuan: shareFunding.openingBalanceYuan,
      plannedStartQuarter: shareFunding.plannedStartQuarter,
      isDemonstration: shareFunding.isDemonstration,
    })
    .from(shareFunding)
    .where(and(inArray(shareFunding.participantId, ids), readableFunding(tx.actor)));
  return new Map(rows.map((row) => [row.participantId, row]));
}

/** The version that measures this quarter: the latest that begins at or before it. */
export async function planRowsInForce(tx: Transaction, ids: string[], quarter: QuarterId) {
  const rows = await tx.db
    .select({
      participantId: annualPlans.participantId,
      id: annualPlans.id,
      version: annualPlans.version,
      year: annualPlans.year,
      plannedYuan: annualPlans.plannedYuan,
      q1Yuan: annualPlans.q1Yuan,
      q2Yuan: annualPlans.q2Yuan,
      q3Yuan: annualPlans.q3Yuan,
      q4Yuan: annualPlans.q4Yuan,
      fromQuarter: annualPlans.fromQuarter,
      isDemonstration: annualPlans.isDemonstration,
    })
    .from(annualPlans)
    .where(
      and(
        inArray(annualPlans.participantId, ids),
        eq(annualPlans.year, quarterYear(quarter)),
        lte(annualPlans.fromQuarter, quarter),
        readableAnnualPlans(tx.actor),
      ),
    )
    .orderBy(asc(annualPlans.participantId), asc(annualPlans.version));
  // Later versions overwrite earlier ones: the last that has begun is in force.
  return new Map(rows.map((row) => [row.participantId, row]));
}

/** The commitments of the shares, as a subquery. */
function commitmentsOf(tx: Transaction, ids: string[]) {
  return tx.db.select({ id: participants.commitmentId }).from(participants).where(inArray(participants.id, ids));
}

/** The items a commitment serves, by commitment; of an indicator's the item in whose text it stands. */
export async function servedItems(tx: Transaction, ids: string[]) {
  const item = {
    itemId: planItems.id,
    title: planItems.title,
    titleEn: planItems.titleEn,
    plan: plans.title,
    planEn: plans.titleEn,
  };
  const inOrder = [asc(plans.ordinal), asc(planItems.ordinal), asc(planItems.slug)];
  const [served, ofIndicators] = await Promise.all([
    tx.db
      .select({ commitmentId: commitmentPlanItems.commitmentId, ...item })
      .from(commitmentPlanItems)
      .innerJoin(planItems, eq(planItems.id, commitmentPlanItems.planItemId))
      .innerJoin(plans, eq(plans.id, planItems.planId))
      .where(inArray(commitmentPlanItems.commitmentId, commitmentsOf(tx, ids)))
      .orderBy(...inOrder),
    tx.db
      .select({ commitmentId: commitments.id, ...item })
      .from(commitments)
      .innerJoin(indicators, eq(indicators.id, commitments.indicatorId))
      .innerJoin(planItems, eq(planItems.id, indicators.planItemId))
      .innerJoin(plans, eq(plans.id, planItems.planId))
      .where(inArray(commitments.id, commitmentsOf(tx, ids)))
      .orderBy(...inOrder),
  ]);
  const own = new Set(served.map((row) => `${row.commitmentId} ${row.itemId}`));
  return grouped(
    [...served, ...ofIndicators.filter((row) => !own.has(`${row.commitmentId} ${row.itemId}`))],
    (row) => row.commitmentId,
    ({ title, titleEn, plan, planEn }) => ({ title, titleEn, plan, planEn }),
  );
}

/** Who takes part in each commitment in the quarter, the lead first. */
export async function participantsBy(tx: Transaction, ids: string[], quarter: QuarterId) {
  const rows = await tx.db
    .select({
      commitmentId: participants.commitmentId,
      cityCode: participants.cityCode,
      name: jurisdictions.shortName,
      nameEn: jurisdictions.nameEn,
      isLead: participants.isLead,
    })
    .from(participants)
    .innerJoin(jurisdictions, eq(jurisdictions.code, participants.cityCode))
    .where(and(inArray(participants.commitmentId, commitmentsOf(tx, ids)), takesPartAt(quarter)))
    .orderBy(desc(participants.isLead), asc(participants.cityCode));
  return grouped(
    rows,
    (row) => row.commitmentId,
    ({ commitmentId: _, ...participant }) => participant,
  );
}

export type EarlierRow = Awaited<ReturnType<typeof readEarlier>>[number];

function readEarlier(tx: Transaction, ids: string[], quarter: QuarterId) {
  return tx.db
    .select({
      participantId: reports.participantId,
      quarterId: reports.quarterId,
      reportId: reports.id,
      status: reports.status,
      // As it counts, corrections included; the words as they were endorsed.
      countedYuan: shareQuarters.provisionalYuan,
      countedAnswer: shareQuarters.provisionalAnswer,
      content: reportSnapshots.content,
    })
    .from(reports)
    .leftJoin(
      shareQuarters,
      and(eq(shareQuarters.participantId, reports.participantId), eq(shareQuarters.quarterId, reports.quarterId)),
    )
    .leftJoin(reportSnapshots, eq(reportSnapshots.id, shareQuarters.provisionalSnapshotId))
    .where(
      and(
        inArray(reports.participantId, ids),
        lt(reports.quarterId, quarter),
        ne(reports.status, 'excused'),
        readableReports(tx.actor),
      ),
    )
    .orderBy(asc(reports.participantId), asc(reports.quarterId));
}

/** All earlier quarters of each share, oldest first. */
export async function earlierRows(tx: Transaction, ids: string[], quarter: QuarterId) {
  return grouped(
    await readEarlier(tx, ids, quarter),
    (row) => row.participantId,
    (row) => row,
  );
}
