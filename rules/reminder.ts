// When a city is reminded of a quarter: seven, three and one working day before its own deadline, and once after it. The calendar of working days
// and what is owed come from outside.

export const reminderSteps = [7, 3, 1] as const;
export type ReminderStep = (typeof reminderSteps)[number] | 'overdue';

/** A deadline that passed longer ago than this is no news any more. */
export const overdueNoticeDays = 14;

export type DueState = {
  readonly dueAt: Date;
  readonly now: Date;
  /** Working days after today up to and including the day it is due. */
  readonly workingDaysLeft: number;
};

/**
 * The step that a city is at, or null. A morning that was missed is made good: between seven and four working days before, the step is the one of
 * seven days still; telling it twice is prevented by the notice's key, not here.
 */
export function reminderStep({ dueAt, now, workingDaysLeft }: DueState): ReminderStep | null {
  if (now > dueAt) {
    return now.getTime() - dueAt.getTime() <= overdueNoticeDays * 86_400_000 ? 'overdue' : null;
  }
  return reminderSteps.toReversed().find((step) => workingDaysLeft <= step) ?? null;
}
