// The reports of the return in their groups, with what each says so far, what stood the quarter before, and the sums of what is shown.
import { useLocale, useTranslations } from 'next-intl';
import { LightTag } from '#components/figures/light-tag.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { ListKeys } from '#components/ui/list-keys.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import { formatRate } from '#format/percent.ts';
import { groupRows, type ReturnGroup, type RowGroup } from '#reporting/return-filters.ts';
import type { ReturnRow } from '#reporting/return-rows.ts';
import { rateOf } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';
import { RowMarks, SentBack, Status } from './return-marks.tsx';
import { greyReason, groupName, isInMoney, sumsOf } from './return-words.ts';
import { RowProgress } from './row-progress.tsx';

const columns = 9;

export function ReturnTable({ rows, group }: { rows: readonly ReturnRow[]; group: ReturnGroup }) {
  const t = useTranslations('city.return');
  const words = useTranslations('returns');
  const locale = useLocale() as Locale;
  const unit = moneyUnit('wan', locale);
  return (
    <ListKeys words={{ label: words('keys.label'), hint: words('keys.hint') }}>
      <Table caption={t('listTitle')} dense>
        <thead>
          <tr>
            <Th>{t('column.commitment')}</Th>
            <Th from="sm">{t('column.status')}</Th>
            <Th from="sm">{t('column.light')}</Th>
            <Th numeric from="lg" unit={unit}>
              {t('column.plan')}
            </Th>
            <Th numeric from="lg" unit={unit}>
              {words('column.last')}
            </Th>
            <Th numeric unit={unit}>
              {t('column.quarter')}
            </Th>
            <Th numeric from="md" unit={unit}>
              {t('column.yearToDate')}
            </Th>
            <Th numeric from="md">
              {t('column.rate')}
            </Th>
            <Th numeric from="lg">
              {words('column.progress')}
            </Th>
          </tr>
        </thead>
        {groupRows(rows, group).map((item) => (
          <GroupRows key={item.key} item={item} group={group} />
        ))}
        <Sums rows={rows} />
      </Table>
    </ListKeys>
  );
}

function GroupRows({ item, group }: { item: RowGroup; group: ReturnGroup }) {
  const kind = useTranslations('city.return.kind');
  const t = useTranslations('returns');
  const locale = useLocale() as Locale;
  const done = item.rows.filter(({ status }) => status === 'endorsed' || status === 'accepted').length;
  return (
    <tbody>
      <tr>
        <Th scope="rowgroup" colSpan={columns} className="pt-4 text-sm text-soft">
          {groupName(item, group, { kind, t, locale })}{' '}
          <span className="font-normal whitespace-nowrap">{t('groupCount', { count: item.rows.length, done })}</span>
        </Th>
      </tr>
      {item.rows.map((row) => (
        <ReportRow key={row.reportId} row={row} group={group} />
      ))}
    </tbody>
  );
}

/** The commitment; on narrow screens with status and light, whose columns are dropped there. */
function CommitmentCell({ row, group }: { row: ReturnRow; group: ReturnGroup }) {
  const t = useTranslations('city.return');
  const words = useTranslations('returns');
  const locale = useLocale() as Locale;
  const also = group === 'plan' ? row.plans.length - 1 : 0;
  return (
    <Th scope="row" className="min-w-40">
      <Link href={`/city/reports/${row.reportId}`} className="font-semibold">
        {locale === 'en' ? row.commitment.nameEn || row.commitment.name : row.commitment.name}
      </Link>
      {row.isJoint && (
        <span className="ml-2 text-sm whitespace-nowrap text-soft">{t(row.isLead ? 'jointLead' : 'joint')}</span>
      )}
      <span className="mt-1 flex flex-wrap gap-1.5 sm:hidden">
        <Status row={row} />
        <LightTag light={row.light} grey={greyReason(row)} />
      </span>
      <RowMarks row={row} />
      <SentBack row={row} />
      <span className="block text-xs font-normal text-soft max-md:hidden">
        {[
          ...(row.assignedTo ? [words('assigned', { name: row.assignedTo.name })] : []),
          ...(also > 0 ? [words('alsoServes', { count: also })] : []),
          ...(group !== 'unit' && row.units[0] ? [row.units[0]] : []),
          ...(row.savedAt ? [words('saved', { name: row.savedByName ?? '', when: formatDateTime(row.savedAt) })] : []),
        ].join(' · ')}
      </span>
    </Th>
  );
}

function ReportRow({ row, group }: { row: ReturnRow; group: ReturnGroup }) {
  const answers = useTranslations('report.investmentAnswer');
  const rate = row.quarterYuan === null ? null : rateOf(row.yearToDateYuan, row.planYuan);
  const money = isInMoney(row);
  return (
    <tr data-line="">
      <CommitmentCell row={row} group={group} />
      <Td from="sm">
        <Status row={row} />
      </Td>
      <Td from="sm">
        <LightTag light={row.light} grey={greyReason(row)} />
      </Td>
      <Td numeric from="lg">
        {money && formatWanYuan(row.planYuan)}
      </Td>
      <Td numeric from="lg">
        {money && formatWanYuan(row.last?.investmentYuan ?? null)}
      </Td>
      <Td numeric>
        {money &&
          (row.answer === 'no_progress' || row.answer === 'not_applicable'
            ? answers(row.answer)
            : formatWanYuan(row.quarterYuan))}
      </Td>
      <Td numeric from="md">
        {money && formatWanYuan(row.yearToDateYuan)}
      </Td>
      <Td numeric strong from="md">
        {money && formatRate(rate)}
      </Td>
      <Td numeric from="lg">
        <RowProgress row={row} />
      </Td>
    </tr>
  );
}

function Sums({ rows }: { rows: readonly ReturnRow[] }) {
  const t = useTranslations('city.return');
  const words = useTranslations('returns');
  const { plan, last, quarter, yearToDate, rate, withoutPlan } = sumsOf(rows);
  return (
    <tfoot>
      <tr>
        <Th scope="row">
          {t('sum')}
          {rows.some((row) => row.isDemonstration) && (
            <span className="ml-2">
              <DemonstrationTag />
            </span>
          )}
          {withoutPlan > 0 && (
            <span className="block text-xs font-normal text-soft">{words('withoutPlan', { count: withoutPlan })}</span>
          )}
        </Th>
        <Td from="sm" />
        <Td from="sm" />
        <Td numeric from="lg">
          {formatWanYuan(plan)}
        </Td>
        <Td numeric from="lg">
          {formatWanYuan(last)}
        </Td>
        <Td numeric>{formatWanYuan(quarter)}</Td>
        <Td numeric from="md">
          {formatWanYuan(yearToDate)}
        </Td>
        <Td numeric strong from="md">
          {formatRate(rate)}
        </Td>
        <Td from="lg" />
      </tr>
    </tfoot>
  );
}
