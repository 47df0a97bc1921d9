// A city's return as a whole: its lines with what the rulebook finds, and many reports submitted or endorsed after their list was seen.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { reports } from '#db/schema/reports.ts';
import type { Actor } from '#rules/actor.ts';
import { yuan } from '#rules/money.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { formValuesOf, type ReportContent } from '#rules/report-content.ts';
import { soundContent } from '#rules/report-fixtures.ts';
import { endorseReports, listFilable, submitSavedReports } from './bulk-filing.ts';
import { Forbidden, Invalid, NotFound } from './errors.ts';
import { getReport, saveReport } from './reports.ts';
import { everyReport } from './return-filters.ts';
import { getReturn } from './returns.ts';
import { sendBackReport } from './reviews.ts';

const city = '330500';
const certification = '本市填报数据真实、准确、完整，同意上报。';

let reporter: Actor;
let approver: Actor;
let both: Actor;
let neighbour: Actor;
let viewer: Actor;

beforeAll(async () => {
  reporter = await makeActor({ role: 'city_reporter', cityCode: city });
  approver = await makeActor({ role: 'city_approver', cityCode: city });
  both = await makeActor({ role: ['city_reporter', 'city_approver'], cityCode: city });
  neighbour = await makeActor({ role: ['city_reporter', 'city_approver'], cityCode: '330600' });
  viewer = await makeActor({ role: 'viewer' });
});
afterAll(closeDatabase);

/** Worth no warning against a plan of 40,000 万元 at 10,000 a quarter. */
function form(wanYuan: number, more: Partial<ReportContent> = {}) {
  return formValuesOf({
    ...soundContent(yuan(wanYuan * 10_000)),
    ...more,
  });
}

async function makeWorld(count: number): Promise<{ quarter: QuarterId; ids: string[] }> {
  const year = await freshYear();
  const quarter = await makeQuarter(quarterId(year, 1));
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    const share = await makeShare({ cityCode: city, year, plannedYuan: 400_000_000 });
    ids.push(await makeReport({ ...share, cityCode: city, quarter }));
  }
  return { quarter, ids };
}

async function save(actor: Actor, reportId: string, typed = form(10_000)): Promise<number> {
  const { report } = await getReport(actor, reportId);
  return (await saveReport(actor, { reportId, version: report.version, form: typed })).version;
}

const statusOf = async (id: string) => {
  const [row] = await asTest((db) => db.select({ status: reports.status }).from(reports).where(eq(reports.id, id)));
  return row?.status;
};

describe('a line of the return', () => {
  test('says how many errors and unexplained warnings stand against the text, and nothing before the first save', async () => {
    const { quarter, ids } = await makeWorld(3);
    const [sound, wrong, untouched] = ids as [string, string, string];
    await save(reporter, sound);
    // Ten times the annual plan, and no word on difficulties.
    await save(reporter, wrong, form(400_000, { difficultiesAnswer: null }));
    const { rows } = await getReturn(reporter, quarter);
    const line = (id: string) => rows.find((row) => row.reportId === id);
    expect(line(sound)?.findings).toEqual({ errors: 0, toExplain: 0, explained: 0, waived: 0 });
    expect(line(wrong)?.findings.errors).toBeGreaterThan(0);
    expect(line(wrong)?.findings.toExplain).toBeGreaterThan(0);
    expect(line(untouched)).toMatchObject({ said: null, findings: { errors: 0, toExplain: 0 } });
    const view = await getReport(reporter, wrong);
    const { errors, toExplain } = line(wrong)?.findings ?? { errors: 0, toExplain: 0 };
    expect(errors + toExplain).toBe(view.findings.length);
  });
});

