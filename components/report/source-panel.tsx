// Where a commitment comes from: document, place, the exact words, and a note where a spot was repaired or is ambiguous.
import { useTranslations } from 'next-intl';
import { Card } from '../ui/card.tsx';

export type SourceReference = { document: string; place: string; words: string; note?: string | undefined };

type SourcePanelProps = {
  source: SourceReference;
  /** The document by its title; without it only its number is known. */
  document?: { title: string; publisher: string } | undefined;
};

export function SourcePanel({ source, document }: SourcePanelProps) {
  const t = useTranslations('report');
  return (
    <Card title={t('source.title')}>
      <div>
        <blockquote lang="zh-CN" className="border-l-2 border-line pl-3">
          {source.words}
        </blockquote>
        <p lang="zh-CN" className="mt-2 text-sm text-soft">
          {document ? `${document.publisher}《${document.title}》` : source.document} {source.place}
        </p>
      </div>
      {source.note && <p className="mt-2 text-sm text-soft">{t('source.note', { note: source.note })}</p>}
    </Card>
  );
}
