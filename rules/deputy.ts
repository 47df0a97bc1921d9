// AB角: when a deputy may be named, and where a naming stands. Days are 'YYYY-MM-DD' in Asia/Shanghai; knows no clock.
import type { FieldProblem } from './form-answer.ts';
import { addDays, isPlainDate } from './plain-date.ts';
import { type WorkCalendar, workingDaysUntil } from './working-days.ts';

/** The longest time for which a deputy is named at once: a quarter's working days, so that whoever is away for longer hands the office over. */
export const longestDeputyWorkingDays = 60;
/** How long ahead a naming may begin. */
export const deputyAheadDays = 180;

export type DeputyDays = { readonly fromDay: string; readonly toDay: string };

export const deputyStates = ['coming', 'current', 'over', 'ended'] as const;
export type DeputyState = (typeof deputyStates)[number];

/** First and last day belong to it; ended early it is over from that moment. */
export function deputyState(naming: DeputyDays & { readonly endedAt: Date | null }, today: string): DeputyState {
  if (naming.endedAt !== null) return 'ended';
  if (today < naming.fromDay) return 'coming';
  return today <= naming.toDay ? 'current' : 'over';
}

export function daysOverlap(one: DeputyDays, other: DeputyDays): boolean {
  return one.fromDay <= other.toDay && other.fromDay <= one.toDay;
}

/** What speaks against these days: no dates, the past, the wrong order, too far ahead, too long. */
export function deputyDayProblems(days: DeputyDays, today: string, calendar: WorkCalendar): FieldProblem[] {
  const unread = (['fromDay', 'toDay'] as const).filter((field) => !isPlainDate(days[field]));
  if (unread.length > 0)
    return unread.map((field) => ({ field, code: days[field] === '' ? 'required' : 'not_a_date' }));
  if (days.fromDay < today) return [{ field: 'fromDay', code: 'begins_in_the_past' }];
  if (days.fromDay > addDays(today, deputyAheadDays))
    return [{ field: 'fromDay', code: 'begins_too_far_ahead', params: { max: deputyAheadDays } }];
  if (days.toDay < days.fromDay) return [{ field: 'toDay', code: 'ends_before_it_begins' }];
  // Nothing that long needs to be counted day by day.
  if (days.toDay > addDays(days.fromDay, 366)) return [tooLong];
  const length = workingDaysUntil(addDays(days.fromDay, -1), days.toDay, calendar);
  return length > longestDeputyWorkingDays ? [tooLong] : [];
}

const tooLong: FieldProblem = {
  field: 'toDay',
  code: 'deputy_too_long',
  params: { max: longestDeputyWorkingDays },
};
