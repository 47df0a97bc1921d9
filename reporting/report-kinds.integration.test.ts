// Reports by kind: what deliverables, zones and indicators are asked, who owes one when, waivers, and milestones settled by acceptance.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { indicators } from '#db/schema/indicators.ts';
import { commitments, participants, planItems } from '#db/schema/plans.ts';
import { milestones } from '#db/schema/projects.ts';
import { waivers } from '#db/schema/quarter-decisions.ts';
import { reports } from '#db/schema/reports.ts';
import type { Actor } from '#rules/actor.ts';
import type { CommitmentKind } from '#rules/commitment.ts';
import { indicatorFields } from '#rules/indicator-input.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { emptyContent, formValuesOf, type ReportContent } from '#rules/report-content.ts';
import { loadPlanContent } from '#scripts/seed/load-plan-content.ts';
import { Invalid } from './errors.ts';
import { editIndicator, indicatorValues } from './indicator-maintenance.ts';
import { getIndicator } from './indicators.ts';
import { listReviews } from './queue.ts';
import { getReport, submitReport } from './reports.ts';
import { getReturn } from './returns.ts';
import { acceptReport, endorseReport, reopenReport } from './reviews.ts';

const hangzhou = '330100';
const ningbo = '330200';
const certification = '数据真实、准确、完整';

let reporter: Actor;
let approver: Actor;
let reviewer: Actor;
let publisher: Actor;

beforeAll(async () => {
  await loadPlanContent();
  reporter = await makeActor({ role: 'city_reporter', cityCode: hangzhou });
  approver = await makeActor({ role: 'city_approver', cityCode: hangzhou });
  reviewer = await makeActor({ role: 'province_reviewer' });
  publisher = await makeActor({ role: 'province_publisher' });
});
afterAll(closeDatabase);

type World = { year: number; quarter: QuarterId; reportId: string; participantId: string; commitmentId: string };

async function makeWorld(kind: CommitmentKind, isJoint = false): Promise<World> {
  const year = await freshYear();
  const quarter = await makeQuarter(quarterId(year, 1));
  const share = await makeShare({ cityCode: hangzhou, year, plannedYuan: null });
  await asTest((db) => db.update(commitments).set({ kind }).where(eq(commitments.id, share.commitmentId)));
  if (isJoint) await makeShare({ cityCode: ningbo, year, plannedYuan: null, commitmentId: share.commitmentId });
  const reportId = await makeReport({ ...share, cityCode: hangzhou, quarter });
  return { year, quarter, reportId, ...share };
}

async function makeMilestone(world: World, dueQuarter: QuarterId = world.quarter): Promise<string> {
  const id = crypto.randomUUID();
  await asTest((db) =>
    db.insert(milestones).values({ id, commitmentId: world.commitmentId, ordinal: 1, name: '方案印发', dueQuarter }),
  );
  return id;
}

const doneOn = (milestoneId: string) =>
  asTest(async (db) => (await db.select().from(milestones).where(eq(milestones.id, milestoneId)))[0]?.doneOn ?? null);

const deliverable: ReportContent = {
  ...emptyContent,
  deliverableState: 'under_way',
  narrative: '方案已征求意见',
  difficultiesAnswer: 'none',
  nextStep: '下季印发',
  ownLight: 'green',
};

const refusedCodes = async (work: Promise<unknown>) => {
  const error = await work.then(() => null).catch((thrown: unknown) => thrown);
  if (!(error instanceof Invalid)) throw error ?? new Error('nothing was refused');
  return error.problems.map(({ code }) => code);
};

describe('what a kind is asked', () => {
  test('a deliverable needs its state and words, and no investment typed into it counts', async () => {
    const { reportId, quarter } = await makeWorld('deliverable');
    const empty = formValuesOf(emptyContent);
    expect(await refusedCodes(submitReport(reporter, { reportId, version: 1, form: empty }))).toEqual([
      'E107',
      'E109',
      'E111',
      'E112',
    ]);
    const form = { ...formValuesOf(deliverable), investmentAnswer: 'amount', investment: '500' };
    await submitReport(reporter, { reportId, version: 1, form });
    await endorseReport(approver, { reportId, version: 2, certification });
    const view = await getReport(reviewer, reportId);
    expect(view.content).toMatchObject({ narrative: '方案已征求意见', investmentAnswer: null, investmentYuan: null });
    const queue = await listReviews(reviewer, { quarter, filter: 'all', city: null });
    expect(queue?.rows.find((row) => row.reportId === reportId)).toMatchObject({ quarterYuan: null, answer: null });
  });

  test('the lead of a zone writes the statement and counts the meetings; the other city does neither', async () => {
    const { reportId, commitmentId, quarter } = await makeWorld('zone', true);
    const zone: ReportContent = {
      ...deliverable,
      investmentAnswer: 'not_applicable',
      physicalProgress: '规划对接完成',
    };
    const form = formValuesOf(zone);
    expect(await refusedCodes(submitReport(reporter, { reportId, version: 1, form }))).toEqual(['E116', 'E117']);
    const led = formValuesOf({ ...zone, jointMeetings: 0, jointStatement: '两市按分工推进' });
    await submitReport(reporter, { reportId, version: 1, form: led });
    expect((await getReport(reporter, reportId)).content).toMatchObject({ deliverableState: null, jointMeetings: 0 });

    const [other] = await asTest((db) =>
      db.select().from(participants).where(eq(participants.commitmentId, commitmentId)).orderBy(participants.isLead),
    );
    const theirs = await makeReport({ participantId: other?.id ?? '', cityCode: ningbo, quarter });
    const neighbour = await makeActor({ role: 'city_reporter', cityCode: ningbo });
    await submitReport(neighbour, { reportId: theirs, version: 1, form });
  });
});

