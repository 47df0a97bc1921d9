// The reports of the queue, one a line: figures only where the city has endorsed them.
import { useLocale, useTranslations } from 'next-intl';
import { Amount } from '#components/figures/amount.tsx';
import { type GreyReason, LightTag } from '#components/figures/light-tag.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { LateTag, StatusTag } from '#components/ui/tag.tsx';
import { formatDateTime } from '#format/date.ts';
import { moneyUnit } from '#format/money.ts';
import { noFigure } from '#format/number.ts';
import { formatRate } from '#format/percent.ts';
import type { QueueRow, QueueView } from '#reporting/queue.ts';
import { rateOf } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';

export function QueueTable({ view }: { view: QueueView }) {
  const t = useTranslations('review.queue');
  const locale = useLocale() as Locale;
  const wan = moneyUnit('wan', locale);
  // Where every line is made up, the tag in the head of the page says it once.
  const mixed = !view.rows.every((row) => row.isDemonstration);
  return (
    <Table caption={t('caption')} dense>
      <thead>
        <tr>
          <Th from="sm">{t('column.city')}</Th>
          <Th>{t('column.commitment')}</Th>
          <Th from="sm">{t('column.status')}</Th>
          <Th from="sm">{t('column.light')}</Th>
          <Th numeric unit={wan}>
            {t('column.quarter')}
          </Th>
          <Th numeric unit={wan} from="sm">
            {t('column.yearToDate')}
          </Th>
          <Th numeric unit={wan} from="md">
            {t('column.plan')}
          </Th>
          <Th numeric>{t('column.rate')}</Th>
          <Th from="md" className="pl-5">
            {t('column.endorsed')}
          </Th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <QueueLine key={row.reportId} row={row} marked={mixed && row.isDemonstration} />
        ))}
      </tbody>
    </Table>
  );
}

function QueueLine({ row, marked }: { row: QueueRow; marked: boolean }) {
  const locale = useLocale() as Locale;
  const city = locale === 'en' ? row.cityNameEn : row.cityName;
  const name = locale === 'en' ? row.commitment.nameEn || row.commitment.name : row.commitment.name;
  // Nothing has been endorsed yet: an endorsed report always has an answer.
  const hidden = row.answer === null;
  const marks = (
    <span className="inline-flex items-center gap-1">
      <StatusTag status={row.status} />
      {row.isLate && row.status !== 'excused' && <LateTag />}
    </span>
  );
  const light = <LightTag light={row.light} grey={greyReason(row, hidden)} />;
  return (
    <tr>
      <Td nowrap from="sm">
        {city}
      </Td>
      <Th scope="row" className="sm:min-w-52">
        <Link href={`/province/reviews/${row.reportId}`}>{name}</Link>
        <span className="mt-1 flex flex-wrap items-center gap-1 sm:hidden">
          <span className="text-sm text-soft">{city}</span>
          {marks}
          {light}
        </span>
        {marked && (
          <span className="ml-2">
            <DemonstrationTag />
          </span>
        )}
      </Th>
      <Td nowrap from="sm">
        {marks}
      </Td>
      <Td from="sm">{light}</Td>
      <Td numeric>
        <QuarterAmount row={row} hidden={hidden} />
      </Td>
      <Td numeric from="sm">
        {hidden ? <span className="text-faint">{noFigure}</span> : <Amount yuan={row.yearToDateYuan} unit="wan" />}
      </Td>
      <Td numeric from="md">
        <Amount yuan={row.planYuan} unit="wan" />
      </Td>
      <Td numeric strong>
        {formatRate(rateOf(row.yearToDateYuan, row.planYuan))}
      </Td>
      <Td nowrap from="md" className="pl-5">
        {row.endorsedAt ? formatDateTime(row.endorsedAt) : noFigure}
      </Td>
    </tr>
  );
}

/** 无进展 and 不适用 are answers of their own, no zeros and no gaps. */
function QuarterAmount({ row, hidden }: { row: QueueRow; hidden: boolean }) {
  const t = useTranslations('review.queue');
  const answers = useTranslations('report.investmentAnswer');
  if (hidden) return <span className="text-faint">{t('hidden')}</span>;
  if (row.answer === 'no_progress' || row.answer === 'not_applicable') return answers(row.answer);
  return <Amount yuan={row.quarterYuan} unit="wan" />;
}

function greyReason(row: QueueRow, hidden: boolean): GreyReason {
  if (hidden) return 'not_reported';
  return row.planYuan === null ? 'no_plan' : 'not_due';
}
