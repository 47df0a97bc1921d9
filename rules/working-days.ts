// Working days in China: weekends, holidays and make-up days (调休) from calendar data, in Asia/Shanghai. Holds no dates of its own.
import { addDays, isPlainDate, weekday } from './plain-date.ts';
import { type QuarterId, quarterEndDate } from './quarter.ts';

/** The end of the tenth working day after the quarter, unless the publisher says otherwise. */
export const entryWorkingDays = 10;
/** A report that was sent back. */
export const returnWorkingDays = 3;
/** How long a countersign is waited for before the publisher may waive it. */
export const countersignWorkingDays = 3;

/** Dates are 'YYYY-MM-DD'. A year outside announcedYears is reckoned by weekends only and marked 未公布 on screen. */
export type WorkCalendar = {
  readonly holidays: ReadonlySet<string>;
  readonly workdays: ReadonlySet<string>;
  readonly announcedYears: ReadonlySet<number>;
};

// Asia/Shanghai has been eight hours ahead of UTC all year round since 1992.
const shanghaiOffsetMilliseconds = 8 * 3_600_000;

export function isWorkingDay(date: string, calendar: WorkCalendar): boolean {
  if (calendar.workdays.has(date)) return true;
  if (calendar.holidays.has(date)) return false;
  const day = weekday(date);
  return day !== 0 && day !== 6;
}

/** The n-th working day after the date (before it when n is negative); the date itself when n is 0. */
export function addWorkingDays(date: string, n: number, calendar: WorkCalendar): string {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of working days: ${n}`);
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0; ) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` has passed. */
export function workingDaysUntil(from: string, to: string, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysUntil(to, from, calendar) || 0;
  let count = 0;
  for (let day = from; day < to; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/** Whether the State Council's holiday notice for the date's year is in the calendar. */
export function isAnnounced(date: string, calendar: WorkCalendar): boolean {
  return calendar.announcedYears.has(Number(date.slice(0, 4)));
}

/** The calendar date in Asia/Shanghai at an instant, 'YYYY-MM-DD'. */
export function shanghaiDate(instant: Date): string {
  return shanghaiIso(instant).slice(0, 10);
}

/** The time of day in Asia/Shanghai at an instant, 'HH:MM'. */
export function shanghaiTime(instant: Date): string {
  return shanghaiIso(instant).slice(11, 16);
}

/** 23:59:59.999 of the date in Asia/Shanghai. */
export function endOfShanghaiDay(date: string): Date {
  if (!isPlainDate(date)) throw new RangeError(`Not a date: ${date}`);
  return new Date(`${date}T23:59:59.999+08:00`);
}

/** The end of the n-th working day after the quarter. */
export function deadlineInstant(quarter: QuarterId, workingDays: number, calendar: WorkCalendar): Date {
  return endOfShanghaiDay(addWorkingDays(quarterEndDate(quarter), workingDays, calendar));
}

function shanghaiIso(instant: Date): string {
  return new Date(instant.getTime() + shanghaiOffsetMilliseconds).toISOString();
}
