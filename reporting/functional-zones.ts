// Functional zones and platforms (功能区 / 平台): places that documents name and GB/T 2260 does not, with the jurisdictions they lie in.
import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { functionalZonePlanItems, functionalZones } from '#db/schema/metro-areas.ts';
import { planItems, plans } from '#db/schema/plans.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { type CommitmentBrief, commitmentsOfItems, type ServedItem } from './commitment-list.ts';
import { documentTitles, type SourcedFact, sourced } from './document-titles.ts';
import { Forbidden, NotFound } from './errors.ts';
import { asActor, type Transaction } from './transaction.ts';

export type HostPlace = {
  code: string;
  name: string;
  nameEn: string;
  level: 'province' | 'city' | 'county';
  /** The city itself, or the county's. */
  cityCode: string | null;
};

export type FunctionalZoneBrief = Pick<
  typeof functionalZones.$inferSelect,
  'id' | 'slug' | 'kind' | 'name' | 'nameEn' | 'statusInDocument' | 'endedAt'
> & { hosts: HostPlace[] };

/** Those that meet the condition, by name of the first host and then as loaded. Two reads. */
export async function functionalZoneBriefs(
  tx: Transaction,
  condition: SQL | undefined,
): Promise<FunctionalZoneBrief[]> {
  const rows = await tx.db
    .select({
      id: functionalZones.id,
      slug: functionalZones.slug,
      kind: functionalZones.kind,
      name: functionalZones.name,
      nameEn: functionalZones.nameEn,
      statusInDocument: functionalZones.statusInDocument,
      endedAt: functionalZones.endedAt,
      hostCodes: functionalZones.hostCodes,
    })
    .from(functionalZones)
    .where(condition)
    .orderBy(asc(functionalZones.kind), asc(functionalZones.slug));
  const places = await placesOf(
    tx,
    rows.flatMap((row) => row.hostCodes),
  );
  return rows.map(({ hostCodes, ...row }) => ({
    ...row,
    hosts: hostCodes.map((code) => places.get(code)).filter((place) => place !== undefined),
  }));
}

/** Functional zones that one of these plan items names. */
export function functionalZonesOfItems(tx: Transaction, itemIds: string[]): Promise<FunctionalZoneBrief[]> {
  if (itemIds.length === 0) return Promise.resolve([]);
  return functionalZoneBriefs(
    tx,
    and(
      isNull(functionalZones.endedAt),
      inArray(
        functionalZones.id,
        tx.db
          .select({ id: functionalZonePlanItems.functionalZoneId })
          .from(functionalZonePlanItems)
          .where(inArray(functionalZonePlanItems.planItemId, itemIds)),
      ),
    ),
  );
}

/** Functional zones that lie in one of these jurisdictions. */
export function functionalZonesIn(tx: Transaction, codes: string[]): Promise<FunctionalZoneBrief[]> {
  return functionalZoneBriefs(tx, and(isNull(functionalZones.endedAt), namesOneOf(codes)));
}

/** The host list holds one of the codes. */
function namesOneOf(codes: string[]): SQL {
  const list = sql.join(
    codes.map((code) => sql`${functionalZones.hostCodes} @> ${JSON.stringify([code])}::jsonb`),
    sql` OR `,
  );
  return codes.length === 0 ? sql`false` : sql`(${list})`;
}

async function placesOf(tx: Transaction, codes: string[]): Promise<Map<string, HostPlace>> {
  if (codes.length === 0) return new Map();
  const rows = await tx.db
    .select()
    .from(jurisdictions)
    .where(inArray(jurisdictions.code, [...new Set(codes)]))
    .orderBy(asc(jurisdictions.code));
  return new Map(
    rows.map(({ code, name, nameEn, level, parentCode }) => [
      code,
      { code, name, nameEn, level, cityCode: level === 'city' ? code : level === 'county' ? parentCode : null },
    ]),
  );
}

export type FunctionalZoneList = {
  zones: FunctionalZoneBrief[];
  /** Cities that host one, for the choice. */
  cities: { code: string; name: string; nameEn: string; count: number }[];
  total: number;
};

/** All that have not ended, or those a city (or one of its counties) hosts. 'none': the document does not let the host be known. */
export async function listFunctionalZones(
  actor: Actor,
  question: { city: string | null },
): Promise<FunctionalZoneList> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans');
  return asActor(actor, async (tx) => {
    const [zones, cities] = await Promise.all([
      functionalZoneBriefs(tx, isNull(functionalZones.endedAt)),
      tx.db
        .select({ code: jurisdictions.code, name: jurisdictions.name, nameEn: jurisdictions.nameEn })
        .from(jurisdictions)
        .where(and(eq(jurisdictions.level, 'city'), eq(jurisdictions.inProvince, true)))
        .orderBy(asc(jurisdictions.code)),
    ]);
    const liesIn = (zone: FunctionalZoneBrief, city: string) =>
      city === 'none' ? zone.hosts.length === 0 : zone.hosts.some((host) => host.cityCode === city);
    return {
      zones: question.city === null ? zones : zones.filter((zone) => liesIn(zone, question.city ?? '')),
      cities: cities
        .map((city) => ({ ...city, count: zones.filter((zone) => liesIn(zone, city.code)).length }))
        .filter((city) => city.count > 0),
      total: zones.length,
    };
  });
}

export type FunctionalZoneProfile = FunctionalZoneBrief & {
  source: SourcedFact;
  furtherSources: SourcedFact[];
  endedReason: string | null;
  items: ServedItem[];
  /** Commitments under the same plan items: what is done there, as far as the documents say. */
  commitments: CommitmentBrief[];
};

export async function getFunctionalZone(actor: Actor, slug: string): Promise<FunctionalZoneProfile> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans', slug.slice(0, 100));
  return asActor(actor, async (tx) => {
    const [row] = await tx.db.select().from(functionalZones).where(eq(functionalZones.slug, slug));
    if (!row) throw new NotFound('functional_zone', slug.slice(0, 100));
    const [[brief], titles, items] = await Promise.all([
      functionalZoneBriefs(tx, eq(functionalZones.id, row.id)),
      documentTitles(tx),
      itemsOfZone(tx, row.id),
    ]);
    if (!brief) throw new NotFound('functional_zone', slug.slice(0, 100));
    return {
      ...brief,
      source: sourced(row.source, titles),
      furtherSources: row.furtherSources.map((source) => sourced(source, titles)),
      endedReason: row.endedReason,
      items,
      commitments: await commitmentsOfItems(
        tx,
        items.map((item) => item.id),
      ),
    };
  });
}

function itemsOfZone(tx: Transaction, zoneId: string): Promise<ServedItem[]> {
  return tx.db
    .select({
      id: planItems.id,
      slug: planItems.slug,
      kind: planItems.kind,
      title: planItems.title,
      titleEn: planItems.titleEn,
      isOnlyPlanned: planItems.isOnlyPlanned,
      plan: { slug: plans.slug, title: plans.title, titleEn: plans.titleEn },
    })
    .from(functionalZonePlanItems)
    .innerJoin(planItems, eq(planItems.id, functionalZonePlanItems.planItemId))
    .innerJoin(plans, eq(plans.id, planItems.planId))
    .where(eq(functionalZonePlanItems.functionalZoneId, zoneId))
    .orderBy(asc(plans.ordinal), asc(planItems.ordinal), asc(planItems.slug));
}