describe('submitting many', () => {
  test('moves what was seen, each on its own; what changed meanwhile or has findings is left alone', async () => {
    const { quarter, ids } = await makeWorld(4);
    const [sound, changed, wrong, unsaved] = ids as [string, string, string, string];
    await save(reporter, sound);
    await save(reporter, changed);
    await save(reporter, wrong, form(400_000));
    const list = await listFilable(reporter, quarter, 'submit');
    expect(list.rows.map((row) => row.reportId).toSorted()).toEqual([sound, changed].toSorted());
    expect(list.hindered.map((row) => row.reportId)).toEqual([wrong]);
    const seen = list.view.rows.map(({ reportId, version }) => ({ reportId, version }));
    await save(reporter, changed, form(9_000));
    const outcomes = await submitSavedReports(reporter, { reports: seen });
    expect(Object.fromEntries(outcomes.map(({ reportId, outcome }) => [reportId, outcome]))).toEqual({
      [sound]: 'done',
      [changed]: 'changed_meanwhile',
      [wrong]: 'refused',
      [unsaved]: 'refused',
    });
    expect(await Promise.all(ids.map(statusOf))).toEqual(['submitted', 'draft', 'draft', 'due']);
    const noted = await asTest((db) =>
      db.select({ kind: events.kind }).from(events).where(eq(events.objectId, sound)).orderBy(events.number),
    );
    expect(noted.map(({ kind }) => kind)).toEqual(['report_draft_saved', 'report_submitted']);
  });

  test('is the reporter’s own city’s only, and wants something ticked', async () => {
    const { quarter, ids } = await makeWorld(1);
    const [id] = ids as [string];
    const version = await save(reporter, id);
    expect(await submitSavedReports(neighbour, { reports: [{ reportId: id, version }] })).toEqual([
      { reportId: id, outcome: 'refused' },
    ]);
    expect(await submitSavedReports(approver, { reports: [{ reportId: id, version }] })).toEqual([
      { reportId: id, outcome: 'refused' },
    ]);
    expect(await statusOf(id)).toBe('draft');
    await expect(submitSavedReports(reporter, { reports: [] })).rejects.toBeInstanceOf(Invalid);
    const many = Array.from({ length: 101 }, () => ({ reportId: id, version }));
    await expect(submitSavedReports(reporter, { reports: many })).rejects.toBeInstanceOf(Invalid);
    await expect(listFilable(viewer, quarter, 'submit')).rejects.toBeInstanceOf(Forbidden);
    await expect(listFilable(reporter, '1999Q9', 'submit')).rejects.toBeInstanceOf(NotFound);
  });
});

describe('endorsing many', () => {
  test('signs what somebody else submitted under one certification; the own submission is not offered and not moved', async () => {
    const { quarter, ids } = await makeWorld(3);
    const [others, own, back] = ids as [string, string, string];
    for (const id of [others, back]) await save(reporter, id);
    await save(both, own);
    const submit = async (actor: Actor, id: string) => {
      const { report } = await getReport(actor, id);
      return submitSavedReports(actor, { reports: [{ reportId: id, version: report.version }] });
    };
    await submit(reporter, others);
    await submit(reporter, back);
    await submit(both, own);
    const list = await listFilable(both, quarter, 'endorse');
    expect(list.rows.map((row) => row.reportId).toSorted()).toEqual([others, back].toSorted());
    const seen = list.view.rows.map(({ reportId, version }) => ({ reportId, version }));
    const { report } = await getReport(approver, back);
    await sendBackReport(approver, { reportId: back, version: report.version, opinion: '请核对。', fields: [] });
    await expect(endorseReports(both, { reports: seen, certification: ' ' })).rejects.toBeInstanceOf(Invalid);
    const outcomes = await endorseReports(both, { reports: seen, certification });
    expect(Object.fromEntries(outcomes.map(({ reportId, outcome }) => [reportId, outcome]))).toEqual({
      [others]: 'done',
      [own]: 'refused',
      [back]: 'changed_meanwhile',
    });
    expect(await Promise.all(ids.map(statusOf))).toEqual(['endorsed', 'submitted', 'returned']);
    const view = await getReport(approver, others);
    expect(view.snapshot?.certification).toBe(certification);
  });

  test('only what the filters show is on the list', async () => {
    const { quarter, ids } = await makeWorld(2);
    for (const id of ids) await save(reporter, id);
    const none = await listFilable(reporter, quarter, 'submit', { ...everyReport, kind: 'zone' });
    expect(none.rows).toEqual([]);
    const clear = await listFilable(reporter, quarter, 'submit', { ...everyReport, kind: 'project', mark: 'clear' });
    expect(clear.rows.map((row) => row.reportId).toSorted()).toEqual(ids.toSorted());
  });
});
