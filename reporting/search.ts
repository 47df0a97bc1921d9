// Search over everything that the plans promise: all words must occur, Chinese as substrings, English whatever the case. Reads only.
import { type AnyColumn, and, asc, desc, eq, or, type SQL, sql } from 'drizzle-orm';
import { indicators, publishedValues } from '#db/schema/indicators.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { functionalZones } from '#db/schema/metro-areas.ts';
import { commitments, participants, planItems, plans } from '#db/schema/plans.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { isSearchable, searchWords } from '#rules/search-words.ts';
import { Forbidden } from './errors.ts';
import { listedCommitments } from './indicator-filing.ts';
import type { PlanName } from './indicators.ts';
import type { IndicatorRow, PublishedValueRow } from './plan-tree.ts';
import { plansOfFunctionalZones, zoneItemsOf } from './sources.ts';
import { asActor, type Transaction } from './transaction.ts';
import { allWordsIn } from './word-match.ts';

export const searchGroups = ['plans', 'items', 'commitments', 'indicators', 'zones', 'values', 'cities'] as const;
export type SearchGroup = (typeof searchGroups)[number];

export type SearchHit = {
  slug: string;
  name: string;
  nameEn: string;
  /** The words of the document that the thing rests on; '' where there are none. */
  quote: string;
  /** Where it belongs; null for plans, commitments and cities. */
  plan: PlanName | null;
  /** Kind of the item, commitment or zone; level of a place. */
  detail: string | null;
  /** Slug of a zone item's commitment; code of the city that a county belongs to. */
  page: string | null;
  indicator?: IndicatorRow;
  value?: PublishedValueRow;
};

export type SearchResult = {
  words: string[];
  /** False where what was typed is too little to search by; then there are no groups. */
  isSearched: boolean;
  groups: { group: SearchGroup; matching: number; hits: SearchHit[] }[];
  matching: number;
  /** The page of the one group asked for, from 1. */
  page: number;
};

export type SearchQuestion = { text: string; group: SearchGroup | null; page?: number };

/** How many a group shows among all, and on a page of its own. */
export const shownPerGroup = 6;
export const shownPerPage = 50;

/** What matches, group by group; with a group asked for, a page of that group and the counts of all. */
export async function search(actor: Actor, question: SearchQuestion): Promise<SearchResult> {
  if (!allows(actor, 'view_plans')) throw new Forbidden('view_plans');
  const words = searchWords(question.text);
  const page = Math.max(1, Math.min(1000, Math.trunc(question.page ?? 1) || 1));
  if (!isSearchable(words)) return { words, isSearched: false, groups: [], matching: 0, page };
  return asActor(actor, async (tx) => {
    const found = await Promise.all(
      searchGroups.map(async (group) => {
        const window =
          question.group === group
            ? { limit: shownPerPage, offset: (page - 1) * shownPerPage }
            : { limit: question.group === null ? shownPerGroup : 0, offset: 0 };
        return { group, ...(await readers[group](tx, words, window)) };
      }),
    );
    const matching = found.reduce((total, one) => total + one.matching, 0);
    return { words, isSearched: true, groups: found, matching, page };
  });
}

type Window = { limit: number; offset: number };
type Found = { matching: number; hits: SearchHit[] };
type Reader = (tx: Transaction, words: readonly string[], window: Window) => Promise<Found>;

/** Words in the names first, then words only in the quote. */
function byName(words: readonly string[], names: readonly (AnyColumn | SQL)[]): SQL {
  return desc(sql`(${allWordsIn(words, names)})`);
}

const quoteOf = (source: AnyColumn): SQL<string> => sql<string>`${source} ->> 'words'`;

/** 'Hangzhou 杭州 Ningbo 宁波': one finds a project by its name and its city. */
const citiesOfCommitment = sql`(SELECT coalesce(string_agg(${jurisdictions.nameEn} || ' ' || ${jurisdictions.shortName}, ' '), '')
  FROM ${participants} JOIN ${jurisdictions} ON ${jurisdictions.code} = ${participants.cityCode}
  WHERE ${participants.commitmentId} = ${commitments.id})`;

const none = { plan: null, detail: null, page: null };

