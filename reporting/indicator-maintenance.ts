// The publisher's upkeep of indicators: the target as worded, and what only the province sets (frequency, tolerance, filer). The reference to
// the document is never touched.
import { and, eq } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { planItems, plans } from '#db/schema/plans.ts';
import type { FieldProblem } from '#rules/form-answer.ts';
import { type IndicatorValues, indicatorFields, readIndicator, setByProvince } from '#rules/indicator-input.ts';
import type { TypedFields } from '#rules/typed-fields.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import { keepFiling } from './indicator-filing.ts';
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
  placesNow,
  refuseProblems,
  requireReason,
  requireVersion,
  type Saved,
  sourceAfter,
} from './upkeep.ts';

export type IndicatorRow = typeof indicators.$inferSelect;

export function indicatorValues(row: IndicatorRow, itemSlug: string | null): IndicatorValues {
  const { id: _id, slug: _slug, planId: _planId, planItemId: _item, source, ...rest } = row;
  const { version: _v, contentHash: _hash, editedAt: _edited, endedAt: _ended, endedReason: _reason, ...fields } = rest;
  const scopeCodes = fields.scopeCodes.toSorted((a, b) => (a < b ? -1 : 1));
  return { planItem: itemSlug, ...fields, scopeCodes, basis: basisOf(source) };
}

/** The item's id, or null for the plan as a whole; a problem where the slug is none of the plan's, or of an item that has ended. */
async function itemOf(
  tx: Transaction,
  planId: string,
  slug: string | null,
): Promise<{ id: string | null; problems: FieldProblem[] }> {
  if (slug === null) return { id: null, problems: [] };
  const [row] = await tx.db
    .select({ id: planItems.id, endedAt: planItems.endedAt })
    .from(planItems)
    .where(and(eq(planItems.planId, planId), eq(planItems.slug, slug)));
  if (!row) return { id: null, problems: [{ field: 'planItem', code: 'not_an_option' }] };
  return { id: row.id, problems: row.endedAt ? [{ field: 'planItem', code: 'parent_has_ended' }] : [] };
}

async function placeProblems(tx: Transaction, values: IndicatorValues): Promise<FieldProblem[]> {
  const places = await placesNow(tx);
  const unknown = values.scopeCodes.find((code) => !places.some((place) => place.code === code));
  const filer = places.find((place) => place.code === values.filerCode);
  const files = values.filerCode === null || (filer?.level === 'city' && filer.inProvince);
  return [
    ...(unknown === undefined ? [] : [{ field: 'scopeMore.1', code: 'not_an_option' }]),
    ...(files ? [] : [{ field: 'filerCode', code: 'not_an_option' }]),
  ];
}

/** Enters an indicator that the plan's document does not hold. Throws Invalid or NotFound. */
export async function createIndicator(actor: AnyActor, input: { plan: string; form: TypedFields }): Promise<Saved> {
  demandUpkeep(actor, input.plan);
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, input.plan);
    const { values, problems } = readIndicator(input.form, { needsBasis: true });
    const item = await itemOf(tx, plan.id, values.planItem);
    refuseProblems([...problems, ...item.problems, ...(await placeProblems(tx, values))]);
    const { planItem: _item, basis, ...fields } = values;
    const slug = await freeSlug(tx, indicators, indicators.slug, values.nameEn);
    const [made] = await tx.db
      .insert(indicators)
      .values({
        id: crypto.randomUUID(),
        slug,
        planId: plan.id,
        planItemId: item.id,
        ...fields,
        source: ownSource(basis, values.name),
        editedAt: tx.now,
      })
      .returning();
    if (made) await keepFiling(tx, made);
    record(tx, {
      kind: 'indicator_created',
      objectType: 'indicator',
      objectId: slug,
      detail: { plan: input.plan, after: given(values) },
    });
    return { slug, changed: true };
  });
}

type Locked = { row: IndicatorRow; plan: string; itemHasEnded: boolean; values: IndicatorValues };

