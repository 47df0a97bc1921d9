import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareRates,
  completionOf,
  coverageOf,
  divideRounded,
  forecast,
  onPaceOf,
  plannedToDate,
  pointsBetween,
  type QuarterlySplit,
  type Rate,
  rateNumber,
  rateOf,
  roundRate,
  type ShareFigures,
  timeProgress,
  yearToDate,
} from './completion.ts';
import { sumYuan, type Yuan, yuan } from './money.ts';
import { type QuarterId, quarterId } from './quarter.ts';

const wan = (amount: number): Yuan => yuan(amount * 10_000);
const yi = (amount: number): Yuan => yuan(amount * 100_000_000);
const units = (rate: Rate | null, decimals = 1): number | null =>
  rate === null ? null : Number(roundRate(rate, decimals).units);
const percent = (hundredths: number): Rate => ({ numerator: BigInt(hundredths), denominator: 10_000n });

const amounts = fc.integer({ min: 0, max: 5_000_000_000_000 }).map(yuan);
const shares = fc.array(
  fc.record<ShareFigures>({
    actualYuan: fc.option(fc.integer({ min: -1_000_000_000, max: 5_000_000_000_000 }).map(yuan)),
    planYuan: fc.option(amounts),
  }),
  { maxLength: 30 },
);

describe('the published anchors', () => {
  test('2020: 321 of 1,929 亿元 planned is 16.6 %', () => {
    expect(units(rateOf(yi(321), yi(1929)))).toBe(166);
    expect(units(rateOf(yi(321), yi(1929)), 2)).toBe(1664);
  });

  test.each([
    [3711, 1211],
    [3090, 590],
  ])('Q1 at %d hundredths of a percent leads by %d hundredths of a point', (rate, lead) => {
    expect(units(pointsBetween(percent(rate), timeProgress('2026Q1')), 2)).toBe(lead);
  });

  test('100/100, 0/300 and 10 without plan are 25.0 % of 400 and a note', () => {
    const completion = completionOf([
      { actualYuan: wan(100), planYuan: wan(100) },
      { actualYuan: wan(0), planYuan: wan(300) },
      { actualYuan: wan(10), planYuan: null },
    ]);
    expect(units(completion.rate)).toBe(250);
    expect(completion).toMatchObject({
      actualYuan: wan(110),
      plannedActualYuan: wan(100),
      planYuan: wan(400),
      withoutPlanYuan: wan(10),
      withoutPlanCount: 1,
    });
  });
});

describe('rates', () => {
  test.each([
    [129, 100, 1290],
    [-5, 100, -50],
    [1, 3, 333],
    [2, 3, 667],
    [1, 2000, 1],
    [-1, 2000, -1],
    [1, 2001, 0],
    [0, 7, 0],
  ])('%d ÷ %d is %d tenths of a percent', (actual, plan, expected) => {
    expect(units(rateOf(actual, plan))).toBe(expected);
  });

  test('without a plan above zero there is none', () => {
    expect(rateOf(wan(1), null)).toBeNull();
    expect(rateOf(wan(1), 0)).toBeNull();
    expect(rateOf(wan(1), -1)).toBeNull();
    expect(rateOf(null, wan(1))).toBeNull();
  });

  test('only whole amounts are divided', () => {
    expect(() => rateOf(0.5, 1)).toThrow(RangeError);
    expect(() => rateOf(1, Number.NaN)).toThrow(RangeError);
    expect(() => divideRounded(1n, 0n)).toThrow(RangeError);
  });

  test.each([
    [5n, 2n, 3n],
    [-5n, 2n, -3n],
    [7n, 3n, 2n],
    [-7n, 3n, -2n],
    [1n, 2n, 1n],
    [0n, 9n, 0n],
  ])('%d ÷ %d rounds to %d', (dividend, divisor, expected) => {
    expect(divideRounded(dividend, divisor)).toBe(expected);
  });

  test('differences and comparison agree, exactly', () => {
    const rates = fc.tuple(amounts, fc.integer({ min: 1, max: 5_000_000_000_000 })).map(([a, b]) => {
      const rate = rateOf(a, b);
      if (rate === null) throw new Error('unreachable');
      return rate;
    });
    fc.assert(
      fc.property(rates, rates, (a, b) => {
        expect(Math.sign(Number(pointsBetween(a, b).numerator))).toBe(compareRates(a, b));
        expect(compareRates(a, b)).toBe(0 - compareRates(b, a));
        expect(pointsBetween(a, b).denominator).toBeGreaterThan(0n);
      }),
    );
  });

  test('are floats only for drawing', () => {
    expect(rateNumber({ numerator: 3n, denominator: 4n })).toBe(0.75);
  });

  test('time progress is a quarter a quarter', () => {
    expect([1, 2, 3, 4].map((number) => units(timeProgress(quarterId(2026, number))))).toEqual([250, 500, 750, 1000]);
  });
});

