// What could not be put on the list, with what stands in the way of each.
import { useLocale, useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { EntryList } from '#components/ui/entry-list.tsx';
import { StatusTag } from '#components/ui/tag.tsx';
import type { FilingMove } from '#reporting/bulk-filing.ts';
import type { ReturnRow } from '#reporting/return-rows.ts';
import { RowMarks } from '../return-marks.tsx';

export function Hindered({ rows, move }: { rows: readonly ReturnRow[]; move: FilingMove }) {
  const t = useTranslations('returns.bulk');
  const english = useLocale() === 'en';
  return (
    <Card title={t('hindered', { count: rows.length })} say={t(`${move}.hinderedSay`)}>
      <EntryList
        items={rows.map((row) => ({
          key: row.reportId,
          href: `/city/reports/${row.reportId}`,
          title: english ? row.commitment.nameEn || row.commitment.name : row.commitment.name,
          tag: <StatusTag status={row.status} />,
          detail: <RowMarks row={row} />,
        }))}
      />
    </Card>
  );
}
