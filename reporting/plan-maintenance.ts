// The publisher's upkeep of plans: entering one, changing it, ending it and taking the end back. What a document says (its reference, its
// words) is never touched. Items, lists, indicators and functional zones have files of their own.
import { and, asc, countDistinct, eq, inArray, isNull, max } from 'drizzle-orm';
import { planMembers } from '#db/schema/metro-areas.ts';
import { commitmentPlanItems, commitments, planItems, plans } from '#db/schema/plans.ts';
import type { FieldProblem } from '#rules/form-answer.ts';
import { continuesInCircle, type PlanValues, planFields, readPlan } from '#rules/plan-input.ts';
import type { TypedFields } from '#rules/typed-fields.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
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
  type Place,
  placesNow,
  refuseProblems,
  requireReason,
  requireVersion,
  type Saved,
  sourceAfter,
} from './upkeep.ts';

export type PlanRow = typeof plans.$inferSelect;

/** The plan, locked until the transaction ends: changes of it and of its tree come one after another. */
export async function lockPlan(tx: Transaction, slug: string): Promise<PlanRow> {
  const [row] = await tx.db.select().from(plans).where(eq(plans.slug, slug)).for('update');
  if (!row) throw new NotFound('plan', slug.slice(0, 80));
  return row;
}

export function planValues(row: PlanRow, members: PlanValues['members']): PlanValues {
  const { title, titleEn, number, issuers, date, dateMeaning, horizonYears, continuedBy } = row;
  return {
    title,
    titleEn,
    number,
    issuers,
    date,
    dateMeaning,
    horizonYears,
    continuedBy,
    members,
    basis: basisOf(row.source),
  };
}

export async function memberRows(
  tx: Transaction,
  planId: string,
): Promise<{ code: string; role: 'core' | 'member' }[]> {
  return tx.db
    .select({ code: planMembers.code, role: planMembers.role })
    .from(planMembers)
    .where(eq(planMembers.planId, planId))
    .orderBy(asc(planMembers.code));
}

/** Enters a plan that no source document holds. Throws Invalid. */
export async function createPlan(actor: AnyActor, input: { form: TypedFields }): Promise<Saved> {
  demandUpkeep(actor, 'new');
  return asActor(actor, async (tx) => {
    const { values, problems } = readPlan(input.form, { needsBasis: true });
    const places = await placesNow(tx);
    refuseProblems([...problems, ...(await standingProblems(tx, '', values, places))]);
    const { members, basis, ...fields } = values;
    const [last] = await tx.db.select({ ordinal: max(plans.ordinal) }).from(plans);
    const id = crypto.randomUUID();
    const slug = await freeSlug(tx, plans, plans.slug, values.titleEn);
    await tx.db.insert(plans).values({
      id,
      slug,
      ordinal: (last?.ordinal ?? 0) + 1,
      ...fields,
      source: ownSource(basis, values.title),
      editedAt: tx.now,
    });
    await replaceMembers(tx, id, members, places);
    record(tx, { kind: 'plan_created', objectType: 'plan', objectId: slug, detail: { after: given(values) } });
    return { slug, changed: true };
  });
}

/** Changes a plan. Throws Conflict with what stands now when somebody was faster, Invalid, or NotFound. */
export async function editPlan(actor: AnyActor, input: Edit): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  return asActor(actor, async (tx) => {
    const row = await lockPlan(tx, input.slug);
    const before = planValues(row, await memberRows(tx, row.id));
    requireVersion(row, input.version, () => planFields(before));
    const { values, problems } = readPlan(input.form, { needsBasis: isOwn(row.source) });
    const places = await placesNow(tx);
    refuseProblems([...problems, ...(await standingProblems(tx, row.slug, values, places))]);
    const change = changeBetween(before, values);
    if (change === null) return { slug: row.slug, changed: false };
    const { members, basis, ...fields } = values;
    await renewPlan(tx, row, { ...fields, source: sourceAfter(row.source, basis, values.title), editedAt: tx.now });
    if ('members' in change.after) await replaceMembers(tx, row.id, members, places);
    record(tx, {
      kind: 'plan_edited',
      objectType: 'plan',
      objectId: row.slug,
      detail: { name: row.title, version: row.version + 1, ...change },
    });
    return { slug: row.slug, changed: true };
  });
}