const readers: Record<SearchGroup, Reader> = {
  plans: async (tx, words, { limit, offset }) => {
    const names = [plans.title, plans.titleEn, sql`coalesce(${plans.number}, '')`];
    const where = allWordsIn(words, [...names, sql`${plans.issuers}::text`, quoteOf(plans.source)]);
    const [rows, matching] = await Promise.all([
      tx.db
        .select({ slug: plans.slug, name: plans.title, nameEn: plans.titleEn, quote: quoteOf(plans.source) })
        .from(plans)
        .where(where)
        .orderBy(byName(words, names), asc(plans.ordinal), asc(plans.slug))
        .limit(limit)
        .offset(offset),
      tx.db.$count(plans, where),
    ]);
    return { matching, hits: rows.map((row) => ({ ...row, ...none })) };
  },
  items: async (tx, words, { limit, offset }) => {
    const names = [planItems.title, planItems.titleEn];
    const where = allWordsIn(words, [...names, quoteOf(planItems.source)]);
    const [rows, matching, zones] = await Promise.all([
      tx.db
        .select({
          id: planItems.id,
          slug: planItems.slug,
          name: planItems.title,
          nameEn: planItems.titleEn,
          quote: quoteOf(planItems.source),
          detail: planItems.kind,
          plan: planName,
        })
        .from(planItems)
        .innerJoin(plans, eq(plans.id, planItems.planId))
        .where(where)
        .orderBy(byName(words, names), asc(plans.ordinal), asc(planItems.ordinal), asc(planItems.slug))
        .limit(limit)
        .offset(offset),
      tx.db.$count(planItems, where),
      zoneItemsOf(tx),
    ]);
    return { matching, hits: rows.map(({ id, ...row }) => ({ ...row, page: zones.get(id) ?? null })) };
  },
  commitments: async (tx, words, { limit, offset }) => {
    const names = [commitments.name, commitments.nameEn, sql`coalesce(${commitments.projectCode}, '')`];
    const where = and(
      listedCommitments,
      allWordsIn(words, [...names, quoteOf(commitments.source), citiesOfCommitment]),
    );
    const [rows, matching] = await Promise.all([
      tx.db
        .select({
          slug: commitments.slug,
          name: commitments.name,
          nameEn: commitments.nameEn,
          quote: quoteOf(commitments.source),
          detail: commitments.kind,
        })
        .from(commitments)
        .where(where)
        .orderBy(byName(words, names), asc(commitments.ordinal), asc(commitments.slug))
        .limit(limit)
        .offset(offset),
      tx.db.$count(commitments, where),
    ]);
    return { matching, hits: rows.map((row) => ({ ...row, plan: null, page: null })) };
  },
  indicators: async (tx, words, { limit, offset }) => {
    const names = [indicators.name, indicators.nameEn, indicators.scopeWords, indicators.scopeWordsEn];
    const where = allWordsIn(words, [...names, quoteOf(indicators.source)]);
    const [rows, matching] = await Promise.all([
      tx.db
        .select({ indicator: indicators, plan: planName })
        .from(indicators)
        .innerJoin(plans, eq(plans.id, indicators.planId))
        .where(where)
        .orderBy(byName(words, names), asc(plans.ordinal), asc(indicators.ordinal), asc(indicators.slug))
        .limit(limit)
        .offset(offset),
      tx.db.$count(indicators, where),
    ]);
    return {
      matching,
      hits: rows.map(({ indicator, plan }) => ({ ...named(indicator), plan, detail: null, page: null, indicator })),
    };
  },
  zones: async (tx, words, { limit, offset }) => {
    const names = [functionalZones.name, functionalZones.nameEn];
    const where = allWordsIn(words, [...names, quoteOf(functionalZones.source)]);
    const [rows, matching, planOf, planRows] = await Promise.all([
      tx.db
        .select()
        .from(functionalZones)
        .where(where)
        .orderBy(byName(words, names), asc(functionalZones.slug))
        .limit(limit)
        .offset(offset),
      tx.db.$count(functionalZones, where),
      plansOfFunctionalZones(tx),
      tx.db
        .select({ ...planName, source: plans.source })
        .from(plans)
        .orderBy(asc(plans.ordinal), asc(plans.slug)),
    ]);
    const planFor = (zone: (typeof rows)[number]) =>
      planRows.find((plan) => plan.slug === planOf.get(zone.id)) ??
      planRows.find((plan) => plan.source.document === zone.source.document) ??
      null;
    return {
      matching,
      hits: rows.map((zone) => ({ ...named(zone), plan: planFor(zone), detail: zone.kind, page: null })),
    };
  },
  values: async (tx, words, { limit, offset }) => {
    const names = [publishedValues.name, publishedValues.nameEn, publishedValues.scopeWords];
    const where = allWordsIn(words, [...names, quoteOf(publishedValues.source)]);
    const [rows, matching] = await Promise.all([
      tx.db
        .select({ value: publishedValues, plan: planName })
        .from(publishedValues)
        .innerJoin(plans, eq(plans.id, publishedValues.planId))
        .where(where)
        .orderBy(byName(words, names), asc(plans.ordinal), asc(publishedValues.ordinal), asc(publishedValues.slug))
        .limit(limit)
        .offset(offset),
      tx.db.$count(publishedValues, where),
    ]);
    return {
      matching,
      hits: rows.map(({ value, plan }) => ({ ...named(value), plan, detail: null, page: null, value })),
    };
  },
  cities: async (tx, words, { limit, offset }) => {
    const where = and(
      eq(jurisdictions.inProvince, true),
      or(eq(jurisdictions.level, 'city'), eq(jurisdictions.level, 'county')),
      allWordsIn(words, [jurisdictions.name, jurisdictions.shortName, jurisdictions.nameEn, jurisdictions.code]),
    );
    const [rows, matching] = await Promise.all([
      tx.db
        .select()
        .from(jurisdictions)
        .where(where)
        .orderBy(asc(jurisdictions.level), asc(jurisdictions.code))
        .limit(limit)
        .offset(offset),
      tx.db.$count(jurisdictions, where),
    ]);
    return {
      matching,
      hits: rows.map(({ code, name, nameEn, level, parentCode }) => ({
        slug: code,
        name,
        nameEn,
        quote: '',
        plan: null,
        detail: level,
        page: level === 'city' ? code : parentCode,
      })),
    };
  },
};

const planName = { slug: plans.slug, title: plans.title, titleEn: plans.titleEn };

function named({
  slug,
  name,
  nameEn,
  source,
}: {
  slug: string;
  name: string;
  nameEn: string;
  source: { words: string };
}) {
  return { slug, name, nameEn, quote: source.words };
}
