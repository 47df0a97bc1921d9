import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointsBetween, type Rate, rateOf, timeProgress } from '#rules/completion.ts';
import { defaultLightRule, lightOfPoints } from '#rules/lights.ts';
import { formatPercentForLight, formatPercentTenths, formatPoints, formatRate } from './percent.ts';

const ratio = (numerator: number, denominator = 10_000): Rate => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

test.each([
  [rateOf(321, 1929), 1, '16.6%'],
  [rateOf(129, 100), 1, '129.0%'],
  [ratio(3711), 2, '37.11%'],
  [ratio(1005), 1, '10.1%'],
  [ratio(-1005), 1, '−10.1%'],
  [ratio(120_000), 0, '1,200%'],
  [ratio(0), 1, '0.0%'],
  [null, 1, '—'],
])('%o with %d decimals is %s', (rate, decimals, text) => {
  expect(formatRate(rate, decimals)).toBe(text);
});

test.each([
  [pointsBetween(ratio(3711), timeProgress('2026Q1')), 2, '+12.11'],
  [pointsBetween(ratio(3090), timeProgress('2026Q1')), 1, '+5.9'],
  [ratio(-1100), 1, '−11.0'],
  [ratio(0), 1, '0.0'],
  [ratio(-4), 1, '0.0'],
  [ratio(-5), 1, '−0.1'],
  [null, 1, '—'],
])('%o in points with %d decimals is %s', (points, decimals, text) => {
  expect(formatPoints(points, decimals)).toBe(text);
});

test.each([
  [625, '62.5%'],
  [620, '62%'],
  [0, '0%'],
  [null, '—'],
])('%s tenths are %s', (tenths, text) => {
  expect(formatPercentTenths(tenths)).toBe(text);
});

describe('beside a light', () => {
  const at = (rate: Rate | null) => formatPercentForLight(rate, timeProgress('2026Q3'), defaultLightRule);

  test('one decimal where it tells the truth', () => {
    expect(at(ratio(7320))).toEqual({ rate: '73.2%', points: '−1.8' });
    expect(at(ratio(7000))).toEqual({ rate: '70.0%', points: '−5.0' });
  });

  test('two where one would hide what made it yellow', () => {
    expect(at(ratio(6996))).toEqual({ rate: '69.96%', points: '−5.04' });
  });

  test('more where even two would', () => {
    expect(at(ratio(699_960, 1_000_000))).toEqual({ rate: '69.996%', points: '−5.004' });
  });

  test('a dash without figure or expectation', () => {
    expect(at(null)).toEqual({ rate: '—', points: '—' });
    expect(formatPercentForLight(ratio(7320), null, defaultLightRule)).toEqual({ rate: '73.2%', points: '—' });
  });

  test('the printed points never contradict the light', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15_000 }), (rate) => {
        const { points } = at(ratio(rate));
        const printed = ratio(Math.round(Number(points.replace('−', '-')) * 10_000), 1_000_000);
        const lag = pointsBetween(ratio(rate), timeProgress('2026Q3'));
        expect(lightOfPoints(printed, defaultLightRule)).toBe(lightOfPoints(lag, defaultLightRule));
      }),
    );
  });
});
