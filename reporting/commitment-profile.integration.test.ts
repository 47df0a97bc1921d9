// Profiles against the rows behind them: whose money is whose, which plan measures which quarter, and that figures are the dashboard's own.

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { annualPlans, commitmentPlanItems, commitments, planItems, plans } from '#db/schema/plans.ts';
import { commitmentContacts, milestoneMoves, milestones } from '#db/schema/projects.ts';
import { reportSnapshots, shareQuarters } from '#db/schema/reports.ts';
import type { Actor } from '#rules/actor.ts';
import { rateOf } from '#rules/completion.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { emptyContent } from '#rules/report-content.ts';
import { getCity } from './city-profile.ts';
import { listCommitments } from './commitment-list.ts';
import { getCommitment } from './commitment-profile.ts';
import { getDashboard } from './dashboard.ts';
import { Forbidden, NotFound } from './errors.ts';
import { getFlagship } from './flagship-profile.ts';
import { getZone } from './zone-profile.ts';

const wan = 10_000;
const [hangzhou, ningbo, wenzhou] = ['330100', '330200', '330300'] as const;
const mark = crypto.randomUUID().slice(0, 8);
const source = { document: '000', place: 'test', words: 'test' };

let year: number;
let quarters: QuarterId[];
let reader: Actor;
let ownCity: Actor;
let otherCity: Actor;
let slug: string;
let flagship: string;
let commitmentId: string;
let shares: { hangzhou: string; ningbo: string };

/** A report that counts in the official basis, as an accepted one does. */
async function count(participantId: string, cityCode: string, quarter: QuarterId, investmentYuan: number) {
  const reportId = await makeReport({ participantId, cityCode, quarter, status: 'accepted' });
  const snapshotId = crypto.randomUUID();
  await asTest(async (db) => {
    await db.insert(reportSnapshots).values({
      id: snapshotId,
      reportId,
      cityCode,
      number: 1,
      stage: 'endorsed',
      content: { ...emptyContent },
      measuredAgainst: {},
      investmentYuan,
      hash: 'test',
      takenByName: 'test',
      takenAt: new Date(),
    });
    await db.insert(shareQuarters).values({
      participantId,
      quarterId: quarter,
      cityCode,
      reportId,
      officialSnapshotId: snapshotId,
      officialYuan: investmentYuan,
      officialAnswer: 'amount',
      provisionalSnapshotId: snapshotId,
      provisionalYuan: investmentYuan,
      provisionalAnswer: 'amount',
    });
  });
}

async function makeItem(planId: string, kind: 'flagship' | 'task' | 'zone', more: { parentId?: string } = {}) {
  const id = crypto.randomUUID();
  const item = {
    id,
    planId,
    kind,
    slug: `test-${kind}-${id}`,
    ordinal: 1,
    title: `试验${mark}`,
    titleEn: `Test ${mark}`,
  };
  await asTest((db) => db.insert(planItems).values({ ...item, source, ...more }));
  return item;
}

async function makePlan(): Promise<string> {
  const id = crypto.randomUUID();
  await asTest((db) =>
    db.insert(plans).values({
      id,
      slug: `test-${id}`,
      ordinal: 90,
      title: `试验规划${mark}`,
      titleEn: `Test plan ${mark}`,
      issuers: [],
      horizonYears: [2030],
      source,
    }),
  );
  return id;
}

