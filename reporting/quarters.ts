// Quarters: which exist, when they are due, and opening one. Also the dated settings (calendar, light rules) that go with them.
import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { leadMoves } from '#db/schema/projects.ts';
import { calendarDays, lightRules, quarters } from '#db/schema/quarters.ts';
import { reports } from '#db/schema/reports.ts';
import { type LightRule, lightRuleAt } from '#rules/lights.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { parseQuarter, type QuarterId, quarterEndDate } from '#rules/quarter.ts';
import { owesIn, reportedKinds } from '#rules/report-kinds.ts';
import {
  deadlineInstant,
  endOfShanghaiDay,
  entryWorkingDays,
  shanghaiDate,
  type WorkCalendar,
  workingDaysUntil,
} from '#rules/working-days.ts';
import { cityDueAt } from './deadlines.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { handOverLeads } from './lead-handover.ts';
import { cityStaff, tell } from './outbox.ts';
import { requireWords } from './required-words.ts';
import { currentQuarter, takesPartAt } from './taking-part.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';

export type Quarter = {
  id: QuarterId;
  state: 'open' | 'closed' | 'published';
  openedAt: Date;
  dueAt: Date;
  closedAt: Date | null;
  reopenedAt: Date | null;
  reopenedReason: string | null;
};

/** Owed, counted without an import's back-filled reports, and how many of those came by their city's deadline. */
export const timelinessCounts = {
  onTime: sql<number>`count(*) FILTER (WHERE ${reports.status} <> 'excused' AND ${reports.firstEndorsedAt} <= ${cityDueAt()})::int`,
  // isBackfilled of rules/report-lifecycle.ts: no deadline was set for these.
  timed: sql<number>`count(*) FILTER (WHERE ${reports.status} <> 'excused' AND NOT (${reports.status} = 'accepted' AND ${reports.firstEndorsedAt} IS NULL))::int`,
};

export type Deadline = { dueAt: Date; workingDaysLeft: number; passed: boolean; announced: boolean };

function quarterOfRow(row: typeof quarters.$inferSelect): Quarter {
  return { ...row, id: row.id as QuarterId };
}

/** The quarter's row; throws NotFound when it was never opened. */
export async function quarterRow(tx: Transaction, id: string): Promise<Quarter> {
  const [row] = await tx.db.select().from(quarters).where(eq(quarters.id, id));
  if (!row) throw new NotFound('quarter', id);
  return quarterOfRow(row);
}

/** All quarters that were opened, newest first. */
export async function quarterRows(tx: Transaction): Promise<Quarter[]> {
  const rows = await tx.db.select().from(quarters).orderBy(desc(quarters.id));
  return rows.map(quarterOfRow);
}

export async function listQuarters(actor: AnyActor): Promise<Quarter[]> {
  return asActor(actor, quarterRows);
}

/** The latest quarter that was opened, or null on a new system. */
export async function findCurrentQuarter(actor: AnyActor): Promise<Quarter | null> {
  const [latest] = await listQuarters(actor);
  return latest ?? null;
}

export async function workCalendar(tx: Transaction): Promise<WorkCalendar> {
  const rows = await tx.db
    .select()
    .from(calendarDays)
    .where(isNull(calendarDays.removedAt))
    .orderBy(asc(calendarDays.day));
  return {
    holidays: new Set(rows.filter((row) => row.kind === 'holiday').map((row) => row.day)),
    workdays: new Set(rows.filter((row) => row.kind === 'workday').map((row) => row.day)),
    announcedYears: new Set(rows.map((row) => Number(row.day.slice(0, 4)))),
  };
}

/** How long is left until an instant, in working days of the official calendar. */
export function deadlineAt(dueAt: Date, now: Date, calendar: WorkCalendar): Deadline {
  const dueDate = shanghaiDate(dueAt);
  return {
    dueAt,
    workingDaysLeft: workingDaysUntil(shanghaiDate(now), dueDate, calendar),
    passed: now > dueAt,
    announced: calendar.announcedYears.has(Number(dueDate.slice(0, 4))),
  };
}

export type Thresholds = LightRule & { totalTolerancePercent: number };

/** The light rule in force at the quarter's end. */
export async function thresholdsFor(tx: Transaction, quarter: QuarterId): Promise<Thresholds> {
  const rows = await tx.db.select().from(lightRules).orderBy(asc(lightRules.validFrom), asc(lightRules.id));
  const rule = lightRuleAt(rows, quarterEndDate(quarter));
  return rows.find((row) => row.id === rule.id) as Thresholds;
}

/**
 * Opens a quarter: every share that owes a report in it gets one, `due`. `dueOn` is a date; without it the tenth working day after the
 * quarter. Publisher only. Throws Conflict when it is open already, Invalid for a quarter that has not ended or a due date in the past.
 */
