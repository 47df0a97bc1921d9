// The source documents and what became of their text: everything that quotes them, and what is deliberately left out. Reads only.
import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { indicators, leftOutPassages, publishedValues } from '#db/schema/indicators.ts';
import { functionalZonePlanItems, functionalZones, metroAreas } from '#db/schema/metro-areas.ts';
import {
  commitmentPlanItems,
  commitments,
  planItems,
  planLists,
  plans,
  type SourceReferenceRow,
  sourceDocuments,
} from '#db/schema/plans.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { Forbidden, NotFound } from './errors.ts';
import { listedCommitments } from './indicator-filing.ts';
import { itemsInOrder, type PlanItemRow } from './plan-tree.ts';
import { asActor, type Transaction } from './transaction.ts';

export type SourceDocument = typeof sourceDocuments.$inferSelect;
export type LeftOutPassage = typeof leftOutPassages.$inferSelect;

export const quotingKinds = ['plan', 'area', 'list', 'item', 'commitment', 'indicator', 'value', 'zone'] as const;
/** What rests on a quote. 'zone' is a functional zone. */
export type QuotingKind = (typeof quotingKinds)[number];

/** One thing of the product and the words it rests on. */
export type Quotation = {
  kind: QuotingKind;
  slug: string;
  name: string;
  nameEn: string;
  source: SourceReferenceRow;
  /** Plan on whose page it stands; null where it stands on a page of its own only. */
  planSlug: string | null;
  /** Kind of the item or commitment, for its address. */
  detail: string | null;
  /** Slug of a zone item's commitment, which names its page. */
  zoneSlug: string | null;
  /** A second or further place that names the same thing. */
  isFurther: boolean;
};

export type SourceCounts = {
  quotations: number /** Quotes with a repair, doubt or inference noted beside them. */;
  noted: number;
  leftOut: number;
};
export type SourceCard = SourceDocument & SourceCounts & { plans: { slug: string; title: string; titleEn: string }[] };

/** The documents with how much of each is represented and left out. */
export async function listSources(actor: Actor): Promise<SourceCard[]> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans');
  return asActor(actor, async (tx) => {
    const [documents, quotes] = await Promise.all([documentRows(tx), quotations(tx)]);
    return Promise.all(documents.map((document) => cardOf(tx, document, quotes)));
  });
}

export type SourceView = SourceCard & { quoted: Quotation[]; passages: LeftOutPassage[] };

/** One document with its coverage report. Throws Forbidden, or NotFound. */
export async function getSource(actor: Actor, id: string): Promise<SourceView> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans', id);
  return asActor(actor, async (tx) => {
    const [document] = (await documentRows(tx)).filter((one) => one.id === id);
    if (!document) throw new NotFound('source', id.slice(0, 20));
    const [quotes, passages] = await Promise.all([
      quotations(tx),
      tx.db
        .select()
        .from(leftOutPassages)
        .where(eq(leftOutPassages.documentId, id))
        .orderBy(asc(leftOutPassages.ordinal)),
    ]);
    const card = await cardOf(tx, document, quotes);
    return { ...card, quoted: quotes.filter((one) => one.source.document === id), passages };
  });
}

function documentRows(tx: Transaction): Promise<SourceDocument[]> {
  return tx.db.select().from(sourceDocuments).orderBy(asc(sourceDocuments.id));
}

async function cardOf(tx: Transaction, document: SourceDocument, quotes: readonly Quotation[]): Promise<SourceCard> {
  const [leftOut, planRows] = await Promise.all([
    tx.db.select({ count: count() }).from(leftOutPassages).where(eq(leftOutPassages.documentId, document.id)),
    tx.db
      .select({ slug: plans.slug, title: plans.title, titleEn: plans.titleEn })
      .from(plans)
      .where(and(isNull(plans.endedAt), eq(sql`${plans.source} ->> 'document'`, document.id)))
      .orderBy(asc(plans.ordinal), asc(plans.slug)),
  ]);
  const own = quotes.filter((one) => one.source.document === document.id);
  return {
    ...document,
    quotations: own.length,
    noted: own.filter((one) => one.source.note !== undefined).length,
    leftOut: leftOut[0]?.count ?? 0,
    plans: planRows,
  };
}

