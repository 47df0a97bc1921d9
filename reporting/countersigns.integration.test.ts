// 会签 from the lead's endorsement to the province's acceptance: who is asked, who may answer, what makes an answer void.
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { countersigns } from '#db/schema/joint.ts';
import { outbox } from '#db/schema/notices.ts';
import type { Actor } from '#rules/actor.ts';
import { yuan } from '#rules/money.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { formValuesOf, type ReportContent } from '#rules/report-content.ts';
import { soundContent } from '#rules/report-fixtures.ts';
import { agreeCountersign, refuseCountersign, waiveCountersign } from './countersigns.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { getJoint } from './joint-view.ts';
import { getReport, submitReport } from './reports.ts';
import { acceptReport, endorseReport, recallReport, reopenReport, returnReport } from './reviews.ts';
import { asActor } from './transaction.ts';

const [hangzhou, ningbo, jiaxing] = ['330100', '330200', '330400'];
const certification = '数据真实、准确、完整';

afterAll(closeDatabase);

const content: ReportContent = {
  ...soundContent(yuan(100_000_000)),
  jointStatement: '两市按分工推进。',
};

type World = {
  quarter: QuarterId;
  reportId: string;
  theirs: string;
  reporter: Actor;
  approver: Actor;
  neighbour: Actor;
  third: Actor;
  reviewer: Actor;
  publisher: Actor;
};

/** Hangzhou leads, Ningbo and Jiaxing take part; Hangzhou's report is endorsed. */
async function makeWorld(): Promise<World> {
  const year = await freshYear();
  const quarter = await makeQuarter(quarterId(year, 1));
  const lead = await makeShare({ cityCode: hangzhou, year, plannedYuan: 400_000_000 });
  const { commitmentId } = lead;
  const second = await makeShare({ cityCode: ningbo, year, plannedYuan: 400_000_000, commitmentId });
  await makeShare({ cityCode: jiaxing, year, plannedYuan: null, commitmentId });
  const world = {
    quarter,
    reportId: await makeReport({ ...lead, cityCode: hangzhou, quarter }),
    theirs: await makeReport({ ...second, cityCode: ningbo, quarter }),
    reporter: await makeActor({ role: 'city_reporter', cityCode: hangzhou }),
    approver: await makeActor({ role: 'city_approver', cityCode: hangzhou }),
    neighbour: await makeActor({ role: 'city_approver', cityCode: ningbo }),
    third: await makeActor({ role: 'city_approver', cityCode: jiaxing }),
    reviewer: await makeActor({ role: 'province_reviewer' }),
    publisher: await makeActor({ role: 'province_publisher' }),
  };
  await fileAndEndorse(world, 1);
  return world;
}

async function fileAndEndorse(world: World, version: number, more: Partial<ReportContent> = {}): Promise<void> {
  const { reportId, reporter, approver } = world;
  await submitReport(reporter, { reportId, version, form: formValuesOf({ ...content, ...more }) });
  await endorseReport(approver, { reportId, version: version + 1, certification });
}

const statesOf = async ({ reviewer, reportId }: World) =>
  Object.fromEntries(
    (await getReport(reviewer, reportId)).report.countersigns.map(({ cityCode, state }) => [cityCode, state]),
  );

const agreeing = ({ reportId }: World, version = 3) => ({ reportId, version, certification });

async function eventsOf({ reportId }: World): Promise<string[]> {
  const rows = await asTest((db) =>
    db.select({ kind: events.kind }).from(events).where(eq(events.objectId, reportId)).orderBy(events.number),
  );
  return rows.map(({ kind }) => kind).filter((kind) => kind.includes('countersign'));
}

