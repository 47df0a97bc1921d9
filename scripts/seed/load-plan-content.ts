// Loads what every start needs: jurisdictions, organisations, calendar, light rule, and the plans of plan-content/ with their commitments.
// Only adds what is missing, so that a publisher's edit is never overwritten. Makes up no figure.
import { sql } from 'drizzle-orm';
import { jurisdictions as jurisdictionTable, organisations } from '#db/schema/jurisdictions.ts';
import {
  commitmentPlanItems,
  commitments as commitmentTable,
  sourceDocuments as documentTable,
  participants,
  planItems,
  plans as planTable,
} from '#db/schema/plans.ts';
import { calendarDays, lightRules } from '#db/schema/quarters.ts';
import { commitments } from '#plan-content/commitments/all-commitments.ts';
import { cities, jurisdictions, provinceCode } from '#plan-content/jurisdictions.ts';
import { plans } from '#plan-content/plans/all-plans.ts';
import { sourceDocuments } from '#plan-content/source-documents.ts';
import { asActor, record, type Transaction } from '#reporting/transaction.ts';
import { calendarOf, holidayNotices } from '#rules/official-holidays.ts';

const seed = { system: 'seed' } as const;
/** Participation is not dated by the documents: it holds since the system's records can begin. */
const firstQuarter = '2020Q1';

export async function loadPlanContent(): Promise<{ created: number; unchanged: number }> {
  return asActor(seed, async (tx) => {
    const counts = { created: 0, unchanged: 0 };
    const count = (offered: number, added: number) => {
      counts.created += added;
      counts.unchanged += offered - added;
    };
    await loadPlaces(tx, count);
    await loadSettings(tx, count);
    await loadPlans(tx, count);
    await loadCommitments(tx, count);
    if (counts.created > 0) {
      record(tx, { kind: 'plan_content_loaded', objectType: 'plan_content', objectId: 'all', detail: counts });
    }
    return counts;
  });
}

type Count = (offered: number, added: number) => void;

async function loadPlaces(tx: Transaction, count: Count): Promise<void> {
  const rows = jurisdictions.map((item) => ({
    code: item.code,
    name: item.name,
    nameEn: item.nameEn,
    shortName: item.shortName,
    level: item.level,
    parentCode: item.parentCode,
    validFromYear: item.validFromYear,
    validToYear: item.validToYear,
    inProvince: item.inProvince,
  }));
  const added = await tx.db
    .insert(jurisdictionTable)
    .values(rows)
    .onConflictDoNothing({ target: jurisdictionTable.code })
    .returning({ code: jurisdictionTable.code });
  count(rows.length, added.length);
  const offices = [
    {
      kind: 'province' as const,
      name: '浙江省发展和改革委员会',
      nameEn: 'Zhejiang Development and Reform Commission',
      jurisdictionCode: provinceCode,
    },
    ...cities.map((city) => ({
      kind: 'city' as const,
      name: `${city.name}发展和改革委员会`,
      nameEn: `${city.nameEn} Development and Reform Commission`,
      jurisdictionCode: city.code,
    })),
  ].map((office) => ({ id: crypto.randomUUID(), ...office }));
  const opened = await tx.db
    .insert(organisations)
    .values(offices)
    .onConflictDoNothing({ target: organisations.name })
    .returning({ id: organisations.id });
  count(offices.length, opened.length);
}

async function loadSettings(tx: Transaction, count: Count): Promise<void> {
  const days = holidayNotices.flatMap((notice) => {
    const { holidays, workdays } = calendarOf([notice]);
    return [
      ...[...holidays].map((day) => ({ day, kind: 'holiday' as const, notice: notice.number })),
      ...[...workdays].map((day) => ({ day, kind: 'workday' as const, notice: notice.number })),
    ];
  });
  const added = await tx.db
    .insert(calendarDays)
    .values(days)
    .onConflictDoNothing({ target: calendarDays.day })
    .returning({ day: calendarDays.day });
  count(days.length, added.length);
  const rules = await tx.db
    .insert(lightRules)
    .values({ id: '2020-1', validFrom: '2020-01-01', greenLagPoints: 5, yellowLagPoints: 20, totalTolerancePercent: 5 })
    .onConflictDoNothing({ target: lightRules.id })
    .returning({ id: lightRules.id });
  count(1, rules.length);
}

