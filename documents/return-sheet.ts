// One sheet of the return's workbook: heads in both languages, fixed cells locked and grey, the cells to fill unlocked and validated, the check code
// of each row in a hidden column. No text in it can become a formula.
import type ExcelJS from 'exceljs';
import { paperColours } from '#charts/svg.ts';
import { isPlainDate } from '#rules/plain-date.ts';
import type { Locale } from '#rules/preferences.ts';
import {
  type EntryColumn,
  type FixedColumn,
  firstDataRow,
  type ReturnSheet,
  returnColumns,
  returnVocabularies,
} from './return-columns.ts';
import { type ReturnFinding, returnFindingText } from './return-findings.ts';
import { findingsHead, headOf, listWord, noteOf, returnWords, sheetTitle, stampHead } from './return-words.ts';
import { columnLetters, decimalText } from './spreadsheet-cells.ts';
import { plainText } from './workbook.ts';

export type ReturnSheetRow = {
  /** Signed; says which report, on which version. */
  readonly stamp: string;
  readonly fixed: Readonly<Record<string, string>>;
  /** The strings of the form, by the key of the column. */
  readonly values: Readonly<Record<string, string>>;
  /** What stood in the user's cell where it could not be read. */
  readonly typed?: Readonly<Record<string, string>>;
  /** Columns that this report is not asked: locked. */
  readonly notAsked?: readonly string[];
  readonly findings?: readonly (ReturnFinding & { field?: string })[];
};

export type SheetFrame = { readonly title: string; readonly locale: Locale; readonly withFindings: boolean };

const headRow = firstDataRow - 2;

export async function addReturnSheet(
  workbook: ExcelJS.Workbook,
  sheet: ReturnSheet,
  rows: readonly ReturnSheetRow[],
  frame: SheetFrame,
): Promise<void> {
  const { fixed, entries } = returnColumns[sheet];
  const out = workbook.addWorksheet(sheetTitle(sheet), {
    views: [{ state: 'frozen', xSplit: 1, ySplit: firstDataRow - 1, showGridLines: true }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '&C&P / &N' },
  });
  [...fixed, ...entries].forEach(({ width }, index) => {
    out.getColumn(index + 1).width = width;
  });
  const findingsAt = fixed.length + entries.length + 1;
  if (frame.withFindings) out.getColumn(findingsAt).width = 60;
  const stampAt = findingsAt + (frame.withFindings ? 1 : 0);
  out.getColumn(stampAt).hidden = true;
  writeHeads(out, sheet, frame, stampAt);
  rows.forEach((row, index) => {
    writeRow(out, firstDataRow + index, sheet, row, frame);
    putText(out.getCell(firstDataRow + index, stampAt), row.stamp);
  });
  validate(out, sheet, rows.length, frame.locale);
  const last = firstDataRow + rows.length - 1;
  out.pageSetup.printTitlesRow = `${headRow}:${firstDataRow - 1}`;
  out.pageSetup.printArea = `A$1:${columnLetters(stampAt - 1)}$${last}`;
  // Without a password: it keeps hands off, it is not what is trusted. What is trusted is the check code.
  await out.protect('', { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true });
}

function writeHeads(out: ExcelJS.Worksheet, sheet: ReturnSheet, frame: SheetFrame, stampAt: number): void {
  const { fixed, entries } = returnColumns[sheet];
  putText(out.getCell(1, 1), frame.title);
  out.getRow(1).font = { bold: true, size: 14 };
  putText(out.getCell(2, 1), returnWords[frame.locale]('unitLine'));
  const keys = [...fixed, ...entries].map(({ key }) => key);
  keys.forEach((key, index) => {
    putText(out.getCell(headRow, index + 1), headOf(sheet, key));
    putText(out.getCell(headRow + 1, index + 1), headOf(sheet, key, 'en'));
  });
  if (frame.withFindings) putText(out.getCell(headRow, keys.length + 1), findingsHead);
  putText(out.getCell(headRow, stampAt), stampHead);
  for (const [row, font] of [
    [headRow, { bold: true }],
    [headRow + 1, { italic: true, size: 9, color: { argb: argb(paperColours.soft) } }],
  ] as const) {
    for (let column = 1; column < stampAt; column += 1) {
      const cell = out.getCell(row, column);
      cell.font = { ...font };
      cell.fill = filled(paperColours.idleTint);
      cell.alignment = { wrapText: true, vertical: 'top' };
      if (row > headRow) cell.border = { bottom: { style: 'thin' } };
    }
  }
}