describe('a joint statement', () => {
  test('asks the other participants at the endorsement, and is accepted once all of them agreed', async () => {
    const world = await makeWorld();
    const { reportId, neighbour, third, reviewer } = world;
    expect(await statesOf(world)).toEqual({ [ningbo]: 'wanted', [jiaxing]: 'wanted' });
    const told = await asTest((db) =>
      db
        .select()
        .from(outbox)
        .where(eq(outbox.path, `/city/reports/${reportId}#joint`)),
    );
    expect(told.map(({ audience }) => audience.cityCode).toSorted()).toEqual([ningbo, jiaxing]);
    await agreeCountersign(neighbour, agreeing(world));
    await expect(acceptReport(reviewer, { reportId, version: 3 })).rejects.toThrow(Forbidden);
    await agreeCountersign(third, agreeing(world));
    expect((await acceptReport(reviewer, { reportId, version: 3 })).version).toBe(4);
    expect(await eventsOf(world)).toEqual([
      'countersign_wanted',
      'countersign_wanted',
      'countersign_agreed',
      'countersign_agreed',
    ]);
  });

  test('is answered by a deputy in the approver’s name, unless one of the two has a hand in the lead’s report', async () => {
    const world = await makeWorld();
    const { reportId, neighbour, reporter } = world;
    const standIn = await makeActor({ role: 'city_reporter', cityCode: ningbo, name: '宁波代理' });
    const deputyFor = ({ personId, name }: Actor): Actor => ({
      ...standIn,
      roles: ['city_reporter', 'city_approver'],
      actingFor: { personId, name },
    });
    await expect(agreeCountersign(deputyFor(reporter), agreeing(world))).rejects.toThrow(Forbidden);
    await agreeCountersign(deputyFor(neighbour), agreeing(world));
    const [row] = await asTest((db) =>
      db
        .select()
        .from(countersigns)
        .where(and(eq(countersigns.reportId, reportId), eq(countersigns.cityCode, ningbo ?? ''))),
    );
    expect(row).toMatchObject({ state: 'agreed', decidedByName: '宁波代理', decidedForName: neighbour.name });
    const party = (await getJoint(neighbour, reportId))?.parties.find(({ cityCode }) => cityCode === ningbo);
    expect(party?.countersign?.actingFor).toBe(neighbour.name);
  });

  test('is refused with a reason: the lead’s report alone goes back, and a new statement asks again', async () => {
    const world = await makeWorld();
    const { reportId, theirs, neighbour, third, reviewer, reporter } = world;
    const neighbourReporter = await makeActor({ role: 'city_reporter', cityCode: ningbo });
    const own = formValuesOf({ ...content, jointStatement: '' });
    await submitReport(neighbourReporter, { reportId: theirs, version: 1, form: own });
    await agreeCountersign(third, agreeing(world));
    const blank = refuseCountersign(neighbour, { reportId, version: 3, reason: ' ' });
    await expect(blank).rejects.toThrow(Invalid);
    await refuseCountersign(neighbour, { reportId, version: 3, reason: '分工表述有出入' });
    const { report, history } = await getReport(reporter, reportId);
    expect(report).toMatchObject({ status: 'returned', version: 4 });
    expect(history.at(-1)).toMatchObject({ move: 'refuse_countersign', opinion: '分工表述有出入' });
    expect((await getReport(reviewer, theirs)).report.status).toBe('submitted');
    await expect(acceptReport(reviewer, { reportId, version: 4 })).rejects.toThrow(Conflict);

    await fileAndEndorse(world, 4, { jointStatement: '两市按新的分工推进。' });
    expect(await statesOf(world)).toEqual({ [ningbo]: 'wanted', [jiaxing]: 'wanted' });
    await agreeCountersign(neighbour, agreeing(world, 6));
    await agreeCountersign(third, agreeing(world, 6));
    await acceptReport(reviewer, { reportId, version: 6 });
  });

  test('keeps what was agreed to the very same words, and asks again where they changed', async () => {
    const world = await makeWorld();
    const { reportId, approver, neighbour, third, reviewer } = world;
    await agreeCountersign(neighbour, agreeing(world));
    await recallReport(approver, { reportId, version: 3 });
    expect(await statesOf(world)).toEqual({});
    await expect(agreeCountersign(third, agreeing(world))).rejects.toThrow(Forbidden);
    await endorseReport(approver, { reportId, version: 4, certification });
    expect(await statesOf(world)).toEqual({ [ningbo]: 'agreed', [jiaxing]: 'wanted' });

    await returnReport(reviewer, { reportId, version: 5, opinion: '请补充', fields: [] });
    await fileAndEndorse(world, 6, { jointStatement: '两市按分工推进，已开会。' });
    expect(await statesOf(world)).toEqual({ [ningbo]: 'wanted', [jiaxing]: 'wanted' });
    await expect(agreeCountersign(neighbour, agreeing(world, 5))).rejects.toThrow(Conflict);
    await agreeCountersign(neighbour, agreeing(world, 8));
    await agreeCountersign(third, agreeing(world, 8));
    await acceptReport(reviewer, { reportId, version: 8 });
    await reopenReport(reviewer, { reportId, version: 9, reason: '来函更正' });
    expect(await statesOf(world)).toEqual({});
  });

  test('a refusal after an agreement is the last word, also when the same statement comes again', async () => {
    const world = await makeWorld();
    const { reportId, neighbour } = world;
    await agreeCountersign(neighbour, agreeing(world));
    await refuseCountersign(neighbour, { reportId, version: 3, reason: '核对后有误' });
    await fileAndEndorse(world, 4);
    expect((await statesOf(world))[ningbo]).toBe('wanted');
  });

  test('nobody is asked without a statement or by a city that does not lead', async () => {
    const world = await makeWorld();
    const filler = await makeActor({ role: 'city_reporter', cityCode: ningbo });
    const form = formValuesOf({ ...content, jointStatement: '不是牵头的说明' });
    await submitReport(filler, { reportId: world.theirs, version: 1, form });
    await endorseReport(world.neighbour, { reportId: world.theirs, version: 2, certification });
    expect((await getReport(world.reviewer, world.theirs)).report.countersigns).toEqual([]);
  });
});

