// How something stands to its document: whether it was edited or ended, and the reference with the printed words, which no form can change.
import { useLocale, useTranslations } from 'next-intl';
import { formatDateTime } from '#format/date.ts';
import type { Locale } from '#rules/preferences.ts';
import { SourceDetails, SourceNote } from '../plans/source-quote.tsx';
import { type SourceQuoteWords, sourceQuoteWords } from '../plans/source-quote-words.ts';
import { Card } from '../ui/card.tsx';
import { Notice } from '../ui/notice.tsx';

type Source = {
  document: string;
  place: string;
  words: string;
  note?: { readonly zh: string; readonly en: string } | undefined;
};

type StandingRow = { source: Source; editedAt: Date | null; endedAt: Date | null; endedReason: string | null };

/** Above the form: ended, or edited so that it differs from its document. */
export function StandingNotices({ row }: { row: StandingRow }) {
  const t = useTranslations('upkeep.standing');
  return (
    <>
      {row.endedAt !== null && (
        <Notice tone="info" className="mb-4" title={t('endedTitle', { time: formatDateTime(row.endedAt) })}>
          {row.endedReason}
        </Notice>
      )}
      {row.editedAt !== null && row.source.document !== 'own' && (
        <Notice tone="warning" className="mb-4" title={t('editedTitle')}>
          {t('edited', { time: formatDateTime(row.editedAt) })}
        </Notice>
      )}
    </>
  );
}

type Titles = { title: string; titleEn: string };

type SourceCardProps = {
  row: StandingRow & { furtherSources?: readonly Source[]; statusInDocument?: string | null };
  titleOf: (document: string) => Titles | null;
};

export function SourceCard({ row, titleOf }: SourceCardProps) {
  const t = useTranslations('upkeep.standing');
  const words = sourceQuoteWords(useTranslations('plans') as never, useLocale() as Locale);
  const own = row.source.document === 'own';
  const title = (document: string) => {
    const titles = titleOf(document);
    return titles && (words.locale === 'en' ? titles.titleEn : titles.title);
  };
  return (
    <Card title={t('title')} say={t(own ? 'sayOwn' : 'sayDocument')}>
      <Quote source={row.source} title={title(row.source.document)} words={words} />
      {row.statusInDocument && (
        <p className="mt-3 text-sm">
          <span className="text-faint">{t('statusInDocument')}</span> <q lang="zh-CN">{row.statusInDocument}</q>
        </p>
      )}
      {row.furtherSources?.map((source) => (
        <div key={`${source.document} ${source.place} ${source.words}`} className="mt-3">
          <p className="text-sm text-faint">{t('further')}</p>
          <Quote source={source} title={title(source.document)} words={words} />
        </div>
      ))}
      {own && row.editedAt !== null && (
        <p className="mt-2 text-sm text-soft">
          {t('entered')} {formatDateTime(row.editedAt)}
        </p>
      )}
    </Card>
  );
}

type QuoteProps = { source: Source; title: string | null; words: SourceQuoteWords };

function Quote({ source, title, words }: QuoteProps) {
  return (
    <div className="source">
      <SourceDetails source={source} documentTitle={title} words={words} />
      <SourceNote note={source.note} words={words} />
    </div>
  );
}
