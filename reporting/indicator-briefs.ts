// Measurable targets as other pages list them: name, whom it is about, the target as worded, its year or none. The indicator's own page says more.
import { and, asc, eq, isNull, type SQL } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { plans } from '#db/schema/plans.ts';
import type { Transaction } from './transaction.ts';

const columns = {
  slug: indicators.slug,
  name: indicators.name,
  nameEn: indicators.nameEn,
  scopeWords: indicators.scopeWords,
  scopeWordsEn: indicators.scopeWordsEn,
  unit: indicators.unit,
  unitEn: indicators.unitEn,
  targetKind: indicators.targetKind,
  targetValue: indicators.targetValue,
  targetDenominator: indicators.targetDenominator,
  comparator: indicators.comparator,
  comparatorWords: indicators.comparatorWords,
  isAspiration: indicators.isAspiration,
  isEveryYear: indicators.isEveryYear,
  targetYear: indicators.targetYear,
  plan: { slug: plans.slug, title: plans.title, titleEn: plans.titleEn },
};

/** Those that meet the condition and have not been ended, in the order of the documents. */
export function indicatorBriefs(tx: Transaction, condition: SQL | undefined) {
  return tx.db
    .select(columns)
    .from(indicators)
    .innerJoin(plans, eq(plans.id, indicators.planId))
    .where(and(condition, isNull(indicators.endedAt)))
    .orderBy(asc(plans.ordinal), asc(indicators.ordinal), asc(indicators.slug));
}

export type IndicatorBrief = Awaited<ReturnType<typeof indicatorBriefs>>[number];