async function loadPlans(tx: Transaction, count: Count): Promise<void> {
  const documents = sourceDocuments.map(({ id, title, titleEn, publisher, publisherEn, date, sha256, notes }) => ({
    id,
    title,
    titleEn,
    publisher,
    publisherEn,
    date,
    sha256,
    notes,
  }));
  const stored = await tx.db
    .insert(documentTable)
    .values(documents)
    .onConflictDoNothing({ target: documentTable.id })
    .returning({ id: documentTable.id });
  count(documents.length, stored.length);
  const rows = plans.map((plan, index) => ({
    id: crypto.randomUUID(),
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
  }));
  const added = await tx.db
    .insert(planTable)
    .values(rows)
    .onConflictDoNothing({ target: planTable.slug })
    .returning({ id: planTable.id });
  count(rows.length, added.length);
  const ids = await idsBySlug(tx, 'plans');
  for (const plan of plans) await loadItems(tx, count, plan, ids.get(plan.slug) ?? '');
}

async function loadItems(tx: Transaction, count: Count, plan: (typeof plans)[number], planId: string): Promise<void> {
  const known = await idsBySlug(tx, 'plan_items');
  // Parents come before their children, so every parent's id is known by the time it is needed.
  const rows = plan.items.map((item) => {
    const id = known.get(item.slug) ?? crypto.randomUUID();
    known.set(item.slug, id);
    return {
      id,
      planId,
      parentId: item.parent ? (known.get(item.parent) ?? null) : null,
      slug: item.slug,
      kind: item.kind,
      ordinal: item.ordinal,
      title: item.title,
      titleEn: item.titleEn,
      source: item.source,
    };
  });
  if (rows.length === 0) return;
  const added = await tx.db
    .insert(planItems)
    .values(rows)
    .onConflictDoNothing({ target: planItems.slug })
    .returning({ id: planItems.id });
  count(rows.length, added.length);
}

async function loadCommitments(tx: Transaction, count: Count): Promise<void> {
  const known = await idsBySlug(tx, 'commitments');
  const items = await idsBySlug(tx, 'plan_items');
  const missing = commitments
    .map((commitment, index) => ({ commitment, ordinal: index + 1 }))
    .filter(({ commitment }) => !known.has(commitment.slug));
  count(commitments.length, missing.length);
  for (const { commitment, ordinal } of missing) {
    const id = crypto.randomUUID();
    await tx.db.insert(commitmentTable).values({
      id,
      slug: commitment.slug,
      ordinal,
      kind: commitment.kind,
      name: commitment.name,
      nameEn: commitment.nameEn,
      participantsInferred: commitment.participantsInferred,
      statusInDocument: commitment.statusInDocument,
      outsideMembers: commitment.outsideMembers,
      source: commitment.source,
      furtherSources: commitment.furtherSources,
    });
    await tx.db.insert(participants).values(
      commitment.participants.map(({ cityCode, lead }) => ({
        id: crypto.randomUUID(),
        commitmentId: id,
        cityCode,
        isLead: lead,
        fromQuarter: firstQuarter,
      })),
    );
    const links = commitment.planItems.flatMap((slug) => {
      const planItemId = items.get(slug);
      return planItemId ? [{ commitmentId: id, planItemId }] : [];
    });
    if (links.length > 0) await tx.db.insert(commitmentPlanItems).values(links);
  }
}

async function idsBySlug(tx: Transaction, table: 'plans' | 'plan_items' | 'commitments'): Promise<Map<string, string>> {
  const rows = await tx.db.execute<{ slug: string; id: string }>(
    sql`SELECT slug, id FROM ${sql.identifier(table)} ORDER BY slug`,
  );
  return new Map(rows.map((row) => [row.slug, row.id]));
}
