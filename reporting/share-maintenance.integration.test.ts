// Shares, annual plans and moves against the database: what is owed follows who takes part, and money is never lost between two cities.
import { and, eq, gte, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, makeActor, makeQuarter, makeReport, makeShare, setClock } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { annualPlans, participants, shareFunding } from '#db/schema/plans.ts';
import { leadMoves, shareMoves } from '#db/schema/projects.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import type { Actor } from '#rules/policy.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { emptyContent } from '#rules/report-content.ts';
import { adjustAnnualPlan, setAnnualPlan } from './annual-plans.ts';
import { endCommitment } from './commitment-maintenance.ts';
import { getDashboard } from './dashboard.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import { openQuarter } from './quarters.ts';
import { saveFunding } from './share-funding.ts';
import { moveShareToCity } from './share-moves.ts';
import { getShareUpkeep } from './share-upkeep.ts';
import { addShare, endShare, moveLead, withdrawShare } from './shares.ts';

const hangzhou = '330100';
const ningbo = '330200';
const jiaxing = '330400';
let publisher: Actor;
let year: number;
let q: (number: number) => QuarterId;

const decision = { reason: '职责调整', document: '浙发改〔2026〕1号', approvedOn: '2026-01-05' };
const noSplit = { q1: '', q2: '', q3: '', q4: '' };

beforeAll(async () => {
  publisher = await makeActor({ role: 'province_publisher' });
  await makeActor({ role: 'city_reporter', cityCode: jiaxing });
  await makeActor({ role: 'city_reporter', cityCode: ningbo });
  year = await yearAhead();
  q = (number) => quarterId(year, number);
  await makeQuarter(q(1));
  await makeQuarter(q(2));
});

afterAll(async () => {
  await setClock(null);
  // Shares without end would take part in the years of other tests.
  await asTest((db) =>
    db
      .update(participants)
      .set({ toQuarter: q(4) })
      .where(and(isNull(participants.toQuarter), gte(participants.fromQuarter, quarterId(year - 1, 1)))),
  );
  await closeDatabase();
});

/** After every quarter and share of other tests, so that nothing of it is settled and no quarter lies behind it. */
async function yearAhead(): Promise<number> {
  const known = await asTest(async (db) => [
    ...(await db.select({ quarter: quarters.id }).from(quarters)),
    ...(await db.select({ quarter: participants.fromQuarter }).from(participants)),
  ]);
  return Math.max(2030, ...known.map((row) => Number(row.quarter.slice(0, 4)))) + 1;
}

const rowOf = async (id: string) => {
  const [row] = await asTest((db) => db.select().from(participants).where(eq(participants.id, id)));
  return row;
};
const reportsOf = (participantId: string) =>
  asTest((db) =>
    db
      .select({ quarter: reports.quarterId, status: reports.status, cityCode: reports.cityCode })
      .from(reports)
      .where(eq(reports.participantId, participantId))
      .orderBy(reports.quarterId),
  );
const plansOf = (participantId: string) =>
  asTest((db) =>
    db
      .select()
      .from(annualPlans)
      .where(eq(annualPlans.participantId, participantId))
      .orderBy(annualPlans.year, annualPlans.version),
  );
const kindsAbout = async (objectId: string) =>
  (await asTest((db) => db.select({ kind: events.kind }).from(events).where(eq(events.objectId, objectId)))).map(
    (row) => row.kind,
  );
const problemOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (failure) => failure,
  );
  if (error instanceof Invalid) return error.problems.map((problem) => `${problem.field}:${problem.code}`).join();
  return error;
};

async function joined(commitmentId: string, cityCode: string, fromQuarter: QuarterId) {
  return addShare(publisher, {
    commitmentId,
    cityCode,
    fromQuarter,
    totalInvestment: '5000',
    openingBalance: '',
    plannedStartQuarter: '',
  });
}