describe('who may answer', () => {
  test('only the approver of a city that is asked, never who filed or endorsed the lead’s report', async () => {
    const world = await makeWorld();
    const { reportId, approver, reviewer, neighbour } = world;
    const theirReporter = await makeActor({ role: 'city_reporter', cityCode: ningbo });
    const outsider = await makeActor({ role: 'city_approver', cityCode: '330300' });
    for (const who of [approver, reviewer, theirReporter, { ...neighbour, personId: approver.personId }]) {
      await expect(agreeCountersign(who, agreeing(world))).rejects.toThrow(Forbidden);
    }
    for (const who of [approver, reviewer, theirReporter]) {
      await expect(refuseCountersign(who, { reportId, version: 3, reason: '不同意' })).rejects.toThrow(Forbidden);
    }
    await expect(agreeCountersign(outsider, agreeing(world))).rejects.toThrow(NotFound);
    await expect(agreeCountersign(neighbour, { ...agreeing(world), certification: '' })).rejects.toThrow(Invalid);
    expect(await statesOf(world)).toEqual({ [ningbo]: 'wanted', [jiaxing]: 'wanted' });
  });

  test('row-level security alone lets another city neither answer nor touch the lead’s report', async () => {
    const world = await makeWorld();
    const outsider = await makeActor({ role: 'city_approver', cityCode: '330300' });
    const byHand = (actor: Actor, statement: ReturnType<typeof sql>) =>
      asActor(actor, async (tx) => (await tx.db.execute(statement)).length);
    const answer = sql`UPDATE countersigns SET state = 'agreed' WHERE report_id = ${world.reportId} AND city_code = ${ningbo} RETURNING id`;
    expect(await byHand(outsider, answer)).toBe(0);
    expect(await byHand(world.third, answer)).toBe(0);
    const returned = sql`UPDATE reports SET status = 'returned' WHERE id = ${world.reportId} RETURNING id`;
    expect(await byHand(outsider, returned)).toBe(0);
    const accepted = sql`UPDATE reports SET status = 'accepted' WHERE id = ${world.reportId} RETURNING id`;
    await expect(byHand(world.neighbour, accepted)).rejects.toThrow();
    const drafts = sql`SELECT report_id FROM report_contents WHERE report_id = ${world.reportId}`;
    expect(await byHand(world.neighbour, drafts)).toBe(0);
  });
});

describe('three working days of silence', () => {
  test('then the publisher may go on without the answer, with a reason, and not before', async () => {
    const world = await makeWorld();
    const { reportId, publisher, reviewer, neighbour, third } = world;
    const waiver = { reportId, version: 3, cityCode: ningbo, reason: '逾期未答复，已电话核实' };
    await agreeCountersign(third, agreeing(world));
    await expect(waiveCountersign(publisher, waiver)).rejects.toThrow(Conflict);
    const longAgo = new Date(Date.now() - 1000);
    await asTest((db) =>
      db
        .update(countersigns)
        .set({ dueAt: longAgo })
        .where(and(eq(countersigns.reportId, reportId), eq(countersigns.cityCode, ningbo))),
    );
    for (const who of [reviewer, neighbour]) await expect(waiveCountersign(who, waiver)).rejects.toThrow(Forbidden);
    await expect(waiveCountersign(publisher, { ...waiver, reason: '' })).rejects.toThrow(Invalid);
    await waiveCountersign(publisher, waiver);
    await expect(agreeCountersign(neighbour, agreeing(world))).rejects.toThrow(Conflict);
    await acceptReport(reviewer, { reportId, version: 3 });
    expect(await statesOf(world)).toEqual({ [ningbo]: 'waived', [jiaxing]: 'agreed' });
  });
});

describe('the joint view', () => {
  test('shows partners and province who stands in the way, endorsed amounts and their sum, and nobody’s draft', async () => {
    const world = await makeWorld();
    const { neighbour, third, reviewer, theirs } = world;
    await agreeCountersign(third, agreeing(world));
    const filler = await makeActor({ role: 'city_reporter', cityCode: ningbo });
    const own = formValuesOf({ ...content, jointStatement: '' });
    await submitReport(filler, { reportId: theirs, version: 1, form: own });
    for (const who of [third, reviewer]) {
      const view = await getJoint(who, world.reportId);
      expect(view?.parties.map(({ cityCode, blocks }) => [cityCode, blocks])).toEqual([
        [hangzhou, false],
        [ningbo, true],
        [jiaxing, false],
      ]);
      expect(view?.sumYuan).toBe(100_000_000);
      expect(view?.statement).toBe('两市按分工推进。');
    }
    await endorseReport(neighbour, { reportId: theirs, version: 2, certification });
    const view = await getJoint(third, world.reportId);
    expect(view?.sumYuan).toBe(200_000_000);
    expect((await getJoint(neighbour, theirs))?.sumYuan).toBe(200_000_000);
  });
});
