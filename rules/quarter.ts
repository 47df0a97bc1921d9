// Quarters of the calendar year, named '2026Q3'. Deadlines live in working-days.ts.
import { isPlainDate } from './plain-date.ts';

export type QuarterNumber = 1 | 2 | 3 | 4;
export type QuarterId = `${number}Q${QuarterNumber}`;

/** Reads '2026Q3' (years 2000 to 2099); anything else is null. */
export function parseQuarter(text: string): QuarterId | null {
  return /^20\d{2}Q[1-4]$/.test(text) ? (text as QuarterId) : null;
}

/** Throws RangeError outside 2000 to 2099 and 1 to 4. */
export function quarterId(year: number, number: number): QuarterId {
  const quarter = parseQuarter(`${year}Q${number}`);
  if (quarter === null) throw new RangeError(`Not a quarter: ${year}Q${number}`);
  return quarter;
}

export function quarterYear(quarter: QuarterId): number {
  return Number(quarter.slice(0, 4));
}

export function quarterNumber(quarter: QuarterId): QuarterNumber {
  return Number(quarter.slice(5)) as QuarterNumber;
}

export function previousQuarter(quarter: QuarterId): QuarterId {
  return quarterAt(indexOf(quarter) - 1);
}

export function nextQuarter(quarter: QuarterId): QuarterId {
  return quarterAt(indexOf(quarter) + 1);
}

/** Negative when a is earlier than b, positive when later, 0 when equal. */
export function compareQuarters(a: QuarterId, b: QuarterId): number {
  return indexOf(a) - indexOf(b);
}

/** From Q1 of its year up to and including the quarter. */
export function quartersOfYearTo(quarter: QuarterId): QuarterId[] {
  return quartersBetween(quarterId(quarterYear(quarter), 1), quarter);
}

/** Both ends included; empty when a is later than b. */
export function quartersBetween(a: QuarterId, b: QuarterId): QuarterId[] {
  const count = Math.max(0, indexOf(b) - indexOf(a) + 1);
  return Array.from({ length: count }, (_, step) => quarterAt(indexOf(a) + step));
}

/** The quarter in which a 'YYYY-MM-DD' date lies; throws RangeError when it is not a date. */
export function quarterOf(date: string): QuarterId {
  if (!isPlainDate(date)) throw new RangeError(`Not a date: ${date}`);
  return quarterId(Number(date.slice(0, 4)), Math.ceil(Number(date.slice(5, 7)) / 3));
}

/** The latest quarter that is over on the given date. */
export function lastEndedQuarter(date: string): QuarterId {
  return previousQuarter(quarterOf(date));
}

/** The quarter's last day, 'YYYY-MM-DD'. */
export function quarterEndDate(quarter: QuarterId): string {
  const ends: Record<QuarterNumber, string> = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' };
  return `${quarterYear(quarter)}-${ends[quarterNumber(quarter)]}`;
}

function indexOf(quarter: QuarterId): number {
  return quarterYear(quarter) * 4 + quarterNumber(quarter) - 1;
}

function quarterAt(index: number): QuarterId {
  return quarterId(Math.floor(index / 4), (index % 4) + 1);
}
