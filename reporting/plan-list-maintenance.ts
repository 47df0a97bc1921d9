// The publisher's upkeep of the numbered lists that a plan announces (十大标志性工程, 七共): title, stated count, whether its entries are named.
import { and, count, eq, isNull, max } from 'drizzle-orm';
import { planItems, planLists } from '#db/schema/plans.ts';
import { type PlanListValues, planListFields, readPlanList } from '#rules/plan-input.ts';
import type { TypedFields } from '#rules/typed-fields.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import type { OfPlan } from './plan-item-maintenance.ts';
import { lockPlan } from './plan-maintenance.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';
import {
  basisOf,
  changeBetween,
  demandUpkeep,
  type Edit,
  type Ending,
  freeSlug,
  given,
  isOwn,
  ownSource,
  refuseProblems,
  requireReason,
  requireVersion,
  type Saved,
  sourceAfter,
} from './upkeep.ts';

export type PlanListRow = typeof planLists.$inferSelect;

export function planListValues({ title, titleEn, count: stated, isNamed, source }: PlanListRow): PlanListValues {
  return { title, titleEn, count: stated, isNamed, basis: basisOf(source) };
}

async function lockList(tx: Transaction, planSlug: string, slug: string): Promise<PlanListRow> {
  const plan = await lockPlan(tx, planSlug);
  const [row] = await tx.db
    .select()
    .from(planLists)
    .where(and(eq(planLists.planId, plan.id), eq(planLists.slug, slug)));
  if (!row) throw new NotFound('plan_list', slug.slice(0, 80));
  return row;
}

async function renewList(tx: Transaction, row: PlanListRow, change: Partial<PlanListRow>): Promise<void> {
  const renewed = await tx.db
    .update(planLists)
    .set({ ...change, version: row.version + 1 })
    .where(and(eq(planLists.id, row.id), eq(planLists.version, row.version)))
    .returning({ id: planLists.id });
  if (renewed.length === 0) throw new Conflict();
}

/** Enters a list that the plan's document does not hold. Throws Invalid or NotFound. */
export async function createPlanList(actor: AnyActor, input: OfPlan & { form: TypedFields }): Promise<Saved> {
  demandUpkeep(actor, input.plan);
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, input.plan);
    const { values, problems } = readPlanList(input.form, { needsBasis: true });
    refuseProblems(problems);
    const { basis, ...fields } = values;
    const [last] = await tx.db
      .select({ ordinal: max(planLists.ordinal) })
      .from(planLists)
      .where(eq(planLists.planId, plan.id));
    const slug = await freeSlug(tx, planLists, planLists.slug, values.titleEn);
    await tx.db.insert(planLists).values({
      id: crypto.randomUUID(),
      planId: plan.id,
      slug,
      ordinal: (last?.ordinal ?? 0) + 1,
      ...fields,
      source: ownSource(basis, values.title),
      editedAt: tx.now,
    });
    const detail = { plan: input.plan, after: given(values) };
    record(tx, { kind: 'plan_list_created', objectType: 'plan_list', objectId: slug, detail });
    return { slug, changed: true };
  });
}

/** Changes a list. Throws Conflict with what stands now when somebody was faster, Invalid, or NotFound. */
export async function editPlanList(actor: AnyActor, input: OfPlan & Edit): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  return asActor(actor, async (tx) => {
    const row = await lockList(tx, input.plan, input.slug);
    const before = planListValues(row);
    requireVersion(row, input.version, () => planListFields(before));
    const { values, problems } = readPlanList(input.form, { needsBasis: isOwn(row.source) });
    refuseProblems(problems);
    const change = changeBetween(before, values);
    if (change === null) return { slug: row.slug, changed: false };
    const { basis, ...fields } = values;
    await renewList(tx, row, { ...fields, source: sourceAfter(row.source, basis, values.title), editedAt: tx.now });
    record(tx, {
      kind: 'plan_list_edited',
      objectType: 'plan_list',
      objectId: row.slug,
      detail: { name: row.title, plan: input.plan, version: row.version + 1, ...change },
    });
    return { slug: row.slug, changed: true };
  });
}

/** Ends a list. Throws Invalid while items that have not ended stand on it. */
export async function endPlanList(actor: AnyActor, input: OfPlan & Ending): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  const reason = requireReason(input.reason);
  return asActor(actor, async (tx) => {
    const row = await lockList(tx, input.plan, input.slug);
    if (row.endedAt !== null) throw new Conflict('done_already');
    if (row.version !== input.version) throw new Conflict();
    const [held] = await tx.db
      .select({ count: count() })
      .from(planItems)
      .where(and(eq(planItems.listId, row.id), isNull(planItems.endedAt)));
    if ((held?.count ?? 0) > 0)
      throw new Invalid([{ field: 'reason', code: 'list_holds_items', params: { count: held?.count ?? 0 } }]);
    await renewList(tx, row, { endedAt: tx.now, endedReason: reason });
    record(tx, {
      kind: 'plan_list_ended',
      objectType: 'plan_list',
      objectId: row.slug,
      detail: { name: row.title, plan: input.plan, opinion: reason },
    });
    return { slug: row.slug, changed: true };
  });
}

/** Takes the end of a list back. */
export async function resumePlanList(actor: AnyActor, input: OfPlan & Omit<Ending, 'reason'>): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  return asActor(actor, async (tx) => {
    const row = await lockList(tx, input.plan, input.slug);
    if (row.endedAt === null) throw new Conflict('done_already');
    if (row.version !== input.version) throw new Conflict();
    await renewList(tx, row, { endedAt: null, endedReason: null });
    record(tx, {
      kind: 'plan_list_resumed',
      objectType: 'plan_list',
      objectId: row.slug,
      detail: { name: row.title, before: { endedReason: row.endedReason }, after: { endedReason: null } },
    });
    return { slug: row.slug, changed: true };
  });
}