/** Everything that quotes a document, by kind and place in its plan; further places of one thing stand after its first. */
async function quotations(tx: Transaction): Promise<Quotation[]> {
  const [planRows, areas, lists, items, commitmentRows, aims, values, zones] = await Promise.all([
    tx.db.select().from(plans).orderBy(asc(plans.ordinal), asc(plans.slug)),
    tx.db.select().from(metroAreas).orderBy(asc(metroAreas.slug)),
    tx.db.select().from(planLists).orderBy(asc(planLists.ordinal), asc(planLists.slug)),
    itemsInOrder(tx, null),
    tx.db.select().from(commitments).where(listedCommitments).orderBy(asc(commitments.ordinal), asc(commitments.slug)),
    tx.db.select().from(indicators).orderBy(asc(indicators.ordinal), asc(indicators.slug)),
    tx.db.select().from(publishedValues).orderBy(asc(publishedValues.ordinal), asc(publishedValues.slug)),
    tx.db.select().from(functionalZones).orderBy(asc(functionalZones.slug)),
  ]);
  const [zoneItems, zonePlans] = await Promise.all([zoneItemsOf(tx), plansOfFunctionalZones(tx)]);
  const slugOf = new Map(planRows.map((plan) => [plan.id, plan.slug]));
  const ofDocument = new Map(planRows.map((plan) => [plan.source.document, plan.slug]));
  const within = (planId: string) => slugOf.get(planId) ?? null;
  return [
    ...planRows.map((row) => quote('plan', { ...row, name: row.title, nameEn: row.titleEn }, row.slug)),
    ...areas.map((row) => quote('area', row, within(row.planId))),
    ...lists.map((row) => quote('list', { ...row, name: row.title, nameEn: row.titleEn }, within(row.planId))),
    ...inTreeOrder(items).map((row) => ({
      ...quote('item', { ...row, name: row.title, nameEn: row.titleEn }, within(row.planId), row.kind),
      zoneSlug: zoneItems.get(row.id) ?? null,
    })),
    ...commitmentRows.flatMap((row) => withFurther('commitment', row, null, row.kind)),
    ...aims.map((row) => quote('indicator', row, within(row.planId))),
    ...values.map((row) => quote('value', row, within(row.planId))),
    ...zones.flatMap((row) =>
      withFurther('zone', row, zonePlans.get(row.id) ?? ofDocument.get(row.source.document) ?? null),
    ),
  ];
}

/** Depth first, siblings by ordinal, as the rows come: the order in which the document speaks of them. */
function inTreeOrder(items: readonly PlanItemRow[]): PlanItemRow[] {
  const below = new Map<string | null, PlanItemRow[]>();
  for (const item of items) below.set(item.parentId, [...(below.get(item.parentId) ?? []), item]);
  const walk = (parent: string | null): PlanItemRow[] =>
    (below.get(parent) ?? []).flatMap((item) => [item, ...walk(item.id)]);
  return walk(null);
}

/** Slug of the zone's commitment, by plan item: its page is named by it. */
export async function zoneItemsOf(tx: Transaction): Promise<Map<string, string>> {
  const rows = await tx.db
    .select({ itemId: planItems.id, slug: commitments.slug })
    .from(planItems)
    .innerJoin(commitmentPlanItems, eq(commitmentPlanItems.planItemId, planItems.id))
    .innerJoin(commitments, eq(commitments.id, commitmentPlanItems.commitmentId))
    .where(and(eq(planItems.kind, 'zone'), eq(commitments.kind, 'zone')))
    .orderBy(asc(planItems.id), asc(commitments.ordinal), asc(commitments.slug));
  return new Map(rows.toReversed().map((row) => [row.itemId, row.slug]));
}

/** The first plan in whose items a functional zone stands, by zone. */
export async function plansOfFunctionalZones(tx: Transaction): Promise<Map<string, string>> {
  const rows = await tx.db
    .select({ zoneId: functionalZonePlanItems.functionalZoneId, slug: plans.slug })
    .from(functionalZonePlanItems)
    .innerJoin(planItems, eq(planItems.id, functionalZonePlanItems.planItemId))
    .innerJoin(plans, eq(plans.id, planItems.planId))
    .orderBy(asc(functionalZonePlanItems.functionalZoneId), asc(plans.ordinal), asc(plans.slug), asc(planItems.slug));
  return new Map(rows.toReversed().map((row) => [row.zoneId, row.slug]));
}

type Quoting = { slug: string; name: string; nameEn: string; source: SourceReferenceRow };

function quote(kind: QuotingKind, row: Quoting, planSlug: string | null, detail: string | null = null): Quotation {
  const { slug, name, nameEn, source } = row;
  return { kind, slug, name, nameEn, source, planSlug, detail, zoneSlug: null, isFurther: false };
}

function withFurther(
  kind: QuotingKind,
  row: Quoting & { furtherSources: readonly SourceReferenceRow[] },
  planSlug: string | null,
  detail: string | null = null,
): Quotation[] {
  const first = quote(kind, row, planSlug, detail);
  return [first, ...row.furtherSources.map((source) => ({ ...first, source, isFurther: true }))];
}
