import { describe, expect, test } from 'vitest';
import { calendarDaysOf, changedCalendar, movedDeadlines, movesKey } from './calendar-change.ts';
import { officialCalendar } from './official-holidays.ts';
import { deadlineInstant, entryWorkingDays, shanghaiDate } from './working-days.ts';

const named = (kind: 'holiday' | 'workday', fromDay: string, toDay = '', year = 2027) => {
  const read = calendarDaysOf({ kind, fromDay, toDay }, year);
  return read.ok ? read.days : read.problems.map(({ field, code }) => `${field} ${code}`);
};

describe('the days of a change', () => {
  test.each([
    ['holiday', '2027-01-01', '', ['2027-01-01']],
    ['holiday', '2027-01-01', '2027-01-03', ['2027-01-01', '2027-01-02', '2027-01-03']],
    ['workday', '2027-01-09', '2027-01-10', ['2027-01-09', '2027-01-10']],
    ['workday', '2027-01-08', '', ['fromDay not_a_weekend']],
    ['holiday', '', '', ['fromDay required']],
    ['holiday', '2027-02-29', '', ['fromDay not_a_date']],
    ['holiday', '2027-01-03', 'soon', ['toDay not_a_date']],
    ['holiday', '2027-01-03', '2027-01-01', ['toDay ends_before_it_begins']],
    ['holiday', '2026-12-31', '2027-01-01', ['fromDay not_in_the_year']],
    ['holiday', '2027-12-31', '2028-01-01', ['toDay not_in_the_year']],
    ['holiday', '2027-01-01', '2027-01-17', ['toDay too_many_days']],
  ] as const)('%s %s %s: %j', (kind, fromDay, toDay, expected) => {
    expect(named(kind, fromDay, toDay)).toEqual(expected);
  });
});

describe('a deadline', () => {
  const now = new Date('2027-01-04T09:00:00+08:00');
  const dueAt = deadlineInstant('2026Q4', entryWorkingDays, officialCalendar);
  const quarter = { id: '2026Q4', dueAt } as const;
  const newYear = changedCalendar(officialCalendar, { set: [{ day: '2027-01-01', kind: 'holiday' }], removed: [] });

  test('moves with a day off among its working days, and back when it is taken out', () => {
    const [move, ...others] = movedDeadlines([quarter], officialCalendar, newYear, now);
    expect(others).toEqual([]);
    expect([move?.from, move?.to].map((at) => at && shanghaiDate(at))).toEqual(['2027-01-14', '2027-01-15']);
    expect(movesKey(move ? [move] : [])).toBe('2026Q4:2027-01-15');
    const back = changedCalendar(newYear, { set: [], removed: ['2027-01-01'] });
    expect(movedDeadlines([{ ...quarter, dueAt: move?.to ?? dueAt }], newYear, back, now)).toHaveLength(1);
    expect(back.announcedYears.has(2027)).toBe(false);
  });

  test('stays where it was set by hand, where it has passed, and where the new one would have', () => {
    const byHand = { ...quarter, dueAt: new Date('2027-01-20T15:59:59.999Z') };
    expect(movedDeadlines([byHand], officialCalendar, newYear, now)).toEqual([]);
    expect(movedDeadlines([quarter], officialCalendar, newYear, new Date('2027-01-15T00:00:00+08:00'))).toEqual([]);
    const worked = changedCalendar(officialCalendar, { set: [{ day: '2027-01-02', kind: 'workday' }], removed: [] });
    const late = new Date('2027-01-14T09:00:00+08:00');
    expect(movedDeadlines([quarter], officialCalendar, worked, now)).toHaveLength(1);
    expect(movedDeadlines([quarter], officialCalendar, worked, late)).toEqual([]);
  });

  test('does not move with a day beyond it; a day entered again takes the later kind', () => {
    const later = changedCalendar(officialCalendar, { set: [{ day: '2027-02-05', kind: 'holiday' }], removed: [] });
    expect(movedDeadlines([quarter], officialCalendar, later, now)).toEqual([]);
    const turned = changedCalendar(officialCalendar, { set: [{ day: '2026-10-10', kind: 'holiday' }], removed: [] });
    expect([turned.workdays.has('2026-10-10'), turned.holidays.has('2026-10-10')]).toEqual([false, true]);
  });
});
