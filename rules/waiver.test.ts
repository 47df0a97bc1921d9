import { describe, expect, test } from 'vitest';
import { allRules } from './findings/rulebook.ts';
import { longestWaiverQuarters, readWaiverQuarters, waivableRules, waiverState } from './waiver.ts';

describe('a waiver', () => {
  const waiver = { fromQuarter: '2026Q3', untilQuarter: '2026Q4', endedAt: null } as const;
  test.each([
    ['2026Q2', 'coming'],
    ['2026Q3', 'current'],
    ['2026Q4', 'current'],
    ['2027Q1', 'over'],
  ] as const)('in %s it is %s', (now, state) => {
    expect(waiverState(waiver, now)).toBe(state);
    expect(waiverState({ ...waiver, endedAt: new Date() }, now)).toBe('ended');
  });

  test.each([
    ['2026Q3', '2026Q3', null],
    ['2026Q3', '2028Q2', null],
    ['2026Q3', '2028Q3', 'untilQuarter waiver_too_long'],
    ['2026Q2', '2026Q3', 'fromQuarter waiver_for_the_past'],
    ['2026Q4', '2026Q3', 'untilQuarter ends_before_it_begins'],
    ['', '2026Q3', 'fromQuarter not_a_quarter'],
    ['2026Q3', '2026', 'untilQuarter not_a_quarter'],
  ])('from %s until %s: %s', (fromQuarter, untilQuarter, problem) => {
    const read = readWaiverQuarters({ fromQuarter, untilQuarter }, '2026Q3');
    const said = read.ok ? null : read.problems.map(({ field, code }) => `${field} ${code}`).join();
    expect(said).toBe(problem);
  });

  test('frees of any rule but those that decide what counts', () => {
    expect(longestWaiverQuarters).toBe(8);
    const kept = allRules.filter((rule) => !waivableRules.includes(rule)).map(({ code }) => code);
    expect(kept).toEqual(['E101', 'E102', 'E113', 'E201']);
  });
});