beforeAll(async () => {
  year = await freshYear();
  quarters = [quarterId(year, 1), quarterId(year, 2)];
  for (const quarter of quarters) await makeQuarter(quarter);
  reader = await makeActor({ role: 'province_reviewer' });
  ownCity = await makeActor({ role: 'city_reporter', cityCode: hangzhou });
  otherCity = await makeActor({ role: 'viewer', cityCode: wenzhou });
  const lead = await makeShare({ cityCode: hangzhou, year, plannedYuan: 1000 * wan });
  commitmentId = lead.commitmentId;
  const second = await makeShare({ cityCode: ningbo, year, commitmentId, plannedYuan: 400 * wan });
  shares = { hangzhou: lead.participantId, ningbo: second.participantId };
  slug = `test-${commitmentId}`;
  const [q1, q2] = quarters as [QuarterId, QuarterId];
  await count(shares.hangzhou, hangzhou, q1, 250 * wan);
  await count(shares.ningbo, ningbo, q1, 20 * wan);
  await count(shares.hangzhou, hangzhou, q2, 150 * wan);
  const planId = await makePlan();
  const item = await makeItem(planId, 'flagship');
  const below = await makeItem(planId, 'task', { parentId: item.id });
  flagship = item.slug;
  await asTest(async (db) => {
    await db
      .update(commitments)
      .set({ name: `100%_${mark}` })
      .where(eq(commitments.id, commitmentId));
    await db.insert(commitmentPlanItems).values([
      { commitmentId, planItemId: item.id },
      { commitmentId, planItemId: below.id },
    ]);
    await db.insert(annualPlans).values({
      id: crypto.randomUUID(),
      participantId: shares.hangzhou,
      cityCode: hangzhou,
      year,
      version: 2,
      plannedYuan: 2000 * wan,
      fromQuarter: q2,
      reason: '概算调整',
      document: '试发改〔2030〕1号',
      approvedOn: `${year}-04-01`,
      isDemonstration: false,
      createdAt: new Date(),
    });
    await db.insert(commitmentContacts).values(
      [hangzhou, ningbo].map((cityCode) => ({
        id: crypto.randomUUID(),
        commitmentId,
        cityCode,
        name: `联系人${cityCode}`,
        workPhone: '0571-1',
      })),
    );
    const milestoneId = crypto.randomUUID();
    await db
      .insert(milestones)
      .values({ id: milestoneId, commitmentId, ordinal: 1, name: '主体封顶', dueQuarter: quarterId(year, 4) });
    await db.insert(milestoneMoves).values({
      id: crypto.randomUUID(),
      milestoneId,
      number: 1,
      fromQuarter: quarterId(year, 2),
      toQuarter: quarterId(year, 4),
      reason: '汛期',
      document: '试发改〔2030〕2号',
      approvedOn: `${year}-05-01`,
      decidedByName: 'test',
      decidedAt: new Date(),
    });
  });
});

afterAll(closeDatabase);

const official = { basis: 'official' as const };

describe('a commitment’s money', () => {
  test('stands whole before the province, with the light and figures of the dashboard', async () => {
    const profile = await getCommitment(reader, slug, official);
    for (const quarter of quarters) {
      const dashboard = await getDashboard(reader, { quarter, ...official });
      for (const share of profile.shares) {
        const same = dashboard?.shares.find((one) => one.participantId === share.participantId);
        const line = share.money?.quarters.find((one) => one.quarter === quarter);
        if (!line) continue;
        expect(line).toMatchObject({
          light: same?.light,
          rate: same?.rate,
          lead: same?.lead,
          actualYuan: same?.actualYuan,
          planYuan: same?.planYuan,
        });
      }
    }
    const lines = profile.shares.flatMap((share) => share.money?.quarters ?? []);
    expect(lines.map((line) => [line.quarter, line.quarterYuan, line.light])).toEqual([
      [quarters[1], 150 * wan, 'red'],
      [quarters[0], 250 * wan, 'green'],
      [quarters[0], 20 * wan, 'yellow'],
    ]);
  });

  test('is read by who takes part, and stays closed to others; contacts stay in their city', async () => {
    const profile = await getCommitment(ownCity, slug, official);
    const open = Object.fromEntries(profile.shares.map((share) => [share.cityCode, share.money !== null]));
    expect(open).toEqual({ [hangzhou]: true, [ningbo]: true });
    expect(profile.together).not.toBeNull();
    expect(profile.contacts.map((contact) => contact.cityCode)).toEqual([hangzhou]);
    const outsider = await getCommitment(otherCity, slug, official);
    expect(outsider.shares.map((share) => share.money)).toEqual([null, null]);
    expect(outsider.contacts).toEqual([]);
    expect((await getCommitment(reader, slug, official)).contacts).toHaveLength(2);
  });

  test('is measured by the plan that was in force, and the adjustment shows before and after', async () => {
    const profile = await getCommitment(reader, slug, official);
    const money = profile.shares.find((share) => share.cityCode === hangzhou)?.money;
    expect(money?.plans.map((plan) => [plan.version, plan.beforeYuan, plan.annualYuan])).toEqual([
      [1, null, 1000 * wan],
      [2, 1000 * wan, 2000 * wan],
    ]);
    // Newest first: the adjusted quarter is measured against both, earlier ones have only the original.
    expect(money?.quarters.map((line) => line.originalRate !== null)).toEqual(
      money?.quarters.map((line) => line.planVersion !== 1),
    );
    for (const line of money?.quarters ?? []) {
      if (line.originalRate === null) continue;
      expect(line.originalRate).toEqual(rateOf(line.actualYuan, money?.plans[0]?.annualYuan ?? null));
      expect(line.originalRate).not.toEqual(line.rate);
    }
    expect(money?.quarters.map((line) => [line.planVersion, line.planYuan])).toEqual([
      [2, 2000 * wan],
      [1, 1000 * wan],
    ]);
  });

  test('milestones keep the quarter they were moved from', async () => {
    const { milestones: steps } = await getCommitment(reader, slug, official);
    expect(steps[0]).toMatchObject({ dueQuarter: quarterId(year, 4), moves: [{ fromQuarter: quarterId(year, 2) }] });
  });
});

