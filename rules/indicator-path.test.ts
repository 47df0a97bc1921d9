import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRates } from './completion.ts';
import type { PrintedValue } from './indicator.ts';
import {
  decimalOf,
  expectedIn,
  type IndicatorPath,
  indicatorPath,
  type PathFacts,
  pathPoints,
  standingOn,
  targetStage,
} from './indicator-path.ts';

const number = (value: string): PrintedValue => ({ kind: 'number', value });
const facts: PathFacts = {
  target: number('8.5'),
  comparator: 'at_least',
  targetYear: 2025,
  isEveryYear: false,
  baseline: { value: '6.1', year: 2019 },
};
const lineOf = (change: Partial<PathFacts> = {}) => {
  const path = indicatorPath({ ...facts, ...change });
  if (path.kind !== 'line') throw new Error('no line');
  return path;
};

describe('the path of an indicator', () => {
  test('is the straight line from the baseline to the target year', () => {
    expect(pathPoints(lineOf()).map(({ year, expected }) => [year, decimalOf(expected, 4)])).toEqual([
      [2019, '6.1'],
      [2020, '6.5'],
      [2021, '6.9'],
      [2022, '7.3'],
      [2023, '7.7'],
      [2024, '8.1'],
      [2025, '8.5'],
    ]);
  });

  test('falls where lower is better, and keeps a fraction exact', () => {
    const falling = lineOf({ target: number('1.8'), baseline: { value: '2.1', year: 2022 } });
    expect(pathPoints(falling).map(({ expected }) => decimalOf(expected, 2))).toEqual(['2.1', '2', '1.9', '1.8']);
    const third = lineOf({
      target: { kind: 'fraction', numerator: 1, denominator: 3 },
      baseline: { value: '0', year: 2024 },
    });
    expect(expectedIn(third, 2025)).toSatisfy((rate) => compareRates(rate, { numerator: 1n, denominator: 3n }) === 0);
  });

  test.each<[Partial<PathFacts>, Extract<IndicatorPath, { kind: 'none' }>['reason']]>([
    [{ target: { kind: 'none' } }, 'no_figure'],
    [{ comparator: 'state' }, 'no_figure'],
    [{ isEveryYear: true }, 'each_year'],
    [{ targetYear: null }, 'no_target_year'],
    [{ targetYear: null, baseline: null }, 'no_target_year'],
    [{ baseline: null }, 'no_baseline'],
    [{ baseline: { value: '约6', year: 2019 } }, 'no_baseline'],
    [{ baseline: { value: '6.1', year: 2025 } }, 'baseline_not_before_target'],
  ])('there is none with %o: %s', (change, reason) => {
    expect(indicatorPath({ ...facts, ...change })).toEqual({ kind: 'none', reason });
  });

  test('begins at the baseline, ends at the target and never turns back', () => {
    const value = fc
      .integer({ min: -1_000_000, max: 1_000_000 })
      .map((size) => decimalOf({ numerator: BigInt(size), denominator: 100n }, 2));
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 30 }), (from, to, years) => {
        const line = lineOf({ target: number(to), baseline: { value: from, year: 2000 }, targetYear: 2000 + years });
        const points = pathPoints(line);
        expect(points).toHaveLength(years + 1);
        expect(decimalOf(points[0]?.expected as never, 2)).toBe(from);
        expect(decimalOf(points.at(-1)?.expected as never, 2)).toBe(to);
        const sign = Math.sign(compareRates(points.at(-1)?.expected as never, points[0]?.expected as never));
        for (let step = 1; step < points.length; step += 1) {
          const here = Math.sign(compareRates(points[step]?.expected as never, points[step - 1]?.expected as never));
          expect(here).toBe(sign);
        }
        expect(compareRates(expectedIn(line, 1990), points[0]?.expected as never)).toBe(0);
        expect(compareRates(expectedIn(line, 2100), points.at(-1)?.expected as never)).toBe(0);
      }),
    );
  });
});

describe('a value beside the path', () => {
  test('has a gap and a pace still needed', () => {
    const standing = standingOn(lineOf(), 'higher', { value: '7.0', year: 2022 });
    expect([decimalOf(standing.gap, 2), decimalOf(standing.paceNeeded as never, 2), standing.isBehind]).toEqual([
      '-0.3',
      '0.5',
      true,
    ]);
  });

  test('is ahead below the line where lower is better', () => {
    const falling = lineOf({ target: number('1.8'), baseline: { value: '2.1', year: 2022 } });
    expect(standingOn(falling, 'lower', { value: '1.9', year: 2023 }).isBehind).toBe(false);
    expect(standingOn(falling, 'lower', { value: '2.05', year: 2023 }).isBehind).toBe(true);
  });

  test('needs no pace any more in the target year', () => {
    expect(standingOn(lineOf(), 'higher', { value: '8.4', year: 2025 }).paceNeeded).toBeNull();
    expect(() => standingOn(lineOf(), 'higher', { value: 'about 8', year: 2025 })).toThrow(RangeError);
  });
});

test.each([
  [{ targetYear: null }, 2026, null, 'no_target_year'],
  [{}, 2025, null, 'running'],
  [{}, 2026, null, 'no_final_value'],
  [{}, 2026, '8.5', 'reached'],
  [{ comparator: 'over' }, 2026, '8.5', 'not_reached'],
  [{ comparator: 'about' }, 2026, '8.5', 'tolerance_needed'],
  [{ comparator: 'about', tolerance: '0.1' }, 2026, '8.4', 'reached'],
] as const)('a target with %o is in %i with %s: %s', (change, year, final, stage) => {
  expect(targetStage({ ...facts, ...change }, year, final)).toBe(stage);
});

test.each([
  [13n, 3n, 2, '4.33'],
  [-1n, 8n, 2, '-0.13'],
  [500n, 100n, 4, '5'],
  [0n, 7n, 2, '0'],
])('%i/%i with %i decimals is %s', (numerator, denominator, decimals, text) => {
  expect(decimalOf({ numerator, denominator }, decimals)).toBe(text);
});