/** Hangzhou alone, since before the year, without end, with 4,000 万元 planned. */
async function share(plannedYuan: number | null = 40_000_000) {
  const made = await makeShare({ cityCode: hangzhou, year, plannedYuan, totalInvestmentYuan: 100_000_000 });
  await asTest((db) => db.update(participants).set({ toQuarter: null }).where(eq(participants.id, made.participantId)));
  return made;
}

/** Lets a share that has ended have ended long ago, in a quarter that is closed. */
async function settle(participantId: string) {
  const past = await makeQuarter('2000Q1', 'closed');
  await asTest((db) =>
    db.update(participants).set({ fromQuarter: past, toQuarter: past }).where(eq(participants.id, participantId)),
  );
}

describe('taking part', () => {
  test('a city that joins owes a report in every open quarter from then on, and nobody but the publisher may add it', async () => {
    const { commitmentId } = await share();
    const { participantId, owed } = await joined(commitmentId, ningbo, q(2));
    expect(owed).toContain(q(2));
    expect(owed).not.toContain(q(1));
    expect((await reportsOf(participantId)).map((row) => row.status)).toEqual(owed.map(() => 'due'));
    expect(await kindsAbout(participantId)).toEqual(['share_added']);
    const reviewer = await makeActor({ role: 'province_reviewer' });
    await expect(withdrawShare(reviewer, { participantId })).rejects.toBeInstanceOf(Forbidden);
    expect(await problemOf(joined(commitmentId, ningbo, q(3)))).toBe('fromQuarter:city_takes_part_already');
  });

  test('a mistaken entry is taken back with what it owed; one with a report that was begun is not', async () => {
    const { commitmentId, participantId: first } = await share();
    const { participantId } = await joined(commitmentId, ningbo, q(2));
    await setAnnualPlan(publisher, { participantId, year: String(year), planned: '100', ...noSplit });
    await withdrawShare(publisher, { participantId });
    expect(await rowOf(participantId)).toBeUndefined();
    expect(await kindsAbout(participantId)).toEqual(['share_added', 'annual_plan_set', 'share_withdrawn']);
    await makeReport({ participantId: first, cityCode: hangzhou, quarter: q(1), status: 'draft' });
    expect(await problemOf(withdrawShare(publisher, { participantId: first }))).toBe('confirm:report_has_begun');
  });

  test('a share ends after its last quarter; what nobody has begun lapses, what somebody has stands in the way', async () => {
    const { commitmentId } = await share();
    const { participantId } = await joined(commitmentId, ningbo, q(1));
    await asTest((db) =>
      db
        .update(reports)
        .set({ status: 'draft' })
        .where(and(eq(reports.participantId, participantId), eq(reports.quarterId, q(1)))),
    );
    const ending = (quarter: QuarterId) =>
      endShare(publisher, { participantId, firstQuarterWithout: quarter, reason: '已完工' });
    expect(await problemOf(ending(q(1)))).toBe('firstQuarterWithout:before_share_begins');
    await ending(q(2));
    expect((await rowOf(participantId))?.toQuarter).toBe(q(1));
    expect((await reportsOf(participantId)).map((row) => row.quarter)).toEqual([q(1)]);
  });

  test('a commitment ends after its shares, and takes no further city', async () => {
    const { commitmentId, participantId } = await share();
    expect(await problemOf(endCommitment(publisher, { commitmentId, version: 1, reason: '撤并' }))).toBe(
      'endedReason:shares_must_end_first',
    );
    await endShare(publisher, { participantId, firstQuarterWithout: q(2), reason: '撤并' });
    expect(await problemOf(endCommitment(publisher, { commitmentId, version: 1, reason: '撤并' }))).toBe(
      'endedReason:share_still_owes',
    );
    await settle(participantId);
    await endCommitment(publisher, { commitmentId, version: 1, reason: '撤并' });
    expect(await problemOf(joined(commitmentId, ningbo, q(3)))).toBe('fromQuarter:commitment_has_ended');
  });
});

