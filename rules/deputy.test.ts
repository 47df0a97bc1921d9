import { describe, expect, test } from 'vitest';
import { type Actor, hasHandIn, principalOf, type Role } from './actor.ts';
import { daysOverlap, deputyDayProblems, deputyState, longestDeputyWorkingDays } from './deputy.ts';
import { officialCalendar } from './official-holidays.ts';
import { allowedMoves, type ReportSubject, reportStatuses } from './report-lifecycle.ts';

const today = '2026-11-23';
const codes = (fromDay: string, toDay: string) =>
  deputyDayProblems({ fromDay, toDay }, today, officialCalendar).map(({ field, code }) => `${field} ${code}`);

describe('the days of a deputy', () => {
  test.each([
    ['2026-11-23', '2026-11-23', []],
    ['2026-11-23', '2026-12-31', []],
    ['2026-11-22', '2026-11-30', ['fromDay begins_in_the_past']],
    ['2026-11-24', '2026-11-23', ['toDay ends_before_it_begins']],
    ['2027-12-01', '2027-12-02', ['fromDay begins_too_far_ahead']],
    ['2026-11-23', '2028-01-01', ['toDay deputy_too_long']],
    ['', '', ['fromDay required', 'toDay required']],
    ['2026-02-30', '2026-11-30', ['fromDay not_a_date']],
  ] as const)('from %s to %s: %j', (fromDay, toDay, problems) => {
    expect(codes(fromDay, toDay)).toEqual(problems);
  });

  test('the longest time is counted in working days, the first and the last among them', () => {
    // Twelve weeks of five days, without a holiday between: the twelfth Friday, the weekend after it, and one day more.
    const from = '2026-06-22';
    const at = (toDay: string) => deputyDayProblems({ fromDay: from, toDay }, from, noHolidays).length;
    expect(longestDeputyWorkingDays).toBe(60);
    expect(at('2026-09-11')).toBe(0);
    expect(at('2026-09-13')).toBe(0);
    expect(at('2026-09-14')).toBe(1);
  });
});

const noHolidays = { holidays: new Set<string>(), workdays: new Set<string>(), announcedYears: new Set<number>() };

describe('where a naming stands', () => {
  const days = { fromDay: '2026-11-24', toDay: '2026-11-26', endedAt: null };
  test.each([
    ['2026-11-23', 'coming'],
    ['2026-11-24', 'current'],
    ['2026-11-26', 'current'],
    ['2026-11-27', 'over'],
  ] as const)('on %s: %s', (day, state) => {
    expect(deputyState(days, day)).toBe(state);
    expect(deputyState({ ...days, endedAt: new Date() }, day)).toBe('ended');
  });

  test('days overlap when they share one', () => {
    const one = { fromDay: '2026-11-24', toDay: '2026-11-26' };
    expect(daysOverlap(one, { fromDay: '2026-11-26', toDay: '2026-11-30' })).toBe(true);
    expect(daysOverlap(one, { fromDay: '2026-11-27', toDay: '2026-11-30' })).toBe(false);
    expect(daysOverlap(one, { fromDay: '2026-11-01', toDay: '2026-11-23' })).toBe(false);
  });
});

describe('a deputy on a report', () => {
  const organisation = { id: 'o', kind: 'city', name: '杭州', nameEn: 'Hangzhou', cityCode: '330100' } as const;
  const person = (personId: string, held: readonly Role[]): Actor => ({
    personId,
    sessionId: 's',
    name: personId,
    organisation,
    roles: held,
  });
  const approver = person('approver', ['city_approver']);
  const deputy: Actor = {
    ...person('deputy', ['city_reporter', 'city_approver']),
    actingFor: { personId: 'approver', name: '审核人' },
  };
  const subject = (change: Partial<ReportSubject>): ReportSubject => ({
    cityCode: '330100',
    status: 'submitted',
    quarterState: 'open',
    submittedBy: 'reporter',
    endorsedBy: null,
    hasEndorsedSnapshot: false,
    ...change,
  });

  test('may do what the approver may, beside their own work', () => {
    for (const status of reportStatuses) {
      const own = allowedMoves(person('deputy', ['city_reporter']), subject({ status }));
      const lent = allowedMoves(approver, subject({ status }));
      expect(new Set(allowedMoves(deputy, subject({ status })))).toEqual(new Set([...own, ...lent]));
    }
  });

  test('endorses neither what they submitted nor what the approver submitted', () => {
    expect(allowedMoves(deputy, subject({}))).toContain('endorse');
    expect(allowedMoves(deputy, subject({ submittedBy: 'deputy' }))).not.toContain('endorse');
    expect(allowedMoves(deputy, subject({ submittedBy: 'approver' }))).not.toContain('endorse');
    expect(hasHandIn(deputy, [null, 'approver'])).toBe(true);
    expect(hasHandIn(approver, ['deputy', undefined])).toBe(false);
  });

  test('acts for the approver only where their own roles would not do', () => {
    expect(principalOf(deputy, ['city_approver'])?.personId).toBe('approver');
    expect(principalOf(deputy, ['city_reporter', 'city_approver'])).toBeNull();
    expect(principalOf(approver, ['city_approver'])).toBeNull();
    expect(principalOf({ system: 'seed' }, ['city_approver'])).toBeNull();
  });
});
