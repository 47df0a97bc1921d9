// Loads what every start needs: places, calendar, light rule, and the whole of plan-content/. Makes up no figure.
// Adds what is missing and renews what the content changed; a publisher's edit is never overwritten (see load-rows.ts).
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import {
  indicators as indicatorTable,
  leftOutPassages as leftOutTable,
  publishedValues as valueTable,
} from '#db/schema/indicators.ts';
import {
  metroAreas as areaTable,
  functionalZonePlanItems,
  metroAreaMembers,
  planMembers,
  functionalZones as zoneTable,
} from '#db/schema/metro-areas.ts';
import {
  commitmentPlanItems,
  commitments as commitmentTable,
  sourceDocuments as documentTable,
  planItems as itemTable,
  planLists as listTable,
  participants,
  plans as planTable,
} from '#db/schema/plans.ts';
import { commitments } from '#plan-content/commitments/all-commitments.ts';
import { functionalZones } from '#plan-content/functional-zones/all-functional-zones.ts';
import { indicators } from '#plan-content/indicators/all-indicators.ts';
import { leftOut } from '#plan-content/left-out/all-left-out.ts';
import type { PlanMember } from '#plan-content/plan-shape.ts';
import { plans } from '#plan-content/plans/all-plans.ts';
import { publishedValues } from '#plan-content/published-values/all-published-values.ts';
import { sourceDocuments } from '#plan-content/source-documents.ts';
import { asActor, record, type Transaction } from '#reporting/transaction.ts';
import { loadPlaces, loadSettings } from './load-places.ts';
import { type Counts, loadRows } from './load-rows.ts';

const seed = { system: 'seed' } as const;
/** Participation is not dated by the documents: it holds since the system's records can begin. */
const firstQuarter = '2020Q1';

type Ids = Map<string, string>;

/** Throws where content names what it does not hold; the content's own tests find that first. */
function idOf(ids: Ids, slug: string): string {
  const id = ids.get(slug);
  if (id === undefined) throw new Error(`Plan content names ${slug}, which is not loaded`);
  return id;
}

export async function loadPlanContent(): Promise<Counts> {
  return asActor(seed, async (tx) => {
    const counts: Counts = { created: 0, renewed: 0, unchanged: 0, keptAsEdited: 0 };
    await loadPlaces(tx, counts);
    await loadSettings(tx, counts);
    await loadDocuments(tx, counts);
    const planIds = await loadPlans(tx, counts);
    const itemIds = await loadItems(tx, counts, planIds);
    await loadCommitments(tx, counts, itemIds);
    await loadFunctionalZones(tx, counts, itemIds);
    await loadFigures(tx, counts, planIds, itemIds);
    if (counts.created + counts.renewed > 0) {
      record(tx, { kind: 'plan_content_loaded', objectType: 'plan_content', objectId: 'all', detail: counts });
    }
    return counts;
  });
}

async function loadDocuments(tx: Transaction, counts: Counts): Promise<void> {
  for (const { id, title, titleEn, publisher, publisherEn, date, sha256, notes } of sourceDocuments) {
    const row = { title, titleEn, publisher, publisherEn, date, sha256, notes };
    const [added] = await tx.db
      .insert(documentTable)
      .values({ id, ...row })
      .onConflictDoUpdate({ target: documentTable.id, set: row })
      .returning({ id: documentTable.id });
    counts.unchanged += added ? 1 : 0;
  }
  await tx.db.delete(leftOutTable);
  const rows = leftOut.map((passage, index) => ({
    documentId: passage.document,
    ordinal: index + 1,
    place: passage.place,
    words: passage.words,
    until: passage.until ?? null,
    reason: passage.reason,
    note: passage.note,
  }));
  if (rows.length > 0) await tx.db.insert(leftOutTable).values(rows);
}

