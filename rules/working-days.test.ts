import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarOf, holidayNotices, officialCalendar } from './official-holidays.ts';
import { addDays, weekday } from './plain-date.ts';
import {
  addWorkingDays,
  deadlineInstant,
  endOfShanghaiDay,
  isAnnounced,
  isWorkingDay,
  shanghaiDate,
  shanghaiTime,
  workingDaysUntil,
} from './working-days.ts';

const calendar = officialCalendar;
const dates = fc.integer({ min: 0, max: 1400 }).map((days) => addDays('2024-06-01', days));

describe('the official calendar', () => {
  test.each([
    ['2026-10-01', false],
    ['2026-10-08', true],
    ['2026-10-10', true],
    ['2026-10-11', false],
    ['2026-02-14', true],
    ['2026-02-23', false],
    ['2026-09-20', true],
    ['2025-01-26', true],
    ['2025-02-04', false],
    ['2025-01-02', true],
  ])('%s a working day: %s', (date, expected) => {
    expect(isWorkingDay(date, calendar)).toBe(expected);
  });

  test.each(holidayNotices)(
    '$title: make-up days are weekend days outside the holidays, spans lie in the year',
    (notice) => {
      const { holidays, workdays } = calendarOf([notice]);
      for (const day of workdays) {
        expect([0, 6]).toContain(weekday(day));
        expect(holidays.has(day)).toBe(false);
      }
      for (const day of [...holidays, ...workdays]) expect(day.startsWith(`${notice.year}-`)).toBe(true);
    },
  );

  test('has as many days off as the notices say', () => {
    expect([...calendar.holidays].filter((day) => day.startsWith('2025'))).toHaveLength(28);
    expect([...calendar.holidays].filter((day) => day.startsWith('2026'))).toHaveLength(33);
  });

  test('a year without notice goes by weekends and says so', () => {
    expect(isAnnounced('2026-12-31', calendar)).toBe(true);
    expect(isAnnounced('2027-01-01', calendar)).toBe(false);
    expect(isWorkingDay('2027-01-01', calendar)).toBe(true);
    expect(isWorkingDay('2027-01-02', calendar)).toBe(false);
  });
});

describe('counting', () => {
  test.each([
    ['2026-09-30', 10, '2026-10-20'],
    ['2026-03-31', 10, '2026-04-15'],
    ['2026-10-08', 0, '2026-10-08'],
    ['2026-10-08', -1, '2026-09-30'],
    ['2026-10-09', 1, '2026-10-10'],
  ])('%s and %d working days is %s', (from, days, expected) => {
    expect(addWorkingDays(from, days, calendar)).toBe(expected);
  });

  test.each([
    ['2026-09-30', '2026-10-20', 10],
    ['2026-10-20', '2026-10-20', 0],
    ['2026-10-09', '2026-10-11', 1],
    ['2026-10-20', '2026-10-19', -1],
  ])('from %s until %s there are %d', (from, to, expected) => {
    expect(workingDaysUntil(from, to, calendar)).toBe(expected);
  });

  test('adding and counting agree', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (from, days) => {
        const to = addWorkingDays(from, days, calendar);
        expect(isWorkingDay(to, calendar)).toBe(true);
        expect(workingDaysUntil(from, to, calendar)).toBe(days);
        expect(workingDaysUntil(to, from, calendar)).toBe(-days);
      }),
    );
  });

  test('a broken day or number is refused', () => {
    expect(() => addWorkingDays('2026-02-30', 1, calendar)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-02-01', 1.5, calendar)).toThrow(RangeError);
    expect(() => endOfShanghaiDay('soon')).toThrow(RangeError);
  });
});

describe('Asia/Shanghai', () => {
  test.each([
    ['2026-11-20T15:59:59.999Z', '2026-11-20', '23:59'],
    ['2026-11-20T16:00:00.000Z', '2026-11-21', '00:00'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01', '00:00'],
  ])('%s is %s %s', (instant, date, time) => {
    expect(shanghaiDate(new Date(instant))).toBe(date);
    expect(shanghaiTime(new Date(instant))).toBe(time);
  });

  test('the deadline is the last millisecond of the tenth working day', () => {
    const deadline = deadlineInstant('2026Q3', 10, calendar);
    expect(deadline.toISOString()).toBe('2026-10-20T15:59:59.999Z');
    expect(shanghaiDate(deadline)).toBe('2026-10-20');
    expect(shanghaiDate(new Date(deadline.getTime() + 1))).toBe('2026-10-21');
  });
});
