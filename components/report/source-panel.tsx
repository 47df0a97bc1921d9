// Where a commitment comes from: document, place, the exact words, and a note where a spot was repaired or is ambiguous.
import { useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#rules/preferences.ts';
import { isOwnEntry } from '../plans/source-quote-words.ts';
import { Card } from '../ui/card.tsx';

export type SourceReference = {
  document: string;
  place: string;
  words: string;
  note?: { zh: string; en: string } | undefined;
};

type SourcePanelProps = {
  source: SourceReference;
  /** The document by its title; null where only its number is known. */
  document: { title: string; titleEn: string } | null;
};

export function SourcePanel({ source, document }: SourcePanelProps) {
  const t = useTranslations('report');
  const isEnglish = (useLocale() as Locale) === 'en';
  // Entered by the province: its basis stands as the place.
  const isOwn = isOwnEntry(source);
  const note = isEnglish ? source.note?.en : source.note?.zh;
  return (
    <Card title={t('source.title')}>
      <div>
        {isOwn ? (
          <p className="text-sm">{t('source.own')}</p>
        ) : (
          <>
            <blockquote lang="zh-CN" className="border-l-2 border-line pl-3">
              {source.words}
            </blockquote>
            <p className="mt-2 text-sm">
              {document && (isEnglish ? document.titleEn : document.title)}{' '}
              <span className="text-xs text-soft tabular-nums">{source.document}</span>
            </p>
          </>
        )}
        <p lang="zh-CN" className="text-sm text-soft">
          {source.place}
        </p>
      </div>
      {note && <p className="mt-2 text-sm text-soft">{t('source.note', { note })}</p>}
    </Card>
  );
}
