// What the publisher decides for a quarter and a city: more time, no report owed, open again. What late means rests on it.
import { and, eq } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare, setClock } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { outbox } from '#db/schema/notices.ts';
import { extensions } from '#db/schema/quarter-decisions.ts';
import { quarters } from '#db/schema/quarters.ts';
import type { Actor } from '#rules/actor.ts';
import { yuan } from '#rules/money.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { formValuesOf } from '#rules/report-content.ts';
import { soundContent } from '#rules/report-fixtures.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { excuseReports } from './excuses.ts';
import { extendCity } from './extensions.ts';
import { getOutstanding } from './outstanding.ts';
import { quarterProgress } from './quarter-progress.ts';
import { closeQuarter, reopenQuarter } from './quarters.ts';
import { getReport, saveReport, submitReport } from './reports.ts';
import { getReturn } from './returns.ts';
import { acceptReport, endorseReport, reopenReport } from './reviews.ts';

const hangzhou = '330100';
const ningbo = '330200';
let year: number;
let quarter: QuarterId;
let reportId: string;
let publisher: Actor;
let reviewer: Actor;
let reporter: Actor;
let approver: Actor;

const dueAt = () => new Date(`${year}-04-20T15:59:59.999Z`);
const at = (text: string) => setClock(new Date(`${year}-${text}`));

beforeEach(async () => {
  year = await freshYear();
  quarter = await makeQuarter(quarterId(year, 1), 'open', dueAt());
  const share = await makeShare({ cityCode: hangzhou, year, plannedYuan: 100_000_000 });
  reportId = await makeReport({ ...share, cityCode: hangzhou, quarter });
  publisher = await makeActor({ role: 'province_publisher' });
  reviewer = await makeActor({ role: 'province_reviewer' });
  reporter = await makeActor({ role: 'city_reporter', cityCode: hangzhou });
  approver = await makeActor({ role: 'city_approver', cityCode: hangzhou });
  await at('04-10T02:00:00Z');
});

afterEach(() => setClock(null));
afterAll(closeDatabase);

const form = formValuesOf(soundContent(yuan(25_000_000)));

async function bringIn(): Promise<void> {
  await submitReport(reporter, { reportId, version: 1, form });
  await endorseReport(approver, { reportId, version: 2, certification: '数据真实、准确、完整' });
}

const extend = (dueOn: string, who: Actor = publisher) =>
  extendCity(who, { quarter, cityCode: hangzhou, dueOn: `${year}-${dueOn}`, reason: '台风影响' });

const isLate = async () => (await getReport(reviewer, reportId)).isLate;

describe('the deadline’s last moment', () => {
  test.each([
    [0, false],
    [1, true],
  ])('endorsed %i ms after it: late is %s, whatever comes later', async (after, late) => {
    await bringIn();
    const { firstEndorsedAt } = (await getReport(reviewer, reportId)).report;
    const moment = new Date((firstEndorsedAt?.getTime() ?? 0) - after);
    await asTest((db) => db.update(quarters).set({ dueAt: moment }).where(eq(quarters.id, quarter)));
    expect(await isLate()).toBe(late);
    await at('06-01T00:00:00Z');
    expect(await isLate()).toBe(late);
  });
});

describe('an extension', () => {
  test('granted before the deadline moves it for this city alone', async () => {
    expect(await extend('04-27')).toMatchObject({ kind: 'deadline' });
    await at('04-25T02:00:00Z');
    expect((await getReturn(reporter, quarter)).deadline).toMatchObject({ passed: false });
    await bringIn();
    expect(await isLate()).toBe(false);
    const other = await makeActor({ role: 'city_reporter', cityCode: ningbo });
    expect((await getReturn(other, quarter)).deadline.dueAt).toEqual(dueAt());
    const rows = await asTest((db) => db.select().from(events).where(eq(events.objectId, quarter)));
    expect(rows.map((row) => row.kind)).toContain('extension_granted');
    const told = await asTest((db) =>
      db
        .select()
        .from(outbox)
        .where(eq(outbox.path, `/city/returns/${quarter}`)),
    );
    expect(told.map((row) => row.kind)).toEqual(['extension_granted']);
  });

  test('granted after it only opens entry: what comes then is late, and in a closed quarter the city may go on', async () => {
    await at('04-22T02:00:00Z');
    await closeQuarter(publisher, { quarter });
    await expect(saveReport(reporter, { reportId, version: 1, form })).rejects.toBeInstanceOf(Forbidden);
    expect(await extend('04-30')).toMatchObject({ kind: 'entry' });
    await bringIn();
    expect(await isLate()).toBe(true);
    expect((await getReturn(reporter, quarter)).extensions).toMatchObject([{ kind: 'entry', reason: '台风影响' }]);
  });

  test('runs out: after it the city stops again', async () => {
    await at('04-22T02:00:00Z');
    await closeQuarter(publisher, { quarter });
    await extend('04-23');
    await at('04-24T02:00:00Z');
    await expect(saveReport(reporter, { reportId, version: 1, form })).rejects.toBeInstanceOf(Forbidden);
  });

  test('is not granted into the past, to no avail, without reason, by others, or to who owes nothing', async () => {
    await expect(extend('04-09')).rejects.toBeInstanceOf(Invalid);
    await expect(extend('04-20')).rejects.toBeInstanceOf(Invalid);
    await expect(
      extendCity(publisher, { quarter, cityCode: hangzhou, dueOn: `${year}-05-01`, reason: ' ' }),
    ).rejects.toBeInstanceOf(Invalid);
    for (const who of [reviewer, approver]) await expect(extend('05-01', who)).rejects.toBeInstanceOf(Forbidden);
    await expect(
      extendCity(publisher, { quarter, cityCode: '331100', dueOn: `${year}-05-01`, reason: '台风' }),
    ).rejects.toBeInstanceOf(NotFound);
    expect(await asTest((db) => db.select().from(extensions).where(eq(extensions.quarterId, quarter)))).toEqual([]);
  });
});

