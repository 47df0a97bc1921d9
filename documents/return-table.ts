// A filled return as rows: the workbook's own stamp, and of each row its stamp and the strings its cells would have had in the form. Rows are found by
// their stamp, columns by their head. Judges no stamp and knows no report.

import { seenText } from '#rules/typed-text.ts';
import { formValue } from './return-cells.ts';
import { type EntryColumn, type ReturnSheet, returnColumns, returnSheets, stampSheet } from './return-columns.ts';
import type { ReturnFinding } from './return-findings.ts';
import { headOf, isNotAsked, keyOfHead, sheetTitle } from './return-words.ts';
import type { RawCell, RawRow, RawSheet, RawWorkbook } from './spreadsheet-cells.ts';
import { columnLetters } from './spreadsheet-cells.ts';
import { WorkbookRefused } from './zip-check.ts';

export type ReadRow = {
  readonly sheet: ReturnSheet;
  /** In the user's own file. */
  readonly row: number;
  readonly stamp: string;
  /** The name that stands in the row, to be held against the stamp. */
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
  /** What stood in cells that could not be read. */
  readonly typed: Readonly<Record<string, string>>;
  /** Letters of the columns. */
  readonly columns: Readonly<Record<string, string>>;
  readonly findings: readonly ReturnFinding[];
};

export type ReadReturn = {
  readonly stamp: string;
  readonly rows: readonly ReadRow[];
  readonly findings: readonly ReturnFinding[];
};

export const returnSheetNames: readonly string[] = [...returnSheets.map((sheet) => sheetTitle(sheet)), stampSheet];

/** Far beyond any return: what is longer is not ours. */
export const returnLimits = { rows: 3000, columns: 60, cells: 60_000 };

const headsWithin = 8;

/** Throws WorkbookRefused where the workbook bears no stamp or a sheet lost columns. */
export function readReturn(workbook: RawWorkbook): ReadReturn {
  const stamp = workbook.sheets.find(({ name }) => name === stampSheet)?.rows[0]?.cells[0]?.[2] ?? '';
  if (stamp === '') throw new WorkbookRefused('file_not_ours');
  const findings: ReturnFinding[] = [];
  const rows = returnSheets.flatMap((sheet) => {
    const raw = workbook.sheets.find(({ name }) => name === sheetTitle(sheet));
    return raw ? rowsOf(sheet, raw, workbook.date1904, findings) : [];
  });
  if (rows.length === 0) throw new WorkbookRefused('no_rows');
  return { stamp, rows, findings };
}

type Found = ReadonlyMap<string, number>;

function rowsOf(sheet: ReturnSheet, raw: RawSheet, date1904: boolean, findings: ReturnFinding[]): ReadRow[] {
  const head = raw.rows
    .slice(0, headsWithin)
    .find(({ cells }) => cells.filter(([, kind, text]) => kind === 'text' && keyOfHead(sheet, text)).length >= 3);
  const found: Found = new Map(
    (head?.cells ?? []).flatMap(([column, , text]) => {
      const key = keyOfHead(sheet, text);
      return key === null ? [] : [[key, column] as const];
    }),
  );
  const missing = ['name', ...returnColumns[sheet].entries.map(({ key }) => key), 'stamp'].filter(
    (key) => !found.has(key),
  );
  if (!head || missing.length > 0) {
    const columns = missing.map((key) => headOf(sheet, key)).join('、');
    throw new WorkbookRefused('columns_changed', { sheet: sheetTitle(sheet), columns });
  }
  // The English heads stand below the Chinese ones.
  return raw.rows
    .filter(({ number }) => number > head.number + 1)
    .flatMap((row) => rowOf(sheet, row, found, date1904, findings));
}

function rowOf(sheet: ReturnSheet, row: RawRow, found: Found, date1904: boolean, findings: ReturnFinding[]): ReadRow[] {
  // What no store can keep, such as half of a rare character, comes in nowhere.
  const cells = new Map(row.cells.map(([at, kind, text]) => [at, [at, kind, seenText(text)] as const]));
  const textAt = (key: string) => cells.get(found.get(key) ?? 0)?.[2].trim() ?? '';
  const place = { sheet, row: row.number, severity: 'warning' } as const;
  const stamp = textAt('stamp');
  if (stamp === '') {
    if (row.cells.length > 0)
      findings.push({
        ...place,
        key: null,
        cell: `${columnLetters(row.cells[0]?.[0] ?? 1)}${row.number}`,
        code: 'row_unknown',
        params: {},
      });
    return [];
  }
  const known = new Set(found.values());
  for (const [column, , text] of cells.values()) {
    if (!known.has(column))
      findings.push({
        ...place,
        key: null,
        cell: `${columnLetters(column)}${row.number}`,
        code: 'stray_cell',
        params: { value: [...text].slice(0, 40).join('') },
      });
  }
  return [
    { sheet, row: row.number, stamp, name: textAt('name'), ...entriesOf(sheet, row.number, cells, found, date1904) },
  ];
}

function entriesOf(
  sheet: ReturnSheet,
  row: number,
  cells: ReadonlyMap<number, RawCell>,
  found: Found,
  date1904: boolean,
): Pick<ReadRow, 'values' | 'typed' | 'columns' | 'findings'> {
  const values: Record<string, string> = {};
  const typed: Record<string, string> = {};
  const columns: Record<string, string> = {};
  const findings: ReturnFinding[] = [];
  const read = (column: EntryColumn) => {
    const at = found.get(column.key) ?? 0;
    columns[column.key] = columnLetters(at);
    const [, kind, text] = cells.get(at) ?? [at, 'text' as const, ''];
    if (isNotAsked(text)) return;
    const value = formValue(column, kind, text, date1904);
    if ('value' in value) values[column.key] = value.value;
    else {
      typed[column.key] = text;
      findings.push({
        sheet,
        row,
        key: column.key,
        cell: `${columnLetters(at)}${row}`,
        severity: 'error',
        ...value.error,
      });
    }
  };
  returnColumns[sheet].entries.forEach(read);
  return { values, typed, columns, findings };
}
