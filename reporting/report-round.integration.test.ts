// One report all the way, and what must hold on it: one winner per race, nothing lost, nothing counted twice.
import { eq, sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import type { Actor } from '#rules/actor.ts';
import { yuan } from '#rules/money.ts';
import { type QuarterId, quarterId, quarterYear } from '#rules/quarter.ts';
import { formValuesOf, type ReportContent } from '#rules/report-content.ts';
import { soundContent } from '#rules/report-fixtures.ts';
import { getDashboard } from './dashboard.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { getReport, saveReport, submitReport, withdrawReport } from './reports.ts';
import { acceptReport, endorseReport, recallReport, reopenReport, returnReport, sendBackReport } from './reviews.ts';

const hangzhou = '330100';
const ningbo = '330200';

afterAll(closeDatabase);

function contentOf(wanYuan: number, more: Partial<ReportContent> = {}): ReportContent {
  return {
    ...soundContent(yuan(wanYuan * 10_000)),
    ...more,
  };
}

const form = (wanYuan: number, more: Partial<ReportContent> = {}) => formValuesOf(contentOf(wanYuan, more));

type World = { quarter: QuarterId; reportId: string; reporter: Actor; approver: Actor; reviewer: Actor };

async function makeWorld(plannedWanYuan = 40_000): Promise<World> {
  const year = await freshYear();
  const quarter = await makeQuarter(quarterId(year, 1));
  const share = await makeShare({ cityCode: hangzhou, year, plannedYuan: plannedWanYuan * 10_000 });
  const reportId = await makeReport({ ...share, cityCode: hangzhou, quarter });
  return {
    quarter,
    reportId,
    reporter: await makeActor({ role: 'city_reporter', cityCode: hangzhou }),
    approver: await makeActor({ role: 'city_approver', cityCode: hangzhou }),
    reviewer: await makeActor({ role: 'province_reviewer' }),
  };
}

async function eventsOf(reportId: string): Promise<string[]> {
  const rows = await asTest((db) =>
    db.select({ kind: events.kind }).from(events).where(eq(events.objectId, reportId)).orderBy(events.number),
  );
  return rows.map((row) => row.kind);
}

async function totalOf(world: World, basis: 'official' | 'provisional') {
  const view = await getDashboard(world.reviewer, { quarter: world.quarter, basis });
  return view?.total;
}

const certification = '数据真实、准确、完整';

describe('one report from the city to the province', () => {
  test('is saved, submitted, endorsed and accepted, and counts first as provisional, then as official', async () => {
    const world = await makeWorld();
    const { reportId, reporter, approver, reviewer } = world;
    await saveReport(reporter, { reportId, version: 1, form: form(9_000) });
    await submitReport(reporter, { reportId, version: 2, form: form(10_000) });
    expect((await totalOf(world, 'provisional'))?.completion.actualYuan).toBe(0);
    await endorseReport(approver, { reportId, version: 3, certification });
    expect((await totalOf(world, 'provisional'))?.completion.actualYuan).toBe(100_000_000);
    expect((await totalOf(world, 'official'))?.completion.actualYuan).toBe(0);
    await acceptReport(reviewer, { reportId, version: 4 });
    const total = await totalOf(world, 'official');
    expect(total?.completion.actualYuan).toBe(100_000_000);
    // 10,000 of 40,000 万元 at the end of Q1: exactly on time.
    expect(total?.completion.rate).toEqual({ numerator: 100_000_000n, denominator: 400_000_000n });
    expect(total?.lead?.numerator).toBe(0n);
    expect(total?.light).toBe('green');
    expect(total?.coverage).toMatchObject({ owed: 1, reported: 1, onTime: 1 });
    expect(await eventsOf(reportId)).toEqual([
      'report_draft_saved',
      'report_submitted',
      'report_endorsed',
      'report_accepted',
    ]);
  });

  test('is withdrawn, sent back, recalled and returned as the table says, and stops counting when it is taken back', async () => {
    const world = await makeWorld();
    const { reportId, reporter, approver, reviewer } = world;
    await submitReport(reporter, { reportId, version: 1, form: form(10_000) });
    await withdrawReport(reporter, { reportId, version: 2 });
    await submitReport(reporter, { reportId, version: 3, form: form(10_000) });
    await sendBackReport(approver, { reportId, version: 4, opinion: '请核对', fields: ['investmentYuan', 'made up'] });
    expect((await getReport(reporter, reportId)).history.at(-1)).toMatchObject({
      opinion: '请核对',
      fields: ['investmentYuan'],
    });
    await submitReport(reporter, { reportId, version: 5, form: form(11_000) });
    await endorseReport(approver, { reportId, version: 6, certification });
    await recallReport(approver, { reportId, version: 7 });
    expect((await totalOf(world, 'provisional'))?.completion.actualYuan).toBe(0);
    await endorseReport(approver, { reportId, version: 8, certification });
    await returnReport(reviewer, { reportId, version: 9, opinion: '请补充说明', fields: [] });
    expect((await totalOf(world, 'provisional'))?.completion.actualYuan).toBe(0);
    expect((await getReport(reporter, reportId)).report).toMatchObject({ status: 'returned', version: 10 });
  });

  test('goes on counting with its accepted text while it is reopened', async () => {
    const world = await makeWorld();
    const { reportId, reporter, approver, reviewer } = world;
    await submitReport(reporter, { reportId, version: 1, form: form(10_000) });
    await endorseReport(approver, { reportId, version: 2, certification });
    await acceptReport(reviewer, { reportId, version: 3 });
    await reopenReport(reviewer, { reportId, version: 4, reason: '城市来函更正' });
    await submitReport(reporter, { reportId, version: 5, form: form(12_000) });
    expect((await totalOf(world, 'official'))?.completion.actualYuan).toBe(100_000_000);
    expect((await totalOf(world, 'official'))?.coverage.reported).toBe(1);
    await endorseReport(approver, { reportId, version: 6, certification });
    expect((await totalOf(world, 'official'))?.completion.actualYuan).toBe(100_000_000);
    expect((await totalOf(world, 'provisional'))?.completion.actualYuan).toBe(120_000_000);
    await acceptReport(reviewer, { reportId, version: 7 });
    expect((await totalOf(world, 'official'))?.completion.actualYuan).toBe(120_000_000);
  });

  test('keeps “no progress” apart from 0 in what counts, in both bases, also after a recall', async () => {
    const world = await makeWorld();
    const { reportId, reporter, approver, reviewer } = world;
    const idle = form(0, { investmentAnswer: 'no_progress', investmentYuan: null, noProgressReason: '停工整改' });
    const explained = { ...idle, 'explanation.W401': '停工', 'explanation.W402': '停工' };
    const answers = async () => {
      const view = await getDashboard(reviewer, { quarter: world.quarter, basis: 'official' });
      const [figure] = view?.shares.flatMap((share) => share.quarters) ?? [];
      return [figure?.officialAnswer ?? null, figure?.provisionalAnswer ?? null, figure?.provisionalYuan ?? null];
    };
    await submitReport(reporter, { reportId, version: 1, form: explained });
    await endorseReport(approver, { reportId, version: 2, certification });
    expect(await answers()).toEqual([null, 'no_progress', 0]);
    await recallReport(approver, { reportId, version: 3 });
    expect(await answers()).toEqual([null, null, null]);
    await endorseReport(approver, { reportId, version: 4, certification });
    await acceptReport(reviewer, { reportId, version: 5 });
    expect(await answers()).toEqual(['no_progress', 'no_progress', 0]);
    // Numbers of snapshots count snapshots: one submitted, two endorsed.
    expect((await getReport(reviewer, reportId)).snapshot?.number).toBe(3);
  });

  test('is refused with every finding named, and nothing of it is stored', async () => {
    const { reportId, reporter } = await makeWorld();
    const attempt = submitReport(reporter, {
      reportId,
      version: 1,
      form: { investmentAnswer: 'amount', investment: '12a' },
    });
    await expect(attempt).rejects.toBeInstanceOf(Invalid);
    const empty = await submitReport(reporter, { reportId, version: 1, form: {} }).catch((error: unknown) => error);
    expect((empty as Invalid).problems.map((problem) => problem.code)).toEqual(
      expect.arrayContaining(['E101', 'E104', 'E107', 'E109']),
    );
    expect((await getReport(reporter, reportId)).report).toMatchObject({ status: 'due', version: 1 });
    expect(await eventsOf(reportId)).toEqual([]);
  });
});

describe('two people on one report', () => {
  test('get one success and one conflict that carries the text that stands', async () => {
    const { reportId, reporter } = await makeWorld();
    const colleague = await makeActor({ role: 'city_reporter', cityCode: hangzhou, name: '同事' });
    const results = await Promise.allSettled([
      saveReport(reporter, { reportId, version: 1, form: form(1, { physicalProgress: '甲的文字' }) }),
      saveReport(colleague, { reportId, version: 1, form: form(2, { physicalProgress: '乙的文字' }) }),
    ]);
    expect(results.map((result) => result.status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected')?.reason as Conflict;
    expect(lost).toBeInstanceOf(Conflict);
    const stands = (await getReport(reporter, reportId)).content?.physicalProgress;
    expect(lost.current?.values.physicalProgress).toBe(stands);
    expect(lost.current?.version).toBe(2);
  });

  test('submitting twenty times at once makes one submission and one event', async () => {
    const { reportId, reporter } = await makeWorld();
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => submitReport(reporter, { reportId, version: 1, form: form(10_000) })),
    );
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    for (const result of results) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(Conflict);
    expect(await eventsOf(reportId)).toEqual(['report_submitted']);
  });
});

describe('separation of duties', () => {
  test('binds the person: nobody endorses or accepts what they submitted', async () => {
    const { reportId, reporter } = await makeWorld();
    const both: Actor = { ...reporter, roles: ['city_reporter', 'city_approver'] };
    await submitReport(both, { reportId, version: 1, form: form(10_000) });
    await expect(endorseReport(both, { reportId, version: 2, certification })).rejects.toBeInstanceOf(Forbidden);
  });

  test('keeps each step with its role', async () => {
    const { reportId, reporter, approver, reviewer } = await makeWorld();
    await expect(submitReport(approver, { reportId, version: 1, form: form(1) })).rejects.toBeInstanceOf(Forbidden);
    await submitReport(reporter, { reportId, version: 1, form: form(10_000) });
    await expect(endorseReport(reporter, { reportId, version: 2, certification })).rejects.toBeInstanceOf(Forbidden);
    await expect(acceptReport(reviewer, { reportId, version: 2 })).rejects.toBeInstanceOf(Conflict);
    await expect(endorseReport(approver, { reportId, version: 2, certification: '  ' })).rejects.toBeInstanceOf(
      Invalid,
    );
  });
});

describe('what is not yours', () => {
  test('is not found, whichever way it is asked for', async () => {
    const { reportId, quarter } = await makeWorld();
    const outsider = await makeActor({ role: 'city_reporter', cityCode: ningbo });
    const outsideApprover = await makeActor({ role: 'city_approver', cityCode: ningbo });
    await expect(getReport(outsider, reportId)).rejects.toBeInstanceOf(NotFound);
    await expect(saveReport(outsider, { reportId, version: 1, form: form(1) })).rejects.toBeInstanceOf(NotFound);
    await expect(submitReport(outsider, { reportId, version: 1, form: form(1) })).rejects.toBeInstanceOf(NotFound);
    await expect(endorseReport(outsideApprover, { reportId, version: 1, certification })).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(getDashboard(outsider, { quarter, basis: 'official', city: hangzhou })).rejects.toBeInstanceOf(
      Forbidden,
    );
    const own = await getDashboard(outsider, { quarter, basis: 'provisional' });
    expect(own?.shares.filter((share) => share.cityCode !== ningbo)).toEqual([]);
  });

  test('stays with the city until it is endorsed: the province sees status and dates only', async () => {
    const { reportId, reporter, approver, reviewer } = await makeWorld();
    await submitReport(reporter, { reportId, version: 1, form: form(10_000) });
    const before = await getReport(reviewer, reportId);
    expect(before).toMatchObject({ content: null, contentFrom: 'none', report: { status: 'submitted' } });
    expect(before.history).toEqual([]);
    await endorseReport(approver, { reportId, version: 2, certification });
    const after = await getReport(reviewer, reportId);
    expect(after.content?.investmentYuan).toBe(100_000_000);
    expect(after.history.map((entry) => entry.move)).toEqual(['endorse']);
  });

  test('is hidden by row-level security alone when a query forgets its scope', async () => {
    const { reportId, reporter, quarter } = await makeWorld();
    await saveReport(reporter, { reportId, version: 1, form: form(1) });
    const outsider = await makeActor({ role: 'city_reporter', cityCode: ningbo });
    const { asActor } = await import('./transaction.ts');
    const counts = (actor: Actor) =>
      asActor(actor, async (tx) => {
        const [row] = await tx.db.execute<{ reports: number; contents: number; plans: number }>(sql`
          SELECT (SELECT count(*)::int FROM reports WHERE id = ${reportId}) AS reports,
            (SELECT count(*)::int FROM report_contents WHERE report_id = ${reportId}) AS contents,
            (SELECT count(*)::int FROM annual_plans WHERE city_code = ${hangzhou} AND year = ${quarterYear(quarter)}) AS plans`);
        return row;
      });
    expect(await counts(outsider)).toEqual({ reports: 0, contents: 0, plans: 0 });
    expect(await counts(reporter)).toEqual({ reports: 1, contents: 1, plans: 1 });
  });
});
