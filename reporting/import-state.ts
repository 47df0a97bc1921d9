// The library as it stands, read once for an export or a check: commitments with their units and plan items, shares with their money, every
// version of the annual plans, the quarters. Ten reads, whatever the size of the library.
import { and, asc, eq, isNotNull, ne, sql } from 'drizzle-orm';
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
import { commitmentUnits, leadMoves } from '#db/schema/projects.ts';
import { lightRules, quarters } from '#db/schema/quarters.ts';
import { reports, shareQuarters } from '#db/schema/reports.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { LeadMove } from '#rules/share-rules.ts';
import { listedCommitments } from './indicator-filing.ts';
import { planOfRow } from './share-context.ts';
import type { Transaction } from './transaction.ts';
import { visibleAnnualPlans, visibleFunding, visibleReports, visibleShareQuarters } from './visibility.ts';

export type CommitmentRow = typeof commitments.$inferSelect;
export type UnitRow = typeof commitmentUnits.$inferSelect;
export type FundingRow = typeof shareFunding.$inferSelect;
export type AnnualPlanRow = typeof annualPlans.$inferSelect;

export type StandingShare = {
  id: string;
  commitmentId: string;
  cityCode: string;
  isLead: boolean;
  fromQuarter: QuarterId;
  toQuarter: QuarterId | null;
  funding: FundingRow | null;
  /** All versions by year, oldest first. */
  plans: AnnualPlanRow[];
  /** The opening balance changes by correction only. */
  hasAccepted: boolean;
};

export type StandingCommitment = {
  row: CommitmentRow;
  planItems: { id: string; slug: string }[];
  units: UnitRow[];
  shares: StandingShare[];
  leadMoves: LeadMove[];
  /** The document behind it; null for what the publisher entered. */
  sourceDocument: { title: string; titleEn: string } | null;
};

export type PlanItemEntry = {
  id: string;
  slug: string;
  title: string;
  titleEn: string;
  plan: string;
  planEn: string;
  planSlug: string;
  ended: boolean;
};

export type LibraryState = {
  commitments: StandingCommitment[];
  planItems: PlanItemEntry[];
  cities: { code: string; name: string; shortName: string; nameEn: string }[];
  quarters: { id: QuarterId; state: 'open' | 'closed' | 'published' }[];
  /** The day from which lights are given at all, 'YYYY-MM-DD'; null on a system without rules. */
  lightsFrom: string | null;
};

export async function libraryState(tx: Transaction): Promise<LibraryState> {
  const [
    rows,
    links,
    units,
    shares,
    funding,
    planRows,
    accepted,
    moves,
    documents,
    items,
    cities,
    periods,
    [firstRule],
  ] = await Promise.all([
    tx.db.select().from(commitments).where(listedCommitments).orderBy(asc(commitments.ordinal), asc(commitments.slug)),
    tx.db
      .select({ commitmentId: commitmentPlanItems.commitmentId, id: planItems.id, slug: planItems.slug })
      .from(commitmentPlanItems)
      .innerJoin(planItems, eq(planItems.id, commitmentPlanItems.planItemId))
      .orderBy(asc(planItems.slug)),
    tx.db.select().from(commitmentUnits).orderBy(asc(commitmentUnits.commitmentId), asc(commitmentUnits.ordinal)),
    tx.db
      .select()
      .from(participants)
      .orderBy(asc(participants.commitmentId), asc(participants.fromQuarter), asc(participants.cityCode)),
    tx.db.select().from(shareFunding).where(visibleFunding(tx.actor)),
    tx.db
      .select()
      .from(annualPlans)
      .where(visibleAnnualPlans(tx.actor))
      .orderBy(asc(annualPlans.participantId), asc(annualPlans.year), asc(annualPlans.version)),
    tx.db
      .selectDistinct({ participantId: shareQuarters.participantId })
      .from(shareQuarters)
      .where(and(isNotNull(shareQuarters.officialSnapshotId), visibleShareQuarters(tx.actor))),
    tx.db.select().from(leadMoves).orderBy(asc(leadMoves.commitmentId), asc(leadMoves.number)),
    tx.db
      .select({ id: sourceDocuments.id, title: sourceDocuments.title, titleEn: sourceDocuments.titleEn })
      .from(sourceDocuments),
    planItemEntries(tx),
    tx.db
      .select({
        code: jurisdictions.code,
        name: jurisdictions.name,
        shortName: jurisdictions.shortName,
        nameEn: jurisdictions.nameEn,
      })
      .from(jurisdictions)
      .where(and(eq(jurisdictions.level, 'city'), eq(jurisdictions.inProvince, true)))
      .orderBy(asc(jurisdictions.code)),
    tx.db.select({ id: quarters.id, state: quarters.state }).from(quarters).orderBy(asc(quarters.id)),
    tx.db.select({ from: lightRules.validFrom }).from(lightRules).orderBy(asc(lightRules.validFrom)).limit(1),
  ]);
  const money = new Map(funding.map((row) => [row.participantId, row]));
  const plansOf = Map.groupBy(planRows, (row) => row.participantId);
  const acceptedIds = new Set(accepted.map((row) => row.participantId));
  const sharesOf = Map.groupBy(
    shares.map(
      (share): StandingShare => ({
        ...share,
        fromQuarter: share.fromQuarter as QuarterId,
        toQuarter: share.toQuarter as QuarterId | null,
        funding: money.get(share.id) ?? null,
        plans: plansOf.get(share.id) ?? [],
        hasAccepted: acceptedIds.has(share.id),
      }),
    ),
    (share) => share.commitmentId,
  );
  const linksOf = Map.groupBy(links, (link) => link.commitmentId);
  const unitsOf = Map.groupBy(units, (unit) => unit.commitmentId);
  const movesOf = Map.groupBy(moves, (move) => move.commitmentId);
  const documentOf = new Map(documents.map(({ id, title, titleEn }) => [id, { title, titleEn }]));
  return {
    commitments: rows.map((row) => ({
      row,
      planItems: (linksOf.get(row.id) ?? []).map(({ id, slug }) => ({ id, slug })),
      units: unitsOf.get(row.id) ?? [],
      shares: sharesOf.get(row.id) ?? [],
      leadMoves: (movesOf.get(row.id) ?? []).map((move) => ({
        fromId: move.fromParticipantId,
        toId: move.toParticipantId,
        firstQuarter: move.firstQuarter as QuarterId,
      })),
      sourceDocument: documentOf.get(row.source.document) ?? null,
    })),
    planItems: items,
    cities,
    quarters: periods.map(({ id, state }) => ({ id: id as QuarterId, state })),
    lightsFrom: firstRule?.from ?? null,
  };
}

