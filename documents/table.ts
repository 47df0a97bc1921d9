// A table before it is a file: typed cells, heads with their unit, and how each column is totalled. CSV and workbook render this same object.
import { divideRounded, type Rate, roundRate } from '#rules/completion.ts';
import type { Light } from '#rules/lights.ts';
import type { Yuan } from '#rules/money.ts';

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'light'; readonly light: Light; readonly word: string }
  | { readonly kind: 'count'; readonly value: number }
  /** Money, written in 万元 with four decimals: exact to the yuan. */
  | { readonly kind: 'money'; readonly yuan: Yuan }
  /** A rate, written as a percentage with that many decimals. */
  | { readonly kind: 'rate'; readonly rate: Rate; readonly decimals: number }
  /** A difference of rates, written in percentage points. */
  | { readonly kind: 'points'; readonly points: Rate; readonly decimals: number }
  /** Nothing to show; never 0. */
  | { readonly kind: 'none' };

/** How a workbook totals a column: the cells' sum, a formula over other columns of the total row, or the given value as it is. */
export type Total = 'sum' | 'value' | ((at: (key: string) => string) => string);

export type Column = {
  readonly key: string;
  readonly head: string;
  /** Printed in the head; cells hold bare numbers. */
  readonly unit?: string | undefined;
  readonly total: Total;
  /** Width in a workbook, in characters. */
  readonly width: number;
};

export type Table = {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total: readonly Cell[] | null;
};

export const none: Cell = { kind: 'none' };

export const text = (value: string): Cell => ({ kind: 'text', text: value });
export const count = (value: number): Cell => ({ kind: 'count', value });
export const money = (value: Yuan | null): Cell => (value === null ? none : { kind: 'money', yuan: value });

/** A rate or difference with as many decimals as the words it is shown in elsewhere ('73.2%' → 1). */
export function rateAs(rate: Rate | null, words: string): Cell {
  return rate === null ? none : { kind: 'rate', rate, decimals: decimalsIn(words) };
}

export function pointsAs(points: Rate | null, words: string): Cell {
  return points === null ? none : { kind: 'points', points, decimals: decimalsIn(words) };
}

function decimalsIn(words: string): number {
  return /\.(\d+)/.exec(words)?.[1]?.length ?? 0;
}

/** A number as plain text: no grouping, ASCII minus, exact. */
export function plainNumber(cell: Exclude<Cell, { kind: 'text' | 'light' | 'none' }>): string {
  if (cell.kind === 'count') return String(cell.value);
  if (cell.kind === 'money') return plainScaled(BigInt(cell.yuan), 4);
  const rounded = roundRate(cell.kind === 'rate' ? cell.rate : cell.points, cell.decimals);
  return plainScaled(rounded.units, rounded.decimals);
}

/** The same number for a spreadsheet: 万元 and points as they are, rates as fractions, none of them rounded beyond a double. */
export function spreadsheetNumber(cell: Exclude<Cell, { kind: 'text' | 'light' | 'none' }>): number {
  if (cell.kind === 'count') return cell.value;
  if (cell.kind === 'money') return cell.yuan / 10_000;
  if (cell.kind === 'rate') return fraction(cell.rate);
  return fraction({ ...cell.points, numerator: cell.points.numerator * 100n });
}

/** Exact products of large sums overflow a double's digits, not its range: divide as integers first. */
function fraction(rate: Rate): number {
  return Number(divideRounded(rate.numerator * 10n ** 15n, rate.denominator)) / 1e15;
}

function plainScaled(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${units < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`;
}
