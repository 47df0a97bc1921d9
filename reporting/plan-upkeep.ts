// What the publisher's maintenance pages show of plans, their items and lists. Reads only; the changes are in the files named *-maintenance.ts.
import { and, asc, count, countDistinct, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { commitmentPlanItems, commitments, ownDocument, planItems, plans, sourceDocuments } from '#db/schema/plans.ts';
import { branchOf, planFields, planItemFields, planListFields } from '#rules/plan-input.ts';
import { type PlanState, planStateIn } from '#rules/plan-state.ts';
import type { Actor } from '#rules/policy.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { NotFound } from './errors.ts';
import { type OpenCommitment, openCommitmentsBelow } from './plan-item-ending.ts';
import { listRows, type PlanItemRow, planItemValues } from './plan-item-maintenance.ts';
import { type PlanListRow, planListValues } from './plan-list-maintenance.ts';
import { memberRows, openCommitmentsOf, type PlanRow, planValues } from './plan-maintenance.ts';
import { itemsInOrder } from './plan-tree.ts';
import { asActor, type Transaction } from './transaction.ts';
import { demandUpkeep, isOwn, type Place, placesNow } from './upkeep.ts';

export type UpkeepState = PlanState | 'stopped';

export type PlanLine = Pick<PlanRow, 'slug' | 'title' | 'titleEn' | 'number' | 'horizonYears'> & {
  state: UpkeepState;
  isOwn: boolean;
  items: number;
  indicators: number;
  commitments: number;
  /** Rows of a document (the plan, its items, its indicators) that a publisher has edited. */
  edited: number;
};

function stateOf(plan: PlanRow, now: Date): UpkeepState {
  if (plan.endedAt !== null) return 'stopped';
  return planStateIn(Number(shanghaiDate(now).slice(0, 4)), plan);
}

type Count = { planId: string; count: number; edited: number };
const of = (counts: readonly Count[], planId: string) => counts.find((row) => row.planId === planId);

/** All plans in their order, ended ones included, with what hangs from each. */
export async function listPlanLines(actor: Actor): Promise<PlanLine[]> {
  demandUpkeep(actor, 'all');
  return asActor(actor, async (tx) => {
    const editedOf = (table: typeof planItems | typeof indicators) =>
      sql<number>`count(*) FILTER (WHERE ${and(isNotNull(table.editedAt), ne(sql`${table.source} ->> 'document'`, ownDocument))})::int`;
    const open = (table: typeof planItems | typeof indicators) =>
      sql<number>`count(*) FILTER (WHERE ${isNull(table.endedAt)})::int`;
    const [rows, items, aims, held] = await Promise.all([
      tx.db.select().from(plans).orderBy(asc(plans.ordinal), asc(plans.slug)),
      tx.db
        .select({ planId: planItems.planId, count: open(planItems), edited: editedOf(planItems) })
        .from(planItems)
        .groupBy(planItems.planId),
      tx.db
        .select({ planId: indicators.planId, count: open(indicators), edited: editedOf(indicators) })
        .from(indicators)
        .groupBy(indicators.planId),
      tx.db
        .select({ planId: planItems.planId, count: countDistinct(commitments.id) })
        .from(commitmentPlanItems)
        .innerJoin(planItems, eq(planItems.id, commitmentPlanItems.planItemId))
        .innerJoin(commitments, and(eq(commitments.id, commitmentPlanItems.commitmentId), isNull(commitments.endedAt)))
        .groupBy(planItems.planId),
    ]);
    return rows.map((plan) => ({
      slug: plan.slug,
      title: plan.title,
      titleEn: plan.titleEn,
      number: plan.number,
      horizonYears: plan.horizonYears,
      state: stateOf(plan, tx.now),
      isOwn: isOwn(plan.source),
      items: of(items, plan.id)?.count ?? 0,
      indicators: of(aims, plan.id)?.count ?? 0,
      commitments: held.find((row) => row.planId === plan.id)?.count ?? 0,
      edited:
        (of(items, plan.id)?.edited ?? 0) +
        (of(aims, plan.id)?.edited ?? 0) +
        (plan.editedAt !== null && !isOwn(plan.source) ? 1 : 0),
    }));
  });
}

export type PlanChoice = { slug: string; title: string; titleEn: string };

/** What a plan's form offers to choose from. `slug` is the plan itself, left out. */
export async function planFormChoices(actor: Actor, slug: string | null) {
  demandUpkeep(actor, slug ?? 'new');
  return asActor(actor, (tx) => choicesFor(tx, slug));
}

async function choicesFor(tx: Transaction, slug: string | null): Promise<{ places: Place[]; plans: PlanChoice[] }> {
  const [places, others] = await Promise.all([
    placesNow(tx),
    tx.db
      .select({ slug: plans.slug, title: plans.title, titleEn: plans.titleEn })
      .from(plans)
      .orderBy(asc(plans.ordinal), asc(plans.slug)),
  ]);
  return { places, plans: others.filter((plan) => plan.slug !== slug) };
}

export type TreeLine = PlanItemRow & { depth: number; commitments: number; indicators: number };

/** The tree as lines from the top, each item under the one above it; an item whose parent is missing stands at the top. */
export function linesOf<Row extends { id: string; parentId: string | null }>(
  rows: readonly Row[],
): (Row & { depth: number })[] {
  const ids = new Set(rows.map((row) => row.id));
  const below = (parentId: string | null, depth: number): (Row & { depth: number })[] =>
    rows
      .filter((row) => (row.parentId !== null && ids.has(row.parentId) ? row.parentId : null) === parentId)
      .flatMap((row) => [{ ...row, depth }, ...below(row.id, depth + 1)]);
  return below(null, 0);
}

export async function planOf(tx: Transaction, slug: string): Promise<PlanRow> {
  const [row] = await tx.db.select().from(plans).where(eq(plans.slug, slug));
  if (!row) throw new NotFound('plan', slug.slice(0, 80));
  return row;
}

/** Titles of the source documents by id. */
export async function documentTitles(tx: Transaction): Promise<Map<string, { title: string; titleEn: string }>> {
  const rows = await tx.db.select().from(sourceDocuments).orderBy(asc(sourceDocuments.id));
  return new Map(rows.map(({ id, title, titleEn }) => [id, { title, titleEn }]));
}

/** One plan with its form, its tree, its lists and the indicators of the plan as a whole. */
export async function getPlanUpkeep(actor: Actor, slug: string) {
  demandUpkeep(actor, slug);
  return asActor(actor, async (tx) => {
    const plan = await planOf(tx, slug);
    const [members, items, lists, aims, held, documents, choices, open] = await Promise.all([
      memberRows(tx, plan.id),
      itemsInOrder(tx, plan.id),
      listRows(tx, plan.id),
      tx.db
        .select()
        .from(indicators)
        .where(eq(indicators.planId, plan.id))
        .orderBy(asc(indicators.ordinal), asc(indicators.slug)),
      tx.db
        .select({ itemId: commitmentPlanItems.planItemId, count: count() })
        .from(commitmentPlanItems)
        .innerJoin(commitments, and(eq(commitments.id, commitmentPlanItems.commitmentId), isNull(commitments.endedAt)))
        .groupBy(commitmentPlanItems.planItemId),
      documentTitles(tx),
      choicesFor(tx, slug),
      openCommitmentsOf(tx, plan.id),
    ]);
    const heldBy = new Map(held.map((row) => [row.itemId, row.count]));
    return {
      plan,
      state: stateOf(plan, tx.now),
      fields: planFields(planValues(plan, members)),
      document: documents.get(plan.source.document) ?? null,
      tree: linesOf(items).map((item) => ({
        ...item,
        commitments: heldBy.get(item.id) ?? 0,
        indicators: aims.filter((one) => one.planItemId === item.id && one.endedAt === null).length,
      })),
      lists: lists.map((list) => ({ ...list, named: items.filter((item) => item.listId === list.id).length })),
      indicators: aims,
      openCommitments: open,
      ...choices,
    };
  });
}

export type PlanUpkeep = Awaited<ReturnType<typeof getPlanUpkeep>>;

/** What an item's form offers: the plan's tree and lists, and the place a new item under `parent` would take. */
export async function getNewItem(actor: Actor, planSlug: string, parent: string | null) {
  demandUpkeep(actor, planSlug);
  return asActor(actor, async (tx) => {
    const plan = await planOf(tx, planSlug);
    const [items, lists] = await Promise.all([itemsInOrder(tx, plan.id), listRows(tx, plan.id)]);
    const above = items.find((item) => item.slug === parent) ?? null;
    const siblings = items.filter((item) => item.parentId === (above?.id ?? null));
    const ordinal = Math.max(0, ...siblings.map((item) => item.ordinal)) + 1;
    return { plan, tree: linesOf(items), lists, above, ordinal, kind: siblings[0]?.kind ?? null };
  });
}

/** One item with its form, what stands around it, and what ending it would touch. */
export async function getPlanItemUpkeep(actor: Actor, planSlug: string, slug: string) {
  demandUpkeep(actor, slug);
  return asActor(actor, async (tx) => {
    const plan = await planOf(tx, planSlug);
    const [items, lists, documents, aims] = await Promise.all([
      itemsInOrder(tx, plan.id),
      listRows(tx, plan.id),
      documentTitles(tx),
      tx.db
        .select()
        .from(indicators)
        .where(eq(indicators.planId, plan.id))
        .orderBy(asc(indicators.ordinal), asc(indicators.slug)),
    ]);
    const item = items.find((row) => row.slug === slug);
    if (!item) throw new NotFound('plan_item', slug.slice(0, 80));
    const branch = branchOf(items, item.id);
    const open: OpenCommitment[] = await openCommitmentsBelow(tx, branch);
    return {
      plan,
      item,
      fields: planItemFields(planItemValues(item, items, lists)),
      document: documents.get(item.source.document) ?? null,
      lists,
      /** Where it may hang: everywhere but at and below itself. */
      tree: linesOf(items).filter((row) => !branch.has(row.id)),
      above: items.find((row) => row.id === item.parentId) ?? null,
      below: items.filter((row) => row.parentId === item.id),
      indicators: aims.filter((one) => one.planItemId === item.id),
      ending: {
        items: items.filter((row) => branch.has(row.id) && row.id !== item.id && row.endedAt === null).length,
        indicators: aims.filter((one) => one.endedAt === null && one.planItemId !== null && branch.has(one.planItemId))
          .length,
        open,
      },
    };
  });
}

export type PlanItemUpkeep = Awaited<ReturnType<typeof getPlanItemUpkeep>>;

/** One list with its form and its items. */
export async function getPlanListUpkeep(actor: Actor, planSlug: string, slug: string) {
  demandUpkeep(actor, slug);
  return asActor(actor, async (tx) => {
    const plan = await planOf(tx, planSlug);
    const [lists, items, documents] = await Promise.all([
      listRows(tx, plan.id),
      itemsInOrder(tx, plan.id),
      documentTitles(tx),
    ]);
    const list: PlanListRow | undefined = lists.find((row) => row.slug === slug);
    if (!list) throw new NotFound('plan_list', slug.slice(0, 80));
    return {
      plan,
      list,
      fields: planListFields(planListValues(list)),
      document: documents.get(list.source.document) ?? null,
      items: items.filter((item) => item.listId === list.id),
    };
  });
}

/** The plan alone, for the head of the form that enters something new in it. */
export async function getPlanHead(actor: Actor, slug: string): Promise<PlanRow> {
  demandUpkeep(actor, slug);
  return asActor(actor, (tx) => planOf(tx, slug));
}
