// The marks of a line of the return: its status, what the rulebook finds in it, and what deserves a second look.
import { useLocale, useTranslations } from 'next-intl';
import { LateTag, StatusTag } from '#components/ui/tag.tsx';
import { formatDateWithWeekday } from '#format/date.ts';
import type { ReturnRow } from '#reporting/return-rows.ts';
import type { Locale } from '#rules/preferences.ts';

const look = 'inline-flex items-center rounded-sm border px-1.5 py-px text-xs whitespace-nowrap';

export function Status({ row }: { row: ReturnRow }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <StatusTag status={row.status} />
      {row.isLate && <LateTag />}
    </span>
  );
}

/** In words, so that no colour has to be read: errors first, then warnings without their explanation. */
export function RowMarks({ row }: { row: ReturnRow }) {
  const t = useTranslations('returns.mark');
  const { errors, toExplain, explained, waived } = row.findings;
  const marks: [string, boolean, string, string][] = [
    ['errors', errors > 0, t('errors', { count: errors }), 'border-bad text-bad'],
    ['toExplain', toExplain > 0, t('toExplain', { count: toExplain }), 'border-warn text-warn'],
    ['bigChange', row.isBigChange, t('bigChange'), 'border-warn text-warn'],
    ['explained', explained > 0, t('explained', { count: explained }), 'border-edge text-soft'],
    ['waived', waived > 0, t('waived', { count: waived }), 'border-edge text-soft'],
  ];
  const shown = marks.filter(([, applies]) => applies);
  if (shown.length === 0) return null;
  return (
    <span className="mt-1 flex flex-wrap items-center gap-1 font-normal">
      {shown.map(([name, , words, tone]) => (
        <span key={name} className={`${look} ${tone}`}>
          {words}
        </span>
      ))}
    </span>
  );
}

/** Why it came back, and until when it is wanted again. */
export function SentBack({ row }: { row: ReturnRow }) {
  const city = useTranslations('city.return');
  const t = useTranslations('returns');
  const locale = useLocale() as Locale;
  if (row.status !== 'returned') return null;
  return (
    <span className="block text-sm font-normal text-bad">
      {row.opinion !== null && city('opinion', { opinion: row.opinion })}{' '}
      {row.returnDueAt !== null && t('returnDue', { date: formatDateWithWeekday(row.returnDueAt, locale) })}
    </span>
  );
}