describe('an excused report', () => {
  test('is not owed, keeps the reason, and is taken out of coverage', async () => {
    await excuseReports(publisher, { reportIds: [reportId], reason: '项目已经省政府同意暂缓' });
    const view = await getReport(reporter, reportId);
    expect(view.report.status).toBe('excused');
    expect(view.history.at(-1)).toMatchObject({ move: 'excuse', opinion: '项目已经省政府同意暂缓' });
    const progress = await quarterProgress(publisher);
    const own = progress.quarters.find((one) => one.id === quarter)?.cities;
    expect(own).toMatchObject([{ cityCode: hangzhou, owed: 0, excused: 1, onTime: 0, timed: 0 }]);
  });

  test('several go all or not at all', async () => {
    const share = await makeShare({ cityCode: hangzhou, year, plannedYuan: 1 });
    const second = await makeReport({ ...share, cityCode: hangzhou, quarter });
    await submitReport(reporter, { reportId, version: 1, form });
    await expect(excuseReports(publisher, { reportIds: [second, reportId], reason: '暂缓' })).rejects.toBeInstanceOf(
      Conflict,
    );
    expect((await getReport(reporter, second)).report.status).toBe('due');
    await expect(excuseReports(reviewer, { reportIds: [second], reason: '暂缓' })).rejects.toBeInstanceOf(Forbidden);
    await expect(excuseReports(publisher, { reportIds: [], reason: '暂缓' })).rejects.toBeInstanceOf(Invalid);
  });
});

test('a report that was accepted and opened again has an official figure and is not excused', async () => {
  await bringIn();
  await acceptReport(reviewer, { reportId, version: 3 });
  await reopenReport(reviewer, { reportId, version: 4, reason: '有新情况' });
  const refused = await excuseReports(publisher, { reportIds: [reportId], reason: '暂缓' }).catch((error) => error);
  expect(refused).toBeInstanceOf(Conflict);
  expect(refused.code).toBe('counts_officially');
  expect((await getReport(reporter, reportId)).report.status).toBe('returned');
});

describe('a closed quarter', () => {
  test('is opened again with a reason, and only then; late marks stay', async () => {
    await at('04-22T02:00:00Z');
    await closeQuarter(publisher, { quarter });
    await expect(reopenQuarter(reviewer, { quarter, reason: '补报' })).rejects.toBeInstanceOf(Forbidden);
    await expect(reopenQuarter(publisher, { quarter, reason: '' })).rejects.toBeInstanceOf(Invalid);
    await reopenQuarter(publisher, { quarter, reason: '补报' });
    await expect(reopenQuarter(publisher, { quarter, reason: '补报' })).rejects.toBeInstanceOf(Conflict);
    await bringIn();
    expect(await isLate()).toBe(true);
    const [row] = await asTest((db) =>
      db
        .select({ detail: events.detail })
        .from(events)
        .where(and(eq(events.objectId, quarter), eq(events.kind, 'quarter_reopened'))),
    );
    expect(row?.detail).toMatchObject({ reason: '补报' });
  });
});

describe('who owes what', () => {
  test('is listed by city until it is endorsed, with the city’s own deadline', async () => {
    await extend('04-27');
    const before = await getOutstanding(reviewer, quarter);
    expect(before.cities.map((city) => [city.cityCode, city.reports.map((report) => report.status)])).toEqual([
      [hangzhou, ['due']],
    ]);
    expect(before.cities[0]?.deadline.dueAt).toEqual(new Date(`${year}-04-27T15:59:59.999Z`));
    await bringIn();
    expect((await getOutstanding(reviewer, quarter)).cities).toEqual([]);
    await expect(getOutstanding(reporter, quarter)).rejects.toBeInstanceOf(Forbidden);
  });
});
