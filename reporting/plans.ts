// Plans as their documents have them: the cards of all, and one plan whole. Reads only; what a publisher changes is elsewhere.
import { asc, count, countDistinct, eq, inArray, isNull, sql } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { functionalZones } from '#db/schema/metro-areas.ts';
import {
  commitmentPlanItems,
  commitments,
  participants,
  planItems,
  planLists,
  plans,
  sourceDocuments,
} from '#db/schema/plans.ts';
import { type PlanState, planStateIn } from '#rules/plan-state.ts';
import { type Actor, allows, dataScope } from '#rules/policy.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { Forbidden, NotFound } from './errors.ts';
import { lightsAmong, type NodeLights, type PlanLights, planLights } from './plan-lights.ts';
import {
  areasOf,
  type Member,
  type MetroArea,
  membersByPlan,
  type PlaceName,
  type Places,
  placesByCode,
} from './plan-members.ts';
import {
  type FunctionalZoneRow,
  type IndicatorRow,
  type NodeCounts,
  type PlanNode,
  type PublishedValueRow,
  planCounts,
  planParts,
  planTree,
} from './plan-tree.ts';
import { currentQuarter, takesPartAt } from './taking-part.ts';
import { asActor, type Transaction } from './transaction.ts';

export type PlanRow = typeof plans.$inferSelect;
export type PlanItemKind = (typeof planItems.$inferSelect)['kind'];

export type PlanCard = PlanRow & {
  state: PlanState;
  members: Member[];
  itemsByKind: Partial<Record<PlanItemKind, number>>;
  counts: NodeCounts;
};

/** All plans in the order of their documents, with what a card shows. For readers; not for administrators. */
export async function listPlans(actor: Actor): Promise<{ plans: PlanCard[]; year: number }> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans');
  return asActor(actor, async (tx) => {
    const [rows, members, kinds, commitmentCounts, indicatorCounts] = await Promise.all([
      tx.db.select().from(plans).orderBy(asc(plans.ordinal), asc(plans.slug)),
      membersByPlan(tx),
      tx.db
        .select({ planId: planItems.planId, kind: planItems.kind, count: count() })
        .from(planItems)
        .where(isNull(planItems.endedAt))
        .groupBy(planItems.planId, planItems.kind)
        .orderBy(asc(planItems.planId), asc(planItems.kind)),
      commitmentsByPlan(tx),
      tx.db
        .select({ planId: indicators.planId, all: count(), withYear: count(indicators.targetYear) })
        .from(indicators)
        .where(isNull(indicators.endedAt))
        .groupBy(indicators.planId)
        .orderBy(asc(indicators.planId)),
    ]);
    const year = Number(shanghaiDate(tx.now).slice(0, 4));
    return {
      year,
      plans: rows.map((plan) => {
        const ofKinds = kinds.filter((row) => row.planId === plan.id);
        const aims = indicatorCounts.find((row) => row.planId === plan.id);
        const reported = commitmentCounts.find((row) => row.planId === plan.id);
        return {
          ...plan,
          state: planStateIn(year, plan),
          members: members.get(plan.id) ?? [],
          itemsByKind: Object.fromEntries(ofKinds.map((row) => [row.kind, row.count])),
          counts: {
            commitments: reported?.all ?? 0,
            assigned: reported?.assigned ?? 0,
            indicators: aims?.all ?? 0,
            indicatorsWithYear: aims?.withYear ?? 0,
            items: ofKinds.reduce((total, row) => total + row.count, 0),
          },
        };
      }),
    };
  });
}

/** Distinct commitments of a plan, and those of them that a city reports on now. */
async function commitmentsByPlan(tx: Transaction) {
  const quarter = await currentQuarter(tx);
  const assigned = tx.db.select({ id: participants.commitmentId }).from(participants).where(takesPartAt(quarter));
  return tx.db
    .select({
      planId: planItems.planId,
      all: countDistinct(commitments.id),
      assigned: sql<number>`count(DISTINCT ${commitments.id}) FILTER (WHERE ${inArray(commitments.id, assigned)})::int`,
    })
    .from(commitmentPlanItems)
    .innerJoin(planItems, eq(planItems.id, commitmentPlanItems.planItemId))
    .innerJoin(commitments, eq(commitments.id, commitmentPlanItems.commitmentId))
    .where(isNull(commitments.endedAt))
    .groupBy(planItems.planId)
    .orderBy(asc(planItems.planId));
}

export type PlanList = typeof planLists.$inferSelect & {
  /** Items of the list that the product holds. */
  named: number;
};

export type LitPlanNode = Omit<PlanNode, 'children' | 'commitmentIds'> & {
  children: LitPlanNode[];
  lights: NodeLights | null;
};

