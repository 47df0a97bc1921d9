// What screen and paper of the return share: sums of the rows, names of groups, why a light is grey.
import type { useTranslations } from 'next-intl';
import type { GreyReason } from '#components/figures/light-tag.tsx';
import type { ReturnGroup, RowGroup } from '#reporting/return-filters.ts';
import type { ReturnRow } from '#reporting/return-rows.ts';
import { completionOf } from '#rules/completion.ts';
import { sumYuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { investmentKinds } from '#rules/report-kinds.ts';

export const isInMoney = (row: ReturnRow): boolean =>
  (investmentKinds as readonly string[]).includes(row.commitment.kind);

/** Sums of what is filled in; null where nothing is. The rate divides the sums. */
export function sumsOf(rows: readonly ReturnRow[]) {
  const filled = rows.flatMap((row) => row.quarterYuan ?? []);
  const before = rows.flatMap((row) => row.last?.investmentYuan ?? []);
  const completion = completionOf(rows.map((row) => ({ actualYuan: row.yearToDateYuan, planYuan: row.planYuan })));
  return {
    plan: rows.some(({ planYuan }) => planYuan !== null) ? completion.planYuan : null,
    last: before.length === 0 ? null : sumYuan(before),
    quarter: filled.length === 0 ? null : sumYuan(filled),
    yearToDate: rows.some(({ yearToDateYuan }) => yearToDateYuan !== null) ? completion.actualYuan : null,
    rate: filled.length === 0 ? null : completion.rate,
    /** Lines whose money is in the sum and, for want of a plan, not in the rate. */
    withoutPlan: rows.filter((row) => (row.yearToDateYuan ?? 0) !== 0 && (row.planYuan ?? 0) <= 0).length,
  };
}

type GroupWords = {
  kind: ReturnType<typeof useTranslations<'city.return.kind'>>;
  t: ReturnType<typeof useTranslations<'returns'>>;
  locale: Locale;
};

export function groupName({ key, plan }: RowGroup, group: ReturnGroup, { kind, t, locale }: GroupWords): string {
  if (group === 'kind') return kind(key as 'project');
  if (group === 'plan') return plan ? (locale === 'en' ? plan.titleEn : plan.title) : t('noPlanItem');
  return key || t('filter.noUnit');
}

export function greyReason(row: ReturnRow): GreyReason {
  // Without milestones or path there is nothing to measure, once something was said.
  if (row.commitment.kind === 'deliverable' || row.commitment.kind === 'indicator')
    return row.savedAt === null ? 'not_reported' : 'no_plan';
  if (row.planYuan === null || row.planYuan <= 0) return 'no_plan';
  return row.quarterYuan === null ? 'not_reported' : 'not_due';
}
