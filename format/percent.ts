// Rates as percent and leads or lags in points (百分点), from exact fractions, rounded half away from zero.
import { pointsBetween, type Rate, roundRate } from '#rules/completion.ts';
import { type LightRule, lightOfPoints } from '#rules/lights.ts';
import { percentInput } from '#rules/report-content.ts';
import { formatScaled, noFigure } from './number.ts';

/** '73.2%'; null → '—'. Not capped: 1.29 is '129.0%'. */
export function formatRate(rate: Rate | null, decimals = 1): string {
  return rate === null ? noFigure : `${formatScaled(roundRate(rate, decimals).units, decimals)}%`;
}

/** '+5.2', '−11.0' or '0.0' without unit, since points are never '%'; null → '—'. */
export function formatPoints(points: Rate | null, decimals = 1): string {
  if (points === null) return noFigure;
  const { units } = roundRate(points, decimals);
  return `${units > 0n ? '+' : ''}${formatScaled(units, decimals)}`;
}

/** '12.3%' from tenths of a percent, '62%' where the tenth is zero; null → '—'. */
export function formatPercentTenths(tenths: number | null): string {
  return tenths === null ? noFigure : `${percentInput(tenths)}%`;
}

/**
 * A rate and its lead or lag as they stand beside their light: one decimal, or as many more (two, rarely three or four) as it takes
 * for the printed figures not to contradict it.
 */
export function formatPercentForLight(
  rate: Rate | null,
  expected: Rate | null,
  rule: LightRule,
): { rate: string; points: string } {
  if (rate === null || expected === null) return { rate: formatRate(rate), points: noFigure };
  const points = pointsBetween(rate, expected);
  const decimals = [1, 2, 3].find((places) => agrees(rate, expected, rule, places)) ?? 4;
  return { rate: formatRate(rate, decimals), points: formatPoints(points, decimals) };
}

function agrees(rate: Rate, expected: Rate, rule: LightRule, decimals: number): boolean {
  const points = pointsBetween(rate, expected);
  const light = lightOfPoints(points, rule);
  const fromRate = pointsBetween(rounded(rate, decimals), expected);
  return lightOfPoints(rounded(points, decimals), rule) === light && lightOfPoints(fromRate, rule) === light;
}

function rounded(rate: Rate, decimals: number): Rate {
  return { numerator: roundRate(rate, decimals).units, denominator: 100n * 10n ** BigInt(decimals) };
}
