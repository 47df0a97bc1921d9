// The bare facts of a workbook as read: cells by place with the kind of what stands in them. Also numbers and dates as spreadsheets store them.

/** Kinds: text, number, number shown as a date, number shown as a percentage, ISO date, boolean, error value, formula. */
export type CellKind = 'text' | 'number' | 'date' | 'percent' | 'iso' | 'boolean' | 'error' | 'formula';

/** Numbers as plain decimal text of at most 15 significant digits; formulas as their own text after `=`. */
export type RawCell = readonly [column: number, kind: CellKind, text: string];
export type RawRow = { readonly number: number; readonly hidden: boolean; readonly cells: readonly RawCell[] };
export type RawSheet = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly RawRow[];
  readonly merged: readonly string[];
  readonly hiddenColumns: readonly number[];
};
export type RawWorkbook = { readonly date1904: boolean; readonly sheets: readonly RawSheet[] };

/** A stored number as the decimal text a spreadsheet shows at most: 15 significant digits, no exponent; null when it is none. */
export function decimalText(stored: string): string | null {
  if (!/^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,3})?$/.test(stored.trim())) return null;
  const value = Number(stored);
  if (!Number.isFinite(value)) return null;
  const [, sign = '', first = '0', rest = '', power = '0'] =
    /^(-?)(\d)(?:\.(\d+))?e([-+]\d+)$/.exec(value.toExponential(14)) ?? [];
  const exponent = Number(power);
  const digits = first + rest;
  const point = exponent + 1;
  const whole = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const fraction = (point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)).replace(/0+$/, '');
  const text = `${whole}${fraction === '' ? '' : `.${fraction}`}`;
  return text === '0' ? '0' : sign + text;
}

const dayMilliseconds = 86_400_000;

/** A date's serial number as 'YYYY-MM-DD'; the time of day is dropped. Null outside 1900 to 2199 and for the day that 1900 did not have. */
export function serialDate(serial: string, date1904: boolean): string | null {
  const day = Math.floor(Number(serial));
  if (!Number.isFinite(day) || day < 1) return null;
  if (!date1904 && day === 60) return null;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day > 60 ? 30 : 31);
  const time = epoch + day * dayMilliseconds;
  if (time >= Date.UTC(2200, 0, 1)) return null;
  return new Date(time).toISOString().slice(0, 10);
}

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letter : letter;
}

/** 'AB12' → column 28; 0 where there are no letters. */
export function columnOf(address: string): number {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Whether a number format shows a date, a percentage, or neither. */
export function formatKind(id: number, code: string | undefined): 'date' | 'percent' | 'number' {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    const isDate = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
    return isDate ? 'date' : 'number';
  }
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')[0] ?? '';
  if (bare.includes('%')) return 'percent';
  return /[ymdhs年月日]/i.test(bare.replace(/general/i, '')) ? 'date' : 'number';
}

/** Text as people meant it: the format's own escapes for control characters undone, line ends as one sign. */
export function plainCellText(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');
}
