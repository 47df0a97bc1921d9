// The lines, columns and words of the list that is submitted or endorsed as a whole.
import { getTranslations } from 'next-intl/server';
import { LightTag } from '#components/figures/light-tag.tsx';
import type { BulkColumn, BulkLine, BulkWords } from '#components/report/bulk-form.tsx';
import { formatAmount, formatWanYuan, moneyUnit } from '#format/money.ts';
import type { FilingMove } from '#reporting/bulk-filing.ts';
import type { ReturnRow } from '#reporting/return-rows.ts';
import { sumYuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { RowMarks } from '../return-marks.tsx';
import { greyReason, isInMoney } from '../return-words.ts';
import { RowProgress } from '../row-progress.tsx';

export async function bulkColumns(locale: Locale): Promise<BulkColumn[]> {
  const column = await getTranslations('city.return.column');
  const words = await getTranslations('returns.column');
  const wan = moneyUnit('wan', locale);
  return [
    { label: `${column('quarter')} ${wan}`, numeric: true },
    { label: `${words('last')} ${wan}`, numeric: true, from: 'sm' },
    { label: words('progress'), numeric: true, from: 'md' },
    { label: column('light'), from: 'sm' },
    { label: column('saved'), from: 'lg' },
  ];
}

export function bulkLine(row: ReturnRow, locale: Locale): BulkLine {
  const name = locale === 'en' ? row.commitment.nameEn || row.commitment.name : row.commitment.name;
  return {
    reportId: row.reportId,
    version: row.version,
    href: `/city/reports/${row.reportId}`,
    name,
    note: <RowMarks row={row} />,
    // What the rulebook asked to be explained, or what differs much, is read before it is ticked.
    ticked: row.findings.explained === 0 && !row.isBigChange,
    cells: [
      <QuarterAmount key="quarter" row={row} />,
      isInMoney(row) && formatWanYuan(row.last?.investmentYuan ?? null),
      <RowProgress key="progress" row={row} />,
      <LightTag key="light" light={row.light} grey={greyReason(row)} />,
      row.savedByName,
    ],
  };
}

async function QuarterAmount({ row }: { row: ReturnRow }) {
  const answers = await getTranslations('report.investmentAnswer');
  if (!isInMoney(row)) return null;
  if (row.answer === 'no_progress' || row.answer === 'not_applicable') return answers(row.answer);
  return formatWanYuan(row.quarterYuan);
}

export async function bulkWords(rows: readonly ReturnRow[], move: FilingMove, locale: Locale): Promise<BulkWords> {
  const t = await getTranslations('returns.bulk');
  const column = await getTranslations('city.return.column');
  const amount = formatAmount(sumYuan(rows.flatMap((row) => row.quarterYuan ?? [])), locale);
  return {
    caption: t(`${move}.title`),
    chosen: t('chosen'),
    choose: t.raw('choose') as string,
    commitment: column('commitment'),
    submit: t(`${move}.submit`),
    submitting: t('submitting'),
    hint: t('hint'),
    result: t.raw(`${move}.result`) as string,
    resultHint: t(`${move}.resultHint`),
    outcome: {
      done: t(`${move}.done`),
      changed_meanwhile: t('outcome.changed_meanwhile'),
      refused: t('outcome.refused'),
    },
    total: t('total', { count: rows.length, amount: `${amount.value} ${amount.unit}` }),
  };
}
