// Collects what is found in an upload, with the address of the cell in the user's own file.
import { type LibrarySheet, libraryColumns } from '#documents/library-columns.ts';
import type { FindingParams, LibraryFinding } from '#documents/library-findings.ts';
import type { LibraryRow, LibraryTables } from '#documents/library-table.ts';

export class FindingList {
  readonly all: LibraryFinding[];
  private readonly tables: LibraryTables;

  constructor(tables: LibraryTables, before: readonly LibraryFinding[]) {
    this.tables = tables;
    this.all = [...before];
  }

  /** An error at a row's cell; a column that is not in the file points at the row. Says nothing more about a cell that could not be read. */
  error(sheet: LibrarySheet, row: LibraryRow, key: string, code: string, params: FindingParams = {}): void {
    if (row.unread.includes(key)) return;
    this.add(sheet, row.row, key, 'error', code, params);
  }

  warn(sheet: LibrarySheet, row: LibraryRow, key: string, code: string, params: FindingParams = {}): void {
    this.add(sheet, row.row, key, 'warning', code, params);
  }

  /** About a sheet as a whole. */
  warnSheet(sheet: LibrarySheet, code: string, params: FindingParams): void {
    this.all.push({ sheet, row: null, key: null, cell: '', severity: 'warning', code, params });
  }

  private add(
    sheet: LibrarySheet,
    row: number,
    key: string,
    severity: LibraryFinding['severity'],
    code: string,
    params: FindingParams,
  ): void {
    const letters = this.tables[sheet].columns[key];
    const known = letters !== undefined;
    // What is missing altogether is named by its column in the words.
    const said = known ? params : { ...params, column: key };
    this.all.push({
      sheet,
      row,
      key: known ? key : null,
      cell: `${letters ?? 'A'}${row}`,
      severity,
      code: known || code !== 'required' ? code : 'column_missing',
      params: said,
    });
  }
}

/** The value of a row's cell; '' where blank, unread or without column. */
export const cellOf = (row: LibraryRow, key: string): string => row.values[key] ?? '';

export type FieldChange = { key: string; before: string; after: string };

/** One line of the preview, kept for ever with the run. */
export type ChangeLine = {
  sheet: LibrarySheet;
  row: number;
  what: 'create' | 'change';
  /** Which commitment, in words. */
  name: string;
  slug: string | null;
  city: string | null;
  /** Year or quarter. */
  period: string | null;
  fields: FieldChange[];
};

/** Filled values of something new, as changes from blank; in the order of the columns, whatever order the values are kept in. */
export function filled(
  sheet: LibrarySheet,
  values: Readonly<Record<string, string>>,
  leftOut: readonly string[] = [],
): FieldChange[] {
  return libraryColumns[sheet]
    .map(({ key }) => ({ key, before: '', after: values[key] ?? '' }))
    .filter(({ key, after }) => after !== '' && !leftOut.includes(key));
}
