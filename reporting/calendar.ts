// The working calendar as a publisher keeps it: days off and days worked against the week, each with its official notice. A change that would
// move deadlines of open quarters says so first, and moves them only when told to.
import { and, asc, eq, gte, inArray, isNull, lte } from 'drizzle-orm';
import { calendarDays, quarters } from '#db/schema/quarters.ts';
import {
  type CalendarChange,
  calendarDaysOf,
  changedCalendar,
  type DayKind,
  isCalendarYear,
  type MovedDeadline,
  movedDeadlines,
  movesKey,
} from '#rules/calendar-change.ts';
import { type Actor, allows } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { shanghaiDate, type WorkCalendar } from '#rules/working-days.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { workCalendar } from './quarters.ts';
import { asActor, record, type Transaction } from './transaction.ts';

export type CalendarDay = { day: string; kind: DayKind; notice: string };

export type CalendarYear = {
  year: number;
  thisYear: number;
  /** In order of the days. */
  days: CalendarDay[];
  /** Years that have a notice, in order. */
  announcedYears: number[];
  /** Quarters in which cities may enter, with their deadlines. */
  open: { id: QuarterId; dueAt: Date }[];
};

/** One year of the calendar; `year` null is this year. Throws NotFound for what is no year. */
export async function getCalendarYear(actor: Actor, year: number | null): Promise<CalendarYear> {
  if (!allows(actor, 'manage_settings')) throw new Forbidden('manage_settings');
  return asActor(actor, async (tx) => {
    const thisYear = Number(shanghaiDate(tx.now).slice(0, 4));
    const asked = year ?? thisYear;
    if (!isCalendarYear(asked)) throw new NotFound('calendar', String(asked).slice(0, 20));
    const { announcedYears } = await workCalendar(tx);
    return {
      year: asked,
      thisYear,
      days: await daysOf(tx, asked),
      announcedYears: [...announcedYears].toSorted((a, b) => a - b),
      open: await openQuarters(tx),
    };
  });
}

function daysOf(tx: Transaction, year: number): Promise<CalendarDay[]> {
  return tx.db
    .select({ day: calendarDays.day, kind: calendarDays.kind, notice: calendarDays.notice })
    .from(calendarDays)
    .where(
      and(
        gte(calendarDays.day, `${year}-01-01`),
        lte(calendarDays.day, `${year}-12-31`),
        isNull(calendarDays.removedAt),
      ),
    )
    .orderBy(asc(calendarDays.day));
}

async function openQuarters(tx: Transaction): Promise<{ id: QuarterId; dueAt: Date }[]> {
  const rows = await tx.db
    .select({ id: quarters.id, dueAt: quarters.dueAt })
    .from(quarters)
    .where(eq(quarters.state, 'open'))
    .orderBy(asc(quarters.id));
  return rows.map(({ id, dueAt }) => ({ id: id as QuarterId, dueAt }));
}

/** What is done with deadlines that would move: '' is not asked yet. `asked` repeats what was shown (movesKey). */
export type DeadlineChoice = { deadlines: '' | 'move' | 'keep'; asked: string };

export type CalendarChanged = { days: number; moved: number };

export type SetDaysInput = DeadlineChoice & {
  year: number;
  kind: DayKind;
  fromDay: string;
  toDay: string;
  notice: string;
};