export type PlanView = PlanRow & {
  state: PlanState;
  year: number;
  scope: 'province' | 'city';
  members: Member[];
  metroAreas: MetroArea[];
  lists: PlanList[];
  counts: NodeCounts;
  tree: LitPlanNode[];
  /** Indicators of the plan as a whole, in no item's text. */
  planIndicators: IndicatorRow[];
  values: PublishedValueRow[];
  functionalZones: (FunctionalZoneRow & { hosts: PlaceName[] })[];
  lights:
    | (NodeLights & Pick<PlanLights, 'quarter' | 'isOpen' | 'basis' | 'rule'> & { isDemonstration: boolean })
    | null;
  document: typeof sourceDocuments.$inferSelect | null;
  /** Titles of every document that anything of the plan quotes. */
  documentTitles: ReadonlyMap<string, { title: string; titleEn: string }>;
  continuation: { slug: string; title: string; titleEn: string } | null;
};

/** One plan whole: tree with counts and lights, lists, areas, zones, values. Throws Forbidden, or NotFound. */
export async function getPlan(actor: Actor, slug: string): Promise<PlanView> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans', slug);
  return asActor(actor, async (tx) => {
    const [plan] = await tx.db.select().from(plans).where(eq(plans.slug, slug));
    if (!plan) throw new NotFound('plan', slug.slice(0, 80));
    const [parts, lit, areas, members, places, lists, documents, others] = await Promise.all([
      planParts(tx, plan.id),
      planLights(tx),
      areasOf(tx, plan.id),
      membersByPlan(tx),
      placesByCode(tx),
      tx.db
        .select()
        .from(planLists)
        .where(eq(planLists.planId, plan.id))
        .orderBy(asc(planLists.ordinal), asc(planLists.slug)),
      tx.db.select().from(sourceDocuments).orderBy(asc(sourceDocuments.id)),
      tx.db
        .select({ slug: plans.slug, title: plans.title, titleEn: plans.titleEn })
        .from(plans)
        .orderBy(asc(plans.ordinal), asc(plans.slug)),
    ]);
    const tree = planTree(parts);
    const zones = await zonesOf(tx, parts.functionalZones, plan.source.document, places);
    const year = Number(shanghaiDate(tx.now).slice(0, 4));
    return {
      ...plan,
      state: planStateIn(year, plan),
      year,
      scope: dataScope(actor).kind === 'city' ? 'city' : 'province',
      members: members.get(plan.id) ?? [],
      metroAreas: areas,
      lists: lists.map((list) => ({ ...list, named: parts.items.filter((item) => item.listId === list.id).length })),
      counts: planCounts(parts, tree),
      tree: tree.map((node) => withLights(node, lit)),
      planIndicators: parts.indicators.filter((one) => one.planItemId === null),
      values: parts.values,
      functionalZones: zones,
      lights: lightsOfPlan(tree, lit),
      document: documents.find((one) => one.id === plan.source.document) ?? null,
      documentTitles: new Map(documents.map(({ id, title, titleEn }) => [id, { title, titleEn }])),
      continuation: others.find((one) => one.slug === plan.continuedBy) ?? null,
    };
  });
}

function withLights({ commitmentIds, children, ...node }: PlanNode, lit: PlanLights | null): LitPlanNode {
  return {
    ...node,
    children: children.map((child) => withLights(child, lit)),
    lights: lit && lightsAmong(lit, commitmentIds),
  };
}

function lightsOfPlan(tree: readonly PlanNode[], lit: PlanLights | null): PlanView['lights'] {
  if (lit === null) return null;
  const ids = new Set(tree.flatMap((node) => [...node.commitmentIds]));
  const among = lightsAmong(lit, ids);
  if (among === null) return null;
  const isDemonstration = lit.shares.some((share) => ids.has(share.commitmentId) && share.isDemonstration);
  const { quarter, isOpen, basis, rule } = lit;
  return { ...among, quarter, isOpen, basis, rule, isDemonstration };
}

/** The zones that the plan's items name, and those that its document names outside any item. */
async function zonesOf(
  tx: Transaction,
  linked: ReadonlyMap<string, FunctionalZoneRow>,
  document: string,
  places: Places,
): Promise<PlanView['functionalZones']> {
  const named = await tx.db
    .select()
    .from(functionalZones)
    .where(eq(sql`${functionalZones.source} ->> 'document'`, document))
    .orderBy(asc(functionalZones.slug));
  const all = new Map([...linked, ...named.map((zone) => [zone.id, zone] as const)]);
  return [...all.values()]
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
    .map((zone) => ({ ...zone, hosts: zone.hostCodes.flatMap((code) => places.get(code) ?? []) }));
}