function writeRow(
  out: ExcelJS.Worksheet,
  at: number,
  sheet: ReturnSheet,
  row: ReturnSheetRow,
  frame: SheetFrame,
): void {
  const { fixed, entries } = returnColumns[sheet];
  fixed.forEach((column, index) => {
    const cell = out.getCell(at, index + 1);
    putFixed(cell, column, row.fixed[column.key] ?? '', frame.locale);
    cell.fill = filled(paperColours.idleTint);
  });
  entries.forEach((column, index) => {
    const cell = out.getCell(at, fixed.length + index + 1);
    const isAsked = !row.notAsked?.includes(column.key);
    cell.protection = { locked: !isAsked };
    cell.border = { bottom: hair, left: hair, right: hair };
    cell.numFmt = numberFormat(column.kind);
    cell.alignment = { wrapText: column.kind === 'text', vertical: 'top' };
    if (isAsked) putEntry(cell, column, row, frame.locale);
    else {
      putText(cell, returnWords[frame.locale]('notAsked'));
      cell.fill = filled(paperColours.idleTint);
    }
  });
  if (frame.withFindings) putFindings(out, at, sheet, row, frame.locale);
}

function putFixed(cell: ExcelJS.Cell, column: FixedColumn, value: string, locale: Locale): void {
  cell.alignment = { wrapText: true, vertical: 'top', horizontal: column.kind === 'text' ? 'left' : 'right' };
  if (column.kind === 'text') putText(cell, value);
  else if (value === '') putText(cell, returnWords[locale]('none'));
  else {
    cell.value = Number(value);
    cell.numFmt = numberFormat(column.kind);
  }
}

function putEntry(cell: ExcelJS.Cell, column: EntryColumn, row: ReturnSheetRow, locale: Locale): void {
  const value = row.values[column.key] ?? '';
  const typed = row.typed?.[column.key];
  if (typed !== undefined) putText(cell, typed);
  else if (value === '') cell.value = null;
  else if (column.kind === 'date' && isPlainDate(value)) cell.value = new Date(`${value}T00:00:00Z`);
  else if (isNumber(column, value)) cell.value = Number(value);
  else putText(cell, shownWord(column, value, locale));
}

/** Written as a number only where exactly the same digits come back. */
function isNumber({ kind }: EntryColumn, value: string): boolean {
  return (
    (kind === 'amount' || kind === 'percent' || kind === 'count' || kind === 'decimal') && decimalText(value) === value
  );
}

function shownWord(column: EntryColumn, value: string, locale: Locale): string {
  const { vocabulary } = column;
  const codes: readonly string[] = vocabulary ? returnVocabularies[vocabulary] : [];
  return vocabulary && codes.includes(value) ? listWord(vocabulary, value, locale) : value;
}

/** A typed string in a cell formatted as text: never a formula, not even after it is edited. */
export function putText(cell: ExcelJS.Cell, words: string): void {
  cell.value = plainText(words);
  cell.numFmt = '@';
}

function putFindings(
  out: ExcelJS.Worksheet,
  at: number,
  sheet: ReturnSheet,
  row: ReturnSheetRow,
  locale: Locale,
): void {
  const { fixed, entries } = returnColumns[sheet];
  const findings = row.findings ?? [];
  const last = out.getCell(at, fixed.length + entries.length + 1);
  last.alignment = { wrapText: true, vertical: 'top' };
  putText(last, findings.map((finding) => said(sheet, finding, locale)).join('\n'));
  [...fixed, ...entries].forEach(({ key }, index) => {
    const own = findings.filter((finding) => finding.key === key);
    if (own.length === 0) return;
    const cell = out.getCell(at, index + 1);
    cell.note = plainText(own.map((finding) => returnFindingText(finding, locale)).join('\n'));
    const isError = own.some(({ severity }) => severity === 'error');
    cell.fill = filled(isError ? paperColours.badTint : paperColours.warnTint);
  });
}

