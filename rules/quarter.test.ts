import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './plain-date.ts';
import {
  compareQuarters,
  lastEndedQuarter,
  nextQuarter,
  parseQuarter,
  previousQuarter,
  quarterEndDate,
  quarterId,
  quarterNumber,
  quarterOf,
  quartersBetween,
  quartersOfYearTo,
  quarterYear,
} from './quarter.ts';

const quarters = fc
  .tuple(fc.integer({ min: 2001, max: 2098 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, number]) => quarterId(year, number));

test.each(['2026Q3', '2000Q1', '2099Q4'])('%s is a quarter', (text) => {
  expect(parseQuarter(text)).toBe(text);
});

test.each(['2026Q0', '2026Q5', '2026q3', '1999Q4', '2100Q1', '2026-Q3', ' 2026Q3', '2026Q3\n', ''])(
  '%j is no quarter',
  (text) => {
    expect(parseQuarter(text)).toBeNull();
  },
);

test('a quarter outside the calendar is refused', () => {
  expect(() => quarterId(2026, 5)).toThrow(RangeError);
  expect(() => quarterId(2026.5, 1)).toThrow(RangeError);
  expect(() => nextQuarter('2099Q4')).toThrow(RangeError);
  expect(() => quarterOf('2026-02-30')).toThrow(RangeError);
});

test.each([
  ['2026-01-01', '2026Q1', '2025Q4'],
  ['2026-03-31', '2026Q1', '2025Q4'],
  ['2026-04-01', '2026Q2', '2026Q1'],
  ['2026-11-21', '2026Q4', '2026Q3'],
  ['2026-12-31', '2026Q4', '2026Q3'],
])('%s lies in %s, and %s is the last that has ended', (date, current, ended) => {
  expect(quarterOf(date)).toBe(current);
  expect(lastEndedQuarter(date)).toBe(ended);
});

test.each([
  ['2026Q1', '2026-03-31'],
  ['2026Q2', '2026-06-30'],
  ['2026Q3', '2026-09-30'],
  ['2026Q4', '2026-12-31'],
] as const)('%s ends on %s', (quarter, date) => {
  expect(quarterEndDate(quarter)).toBe(date);
});

test('spans include both ends and are empty backwards', () => {
  expect(quartersOfYearTo('2026Q3')).toEqual(['2026Q1', '2026Q2', '2026Q3']);
  expect(quartersBetween('2025Q4', '2026Q2')).toEqual(['2025Q4', '2026Q1', '2026Q2']);
  expect(quartersBetween('2026Q2', '2026Q2')).toEqual(['2026Q2']);
  expect(quartersBetween('2026Q3', '2026Q2')).toEqual([]);
});

test('next and previous undo each other, keep order, and touch without a gap', () => {
  fc.assert(
    fc.property(quarters, (quarter) => {
      expect(previousQuarter(nextQuarter(quarter))).toBe(quarter);
      expect(compareQuarters(quarter, nextQuarter(quarter))).toBeLessThan(0);
      expect(quarterId(quarterYear(quarter), quarterNumber(quarter))).toBe(quarter);
      expect(quarterOf(quarterEndDate(quarter))).toBe(quarter);
      expect(quarterOf(addDays(quarterEndDate(quarter), 1))).toBe(nextQuarter(quarter));
      expect(quartersBetween(quarter, nextQuarter(quarter))).toHaveLength(2);
    }),
  );
});
