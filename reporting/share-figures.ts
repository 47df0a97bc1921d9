// The figures of every share in sight up to a quarter: plan in force and what counts in each basis, quarter by quarter.
// Sums and ratios are made of these rows by rules/completion.ts; dashboard, lineage, return and exports all start here.
import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { annualPlans, commitments, participants, shareFunding } from '#db/schema/plans.ts';
import { shareQuarters } from '#db/schema/reports.ts';
import type { QuarterlySplit } from '#rules/completion.ts';
import { type Yuan, yuan } from '#rules/money.ts';
import { type QuarterId, quarterId, quarterYear } from '#rules/quarter.ts';
import type { InvestmentAnswer } from '#rules/report-content.ts';
import { splitOf } from './share-context.ts';
import type { Transaction } from './transaction.ts';
import { inCityScope, visibleAnnualPlans, visibleFunding, visibleShareQuarters } from './visibility.ts';

export type QuarterFigure = {
  quarter: QuarterId;
  reportId: string;
  officialYuan: Yuan | null;
  officialAnswer: InvestmentAnswer | null;
  officialSnapshotId: string | null;
  provisionalYuan: Yuan | null;
  provisionalAnswer: InvestmentAnswer | null;
  provisionalSnapshotId: string | null;
};

export type ShareFigure = {
  participantId: string;
  commitmentId: string;
  slug: string;
  kind: 'project' | 'deliverable' | 'zone' | 'indicator';
  name: string;
  nameEn: string;
  cityCode: string;
  isLead: boolean;
  planId: string | null;
  planVersion: number | null;
  planYuan: Yuan | null;
  split: QuarterlySplit | null;
  plannedStart: QuarterId | null;
  totalInvestmentYuan: Yuan | null;
  isDemonstration: boolean;
  /** The year's quarters up to the asked one that have a figure, oldest first. */
  quarters: QuarterFigure[];
};

const nullableYuan = (value: number | null): Yuan | null => (value === null ? null : yuan(value));

/** Shares in the actor's scope that take part in the quarter, in a fixed order. Four reads, whatever the number of shares. */
export async function shareFigures(tx: Transaction, quarter: QuarterId): Promise<ShareFigure[]> {
  const year = quarterYear(quarter);
  // Sent together: one connection answers them one after another without waiting for us in between.
  const [shares, plans, fundingRows, counted] = await Promise.all([
    sharesOf(tx, quarter),
    plansInForce(tx, year, quarter),
    fundingOf(tx),
    countedQuarters(tx, year, quarter),
  ]);
  const funding = new Map(fundingRows.map((row) => [row.participantId, row]));
  return shares.map((share) => {
    const plan = plans.get(share.participantId);
    const money = funding.get(share.participantId);
    return {
      ...share,
      planId: plan?.id ?? null,
      planVersion: plan?.version ?? null,
      planYuan: nullableYuan(plan?.plannedYuan ?? null),
      split: plan ? splitOf(plan) : null,
      plannedStart: (money?.plannedStartQuarter as QuarterId | null | undefined) ?? null,
      totalInvestmentYuan: nullableYuan(money?.totalInvestmentYuan ?? null),
      isDemonstration: (plan?.isDemonstration ?? false) || (money?.isDemonstration ?? false),
      quarters: counted.get(share.participantId) ?? [],
    };
  });
}

/** Shares in the actor's scope that take part in the quarter, in a fixed order. */
async function sharesOf(tx: Transaction, quarter: QuarterId) {
  const year = quarterYear(quarter);
  return tx.db
    .select({
      participantId: participants.id,
      commitmentId: commitments.id,
      slug: commitments.slug,
      kind: commitments.kind,
      name: commitments.name,
      nameEn: commitments.nameEn,
      cityCode: participants.cityCode,
      isLead: participants.isLead,
    })
    .from(participants)
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .where(
      and(
        lte(participants.fromQuarter, quarter),
        or(isNull(participants.toQuarter), gte(participants.toQuarter, quarterId(year, 1))),
        inCityScope(tx.actor, participants.cityCode),
      ),
    )
    .orderBy(asc(commitments.ordinal), asc(commitments.slug), asc(participants.cityCode));
}

async function plansInForce(tx: Transaction, year: number, quarter: QuarterId) {
  const rows = await tx.db
    .select({
      participantId: annualPlans.participantId,
      id: annualPlans.id,
      version: annualPlans.version,
      plannedYuan: annualPlans.plannedYuan,
      q1Yuan: annualPlans.q1Yuan,
      q2Yuan: annualPlans.q2Yuan,
      q3Yuan: annualPlans.q3Yuan,
      q4Yuan: annualPlans.q4Yuan,
      isDemonstration: annualPlans.isDemonstration,
    })
    .from(annualPlans)
    .where(and(eq(annualPlans.year, year), lte(annualPlans.fromQuarter, quarter), visibleAnnualPlans(tx.actor)))
    .orderBy(asc(annualPlans.participantId), asc(annualPlans.version));
  // Later versions overwrite earlier ones: the last that has begun is in force.
  return new Map(rows.map((row) => [row.participantId, row]));
}

function fundingOf(tx: Transaction) {
  return tx.db
    .select({
      participantId: shareFunding.participantId,
      totalInvestmentYuan: shareFunding.totalInvestmentYuan,
      plannedStartQuarter: shareFunding.plannedStartQuarter,
      isDemonstration: shareFunding.isDemonstration,
    })
    .from(shareFunding)
    .where(visibleFunding(tx.actor));
}

async function countedQuarters(
  tx: Transaction,
  year: number,
  quarter: QuarterId,
): Promise<Map<string, QuarterFigure[]>> {
  const rows = await tx.db
    .select({
      participantId: shareQuarters.participantId,
      quarterId: shareQuarters.quarterId,
      reportId: shareQuarters.reportId,
      officialYuan: shareQuarters.officialYuan,
      officialAnswer: shareQuarters.officialAnswer,
      officialSnapshotId: shareQuarters.officialSnapshotId,
      provisionalYuan: shareQuarters.provisionalYuan,
      provisionalAnswer: shareQuarters.provisionalAnswer,
      provisionalSnapshotId: shareQuarters.provisionalSnapshotId,
    })
    .from(shareQuarters)
    .where(
      and(
        gte(shareQuarters.quarterId, quarterId(year, 1)),
        lte(shareQuarters.quarterId, quarter),
        visibleShareQuarters(tx.actor),
      ),
    )
    .orderBy(asc(shareQuarters.participantId), asc(shareQuarters.quarterId));
  const byShare = new Map<string, QuarterFigure[]>();
  for (const row of rows) {
    const list = byShare.get(row.participantId) ?? [];
    list.push({
      quarter: row.quarterId as QuarterId,
      reportId: row.reportId,
      officialYuan: nullableYuan(row.officialYuan),
      officialAnswer: row.officialAnswer,
      officialSnapshotId: row.officialSnapshotId,
      provisionalYuan: nullableYuan(row.provisionalYuan),
      provisionalAnswer: row.provisionalAnswer,
      provisionalSnapshotId: row.provisionalSnapshotId,
    });
    byShare.set(row.participantId, list);
  }
  return byShare;
}
