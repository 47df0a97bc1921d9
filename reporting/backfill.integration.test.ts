// What an import enters for earlier quarters (往季补录), as the pages show it afterwards.
import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { asTest, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { makeCities, makePlan } from '#db/factories-imports.ts';
import { annualPlans, commitments, participants } from '#db/schema/plans.ts';
import { leadMoves } from '#db/schema/projects.ts';
import { lightRules } from '#db/schema/quarters.ts';
import { reportSnapshots, reports } from '#db/schema/reports.ts';
import { findingText } from '#documents/library-findings.ts';
import { filledWorkbook, type SheetRows } from '#documents/library-fixtures.ts';
import { rateOf } from '#rules/completion.ts';
import type { Actor } from '#rules/policy.ts';
import { getDashboard } from './dashboard.ts';
import { getImport } from './import-runs.ts';
import { confirmImport, uploadLibrary } from './imports.ts';
import { closeQuarter, listQuarters } from './quarters.ts';
import { listReviews } from './queue.ts';
import { getReport } from './report-view.ts';
import { getReturn } from './returns.ts';

/** Years nobody else's tests open: back-filled quarters must not meet theirs. */
const year = 2021;
const dueAt = new Date('2021-10-20T15:59:59.999Z');
const cities = { 杭州市: '330100', 宁波市: '330200', 温州市: '330300', 嘉兴市: '330400' } as const;
type City = keyof typeof cities;

let publisher: Actor;
let planItem: string;

beforeAll(async () => {
  await makeCities();
  publisher = await makeActor({ role: 'province_publisher' });
  planItem = (await makePlan()).items[0] ?? '';
  // Brings the light rules along.
  await makeShare({ cityCode: '330100', year: 2027 });
  // Nothing is back-filled from the first open quarter on: those that other tests left open are closed.
  for (const { id, state } of await listQuarters(publisher))
    if (state === 'open' && id < `${year + 1}`) await closeQuarter(publisher, { quarter: id });
});

/** A project of its own for one city, with a plan of 10,000 万元 and what its earlier quarters brought. */
function project(city: City, past: Record<string, string>, of = year): SheetRows & { name: string } {
  const name = `补录试验 ${crypto.randomUUID().slice(0, 8)}`;
  const place = { name, city };
  return {
    name,
    projects: [
      { name, nameEn: `Back-fill ${name.slice(-8)}`, kind: 'project', basis: '试验依据', planItems: planItem },
    ],
    shares: [{ ...place, isLead: 'yes', fromQuarter: `${of}Q1`, total: '128000', opening: '500' }],
    plans: [{ ...place, year: String(of), planned: '10000' }],
    past: Object.entries(past).map(([quarter, answer]) => ({ ...place, quarter, answer })),
  };
}

async function upload(rows: SheetRows) {
  const { projects, shares, plans, past } = rows;
  const bytes = await filledWorkbook({ projects, shares, plans, past });
  const { runId } = await uploadLibrary(publisher, { fileName: '补录.xlsx', bytes });
  return getImport(publisher, runId);
}

async function backfill(rows: SheetRows): Promise<void> {
  const view = await upload(rows);
  expect(view.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  await confirmImport(publisher, { runId: view.run.id, version: view.run.version });
}

const errorsOf = (view: Awaited<ReturnType<typeof upload>>) =>
  view.findings.filter(({ severity }) => severity === 'error');

/** What the snapshots of a commitment were measured against, by quarter. */
async function labelsOf(name: string) {
  const rows = await asTest((db) =>
    db
      .select({ quarter: reports.quarterId, labels: reportSnapshots.measuredAgainst })
      .from(reportSnapshots)
      .innerJoin(reports, eq(reports.id, reportSnapshots.reportId))
      .innerJoin(participants, eq(participants.id, reports.participantId))
      .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
      .where(eq(commitments.name, name)),
  );
  return new Map(rows.map(({ quarter, labels }) => [quarter, labels]));
}

describe("the city's own pages", () => {
  test('show what was back-filled as it counts', async () => {
    const rows = project('杭州市', { [`${year}Q1`]: '1200.5', [`${year}Q2`]: '4000' });
    await backfill(rows);
    const reporter = await makeActor({ role: 'city_reporter', cityCode: '330100' });
    const view = await getReturn(reporter, `${year}Q2`);
    const row = view.rows.find(({ commitment }) => commitment.name === rows.name);
    expect(row).toMatchObject({
      status: 'accepted',
      answer: 'amount',
      quarterYuan: 40_000_000,
      yearToDateYuan: 52_005_000,
      light: 'green',
      isLate: false,
      savedAt: null,
    });
    const report = await getReport(reporter, row?.reportId ?? '');
    expect(report).toMatchObject({ isBackfilled: true, isLate: false, findings: [], snapshot: null });
    expect(report.content).toMatchObject({ investmentAnswer: 'amount', investmentYuan: 40_000_000 });
  });

  test('tell no progress from not applicable', async () => {
    const idle = project('杭州市', { [`${year}Q1`]: 'no_progress' });
    const none = project('杭州市', { [`${year}Q1`]: 'not_applicable' });
    await backfill(idle);
    await backfill(none);
    const { rows } = await getReturn(await makeActor({ role: 'city_reporter', cityCode: '330100' }), `${year}Q1`);
    const row = (name: string) => rows.find(({ commitment }) => commitment.name === name);
    expect(row(idle.name)).toMatchObject({ answer: 'no_progress', quarterYuan: 0, yearToDateYuan: 0, light: 'red' });
    expect(row(none.name)).toMatchObject({ answer: 'not_applicable', quarterYuan: null, light: 'grey' });
  });
});

describe('on time', () => {
  test('what was back-filled had no deadline and counts for neither side', async () => {
    const quarter = `${year}Q3` as const;
    const question = { quarter, basis: 'official' as const, city: '330400' };
    const coverage = async () => (await getDashboard(publisher, question))?.total.coverage;
    await backfill(project('嘉兴市', { [quarter]: '100' }));
    const before = await coverage();
    await backfill(project('嘉兴市', { [quarter]: '100' }));
    const { owed = 0, reported = 0, onTime = 0, timed = 0, timeliness } = before ?? {};
    expect(await coverage()).toMatchObject({ owed: owed + 1, reported: reported + 1, onTime, timed });
    // A first run knows nothing but back-filled reports: a rate over nothing.
    expect(timeliness).toEqual(rateOf(onTime, timed));

    for (const [status, firstEndorsedAt] of [
      ['accepted', new Date(0)],
      ['due', null],
    ] as const) {
      const { participantId } = await makeShare({ cityCode: '330400', year });
      const reportId = await makeReport({ participantId, cityCode: '330400', quarter, status });
      await asTest((db) => db.update(reports).set({ firstEndorsedAt }).where(eq(reports.id, reportId)));
    }
    const after = await coverage();
    expect(after).toMatchObject({ owed: owed + 3, onTime: onTime + 1, timed: timed + 2 });
    expect(after?.timeliness).toEqual(rateOf(onTime + 1, timed + 2));
  });

  test('an excused report is late in no list', async () => {
    const quarter = await makeQuarter(`${year}Q4`, 'closed', dueAt);
    const made = new Map<string, string>();
    for (const status of ['due', 'excused'] as const) {
      const { participantId } = await makeShare({ cityCode: '330300', year });
      made.set(status, await makeReport({ participantId, cityCode: '330300', quarter, status }));
    }
    const queue = await listReviews(publisher, { quarter, filter: 'all', city: '330300' });
    const own = await getReturn(await makeActor({ role: 'city_reporter', cityCode: '330300' }), quarter);
    for (const rows of [queue?.rows ?? [], own.rows]) {
      const late = (status: string) => rows.find(({ reportId }) => reportId === made.get(status))?.isLate;
      expect([late('due'), late('excused')]).toEqual([true, false]);
    }
    expect((await getReport(publisher, made.get('due') ?? '')).isLate).toBe(true);
    expect((await getReport(publisher, made.get('excused') ?? '')).isLate).toBe(false);
  });
});

describe('a quarter before the first light rule', () => {
  test('is refused, since nothing says how to measure it', async () => {
    const rule = eq(lightRules.id, 'test-1900');
    const ruleFrom = (validFrom: string) => asTest((db) => db.update(lightRules).set({ validFrom }).where(rule));
    await ruleFrom('2020-01-01');
    try {
      const view = await upload(project('杭州市', { '2019Q4': '100', '2020Q1': '100' }, 2019));
      expect(view.run.state).toBe('refused');
      expect(errorsOf(view).map(({ cell, code }) => [cell, code])).toEqual([['F3', 'quarter_before_rules']]);
      for (const finding of errorsOf(view)) {
        expect(findingText(finding, 'zh-CN')).toContain('亮灯规则');
        expect(findingText(finding, 'en')).toContain('light rule');
      }
    } finally {
      await ruleFrom('1900-01-01');
    }
  });
});

describe('what a back-filled figure was measured against', () => {
  test('is frozen with the names, the number and the plan that the same file brought', async () => {
    const rows = project('宁波市', { [`${year}Q1`]: '100' });
    await backfill(rows);
    const [stands] = await asTest((db) =>
      db
        .select({ id: commitments.id, slug: commitments.slug, nameEn: commitments.nameEn, planId: annualPlans.id })
        .from(commitments)
        .innerJoin(participants, eq(participants.commitmentId, commitments.id))
        .innerJoin(annualPlans, eq(annualPlans.participantId, participants.id))
        .where(eq(commitments.name, rows.name)),
    );
    expect((await labelsOf(rows.name)).get(`${year}Q1`)).toMatchObject({
      commitment: { id: stands?.id, slug: stands?.slug, name: rows.name, nameEn: stands?.nameEn, sourceDocument: null },
      planItems: [{ title: '试验任务 1', titleEn: 'Test task 1', plan: '试验规划', planEn: 'Test plan' }],
      participants: [{ cityCode: '330200', name: '宁波', isLead: true }],
      plan: { id: stands?.planId, version: 1, annualYuan: 100_000_000 },
      totalInvestmentYuan: 1_280_000_000,
      openingBalanceYuan: 5_000_000,
    });
    expect(stands?.nameEn).toMatch(/^Back-fill/);
  });

  test('names those who took part in the quarter, and the city that led then', async () => {
    const first = await makeShare({ cityCode: '330100', year });
    const { commitmentId } = first;
    const second = await makeShare({ cityCode: '330200', year, commitmentId });
    const third = await makeShare({ cityCode: '330300', year, commitmentId });
    const [name] = await asTest(async (db) => {
      // The lead went over to Ningbo in Q3; Wenzhou joined in Q4.
      await db.update(participants).set({ isLead: false }).where(eq(participants.id, first.participantId));
      await db.update(participants).set({ isLead: true }).where(eq(participants.id, second.participantId));
      const joined = { fromQuarter: `${year}Q4` };
      await db.update(participants).set(joined).where(eq(participants.id, third.participantId));
      await db.insert(leadMoves).values({
        id: crypto.randomUUID(),
        commitmentId,
        number: 1,
        fromParticipantId: first.participantId,
        toParticipantId: second.participantId,
        firstQuarter: `${year}Q3`,
        reason: '试验',
        document: '试验〔2021〕1号',
        approvedOn: '2021-06-30',
        decidedByName: '试验',
        decidedAt: new Date(),
      });
      return db.select({ name: commitments.name }).from(commitments).where(eq(commitments.id, commitmentId));
    });
    const place = { name: name?.name ?? '', city: '杭州市' };
    await backfill({
      past: [`${year}Q2`, `${year}Q3`].map((quarter) => ({ ...place, quarter, answer: '1' })),
    });
    const labels = await labelsOf(place.name);
    const hangzhou = { cityCode: '330100', name: '杭州' };
    const ningbo = { cityCode: '330200', name: '宁波' };
    expect(labels.get(`${year}Q2`)?.participants).toMatchObject([
      { ...hangzhou, isLead: true },
      { ...ningbo, isLead: false },
    ]);
    expect(labels.get(`${year}Q3`)?.participants).toMatchObject([
      { ...ningbo, isLead: true },
      { ...hangzhou, isLead: false },
    ]);
  });
});
