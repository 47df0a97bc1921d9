// The project library's workbook as bytes: notes, the four sheets with their heads, lists and number formats, and the code lists. Empty it is the
// template, filled it is the export, with findings it is the annotated copy. Rows stream out; no text in it can become a formula.
import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { paperColours } from '#charts/svg.ts';
import type { Locale } from '#rules/preferences.ts';
import { quarterId } from '#rules/quarter.ts';
import { codeListRange, type ListRanges, writeCodes } from './library-codes.ts';
import {
  type LibraryColumn,
  type LibraryLists,
  type LibrarySheet,
  libraryColumns,
  librarySheets,
  listOf,
  listSeparator,
} from './library-columns.ts';
import { findingText, type LibraryFinding } from './library-findings.ts';
import { writeGuide } from './library-guide.ts';
import {
  answerOfWord,
  exampleOf,
  findingsHead,
  headOf,
  importWords,
  listWord,
  noProgressWord,
  notApplicableWord,
  noteOf,
  sheetName,
  subheadOf,
} from './library-words.ts';
import { columnLetters } from './spreadsheet-cells.ts';
import { plainText } from './workbook.ts';

export type WorkbookRow = {
  readonly values: Readonly<Record<string, string>>;
  /** What stood in the user's cell where it could not be read. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly findings?: readonly LibraryFinding[];
};

export type LibraryWorkbookInput = {
  readonly title: string;
  readonly lines: readonly string[];
  readonly lists: LibraryLists;
  readonly rows: Readonly<Record<LibrarySheet, readonly WorkbookRow[]>>;
  readonly withFindings: boolean;
  readonly createdAt: Date;
};

/** Empty rows that carry lists and formats besides the filled ones. */
const spareRows = 1000;
const headRows = 2;

export async function libraryWorkbook(input: LibraryWorkbookInput): Promise<Uint8Array> {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  workbook.creator = 'Jibao 季报';
  workbook.created = input.createdAt;
  workbook.modified = input.createdAt;
  writeGuide(workbook, input.title, input.lines);
  const ranges = codeListRange(input.lists, quarters);
  for (const sheet of librarySheets) await writeSheet(workbook, sheet, input, ranges);
  writeCodes(workbook, input.lists, quarters);
  await workbook.commit();
  return new Uint8Array(Buffer.concat(chunks));
}

/** Offered in lists; others may be typed where a list only warns. */
const quarters = Array.from({ length: 64 }, (_, step) => quarterId(2020 + Math.floor(step / 4), (step % 4) + 1));

async function writeSheet(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  sheet: LibrarySheet,
  input: LibraryWorkbookInput,
  ranges: ListRanges,
): Promise<void> {
  const columns = libraryColumns[sheet];
  const rows = input.rows[sheet];
  const out = workbook.addWorksheet(sheetName(sheet), {
    views: [{ state: 'frozen', xSplit: 3, ySplit: headRows, showGridLines: true }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const widths = columns.map((column) => ({ width: column.width, style: { numFmt: numberFormat(column) } }));
  out.columns = input.withFindings ? [...widths, { width: 60, style: { numFmt: '@' } }] : widths;
  writeHeads(out, sheet, columns, input.withFindings);
  columns.forEach((column, index) => {
    const validation = validationOf(column, sheet, ranges);
    const letters = columnLetters(index + 1);
    const range = `${letters}${headRows + 1}:${letters}${headRows + rows.length + spareRows}`;
    if (validation) (out as unknown as WithValidations).dataValidations.add(range, validation);
  });
  out.autoFilter = `A${headRows}:${columnLetters(columns.length)}${headRows + rows.length}`;
  rows.forEach((row, index) => {
    const line = out.getRow(headRows + 1 + index);
    columns.forEach((column, place) => {
      putValue(line.getCell(place + 1), column, row);
    });
    if (input.withFindings && row.findings?.length) putFindings(line, columns, row.findings);
    line.commit();
  });
  out.commit();
}

/** exceljs has it on the writer too, its types do not say so. */
type WithValidations = { dataValidations: { add: (range: string, validation: ExcelJS.DataValidation) => void } };

function writeHeads(
  out: ExcelJS.Worksheet,
  sheet: LibrarySheet,
  columns: readonly LibraryColumn[],
  withFindings: boolean,
): void {
  const head = out.getRow(1);
  const subhead = out.getRow(2);
  columns.forEach(({ key }, index) => {
    putText(head.getCell(index + 1), headOf(sheet, key));
    putText(subhead.getCell(index + 1), subheadOf(sheet, key));
    head.getCell(index + 1).note = columnNote(sheet, key);
  });
  if (withFindings) putText(head.getCell(columns.length + 1), findingsHead);
  head.font = { bold: true };
  subhead.font = { italic: true, size: 9, color: { argb: argb(paperColours.soft) } };
  for (const row of [head, subhead]) {
    row.eachCell((cell) => {
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(paperColours.idleTint) } };
      cell.alignment = { wrapText: true, vertical: 'top' };
      if (row === subhead) cell.border = { bottom: { style: 'thin' } };
    });
    row.commit();
  }
}

function columnNote(sheet: LibrarySheet, key: string): string {
  const example = exampleOf(sheet, key);
  const lines = [
    noteOf(sheet, key, 'zh-CN'),
    noteOf(sheet, key, 'en'),
    example === '' ? '' : `${importWords['zh-CN']('exampleMark')}${example}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

/** What stands in a cell, by the kind of its column. */
function putValue(cell: ExcelJS.Cell, column: LibraryColumn, row: WorkbookRow): void {
  const typed = row.typed?.[column.key];
  const value = row.values[column.key] ?? '';
  if (typed !== undefined) putText(cell, typed);
  else if (value !== '' && isNumeric(column, value)) putNumber(cell, column, value);
  else if (value !== '' && column.kind === 'date') {
    cell.value = new Date(`${value}T00:00:00Z`);
    cell.numFmt = numberFormat(column);
  } else if (value !== '') putText(cell, shownWord(column, value));
}

function isNumeric(column: LibraryColumn, value: string): boolean {
  if (column.kind === 'answer') return answerOfWord(value) === null;
  return column.kind === 'amount' || column.kind === 'percent' || column.kind === 'year';
}

/** Codes of lists as the words people choose from. */
function shownWord(column: LibraryColumn, value: string): string {
  if (column.kind === 'answer') return value === 'no_progress' ? noProgressWord : notApplicableWord;
  const { vocabulary } = column;
  if (!vocabulary) return value;
  const words = listOf(value).map((code) => listWord(vocabulary, code));
  return words.join(listSeparator);
}

/** 万元 with four decimals at most 100 万亿 fit a double exactly enough to read back the same digits. */
function putNumber(cell: ExcelJS.Cell, column: LibraryColumn, value: string): void {
  cell.value = Number(value);
  cell.numFmt = numberFormat(column);
}

/** A typed string in a cell formatted as text: never a formula, not even after it is edited. */
function putText(cell: ExcelJS.Cell, words: string): void {
  cell.value = plainText(words);
  cell.numFmt = '@';
}

function putFindings(line: ExcelJS.Row, columns: readonly LibraryColumn[], findings: readonly LibraryFinding[]): void {
  const said = (finding: LibraryFinding) =>
    (['zh-CN', 'en'] as Locale[]).map((locale) => findingText(finding, locale)).join('\n');
  columns.forEach(({ key }, index) => {
    const own = findings.filter((finding) => finding.key === key);
    if (own.length === 0) return;
    const cell = line.getCell(index + 1);
    cell.note = plainText(own.map(said).join('\n'));
    const tint = own.some(({ severity }) => severity === 'error') ? paperColours.badTint : paperColours.warnTint;
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(tint) } };
  });
  const summary = line.getCell(columns.length + 1);
  const lines = findings.map((finding) => {
    const head = finding.sheet && finding.key ? `${headOf(finding.sheet, finding.key)}：` : '';
    return `${head}${findingText(finding, 'zh-CN')}`;
  });
  putText(summary, lines.join('\n'));
  summary.alignment = { wrapText: true, vertical: 'top' };
}

function numberFormat(column: LibraryColumn): string {
  if (column.kind === 'amount') return '#,##0.00##';
  if (column.kind === 'answer') return '#,##0.00##;-#,##0.00##;0.00;@';
  if (column.kind === 'percent') return '0.0';
  if (column.kind === 'year') return '0';
  return column.kind === 'date' ? 'yyyy-mm-dd' : '@';
}

function validationOf(column: LibraryColumn, sheet: LibrarySheet, ranges: ListRanges): ExcelJS.DataValidation | null {
  const prompt = {
    showInputMessage: true,
    promptTitle: headOf(sheet, column.key).slice(0, 32),
    prompt: noteOf(sheet, column.key, 'zh-CN').slice(0, 250),
    allowBlank: true,
  };
  const range = column.list === 'planItems' ? undefined : ranges[column.list ?? column.vocabulary ?? column.kind];
  if (range && column.kind !== 'lists') {
    return {
      type: 'list',
      formulae: [range],
      showErrorMessage: true,
      errorStyle: column.kind === 'quarter' ? 'warning' : 'stop',
      ...prompt,
    };
  }
  const number = (type: 'decimal' | 'whole', low: number, high: number): ExcelJS.DataValidation => ({
    type,
    operator: 'between',
    formulae: [low, high],
    showErrorMessage: true,
    errorStyle: 'stop',
    ...prompt,
  });
  if (column.kind === 'amount') return number('decimal', 0, 10_000_000_000);
  if (column.kind === 'percent') return number('decimal', 0, 100);
  if (column.kind === 'year') return number('whole', 2000, 2099);
  return null;
}

const argb = (colour: string) => `FF${colour.slice(1).toUpperCase()}`;
