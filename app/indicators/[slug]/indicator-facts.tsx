// What is known about a target, and what is not: a gap in the document stays a gap and says so.
import { useLocale, useTranslations } from 'next-intl';
import { decimalText, figure, targetWords, yearWords } from '#components/plans/target-words.ts';
import { Card } from '#components/ui/card.tsx';
import { type Definition, DefinitionList } from '#components/ui/definition-list.tsx';
import type { IndicatorView } from '#reporting/indicators.ts';
import type { Locale } from '#rules/preferences.ts';

export function IndicatorFacts({ indicator }: { indicator: IndicatorView }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const en = locale === 'en';
  const places = indicator.scopePlaces.map((place) => (en ? place.nameEn : place.shortName)).join(en ? ', ' : '、');
  const printed =
    indicator.comparatorWords === ''
      ? t('indicator.bare')
      : t('indicator.comparatorPrinted', { words: indicator.comparatorWords });
  const facts: Definition[] = [
    { term: t('indicator.target'), value: targetWords(t, indicator, locale) },
    { term: t('indicator.comparator'), value: t(`comparator.${indicator.comparator}`), note: printed },
    { term: t('indicator.unit'), value: (en ? indicator.unitEn : indicator.unit) ?? t('indicator.noUnit') },
    { term: t('indicator.year'), value: yearWords(t, indicator) },
    {
      term: t('indicator.scope'),
      value: en ? indicator.scopeWordsEn : indicator.scopeWords,
      ...(places === '' || places === (en ? indicator.scopeWordsEn : indicator.scopeWords)
        ? {}
        : { note: t('indicator.scopePlaces', { places }) }),
    },
    { term: t('indicator.direction'), value: t(`direction.${indicator.direction}`) },
    {
      term: t('indicator.aspiration'),
      value: indicator.isAspiration ? t('indicator.isAspiration') : t('indicator.isDuty'),
    },
    { term: t('indicator.baseline'), value: baselineWords(t, indicator, locale) },
    {
      term: t('indicator.filer'),
      value:
        indicator.filer === null ? t('indicator.noFiler') : en ? indicator.filer.nameEn : indicator.filer.shortName,
    },
    {
      term: t('indicator.frequency'),
      value: indicator.frequency === null ? t('indicator.noFrequency') : t(`frequency.${indicator.frequency}`),
    },
  ];
  if (indicator.comparator === 'about') {
    const tolerance = indicator.toleranceValue;
    facts.push({
      term: t('indicator.tolerance'),
      value: tolerance === null ? t('indicator.noTolerance') : `± ${decimalText(tolerance)}`,
    });
  }
  return (
    <Card title={t('indicator.facts')}>
      <DefinitionList items={facts} />
    </Card>
  );
}

function baselineWords(
  t: (key: string, values?: Record<string, string>) => string,
  { baselineValue, baselineYear, unit, unitEn }: IndicatorView,
  locale: Locale,
): string {
  if (baselineValue === null || baselineYear === null) return t('indicator.noBaseline');
  const value = figure(baselineValue, null, { unit, unitEn }, locale);
  return t('indicator.baselineIn', { value, year: String(baselineYear) });
}