describe('milestones', () => {
  const done = (id: string): ReportContent => ({
    ...deliverable,
    milestones: { [id]: { state: 'done', doneOn: '2020-02-10', note: '' } },
    explanations: { W501: '纸质材料另送' },
  });

  async function bringToAccepted(world: World, content: ReportContent, version: number): Promise<number> {
    const { reportId } = world;
    await submitReport(reporter, { reportId, version, form: formValuesOf(content) });
    await endorseReport(approver, { reportId, version: version + 1, certification });
    return (await acceptReport(reviewer, { reportId, version: version + 2 })).version;
  }

  test('what is due must be answered, and only milestones of the commitment are kept', async () => {
    const world = await makeWorld('deliverable');
    await makeMilestone(world);
    const foreign = await makeMilestone(await makeWorld('deliverable'));
    const form = formValuesOf({
      ...deliverable,
      milestones: { [foreign]: { state: 'done', doneOn: '2020-01-01', note: '' } },
    });
    const codes = await refusedCodes(submitReport(reporter, { reportId: world.reportId, version: 1, form }));
    expect(codes).toEqual(['W402', 'E501', 'W502']);
  });

  test('are done once the report that says so is accepted, and no longer when it says otherwise', async () => {
    const world = await makeWorld('deliverable');
    const id = await makeMilestone(world);
    const version = await bringToAccepted(world, done(id), 1);
    expect(await doneOn(id)).toBe('2020-02-10');
    await reopenReport(reviewer, { reportId: world.reportId, version, reason: '日期有误' });
    expect(await doneOn(id)).toBe('2020-02-10');
    const late: ReportContent = {
      ...deliverable,
      ownLight: 'yellow',
      milestones: { [id]: { state: 'under_way', doneOn: null, note: '会签未完成' } },
    };
    await bringToAccepted(world, late, version + 1);
    expect(await doneOn(id)).toBeNull();
  });

  test('are named in the snapshot with the quarter that held', async () => {
    const world = await makeWorld('deliverable');
    const id = await makeMilestone(world);
    await bringToAccepted(world, done(id), 1);
    await asTest((db) => db.update(milestones).set({ name: '改名以后' }).where(eq(milestones.id, id)));
    const view = await getReport(reviewer, world.reportId);
    expect(view.milestones).toMatchObject([{ id, name: '方案印发', dueQuarter: world.quarter }]);
  });
});

describe('explanations and waivers', () => {
  test('what was accepted is proposed in the next quarter', async () => {
    const world = await makeWorld('deliverable');
    const id = await makeMilestone(world);
    const { reportId } = world;
    const content: ReportContent = {
      ...deliverable,
      milestones: { [id]: { state: 'under_way', doneOn: null, note: '会签未完成' } },
      explanations: { W402: '已基本完成，只差会签' },
    };
    await submitReport(reporter, { reportId, version: 1, form: formValuesOf(content) });
    await endorseReport(approver, { reportId, version: 2, certification });
    const quarter = await makeQuarter(quarterId(world.year, 2));
    const next = await makeReport({ participantId: world.participantId, cityCode: hangzhou, quarter });
    expect((await getReport(reporter, next)).share.acceptedExplanations).toBeNull();
    await acceptReport(reviewer, { reportId, version: 3 });
    expect((await getReport(reporter, next)).share.acceptedExplanations).toEqual({
      quarter: world.quarter,
      texts: { W402: '已基本完成，只差会签' },
    });
  });

  test('a waived rule is shown with its reason and blocks nothing, for its city and quarters only', async () => {
    const world = await makeWorld('deliverable');
    const { reportId, quarter } = world;
    const form = formValuesOf({ ...deliverable, narrative: '' });
    const waive = (cityCode: string, untilQuarter: string) =>
      asTest((db) =>
        db.insert(waivers).values({
          id: crypto.randomUUID(),
          ruleCode: 'E112',
          cityCode,
          commitmentId: world.commitmentId,
          fromQuarter: quarter,
          untilQuarter,
          reason: '试点',
          grantedByName: '省级',
          grantedAt: new Date(),
        }),
      );
    await waive(ningbo, quarter);
    expect(await refusedCodes(submitReport(reporter, { reportId, version: 1, form }))).toEqual(['E112']);
    await waive(hangzhou, quarter);
    await submitReport(reporter, { reportId, version: 1, form });
    expect((await getReport(reporter, reportId)).findings).toMatchObject([
      { code: 'E112', waivedBy: { reason: '试点', untilQuarter: quarter } },
    ]);
    await endorseReport(approver, { reportId, version: 2, certification });
    await acceptReport(reviewer, { reportId, version: 3 });
  });
});

