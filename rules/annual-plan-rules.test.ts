import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adjustmentProblems,
  decisionProblems,
  divideAnnualPlan,
  firstQuarterChoices,
  originalFrom,
  type PlanPeriod,
  type PlanVersion,
  planAt,
  readPlanAmounts,
} from './annual-plan-rules.ts';
import { plannedToDate, type QuarterlySplit } from './completion.ts';
import { addYuan, sumYuan, yuan } from './money.ts';
import { type QuarterId, quarterId, quarterNumber } from './quarter.ts';

const blank = { q1: '', q2: '', q3: '', q4: '' };
const codes = (input: Parameters<typeof readPlanAmounts>[0]) =>
  readPlanAmounts(input).problems.map((problem) => `${problem.field}:${problem.code}`);

describe('a plan as typed', () => {
  test.each([
    [{ planned: '100', ...blank }, []],
    [{ planned: '0', ...blank }, []],
    [{ planned: '100', q1: '10', q2: '20.5', q3: '30', q4: '39.5' }, []],
    [{ planned: '', ...blank }, ['planned:required']],
    [{ planned: '-1', ...blank }, ['planned:negative_amount']],
    [{ planned: '1.23456', ...blank }, ['planned:too_many_decimals']],
    [{ planned: '一百', ...blank }, ['planned:not_a_number']],
    [{ planned: '100', ...blank, q1: '10' }, ['q2:split_incomplete', 'q3:split_incomplete', 'q4:split_incomplete']],
    [{ planned: '100', q1: '10', q2: '20', q3: '30', q4: '39.9999' }, ['q1:split_does_not_sum']],
    [{ planned: '100', q1: '10', q2: 'x', q3: '30', q4: '40' }, ['q2:not_a_number']],
  ])('%o: %s', (input, expected) => {
    expect(codes(input)).toEqual(expected);
  });

  test('is exact to the yuan', () => {
    expect(readPlanAmounts({ planned: '３，８４０．５', ...blank }).amounts?.annualYuan).toBe(38_405_000);
    expect(readPlanAmounts({ planned: '38,400.0001', ...blank }).amounts).toEqual({
      annualYuan: 384_000_001,
      split: null,
    });
  });
});

const version = (number: number, fromQuarter: QuarterId, annualYuan = 100): PlanVersion => ({
  version: number,
  annualYuan: yuan(annualYuan),
  split: null,
  fromQuarter,
});
const period: PlanPeriod = { year: 2026, shareFrom: '2020Q1', shareTo: null, settled: '2026Q2' };

describe('from when a plan holds', () => {
  test.each([
    [{ ...period, settled: null }, '2026Q1'],
    [period, '2026Q3'],
    [{ ...period, settled: '2026Q4' as const }, null],
    [{ ...period, settled: null, shareFrom: '2026Q2' as const }, '2026Q2'],
    [{ ...period, shareTo: '2026Q2' as const }, null],
  ])('%o: %s', (asked, expected) => {
    expect(originalFrom(asked)).toBe(expected);
  });

  test('an adjustment never begins before the version it adjusts', () => {
    expect(firstQuarterChoices({ ...period, settled: null }, version(1, '2026Q3'))).toEqual(['2026Q3', '2026Q4']);
  });
});