async function renewPlan(tx: Transaction, row: PlanRow, change: Partial<PlanRow>): Promise<void> {
  const renewed = await tx.db
    .update(plans)
    .set({ ...change, version: row.version + 1 })
    .where(and(eq(plans.id, row.id), eq(plans.version, row.version)))
    .returning({ id: plans.id });
  if (renewed.length === 0) throw new Conflict();
}

/** What only the database knows: places and plans that the form names. `slug` is '' for a new plan. */
async function standingProblems(
  tx: Transaction,
  slug: string,
  values: PlanValues,
  places: readonly Place[],
): Promise<FieldProblem[]> {
  const problems: FieldProblem[] = values.members
    .filter(({ code }) => !places.some((place) => place.code === code && place.level !== 'province'))
    .map(({ code }) => ({ field: `member.${code}`, code: 'not_an_option' }));
  if (values.continuedBy !== null) {
    const known = await tx.db
      .select({ slug: plans.slug, continuedBy: plans.continuedBy })
      .from(plans)
      .orderBy(asc(plans.slug));
    if (!known.some((plan) => plan.slug === values.continuedBy))
      problems.push({ field: 'continuedBy', code: 'not_an_option' });
    else if (slug !== '' && continuesInCircle(known, slug, values.continuedBy))
      problems.push({ field: 'continuedBy', code: 'continues_itself' });
  }
  return problems;
}

/** The city that reports for a place: itself, a county's city, or nobody outside the province. */
export function reporterOf(place: Place): string | null {
  if (!place.inProvince) return null;
  return place.level === 'county' ? place.parentCode : place.code;
}

async function replaceMembers(
  tx: Transaction,
  planId: string,
  members: PlanValues['members'],
  places: readonly Place[],
): Promise<void> {
  await tx.db.delete(planMembers).where(eq(planMembers.planId, planId));
  const rows = members.flatMap(({ code, role }) => {
    const place = places.find((one) => one.code === code);
    return place ? [{ planId, code, role, reportedByCode: reporterOf(place) }] : [];
  });
  if (rows.length > 0) await tx.db.insert(planMembers).values(rows);
}

/** Distinct commitments of the plan that have not ended. */
export async function openCommitmentsOf(tx: Transaction, planId: string): Promise<number> {
  const items = tx.db.select({ id: planItems.id }).from(planItems).where(eq(planItems.planId, planId));
  const [row] = await tx.db
    .select({ count: countDistinct(commitments.id) })
    .from(commitmentPlanItems)
    .innerJoin(commitments, and(eq(commitments.id, commitmentPlanItems.commitmentId), isNull(commitments.endedAt)))
    .where(inArray(commitmentPlanItems.planItemId, items));
  return row?.count ?? 0;
}

/**
 * Ends a plan before or after its horizon. Its items stay as they are, and its commitments go on being reported until each is ended: `stay`
 * says that this is known. Throws Invalid without reason or, where commitments are open, without `stay`.
 */
export async function endPlan(actor: AnyActor, input: Ending & { stay: boolean }): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  const reason = requireReason(input.reason);
  return asActor(actor, async (tx) => {
    const row = await lockPlan(tx, input.slug);
    if (row.endedAt !== null) throw new Conflict('done_already');
    if (row.version !== input.version) throw new Conflict();
    const open = await openCommitmentsOf(tx, row.id);
    if (open > 0 && !input.stay)
      throw new Invalid([{ field: 'stay', code: 'commitments_still_open', params: { count: open } }]);
    await renewPlan(tx, row, { endedAt: tx.now, endedReason: reason });
    record(tx, {
      kind: 'plan_ended',
      objectType: 'plan',
      objectId: row.slug,
      detail: { name: row.title, opinion: reason, count: open },
    });
    return { slug: row.slug, changed: true };
  });
}

/** Takes the end of a plan back. */
export async function resumePlan(actor: AnyActor, input: Omit<Ending, 'reason'>): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  return asActor(actor, async (tx) => {
    const row = await lockPlan(tx, input.slug);
    if (row.endedAt === null) throw new Conflict('done_already');
    if (row.version !== input.version) throw new Conflict();
    await renewPlan(tx, row, { endedAt: null, endedReason: null });
    record(tx, {
      kind: 'plan_resumed',
      objectType: 'plan',
      objectId: row.slug,
      detail: { name: row.title, before: { endedReason: row.endedReason }, after: { endedReason: null } },
    });
    return { slug: row.slug, changed: true };
  });
}
