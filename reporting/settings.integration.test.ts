// The publisher's settings: what each change does, what it never does to the past, who may, and what is on record.
import { desc, eq, inArray } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare, setClock } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { calendarDays, lightRules, quarters } from '#db/schema/quarters.ts';
import type { Actor } from '#rules/actor.ts';
import { quarterId } from '#rules/quarter.ts';
import { deadlineInstant, entryWorkingDays, shanghaiDate } from '#rules/working-days.ts';
import { getCalendarYear, removeCalendarDays, type SetDaysInput, setCalendarDays } from './calendar.ts';
import { timesOf } from './deadlines.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import { excuseReports } from './excuses.ts';
import { listExemptions } from './exemptions.ts';
import { extendCity } from './extensions.ts';
import { thresholdsFor, workCalendar } from './quarters.ts';
import { getReport } from './reports.ts';
import { shareContext } from './share-context.ts';
import { listThresholds, setThresholds, withdrawThresholds } from './thresholds.ts';
import { asActor } from './transaction.ts';
import { endWaiver, grantWaiver, listWaivers } from './waivers.ts';

const hangzhou = '330100';
let publisher: Actor;
const outsiders = () =>
  Promise.all([
    makeActor({ role: 'province_reviewer' }),
    makeActor({ role: 'viewer' }),
    makeActor({ role: 'city_approver', cityCode: hangzhou }),
    makeActor({ role: 'system_administrator' }),
  ]);

beforeEach(async () => {
  publisher = await makeActor({ role: 'province_publisher', name: '负责人' });
});
afterEach(() => setClock(null));
afterAll(closeDatabase);

async function lastEvent(...kinds: string[]) {
  const [row] = await asTest((db) =>
    db.select().from(events).where(inArray(events.kind, kinds)).orderBy(desc(events.number)).limit(1),
  );
  return row;
}

const problems = async (work: Promise<unknown>) =>
  ((await work.catch((error: unknown) => error)) as Invalid).problems?.map(({ field, code }) => `${field} ${code}`);

