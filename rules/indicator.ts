// The vocabulary of measurable targets (指标): printed values kept exactly, comparators as worded, and whether a value meets its target.
// Holds no path to a target year and no share of one: those need reported values.

export const comparators = ['at_least', 'over', 'at_most', 'under', 'about', 'rank', 'all', 'state'] as const;
/**
 * at_least: 达到、建成、以上、不少于 (includes the number) · over: 超过、余 (excludes it) · at_most: 缩小到、以下、最多 · under: 近、不满 ·
 * about: 左右 (needs the province's tolerance) · rank: 位列 (lower is better) · all: 全覆盖 · state: a condition without a figure.
 */
export type Comparator = (typeof comparators)[number];

export const directions = ['higher', 'lower', 'none'] as const;
export type Direction = (typeof directions)[number];

/** A value as a document prints it. Decimals stay text, so that nothing is rounded; a fraction stays a fraction. */
export type PrintedValue =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'fraction'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'none' };

const decimal = /^-?\d{1,15}(\.\d{1,6})?$/;

/** True for the plain decimals that a value may hold: up to fifteen digits before and six after the point. */
export function isDecimal(text: string): boolean {
  return decimal.test(text);
}

/** Compares two plain decimals exactly; negative, zero or positive as for a sort. */
export function compareDecimals(a: string, b: string): number {
  const difference = scaledDecimal(a) - scaledDecimal(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** In millionths. */
function scaledDecimal(text: string): bigint {
  const [whole = '0', part = ''] = text.replace('-', '').split('.');
  const size = BigInt(whole + part.padEnd(6, '0'));
  return text.startsWith('-') ? -size : size;
}

/** What is known about a value against its target. 'tolerance_needed': 左右 without a tolerance set by the province. */
export type Attainment = 'reached' | 'not_reached' | 'tolerance_needed' | 'not_measurable';

/**
 * Whether `actual` meets the target by its comparator: 以上 includes the number, 超过 does not (民法典第1259条); 左右 is met within the
 * province's tolerance, in the target's unit, both ends included.
 */
export function attainment(
  comparator: Comparator,
  target: PrintedValue,
  actual: string,
  tolerance: string | null = null,
): Attainment {
  if (comparator === 'state' || target.kind === 'none' || !isDecimal(actual)) return 'not_measurable';
  if (comparator === 'about') return isAbout(target, actual, tolerance);
  const difference =
    target.kind === 'number' ? compareDecimals(actual, target.value) : compareToFraction(actual, target);
  const met: Record<Exclude<Comparator, 'state' | 'about'>, boolean> = {
    at_least: difference >= 0,
    all: difference >= 0,
    over: difference > 0,
    at_most: difference <= 0,
    rank: difference <= 0,
    under: difference < 0,
  };
  return met[comparator] ? 'reached' : 'not_reached';
}

/** A fraction has no tolerance in its own unit. */
function isAbout(target: PrintedValue, actual: string, tolerance: string | null): Attainment {
  if (tolerance === null || !isDecimal(tolerance) || target.kind !== 'number') return 'tolerance_needed';
  const off = scaledDecimal(actual) - scaledDecimal(target.value);
  const allowed = scaledDecimal(tolerance);
  return off <= allowed && -off <= allowed ? 'reached' : 'not_reached';
}

/** A share of 0.4 against 1/3, by cross-multiplication. */
function compareToFraction(
  actual: string,
  { numerator, denominator }: { numerator: number; denominator: number },
): number {
  const difference = scaledDecimal(actual) * BigInt(denominator) - BigInt(numerator) * 1_000_000n;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
