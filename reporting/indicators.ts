// Indicators as the documents word them: the list with its filters, and one with its path. Reads only; invents no year and no baseline.
import { and, asc, count, eq, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import { indicators, publishedValues } from '#db/schema/indicators.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { planItems, plans, sourceDocuments } from '#db/schema/plans.ts';
import { type Direction, directions, type PrintedValue } from '#rules/indicator.ts';
import {
  type IndicatorPath,
  indicatorPath,
  type PathFacts,
  type PathPoint,
  pathPoints,
  type TargetStage,
  targetStage,
} from '#rules/indicator-path.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { searchWords } from '#rules/search-words.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { Forbidden, NotFound } from './errors.ts';
import { type FiledValue, filedValues, finalValue } from './indicator-values.ts';
import { type PlaceName, placesByCode } from './plan-members.ts';
import type { IndicatorRow, PublishedValueRow } from './plan-tree.ts';
import { asActor, type Transaction } from './transaction.ts';
import { allWordsIn } from './word-match.ts';

export type ItemName = { slug: string; kind: (typeof planItems.$inferSelect)['kind']; title: string; titleEn: string };
export type PlanName = { slug: string; title: string; titleEn: string };
export type IndicatorLine = IndicatorRow & { plan: PlanName; item: ItemName | null };

export type IndicatorView = IndicatorLine & {
  filer: PlaceName | null;
  scopePlaces: PlaceName[];
  /** The other indicators in the same item's text, or of the plan as a whole. */
  siblings: IndicatorRow[];
  /** What the document reports in the same place or about the same thing. */
  reported: PublishedValueRow[];
  /** What its filer reported, newest first, as far as the reader may read it. */
  filed: FiledValue[];
  path: IndicatorPath;
  points: PathPoint[];
  stage: TargetStage;
  year: number;
  document: { title: string; titleEn: string } | null;
};

const lineColumns = {
  indicator: indicators,
  plan: { slug: plans.slug, title: plans.title, titleEn: plans.titleEn },
  item: { slug: planItems.slug, kind: planItems.kind, title: planItems.title, titleEn: planItems.titleEn },
};

/** One indicator with its path to the target year, or why there is none. Throws Forbidden, or NotFound. */
export async function getIndicator(actor: Actor, slug: string): Promise<IndicatorView> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans', slug);
  return asActor(actor, async (tx) => {
    const [found] = await tx.db
      .select(lineColumns)
      .from(indicators)
      .innerJoin(plans, eq(plans.id, indicators.planId))
      .leftJoin(planItems, eq(planItems.id, indicators.planItemId))
      .where(eq(indicators.slug, slug));
    if (!found) throw new NotFound('indicator', slug.slice(0, 80));
    const { indicator, plan, item } = found;
    const [siblings, reported, filed, places, documents] = await Promise.all([
      siblingsOf(tx, indicator),
      reportedBeside(tx, indicator),
      filedValues(tx, indicator.id),
      placesByCode(tx),
      tx.db.select().from(sourceDocuments).where(eq(sourceDocuments.id, indicator.source.document)),
    ]);
    const facts = pathFactsOf(indicator);
    const path = indicatorPath(facts);
    const year = Number(shanghaiDate(tx.now).slice(0, 4));
    return {
      ...indicator,
      plan,
      item,
      filer: indicator.filerCode === null ? null : (places.get(indicator.filerCode) ?? null),
      scopePlaces: indicator.scopeCodes.flatMap((code) => places.get(code) ?? []),
      siblings,
      reported,
      filed,
      path,
      points: path.kind === 'line' ? pathPoints(path) : [],
      stage: targetStage(facts, year, finalValue(filed, indicator.targetYear)),
      year,
      document: documents[0] ?? null,
    };
  });
}

/** The target as a value; the database holds it in columns. */
export function targetOf(row: Pick<IndicatorRow, 'targetKind' | 'targetValue' | 'targetDenominator'>): PrintedValue {
  if (row.targetKind === 'number' && row.targetValue !== null) return { kind: 'number', value: row.targetValue };
  if (row.targetKind === 'fraction' && row.targetValue !== null && row.targetDenominator !== null) {
    return { kind: 'fraction', numerator: Number(row.targetValue), denominator: row.targetDenominator };
  }
  return { kind: 'none' };
}

/** What the path is drawn from; the database holds it in columns. */
export function pathFactsOf(row: IndicatorRow): PathFacts {
  const hasBaseline = row.baselineValue !== null && row.baselineYear !== null;
  return {
    target: targetOf(row),
    comparator: row.comparator,
    targetYear: row.targetYear,
    isEveryYear: row.isEveryYear,
    baseline: hasBaseline ? { value: row.baselineValue ?? '', year: row.baselineYear ?? 0 } : null,
    tolerance: row.toleranceValue,
  };
}

function siblingsOf(tx: Transaction, { id, planId, planItemId }: IndicatorRow): Promise<IndicatorRow[]> {
  const samePlace = planItemId === null ? isNull(indicators.planItemId) : eq(indicators.planItemId, planItemId);
  return tx.db
    .select()
    .from(indicators)
    .where(and(eq(indicators.planId, planId), samePlace, ne(indicators.id, id)))
    .orderBy(asc(indicators.ordinal), asc(indicators.slug));
}