describe('the working calendar', () => {
  const notice = '国办发明电〔2098〕1号';
  /** The first weekday of a year that nobody uses, in which the deadline of the year before's last quarter lies. */
  async function openWorld() {
    const year = await freshYear();
    const quarter = quarterId(year, 4);
    const calendar = await asActor(publisher, workCalendar);
    const dueAt = deadlineInstant(quarter, entryWorkingDays, calendar);
    await makeQuarter(quarter, 'open', dueAt);
    await setClock(new Date(`${year + 1}-01-02T09:00:00+08:00`));
    const monday = Array.from({ length: 7 }, (_, day) => `${year + 1}-01-0${day + 1}`).find(
      (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1,
    );
    const set = (change: Partial<SetDaysInput> = {}) =>
      setCalendarDays(publisher, {
        year: year + 1,
        kind: 'holiday',
        fromDay: monday ?? '',
        toDay: '',
        notice,
        deadlines: '',
        asked: '',
        ...change,
      });
    const due = async () => {
      const [row] = await asTest((db) => db.select().from(quarters).where(eq(quarters.id, quarter)));
      return row?.dueAt ?? new Date(0);
    };
    return { year: year + 1, quarter, day: monday ?? '', dueAt, set, due };
  }

  const askedBy = async (work: Promise<unknown>) => {
    const error = (await work.catch((thrown: unknown) => thrown)) as Invalid;
    expect(error).toBeInstanceOf(Invalid);
    return error.problems.map(({ params }) => `${params?.quarter}:${params?.to}`).join(',');
  };

  test('asks before a deadline moves, moves it when told to, and records both', async () => {
    const { year, quarter, day, dueAt, set, due } = await openWorld();
    expect(await problems(set())).toEqual(['deadlines deadline_would_move']);
    expect((await getCalendarYear(publisher, year)).days).toEqual([]);
    const asked = await askedBy(set());
    // An answer to another question is no answer.
    expect(await problems(set({ deadlines: 'move', asked: `${quarter}:2000-01-01` }))).toEqual([
      'deadlines deadline_would_move',
    ]);
    expect(await set({ deadlines: 'move', asked })).toEqual({ days: 1, moved: 1 });
    expect((await due()) > dueAt).toBe(true);
    expect(`${quarter}:${shanghaiDate(await due())}`).toBe(asked);
    expect(await lastEvent('quarter_deadline_moved')).toMatchObject({
      objectId: quarter,
      detail: { before: { dueAt: dueAt.toISOString() }, notice },
    });
    expect(await lastEvent('calendar_days_set')).toMatchObject({ detail: { days: [day], dayKind: 'holiday', notice } });
    const view = await getCalendarYear(publisher, year);
    expect(view.days).toEqual([{ day, kind: 'holiday', notice }]);
    expect(view.announcedYears).toContain(year);
    expect(await problems(set())).toEqual(['fromDay days_stand_already']);
  });

  test('keeps the deadline when told to; taken out again the day is gone for good', async () => {
    const { year, day, dueAt, set, due } = await openWorld();
    const asked = await askedBy(set());
    expect(await set({ deadlines: 'keep', asked })).toEqual({ days: 1, moved: 0 });
    expect(await due()).toEqual(dueAt);
    const remove = { year, days: [day], deadlines: '' as const, asked: '' };
    // The deadline stands where the old calendar does not put it: as if set by hand, so nothing is asked.
    expect(await removeCalendarDays(publisher, remove)).toEqual({ days: 1, moved: 0 });
    expect((await getCalendarYear(publisher, year)).days).toEqual([]);
    await expect(removeCalendarDays(publisher, remove)).rejects.toThrow(Conflict);
    expect(await lastEvent('calendar_days_removed')).toMatchObject({ detail: { days: [day], notice: [notice] } });
    // Loading the official notices anew, as every start does, leaves it out.
    await asTest((db) =>
      db
        .insert(calendarDays)
        .values({ day, kind: 'holiday', notice })
        .onConflictDoNothing({ target: calendarDays.day }),
    );
    expect((await getCalendarYear(publisher, year)).days).toEqual([]);
    expect(await problems(removeCalendarDays(publisher, { ...remove, days: [] }))).toEqual(['days choose_one']);
  });

  test('a city’s extension is never earlier than a deadline that moved beyond it', async () => {
    const { quarter, dueAt, set } = await openWorld();
    const share = await makeShare({ cityCode: hangzhou, year: Number(quarter.slice(0, 4)) });
    await makeReport({ ...share, cityCode: hangzhou, quarter });
    const oneDay = new Date(dueAt.getTime() + 86_400_000);
    await extendCity(publisher, { quarter, cityCode: hangzhou, dueOn: shanghaiDate(oneDay), reason: '网络中断' });
    const asked = await askedBy(set());
    await set({ deadlines: 'move', asked });
    const [row] = await asTest((db) => db.select().from(quarters).where(eq(quarters.id, quarter)));
    const times = await asActor(publisher, (tx) => timesOf(tx, quarter, hangzhou));
    expect(times.dueAt >= (row?.dueAt ?? new Date())).toBe(true);
  });

  test('is the publisher’s, with a notice; row-level security alone says so too', async () => {
    const { year, day, set } = await openWorld();
    expect(await problems(set({ notice: ' ' }))).toEqual(['notice required']);
    expect(await problems(set({ notice: '长'.repeat(61) }))).toEqual(['notice too_long']);
    for (const who of await outsiders()) {
      await expect(getCalendarYear(who, year)).rejects.toThrow(Forbidden);
      await expect(removeCalendarDays(who, { year, days: [day], deadlines: '', asked: '' })).rejects.toThrow(Forbidden);
      const insert = asActor(who, (tx) => tx.db.insert(calendarDays).values({ day, kind: 'holiday', notice }));
      await expect(insert).rejects.toMatchObject({ sqlState: '42501' });
    }
    const gone = asActor(publisher, (tx) => tx.db.delete(calendarDays).where(eq(calendarDays.day, day)));
    await expect(gone).rejects.toMatchObject({ sqlState: '42501' });
  });
});

describe('thresholds', () => {
  const form = {
    validFrom: '2027-01-01',
    greenLagPoints: '3',
    yellowLagPoints: '10',
    totalTolerancePercent: '8',
    reason: '办公会议纪要',
  };
  beforeEach(async () => {
    await setClock(new Date('2026-11-28T09:00:00+08:00'));
    await makeShare({ cityCode: hangzhou, year: await freshYear() });
  });

  test('begin on their day: quarters that end before it keep theirs', async () => {
    const at = (id: Parameters<typeof thresholdsFor>[1]) => asActor(publisher, (tx) => thresholdsFor(tx, id));
    const before = await at('2026Q4');
    await setThresholds(publisher, form);
    expect(await at('2026Q4')).toEqual(before);
    expect(await at('2027Q1')).toMatchObject({ greenLagPoints: 3, yellowLagPoints: 10, totalTolerancePercent: 8 });
    const { rows, current } = await listThresholds(publisher);
    expect(rows[0]).toMatchObject({ validFrom: '2027-01-01', state: 'coming', setByName: '负责人' });
    expect(current?.greenLagPoints).toBe(before.greenLagPoints);
    expect(await lastEvent('thresholds_set')).toMatchObject({
      objectId: 'from-2027-01-01',
      detail: { greenLagPoints: 3, reason: '办公会议纪要' },
    });
    await expect(setThresholds(publisher, form)).rejects.toMatchObject({ code: 'thresholds_that_day' });
    await withdrawThresholds(publisher, { id: 'from-2027-01-01' });
    expect((await listThresholds(publisher)).rows.every(({ state }) => state !== 'coming')).toBe(true);
    await expect(withdrawThresholds(publisher, { id: 'from-2027-01-01' })).rejects.toThrow(Conflict);
  });

  test('never reach into the past, by the use case or by row-level security alone', async () => {
    expect(await problems(setThresholds(publisher, { ...form, validFrom: '2026-11-27' }))).toEqual([
      'validFrom begins_in_the_past',
    ]);
    expect(await problems(setThresholds(publisher, { ...form, reason: '' }))).toEqual(['reason required']);
    const past = { id: 'x', validFrom: '2026-01-01', greenLagPoints: 0, yellowLagPoints: 1, totalTolerancePercent: 1 };
    await expect(asActor(publisher, (tx) => tx.db.insert(lightRules).values(past))).rejects.toMatchObject({
      sqlState: '42501',
    });
    const changed = await asActor(publisher, (tx) =>
      tx.db.update(lightRules).set({ greenLagPoints: 0 }).where(eq(lightRules.id, '2020-1')).returning(),
    );
    const deleted = await asActor(publisher, (tx) =>
      tx.db.delete(lightRules).where(eq(lightRules.id, '2020-1')).returning(),
    );
    expect([changed, deleted]).toEqual([[], []]);
    await expect(withdrawThresholds(publisher, { id: '2020-1' })).rejects.toThrow(Conflict);
    for (const who of await outsiders()) {
      await expect(listThresholds(who)).rejects.toThrow(Forbidden);
      await expect(setThresholds(who, form)).rejects.toThrow(Forbidden);
      await expect(withdrawThresholds(who, { id: '2020-1' })).rejects.toThrow(Forbidden);
    }
  });
});

describe('waivers', () => {
  /** An open quarter later than any other, and a share of Hangzhou in it. */
  async function world() {
    const year = await freshYear(2090);
    const quarter = await makeQuarter(quarterId(year, 1));
    const share = await makeShare({ cityCode: hangzhou, year });
    const reportId = await makeReport({ ...share, cityCode: hangzhou, quarter });
    const input = {
      ruleCode: 'W402',
      cityCode: hangzhou,
      commitmentId: '',
      fromQuarter: quarter,
      untilQuarter: quarterId(year, 2),
      reason: '试点期',
    };
    const honoured = async () =>
      (await asActor(publisher, (tx) => shareContext(tx, share.participantId, quarter))).waivers.map(
        ({ ruleCode }) => ruleCode,
      );
    return { year, quarter, reportId, input, honoured, commitmentId: share.commitmentId };
  }

  test('are honoured from the moment they are granted until they are ended', async () => {
    const { input, honoured, reportId, year } = await world();
    expect(await honoured()).toEqual([]);
    const { id } = await grantWaiver(publisher, input);
    expect(await honoured()).toEqual(['W402']);
    const city = await makeActor({ role: 'city_reporter', cityCode: hangzhou });
    expect((await getReport(city, reportId)).share.waivers).toMatchObject([
      { reason: '试点期', grantedByName: '负责人' },
    ]);
    const view = await listWaivers(publisher, hangzhou);
    expect(view.waivers.find((one) => one.id === id)).toMatchObject({ state: 'current', commitment: null });
    expect(await lastEvent('waiver_granted')).toMatchObject({
      objectId: id,
      detail: { rule: 'W402', cityCode: hangzhou, untilQuarter: `${year}Q2`, reason: '试点期' },
    });
    await endWaiver(publisher, { waiverId: id });
    expect(await honoured()).toEqual([]);
    expect((await listWaivers(publisher, null)).waivers.find((one) => one.id === id)).toMatchObject({
      state: 'ended',
      endedByName: '负责人',
    });
    await expect(endWaiver(publisher, { waiverId: id })).rejects.toThrow(Conflict);
    expect(await lastEvent('waiver_ended')).toMatchObject({ objectId: id });
  });

  test('name a rule that can be waived, a city, its commitment, quarters ahead, a reason; and are granted once', async () => {
    const { input, commitmentId, year } = await world();
    const refused = (change: Partial<typeof input>) => problems(grantWaiver(publisher, { ...input, ...change }));
    const other = await makeShare({ cityCode: '330200', year });
    expect(await refused({ ruleCode: 'E101' })).toEqual(['ruleCode not_an_option']);
    expect(await refused({ ruleCode: '' })).toEqual(['ruleCode required']);
    expect(await refused({ commitmentId: other.commitmentId })).toEqual(['commitmentId not_an_option']);
    expect(await refused({ fromQuarter: `${year - 1}Q4` })).toEqual(['fromQuarter waiver_for_the_past']);
    expect(await refused({ reason: '' })).toEqual(['reason required']);
    const twice = await Promise.allSettled([
      grantWaiver(publisher, { ...input, commitmentId }),
      grantWaiver(publisher, { ...input, commitmentId }),
    ]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await refused({ commitmentId })).toEqual(['fromQuarter waived_already']);
    await expect(grantWaiver(publisher, { ...input, ruleCode: 'W401', commitmentId })).resolves.toBeDefined();
    for (const who of await outsiders()) {
      await expect(grantWaiver(who, input)).rejects.toThrow(Forbidden);
      await expect(listWaivers(who, null)).rejects.toThrow(Forbidden);
    }
  });
});

describe('extensions and exemptions', () => {
  test('are listed over all quarters for the publisher', async () => {
    const year = await freshYear();
    const quarter = await makeQuarter(quarterId(year, 1));
    const share = await makeShare({ cityCode: hangzhou, year });
    const reportId = await makeReport({ ...share, cityCode: hangzhou, quarter });
    await excuseReports(publisher, { reportIds: [reportId], reason: '项目尚未启动' });
    const { excused } = await listExemptions(publisher);
    expect(excused.find((one) => one.reportId === reportId)).toMatchObject({
      quarter,
      reason: '项目尚未启动',
      byName: '负责人',
    });
    for (const who of await outsiders()) await expect(listExemptions(who)).rejects.toThrow(Forbidden);
  });
});