/** Enters days of one kind with their notice; a day that stands otherwise is changed. Throws Invalid for what will not do, and to ask. */
export async function setCalendarDays(actor: Actor, input: SetDaysInput): Promise<CalendarChanged> {
  if (!allows(actor, 'manage_settings')) throw new Forbidden('manage_settings', String(input.year));
  if (!isCalendarYear(input.year)) throw new Invalid([{ field: 'fromDay', code: 'not_a_year' }]);
  const named = calendarDaysOf(input, input.year);
  if (!named.ok) throw new Invalid(named.problems);
  const notice = input.notice.trim();
  if (notice === '') throw new Invalid([{ field: 'notice', code: 'required' }]);
  if ([...notice].length > 60) throw new Invalid([{ field: 'notice', code: 'too_long', params: { max: 60 } }]);
  return asActor(actor, async (tx) => {
    await lockCalendar(tx);
    const stand = new Map((await daysOf(tx, input.year)).map((one) => [one.day, one]));
    const changed = named.days.filter((day) => {
      const before = stand.get(day);
      return before?.kind !== input.kind || before.notice !== notice;
    });
    if (changed.length === 0) throw new Invalid([{ field: 'fromDay', code: 'days_stand_already' }]);
    const change = { set: changed.map((day) => ({ day, kind: input.kind })), removed: [] };
    const moved = await settleDeadlines(tx, change, input, notice);
    for (const day of changed) {
      const values = { kind: input.kind, notice, removedAt: null };
      await tx.db
        .insert(calendarDays)
        .values({ day, ...values })
        .onConflictDoUpdate({ target: calendarDays.day, set: values });
    }
    const replaced = changed.filter((day) => stand.has(day));
    record(tx, {
      kind: 'calendar_days_set',
      objectType: 'calendar',
      objectId: String(input.year),
      detail: { days: changed, dayKind: input.kind, notice, replaced, deadlines: input.deadlines || undefined },
    });
    return { days: changed.length, moved };
  });
}

export type RemoveDaysInput = DeadlineChoice & { year: number; days: readonly string[] };

/** Takes days out: they go by the week again. Throws Conflict where one of them is not in the calendar any more. */
export async function removeCalendarDays(actor: Actor, input: RemoveDaysInput): Promise<CalendarChanged> {
  if (!allows(actor, 'manage_settings')) throw new Forbidden('manage_settings', String(input.year));
  const days = [...new Set(input.days)].toSorted();
  if (days.length === 0) throw new Invalid([{ field: 'days', code: 'choose_one' }]);
  return asActor(actor, async (tx) => {
    await lockCalendar(tx);
    const stand = (await daysOf(tx, input.year)).filter(({ day }) => days.includes(day));
    if (stand.length !== days.length) throw new Conflict('done_already');
    const moved = await settleDeadlines(tx, { set: [], removed: days }, input, null);
    await tx.db.update(calendarDays).set({ removedAt: tx.now }).where(inArray(calendarDays.day, days));
    record(tx, {
      kind: 'calendar_days_removed',
      objectType: 'calendar',
      objectId: String(input.year),
      detail: {
        days,
        notice: [...new Set(stand.map((one) => one.notice))],
        deadlines: input.deadlines || undefined,
      },
    });
    return { days: days.length, moved };
  });
}

/** The open quarters are the lock: two changes of the calendar, or a change and a closing, come one after the other. */
async function lockCalendar(tx: Transaction): Promise<void> {
  await tx.db.select({ id: quarters.id }).from(quarters).orderBy(asc(quarters.id)).for('update');
}

/** Asks about deadlines that would move, or does what was answered to exactly this question. Gives how many moved. */
async function settleDeadlines(
  tx: Transaction,
  change: CalendarChange,
  choice: DeadlineChoice,
  notice: string | null,
): Promise<number> {
  const before: WorkCalendar = await workCalendar(tx);
  const moves = movedDeadlines(await openQuarters(tx), before, changedCalendar(before, change), tx.now);
  if (moves.length === 0) return 0;
  if (choice.deadlines === '' || choice.asked !== movesKey(moves)) throw new Invalid(moves.map(question));
  if (choice.deadlines === 'keep') return 0;
  for (const { quarter, from, to } of moves) {
    await tx.db.update(quarters).set({ dueAt: to }).where(eq(quarters.id, quarter));
    record(tx, {
      kind: 'quarter_deadline_moved',
      objectType: 'quarter',
      objectId: quarter,
      detail: { before: { dueAt: from.toISOString() }, after: { dueAt: to.toISOString() }, notice },
    });
  }
  return moves.length;
}

const question = ({ quarter, from, to }: MovedDeadline) => ({
  field: 'deadlines',
  code: 'deadline_would_move',
  params: { quarter, from: shanghaiDate(from), to: shanghaiDate(to) },
});