describe('the lead', () => {
  test('passes by decision, now for a quarter that is open and at its opening for one that is not', async () => {
    const { commitmentId, participantId: a } = await share();
    const { participantId: b } = await joined(commitmentId, ningbo, q(1));
    const pass = (participantId: string, firstQuarter: QuarterId) =>
      moveLead(publisher, { commitmentId, participantId, firstQuarter, ...decision });
    await pass(b, q(2));
    expect([(await rowOf(a))?.isLead, (await rowOf(b))?.isLead]).toEqual([false, true]);
    const moves = await asTest((db) => db.select().from(leadMoves).where(eq(leadMoves.commitmentId, commitmentId)));
    expect(moves).toMatchObject([{ number: 1, fromParticipantId: a, toParticipantId: b, firstQuarter: q(2) }]);
    expect(await problemOf(pass(a, q(1)))).toBe('participantId:leads_already');
    expect(await problemOf(endShare(publisher, { participantId: b, firstQuarterWithout: q(3), reason: '完工' }))).toBe(
      'firstQuarterWithout:lead_must_move_first',
    );
  });
});

describe('annual plans', () => {
  test('are entered once, then only adjusted; the version that was adjusted stays', async () => {
    const { participantId } = await share(null);
    const { slug } = await setAnnualPlan(publisher, {
      participantId,
      year: String(year),
      planned: '4000',
      q1: '1000',
      q2: '1000',
      q3: '1000',
      q4: '1000',
    });
    const again = { participantId, year: String(year), planned: '5000', ...noSplit };
    expect(await problemOf(setAnnualPlan(publisher, again))).toBe('year:year_has_a_plan');
    await adjustAnnualPlan(publisher, { ...again, version: 1, fromQuarter: q(2), ...decision });
    expect(await problemOf(adjustAnnualPlan(publisher, { ...again, version: 2, fromQuarter: q(1), ...decision }))).toBe(
      'fromQuarter:before_previous_version',
    );
    await expect(
      adjustAnnualPlan(publisher, { ...again, planned: '6000', version: 1, fromQuarter: q(3), ...decision }),
    ).rejects.toBeInstanceOf(Conflict);
    const view = await getShareUpkeep(publisher, slug, participantId);
    expect(view.years[0]?.versions.map((one) => [one.annualYuan, one.fromQuarter, one.document])).toEqual([
      [40_000_000, q(1), null],
      [50_000_000, q(2), decision.document],
    ]);
    const planIn = async (quarter: QuarterId) =>
      (await getDashboard(publisher, { quarter, basis: 'official' }))?.shares.find(
        (one) => one.participantId === participantId,
      )?.planYuan;
    expect([await planIn(q(1)), await planIn(q(2))]).toEqual([40_000_000, 50_000_000]);
  });

  test('an adjustment without reason, document or date is refused, field by field', async () => {
    const { participantId } = await share();
    const asked = { participantId, year: String(year), planned: '', ...noSplit, version: 1, fromQuarter: 'x' };
    expect(
      await problemOf(adjustAnnualPlan(publisher, { ...asked, reason: '', document: ' ', approvedOn: '2199-01-01' })),
    ).toBe(
      'planned:required,fromQuarter:not_a_quarter,reason:required,document:required,approvedOn:date_in_the_future',
    );
    expect(await plansOf(participantId)).toHaveLength(1);
  });
});

/** An accepted report of the first quarter, as far as figures know it. */
async function accept(participantId: string): Promise<void> {
  const reportId = await makeReport({ participantId, cityCode: hangzhou, quarter: q(1), status: 'accepted' });
  const snapshotId = crypto.randomUUID();
  const shared = { reportId, cityCode: hangzhou };
  await asTest(async (db) => {
    await db.insert(reportSnapshots).values({
      ...shared,
      id: snapshotId,
      number: 1,
      stage: 'endorsed',
      content: { ...emptyContent },
      measuredAgainst: {},
      investmentYuan: 5_000_000,
      hash: 'test',
      takenByName: 'test',
      takenAt: new Date(),
    });
    await db.insert(shareQuarters).values({
      ...shared,
      participantId,
      quarterId: q(1),
      officialSnapshotId: snapshotId,
      officialYuan: 5_000_000,
      officialAnswer: 'amount',
      provisionalSnapshotId: snapshotId,
      provisionalYuan: 5_000_000,
      provisionalAnswer: 'amount',
    });
  });
}