async function planItemEntries(tx: Transaction): Promise<PlanItemEntry[]> {
  const rows = await tx.db
    .select({
      id: planItems.id,
      slug: planItems.slug,
      title: planItems.title,
      titleEn: planItems.titleEn,
      plan: plans.title,
      planEn: plans.titleEn,
      planSlug: plans.slug,
      endedAt: planItems.endedAt,
    })
    .from(planItems)
    .innerJoin(plans, eq(plans.id, planItems.planId))
    .orderBy(asc(plans.ordinal), asc(planItems.slug));
  return rows.map(({ endedAt, ...item }) => ({ ...item, ended: endedAt !== null }));
}

/** Only what the lists of an empty template need. */
export async function libraryListsOf(tx: Transaction): Promise<Pick<LibraryState, 'cities' | 'planItems'>> {
  const [items, cities] = await Promise.all([
    planItemEntries(tx),
    tx.db
      .select({
        code: jurisdictions.code,
        name: jurisdictions.name,
        shortName: jurisdictions.shortName,
        nameEn: jurisdictions.nameEn,
      })
      .from(jurisdictions)
      .where(and(eq(jurisdictions.level, 'city'), eq(jurisdictions.inProvince, true)))
      .orderBy(asc(jurisdictions.code)),
  ]);
  return { planItems: items, cities };
}

export type StandingReport = {
  participantId: string;
  quarter: QuarterId;
  status: string;
  /** What counts officially; null where nothing does. */
  content: Record<string, unknown> | null;
};

/** Every report that stands, with what it says officially: those of the given quarters, or all that count outside open quarters. */
export async function standingReports(
  tx: Transaction,
  wanted: readonly QuarterId[] | 'counted',
): Promise<StandingReport[]> {
  if (wanted !== 'counted' && wanted.length === 0) return [];
  const list = sql.join(
    (wanted === 'counted' ? [] : wanted).map((quarter) => sql`${quarter}`),
    sql`, `,
  );
  const rows = await tx.db
    .select({
      participantId: reports.participantId,
      quarter: reports.quarterId,
      status: reports.status,
      content: sql<Record<
        string,
        unknown
      > | null>`(SELECT content FROM report_snapshots WHERE report_snapshots.id = ${shareQuarters.officialSnapshotId})`,
    })
    .from(reports)
    .innerJoin(quarters, eq(quarters.id, reports.quarterId))
    .leftJoin(
      shareQuarters,
      and(eq(shareQuarters.participantId, reports.participantId), eq(shareQuarters.quarterId, reports.quarterId)),
    )
    .where(
      and(
        wanted === 'counted'
          ? and(ne(quarters.state, 'open'), isNotNull(shareQuarters.officialSnapshotId))
          : sql`${reports.quarterId} IN (${list})`,
        visibleReports(tx.actor),
      ),
    )
    .orderBy(asc(reports.quarterId), asc(reports.participantId));
  return rows.map((row) => ({ ...row, quarter: row.quarter as QuarterId }));
}

export function versionsIn(plansOfShare: readonly AnnualPlanRow[], year: number) {
  return plansOfShare.filter((row) => row.year === year).map(planOfRow);
}
