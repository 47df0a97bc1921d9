// The reports of the return by kind, with what each says so far and the sums of what is shown.
import { useLocale, useTranslations } from 'next-intl';
import { LightTag } from '#components/figures/light-tag.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { LateTag, StatusTag } from '#components/ui/tag.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatWanYuan, moneyUnit } from '#format/money.ts';
import { formatRate } from '#format/percent.ts';
import type { ReturnRow } from '#reporting/returns.ts';
import { type CommitmentKind, commitmentKinds } from '#rules/commitment.ts';
import { completionOf, rateOf } from '#rules/completion.ts';
import { sumYuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';

const columns = 8;

export function ReturnTable({ rows }: { rows: readonly ReturnRow[] }) {
  const t = useTranslations('city.return');
  const locale = useLocale() as Locale;
  const unit = moneyUnit('wan', locale);
  return (
    <Table caption={t('listTitle')}>
      <thead>
        <tr>
          <Th>{t('column.commitment')}</Th>
          <Th from="sm">{t('column.status')}</Th>
          <Th from="sm">{t('column.light')}</Th>
          <Th numeric from="lg" unit={unit}>
            {t('column.plan')}
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
          <Th from="lg">{t('column.saved')}</Th>
        </tr>
      </thead>
      {commitmentKinds.map((kind) => (
        <KindRows key={kind} kind={kind} rows={rows.filter((row) => row.commitment.kind === kind)} />
      ))}
      <Sums rows={rows} />
    </Table>
  );
}

function KindRows({ kind, rows }: { kind: CommitmentKind; rows: readonly ReturnRow[] }) {
  const t = useTranslations('city.return');
  if (rows.length === 0) return null;
  return (
    <tbody>
      <tr>
        <Th scope="rowgroup" colSpan={columns} className="pt-4 text-sm text-soft">
          {t(`kind.${kind}`)} {rows.length}
        </Th>
      </tr>
      {rows.map((row) => (
        <ReportRow key={row.reportId} row={row} />
      ))}
    </tbody>
  );
}

function Status({ row }: { row: ReturnRow }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <StatusTag status={row.status} />
      {row.isLate && <LateTag />}
    </span>
  );
}

/** The commitment; on narrow screens with status and light, whose columns are dropped there. */
function CommitmentCell({ row }: { row: ReturnRow }) {
  const t = useTranslations('city.return');
  const locale = useLocale() as Locale;
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
      {row.status === 'returned' && row.opinion !== null && (
        <span className="block text-sm text-bad">{t('opinion', { opinion: row.opinion })}</span>
      )}
    </Th>
  );
}

function ReportRow({ row }: { row: ReturnRow }) {
  const answers = useTranslations('report.investmentAnswer');
  const rate = row.quarterYuan === null ? null : rateOf(row.yearToDateYuan, row.planYuan);
  return (
    <tr>
      <CommitmentCell row={row} />
      <Td from="sm">
        <Status row={row} />
      </Td>
      <Td from="sm">
        <LightTag light={row.light} grey={greyReason(row)} />
      </Td>
      <Td numeric from="lg">
        {formatWanYuan(row.planYuan)}
      </Td>
      <Td numeric>
        {row.answer === 'no_progress' || row.answer === 'not_applicable'
          ? answers(row.answer)
          : formatWanYuan(row.quarterYuan)}
      </Td>
      <Td numeric from="md">
        {formatWanYuan(row.yearToDateYuan)}
      </Td>
      <Td numeric strong from="md">
        {formatRate(rate)}
      </Td>
      <Td from="lg" className="text-sm text-soft">
        {row.savedAt !== null && (
          <>
            {row.savedByName} <span className="whitespace-nowrap">{formatDateTime(row.savedAt)}</span>
          </>
        )}
      </Td>
    </tr>
  );
}

function Sums({ rows }: { rows: readonly ReturnRow[] }) {
  const t = useTranslations('city.return');
  const filled = rows.map((row) => row.quarterYuan).filter((amount) => amount !== null);
  const completion = completionOf(rows.map((row) => ({ actualYuan: row.yearToDateYuan, planYuan: row.planYuan })));
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
        </Th>
        <Td from="sm" />
        <Td from="sm" />
        <Td numeric from="lg">
          {formatWanYuan(completion.planYuan)}
        </Td>
        <Td numeric>{formatWanYuan(filled.length === 0 ? null : sumYuan(filled))}</Td>
        <Td numeric from="md">
          {formatWanYuan(completion.actualYuan)}
        </Td>
        <Td numeric strong from="md">
          {formatRate(filled.length === 0 ? null : completion.rate)}
        </Td>
        <Td from="lg" />
      </tr>
    </tfoot>
  );
}

function greyReason(row: ReturnRow) {
  // Without milestones or path there is nothing to measure, once something was said.
  if (row.commitment.kind === 'deliverable' || row.commitment.kind === 'indicator')
    return row.savedAt === null ? 'not_reported' : 'no_plan';
  if (row.planYuan === null || row.planYuan <= 0) return 'no_plan';
  return row.quarterYuan === null ? 'not_reported' : 'not_due';
}
