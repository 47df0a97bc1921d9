// The table of the printed return: numbered lines in their groups, with sums of each group and of the whole.
import { useLocale, useTranslations } from 'next-intl';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatWanYuan } from '#format/money.ts';
import { formatRate } from '#format/percent.ts';
import { groupRows, type ReturnGroup } from '#reporting/return-filters.ts';
import type { ReturnRow } from '#reporting/return-rows.ts';
import { rateOf } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';
import { groupName, isInMoney, sumsOf } from '../return-words.ts';
import { RowProgress } from '../row-progress.tsx';

type PrintTableProps = { rows: readonly ReturnRow[]; group: ReturnGroup };

const columns = 10;

export function PrintTable({ rows, group }: PrintTableProps) {
  const t = useTranslations('returns.print');
  const column = useTranslations('city.return.column');
  const words = useTranslations('returns');
  const kind = useTranslations('city.return.kind');
  const locale = useLocale() as Locale;
  const groups = groupRows(rows, group);
  const numbers = new Map(groups.flatMap((item) => item.rows).map((row, place) => [row.reportId, place + 1]));
  return (
    <Table caption={t('name')} dense className="bordered">
      <thead>
        <tr>
          <Th>{t('number')}</Th>
          <Th>{column('commitment')}</Th>
          <Th>{t('unit')}</Th>
          <Th numeric>{column('plan')}</Th>
          <Th numeric>{column('quarter')}</Th>
          <Th numeric>{column('yearToDate')}</Th>
          <Th numeric>{column('rate')}</Th>
          <Th>{words('column.progress')}</Th>
          <Th>{t('difficulties')}</Th>
          <Th>{column('status')}</Th>
        </tr>
      </thead>
      {groups.map((item) => (
        <tbody key={item.key}>
          <tr>
            <Th scope="rowgroup" colSpan={columns} className="text-soft">
              {groupName(item, group, { kind, t: words, locale })}
            </Th>
          </tr>
          {item.rows.map((row) => (
            <Line key={row.reportId} row={row} number={numbers.get(row.reportId) ?? 0} />
          ))}
          {groups.length > 1 && item.rows.some(isInMoney) && <SumLine rows={item.rows} label={t('groupSum')} />}
        </tbody>
      ))}
      <tfoot>
        <SumLine rows={rows} label={t('sum')} />
      </tfoot>
    </Table>
  );
}

function Line({ row, number }: { row: ReturnRow; number: number }) {
  const answers = useTranslations('report.investmentAnswer');
  const status = useTranslations('status');
  const joint = useTranslations('city.return');
  const english = useLocale() === 'en';
  const money = isInMoney(row);
  const name = english ? row.commitment.nameEn || row.commitment.name : row.commitment.name;
  return (
    <tr>
      <Td>{number}</Td>
      <Th scope="row" className="min-w-40">
        {name}
        {row.isJoint && <span className="text-soft"> {joint(row.isLead ? 'jointLead' : 'joint')}</span>}
      </Th>
      <Td>{row.units[0]}</Td>
      <Td numeric>{money && formatWanYuan(row.planYuan)}</Td>
      <Td numeric>
        {money &&
          (row.answer === 'no_progress' || row.answer === 'not_applicable'
            ? answers(row.answer)
            : formatWanYuan(row.quarterYuan))}
      </Td>
      <Td numeric>{money && formatWanYuan(row.yearToDateYuan)}</Td>
      <Td numeric>{money && formatRate(row.quarterYuan === null ? null : rateOf(row.yearToDateYuan, row.planYuan))}</Td>
      <Td className="min-w-40 max-w-80">
        <RowProgress row={row} /> {row.said?.physicalProgress || row.said?.narrative}
        {row.answer === 'no_progress' && row.said?.noProgressReason}
      </Td>
      <Td className="min-w-32 max-w-64">
        <Difficulties row={row} />
      </Td>
      <Td nowrap>
        {status(`report.${row.status}`)}
        {row.isLate && ` · ${status('late')}`}
      </Td>
    </tr>
  );
}

function Difficulties({ row }: { row: ReturnRow }) {
  const t = useTranslations('report');
  const { said } = row;
  if (said?.difficultiesAnswer === 'none') return t('difficultiesAnswer.none');
  if (said?.difficultiesAnswer !== 'some') return null;
  const category = said.difficultyCategory === null ? '' : `${t(`difficultyCategory.${said.difficultyCategory}`)} · `;
  return `${category}${said.difficulties}`;
}

function SumLine({ rows, label }: { rows: readonly ReturnRow[]; label: string }) {
  const words = useTranslations('returns');
  const { plan, quarter, yearToDate, rate, withoutPlan } = sumsOf(rows);
  return (
    <tr className="font-semibold">
      <Td />
      <Th scope="row" className="strong">
        {label}
        {withoutPlan > 0 && (
          <span className="block text-xs font-normal text-soft">{words('withoutPlan', { count: withoutPlan })}</span>
        )}
      </Th>
      <Td />
      <Td numeric>{formatWanYuan(plan)}</Td>
      <Td numeric>{formatWanYuan(quarter)}</Td>
      <Td numeric>{formatWanYuan(yearToDate)}</Td>
      <Td numeric>{formatRate(rate)}</Td>
      <Td />
      <Td />
      <Td />
    </tr>
  );
}
