// The publisher's upkeep of a plan's tree: entering an item, changing it, hanging it under another. Ending and resuming is
// plan-item-ending.ts.
import { and, asc, eq } from 'drizzle-orm';
import { planItems, planLists } from '#db/schema/plans.ts';
import type { FieldProblem } from '#rules/form-answer.ts';
import { branchOf, type PlanItemValues, planItemFields, readPlanItem } from '#rules/plan-input.ts';
import type { TypedFields } from '#rules/typed-fields.ts';
import { Conflict, NotFound } from './errors.ts';
import { lockPlan } from './plan-maintenance.ts';
import { itemsInOrder } from './plan-tree.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';
import {
  basisOf,
  changeBetween,
  demandUpkeep,
  type Edit,
  freeSlug,
  given,
  isOwn,
  ownSource,
  refuseProblems,
  requireVersion,
  type Saved,
  sourceAfter,
} from './upkeep.ts';

export type PlanItemRow = typeof planItems.$inferSelect;
type ListRow = typeof planLists.$inferSelect;

export function listRows(tx: Transaction, planId: string): Promise<ListRow[]> {
  return tx.db
    .select()
    .from(planLists)
    .where(eq(planLists.planId, planId))
    .orderBy(asc(planLists.ordinal), asc(planLists.slug));
}

export function planItemValues(
  row: PlanItemRow,
  items: readonly PlanItemRow[],
  lists: readonly ListRow[],
): PlanItemValues {
  const { kind, ordinal, title, titleEn, isOnlyPlanned } = row;
  return {
    parent: items.find((item) => item.id === row.parentId)?.slug ?? null,
    list: lists.find((list) => list.id === row.listId)?.slug ?? null,
    kind,
    ordinal,
    title,
    titleEn,
    isOnlyPlanned,
    basis: basisOf(row.source),
  };
}

export type Tree = { planId: string; items: PlanItemRow[]; lists: ListRow[] };

/** The plan's tree under the plan's lock, so that no two changes can tie it into a knot. */
export async function lockTree(tx: Transaction, planSlug: string): Promise<Tree> {
  const plan = await lockPlan(tx, planSlug);
  const [items, lists] = await Promise.all([itemsInOrder(tx, plan.id), listRows(tx, plan.id)]);
  return { planId: plan.id, items, lists };
}

export function requireItem(tree: Tree, slug: string): PlanItemRow {
  const row = tree.items.find((item) => item.slug === slug);
  if (!row) throw new NotFound('plan_item', slug.slice(0, 80));
  return row;
}

/** Parent and list that the form names: of the same plan, not ended, and not below the item itself. */
function standingProblems(tree: Tree, row: PlanItemRow | null, values: PlanItemValues): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const parent = tree.items.find((item) => item.slug === values.parent);
  if (values.parent !== null && !parent) problems.push({ field: 'parent', code: 'not_an_option' });
  if (parent && row && branchOf(tree.items, row.id).has(parent.id))
    problems.push({ field: 'parent', code: 'hangs_under_itself' });
  if (parent && parent.endedAt !== null && parent.id !== row?.parentId)
    problems.push({ field: 'parent', code: 'parent_has_ended' });
  if (values.list !== null && !tree.lists.some((list) => list.slug === values.list))
    problems.push({ field: 'list', code: 'not_an_option' });
  return problems;
}

function columnsOf(tree: Tree, { parent, list, basis: _basis, ...fields }: PlanItemValues) {
  return {
    ...fields,
    parentId: tree.items.find((item) => item.slug === parent)?.id ?? null,
    listId: tree.lists.find((one) => one.slug === list)?.id ?? null,
  };
}

export type OfPlan = { plan: string };

/** Enters an item that the plan's document does not hold. Throws Invalid or NotFound. */
export async function createPlanItem(actor: AnyActor, input: OfPlan & { form: TypedFields }): Promise<Saved> {
  demandUpkeep(actor, input.plan);
  return asActor(actor, async (tx) => {
    const tree = await lockTree(tx, input.plan);
    const { values, problems } = readPlanItem(input.form, { needsBasis: true });
    refuseProblems([...problems, ...standingProblems(tree, null, values)]);
    const slug = await freeSlug(tx, planItems, planItems.slug, values.titleEn);
    await tx.db.insert(planItems).values({
      id: crypto.randomUUID(),
      planId: tree.planId,
      slug,
      ...columnsOf(tree, values),
      source: ownSource(values.basis, values.title),
      editedAt: tx.now,
    });
    record(tx, {
      kind: 'plan_item_created',
      objectType: 'plan_item',
      objectId: slug,
      detail: { plan: input.plan, after: given(values) },
    });
    return { slug, changed: true };
  });
}

/** Changes an item or hangs it under another. Throws Conflict with what stands now when somebody was faster, Invalid, or NotFound. */
export async function editPlanItem(actor: AnyActor, input: OfPlan & Edit): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  return asActor(actor, async (tx) => {
    const tree = await lockTree(tx, input.plan);
    const row = requireItem(tree, input.slug);
    const before = planItemValues(row, tree.items, tree.lists);
    requireVersion(row, input.version, () => planItemFields(before));
    const { values, problems } = readPlanItem(input.form, { needsBasis: isOwn(row.source) });
    refuseProblems([...problems, ...standingProblems(tree, row, values)]);
    const change = changeBetween(before, values);
    if (change === null) return { slug: row.slug, changed: false };
    await renewItem(tx, row, {
      ...columnsOf(tree, values),
      source: sourceAfter(row.source, values.basis, values.title),
      editedAt: tx.now,
    });
    record(tx, {
      kind: 'plan_item_edited',
      objectType: 'plan_item',
      objectId: row.slug,
      detail: { name: row.title, plan: input.plan, version: row.version + 1, ...change },
    });
    return { slug: row.slug, changed: true };
  });
}

export async function renewItem(tx: Transaction, row: PlanItemRow, change: Partial<PlanItemRow>): Promise<void> {
  const renewed = await tx.db
    .update(planItems)
    .set({ ...change, version: row.version + 1 })
    .where(and(eq(planItems.id, row.id), eq(planItems.version, row.version)))
    .returning({ id: planItems.id });
  if (renewed.length === 0) throw new Conflict();
}
