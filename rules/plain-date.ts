// Calendar dates without time or zone, as 'YYYY-MM-DD' text. Zones live in working-days.ts.

const millisecondsPerDay = 86_400_000;

/** Whether the text is a real calendar date of the years 1900 to 2199. */
export function isPlainDate(text: string): boolean {
  if (!/^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Moves a date by whole days; throws RangeError when it is not a date. */
export function addDays(date: string, days: number): string {
  return new Date(timeOf(date) + days * millisecondsPerDay).toISOString().slice(0, 10);
}

/** Day of the week, 0 = Sunday to 6 = Saturday. */
export function weekday(date: string): number {
  return new Date(timeOf(date)).getUTCDay();
}

function timeOf(date: string): number {
  if (!isPlainDate(date)) throw new RangeError(`Not a date: ${date}`);
  return Date.parse(`${date}T00:00:00Z`);
}