function reportedBeside(tx: Transaction, { planId, planItemId, name }: IndicatorRow): Promise<PublishedValueRow[]> {
  const sameItem = planItemId === null ? undefined : eq(publishedValues.planItemId, planItemId);
  return tx.db
    .select()
    .from(publishedValues)
    .where(
      and(
        eq(publishedValues.planId, planId),
        eq(publishedValues.kind, 'actual'),
        or(eq(publishedValues.name, name), sameItem),
      ),
    )
    .orderBy(asc(publishedValues.ordinal), asc(publishedValues.slug));
}

export type IndicatorQuestion = {
  /** Slug of a plan. */
  plan: string | null;
  /** GB/T 2260 code of a city: indicators about it or its counties, or filed by it. */
  city: string | null;
  /** 'none': the document gives no year. */
  year: string | null;
  direction: string | null;
  words: string;
  /** From 1. */
  page: number;
};

export type IndicatorList = {
  rows: IndicatorLine[];
  /** How many match, all pages. */
  matching: number;
  total: number;
  from: number;
  perPage: number;
  options: { plans: PlanName[]; cities: PlaceName[]; years: number[]; withoutYear: number };
};

const perPage = 50;

/** Indicators that match every filter, by plan and place in it. What is unknown in a filter finds nothing. */
export async function listIndicators(actor: Actor, question: IndicatorQuestion): Promise<IndicatorList> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans');
  const page = Math.max(1, Math.min(10_000, Math.trunc(question.page) || 1));
  return asActor(actor, async (tx) => {
    const where = await conditionOf(tx, question);
    const [rows, [matching], [total], options] = await Promise.all([
      tx.db
        .select(lineColumns)
        .from(indicators)
        .innerJoin(plans, eq(plans.id, indicators.planId))
        .leftJoin(planItems, eq(planItems.id, indicators.planItemId))
        .where(where)
        .orderBy(asc(plans.ordinal), asc(plans.slug), asc(indicators.ordinal), asc(indicators.slug))
        .limit(perPage)
        .offset((page - 1) * perPage),
      tx.db
        .select({ count: count() })
        .from(indicators)
        .innerJoin(plans, eq(plans.id, indicators.planId))
        .leftJoin(planItems, eq(planItems.id, indicators.planItemId))
        .where(where),
      tx.db.select({ count: count() }).from(indicators).where(isNull(indicators.endedAt)),
      optionsOf(tx),
    ]);
    return {
      rows: rows.map(({ indicator, plan, item }) => ({ ...indicator, plan, item })),
      matching: matching?.count ?? 0,
      total: total?.count ?? 0,
      from: (page - 1) * perPage + 1,
      perPage,
      options,
    };
  });
}

async function conditionOf(tx: Transaction, question: IndicatorQuestion): Promise<SQL | undefined> {
  const { plan, city, year, direction } = question;
  const conditions: (SQL | undefined)[] = [isNull(indicators.endedAt)];
  if (plan !== null) conditions.push(eq(plans.slug, plan));
  if (year === 'none') conditions.push(isNull(indicators.targetYear));
  else if (year === 'given') conditions.push(isNotNull(indicators.targetYear));
  else if (year !== null) conditions.push(/^\d{4}$/.test(year) ? eq(indicators.targetYear, Number(year)) : sql`false`);
  if (direction !== null) {
    const known = directions.find((one): one is Direction => one === direction);
    conditions.push(known ? eq(indicators.direction, known) : sql`false`);
  }
  if (city !== null) {
    const counties = await tx.db
      .select({ code: jurisdictions.code })
      .from(jurisdictions)
      .where(eq(jurisdictions.parentCode, city))
      .orderBy(asc(jurisdictions.code));
    const codes = [city, ...counties.map(({ code }) => code)];
    const about = codes.map((code) => sql`${indicators.scopeCodes} @> ${JSON.stringify([code])}::jsonb`);
    conditions.push(or(eq(indicators.filerCode, city), ...about));
  }
  const words = searchWords(question.words);
  conditions.push(allWordsIn(words, [indicators.name, indicators.nameEn, sql`${indicators.source} ->> 'words'`]));
  return and(...conditions);
}

/** Only choices that find something. */
async function optionsOf(tx: Transaction): Promise<IndicatorList['options']> {
  const running = isNull(indicators.endedAt);
  const [planRows, places, years, [without]] = await Promise.all([
    tx.db
      .selectDistinct({ slug: plans.slug, title: plans.title, titleEn: plans.titleEn, ordinal: plans.ordinal })
      .from(plans)
      .innerJoin(indicators, and(eq(indicators.planId, plans.id), running))
      .orderBy(asc(plans.ordinal), asc(plans.slug)),
    tx.db
      .select({
        code: jurisdictions.code,
        name: jurisdictions.name,
        nameEn: jurisdictions.nameEn,
        shortName: jurisdictions.shortName,
      })
      .from(jurisdictions)
      .where(and(eq(jurisdictions.level, 'city'), eq(jurisdictions.inProvince, true)))
      .orderBy(asc(jurisdictions.code)),
    tx.db
      .selectDistinct({ year: indicators.targetYear })
      .from(indicators)
      .where(and(running, isNotNull(indicators.targetYear)))
      .orderBy(asc(indicators.targetYear)),
    tx.db
      .select({ count: count() })
      .from(indicators)
      .where(and(running, isNull(indicators.targetYear))),
  ]);
  return {
    plans: planRows,
    cities: places,
    years: years.flatMap(({ year }) => year ?? []),
    withoutYear: without?.count ?? 0,
  };
}