async function lockIndicator(tx: Transaction, slug: string): Promise<Locked> {
  const [row] = await tx.db.select().from(indicators).where(eq(indicators.slug, slug)).for('update');
  if (!row) throw new NotFound('indicator', slug.slice(0, 80));
  const [place] = await tx.db
    .select({ plan: plans.slug, item: planItems.slug, itemEndedAt: planItems.endedAt })
    .from(indicators)
    .innerJoin(plans, eq(plans.id, indicators.planId))
    .leftJoin(planItems, eq(planItems.id, indicators.planItemId))
    .where(eq(indicators.id, row.id));
  const values = indicatorValues(row, place?.item ?? null);
  return { row, plan: place?.plan ?? '', itemHasEnded: place?.itemEndedAt != null, values };
}

async function renew(tx: Transaction, row: IndicatorRow, change: Partial<IndicatorRow>): Promise<void> {
  const [renewed] = await tx.db
    .update(indicators)
    .set({ ...change, version: row.version + 1 })
    .where(and(eq(indicators.id, row.id), eq(indicators.version, row.version)))
    .returning();
  if (!renewed) throw new Conflict();
  await keepFiling(tx, renewed);
}

/**
 * Changes an indicator. Setting only what the province sets leaves it as its document has it. Throws Conflict with what stands now when
 * somebody was faster, Invalid, or NotFound.
 */
export async function editIndicator(actor: AnyActor, input: Edit): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  return asActor(actor, async (tx) => {
    const { row, plan, values: before } = await lockIndicator(tx, input.slug);
    requireVersion(row, input.version, () => indicatorFields(before));
    const { values, problems } = readIndicator(input.form, { needsBasis: isOwn(row.source) });
    const item = await itemOf(tx, row.planId, values.planItem);
    refuseProblems([...problems, ...item.problems, ...(await placeProblems(tx, values))]);
    const change = changeBetween(before, values);
    if (change === null) return { slug: row.slug, changed: false };
    const differs = Object.keys(change.after).some((name) => !(setByProvince as readonly string[]).includes(name));
    const { planItem: _item, basis, ...fields } = values;
    await renew(tx, row, {
      ...fields,
      planItemId: item.id,
      source: sourceAfter(row.source, basis, values.name),
      ...(differs ? { editedAt: tx.now } : {}),
    });
    record(tx, {
      kind: 'indicator_edited',
      objectType: 'indicator',
      objectId: row.slug,
      detail: { name: row.name, plan, version: row.version + 1, ...change },
    });
    return { slug: row.slug, changed: true };
  });
}

/** Ends an indicator: no longer a target. Values reported on it stay. */
export async function endIndicator(actor: AnyActor, input: Ending): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  const reason = requireReason(input.reason);
  return asActor(actor, async (tx) => {
    const { row, plan } = await lockIndicator(tx, input.slug);
    if (row.endedAt !== null) throw new Conflict('done_already');
    if (row.version !== input.version) throw new Conflict();
    await renew(tx, row, { endedAt: tx.now, endedReason: reason });
    record(tx, {
      kind: 'indicator_ended',
      objectType: 'indicator',
      objectId: row.slug,
      detail: { name: row.name, plan, opinion: reason },
    });
    return { slug: row.slug, changed: true };
  });
}

/** Takes the end of an indicator back. */
export async function resumeIndicator(actor: AnyActor, input: Omit<Ending, 'reason'>): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  return asActor(actor, async (tx) => {
    const { row, plan, itemHasEnded } = await lockIndicator(tx, input.slug);
    if (row.endedAt === null) throw new Conflict('done_already');
    if (row.version !== input.version) throw new Conflict();
    if (itemHasEnded) throw new Invalid([{ field: 'planItem', code: 'parent_has_ended' }]);
    await renew(tx, row, { endedAt: null, endedReason: null });
    record(tx, {
      kind: 'indicator_resumed',
      objectType: 'indicator',
      objectId: row.slug,
      detail: { name: row.name, plan, before: { endedReason: row.endedReason }, after: { endedReason: null } },
    });
    return { slug: row.slug, changed: true };
  });
}
