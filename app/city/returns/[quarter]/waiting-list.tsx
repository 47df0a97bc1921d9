// What waits for this reader: for the approver what is to be endorsed, for the reporter what was sent back and why.
import { useLocale, useTranslations } from 'next-intl';
import { Card } from '#components/ui/card.tsx';
import { EntryList } from '#components/ui/entry-list.tsx';
import { LateTag, StatusTag } from '#components/ui/tag.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import type { ReturnRow } from '#reporting/return-rows.ts';
import type { ReturnView } from '#reporting/returns.ts';
import type { Locale } from '#rules/preferences.ts';

export function WaitingList({ view }: { view: ReturnView }) {
  const t = useTranslations('city.return');
  const locale = useLocale() as Locale;
  const toEndorse = view.rows.filter((row) => row.allowedActions.includes('endorse'));
  const toMend = view.rows.filter((row) => row.status === 'returned' && row.allowedActions.includes('submit'));
  const rows = toEndorse.length > 0 ? toEndorse : toMend;
  if (rows.length === 0) return null;
  const detail = (row: ReturnRow) => {
    if (row.opinion !== null && row.status === 'returned') return t('opinion', { opinion: row.opinion });
    if (row.savedByName === null || row.savedAt === null) return undefined;
    return t('submittedBy', {
      amount:
        row.quarterYuan === null ? t('noAmount') : `${formatWanYuan(row.quarterYuan)} ${moneyUnit('wan', locale)}`,
      name: row.savedByName,
      when: formatDateTime(row.savedAt),
    });
  };
  const area = toEndorse.length > 0 ? 'toEndorse' : 'toMend';
  return (
    <Card title={t(`${area}.title`, { count: rows.length })} say={t(`${area}.say`)}>
      <EntryList
        items={rows.map((row) => ({
          key: row.reportId,
          title: locale === 'en' ? row.commitment.nameEn || row.commitment.name : row.commitment.name,
          href: `/city/reports/${row.reportId}`,
          tag: (
            <span className="flex gap-1.5">
              {row.isLate && <LateTag />}
              <StatusTag status={row.status} />
            </span>
          ),
          detail: detail(row),
        }))}
      />
    </Card>
  );
}
