import { expect, test } from 'vitest';
import { addDays, isPlainDate, weekday } from './plain-date.ts';

test.each(['2026-11-21', '2024-02-29', '1949-10-01'])('%s is a date', (text) => {
  expect(isPlainDate(text)).toBe(true);
});

test.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026/11/21', '0026-11-21', '2026-11-21T00:00', ' 2026-11-21', ''])(
  '%j is no date',
  (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  },
);

test('days cross months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  expect(weekday('2026-11-22')).toBe(0);
  expect(weekday('2026-11-21')).toBe(6);
});
