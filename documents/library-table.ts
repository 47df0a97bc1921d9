// An upload's sheets as records: heads recognised by their words in any order, cells read by their column, and everything that could not be read
// as a finding with its address in the user's own file.

import { readCell } from './library-cells.ts';
import {
  type LibraryColumn,
  type LibraryRecord,
  type LibrarySheet,
  libraryColumns,
  librarySheets,
} from './library-columns.ts';
import type { FindingParams, LibraryFinding } from './library-findings.ts';
import { isFindingsHead, keyOfHead, sheetName, subheadOf } from './library-words.ts';
import {
  type CellKind,
  columnLetters,
  type RawCell,
  type RawRow,
  type RawSheet,
  type RawWorkbook,
} from './spreadsheet-cells.ts';

export type LibraryRow = {
  /** Row in the user's own file. */
  readonly row: number;
  /** Filled cells only. */
  readonly values: LibraryRecord;
  /** Keys whose cell could not be read: nothing more is said about them. */
  readonly unread: readonly string[];
  /** As typed, where that is not what was read; for the annotated copy. */
  readonly typed: Readonly<Record<string, string>>;
};

export type LibraryTable = {
  /** Where each known column stands in the user's own file, by key: 'F'. */
  readonly columns: Readonly<Record<string, string>>;
  readonly rows: readonly LibraryRow[];
};

export type LibraryTables = Readonly<Record<LibrarySheet, LibraryTable>>;

const emptyTable: LibraryTable = { columns: {}, rows: [] };
/** The heads stand among the first rows; people put a title above them. */
const headsWithin = 5;

export const wantedSheets: readonly string[] = librarySheets.map(sheetName);

/** The tables and what was found on the way. Without any known sheet there is one finding and nothing else. */
export function tablesOf(workbook: RawWorkbook): { tables: LibraryTables; findings: LibraryFinding[] } {
  const findings: LibraryFinding[] = [];
  const tables: Record<LibrarySheet, LibraryTable> = {
    projects: emptyTable,
    shares: emptyTable,
    plans: emptyTable,
    past: emptyTable,
  };
  for (const sheet of librarySheets) {
    const raw = workbook.sheets.find(({ name }) => name === sheetName(sheet));
    if (raw) tables[sheet] = tableOf(sheet, raw, workbook.date1904, findings);
  }
  if (workbook.sheets.length === 0) {
    const names = librarySheets.map(sheetName).join('、');
    findings.push({
      sheet: null,
      row: null,
      key: null,
      cell: '',
      severity: 'error',
      code: 'no_known_sheet',
      params: { names },
    });
  } else if (librarySheets.every((sheet) => tables[sheet].rows.length === 0) && findings.length === 0) {
    findings.push({ sheet: null, row: null, key: null, cell: '', severity: 'error', code: 'no_rows', params: {} });
  }
  return { tables, findings };
}

type Found = { column: number; key: string };

function tableOf(sheet: LibrarySheet, raw: RawSheet, date1904: boolean, findings: LibraryFinding[]): LibraryTable {
  const note = (
    severity: 'error' | 'warning',
    code: string,
    params: FindingParams = {},
    place: Partial<LibraryFinding> = {},
  ) => findings.push({ sheet, row: null, key: null, cell: '', severity, code, params, ...place });
  const head = raw.rows
    .slice(0, headsWithin)
    .find((row) => row.cells.filter(([, kind, text]) => kind === 'text' && keyOfHead(sheet, text)).length >= 2);
  if (!head) {
    if (raw.rows.length > 0) note('error', 'no_heads');
    return emptyTable;
  }
  const found = columnsOf(sheet, head, note);
  const columns = Object.fromEntries(found.map(({ key, column }) => [key, columnLetters(column)]));
  const data = raw.rows.filter((row) => row.number > head.number && !isSubhead(sheet, row, found));
  noteLayout(raw, head, data, found, note);
  const rows = data.flatMap((row) => readRow(sheet, row, found, date1904, findings));
  noteStrayCells(data, found, head, note);
  return { columns, rows };
}

type Note = (
  severity: 'error' | 'warning',
  code: string,
  params?: FindingParams,
  place?: Partial<LibraryFinding>,
) => void;

