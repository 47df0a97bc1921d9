// What is wrong or worth knowing in an uploaded workbook: where, how grave, and a code whose words stand in the catalogue in both languages.
import { formatAmount } from '#format/money.ts';
import { formatQuarter } from '#format/quarter.ts';
import { yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { parseQuarter } from '#rules/quarter.ts';
import type { LibrarySheet } from './library-columns.ts';
import { fixedWords, headOf, importWords, sheetName } from './library-words.ts';
import { wordsOf } from './words.ts';

export type FindingParams = Readonly<Record<string, string | number>>;

export type LibraryFinding = {
  /** Null for the file as a whole. */
  readonly sheet: LibrarySheet | null;
  /** Row in the user's own file; null for a sheet or column as a whole. */
  readonly row: number | null;
  /** The column's key where it is one of ours. */
  readonly key: string | null;
  /** The cell's address in the user's own file: 'F503', 'F', or ''. */
  readonly cell: string;
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly params: FindingParams;
};

const problemWords = { 'zh-CN': wordsOf('problems', 'zh-CN'), en: wordsOf('problems', 'en') };

/** What a finding says. Codes of forms that are not the workbook's own have their words in the area of problems. */
export function findingText(finding: Pick<LibraryFinding, 'code' | 'params' | 'sheet'>, locale: Locale): string {
  const params: Record<string, string | number> = { ...fixedWords, ...spoken(finding.params, locale) };
  // A column is named by its key and shown by its head.
  if (finding.sheet && typeof params.column === 'string') params.column = headOf(finding.sheet, params.column, locale);
  const say = importWords[locale];
  const key = `finding.${finding.code}`;
  if (say.has?.(key)) return say(key, params);
  const problem = problemWords[locale];
  return problem(problem.has?.(finding.code) ? finding.code : 'unknown', { ...params, code: finding.code });
}

/** Amounts end in Yuan, quarters are '2026Q3': both are said as people write them. */
function spoken(params: FindingParams, locale: Locale): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name.endsWith('Yuan')) {
        const amount = formatAmount(yuan(value), locale);
        return [name, `${amount.value} ${amount.unit}`];
      }
      const quarter = parseQuarter(String(value));
      return [name, quarter ? formatQuarter(quarter, locale) : value];
    }),
  );
}

export function findingPlace(finding: LibraryFinding): string {
  if (finding.sheet === null) return '';
  return finding.cell === '' ? sheetName(finding.sheet) : `${sheetName(finding.sheet)}!${finding.cell}`;
}

export function countFindings(findings: readonly LibraryFinding[]): { errors: number; warnings: number } {
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}
