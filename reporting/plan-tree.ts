// The rows of one plan and the tree made of them. Counts at a node are of distinct things below it: a commitment that serves two tasks
// counts once at the node above both. What has ended stays in the tree and leaves the counts.
import { asc, eq, inArray } from 'drizzle-orm';
import { indicators, publishedValues } from '#db/schema/indicators.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { functionalZonePlanItems, functionalZones } from '#db/schema/metro-areas.ts';
import { commitmentPlanItems, commitments, participants, planItems, planLists } from '#db/schema/plans.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { leadAt } from '#rules/share-rules.ts';
import { currentQuarter, leadMovesOf, takesPartAt } from './taking-part.ts';
import type { Transaction } from './transaction.ts';

export type PlanItemRow = typeof planItems.$inferSelect;
export type IndicatorRow = typeof indicators.$inferSelect;
export type PublishedValueRow = typeof publishedValues.$inferSelect;
export type FunctionalZoneRow = typeof functionalZones.$inferSelect;

export type ParticipantLine = { cityCode: string; shortName: string; nameEn: string; isLead: boolean };
export type CommitmentLine = typeof commitments.$inferSelect & { participants: ParticipantLine[] };

/** Distinct things at and below a node, those that have ended left out. */
export type NodeCounts = {
  commitments: number;
  /** Commitments in which a city takes part now: 已纳入填报. */
  assigned: number;
  indicators: number;
  indicatorsWithYear: number;
  items: number;
};

export type PlanNode = PlanItemRow & {
  children: PlanNode[];
  commitments: CommitmentLine[];
  indicators: IndicatorRow[];
  functionalZones: FunctionalZoneRow[];
  counts: NodeCounts;
  /** Ids of the distinct commitments at and below the node that have not ended. */
  commitmentIds: ReadonlySet<string>;
};

export type PlanParts = {
  items: PlanItemRow[];
  commitments: Map<string, CommitmentLine>;
  /** Plan item id → ids of its commitments, in the plan's order. */
  commitmentsOf: Map<string, string[]>;
  indicators: IndicatorRow[];
  values: PublishedValueRow[];
  functionalZones: Map<string, FunctionalZoneRow>;
  zonesOf: Map<string, string[]>;
};

/** All rows of a plan, in the document's order. Eight reads, whatever the size. */
export async function planParts(tx: Transaction, planId: string): Promise<PlanParts> {
  const itemIds = tx.db.select({ id: planItems.id }).from(planItems).where(eq(planItems.planId, planId));
  const [items, links, indicatorRows, valueRows, zoneLinks, people] = await Promise.all([
    itemsInOrder(tx, planId),
    tx.db
      .select({ itemId: commitmentPlanItems.planItemId, commitment: commitments })
      .from(commitmentPlanItems)
      .innerJoin(commitments, eq(commitments.id, commitmentPlanItems.commitmentId))
      .where(inArray(commitmentPlanItems.planItemId, itemIds))
      .orderBy(asc(commitments.ordinal), asc(commitments.slug)),
    tx.db
      .select()
      .from(indicators)
      .where(eq(indicators.planId, planId))
      .orderBy(asc(indicators.ordinal), asc(indicators.slug)),
    tx.db
      .select()
      .from(publishedValues)
      .where(eq(publishedValues.planId, planId))
      .orderBy(asc(publishedValues.ordinal), asc(publishedValues.slug)),
    tx.db
      .select({ itemId: functionalZonePlanItems.planItemId, zone: functionalZones })
      .from(functionalZonePlanItems)
      .innerJoin(functionalZones, eq(functionalZones.id, functionalZonePlanItems.functionalZoneId))
      .where(inArray(functionalZonePlanItems.planItemId, itemIds))
      .orderBy(asc(functionalZones.slug)),
    participantsNow(tx),
  ]);
  const byId = new Map<string, CommitmentLine>();
  for (const { commitment } of links) {
    byId.set(commitment.id, { ...commitment, participants: people.get(commitment.id) ?? [] });
  }
  return {
    items,
    commitments: byId,
    commitmentsOf: grouped(links.map(({ itemId, commitment }) => [itemId, commitment.id])),
    indicators: indicatorRows,
    values: valueRows,
    functionalZones: new Map(zoneLinks.map(({ zone }) => [zone.id, zone])),
    zonesOf: grouped(zoneLinks.map(({ itemId, zone }) => [itemId, zone.id])),
  };
}

const kindOrder = ['goal', 'pillar', 'task', 'flagship', 'zone', 'duty'];

