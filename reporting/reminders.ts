// Reminders of what a city still owes: seven, three and one working day before its own deadline, and once after it. One notice for each city, quarter
// and step, with counts. Asked every morning and whenever the worker starts; the notice's key keeps it to once.
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reports } from '#db/schema/reports.ts';
import type { NoticeFact } from '#rules/notice.ts';
import { reminderStep } from '#rules/reminder.ts';
import { shanghaiDate, type WorkCalendar, workingDaysUntil } from '#rules/working-days.ts';
import { cityDueAt, cityEntryUntil } from './deadlines.ts';
import { recipientsOf } from './notice-audience.ts';
import { insertNotices, requireWorker } from './notice-delivery.ts';
import { cityStaff } from './outbox.ts';
import { workCalendar } from './quarters.ts';
import { type AnyActor, asActor, type Transaction } from './transaction.ts';

/** Returns how many notices were new. */
export async function remindDue(actor: AnyActor): Promise<{ notices: number }> {
  requireWorker(actor, 'remind_due');
  return asActor(actor, async (tx) => {
    const calendar = await workCalendar(tx);
    let made = 0;
    for (const city of await owingCities(tx)) made += await remind(tx, city, calendar);
    return { notices: made };
  });
}

/** Cities with reports that were never endorsed, while they may still enter them. */
async function owingCities(tx: Transaction) {
  const rows = await tx.db
    .select({
      quarter: reports.quarterId,
      cityCode: reports.cityCode,
      cityName: jurisdictions.name,
      cityNameEn: jurisdictions.nameEn,
      state: quarters.state,
      dueAt: cityDueAt(),
      entryUntil: cityEntryUntil(),
      owed: sql<number>`count(*)::int`,
      submitted: sql<number>`(count(*) FILTER (WHERE ${reports.status} = 'submitted'))::int`,
    })
    .from(reports)
    .innerJoin(quarters, eq(quarters.id, reports.quarterId))
    .innerJoin(jurisdictions, eq(jurisdictions.code, reports.cityCode))
    .where(and(inArray(reports.status, ['due', 'draft', 'submitted', 'returned']), isNull(reports.firstEndorsedAt)))
    .groupBy(reports.quarterId, reports.cityCode, jurisdictions.code, quarters.id)
    .orderBy(asc(reports.quarterId), asc(reports.cityCode));
  return rows.filter(({ state, entryUntil }) => state === 'open' || (state === 'closed' && isAhead(tx, entryUntil)));
}

const isAhead = (tx: Transaction, instant: Date | null) => instant !== null && tx.now <= instant;

type OwingCity = Awaited<ReturnType<typeof owingCities>>[number];

async function remind(tx: Transaction, city: OwingCity, calendar: WorkCalendar): Promise<number> {
  const { quarter, cityCode, cityName, cityNameEn, dueAt, owed, submitted } = city;
  const due = shanghaiDate(dueAt);
  const workingDays = workingDaysUntil(shanghaiDate(tx.now), due, calendar);
  const step = reminderStep({ dueAt, now: tx.now, workingDaysLeft: workingDays });
  if (step === null) return 0;
  const state = { cityName, cityNameEn, quarter, dueAt: dueAt.toISOString(), owed, submitted };
  const fact: NoticeFact =
    step === 'overdue' ? { kind: 'overdue', detail: state } : { kind: 'due_soon', detail: { ...state, workingDays } };
  return insertNotices(tx, await recipientsOf(tx, cityStaff(cityCode)), {
    ...fact,
    // With the day in it: a deadline that was moved is reminded of anew.
    key: `${fact.kind}:${quarter}:${cityCode}:${due}:${step}`,
    path: `/city/returns/${quarter}`,
    createdAt: tx.now,
  });
}
