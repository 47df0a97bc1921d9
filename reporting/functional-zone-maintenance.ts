// The publisher's upkeep of functional zones and platforms: name, kind, hosts and the plan items that name them.
import { and, asc, eq } from 'drizzle-orm';
import { functionalZonePlanItems, functionalZones } from '#db/schema/metro-areas.ts';
import { planItems } from '#db/schema/plans.ts';
import { type FunctionalZoneValues, functionalZoneFields, readFunctionalZone } from '#rules/functional-zone-input.ts';
import type { TypedFields } from '#rules/typed-fields.ts';
import { Conflict, NotFound } from './errors.ts';
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

export type FunctionalZoneRow = typeof functionalZones.$inferSelect;

export async function itemSlugsOf(tx: Transaction, zoneId: string): Promise<string[]> {
  const rows = await tx.db
    .select({ slug: planItems.slug })
    .from(functionalZonePlanItems)
    .innerJoin(planItems, eq(planItems.id, functionalZonePlanItems.planItemId))
    .where(eq(functionalZonePlanItems.functionalZoneId, zoneId))
    .orderBy(asc(planItems.slug));
  return rows.map((row) => row.slug);
}

export function functionalZoneValues(row: FunctionalZoneRow, itemSlugs: readonly string[]): FunctionalZoneValues {
  const ascending = (list: readonly string[]) => list.toSorted((a, b) => (a < b ? -1 : 1));
  return {
    kind: row.kind,
    name: row.name,
    nameEn: row.nameEn,
    hostCodes: ascending(row.hostCodes),
    planItems: ascending(itemSlugs),
    basis: basisOf(row.source),
  };
}

type Read = { values: FunctionalZoneValues; itemIds: string[] };

/** The form with what it names found: places that exist, items of whatever plan. Throws Invalid. */
async function readStanding(tx: Transaction, form: TypedFields, needsBasis: boolean): Promise<Read> {
  const { values, problems } = readFunctionalZone(form, { needsBasis });
  const [places, items] = await Promise.all([
    placesNow(tx),
    tx.db.select({ id: planItems.id, slug: planItems.slug }).from(planItems).orderBy(asc(planItems.slug)),
  ]);
  const idOf = new Map(items.map((item) => [item.slug, item.id]));
  const hosted = values.hostCodes.every((code) => places.some((place) => place.code === code));
  if (!hosted) problems.push({ field: 'hostMore.1', code: 'not_an_option' });
  if (values.planItems.some((slug) => !idOf.has(slug))) problems.push({ field: 'itemMore.1', code: 'not_an_option' });
  refuseProblems(problems);
  return { values, itemIds: values.planItems.flatMap((slug) => idOf.get(slug) ?? []) };
}

async function linkItems(tx: Transaction, functionalZoneId: string, itemIds: readonly string[]): Promise<void> {
  await tx.db.delete(functionalZonePlanItems).where(eq(functionalZonePlanItems.functionalZoneId, functionalZoneId));
  if (itemIds.length === 0) return;
  await tx.db.insert(functionalZonePlanItems).values(itemIds.map((planItemId) => ({ functionalZoneId, planItemId })));
}

/** Enters a functional zone that no source document names. Throws Invalid. */
export async function createFunctionalZone(actor: AnyActor, input: { form: TypedFields }): Promise<Saved> {
  demandUpkeep(actor, 'new');
  return asActor(actor, async (tx) => {
    const { values, itemIds } = await readStanding(tx, input.form, true);
    const { planItems: _items, basis, ...fields } = values;
    const id = crypto.randomUUID();
    const slug = await freeSlug(tx, functionalZones, functionalZones.slug, values.nameEn);
    await tx.db.insert(functionalZones).values({
      id,
      slug,
      ...fields,
      source: ownSource(basis, values.name),
      furtherSources: [],
      editedAt: tx.now,
    });
    await linkItems(tx, id, itemIds);
    const detail = { after: given(values) };
    record(tx, { kind: 'functional_zone_created', objectType: 'functional_zone', objectId: slug, detail });
    return { slug, changed: true };
  });
}

async function lockZone(tx: Transaction, slug: string): Promise<FunctionalZoneRow> {
  const [row] = await tx.db.select().from(functionalZones).where(eq(functionalZones.slug, slug)).for('update');
  if (!row) throw new NotFound('functional_zone', slug.slice(0, 80));
  return row;
}

async function renew(tx: Transaction, row: FunctionalZoneRow, change: Partial<FunctionalZoneRow>): Promise<void> {
  const renewed = await tx.db
    .update(functionalZones)
    .set({ ...change, version: row.version + 1 })
    .where(and(eq(functionalZones.id, row.id), eq(functionalZones.version, row.version)))
    .returning({ id: functionalZones.id });
  if (renewed.length === 0) throw new Conflict();
}

/** Changes a functional zone. Throws Conflict with what stands now when somebody was faster, Invalid, or NotFound. */
export async function editFunctionalZone(actor: AnyActor, input: Edit): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  return asActor(actor, async (tx) => {
    const row = await lockZone(tx, input.slug);
    const before = functionalZoneValues(row, await itemSlugsOf(tx, row.id));
    requireVersion(row, input.version, () => functionalZoneFields(before));
    const { values, itemIds } = await readStanding(tx, input.form, isOwn(row.source));
    const change = changeBetween(before, values);
    if (change === null) return { slug: row.slug, changed: false };
    const { planItems: _items, basis, ...fields } = values;
    await renew(tx, row, { ...fields, source: sourceAfter(row.source, basis, values.name), editedAt: tx.now });
    if ('planItems' in change.after) await linkItems(tx, row.id, itemIds);
    record(tx, {
      kind: 'functional_zone_edited',
      objectType: 'functional_zone',
      objectId: row.slug,
      detail: { name: row.name, version: row.version + 1, ...change },
    });
    return { slug: row.slug, changed: true };
  });
}

/** Ends a functional zone: dissolved, merged or renamed into another. */
export async function endFunctionalZone(actor: AnyActor, input: Ending): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  const reason = requireReason(input.reason);
  return asActor(actor, async (tx) => {
    const row = await lockZone(tx, input.slug);
    if (row.endedAt !== null) throw new Conflict('done_already');
    if (row.version !== input.version) throw new Conflict();
    await renew(tx, row, { endedAt: tx.now, endedReason: reason });
    record(tx, {
      kind: 'functional_zone_ended',
      objectType: 'functional_zone',
      objectId: row.slug,
      detail: { name: row.name, opinion: reason },
    });
    return { slug: row.slug, changed: true };
  });
}

/** Takes the end of a functional zone back. */
export async function resumeFunctionalZone(actor: AnyActor, input: Omit<Ending, 'reason'>): Promise<Saved> {
  demandUpkeep(actor, input.slug);
  return asActor(actor, async (tx) => {
    const row = await lockZone(tx, input.slug);
    if (row.endedAt === null) throw new Conflict('done_already');
    if (row.version !== input.version) throw new Conflict();
    await renew(tx, row, { endedAt: null, endedReason: null });
    record(tx, {
      kind: 'functional_zone_resumed',
      objectType: 'functional_zone',
      objectId: row.slug,
      detail: { name: row.name, before: { endedReason: row.endedReason }, after: { endedReason: null } },
    });
    return { slug: row.slug, changed: true };
  });
}
