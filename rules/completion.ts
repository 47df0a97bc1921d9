// The only division in the system: exact completion rates, time progress, planned-to-date and forecast. Never rounds on its own, never yields NaN.
import { sumYuan, type Yuan, yuan, zeroYuan } from './money.ts';
import { type QuarterId, quarterNumber, quarterYear } from './quarter.ts';

/** An exact fraction with denominator > 0: 0.05 is 5 % or 5 percentage points. */
export type Rate = { readonly numerator: bigint; readonly denominator: bigint };

/** actual ÷ plan; null when either is missing or the plan is not above zero. Throws RangeError for a non-integer. */
export function rateOf(actual: Yuan | number | bigint | null, plan: Yuan | number | bigint | null): Rate | null {
  if (actual === null || plan === null) return null;
  const denominator = BigInt(plan);
  return denominator > 0n ? { numerator: BigInt(actual), denominator } : null;
}

/** Share of the year elapsed at the quarter's end (序时进度). */
export function timeProgress(quarter: QuarterId): Rate {
  return { numerator: BigInt(quarterNumber(quarter)), denominator: 4n };
}

/** rate − time: the lead (positive) or lag (negative), 0.05 = 5 percentage points. */
export function pointsBetween(rate: Rate, time: Rate): Rate {
  return {
    numerator: rate.numerator * time.denominator - time.numerator * rate.denominator,
    denominator: rate.denominator * time.denominator,
  };
}

/** Negative when a < b, 0 when equal, positive when a > b. */
export function compareRates(a: Rate, b: Rate): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** dividend ÷ divisor (> 0) to a whole number, halves away from zero (四舍五入). */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  if (divisor <= 0n) throw new RangeError('The divisor must be above zero');
  const magnitude = dividend < 0n ? -dividend : dividend;
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n);
  return dividend < 0n ? -rounded : rounded;
}

/** The percentage rounded half away from zero: 0.16641 with 1 decimal is {units: 166n, decimals: 1}, that is 16.6 %. */
export function roundRate(rate: Rate, decimals: number): { units: bigint; decimals: number } {
  return { units: divideRounded(rate.numerator * 100n * 10n ** BigInt(decimals), rate.denominator), decimals };
}

/** The fraction as a float, for drawing only. */
export function rateNumber(rate: Rate): number {
  return Number(rate.numerator) / Number(rate.denominator);
}

export type QuarterlySplit = readonly [Yuan, Yuan, Yuan, Yuan];
export type SharePlan = {
  readonly annualYuan: Yuan | null;
  readonly split: QuarterlySplit | null;
  readonly plannedStart: QuarterId | null;
};

/**
 * What the annual plan expects by the quarter's end: the quarterly split, else the annual amount spread evenly from the planned
 * start (Q1 when it started in an earlier year) to Q4, cumulative amounts rounded down and Q4 whole. Zero without plan or before the start.
 */
export function plannedToDate(plan: SharePlan & { readonly quarter: QuarterId }): Yuan {
  const number = quarterNumber(plan.quarter);
  if (plan.split) return sumYuan(plan.split.slice(0, number));
  if (plan.annualYuan === null) return zeroYuan;
  const yearsAhead = plan.plannedStart ? quarterYear(plan.plannedStart) - quarterYear(plan.quarter) : -1;
  if (yearsAhead > 0) return zeroYuan;
  const start = yearsAhead === 0 && plan.plannedStart ? quarterNumber(plan.plannedStart) : 1;
  if (number < start) return zeroYuan;
  return yuan((BigInt(plan.annualYuan) * BigInt(number - start + 1)) / BigInt(5 - start));
}

/** Σ of the year's quarters; null when none of them has an amount, since missing is not zero. */
export function yearToDate(amounts: Iterable<Yuan | null>): Yuan | null {
  const known = [...amounts].filter((amount) => amount !== null);
  return known.length === 0 ? null : sumYuan(known);
}

