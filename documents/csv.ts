// CSV as spreadsheets read it: RFC 4180 with CRLF and a byte order mark. No text in it can run as a formula; numbers stay numbers.
import { type Cell, plainNumber, type Table } from './table.ts';

const byteOrderMark = '\uFEFF';

/** Signs that begin a formula in some spreadsheet, half and full width. */
const formulaSigns = '=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B';
/** Spreadsheets skip these before they look for a sign. */
const skipped = '\\s\\0"\'\u2018\u2019\u201C\u201D';
const runs = new RegExp(`^[${skipped}]*[${formulaSigns}]|^[ \u00A0\u3000"']*[\\t\\r\\n\\0]`);

/** The text with an apostrophe before it where a spreadsheet might take it for a formula. */
export function inertText(text: string): string {
  return runs.test(text) ? `'${text}` : text;
}

/** Quoted where a comma, quote, break, or a separator of other locales stands in it. */
export function csvField(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The table with its total, then the notes as rows of the same width, so that every line has the same number of fields. */
export function tableCsv(table: Table, notes: readonly (readonly [string, string])[]): string {
  const width = table.columns.length;
  const heads = table.columns.map(({ head, unit }) => inertText(unit === undefined ? head : `${head} (${unit})`));
  const matter = [...table.rows, ...(table.total ? [table.total] : [])].map((row) => row.map(cellText));
  const tail = notes.map((note) => padded(note.map(inertText), width));
  return writeCsv([heads, ...matter, ...(tail.length > 0 ? [padded([], width)] : []), ...tail]);
}

export function writeCsv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(csvField).join(',')}\r\n`).join('');
}

function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return inertText(cell.text);
    case 'light':
      return inertText(cell.word);
    case 'none':
      return '';
    default:
      return plainNumber(cell);
  }
}

function padded(fields: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => fields[index] ?? '');
}