describe('planned to date', () => {
  const split = [wan(10), wan(0), wan(30), wan(60)] as const satisfies QuarterlySplit;
  const cases: [string, QuarterlySplit | null, QuarterId | null, QuarterId, number][] = [
    ['split in Q1', split, null, '2026Q1', 100_000],
    ['split in Q3', split, null, '2026Q3', 400_000],
    ['split beats the start', split, '2026Q3', '2026Q1', 100_000],
    ['spread in Q1', null, null, '2026Q1', 250_000],
    ['spread in Q4', null, null, '2026Q4', 1_000_000],
    ['started in an earlier year', null, '2024Q3', '2026Q1', 250_000],
    ['before the start', null, '2026Q3', '2026Q2', 0],
    ['in the start quarter', null, '2026Q3', '2026Q3', 500_000],
    ['start in Q4', null, '2026Q4', '2026Q4', 1_000_000],
    ['start next year', null, '2027Q1', '2026Q4', 0],
  ];
  test.each(cases)('%s', (_, quarters, plannedStart, quarter, expected) => {
    expect(plannedToDate({ annualYuan: wan(100), split: quarters, plannedStart, quarter })).toBe(expected);
  });

  test('is rounded down on the way and whole at the end, and never falls', () => {
    const toDate = (annualYuan: Yuan, number: number, start: number) =>
      plannedToDate({
        annualYuan,
        split: null,
        plannedStart: quarterId(2026, start),
        quarter: quarterId(2026, number),
      });
    expect([2, 3, 4].map((number) => toDate(yuan(100), number, 2))).toEqual([33, 66, 100]);
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 4 }), (annual, start) => {
        const path = [1, 2, 3, 4].map((number) => toDate(annual, number, start));
        expect(path[3]).toBe(annual);
        expect(path).toEqual(path.toSorted((a, b) => a - b));
      }),
    );
  });

  test('is zero without a plan', () => {
    expect(plannedToDate({ annualYuan: null, split: null, plannedStart: null, quarter: '2026Q4' })).toBe(0);
  });
});

describe('sets of shares', () => {
  test('an unreported share keeps its plan in the denominator', () => {
    const completion = completionOf([
      { actualYuan: wan(50), planYuan: wan(100) },
      { actualYuan: null, planYuan: wan(100) },
    ]);
    expect(units(completion.rate)).toBe(250);
  });

  test('a plan of zero counts as none, and nothing at all has no rate', () => {
    expect(completionOf([{ actualYuan: wan(5), planYuan: yuan(0) }])).toMatchObject({
      rate: null,
      actualYuan: wan(5),
      withoutPlanYuan: wan(5),
      withoutPlanCount: 1,
    });
    expect(completionOf([])).toMatchObject({ rate: null, actualYuan: 0, planYuan: 0, withoutPlanCount: 0 });
  });

  test('over-fulfilment is not capped', () => {
    expect(units(completionOf([{ actualYuan: wan(129), planYuan: wan(100) }]).rate)).toBe(1290);
  });

  test('parts add up to the whole, in any order and split', () => {
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        const whole = completionOf([...b, ...a]);
        const [left, right] = [completionOf(a), completionOf(b)];
        expect(whole.actualYuan).toBe(left.actualYuan + right.actualYuan);
        expect(whole.planYuan).toBe(left.planYuan + right.planYuan);
        expect(whole.withoutPlanYuan).toBe(left.withoutPlanYuan + right.withoutPlanYuan);
        expect(whole.actualYuan).toBe(whole.plannedActualYuan + whole.withoutPlanYuan);
        expect(whole.rate === null).toBe(whole.planYuan === 0);
      }),
    );
  });

  test('a correction moves the total by exactly its delta', () => {
    fc.assert(
      fc.property(shares, amounts, fc.integer({ min: -1_000_000, max: 1_000_000 }).map(yuan), (rest, plan, delta) => {
        const before = completionOf([...rest, { actualYuan: yuan(2_000_000), planYuan: plan }]);
        const after = completionOf([...rest, { actualYuan: yuan(2_000_000 + delta), planYuan: plan }]);
        expect(after.actualYuan - before.actualYuan).toBe(delta);
      }),
    );
  });
});

