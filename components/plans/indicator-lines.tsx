// Indicators under the item in whose text they stand: name, scope, target as worded, year or that there is none, and the exact words.
import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#rules/preferences.ts';
import { Link } from '../ui/link.tsx';
import { BilingualName } from './bilingual-name.tsx';
import { indicatorHref } from './plan-address.ts';
import { PlanTag } from './plan-tag.tsx';
import { type SourceFacts, SourceQuote } from './source-quote.tsx';
import { sourceQuoteWords } from './source-quote-words.ts';
import { type TargetFacts, targetWords, yearWords } from './target-words.ts';

export type IndicatorFacts = TargetFacts & {
  slug: string;
  name: string;
  nameEn: string;
  scopeWords: string;
  scopeWordsEn: string;
  source: SourceFacts;
  endedAt: Date | null;
};

type IndicatorLinesProps = {
  indicators: readonly IndicatorFacts[];
  /** In the reader's language, by document. */
  documentTitle: (document: string) => string | null;
};

export function IndicatorLines({ indicators, documentTitle }: IndicatorLinesProps) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const words = sourceQuoteWords(t, locale);
  return (
    <ul className="divide-y divide-hair">
      {indicators.map((one) => (
        <li key={one.slug} id={one.slug} className="py-1.5">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="min-w-0">
              <Link href={indicatorHref(one.slug)} className="inline-block min-h-6 font-semibold">
                <BilingualName name={one.name} nameEn={one.nameEn} locale={locale} original="none" />
              </Link>{' '}
              <span className="text-sm text-faint">{locale === 'en' ? one.scopeWordsEn : one.scopeWords}</span>
              {one.endedAt !== null && (
                <>
                  {' '}
                  <PlanTag>{t('state.closed')}</PlanTag>
                </>
              )}
            </span>
            <span className="tabular-nums">
              <b className="font-semibold">{targetWords(t, one, locale)}</b>{' '}
              <span className={`text-sm ${one.targetYear === null ? 'text-faint' : 'text-soft'}`}>
                {yearWords(t, one)}
              </span>
            </span>
          </div>
          {locale === 'en' && (
            <p lang="zh-CN" className="text-sm text-faint">
              {one.name}
            </p>
          )}
          <SourceQuote source={one.source} documentTitle={documentTitle(one.source.document)} words={words} />
        </li>
      ))}
    </ul>
  );
}
