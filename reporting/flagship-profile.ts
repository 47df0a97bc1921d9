// Flagships (标志性工程): plan items that group commitments, with the figures of what they group. Unnamed ones (2020) are counted on their plan only.
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { commitmentPlanItems, commitments, planItems, planLists, plans } from '#db/schema/plans.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { type CommitmentBrief, commitmentsOfItems } from './commitment-list.ts';
import { getDashboard } from './dashboard.ts';
import { documentTitles, type SourcedFact, sourced } from './document-titles.ts';
import { Forbidden, NotFound } from './errors.ts';
import { type FunctionalZoneBrief, functionalZonesOfItems } from './functional-zones.ts';
import { type IndicatorBrief, indicatorBriefs } from './indicator-briefs.ts';
import { type FigureMoment, type MomentQuestion, momentOf, type SetFigures, setFigures } from './set-figures.ts';
import { asActor, type Transaction } from './transaction.ts';

type PlanName = { slug: string; title: string; titleEn: string };

export type FlagshipLine = {
  slug: string;
  ordinal: number;
  title: string;
  titleEn: string;
  commitments: number;
  figures: SetFigures | null;
};

export type FlagshipList = {
  slug: string;
  title: string;
  titleEn: string;
  /** As the document announces it. */
  count: number;
  isNamed: boolean;
  plan: PlanName;
  flagships: FlagshipLine[];
};

export type FlagshipsView = { lists: FlagshipList[]; moment: FigureMoment | null; isDemonstration: boolean };

/** Every list of flagships that a document announces, the unnamed ones with their count only. */
export async function listFlagships(actor: Actor, question: MomentQuestion): Promise<FlagshipsView> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans');
  const dashboard = await getDashboard(actor, question);
  const found = await asActor(actor, async (tx) => {
    const [lists, items] = await Promise.all([
      tx.db
        .select({
          id: planLists.id,
          slug: planLists.slug,
          title: planLists.title,
          titleEn: planLists.titleEn,
          count: planLists.count,
          isNamed: planLists.isNamed,
          plan: { slug: plans.slug, title: plans.title, titleEn: plans.titleEn },
        })
        .from(planLists)
        .innerJoin(plans, eq(plans.id, planLists.planId))
        .orderBy(asc(plans.ordinal), asc(planLists.ordinal), asc(planLists.slug)),
      tx.db
        .select()
        .from(planItems)
        .where(and(eq(planItems.kind, 'flagship'), isNull(planItems.endedAt)))
        .orderBy(asc(planItems.ordinal), asc(planItems.slug)),
    ]);
    const below = await Promise.all(items.map((item) => withDescendants(tx, item)));
    const links = await linksOf(tx, below.flat());
    return { lists, items, below, links };
  });
  const lines = found.items.map((item, index) => {
    const ids = new Set((found.below[index] ?? []).flatMap((id) => found.links.get(id) ?? []));
    const { slug, ordinal, title, titleEn, listId } = item;
    const figures = dashboard && setFigures(dashboard, ids);
    return { listId, line: { slug, ordinal, title, titleEn, commitments: ids.size, figures } };
  });
  return {
    // An unnamed list belongs here when it is one of flagships: it has no items to tell by, so its title does.
    lists: found.lists
      .map(({ id, ...list }) => ({
        ...list,
        flagships: lines.filter(({ listId }) => listId === id).map(({ line }) => line),
      }))
      .filter((list) => list.flagships.length > 0 || (!list.isNamed && list.title.includes('标志性工程'))),
    moment: dashboard && momentOf(dashboard),
    isDemonstration: dashboard?.isDemonstration ?? false,
  };
}

export type FlagshipProfile = {
  slug: string;
  ordinal: number;
  title: string;
  titleEn: string;
  plan: PlanName;
  list: { title: string; titleEn: string; count: number; source: SourcedFact } | null;
  /** The flagships before and after it in its list. */
  neighbours: { previous: FlagshipNeighbour | null; next: FlagshipNeighbour | null };
  source: SourcedFact;
  endedReason: string | null;
  commitments: CommitmentBrief[];
  indicators: IndicatorBrief[];
  functionalZones: FunctionalZoneBrief[];
  figures: SetFigures | null;
  moment: FigureMoment | null;
  mayMaintain: boolean;
};

