// What the publisher's maintenance pages show of indicators and functional zones. Reads only.
import { asc, eq, max } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { functionalZones } from '#db/schema/metro-areas.ts';
import { planItems, plans } from '#db/schema/plans.ts';
import { functionalZoneFields } from '#rules/functional-zone-input.ts';
import { indicatorFields } from '#rules/indicator-input.ts';
import type { Actor } from '#rules/policy.ts';
import { NotFound } from './errors.ts';
import { functionalZoneValues, itemSlugsOf } from './functional-zone-maintenance.ts';
import { indicatorValues } from './indicator-maintenance.ts';
import { itemsInOrder } from './plan-tree.ts';
import { documentTitles, linesOf, planOf } from './plan-upkeep.ts';
import { asActor, type Transaction } from './transaction.ts';
import { demandUpkeep, isOwn, placesNow } from './upkeep.ts';

/** What the form of a new indicator offers to choose from. */
export async function getNewIndicator(actor: Actor, planSlug: string) {
  demandUpkeep(actor, planSlug);
  return asActor(actor, async (tx) => {
    const plan = await planOf(tx, planSlug);
    const [items, places, [last]] = await Promise.all([
      itemsInOrder(tx, plan.id),
      placesNow(tx),
      tx.db.select({ ordinal: max(indicators.ordinal) }).from(indicators),
    ]);
    return { plan, tree: linesOf(items), places, ordinal: (last?.ordinal ?? 0) + 1 };
  });
}

/** One indicator with its form and what it offers to choose from. */
export async function getIndicatorUpkeep(actor: Actor, slug: string) {
  demandUpkeep(actor, slug);
  return asActor(actor, async (tx) => {
    const [indicator] = await tx.db.select().from(indicators).where(eq(indicators.slug, slug));
    if (!indicator) throw new NotFound('indicator', slug.slice(0, 80));
    const [[plan], items, places, documents] = await Promise.all([
      tx.db.select().from(plans).where(eq(plans.id, indicator.planId)),
      itemsInOrder(tx, indicator.planId),
      placesNow(tx),
      documentTitles(tx),
    ]);
    if (!plan) throw new NotFound('plan', indicator.planId);
    const item = items.find((row) => row.id === indicator.planItemId) ?? null;
    return {
      plan,
      indicator,
      item,
      fields: indicatorFields(indicatorValues(indicator, item?.slug ?? null)),
      document: documents.get(indicator.source.document) ?? null,
      tree: linesOf(items),
      places,
    };
  });
}

export type FunctionalZoneLine = Pick<
  typeof functionalZones.$inferSelect,
  'slug' | 'kind' | 'name' | 'nameEn' | 'hostCodes' | 'endedAt'
> & { isOwn: boolean; isEdited: boolean };

/** All functional zones by their first host and name, with the places they may lie in. */
export async function listFunctionalZoneLines(actor: Actor) {
  demandUpkeep(actor, 'all');
  return asActor(actor, async (tx) => {
    const [rows, places] = await Promise.all([
      tx.db.select().from(functionalZones).orderBy(asc(functionalZones.slug)),
      placesNow(tx),
    ]);
    const host = (codes: readonly string[]) => codes[0] ?? '999999';
    const zones: FunctionalZoneLine[] = rows
      .map(({ slug, kind, name, nameEn, hostCodes, endedAt, editedAt, source }) => ({
        slug,
        kind,
        name,
        nameEn,
        hostCodes,
        endedAt,
        isOwn: isOwn(source),
        isEdited: editedAt !== null && !isOwn(source),
      }))
      .toSorted((a, b) => (`${host(a.hostCodes)}${a.slug}` < `${host(b.hostCodes)}${b.slug}` ? -1 : 1));
    return { zones, places };
  });
}

/** Every item of every plan, by plan and in the order of its tree. */
async function itemsByPlan(tx: Transaction) {
  const [planRows, items] = await Promise.all([
    tx.db.select().from(plans).orderBy(asc(plans.ordinal), asc(plans.slug)),
    tx.db.select().from(planItems).orderBy(asc(planItems.ordinal), asc(planItems.slug)),
  ]);
  return planRows.map((plan) => ({
    slug: plan.slug,
    title: plan.title,
    titleEn: plan.titleEn,
    items: linesOf(items.filter((item) => item.planId === plan.id)),
  }));
}

/** What the form of a functional zone offers to choose from. */
export async function functionalZoneChoices(actor: Actor) {
  demandUpkeep(actor, 'new');
  return asActor(actor, async (tx) => {
    const [places, byPlan] = await Promise.all([placesNow(tx), itemsByPlan(tx)]);
    return { places, plans: byPlan };
  });
}

/** One functional zone with its form and what it offers to choose from. */
export async function getFunctionalZoneUpkeep(actor: Actor, slug: string) {
  demandUpkeep(actor, slug);
  return asActor(actor, async (tx) => {
    const [zone] = await tx.db.select().from(functionalZones).where(eq(functionalZones.slug, slug));
    if (!zone) throw new NotFound('functional_zone', slug.slice(0, 80));
    const [itemSlugs, places, byPlan, documents] = await Promise.all([
      itemSlugsOf(tx, zone.id),
      placesNow(tx),
      itemsByPlan(tx),
      documentTitles(tx),
    ]);
    return {
      zone,
      fields: functionalZoneFields(functionalZoneValues(zone, itemSlugs)),
      documents,
      places,
      plans: byPlan,
    };
  });
}