export async function openQuarter(
  actor: AnyActor,
  input: { quarter: string; dueOn?: string | undefined },
): Promise<{ owed: number }> {
  if (!allows(actor, 'open_quarter')) throw new Forbidden('open_quarter', input.quarter);
  const id = parseQuarter(input.quarter);
  if (!id) throw new Invalid([{ field: 'quarter', code: 'not_a_quarter' }]);
  return asActor(actor, async (tx) => {
    if (shanghaiDate(tx.now) <= quarterEndDate(id))
      throw new Invalid([{ field: 'quarter', code: 'quarter_not_ended' }]);
    const dueAt = input.dueOn
      ? endOfShanghaiDay(input.dueOn)
      : deadlineInstant(id, entryWorkingDays, await workCalendar(tx));
    if (dueAt < tx.now) throw new Invalid([{ field: 'dueOn', code: 'due_in_the_past' }]);
    const opened = await tx.db
      .insert(quarters)
      .values({ id, state: 'open', openedAt: tx.now, dueAt })
      .onConflictDoNothing({ target: quarters.id })
      .returning({ id: quarters.id });
    if (opened.length === 0) throw new Conflict('quarter_open_already');
    await handOverPendingLeads(tx);
    const shares = await owingShares(tx, id);
    if (shares.length > 0) {
      await tx.db.insert(reports).values(
        shares.map((share) => ({
          id: crypto.randomUUID(),
          participantId: share.id,
          quarterId: id,
          cityCode: share.cityCode,
          status: 'due' as const,
          version: 1,
          updatedAt: tx.now,
        })),
      );
    }
    record(tx, {
      kind: 'quarter_opened',
      objectType: 'quarter',
      objectId: id,
      detail: { dueAt: dueAt.toISOString(), owed: shares.length },
    });
    await tellCities(tx, id, dueAt, shares);
    return { owed: shares.length };
  });
}

/** Each city that owes something is told what and until when. */
async function tellCities(tx: Transaction, quarter: QuarterId, dueAt: Date, shares: readonly { cityCode: string }[]) {
  const owed = Map.groupBy(shares, (share) => share.cityCode);
  if (owed.size === 0) return;
  const cities = await tx.db
    .select({ code: jurisdictions.code, cityName: jurisdictions.name, cityNameEn: jurisdictions.nameEn })
    .from(jurisdictions)
    .where(inArray(jurisdictions.code, [...owed.keys()]))
    .orderBy(asc(jurisdictions.code));
  for (const { code, ...names } of cities) {
    await tell(tx, {
      kind: 'quarter_opened',
      audience: cityStaff(code),
      detail: { ...names, quarter, dueAt: dueAt.toISOString(), owed: owed.get(code)?.length ?? 0 },
      path: `/city/returns/${quarter}`,
    });
  }
}

/** Shares of running commitments that take part in the quarter and owe a report in it. */
async function owingShares(tx: Transaction, id: QuarterId): Promise<{ id: string; cityCode: string }[]> {
  const shares = await tx.db
    .select({
      id: participants.id,
      cityCode: participants.cityCode,
      kind: commitments.kind,
      frequency: indicators.frequency,
    })
    .from(participants)
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .leftJoin(indicators, eq(indicators.id, commitments.indicatorId))
    .where(and(inArray(commitments.kind, [...reportedKinds]), isNull(commitments.endedAt), takesPartAt(id)))
    .orderBy(participants.id);
  return shares.filter((share) => owesIn(share, id));
}

/**
 * Lead moves that have come due take effect. Asked at the latest quarter, whichever was opened: one before it may have been skipped, or
 * have come in with a file, and an earlier one opened afterwards changes nothing about who leads now.
 */
async function handOverPendingLeads(tx: Transaction): Promise<void> {
  const quarter = await currentQuarter(tx);
  const due = await tx.db
    .selectDistinct({ id: leadMoves.commitmentId })
    .from(leadMoves)
    .where(lte(leadMoves.firstQuarter, quarter))
    .orderBy(asc(leadMoves.commitmentId));
  await handOverLeads(
    tx,
    due.map((row) => row.id),
    quarter,
  );
}

/** Closes entry for the cities; what is endorsed may still be decided. Publisher only. */
export async function closeQuarter(actor: AnyActor, input: { quarter: string }): Promise<void> {
  if (!allows(actor, 'close_quarter')) throw new Forbidden('close_quarter', input.quarter);
  await asActor(actor, async (tx) => {
    const quarter = await quarterRow(tx, input.quarter);
    const closed = await tx.db
      .update(quarters)
      .set({ state: 'closed', closedAt: tx.now })
      .where(and(eq(quarters.id, quarter.id), eq(quarters.state, 'open')))
      .returning({ id: quarters.id });
    if (closed.length === 0) throw new Conflict('quarter_closed_already');
    record(tx, { kind: 'quarter_closed', objectType: 'quarter', objectId: quarter.id });
  });
}

/** Opens a closed quarter again, with the reason; deadlines and late marks stay as they are. Publisher only. Throws Conflict once published. */
export async function reopenQuarter(actor: Actor, input: { quarter: string; reason: string }): Promise<void> {
  if (!allows(actor, 'reopen_quarter')) throw new Forbidden('reopen_quarter', input.quarter);
  const reason = requireWords('reason', input.reason);
  await asActor(actor, async (tx) => {
    const quarter = await quarterRow(tx, input.quarter);
    const reopened = await tx.db
      .update(quarters)
      .set({ state: 'open', closedAt: null, reopenedAt: tx.now, reopenedReason: reason })
      .where(and(eq(quarters.id, quarter.id), eq(quarters.state, 'closed')))
      .returning({ id: quarters.id });
    if (reopened.length === 0) throw new Conflict(`quarter_is_${quarter.state}`);
    record(tx, {
      kind: 'quarter_reopened',
      objectType: 'quarter',
      objectId: quarter.id,
      detail: { reason, before: { closedAt: quarter.closedAt?.toISOString() ?? null } },
    });
    await tell(tx, {
      kind: 'quarter_reopened',
      audience: { roles: ['city_reporter', 'city_approver'] },
      detail: { quarter: quarter.id },
      path: `/city/returns/${quarter.id}`,
    });
  });
}