async function loadPlans(tx: Transaction, counts: Counts): Promise<Ids> {
  const ids = await loadRows(
    tx,
    counts,
    planTable,
    plans.map((plan, index) => ({
      slug: plan.slug,
      ordinal: index + 1,
      title: plan.title,
      titleEn: plan.titleEn,
      number: plan.number,
      issuers: plan.issuers,
      date: plan.date,
      dateMeaning: plan.dateMeaning,
      horizonYears: plan.horizonYears,
      continuedBy: plan.continuedBy,
      source: plan.source,
    })),
  );
  const areas = plans.flatMap((plan) => plan.metroAreas.map((area) => ({ area, planId: idOf(ids, plan.slug) })));
  const areaIds = await loadRows(
    tx,
    counts,
    areaTable,
    areas.map(({ area, planId }) => ({
      planId,
      slug: area.slug,
      name: area.name,
      nameEn: area.nameEn,
      coreAreaCodes: area.coreAreaCodes,
      source: area.source,
    })),
  );
  const memberRow = ({ code, role, reportedBy }: PlanMember) => ({ code, role, reportedByCode: reportedBy });
  const edited = await editedSlugs(tx, planTable);
  const members = plans
    .filter(({ slug }) => !edited.has(slug))
    .flatMap((plan) => plan.members.map((one) => ({ planId: idOf(ids, plan.slug), ...memberRow(one) })));
  if (members.length > 0) {
    await tx.db
      .insert(planMembers)
      .values(members)
      .onConflictDoNothing({ target: [planMembers.planId, planMembers.code] });
  }
  const areaMembers = areas.flatMap(({ area }) =>
    area.members.map((one) => ({ metroAreaId: idOf(areaIds, area.slug), ...memberRow(one) })),
  );
  await tx.db
    .insert(metroAreaMembers)
    .values(areaMembers)
    .onConflictDoNothing({ target: [metroAreaMembers.metroAreaId, metroAreaMembers.code] });
  return ids;
}

async function loadItems(tx: Transaction, counts: Counts, planIds: Ids): Promise<Ids> {
  const lists = plans.flatMap((plan) =>
    plan.lists.map((list, index) => ({
      planId: idOf(planIds, plan.slug),
      slug: list.slug,
      ordinal: index + 1,
      title: list.title,
      titleEn: list.titleEn,
      count: list.count,
      isNamed: list.named,
      source: list.source,
    })),
  );
  const listIds = await loadRows(tx, counts, listTable, lists);
  const items = plans.flatMap((plan) => plan.items.map((item) => ({ item, planId: idOf(planIds, plan.slug) })));
  let ids: Ids = new Map();
  // Level by level, so that every parent is there before its children.
  let placed = new Set<string | null>([null]);
  for (let level = items.filter(({ item }) => item.parent === null); level.length > 0; ) {
    ids = await loadRows(
      tx,
      counts,
      itemTable,
      level.map(({ item, planId }) => ({
        planId,
        parentId: item.parent === null ? null : idOf(ids, item.parent),
        listId: item.list === null ? null : idOf(listIds, item.list),
        slug: item.slug,
        kind: item.kind,
        ordinal: item.ordinal,
        title: item.title,
        titleEn: item.titleEn,
        isOnlyPlanned: item.onlyPlanned ?? false,
        source: item.source,
      })),
    );
    placed = new Set(level.map(({ item }) => item.slug));
    level = items.filter(({ item }) => item.parent !== null && placed.has(item.parent));
  }
  return ids;
}

async function loadCommitments(tx: Transaction, counts: Counts, itemIds: Ids): Promise<void> {
  const before = new Set(
    (await tx.db.select({ slug: commitmentTable.slug }).from(commitmentTable)).map(({ slug }) => slug),
  );
  const ids = await loadRows(
    tx,
    counts,
    commitmentTable,
    commitments.map((commitment, index) => ({
      slug: commitment.slug,
      ordinal: index + 1,
      kind: commitment.kind,
      name: commitment.name,
      nameEn: commitment.nameEn,
      participantsInferred: commitment.participantsInferred,
      statusInDocument: commitment.statusInDocument,
      projectStatus: commitment.projectStatus,
      outsideMembers: commitment.outsideMembers,
      source: commitment.source,
      furtherSources: commitment.furtherSources,
    })),
  );
  const added = commitments.filter(({ slug }) => !before.has(slug));
  const shares = added.flatMap((commitment) =>
    commitment.participants.map(({ cityCode, lead }) => ({
      id: crypto.randomUUID(),
      commitmentId: idOf(ids, commitment.slug),
      cityCode,
      isLead: lead,
      fromQuarter: firstQuarter,
    })),
  );
  if (shares.length > 0) await tx.db.insert(participants).values(shares);
  const links = await linksOf(tx, ids, itemIds);
  if (links.length > 0) await tx.db.insert(commitmentPlanItems).values(links).onConflictDoNothing();
  await dropOldLinks(tx, links);
}

type Link = typeof commitmentPlanItems.$inferSelect;