function said(sheet: ReturnSheet, finding: ReturnFinding & { field?: string }, locale: Locale): string {
  const text = returnFindingText(finding, locale);
  return finding.key === null ? text : `${headOf(sheet, finding.key, locale)}: ${text}`;
}

function numberFormat(kind: EntryColumn['kind'] | FixedColumn['kind']): string {
  if (kind === 'amount') return '#,##0.00##';
  if (kind === 'percent') return '0.0';
  if (kind === 'decimal') return 'General';
  if (kind === 'count') return '0';
  return kind === 'date' ? 'yyyy-mm-dd' : '@';
}

/** exceljs has it on every sheet, its types do not say so. */
type WithValidations = { dataValidations: { add: (range: string, validation: ExcelJS.DataValidation) => void } };

function validate(out: ExcelJS.Worksheet, sheet: ReturnSheet, rows: number, locale: Locale): void {
  if (rows === 0) return;
  const { fixed, entries } = returnColumns[sheet];
  entries.forEach((column, index) => {
    const letters = columnLetters(fixed.length + index + 1);
    const range = `${letters}${firstDataRow}:${letters}${firstDataRow + rows - 1}`;
    (out as unknown as WithValidations).dataValidations.add(
      range,
      validationOf(sheet, column, `${letters}${firstDataRow}`, locale),
    );
  });
}

type Rule = Pick<ExcelJS.DataValidation, 'type' | 'operator' | 'formulae' | 'errorStyle'>;

function validationOf(sheet: ReturnSheet, column: EntryColumn, cell: string, locale: Locale): ExcelJS.DataValidation {
  const say = returnWords[locale];
  const note = noteOf(sheet, column.key, locale);
  return {
    ...ruleOf(column, cell, locale),
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: say('prompt.error'),
    error: say(`prompt.${column.kind}`, { max: column.maxLength ?? 0 }),
    ...(note === ''
      ? {}
      : {
          showInputMessage: true,
          promptTitle: headOf(sheet, column.key, locale).slice(0, 32),
          prompt: note.slice(0, 250),
        }),
  } as ExcelJS.DataValidation;
}

/** The rules of the form that a spreadsheet can hold while somebody types; the reader holds to all of them. */
function ruleOf(column: EntryColumn, cell: string, locale: Locale): Rule {
  const custom = (formula: string): Rule => ({ type: 'custom', formulae: [formula], errorStyle: 'stop' });
  const { vocabulary } = column;
  if (vocabulary) {
    const words = returnVocabularies[vocabulary].map((code) => listWord(vocabulary, code, locale));
    return { type: 'list', formulae: [`"${words.join(',')}"`], errorStyle: 'stop' };
  }
  switch (column.kind) {
    case 'amount':
      return custom(`AND(ISNUMBER(${cell}),ABS(${cell})<=10000000000,ROUND(${cell},4)=${cell})`);
    case 'percent':
      return custom(`AND(ISNUMBER(${cell}),${cell}>=0,${cell}<=100,ROUND(${cell},1)=${cell})`);
    case 'count':
      return { type: 'whole', operator: 'between', formulae: [0, 999], errorStyle: 'stop' };
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        formulae: [new Date('2000-01-01T00:00:00Z'), new Date('2099-12-31T00:00:00Z')],
        errorStyle: 'stop',
      };
    // Long decimals stay text, and a rare character counts twice in a spreadsheet: both only warn.
    case 'decimal':
      return { ...custom(`ISNUMBER(${cell})`), errorStyle: 'warning' };
    default:
      return {
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formulae: [column.maxLength ?? 0],
        errorStyle: 'warning',
      };
  }
}

const argb = (colour: string) => `FF${colour.slice(1).toUpperCase()}`;
const filled = (colour: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: argb(colour) },
});
const hair: Partial<ExcelJS.Border> = { style: 'hair', color: { argb: argb(paperColours.line) } };
