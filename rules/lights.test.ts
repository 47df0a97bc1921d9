import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Rate, rateOf, timeProgress } from './completion.ts';
import {
  type DatedStep,
  defaultLightRule,
  indicatorLight,
  investmentLight,
  lightRuleAt,
  milestoneLight,
  shareLight,
} from './lights.ts';
import { yuan } from './money.ts';

const rule = defaultLightRule;
const half = timeProgress('2026Q2');
const thousandths = (value: number): Rate => ({ numerator: BigInt(value), denominator: 1000n });

describe('investment light', () => {
  test.each([
    [1290, 'green'],
    [500, 'green'],
    [450, 'green'],
    [449, 'yellow'],
    [300, 'yellow'],
    [299, 'red'],
    [0, 'red'],
    [-100, 'red'],
  ])('at %d ‰ when half the year is over: %s', (rate, light) => {
    expect(investmentLight({ rate: thousandths(rate), expected: half, rule })).toBe(light);
  });

  test('is exact at the threshold', () => {
    const justBelow: Rate = { numerator: 449_999_999_999n, denominator: 1_000_000_000_000n };
    expect(investmentLight({ rate: justBelow, expected: half, rule })).toBe('yellow');
  });

  test('is grey without rate or expectation, and blue once completed', () => {
    expect(investmentLight({ rate: null, expected: half, rule })).toBe('grey');
    expect(investmentLight({ rate: half, expected: null, rule })).toBe('grey');
    expect(investmentLight({ rate: half, expected: rateOf(0, 5), rule })).toBe('grey');
    expect(investmentLight({ rate: null, expected: null, rule, completed: true })).toBe('blue');
  });

  test('never worsens as the rate rises', () => {
    const order = ['red', 'yellow', 'green'];
    const rates = fc.integer({ min: -500, max: 2000 });
    fc.assert(
      fc.property(rates, rates, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map((rate) =>
          order.indexOf(investmentLight({ rate: thousandths(rate), expected: half, rule })),
        );
        expect(low).toBeLessThanOrEqual(high ?? -1);
      }),
    );
  });
});

describe('share light', () => {
  const share = { annualYuan: yuan(1000), split: null, plannedStart: null, quarter: '2026Q3', rule } as const;

  test.each([
    ['on pace', { actualYuan: yuan(750) }, 'green'],
    ['five points behind', { actualYuan: yuan(700) }, 'green'],
    ['a little more', { actualYuan: yuan(699) }, 'yellow'],
    ['far behind', { actualYuan: yuan(549) }, 'red'],
    ['not reported', { actualYuan: null }, 'grey'],
    ['no plan', { actualYuan: yuan(700), annualYuan: null }, 'grey'],
    ['nothing planned yet', { actualYuan: yuan(0), plannedStart: '2026Q4' as const }, 'grey'],
    ['late start, on its own path', { actualYuan: yuan(500), plannedStart: '2026Q3' as const }, 'green'],
    ['completed', { actualYuan: null, completed: true }, 'blue'],
  ])('%s', (_, change, light) => {
    expect(shareLight({ ...share, ...change })).toBe(light);
  });
});

describe('dated thresholds', () => {
  const strict = { id: 'strict', validFrom: '2026-07-01', greenLagPoints: 2.5, yellowLagPoints: 10 };

  test('the latest rule that has begun is in force', () => {
    expect(lightRuleAt([strict, rule], '2026-06-30')).toBe(rule);
    expect(lightRuleAt([strict, rule], '2026-07-01')).toBe(strict);
    expect(() => lightRuleAt([strict], '2026-06-30')).toThrow(RangeError);
  });

  test('may have decimals', () => {
    expect(investmentLight({ rate: thousandths(475), expected: half, rule: strict })).toBe('green');
    expect(investmentLight({ rate: thousandths(474), expected: half, rule: strict })).toBe('yellow');
  });
});

describe('milestones', () => {
  const due = (dueQuarter: DatedStep['dueQuarter'], doneOn: string | null = null): DatedStep => ({
    dueQuarter,
    doneOn,
  });

  test.each([
    ['none is set', [], 'grey'],
    ['none has been due', [due('2026Q4')], 'grey'],
    ['done in time', [due('2026Q3', '2026-09-30')], 'green'],
    ['done before it was due', [due('2026Q4', '2026-07-01')], 'green'],
    ['overdue', [due('2026Q3')], 'yellow'],
    ['overdue by a quarter', [due('2026Q2')], 'red'],
    ['made good late', [due('2026Q2', '2026-07-01')], 'yellow'],
    ['one in time, one overdue', [due('2026Q1', '2026-03-01'), due('2026Q3')], 'yellow'],
  ] as const)('%s', (_, steps, light) => {
    expect(milestoneLight(steps, '2026Q3')).toBe(light);
    expect(milestoneLight(steps, '2026Q3', true)).toBe('blue');
  });
});

describe('indicators', () => {
  const falling = {
    target: { kind: 'number', value: '10' },
    comparator: 'at_most',
    targetYear: 2026,
    isEveryYear: false,
    baseline: { value: '20', year: 2024 },
    direction: 'lower',
  } as const;

  test.each([
    ['on the path', '2026Q2', '12.5', 'green'],
    ['behind the path', '2026Q2', '12.6', 'yellow'],
    ['reached in the target year', '2026Q4', '10', 'green'],
    ['missed in the target year', '2026Q4', '10.1', 'red'],
    ['missed since', '2027Q1', '10.1', 'red'],
    ['not reported', '2026Q2', null, 'grey'],
  ] as const)('%s', (_, quarter, value, light) => {
    expect(indicatorLight(falling, quarter, value)).toBe(light);
  });

  test('no path is grey', () => {
    expect(indicatorLight({ ...falling, baseline: null }, '2026Q4', '99')).toBe('grey');
  });
});