describe('the money of a share', () => {
  test('two people who change it meet, and an accepted report fixes the opening balance', async () => {
    const { participantId } = await share();
    const money = { totalInvestment: '9000', openingBalance: '100', plannedStartQuarter: '' };
    await saveFunding(publisher, { participantId, version: 1, ...money });
    const slower = saveFunding(publisher, { participantId, version: 1, ...money, totalInvestment: '8000' });
    await expect(slower).rejects.toMatchObject({
      code: 'changed_meanwhile',
      current: { version: 2, values: { totalInvestment: '9000', openingBalance: '100' } },
    });
    const [row] = await asTest((db) =>
      db.select().from(shareFunding).where(eq(shareFunding.participantId, participantId)),
    );
    expect(row).toMatchObject({ totalInvestmentYuan: 90_000_000, openingBalanceYuan: 1_000_000, version: 2 });
    await accept(participantId);
    const later = { participantId, version: 2, ...money };
    expect(await problemOf(saveFunding(publisher, { ...later, openingBalance: '200' }))).toBe(
      'openingBalance:only_by_correction',
    );
    await saveFunding(publisher, { ...later, totalInvestment: '9500' });
  });
});

describe('a share that goes over to another city', () => {
  const move = (participantId: string, change: Partial<Parameters<typeof moveShareToCity>[1]> = {}) =>
    moveShareToCity(publisher, {
      participantId,
      cityCode: jiaxing,
      firstQuarter: q(2),
      movedPlan: '3000',
      movedTotal: '6000',
      confirmed: false,
      ...decision,
      ...change,
    });

  test('plan and total add up to what they were, in every quarter; the owed report and the lead go along', async () => {
    const { participantId, commitmentId } = await share();
    await makeReport({ participantId, cityCode: hangzhou, quarter: q(1), status: 'draft' });
    await makeReport({ participantId, cityCode: hangzhou, quarter: q(2), status: 'due' });
    const before = await totals(commitmentId);
    const { participantId: next } = await move(participantId);
    expect(await totals(commitmentId)).toEqual(before);
    expect(await rowOf(participantId)).toMatchObject({ toQuarter: q(1), isLead: true });
    expect(await rowOf(next)).toMatchObject({ cityCode: jiaxing, fromQuarter: q(2), toQuarter: null, isLead: true });
    expect(await reportsOf(participantId)).toEqual([{ quarter: q(1), status: 'draft', cityCode: hangzhou }]);
    expect(await reportsOf(next)).toEqual([{ quarter: q(2), status: 'due', cityCode: jiaxing }]);
    expect((await plansOf(participantId)).map((row) => [row.version, row.plannedYuan, row.q1Yuan])).toEqual([
      [1, 40_000_000, null],
      [2, 10_000_000, 10_000_000],
    ]);
    expect(
      await asTest((db) => db.select().from(shareMoves).where(eq(shareMoves.commitmentId, commitmentId))),
    ).toMatchObject([
      { fromParticipantId: participantId, toParticipantId: next, firstQuarter: q(2), decidedByName: publisher.name },
    ]);
    expect(await kindsAbout(participantId)).toEqual(['share_moved']);
  });

  async function totals(commitmentId: string) {
    const of = async (quarter: QuarterId) => {
      const view = await getDashboard(publisher, { quarter, basis: 'provisional' });
      const shares = view?.shares.filter((one) => one.commitmentId === commitmentId) ?? [];
      const sum = (pick: (one: (typeof shares)[number]) => number | null) =>
        shares.reduce((total, one) => total + (pick(one) ?? 0), 0);
      return { plan: sum((one) => one.planYuan), total: sum((one) => one.totalInvestmentYuan) };
    };
    const [first, second] = [await of(q(1)), await of(q(2))];
    // What goes along has left the old share at once; the plan of the quarters before stays as it was.
    return { planBefore: first.plan, planAfter: second.plan, total: second.total };
  }

  test.each([
    [{ movedPlan: '4000.0001' }, 'movedPlan:more_than_there_is'],
    [{ movedPlan: '' }, 'movedPlan:required'],
    [{ movedTotal: '-1' }, 'movedTotal:negative_amount'],
    [{ cityCode: hangzhou }, 'firstQuarter:same_city'],
    [{ cityCode: '310114' }, 'cityCode:not_an_option'],
    [{ reason: '' }, 'reason:required'],
  ])('%o is refused: %s', async (change, expected) => {
    const { participantId } = await share();
    expect(await problemOf(move(participantId, change))).toBe(expected);
    expect((await rowOf(participantId))?.toQuarter).toBeNull();
  });

  test('the old city keeps no less than it has reported, unless that is confirmed', async () => {
    const { participantId } = await share();
    await accept(participantId);
    expect(await problemOf(move(participantId, { movedPlan: '3500.0001' }))).toBe('movedPlan:keeps_less_than_reported');
    await move(participantId, { movedPlan: '4000', confirmed: true });
    expect((await plansOf(participantId)).map((row) => row.plannedYuan)).toEqual([40_000_000, 0]);
  });

  test('not from a quarter for which the old city has begun its report', async () => {
    const { participantId } = await share();
    await makeReport({ participantId, cityCode: hangzhou, quarter: q(2), status: 'draft' });
    expect(await problemOf(move(participantId))).toBe('firstQuarter:report_has_begun');
    expect(await plansOf(participantId)).toHaveLength(1);
  });

  test('from the first quarter on the whole year goes along', async () => {
    const { participantId } = await share();
    await asTest((db) =>
      db
        .update(participants)
        .set({ fromQuarter: quarterId(year - 1, 1) })
        .where(eq(participants.id, participantId)),
    );
    expect(await problemOf(move(participantId, { firstQuarter: q(1) }))).toBe('movedPlan:whole_year_goes_along');
    const { participantId: next } = await move(participantId, { firstQuarter: q(1), movedPlan: '4000' });
    expect((await plansOf(next)).map((row) => row.plannedYuan)).toEqual([40_000_000]);
  });
});

