// Reminders by a table of mornings: before the city's own deadline, by the official calendar, once for each step, with what is owed.
import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase, type DatabaseTransaction } from '#db/client.ts';
import { asTest, makeActor, makeReport, makeShare, setClock } from '#db/factories.ts';
import { notices } from '#db/schema/notices.ts';
import { roleAssignments } from '#db/schema/people.ts';
import { extensions } from '#db/schema/quarter-decisions.ts';
import { calendarDays, quarters } from '#db/schema/quarters.ts';
import { reports } from '#db/schema/reports.ts';
import type { Actor } from '#rules/actor.ts';
import { nextQuarter, type QuarterId, quarterId, quarterYear } from '#rules/quarter.ts';
import { endOfShanghaiDay } from '#rules/working-days.ts';
import { Forbidden } from './errors.ts';
import { remindDue } from './reminders.ts';

const worker = { system: 'worker' } as const;
const hangzhou = '330100';
const ningbo = '330200';
// Another one for each test; what matters is when it is due.
let quarter: QuarterId = quarterId(2030, 3);
let cast: Record<'reporter' | 'approver' | 'ningbo' | 'reviewer', Actor>;
let mine: string[];

function setDays(db: DatabaseTransaction, days: Record<string, 'holiday' | 'workday'>) {
  const rows = Object.entries(days).map(([day, kind]) => ({ day, kind, notice: '试验' }));
  return db
    .insert(calendarDays)
    .values(rows)
    .onConflictDoUpdate({ target: calendarDays.day, set: { kind: sql`excluded.kind` } });
}

/** Due on Friday 22 October 2027. */
beforeEach(async () => {
  quarter = nextQuarter(quarter);
  await asTest(async (db) => {
    await db.delete(notices);
    await db.update(quarters).set({ state: 'published', publishedAt: new Date() });
    await setDays(db, { '2027-10-20': 'workday', '2027-10-16': 'holiday' });
    await db.update(roleAssignments).set({ withdrawnAt: new Date() });
    await db.insert(quarters).values({
      id: quarter,
      state: 'open',
      openedAt: new Date('2027-10-08T01:00:00Z'),
      dueAt: endOfShanghaiDay('2027-10-22'),
    });
  });
  cast = {
    reporter: await makeActor({ role: 'city_reporter', cityCode: hangzhou }),
    approver: await makeActor({ role: 'city_approver', cityCode: hangzhou }),
    ningbo: await makeActor({ role: 'city_reporter', cityCode: ningbo }),
    reviewer: await makeActor({ role: 'province_reviewer' }),
  };
  mine = [];
  for (const status of ['due', 'draft', 'submitted', 'endorsed'] as const) {
    const share = await makeShare({ cityCode: hangzhou, year: quarterYear(quarter) });
    mine.push(await makeReport({ ...share, cityCode: hangzhou, quarter, status }));
  }
});

afterAll(async () => {
  await setClock(null);
  await closeDatabase();
});

const morning = async (day: string) => {
  await setClock(new Date(`${day}T08:30:00+08:00`));
  return remindDue(worker);
};

const toldTo = (actor: Actor) =>
  asTest((db) =>
    db
      .select({ kind: notices.kind, detail: notices.detail, path: notices.path })
      .from(notices)
      .where(eq(notices.personId, actor.personId))
      .orderBy(asc(notices.createdAt), asc(notices.key)),
  );

/** What the reporter was told on each of these mornings: the working days that were left, or the kind. */
async function mornings(...days: string[]): Promise<(string | number)[][]> {
  const told: (string | number)[][] = [];
  for (const day of days) {
    const before = (await toldTo(cast.reporter)).length;
    await morning(day);
    const after = (await toldTo(cast.reporter)).slice(before);
    told.push(after.map(({ kind, detail }) => (kind === 'due_soon' ? Number(detail.workingDays) : kind)));
  }
  return told;
}