function columnsOf(sheet: LibrarySheet, head: RawRow, note: Note): Found[] {
  const found: Found[] = [];
  for (const [column, kind, text] of head.cells) {
    const cell = `${columnLetters(column)}${head.number}`;
    const key = kind === 'text' ? keyOfHead(sheet, text) : null;
    if (key === null) {
      if (!isFindingsHead(text))
        note('error', 'unknown_column', { head: text.slice(0, 40) }, { row: head.number, cell });
    } else if (found.some((one) => one.key === key)) {
      note('error', 'column_twice', { head: text.slice(0, 40) }, { row: head.number, cell, key });
    } else found.push({ column, key });
  }
  return found;
}

/** The English heads below the Chinese ones. */
function isSubhead(sheet: LibrarySheet, row: RawRow, found: readonly Found[]): boolean {
  const known = row.cells.filter(([column, , text]) => {
    const key = found.find((one) => one.column === column)?.key;
    return key !== undefined && text.split('\n')[0]?.trim() === subheadOf(sheet, key);
  });
  return (
    known.length >= 2 &&
    known.length === row.cells.filter(([column]) => found.some((one) => one.column === column)).length
  );
}

/** What is hidden is read all the same, and said. Merged cells hold one value for several places: nobody can tell whose it is. */
function noteLayout(raw: RawSheet, head: RawRow, data: readonly RawRow[], found: readonly Found[], note: Note): void {
  if (raw.hidden) note('warning', 'hidden_sheet');
  const hidden = data.filter((row) => row.hidden).map((row) => row.number);
  if (hidden.length > 0)
    note(
      'warning',
      'hidden_rows',
      { count: hidden.length, rows: hidden.slice(0, 10).join(', ') },
      { row: hidden[0] ?? null, cell: String(hidden[0]) },
    );
  for (const { column, key } of found) {
    if (raw.hiddenColumns.includes(column))
      note('warning', 'hidden_column', { column: key }, { key, cell: columnLetters(column) });
  }
  for (const range of raw.merged) {
    const last = Number(/(\d+)$/.exec(range)?.[1] ?? 0);
    if (last > head.number)
      note(
        'error',
        'merged_cells',
        { range },
        { cell: range.split(':')[0] ?? '', row: Number(/\d+/.exec(range)?.[0] ?? 0) },
      );
  }
}

/** Filled cells under no head would be lost without a word. Under an unknown head the head itself is the finding. */
function noteStrayCells(data: readonly RawRow[], found: readonly Found[], head: RawRow, note: Note): void {
  const headed = new Set([...found.map(({ column }) => column), ...head.cells.map(([column]) => column)]);
  for (const row of data) {
    for (const [column, , text] of row.cells) {
      if (!headed.has(column))
        note(
          'error',
          'cell_without_head',
          { value: text.slice(0, 40) },
          { row: row.number, cell: `${columnLetters(column)}${row.number}` },
        );
    }
  }
}

function readRow(
  sheet: LibrarySheet,
  row: RawRow,
  found: readonly Found[],
  date1904: boolean,
  findings: LibraryFinding[],
): LibraryRow[] {
  const cells = new Map(row.cells.map((cell) => [cell[0], cell]));
  const values: Record<string, string> = {};
  const typed: Record<string, string> = {};
  const unread: string[] = [];
  let isFilled = false;
  for (const { column, key } of found) {
    const cell = cells.get(column);
    const definition = libraryColumns[sheet].find((one) => one.key === key);
    if (!cell || !definition || cell[2].trim() === '') continue;
    isFilled = true;
    const value = readInto(sheet, row, key, definition, cell, date1904, findings, unread, typed);
    if (value !== '') values[key] = value;
  }
  return isFilled ? [{ row: row.number, values, unread, typed }] : [];
}

function readInto(
  sheet: LibrarySheet,
  row: RawRow,
  key: string,
  definition: LibraryColumn,
  [column, kind, text]: RawCell,
  date1904: boolean,
  findings: LibraryFinding[],
  unread: string[],
  typed: Record<string, string>,
): string {
  const read = readCell(definition, kind, text, date1904);
  const place = { sheet, row: row.number, key, cell: `${columnLetters(column)}${row.number}` };
  if (read.error) {
    findings.push({ ...place, severity: 'error', ...read.error });
    unread.push(key);
    typed[key] = typedText(kind, text);
  }
  if (read.warning) findings.push({ ...place, severity: 'warning', ...read.warning });
  return read.value;
}

const typedText = (kind: CellKind, text: string) => (kind === 'boolean' ? (text === '1' ? 'TRUE' : 'FALSE') : text);