export type ShareFigures = { readonly actualYuan: Yuan | null; readonly planYuan: Yuan | null };
export type Completion = {
  /** Everything reported, with or without plan. */
  readonly actualYuan: Yuan;
  /** The rate's numerator: what shares with a plan reported. */
  readonly plannedActualYuan: Yuan;
  /** The rate's denominator: the plan of every share, reported or not. */
  readonly planYuan: Yuan;
  readonly rate: Rate | null;
  /** Left out of the rate, to be noted beside it. */
  readonly withoutPlanYuan: Yuan;
  readonly withoutPlanCount: number;
};

/** Weighted completion of a set of shares: a share without plan leaves the rate but not the amount; an unreported share's plan stays. */
export function completionOf(shares: readonly ShareFigures[]): Completion {
  const planned = shares.filter((share) => share.planYuan !== null && share.planYuan > 0);
  const unplanned = shares.filter((share) => !(share.planYuan !== null && share.planYuan > 0));
  const plannedActualYuan = sumYuan(planned.map((share) => share.actualYuan ?? zeroYuan));
  const withoutPlanYuan = sumYuan(unplanned.map((share) => share.actualYuan ?? zeroYuan));
  const planYuan = sumYuan(planned.map((share) => share.planYuan ?? zeroYuan));
  return {
    actualYuan: sumYuan([plannedActualYuan, withoutPlanYuan]),
    plannedActualYuan,
    planYuan,
    rate: rateOf(plannedActualYuan, planYuan),
    withoutPlanYuan,
    withoutPlanCount: unplanned.length,
  };
}

export type Coverage = {
  readonly owed: number;
  readonly reported: number;
  readonly onTime: number;
  /** Those owed that a deadline was set for: all but what an import entered (往季补录). */
  readonly timed: number;
  readonly coverage: Rate | null;
  readonly timeliness: Rate | null;
};

/** Reports in over those owed (填报率), reports on time over those that had a deadline (及时率); a rate over nothing is null. */
export function coverageOf(owed: number, reported: number, onTime: number, timed: number = owed): Coverage {
  return { owed, reported, onTime, timed, coverage: rateOf(reported, owed), timeliness: rateOf(onTime, timed) };
}

export type PaceFigures = {
  readonly commitmentId: string;
  readonly actualYuan: Yuan | null;
  readonly plannedToDateYuan: Yuan;
};

/** How many commitments have reached planned-to-date. Shares with nothing planned yet are left out; unreported counts as nothing done. */
export function onPaceOf(shares: readonly PaceFigures[]): { onPace: number; counted: number; rate: Rate | null } {
  const balances = new Map<string, bigint>();
  for (const share of shares) {
    if (share.plannedToDateYuan <= 0) continue;
    const balance = BigInt(share.actualYuan ?? 0) - BigInt(share.plannedToDateYuan);
    balances.set(share.commitmentId, (balances.get(share.commitmentId) ?? 0n) + balance);
  }
  const onPace = [...balances.values()].filter((balance) => balance >= 0n).length;
  return { onPace, counted: balances.size, rate: rateOf(onPace, balances.size) };
}

export type Forecast = {
  /** actual ÷ planned-to-date × annual plan, to the yuan. */
  readonly yearEndYuan: Yuan;
  readonly remainingYuan: Yuan;
  /** Per quarter still to come, rounded up; null when the year is over. */
  readonly neededPerQuarterYuan: Yuan | null;
};

/** Where the year ends at this pace; null in Q1, without report, or while nothing is planned. */
export function forecast(figures: {
  readonly actualYuan: Yuan | null;
  readonly plannedToDateYuan: Yuan;
  readonly annualYuan: Yuan | null;
  readonly quarter: QuarterId;
}): Forecast | null {
  const { actualYuan, plannedToDateYuan, annualYuan, quarter } = figures;
  const number = quarterNumber(quarter);
  if (number === 1 || actualYuan === null || annualYuan === null) return null;
  if (plannedToDateYuan <= 0 || annualYuan <= 0) return null;
  const remainingYuan = yuan(Math.max(0, annualYuan - actualYuan));
  const left = BigInt(4 - number);
  return {
    yearEndYuan: yuan(divideRounded(BigInt(actualYuan) * BigInt(annualYuan), BigInt(plannedToDateYuan))),
    remainingYuan,
    neededPerQuarterYuan: left === 0n ? null : yuan((BigInt(remainingYuan) + left - 1n) / left),
  };
}
