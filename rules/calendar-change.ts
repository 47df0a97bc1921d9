// Changing the working calendar: which days a change names, what speaks against them, and which deadlines would move by it.
import type { FieldProblem } from './form-answer.ts';
import { addDays, isPlainDate, weekday } from './plain-date.ts';
import type { QuarterId } from './quarter.ts';
import { deadlineInstant, entryWorkingDays, shanghaiDate, type WorkCalendar } from './working-days.ts';

export const dayKinds = ['holiday', 'workday'] as const;
export type DayKind = (typeof dayKinds)[number];

/** One holiday at a time; the longest of a year has eight or nine days. */
export const mostCalendarDays = 16;
export const firstCalendarYear = 2020;
export const lastCalendarYear = 2099;

export function isCalendarYear(year: number): boolean {
  return Number.isInteger(year) && year >= firstCalendarYear && year <= lastCalendarYear;
}

type Refused = { ok: false; problems: FieldProblem[] };

/** The days named, both ends included, or what is wrong with them. The last day may be left open for a single one. */
export function calendarDaysOf(
  input: { readonly kind: DayKind; readonly fromDay: string; readonly toDay: string },
  year: number,
): { ok: true; days: string[] } | Refused {
  const { kind, fromDay } = input;
  const toDay = input.toDay === '' ? fromDay : input.toDay;
  const refuse = (field: string, code: string, params?: Record<string, number>): Refused => ({
    ok: false,
    problems: [{ field, code, ...(params ? { params } : {}) }],
  });
  if (!isPlainDate(fromDay)) return refuse('fromDay', fromDay === '' ? 'required' : 'not_a_date');
  if (!isPlainDate(toDay)) return refuse('toDay', 'not_a_date');
  if (toDay < fromDay) return refuse('toDay', 'ends_before_it_begins');
  if (!fromDay.startsWith(`${year}-`)) return refuse('fromDay', 'not_in_the_year', { year });
  if (!toDay.startsWith(`${year}-`)) return refuse('toDay', 'not_in_the_year', { year });
  const days: string[] = [];
  for (let day = fromDay; day <= toDay; day = addDays(day, 1)) days.push(day);
  if (days.length > mostCalendarDays) return refuse('toDay', 'too_many_days', { max: mostCalendarDays });
  if (kind === 'workday' && days.some((day) => ![0, 6].includes(weekday(day))))
    return refuse('fromDay', 'not_a_weekend');
  return { ok: true, days };
}

export type CalendarChange = {
  readonly set: readonly { readonly day: string; readonly kind: DayKind }[];
  readonly removed: readonly string[];
};

/** The calendar after the change. */
export function changedCalendar(calendar: WorkCalendar, change: CalendarChange): WorkCalendar {
  const touched = new Set([...change.set.map(({ day }) => day), ...change.removed]);
  const keep = (days: ReadonlySet<string>, kind: DayKind) =>
    new Set([
      ...[...days].filter((day) => !touched.has(day)),
      ...change.set.filter((one) => one.kind === kind).map(({ day }) => day),
    ]);
  const holidays = keep(calendar.holidays, 'holiday');
  const workdays = keep(calendar.workdays, 'workday');
  const announcedYears = new Set([...holidays, ...workdays].map((day) => Number(day.slice(0, 4))));
  return { holidays, workdays, announcedYears };
}

export type MovedDeadline = { readonly quarter: QuarterId; readonly from: Date; readonly to: Date };

/**
 * The quarters whose deadline stands where the old calendar put it and where the new one would put it elsewhere. One that was set by hand stays,
 * and so does one that has passed, or would have: nobody becomes late by a change of the calendar.
 */
export function movedDeadlines(
  quarters: readonly { readonly id: QuarterId; readonly dueAt: Date }[],
  before: WorkCalendar,
  after: WorkCalendar,
  now: Date,
): MovedDeadline[] {
  return quarters.flatMap(({ id, dueAt }) => {
    const to = deadlineInstant(id, entryWorkingDays, after);
    const isDefault = dueAt.getTime() === deadlineInstant(id, entryWorkingDays, before).getTime();
    if (!isDefault || to.getTime() === dueAt.getTime() || dueAt <= now || to <= now) return [];
    return [{ quarter: id, from: dueAt, to }];
  });
}

/** What somebody was shown when they were asked: '2026Q4:2027-01-18,…'. */
export function movesKey(moves: readonly MovedDeadline[]): string {
  return moves.map(({ quarter, to }) => `${quarter}:${shanghaiDate(to)}`).join(',');
}