describe('an adjustment', () => {
  const adjusting = (fromQuarter: string, versions: PlanVersion[], annualYuan = 90) =>
    adjustmentProblems({ fromQuarter, amounts: { annualYuan: yuan(annualYuan), split: null } }, versions, period).map(
      (problem) => problem.code,
    );
  test.each([
    ['2026Q3', [version(1, '2026Q1')], []],
    ['2026Q2', [version(1, '2026Q1')], ['quarter_is_settled']],
    ['2027Q1', [version(1, '2026Q1')], ['not_a_quarter']],
    ['soon', [version(1, '2026Q1')], ['not_a_quarter']],
    ['2026Q3', [], ['no_plan_to_adjust']],
    ['2026Q3', [version(1, '2026Q1'), version(2, '2026Q4', 95)], ['before_previous_version']],
    ['2026Q3', [version(1, '2026Q1', 90)], ['nothing_adjusted']],
  ])('from %s on %o: %s', (quarter, versions, expected) => {
    expect(adjusting(quarter, versions)).toEqual(expected);
  });

  test('needs a reason, a document and a date that has come', () => {
    const decision = { reason: ' ', document: '浙发改〔2026〕1号', approvedOn: '2026-12-01' };
    expect(decisionProblems(decision, '2026-11-22').map((problem) => problem.code)).toEqual([
      'required',
      'date_in_the_future',
    ]);
    expect(decisionProblems({ ...decision, reason: '用地调整', approvedOn: '２０２６-11-01' }, '2026-11-22')).toEqual(
      [],
    );
  });

  test('leaves the plan of earlier quarters as it was', () => {
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.array(fc.record({ quarter: fc.integer({ min: 1, max: 4 }), amount: fc.nat(1_000_000) }), { maxLength: 8 }),
        fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
        (steps, settledNumber) => {
          const settled = settledNumber === null ? null : quarterId(2026, settledNumber);
          let versions = [version(1, '2026Q1')];
          for (const { quarter, amount } of steps) {
            const fromQuarter = quarterId(2026, quarter);
            const amounts = { annualYuan: yuan(amount), split: null };
            if (adjustmentProblems({ fromQuarter, amounts }, versions, { ...period, settled }).length > 0) continue;
            accepted += 1;
            const next = [...versions, { ...amounts, fromQuarter, version: versions.length + 1 }];
            for (const number of [1, 2, 3, 4]) {
              const at = quarterId(2026, number);
              if (number < quarter || (settled !== null && at <= settled))
                expect(planAt(next, at)).toBe(planAt(versions, at));
            }
            versions = next;
          }
        },
      ),
    );
    expect(accepted).toBeGreaterThan(0);
  });
});

const anySplit = fc
  .tuple(fc.nat(10 ** 12), fc.nat(10 ** 12), fc.nat(10 ** 12), fc.nat(10 ** 12))
  .map((parts) => parts.map((part) => yuan(part)) as unknown as QuarterlySplit);
const anyPlan = fc.oneof(
  anySplit.map((split) => ({ annualYuan: sumYuan(split), split, plannedStart: null })),
  fc.record({
    annualYuan: fc.nat(10 ** 13).map((amount) => yuan(amount)),
    split: fc.constant(null),
    plannedStart: fc.constantFrom<QuarterId | null>(null, '2025Q2', '2026Q3', '2027Q1'),
  }),
);

describe('a plan divided between two cities', () => {
  test('keeps its sum, its quarters before the move and nothing else with the old city', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.integer({ min: 1, max: 4 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (plan, number, share) => {
          const firstQuarter = quarterId(2026, number);
          const moved = number === 1 ? plan.annualYuan : yuan(Math.floor(plan.annualYuan * share));
          const divided = divideAnnualPlan(plan, firstQuarter, moved);
          expect(addYuan(divided.kept.annualYuan, divided.moved.annualYuan)).toBe(plan.annualYuan);
          for (const [side, isKept] of [
            [divided.kept, true],
            [divided.moved, false],
          ] as const) {
            const split = side.split as QuarterlySplit;
            expect(sumYuan(split)).toBe(side.annualYuan);
            for (const [index, part] of split.entries()) {
              expect(part).toBeGreaterThanOrEqual(0);
              if (isKept === index + 1 >= number) expect(part).toBe(0);
            }
          }
        },
      ),
    );
  });

  test('a plan that is moved as it was spread is expected by the quarter as before', () => {
    const plan = { annualYuan: yuan(400), split: null, plannedStart: null };
    const { kept, moved } = divideAnnualPlan(plan, '2026Q3', yuan(200));
    expect([kept.split, moved.split]).toEqual([
      [100, 100, 0, 0],
      [0, 0, 100, 100],
    ]);
    for (const quarter of ['2026Q3', '2026Q4'] as const) {
      const expected = (side: typeof kept) => plannedToDate({ ...side, plannedStart: null, quarter });
      expect(addYuan(expected(kept), expected(moved))).toBe(plannedToDate({ ...plan, quarter }));
      expect(quarterNumber(quarter)).toBeGreaterThan(2);
    }
  });

  test('refuses more than there is, and a rest without a quarter to lie in', () => {
    const plan = { annualYuan: yuan(400), split: null, plannedStart: null };
    expect(() => divideAnnualPlan(plan, '2026Q3', yuan(401))).toThrow(RangeError);
    expect(() => divideAnnualPlan(plan, '2026Q1', yuan(300))).toThrow(RangeError);
  });
});
