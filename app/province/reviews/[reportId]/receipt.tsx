// The receipt of the city's endorsement: what was certified, by whom and when, and the number and hash that identify the text.
import { useTranslations } from 'next-intl';
import { useActedBy } from '#components/report/acted-by.ts';
import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatDateTime } from '#format/date.ts';
import type { ReportView } from '#reporting/report-view.ts';

export function Receipt({ snapshot }: { snapshot: NonNullable<ReportView['snapshot']> }) {
  const t = useTranslations('review.receipt');
  const receipt = useTranslations('evidence.receipt');
  const actedBy = useActedBy();
  return (
    <Card title={t('title')} say={t('say')}>
      {snapshot.certification && (
        <blockquote lang="zh-CN" className="mb-3 border-l-2 border-line pl-3 whitespace-pre-line">
          {snapshot.certification}
        </blockquote>
      )}
      <div className="max-w-[40rem]">
        <DefinitionList
          items={[
            { term: t('by'), value: actedBy(snapshot.takenByName, snapshot.takenForName) },
            { term: t('at'), value: formatDateTime(snapshot.takenAt) },
            { term: t('number'), value: t('numberValue', { number: snapshot.number }) },
          ]}
        />
        <p className="mt-1.5 text-soft">{t('hash')}</p>
        <code className="block font-mono text-xs break-all">{snapshot.hash}</code>
        <Link href={`/receipts/${snapshot.id}`} className="mt-2 inline-flex min-h-6 items-center">
          {receipt('link')}
        </Link>
      </div>
    </Card>
  );
}