describe('what is grouped', () => {
  test('counts once under a flagship, however many of its items name it', async () => {
    const view = await getFlagship(reader, flagship, { quarter: quarters[0] ?? null, ...official });
    expect(view.commitments.map((one) => one.id)).toEqual([commitmentId]);
    expect(view.figures?.shares).toHaveLength(2);
    expect(view.figures?.completion).toMatchObject({ plannedActualYuan: 270 * wan, planYuan: 1400 * wan });
  });

  test('holds a city’s own share only for that city’s people', async () => {
    const view = await getFlagship(ownCity, flagship, { quarter: quarters[0] ?? null, ...official });
    expect(view.figures?.shares.map((share) => share.cityCode)).toEqual([hangzhou]);
  });

  test('a zone that is only planned has a page without participants; one that is reported on has one address', async () => {
    const planId = await makePlan();
    const planned = await makeItem(planId, 'zone');
    const question = { quarter: null, ...official };
    expect(await getZone(reader, planned.slug, question)).toMatchObject({ commitment: null, slug: planned.slug });
    const zoneId = crypto.randomUUID();
    await asTest(async (db) => {
      await db.insert(commitments).values({
        id: zoneId,
        slug: `test-zone-${zoneId}`,
        ordinal: 1,
        kind: 'zone',
        name: `先行区${mark}`,
        nameEn: 'Zone',
        participantsInferred: false,
        outsideMembers: [],
        furtherSources: [],
        source,
      });
      await db.insert(commitmentPlanItems).values({ commitmentId: zoneId, planItemId: planned.id });
    });
    expect((await getZone(reader, planned.slug, question)).slug).toBe(`test-zone-${zoneId}`);
  });
});

describe('a city’s page', () => {
  test('tells everybody what the plans say and only its own people and the province how far it is', async () => {
    const question = { quarter: quarters[1] ?? null, ...official };
    const own = await getCity(ownCity, hangzhou, question);
    const other = await getCity(otherCity, hangzhou, question);
    expect(own.commitments.find((one) => one.id === commitmentId)).toMatchObject({
      isLead: true,
      report: { status: 'accepted' },
    });
    expect(own.figures?.shares.length).toBeGreaterThan(0);
    expect(other.commitments.some((one) => one.id === commitmentId)).toBe(true);
    expect(other).toMatchObject({ inScope: false, figures: null, moment: null });
    expect(other.commitments.every((one) => one.report === null)).toBe(true);
  });

  test('is not there for a code that is no city of the province', async () => {
    await expect(getCity(reader, '330000', { quarter: null, ...official })).rejects.toThrow(NotFound);
  });
});

describe('the list', () => {
  const ask = { plan: null, city: null, kind: null, status: null, words: null, page: 1 };

  test('finds words as they are typed, wildcards included, and leafs no further than its end', async () => {
    const found = await listCommitments(reader, { ...ask, words: `100%_${mark}`, page: 99 });
    expect(found.rows.map((row) => row.slug)).toEqual([slug]);
    expect(found.page).toBe(1);
    expect((await listCommitments(reader, { ...ask, words: `1%${mark}` })).total).toBe(0);
  });

  test.each([
    [{ city: hangzhou }, true],
    [{ city: wenzhou }, false],
    [{ kind: 'project' }, true],
    [{ kind: 'deliverable' }, false],
    [{ status: 'not_assigned' }, false],
    [{ status: 'ended' }, false],
    [{ plan: 'no-such-plan' }, false],
  ])('narrowed by %j', async (filter, isThere) => {
    const found = await listCommitments(reader, { ...ask, words: mark, ...filter });
    expect(found.rows.some((row) => row.slug === slug)).toBe(isThere);
  });

  test('is not for administrators', async () => {
    const administrator = await makeActor({ role: 'system_administrator' });
    await expect(listCommitments(administrator, ask)).rejects.toThrow(Forbidden);
    await expect(getCommitment(administrator, slug, official)).rejects.toThrow(Forbidden);
  });
});
