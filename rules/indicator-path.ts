// The path of an indicator: what the straight line from baseline to target year expects in a year, the gap to it and the pace still needed.
// Exact fractions throughout; without a figure, a target year or a baseline there is no path, and nothing is filled in.
import { divideRounded, pointsBetween, type Rate } from './completion.ts';
import { attainment, type Comparator, type Direction, isDecimal, type PrintedValue } from './indicator.ts';
import { type QuarterId, quarterNumber, quarterYear } from './quarter.ts';

export type Baseline = { readonly value: string; readonly year: number };

export type PathFacts = {
  readonly target: PrintedValue;
  readonly comparator: Comparator;
  readonly targetYear: number | null;
  /** The figure holds anew each year (每年). */
  readonly isEveryYear: boolean;
  readonly baseline: Baseline | null;
  /** 左右: how far off still counts as reached, in the target's unit; null until the province sets it. */
  readonly tolerance?: string | null;
};

/** Why there is no path, the first reason that applies. */
export type NoPath = 'no_figure' | 'each_year' | 'no_target_year' | 'no_baseline' | 'baseline_not_before_target';

export type PathPoint = { readonly year: number; readonly expected: Rate };
export type IndicatorPath =
  | { readonly kind: 'none'; readonly reason: NoPath }
  | { readonly kind: 'line'; readonly baseline: Baseline; readonly targetYear: number; readonly target: Rate };

/** The straight line from the baseline to the target year, or why there is none. */
export function indicatorPath(facts: PathFacts): IndicatorPath {
  const target = printedRate(facts.target);
  const reason = missing(facts, target);
  if (reason !== null || target === null || facts.baseline === null || facts.targetYear === null) {
    return { kind: 'none', reason: reason ?? 'no_baseline' };
  }
  return { kind: 'line', baseline: facts.baseline, targetYear: facts.targetYear, target };
}

function missing(facts: PathFacts, target: Rate | null): NoPath | null {
  if (target === null || facts.comparator === 'state') return 'no_figure';
  if (facts.isEveryYear) return 'each_year';
  if (facts.targetYear === null) return 'no_target_year';
  if (facts.baseline === null || !isDecimal(facts.baseline.value)) return 'no_baseline';
  return facts.baseline.year < facts.targetYear ? null : 'baseline_not_before_target';
}

/** What the line expects at the end of a year: the baseline before it begins, the target from the target year on. */
export function expectedIn(path: Extract<IndicatorPath, { kind: 'line' }>, year: number): Rate {
  const from = decimalRate(path.baseline.value);
  const span = BigInt(path.targetYear - path.baseline.year);
  const gone = BigInt(Math.min(Math.max(year, path.baseline.year), path.targetYear) - path.baseline.year);
  const way = pointsBetween(path.target, from);
  return {
    numerator: from.numerator * way.denominator * span + way.numerator * from.denominator * gone,
    denominator: from.denominator * way.denominator * span,
  };
}

/** What the line expects at a quarter's end: within a year it rises evenly. */
export function expectedAt(path: Extract<IndicatorPath, { kind: 'line' }>, quarter: QuarterId): Rate {
  const year = quarterYear(quarter);
  const before = expectedIn(path, year - 1);
  const step = pointsBetween(expectedIn(path, year), before);
  const gone = BigInt(quarterNumber(quarter));
  return {
    numerator: before.numerator * step.denominator * 4n + step.numerator * before.denominator * gone,
    denominator: before.denominator * step.denominator * 4n,
  };
}

/** How a value filed for a quarter stands to the line. Throws RangeError where it is not a plain decimal. */
export function standingAt(
  path: Extract<IndicatorPath, { kind: 'line' }>,
  direction: Direction,
  actual: { readonly value: string; readonly quarter: QuarterId },
): Pick<PathStanding, 'gap' | 'isBehind'> & { readonly expected: Rate } {
  if (!isDecimal(actual.value)) throw new RangeError('The actual value must be a plain decimal');
  const expected = expectedAt(path, actual.quarter);
  const gap = pointsBetween(decimalRate(actual.value), expected);
  return { expected, gap, isBehind: isWorse(direction, gap) };
}

function isWorse(direction: Direction, gap: Rate): boolean {
  if (direction === 'none') return false;
  return direction === 'lower' ? gap.numerator > 0n : gap.numerator < 0n;
}

/** The line year by year, baseline and target year included. */
export function pathPoints(path: Extract<IndicatorPath, { kind: 'line' }>): PathPoint[] {
  const years = Array.from(
    { length: path.targetYear - path.baseline.year + 1 },
    (_, step) => path.baseline.year + step,
  );
  return years.map((year) => ({ year, expected: expectedIn(path, year) }));
}

export type PathStanding = {
  /** actual − expected: above the line is positive, whichever direction is better. */
  readonly gap: Rate;
  /** Change a year that still reaches the target; null in the target year and after. */
  readonly paceNeeded: Rate | null;
  readonly isBehind: boolean;
};

/** How an actual value of a year stands to the line. Throws RangeError where it is not a plain decimal. */
export function standingOn(
  path: Extract<IndicatorPath, { kind: 'line' }>,
  direction: Direction,
  actual: { readonly value: string; readonly year: number },
): PathStanding {
  if (!isDecimal(actual.value)) throw new RangeError('The actual value must be a plain decimal');
  const now = decimalRate(actual.value);
  const gap = pointsBetween(now, expectedIn(path, actual.year));
  const years = path.targetYear - actual.year;
  const left = pointsBetween(path.target, now);
  return {
    gap,
    paceNeeded: years > 0 ? { numerator: left.numerator, denominator: left.denominator * BigInt(years) } : null,
    isBehind: isWorse(direction, gap),
  };
}

/** Where a target stands in a year: still to come, or past its year and then reached, not reached, or without a final value. */
export type TargetStage =
  | 'no_target_year'
  | 'running'
  | 'reached'
  | 'not_reached'
  | 'no_final_value'
  | 'tolerance_needed'
  | 'not_measurable';

/** `final` is the value of the target year, where one was filed. A target year still counts as running. */
export function targetStage(facts: Omit<PathFacts, 'baseline'>, year: number, final: string | null): TargetStage {
  if (facts.targetYear === null) return 'no_target_year';
  if (year <= facts.targetYear) return 'running';
  if (final === null) return 'no_final_value';
  return attainment(facts.comparator, facts.target, final, facts.tolerance);
}

/** A fraction as a plain decimal with at most `decimals` places, halves away from zero, without trailing zeros: 13/3 → '4.33'. */
export function decimalOf(rate: Rate, decimals: number): string {
  const units = divideRounded(rate.numerator * 10n ** BigInt(decimals), rate.denominator);
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const part = decimals === 0 ? '' : digits.slice(-decimals).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`;
}

function printedRate(value: PrintedValue): Rate | null {
  if (value.kind === 'none') return null;
  if (value.kind === 'fraction') {
    return value.denominator > 0
      ? { numerator: BigInt(value.numerator), denominator: BigInt(value.denominator) }
      : null;
  }
  return isDecimal(value.value) ? decimalRate(value.value) : null;
}

function decimalRate(text: string): Rate {
  const [whole = '0', part = ''] = text.split('.');
  return { numerator: BigInt(whole + part), denominator: 10n ** BigInt(part.length) };
}