type FlagshipNeighbour = { slug: string; title: string; titleEn: string };

/** One flagship by its slug, with the figures of its commitments in the reader's scope. */
export async function getFlagship(actor: Actor, slug: string, question: MomentQuestion): Promise<FlagshipProfile> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans', slug.slice(0, 100));
  const profile = await asActor(actor, async (tx) => {
    const [row] = await tx.db
      .select({
        item: planItems,
        list: planLists,
        plan: { slug: plans.slug, title: plans.title, titleEn: plans.titleEn },
      })
      .from(planItems)
      .innerJoin(plans, eq(plans.id, planItems.planId))
      .leftJoin(planLists, eq(planLists.id, planItems.listId))
      .where(and(eq(planItems.slug, slug), eq(planItems.kind, 'flagship')));
    if (!row) throw new NotFound('flagship', slug.slice(0, 100));
    const { item, list, plan } = row;
    const itemIds = await withDescendants(tx, item);
    const [titles, commitments, targets, functionalZones, siblings] = await Promise.all([
      documentTitles(tx),
      commitmentsOfItems(tx, itemIds),
      indicatorBriefs(tx, inArray(indicators.planItemId, itemIds)),
      functionalZonesOfItems(tx, itemIds),
      siblingsOf(tx, item),
    ]);
    const own = siblings.findIndex((sibling) => sibling.slug === slug);
    return {
      slug,
      ordinal: item.ordinal,
      title: item.title,
      titleEn: item.titleEn,
      plan,
      list: list && {
        title: list.title,
        titleEn: list.titleEn,
        count: list.count,
        source: sourced(list.source, titles),
      },
      neighbours: { previous: siblings[own - 1] ?? null, next: siblings[own + 1] ?? null },
      source: sourced(item.source, titles),
      endedReason: item.endedReason,
      commitments,
      indicators: targets,
      functionalZones,
      mayMaintain: allows(actor, 'manage_plans'),
    };
  });
  const dashboard = await getDashboard(actor, question);
  const ids = new Set(profile.commitments.map((commitment) => commitment.id));
  return {
    ...profile,
    figures: dashboard && setFigures(dashboard, ids),
    moment: dashboard && momentOf(dashboard),
  };
}

type Item = typeof planItems.$inferSelect;

/** The item's own id and those of everything below it in its plan's tree. */
export async function withDescendants(tx: Transaction, item: Pick<Item, 'id' | 'planId'>): Promise<string[]> {
  const rows = await tx.db
    .select({ id: planItems.id, parentId: planItems.parentId })
    .from(planItems)
    .where(eq(planItems.planId, item.planId))
    .orderBy(asc(planItems.id));
  const children = Map.groupBy(rows, (row) => row.parentId);
  const found = [item.id];
  // Grows while it is walked, level by level.
  for (const id of found) for (const child of children.get(id) ?? []) found.push(child.id);
  return found;
}

async function linksOf(tx: Transaction, itemIds: string[]): Promise<Map<string, string[]>> {
  if (itemIds.length === 0) return new Map();
  const rows = await tx.db
    .select({ planItemId: commitmentPlanItems.planItemId, commitmentId: commitmentPlanItems.commitmentId })
    .from(commitmentPlanItems)
    .innerJoin(commitments, eq(commitments.id, commitmentPlanItems.commitmentId))
    .where(and(inArray(commitmentPlanItems.planItemId, itemIds), isNull(commitments.endedAt)))
    .orderBy(asc(commitmentPlanItems.planItemId), asc(commitmentPlanItems.commitmentId));
  const grouped = Map.groupBy(rows, (row) => row.planItemId);
  return new Map([...grouped].map(([id, links]) => [id, links.map((link) => link.commitmentId)]));
}

async function siblingsOf(tx: Transaction, item: Item): Promise<FlagshipNeighbour[]> {
  if (item.listId === null) return [];
  return tx.db
    .select({ slug: planItems.slug, title: planItems.title, titleEn: planItems.titleEn })
    .from(planItems)
    .where(and(eq(planItems.listId, item.listId), eq(planItems.kind, 'flagship'), isNull(planItems.endedAt)))
    .orderBy(asc(planItems.ordinal), asc(planItems.slug));
}