describe('who files an indicator', () => {
  const slug = 'hangzhou-pct-applications';

  async function setByProvince(change: { frequency: 'annual' | 'quarterly' | null; filerCode: string | null }) {
    const [row] = await asTest((db) => db.select().from(indicators).where(eq(indicators.slug, slug)));
    if (!row) throw new Error(slug);
    const form = indicatorFields({ ...indicatorValues(row, null), ...change });
    await editIndicator(publisher, { slug, version: row.version, form: { ...form, planItem: await itemOf(row) } });
  }

  async function itemOf(row: typeof indicators.$inferSelect): Promise<string> {
    const [item] = await asTest((db) =>
      db
        .select()
        .from(planItems)
        .where(eq(planItems.id, row.planItemId ?? '')),
    );
    return item?.slug ?? '';
  }

  const shares = () =>
    asTest((db) =>
      db
        .select({ id: participants.id, city: participants.cityCode, to: participants.toQuarter })
        .from(participants)
        .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
        .where(eq(commitments.slug, `indicator-${slug}`))
        .orderBy(participants.fromQuarter, participants.cityCode),
    );

  test('is the one share of its commitment, and follows what the province sets', async () => {
    expect(await shares()).toEqual([]);
    await setByProvince({ frequency: 'quarterly', filerCode: hangzhou });
    expect(await shares()).toMatchObject([{ city: hangzhou, to: null }]);
    await setByProvince({ frequency: 'quarterly', filerCode: ningbo });
    expect(await shares()).toMatchObject([{ city: ningbo, to: null }]);
    await setByProvince({ frequency: null, filerCode: ningbo });
    expect((await shares()).filter(({ to }) => to === null)).toEqual([]);
  });

  test('reports a value in its unit, which adds to no sum', async () => {
    await setByProvince({ frequency: 'quarterly', filerCode: hangzhou });
    const [share] = (await shares()).filter(({ to }) => to === null);
    if (!share) throw new Error('no share');
    // The world's own share holds its year for this test alone.
    const { quarter } = await makeWorld('deliverable');
    const reportId = await makeReport({ participantId: share.id, cityCode: hangzhou, quarter });
    const empty = formValuesOf(emptyContent);
    expect(await refusedCodes(submitReport(reporter, { reportId, version: 1, form: empty }))).toEqual([
      'E113',
      'E114',
      'E115',
    ]);
    const filed: ReportContent = {
      ...emptyContent,
      indicatorValue: '2600',
      indicatorFinality: 'provisional',
      indicatorSource: '市市场监管局',
    };
    await submitReport(reporter, { reportId, version: 1, form: formValuesOf(filed) });
    const onItsPage = async (actor: Actor) =>
      (await getIndicator(actor, slug)).filed.filter((value) => value.reportId === reportId);
    expect(await onItsPage(reviewer)).toEqual([]);
    await endorseReport(approver, { reportId, version: 2, certification });
    expect(await onItsPage(reviewer)).toMatchObject([{ value: '2600', finality: 'provisional', isOfficial: false }]);
    await acceptReport(reviewer, { reportId, version: 3 });
    expect(await onItsPage(reviewer)).toMatchObject([{ quarter, source: '市市场监管局', isOfficial: true }]);
    expect(await onItsPage(await makeActor({ role: 'city_reporter', cityCode: ningbo }))).toEqual([]);
    const view = await getReport(reviewer, reportId);
    expect(view.content).toMatchObject({ indicatorValue: '2600', investmentYuan: null });
    expect(view.share.indicator).toMatchObject({ slug, unit: '件', earlier: [] });
    const [row] = await asTest((db) => db.select().from(reports).where(eq(reports.id, reportId)));
    expect(row?.status).toBe('accepted');
  });
});

describe('lights in lists', () => {
  test('follow milestones as they count; what nobody has said anything about is grey', async () => {
    const world = await makeWorld('deliverable');
    const id = await makeMilestone(world);
    const { reportId, quarter } = world;
    const lightIn = async () => {
      const queue = await listReviews(reviewer, { quarter, filter: 'all', city: null });
      const own = await getReturn(reporter, quarter);
      return [queue?.rows, own.rows].map((rows) => rows?.find((row) => row.reportId === reportId)?.light);
    };
    expect(await lightIn()).toEqual(['grey', 'grey']);
    const late: ReportContent = {
      ...deliverable,
      ownLight: 'yellow',
      milestones: { [id]: { state: 'under_way', doneOn: null, note: '会签未完成' } },
    };
    await submitReport(reporter, { reportId, version: 1, form: formValuesOf(late) });
    expect(await lightIn()).toEqual(['grey', 'yellow']);
    await endorseReport(approver, { reportId, version: 2, certification });
    expect(await lightIn()).toEqual(['yellow', 'yellow']);
  });
});
