// What the same document reports as actual values in the same place or about the same thing: as published, no baseline of ours.
import { useLocale, useTranslations } from 'next-intl';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { SourceQuote } from '#components/plans/source-quote.tsx';
import { sourceQuoteWords } from '#components/plans/source-quote-words.ts';
import { valueWords } from '#components/plans/target-words.ts';
import { Card } from '#components/ui/card.tsx';
import type { IndicatorView } from '#reporting/indicators.ts';
import type { Locale } from '#rules/preferences.ts';

type ReportedValuesProps = { indicator: IndicatorView; documentTitle: string | null };

export function ReportedValues({ indicator, documentTitle }: ReportedValuesProps) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const words = sourceQuoteWords(t, locale);
  if (indicator.reported.length === 0) return null;
  return (
    <Card title={t('indicator.reported')} say={t('indicator.reportedSay')}>
      <ul className="divide-y divide-hair">
        {indicator.reported.map((value) => (
          <li key={value.slug} className="py-1.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span>
                <BilingualName name={value.name} nameEn={value.nameEn} locale={locale} />{' '}
                <span className="text-sm text-faint">{locale === 'en' ? value.scopeWordsEn : value.scopeWords}</span>
              </span>
              <span className="tabular-nums">
                <b className="font-semibold">{valueWords(t, value, locale)}</b>{' '}
                <span className="text-sm text-soft">
                  {(locale === 'en' ? value.periodEn : value.period) ??
                    (value.year === null ? t('values.noYear') : t('target.year', { year: String(value.year) }))}
                </span>
              </span>
            </div>
            <SourceQuote source={value.source} documentTitle={documentTitle} words={words} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