describe('opening a quarter', () => {
  test('asks exactly those who take part in it, and hands over a lead that was decided for it', async () => {
    const { participantId: a, commitmentId } = await share();
    const { participantId: b } = await joined(commitmentId, ningbo, q(1));
    const { participantId: c } = await joined(commitmentId, jiaxing, q(1));
    const { participantId: ended, commitmentId: over } = await share();
    await endShare(publisher, { participantId: c, firstQuarterWithout: q(3), reason: '已完工' });
    await endShare(publisher, { participantId: ended, firstQuarterWithout: q(2), reason: '已完工' });
    await settle(ended);
    await endCommitment(publisher, { commitmentId: over, version: 1, reason: '已完工' });
    await moveLead(publisher, { commitmentId, participantId: b, firstQuarter: q(3), ...decision });
    expect([(await rowOf(a))?.isLead, (await rowOf(b))?.isLead]).toEqual([true, false]);
    await setClock(new Date(`${year}-11-01T02:00:00Z`));
    await openQuarter(publisher, { quarter: q(3), dueOn: `${year}-11-20` });
    expect([(await rowOf(a))?.isLead, (await rowOf(b))?.isLead]).toEqual([false, true]);
    const owedIn = async (id: string) => (await reportsOf(id)).some((row) => row.quarter === q(3));
    expect([await owedIn(a), await owedIn(b), await owedIn(c), await owedIn(ended)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
