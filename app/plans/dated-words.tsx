// The date of a plan with what happened on it, or that the document prints none.
import { useLocale, useTranslations } from 'next-intl';
import { formatLongDate } from '#format/date.ts';
import type { PlanRow } from '#reporting/plans.ts';
import type { Locale } from '#rules/preferences.ts';

export function DatedWords({ plan }: { plan: Pick<PlanRow, 'date' | 'dateMeaning'> }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  if (plan.date === null) return <span className="text-faint">{t('facts.noDate')}</span>;
  const date = formatLongDate(plan.date, locale);
  return plan.dateMeaning === null ? date : t('facts.dated', { date, meaning: t(`dateMeaning.${plan.dateMeaning}`) });
}
