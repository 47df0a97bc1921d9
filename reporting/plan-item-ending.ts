// Ending a plan item with everything below it, and taking the end back. Deletes nothing; refuses to leave open commitments hanging loose.
import { and, asc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { commitmentPlanItems, commitments, planItems } from '#db/schema/plans.ts';
import { branchOf } from '#rules/plan-input.ts';
import { Conflict, Invalid } from './errors.ts';
import { lockTree, type OfPlan, renewItem, requireItem } from './plan-item-maintenance.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';
import { demandUpkeep, type Ending, requireReason, type Saved } from './upkeep.ts';

export type OpenCommitment = { slug: string; name: string; nameEn: string; elsewhere: boolean };

/** Commitments at and below an item that have not ended, and whether another item that has not ended holds them too. */
export async function openCommitmentsBelow(tx: Transaction, branch: ReadonlySet<string>): Promise<OpenCommitment[]> {
  const ids = [...branch];
  const elsewhere = tx.db
    .select({ one: sql`1` })
    .from(commitmentPlanItems)
    .innerJoin(planItems, and(eq(planItems.id, commitmentPlanItems.planItemId), isNull(planItems.endedAt)))
    .where(and(eq(commitmentPlanItems.commitmentId, commitments.id), notInArray(planItems.id, ids)));
  return tx.db
    .selectDistinct({
      slug: commitments.slug,
      name: commitments.name,
      nameEn: commitments.nameEn,
      ordinal: commitments.ordinal,
      elsewhere: sql<boolean>`EXISTS (${elsewhere})`,
    })
    .from(commitments)
    .innerJoin(
      sql`commitment_plan_items AS held`,
      sql`held.commitment_id = ${commitments.id} AND ${inArray(sql`held.plan_item_id`, ids)}`,
    )
    .where(isNull(commitments.endedAt))
    .orderBy(asc(commitments.ordinal), asc(commitments.slug));
}

/**
 * Ends an item with everything below it and their indicators. Refused while open commitments would hang from ended items only; commitments
 * that other items hold as well stay with those, which `stay` must say. Throws Invalid, Conflict or NotFound.
 */
export async function endPlanItem(actor: AnyActor, input: OfPlan & Ending & { stay: boolean }): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  const reason = requireReason(input.reason);
  return asActor(actor, async (tx) => {
    const tree = await lockTree(tx, input.plan);
    const row = requireItem(tree, input.slug);
    if (row.endedAt !== null) throw new Conflict('done_already');
    if (row.version !== input.version) throw new Conflict();
    const branch = branchOf(tree.items, row.id);
    refuseOpen(await openCommitmentsBelow(tx, branch), input.stay);
    const ended = tree.items.filter((item) => branch.has(item.id) && item.endedAt === null);
    const end = { endedAt: tx.now, endedReason: reason };
    for (const item of ended) {
      await renewItem(tx, item, end);
      record(tx, {
        kind: 'plan_item_ended',
        objectType: 'plan_item',
        objectId: item.slug,
        detail: { name: item.title, plan: input.plan, opinion: reason },
      });
    }
    await endIndicatorsBelow(tx, branch, end);
    return { slug: row.slug, changed: true };
  });
}

function refuseOpen(open: readonly OpenCommitment[], stay: boolean): void {
  const refuse = (code: string, list: readonly OpenCommitment[]) =>
    new Invalid([
      { field: 'stay', code, params: { count: list.length, names: list.map(({ name }) => name).join('、') } },
    ]);
  const loose = open.filter(({ elsewhere }) => !elsewhere);
  if (loose.length > 0) throw refuse('commitments_would_hang_loose', loose);
  if (open.length > 0 && !stay) throw refuse('commitments_stay_unsaid', open);
}

async function endIndicatorsBelow(
  tx: Transaction,
  branch: ReadonlySet<string>,
  end: { endedAt: Date; endedReason: string },
): Promise<void> {
  const rows = await tx.db
    .update(indicators)
    .set({ ...end, version: sql`${indicators.version} + 1` })
    .where(and(inArray(indicators.planItemId, [...branch]), isNull(indicators.endedAt)))
    .returning({ slug: indicators.slug, name: indicators.name });
  for (const row of rows.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) {
    record(tx, {
      kind: 'indicator_ended',
      objectType: 'indicator',
      objectId: row.slug,
      detail: { name: row.name, opinion: end.endedReason },
    });
  }
}

/** Takes the end of one item back, not of what stands below it. Throws Invalid while the item above it has ended. */
export async function resumePlanItem(actor: AnyActor, input: OfPlan & Omit<Ending, 'reason'>): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  return asActor(actor, async (tx) => {
    const tree = await lockTree(tx, input.plan);
    const row = requireItem(tree, input.slug);
    if (row.endedAt === null) throw new Conflict('done_already');
    if (row.version !== input.version) throw new Conflict();
    if (tree.items.some((item) => item.id === row.parentId && item.endedAt !== null))
      throw new Invalid([{ field: 'parent', code: 'parent_has_ended' }]);
    await renewItem(tx, row, { endedAt: null, endedReason: null });
    record(tx, {
      kind: 'plan_item_resumed',
      objectType: 'plan_item',
      objectId: row.slug,
      detail: {
        name: row.title,
        plan: input.plan,
        before: { endedReason: row.endedReason },
        after: { endedReason: null },
      },
    });
    return { slug: row.slug, changed: true };
  });
}
