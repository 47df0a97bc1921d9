// The document a plan comes from, with its hash and every known repair and doubt.
import { useLocale, useTranslations } from 'next-intl';
import { sourceHref } from '#components/plans/plan-address.ts';
import { SourceDetails, SourceNote } from '#components/plans/source-quote.tsx';
import { sourceQuoteWords } from '#components/plans/source-quote-words.ts';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import type { PlanView } from '#reporting/plans.ts';
import type { Locale } from '#rules/preferences.ts';

type SourceCardProps = { plan: PlanView; documentTitle: (document: string) => string | null };

export function SourceCard({ plan, documentTitle }: SourceCardProps) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const words = sourceQuoteWords(t, locale);
  const { document } = plan;
  return (
    <Card id="source" title={t('sourceCard.title')} say={t('sourceCard.say')}>
      {document !== null && (
        <>
          <p className="font-semibold">
            <Link href={sourceHref(document.id)}>{documentTitle(document.id) ?? document.title}</Link>
          </p>
          {locale === 'en' && (
            <p lang="zh-CN" className="text-sm text-faint">
              {document.title}
            </p>
          )}
          <p className="text-xs break-all text-faint">
            {t('facts.sha')} {document.sha256}
          </p>
        </>
      )}
      <div className="source mt-2">
        <div>
          <SourceDetails source={plan.source} documentTitle={documentTitle(plan.source.document)} words={words} />
        </div>
        <SourceNote note={plan.source.note} words={words} />
      </div>
      {document !== null && document.notes.length > 0 && (
        <ul className="mt-2 max-w-[70em] list-disc pl-5 text-sm text-soft">
          {document.notes.map((note) => (
            <li key={note.zh}>{locale === 'en' ? note.en : note.zh}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}
