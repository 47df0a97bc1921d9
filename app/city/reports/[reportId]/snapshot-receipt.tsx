// The receipt of the latest endorsement: number, hash, who and when, and whether it counts.
import { useTranslations } from 'next-intl';
import { useActedBy } from '#components/report/acted-by.ts';
import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatDateTime } from '#format/date.ts';
import type { ReportView } from '#reporting/report-view.ts';

const hashShown = 12;

export function SnapshotReceipt({ view }: { view: ReportView }) {
  const t = useTranslations('city.report.receipt');
  const receipt = useTranslations('evidence.receipt');
  const actedBy = useActedBy();
  const { snapshot, report } = view;
  if (!snapshot) return null;
  const standing = report.status === 'accepted' ? 'accepted' : report.status === 'endorsed' ? 'endorsed' : 'earlier';
  return (
    <Card title={t('title')} say={t(`standing.${standing}`)}>
      <DefinitionList
        items={[
          { term: t('number'), value: snapshot.number },
          {
            term: t('hash'),
            value: (
              <code title={snapshot.hash} className="font-mono text-sm font-normal">
                {snapshot.hash.slice(0, hashShown)}…
              </code>
            ),
          },
          { term: t('by'), value: actedBy(snapshot.takenByName, snapshot.takenForName) },
          { term: t('at'), value: formatDateTime(snapshot.takenAt) },
        ]}
      />
      <Link href={`/receipts/${snapshot.id}`} className="mt-2 inline-flex min-h-6 items-center">
        {receipt('link')}
      </Link>
      {snapshot.certification && <p className="mt-2 text-sm text-soft">{snapshot.certification}</p>}
    </Card>
  );
}
