// Integration zones (一体化合作先行区): a joint undertaking of two cities that several documents name, or one that a document only plans.
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { commitmentPlanItems, commitments, planItems, plans } from '#db/schema/plans.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { type CommitmentBrief, commitmentBriefs, commitmentsOfItems } from './commitment-list.ts';
import { getDashboard } from './dashboard.ts';
import { type DocumentTitle, documentTitles, type SourcedFact, sourced } from './document-titles.ts';
import { Forbidden, NotFound } from './errors.ts';
import { type FunctionalZoneBrief, functionalZonesOfItems } from './functional-zones.ts';
import { type FigureMoment, type MomentQuestion, momentOf, type SetFigures, setFigures } from './set-figures.ts';
import { asActor, type Transaction } from './transaction.ts';

/** A plan that names the zone, and how. */
export type ZoneItem = {
  id: string;
  slug: string;
  title: string;
  titleEn: string;
  isOnlyPlanned: boolean;
  source: SourcedFact;
  plan: { slug: string; title: string; titleEn: string };
};

export type ZoneLine = {
  slug: string;
  name: string;
  nameEn: string;
  /** Null for a zone that is only planned: nobody reports on it. */
  commitment: CommitmentBrief | null;
  items: ZoneItem[];
  isOnlyPlanned: boolean;
  figures: SetFigures | null;
};

export type ZonesView = { zones: ZoneLine[]; moment: FigureMoment | null; isDemonstration: boolean };

/** All zones in the order of the documents, those only planned last. */
export async function listZones(actor: Actor, question: MomentQuestion): Promise<ZonesView> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans');
  const dashboard = await getDashboard(actor, question);
  const zones = await asActor(actor, async (tx) => {
    const [briefs, items] = await Promise.all([commitmentBriefs(tx, eq(commitments.kind, 'zone')), zoneItems(tx)]);
    const reported = briefs.map((commitment): ZoneLine => {
      const own = items.filter((item) => commitment.items.some((served) => served.id === item.id));
      const figures = dashboard && setFigures(dashboard, new Set([commitment.id]));
      return { ...lineOf(commitment), commitment, items: own, isOnlyPlanned: false, figures };
    });
    const taken = new Set(reported.flatMap((zone) => zone.items.map((item) => item.id)));
    const planned = items.filter((item) => !taken.has(item.id)).map(plannedZone);
    return [...reported, ...planned];
  });
  return { zones, moment: dashboard && momentOf(dashboard), isDemonstration: dashboard?.isDemonstration ?? false };
}

function plannedZone(item: ZoneItem): ZoneLine {
  return {
    slug: item.slug,
    name: item.title,
    nameEn: item.titleEn,
    commitment: null,
    items: [item],
    isOnlyPlanned: item.isOnlyPlanned,
    figures: null,
  };
}

function lineOf({ slug, name, nameEn }: CommitmentBrief) {
  return { slug, name, nameEn };
}

export type ZoneProfile = ZoneLine & {
  source: SourcedFact;
  furtherSources: SourcedFact[];
  participantsInferred: boolean;
  endedReason: string | null;
  /** What is done in it: the other commitments under its plan items. */
  undertakings: CommitmentBrief[];
  functionalZones: FunctionalZoneBrief[];
  /** Figures of its undertakings, each share once; null where nothing was opened yet. */
  undertakingFigures: SetFigures | null;
  moment: FigureMoment | null;
};

/**
 * A zone by the slug of its commitment, or of its plan item where it is only planned. A plan item that a commitment serves gives that
 * commitment's zone, so that both addresses lead to one page: compare `slug`.
 */
export async function getZone(actor: Actor, slug: string, question: MomentQuestion): Promise<ZoneProfile> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans', slug.slice(0, 100));
  const found = await asActor(actor, async (tx) => {
    const [titles, all] = await Promise.all([documentTitles(tx), zoneItems(tx)]);
    const row = await zoneCommitment(tx, slug, all);
    const [brief] = row ? await commitmentBriefs(tx, eq(commitments.id, row.id)) : [];
    const planned = all.find((item) => item.slug === slug);
    const line = brief
      ? {
          ...lineOf(brief),
          commitment: brief,
          items: all.filter((item) => brief.items.some((served) => served.id === item.id)),
          isOnlyPlanned: false,
        }
      : planned && plannedZone(planned);
    if (!line) throw new NotFound('zone', slug.slice(0, 100));
    const itemIds = line.items.map((item) => item.id);
    const [undertakings, functionalZones] = await Promise.all([
      commitmentsOfItems(tx, itemIds),
      functionalZonesOfItems(tx, itemIds),
    ]);
    const source = row ? sourced(row.source, titles) : line.items[0]?.source;
    if (!source) throw new NotFound('zone', slug.slice(0, 100));
    return {
      ...line,
      source,
      furtherSources: row?.furtherSources.map((further) => sourced(further, titles)) ?? [],
      participantsInferred: row?.participantsInferred ?? false,
      endedReason: row?.endedReason ?? null,
      undertakings: undertakings.filter((commitment) => commitment.id !== row?.id),
      functionalZones,
    };
  });
  const dashboard = await getDashboard(actor, question);
  const own = found.commitment?.id;
  return {
    ...found,
    figures: dashboard && own !== undefined ? setFigures(dashboard, new Set([own])) : null,
    undertakingFigures: dashboard && setFigures(dashboard, new Set(found.undertakings.map(({ id }) => id))),
    moment: dashboard && momentOf(dashboard),
  };
}

/** The zone's commitment by its own slug, or by that of a plan item it serves. */
async function zoneCommitment(tx: Transaction, slug: string, items: ZoneItem[]) {
  const [bySlug] = await tx.db
    .select()
    .from(commitments)
    .where(and(eq(commitments.slug, slug), eq(commitments.kind, 'zone')));
  if (bySlug) return bySlug;
  const item = items.find((each) => each.slug === slug);
  if (!item) return null;
  const [serving] = await tx.db
    .select()
    .from(commitments)
    .where(
      and(
        eq(commitments.kind, 'zone'),
        inArray(
          commitments.id,
          tx.db
            .select({ id: commitmentPlanItems.commitmentId })
            .from(commitmentPlanItems)
            .where(eq(commitmentPlanItems.planItemId, item.id)),
        ),
      ),
    )
    .orderBy(asc(commitments.ordinal), asc(commitments.slug));
  return serving ?? null;
}

async function zoneItems(tx: Transaction): Promise<ZoneItem[]> {
  const [rows, titles] = await Promise.all([
    tx.db
      .select({ item: planItems, plan: { slug: plans.slug, title: plans.title, titleEn: plans.titleEn } })
      .from(planItems)
      .innerJoin(plans, eq(plans.id, planItems.planId))
      .where(and(eq(planItems.kind, 'zone'), isNull(planItems.endedAt)))
      .orderBy(asc(plans.ordinal), asc(planItems.ordinal), asc(planItems.slug)),
    documentTitles(tx),
  ]);
  return rows.map(({ item, plan }) => itemOf(item, plan, titles));
}

function itemOf(
  { id, slug, title, titleEn, isOnlyPlanned, source }: typeof planItems.$inferSelect,
  plan: ZoneItem['plan'],
  titles: Map<string, DocumentTitle>,
): ZoneItem {
  return { id, slug, title, titleEn, isOnlyPlanned, source: sourced(source, titles), plan };
}