/** Items of a plan, or of all: siblings by kind, then by the list they belong to, then by their place in it: an ordinal counts within a list only. */
export async function itemsInOrder(tx: Transaction, planId: string | null): Promise<PlanItemRow[]> {
  const rows = await tx.db
    .select({ item: planItems, listOrdinal: planLists.ordinal })
    .from(planItems)
    .leftJoin(planLists, eq(planLists.id, planItems.listId))
    .where(planId === null ? undefined : eq(planItems.planId, planId))
    .orderBy(asc(planItems.ordinal), asc(planItems.slug));
  const rank = ({ item, listOrdinal }: (typeof rows)[number]) =>
    kindOrder.indexOf(item.kind) * 1000 + (listOrdinal ?? 0);
  return rows.toSorted((a, b) => rank(a) - rank(b)).map(({ item }) => item);
}

/** Who takes part now, by commitment: the lead first, then by code. */
export async function participantsNow(tx: Transaction): Promise<Map<string, ParticipantLine[]>> {
  const quarter = await currentQuarter(tx);
  const [rows, moves] = await Promise.all([
    tx.db
      .select({
        commitmentId: participants.commitmentId,
        id: participants.id,
        cityCode: participants.cityCode,
        shortName: jurisdictions.shortName,
        nameEn: jurisdictions.nameEn,
        isLead: participants.isLead,
        fromQuarter: participants.fromQuarter,
        toQuarter: participants.toQuarter,
      })
      .from(participants)
      .innerJoin(jurisdictions, eq(jurisdictions.code, participants.cityCode))
      .where(takesPartAt(quarter))
      .orderBy(asc(participants.commitmentId), asc(participants.cityCode), asc(participants.id)),
    leadMovesOf(tx, null),
  ]);
  const shares = rows.map((row) => ({
    ...row,
    fromQuarter: row.fromQuarter as QuarterId,
    toQuarter: row.toQuarter as QuarterId | null,
  }));
  const lists = new Map<string, ParticipantLine[]>();
  for (const [id, own] of Map.groupBy(shares, (share) => share.commitmentId)) {
    const lead = leadAt({ shares: own, leadMoves: moves.get(id) ?? [] }, quarter);
    const lines = own.map(({ cityCode, shortName, nameEn, ...share }) => ({
      cityCode,
      shortName,
      nameEn,
      isLead: share.id === lead?.id,
    }));
    lists.set(
      id,
      lines.toSorted((a, b) => Number(b.isLead) - Number(a.isLead)),
    );
  }
  return lists;
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const [key, value] of pairs) lists.set(key, [...(lists.get(key) ?? []), value]);
  return lists;
}

/** The tree, top nodes first; every item of the plan stands in it exactly once. */
export function planTree(parts: PlanParts): PlanNode[] {
  const children = new Map<string | null, PlanItemRow[]>();
  for (const item of parts.items) children.set(item.parentId, [...(children.get(item.parentId) ?? []), item]);
  const node = (item: PlanItemRow): PlanNode => {
    const below = (children.get(item.id) ?? []).map(node);
    const own = (parts.commitmentsOf.get(item.id) ?? []).flatMap((id) => parts.commitments.get(id) ?? []);
    const ownIndicators = parts.indicators.filter((one) => one.planItemId === item.id);
    const commitmentIds = new Set([
      ...own.filter((one) => one.endedAt === null).map(({ id }) => id),
      ...below.flatMap((child) => [...child.commitmentIds]),
    ]);
    const running = ownIndicators.filter((one) => one.endedAt === null);
    return {
      ...item,
      children: below,
      commitments: own,
      indicators: ownIndicators,
      functionalZones: (parts.zonesOf.get(item.id) ?? []).flatMap((id) => parts.functionalZones.get(id) ?? []),
      commitmentIds,
      counts: {
        commitments: commitmentIds.size,
        assigned: assignedAmong(parts, commitmentIds),
        indicators: running.length + sum(below, 'indicators'),
        indicatorsWithYear: running.filter((one) => one.targetYear !== null).length + sum(below, 'indicatorsWithYear'),
        items: below.filter((child) => child.endedAt === null).length + sum(below, 'items'),
      },
    };
  };
  return (children.get(null) ?? []).map(node);
}

const sum = (nodes: readonly PlanNode[], name: keyof NodeCounts) =>
  nodes.reduce((total, node) => total + node.counts[name], 0);

function assignedAmong(parts: PlanParts, ids: ReadonlySet<string>): number {
  return [...ids].filter((id) => (parts.commitments.get(id)?.participants.length ?? 0) > 0).length;
}

/** The counts of the whole plan: distinct union of its top nodes, and the indicators of the plan itself. */
export function planCounts(parts: PlanParts, tree: readonly PlanNode[]): NodeCounts {
  const ids = new Set(tree.flatMap((node) => [...node.commitmentIds]));
  const running = parts.indicators.filter((one) => one.endedAt === null);
  return {
    commitments: ids.size,
    assigned: assignedAmong(parts, ids),
    indicators: running.length,
    indicatorsWithYear: running.filter((one) => one.targetYear !== null).length,
    items: parts.items.filter((item) => item.endedAt === null).length,
  };
}
