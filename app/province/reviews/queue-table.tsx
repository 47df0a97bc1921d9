// The reports of the queue, one a line: figures only where the city has endorsed them.
import { useLocale, useTranslations } from 'next-intl';
import { Amount } from '#components/figures/amount.tsx';
import { type GreyReason, LightTag } from '#components/figures/light-tag.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime } from '#format/date.ts';
import { moneyUnit } from '#format/money.ts';
import { noFigure } from '#format/number.ts';
import { formatRate } from '#format/percent.ts';
import type { QueueView } from '#reporting/queue.ts';
import type { QueueRow } from '#reporting/queue-rows.ts';
import { rateOf } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';
import { investmentKinds } from '#rules/report-kinds.ts';
import { QueueMarks, StatusMarks } from './queue-marks.tsx';

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
            {t('column.last')}
          </Th>
          <Th numeric unit={wan} from="lg">
            {t('column.yearToDate')}
          </Th>
          <Th numeric unit={wan} from="md">
            {t('column.plan')}
          </Th>
          <Th numeric from="sm">
            {t('column.rate')}
          </Th>
          <Th from="md" className="pl-5">
            {t('column.reviewer')}
          </Th>
          <Th from="lg">{t('column.endorsed')}</Th>
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
  const t = useTranslations('review.queue');
  const locale = useLocale() as Locale;
  const city = locale === 'en' ? row.cityNameEn : row.cityName;
  const name = locale === 'en' ? row.commitment.nameEn || row.commitment.name : row.commitment.name;
  const hidden = isHidden(row);
  const marks = <StatusMarks row={row} />;
  const words = useTranslations('reviewing.queue');
  const light = <LightTag light={row.light} grey={greyReason(row, hidden)} />;
  return (
    <tr>
      <Td nowrap from="sm">
        {city}
      </Td>
      <Th scope="row" className="sm:min-w-52">
        <Link href={`/province/reviews/${row.reportId}`}>{name}</Link>
        {marked && (
          <span className="ml-2">
            <DemonstrationTag />
          </span>
        )}
        <span className="mt-1 flex flex-wrap items-center gap-1 sm:hidden">
          <span className="text-sm text-soft">{city}</span>
          {marks}
          {light}
        </span>
        <QueueMarks row={row} />
        <span className="mt-1 block text-sm font-normal text-soft sm:hidden">
          {t('column.last')} <Amount yuan={row.lastQuarterYuan} unit="wan" />
          {' · '}
          {row.reviewer?.name ?? words('noReviewer')}
        </span>
      </Th>
      <Td nowrap from="sm">
        {marks}
      </Td>
      <Td from="sm">{light}</Td>
      <Td numeric>
        <QuarterAmount row={row} hidden={hidden} />
      </Td>
      <Td numeric from="sm">
        <Amount yuan={row.lastQuarterYuan} unit="wan" />
      </Td>
      <Td numeric from="lg">
        {hidden ? <span className="text-faint">{noFigure}</span> : <Amount yuan={row.yearToDateYuan} unit="wan" />}
      </Td>
      <Td numeric from="md">
        <Amount yuan={row.planYuan} unit="wan" />
      </Td>
      <Td numeric strong from="sm">
        {formatRate(rateOf(row.yearToDateYuan, row.planYuan))}
      </Td>
      <Td nowrap from="md" className="pl-5">
        {row.reviewer?.name ?? <span className="text-faint">{words('noReviewer')}</span>}
      </Td>
      <Td nowrap from="lg">
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
  if (!isInMoney(row)) return <span className="text-faint">{noFigure}</span>;
  if (row.answer === 'no_progress' || row.answer === 'not_applicable') return answers(row.answer);
  return <Amount yuan={row.quarterYuan} unit="wan" />;
}

const isInMoney = (row: QueueRow): boolean => (investmentKinds as readonly string[]).includes(row.commitment.kind);

/** Nothing is endorsed: what is counted in money has an answer once it is, the other kinds have only their status. */
function isHidden(row: QueueRow): boolean {
  return isInMoney(row) ? row.answer === null : row.status !== 'endorsed' && row.status !== 'accepted';
}

function greyReason(row: QueueRow, hidden: boolean): GreyReason {
  if (hidden) return 'not_reported';
  return row.planYuan === null ? 'no_plan' : 'not_due';
}