/** Content that hangs a commitment on another item takes it off the one before. */
async function dropOldLinks(tx: Transaction, links: readonly Link[]): Promise<void> {
  const wanted = new Set(links.map((link) => `${link.commitmentId} ${link.planItemId}`));
  const loaded = [...new Set(links.map((link) => link.commitmentId))];
  const { commitmentId: commitment, planItemId: item } = commitmentPlanItems;
  const standing = await tx.db.select().from(commitmentPlanItems).where(inArray(commitment, loaded));
  for (const { commitmentId, planItemId } of standing) {
    if (wanted.has(`${commitmentId} ${planItemId}`)) continue;
    await tx.db.delete(commitmentPlanItems).where(and(eq(commitment, commitmentId), eq(item, planItemId)));
  }
}

/** What a publisher has edited: it may have lost a link or a member on purpose, so none is added again. */
async function editedSlugs(
  tx: Transaction,
  table: typeof planTable | typeof commitmentTable | typeof zoneTable,
): Promise<Set<string>> {
  const rows = await tx.db.select({ slug: table.slug }).from(table).where(isNotNull(table.editedAt));
  return new Set(rows.map((row) => row.slug));
}

/** The links of commitments that no publisher has edited. */
async function linksOf(tx: Transaction, ids: Ids, itemIds: Ids) {
  const edited = await editedSlugs(tx, commitmentTable);
  return commitments
    .filter(({ slug }) => !edited.has(slug))
    .flatMap((one) =>
      one.planItems.map((item) => ({ commitmentId: idOf(ids, one.slug), planItemId: idOf(itemIds, item) })),
    );
}

async function loadFunctionalZones(tx: Transaction, counts: Counts, itemIds: Ids): Promise<void> {
  const ids = await loadRows(
    tx,
    counts,
    zoneTable,
    functionalZones.map(({ slug, kind, name, nameEn, hostCodes, statusInDocument, source, furtherSources }) => ({
      slug,
      kind,
      name,
      nameEn,
      hostCodes,
      statusInDocument,
      source,
      furtherSources,
    })),
  );
  const edited = await editedSlugs(tx, zoneTable);
  const links = functionalZones
    .filter(({ slug }) => !edited.has(slug))
    .flatMap((zone) =>
      zone.planItems.map((item) => ({ functionalZoneId: idOf(ids, zone.slug), planItemId: idOf(itemIds, item) })),
    );
  if (links.length > 0) await tx.db.insert(functionalZonePlanItems).values(links).onConflictDoNothing();
}

async function loadFigures(tx: Transaction, counts: Counts, planIds: Ids, itemIds: Ids): Promise<void> {
  const planOfDocument = new Map(plans.map((plan) => [plan.source.document, idOf(planIds, plan.slug)]));
  const placeOf = (one: (typeof indicators)[number] | (typeof publishedValues)[number], index: number) => ({
    slug: one.slug,
    planId: planOfDocument.get(one.source.document),
    planItemId: one.planItem === null ? null : idOf(itemIds, one.planItem),
    ordinal: index + 1,
    name: one.name,
    nameEn: one.nameEn,
    scopeWords: one.scope.words,
    scopeWordsEn: one.scope.wordsEn,
    scopeCodes: one.scope.codes,
    unit: one.unit,
    unitEn: one.unitEn,
    source: one.source,
  });
  const parts = (value: (typeof indicators)[number]['target']) => ({
    value: value.kind === 'number' ? value.value : value.kind === 'fraction' ? String(value.numerator) : null,
    denominator: value.kind === 'fraction' ? value.denominator : null,
  });
  await loadRows(
    tx,
    counts,
    indicatorTable,
    indicators.map((one, index) => ({
      ...placeOf(one, index),
      targetKind: one.target.kind,
      targetValue: parts(one.target).value,
      targetDenominator: parts(one.target).denominator,
      comparator: one.comparator,
      comparatorWords: one.comparatorWords,
      isAspiration: one.aspiration,
      targetYear: one.targetYear,
      isEveryYear: one.everyYear,
      direction: one.direction,
    })),
  );
  await loadRows(
    tx,
    counts,
    valueTable,
    publishedValues.map((one, index) => ({
      ...placeOf(one, index),
      groupSlug: one.group,
      kind: one.kind,
      valueKind: one.value.kind,
      value: parts(one.value).value,
      valueDenominator: parts(one.value).denominator,
      qualifier: one.qualifier,
      year: one.year,
      period: one.period,
      periodEn: one.periodEn,
    })),
  );
}