const grant = (kind: 'deadline' | 'entry', day: string, cityCode = hangzhou) =>
  asTest((db) =>
    db.insert(extensions).values({
      id: crypto.randomUUID(),
      quarterId: quarter,
      cityCode,
      kind,
      dueAt: endOfShanghaiDay(day),
      previousDueAt: endOfShanghaiDay('2027-10-22'),
      reason: '试验',
      grantedByName: '试验',
      grantedAt: new Date('2027-10-20T01:00:00Z'),
    }),
  );

describe('a city is reminded', () => {
  test('seven, three and one working day before its deadline and the day after, each once', async () => {
    const days = ['2027-10-12', '2027-10-13', '2027-10-14', '2027-10-19', '2027-10-20', '2027-10-21', '2027-10-22'];
    expect(await mornings(...days)).toEqual([[], [7], [], [3], [], [1], []]);
    expect(await mornings('2027-10-23', '2027-10-24', '2027-10-25')).toEqual([['overdue'], [], []]);
  });

  test('with what is owed, reporters and approvers of that city only', async () => {
    expect(await morning('2027-10-19')).toEqual({ notices: 2 });
    const [notice] = await toldTo(cast.approver);
    expect(notice).toMatchObject({
      kind: 'due_soon',
      detail: { cityName: '杭州市', quarter, owed: 3, submitted: 1, workingDays: 3 },
      path: `/city/returns/${quarter}`,
    });
    expect(await toldTo(cast.ningbo)).toEqual([]);
    expect(await toldTo(cast.reviewer)).toEqual([]);
  });

  test('late, where the worker slept through the morning', async () => {
    expect(await mornings('2027-10-15', '2027-10-22')).toEqual([[5], [0]]);
  });

  test('by its own deadline where that was moved, again before the new one', async () => {
    expect(await mornings('2027-10-19')).toEqual([[3]]);
    await grant('deadline', '2027-10-29');
    expect(await mornings('2027-10-21', '2027-10-25', '2027-10-26', '2027-10-30')).toEqual([[6], [], [3], ['overdue']]);
  });

  test('of the deadline that stands where an extension only opens entry', async () => {
    await grant('entry', '2027-10-29');
    expect(await mornings('2027-10-23', '2027-10-26')).toEqual([['overdue'], []]);
  });

  test('by the calendar: a holiday is no working day, a make-up Saturday is one', async () => {
    await asTest((db) => setDays(db, { '2027-10-20': 'holiday', '2027-10-16': 'workday' }));
    expect(await mornings('2027-10-18', '2027-10-19', '2027-10-20', '2027-10-21')).toEqual([[3], [], [], [1]]);
  });

  test('of nothing where nothing is owed any more', async () => {
    await asTest(async (db) => {
      await db
        .update(reports)
        .set({ status: 'excused' })
        .where(eq(reports.id, mine[0] ?? ''));
      const at = new Date('2027-10-11T01:00:00Z');
      for (const id of mine.slice(1))
        await db.update(reports).set({ status: 'returned', firstEndorsedAt: at }).where(eq(reports.id, id));
    });
    expect(await mornings('2027-10-19', '2027-10-23')).toEqual([[], []]);
  });

  test('not of a quarter that was closed, unless its entry was opened again', async () => {
    await asTest((db) =>
      db.update(quarters).set({ state: 'closed', closedAt: new Date() }).where(eq(quarters.id, quarter)),
    );
    expect(await mornings('2027-10-23')).toEqual([[]]);
    await grant('entry', '2027-10-29');
    expect(await mornings('2027-10-24')).toEqual([['overdue']]);
  });

  test('of an old deadline no more, so that a removed notice never comes back', async () => {
    expect(await mornings('2027-11-06')).toEqual([[]]);
  });
});

test('two workers on one morning tell once', async () => {
  await setClock(new Date('2027-10-19T08:30:00+08:00'));
  const made = await Promise.all([remindDue(worker), remindDue(worker)]);
  expect(made[0].notices + made[1].notices).toBe(2);
});

test('only the machine reminds', async () => {
  await expect(remindDue(cast.reviewer)).rejects.toBeInstanceOf(Forbidden);
});