describe('year to date', () => {
  test('sums what is known; nothing known is not zero', () => {
    expect(yearToDate([wan(1), null, wan(-2)])).toBe(wan(-1));
    expect(yearToDate([null, null])).toBeNull();
    expect(yearToDate([])).toBeNull();
    expect(yearToDate([yuan(0)])).toBe(0);
  });

  test('equals the sum over quarters', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1, maxLength: 4 }), (quarters) => {
        expect(yearToDate(quarters)).toBe(sumYuan(quarters));
      }),
    );
  });
});

describe('counts', () => {
  test('coverage', () => {
    const coverage = coverageOf(8, 6, 5);
    expect([units(coverage.coverage), units(coverage.timeliness)]).toEqual([750, 625]);
    expect(coverageOf(0, 0, 0)).toMatchObject({ coverage: null, timeliness: null });
    expect(units(coverageOf(8, 6, 3, 4).timeliness)).toBe(750);
    expect(coverageOf(3, 3, 0, 0)).toMatchObject({ owed: 3, timed: 0, timeliness: null });
  });

  test('on pace is counted by commitment, over its shares together', () => {
    const pace = onPaceOf([
      { commitmentId: 'both', actualYuan: wan(10), plannedToDateYuan: wan(20) },
      { commitmentId: 'both', actualYuan: wan(30), plannedToDateYuan: wan(20) },
      { commitmentId: 'behind', actualYuan: wan(19), plannedToDateYuan: wan(20) },
      { commitmentId: 'silent', actualYuan: null, plannedToDateYuan: wan(20) },
      { commitmentId: 'not yet', actualYuan: wan(5), plannedToDateYuan: yuan(0) },
    ]);
    expect(pace).toMatchObject({ onPace: 1, counted: 3 });
    expect(units(pace.rate)).toBe(333);
    expect(onPaceOf([])).toEqual({ onPace: 0, counted: 0, rate: null });
  });
});

describe('forecast', () => {
  const figures = { actualYuan: wan(60), plannedToDateYuan: wan(75), annualYuan: wan(100), quarter: '2026Q3' } as const;

  test('is the pace so far carried to the end, with what is still needed', () => {
    expect(forecast(figures)).toEqual({
      yearEndYuan: wan(80),
      remainingYuan: wan(40),
      neededPerQuarterYuan: wan(40),
    });
    expect(forecast({ ...figures, quarter: '2026Q2' })?.neededPerQuarterYuan).toBe(wan(20));
    expect(forecast({ ...figures, actualYuan: wan(130) })?.remainingYuan).toBe(0);
    expect(forecast({ ...figures, quarter: '2026Q4' })?.neededPerQuarterYuan).toBeNull();
  });

  test.each([
    ['in Q1', { quarter: '2026Q1' as const }],
    ['without report', { actualYuan: null }],
    ['without plan', { annualYuan: null }],
    ['with a plan of zero', { annualYuan: yuan(0) }],
    ['while nothing is planned yet', { plannedToDateYuan: yuan(0) }],
  ])('there is none %s', (_, change) => {
    expect(forecast({ ...figures, ...change })).toBeNull();
  });
});
