// What is found in an uploaded return: cells that cannot be read, and what the rulebook says of the report as it would be. Each at a cell.
import { formatAmount } from '#format/money.ts';
import { formatPercentTenths } from '#format/percent.ts';
import { formatQuarter } from '#format/quarter.ts';
import { yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { parseQuarter } from '#rules/quarter.ts';
import { importWords } from './library-words.ts';
import type { ReturnSheet } from './return-columns.ts';
import { headOf, returnWords, sheetTitle } from './return-words.ts';
import { type Say, wordsOf } from './words.ts';

export type ReturnFinding = {
  readonly sheet: ReturnSheet | null;
  /** The row in the user's own file. */
  readonly row: number | null;
  /** The column; null for the row as a whole. */
  readonly key: string | null;
  /** 'F7', or '' for what is not in one cell. */
  readonly cell: string;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

const areas: Readonly<Record<Locale, { findings: Say; problems: Say; status: Say; report: Say }>> = {
  'zh-CN': areasOf('zh-CN'),
  en: areasOf('en'),
};

function areasOf(locale: Locale) {
  return {
    findings: wordsOf('findings', locale),
    problems: wordsOf('problems', locale),
    status: wordsOf('status', locale),
    report: wordsOf('report', locale),
  };
}

/** In words: rules by their code, the reader's refusals as the form says them, the rest the workbook's own. */
export function returnFindingText(
  finding: Pick<ReturnFinding, 'code' | 'params'> & { field?: string },
  locale: Locale,
): string {
  const { code, params } = finding;
  const { findings, problems, report } = areas[locale];
  const spoken = spokenParams(params, locale);
  if (/^[EW]\d{3}$/.test(code)) {
    const key = [`${code}_${params.reason ?? ''}`, `${code}_${finding.field ?? ''}`, code].find((name) =>
      findings.has?.(name),
    );
    return key ? findings(key, spoken) : code;
  }
  if (report.has?.(`unreadable.${code}`)) return report(`unreadable.${code}`, spoken);
  // Why a file cannot be opened at all is said as it is for the library's.
  const own = [returnWords[locale], importWords[locale]].find((words) => words.has?.(`finding.${code}`));
  if (own) return own(`finding.${code}`, spoken);
  return problems(problems.has?.(code) ? code : 'unknown', { ...spoken, code });
}

/** Amounts end in Yuan, percentages in Tenths, quarters are '2026Q3', lights go by their word; an English name ends in En. */
function spokenParams(params: ReturnFinding['params'], locale: Locale): Record<string, string | number> {
  const { status } = areas[locale];
  const said = Object.entries(params).map(([name, value]): [string, string | number] => {
    if (name.endsWith('Yuan')) {
      const { value: figure, unit } = formatAmount(yuan(value), locale);
      return [name, `${figure} ${unit}`];
    }
    if (/tenths$/i.test(name)) return [name, formatPercentTenths(Number(value))];
    const quarter = parseQuarter(String(value));
    if (quarter) return [name, formatQuarter(quarter, locale)];
    return [name, status.has?.(`light.${value}`) ? status(`light.${value}`) : value];
  });
  const twins = locale === 'en' ? said.filter(([name]) => name.endsWith('En')) : [];
  return Object.fromEntries([...said, ...twins.map(([name, value]) => [name.slice(0, -2), value] as const)]);
}

/** '项目!F7 完成投资'. */
export function returnFindingPlace({ sheet, key, cell }: ReturnFinding, locale: Locale): string {
  if (sheet === null) return '';
  const place = cell === '' ? sheetTitle(sheet) : `${sheetTitle(sheet)}!${cell}`;
  return key === null ? place : `${place} ${headOf(sheet, key, locale)}`;
}
