// Where a profile's name stands: the document's own words, open, with its repairs and doubts, and the further places that name the same thing.
import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#rules/preferences.ts';
import { type SourceFacts, SourceQuote } from '../plans/source-quote.tsx';
import { sourceQuoteWords } from '../plans/source-quote-words.ts';
import { Card } from '../ui/card.tsx';

export type TitledSource = SourceFacts & { documentTitle: { title: string; titleEn: string } | null };

type SourceCardProps = {
  source: TitledSource;
  further?: readonly TitledSource[];
  /** The participants are not the document's own. */
  inferred?: boolean;
};

export function SourceCard({ source, further = [], inferred = false }: SourceCardProps) {
  const t = useTranslations('profiles.source');
  return (
    <Card title={t('title')} say={t('say')}>
      <ProfileSource source={source} open />
      {inferred && <p className="mt-2 text-sm text-soft">{t('inferred')}</p>}
      {further.length > 0 && (
        <>
          <h3 className="mt-3 mb-1 font-sans text-sm font-semibold">{t('further')}</h3>
          <ul className="grid gap-2">
            {further.map((other) => (
              <li key={`${other.document} ${other.place} ${other.words}`}>
                <ProfileSource source={other} open />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

export function ProfileSource({ source, open = false }: { source: TitledSource; open?: boolean }) {
  const plans = useTranslations('plans');
  const locale = useLocale() as Locale;
  const title = source.documentTitle;
  return (
    <SourceQuote
      source={source}
      documentTitle={title && (locale === 'en' ? title.titleEn : title.title)}
      words={sourceQuoteWords(plans as never, locale)}
      open={open}
    />
  );
}
