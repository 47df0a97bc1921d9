// The history of a report: who moved it when, with what opinion, newest first.
import { useTranslations } from 'next-intl';
import { formatDateTime } from '#format/date.ts';
import type { ContentField } from '#rules/report-content.ts';
import type { ReportMove } from '#rules/report-lifecycle.ts';
import { Link } from '../ui/link.tsx';
import { useActedBy } from './acted-by.ts';

export type HistoryItem = {
  id: string;
  move: string;
  opinion: string | null;
  fields: string[] | null;
  fieldOpinions?: Record<string, string> | null;
  movedByName: string;
  movedByOrganisation: string;
  movedForName?: string | null;
  movedAt: Date;
  /** The text that the move froze or decided on; its receipt can be opened. */
  snapshotId?: string | null;
};

/** `items` are oldest first, as they happened. */
export function ReportHistory({ items }: { items: readonly HistoryItem[] }) {
  const t = useTranslations('report');
  const receipt = useTranslations('evidence.receipt');
  const actedBy = useActedBy();
  if (items.length === 0) return <p className="text-sm text-soft">{t('history.empty')}</p>;
  return (
    <ol reversed className="divide-y divide-hair">
      {items.toReversed().map((item) => (
        <li key={item.id} className="py-2 first:pt-0 last:pb-0">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-semibold">{t(`history.move.${item.move as ReportMove}`)}</span>
            <time dateTime={item.movedAt.toISOString()} className="text-sm whitespace-nowrap text-soft">
              {formatDateTime(item.movedAt)}
            </time>
          </div>
          <p className="text-sm text-soft">
            {item.movedByOrganisation} {actedBy(item.movedByName, item.movedForName)}
          </p>
          {item.snapshotId && (
            <Link href={`/receipts/${item.snapshotId}`} className="inline-flex min-h-6 items-center text-sm">
              {receipt('link')}
            </Link>
          )}
          {item.opinion && <p className="mt-1 whitespace-pre-line">{item.opinion}</p>}
          {Object.entries(item.fieldOpinions ?? {}).map(([field, words]) => (
            <p key={field} className="whitespace-pre-line">
              {t(`field.${field as ContentField}`)}
              {t('colon')}
              {words}
            </p>
          ))}
          {item.fields !== null && item.fields.length > 0 && (
            <p className="text-sm text-soft">
              {t('history.fields', {
                fields: item.fields.map((field) => t(`field.${field as ContentField}`)).join(t('listComma')),
              })}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
