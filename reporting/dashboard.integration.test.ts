// The dashboard's figures against an independent, naive recomputation from what was handed in, and the invariants of domain.md §4.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import type { Actor } from '#rules/actor.ts';
import { yuan } from '#rules/money.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { emptyContent, formValuesOf } from '#rules/report-content.ts';
import { type DashboardView, getDashboard } from './dashboard.ts';
import { getLineage } from './lineage.ts';
import { listReviews } from './queue.ts';
import { submitReport } from './reports.ts';
import { acceptReport, endorseReport } from './reviews.ts';

const cities = ['330100', '330200', '330300'];
const wan = 10_000;

type Goal = 'due' | 'submitted' | 'endorsed' | 'accepted';
type Made = {
  cityCode: string;
  plannedWan: number | null;
  answers: { quarter: QuarterId; wan: number; goal: Goal }[];
  commitment: number;
};

/** Three cities, seven commitments (one shared by two cities), two quarters, every kind of gap. In 万元. */
const made: Omit<Made, 'answers'>[] = [
  { cityCode: '330100', plannedWan: 100_000, commitment: 0 },
  { cityCode: '330200', plannedWan: 50_000, commitment: 0 },
  { cityCode: '330100', plannedWan: 33_333, commitment: 1 },
  { cityCode: '330100', plannedWan: null, commitment: 2 },
  { cityCode: '330200', plannedWan: 0, commitment: 3 },
  { cityCode: '330200', plannedWan: 77_777, commitment: 4 },
  { cityCode: '330300', plannedWan: 10_001, commitment: 5 },
  { cityCode: '330300', plannedWan: 20_000, commitment: 6 },
];
const amounts: [number, Goal][][] = [
  [
    [31_000, 'accepted'],
    [20_000, 'accepted'],
  ],
  [
    [12_500, 'accepted'],
    [1, 'endorsed'],
  ],
  [
    [0, 'accepted'],
    [8_333, 'submitted'],
  ],
  [
    [4_000, 'accepted'],
    [6_000, 'accepted'],
  ],
  [
    [10, 'endorsed'],
    [20, 'accepted'],
  ],
  [
    [1, 'due'],
    [30_000, 'accepted'],
  ],
  [
    [9_000, 'accepted'],
    [9_000, 'endorsed'],
  ],
  [
    [0.0001, 'accepted'],
    [0, 'due'],
  ],
];

let year: number;
let shares: Made[];
let reviewer: Actor;
let reporters: Map<string, Actor>;

beforeAll(async () => {
  // Before 2020, when the commitments of the plan content begin to be reported on: whatever else is loaded stays out of the counts.
  year = await freshYear(2000);
  const quarters = [quarterId(year, 1), quarterId(year, 2)];
  for (const quarter of quarters) await makeQuarter(quarter);
  reviewer = await makeActor({ role: 'province_reviewer' });
  reporters = new Map();
  const approvers = new Map<string, Actor>();
  for (const cityCode of cities) {
    reporters.set(cityCode, await makeActor({ role: 'city_reporter', cityCode }));
    approvers.set(cityCode, await makeActor({ role: 'city_approver', cityCode }));
  }
  const commitmentIds = new Map<number, string>();
  shares = [];
  for (const [index, share] of made.entries()) {
    const known = commitmentIds.get(share.commitment);
    const { participantId, commitmentId } = await makeShare({
      cityCode: share.cityCode,
      year,
      plannedYuan: share.plannedWan === null ? null : share.plannedWan * wan,
      ...(known ? { commitmentId: known } : {}),
    });
    commitmentIds.set(share.commitment, commitmentId);
    const answers = (amounts[index] ?? []).map(([amount, goal], step) => ({
      quarter: quarters[step] as QuarterId,
      wan: amount,
      goal,
    }));
    shares.push({ ...share, answers });
    for (const answer of answers) {
      const reportId = await makeReport({ participantId, cityCode: share.cityCode, quarter: answer.quarter });
      await handIn(reportId, answer, reporters.get(share.cityCode) as Actor, approvers.get(share.cityCode) as Actor);
    }
  }
}, 120_000);

afterAll(closeDatabase);

async function handIn(
  reportId: string,
  answer: { wan: number; goal: Goal },
  reporter: Actor,
  approver: Actor,
): Promise<void> {
  if (answer.goal === 'due') return;
  const explained = Object.fromEntries(
    ['W201', 'W202', 'W203', 'W204', 'W301', 'W302', 'W401', 'W402'].map((code) => [code, '说明']),
  );
  const content = {
    ...emptyContent,
    investmentAnswer: 'amount' as const,
    investmentYuan: yuan(Math.round(answer.wan * wan)),
    physicalProgress: '进展',
    physicalPercentTenths: 500,
    constructionStarted: true,
    startedOn: '2025-01-01',
    difficultiesAnswer: 'none' as const,
    nextStep: '继续',
    ownLight: 'green' as const,
    explanations: explained,
  };
  let { version } = await submitReport(reporter, { reportId, version: 1, form: formValuesOf(content) });
  if (answer.goal === 'submitted') return;
  ({ version } = await endorseReport(approver, { reportId, version, certification: '属实' }));
  if (answer.goal === 'accepted') await acceptReport(reviewer, { reportId, version });
}

/** The naive way: straight over what was handed in, in whole yuan, with plain numbers. */
function naive(quarter: QuarterId, basis: 'official' | 'provisional', cityCode: string | null) {
  const counts = (goal: Goal) => goal === 'accepted' || (basis === 'provisional' && goal === 'endorsed');
  let actual = 0;
  let planned = 0;
  let plannedActual = 0;
  let owed = 0;
  let reported = 0;
  for (const share of shares) {
    if (cityCode && share.cityCode !== cityCode) continue;
    let toDate = 0;
    for (const answer of share.answers) {
      if (answer.quarter <= quarter && counts(answer.goal)) toDate += Math.round(answer.wan * wan);
      if (answer.quarter !== quarter) continue;
      owed += 1;
      if (counts(answer.goal)) reported += 1;
    }
    actual += toDate;
    if (share.plannedWan) {
      planned += share.plannedWan * wan;
      plannedActual += toDate;
    }
  }
  return { actual, planned, plannedActual, owed, reported };
}

function figures(row: DashboardView['total'] | undefined) {
  return {
    actual: row?.completion.actualYuan,
    planned: row?.completion.planYuan,
    plannedActual: row?.completion.plannedActualYuan,
    owed: row?.coverage.owed,
    reported: row?.coverage.reported,
  };
}

describe('the dashboard', () => {
  for (const number of [1, 2]) {
    for (const basis of ['official', 'provisional'] as const) {
      test(`equals the naive recomputation to the yuan: quarter ${number}, ${basis}, province and every city`, async () => {
        const quarter = quarterId(year, number);
        const view = await getDashboard(reviewer, { quarter, basis });
        expect(figures(view?.total)).toEqual(naive(quarter, basis, null));
        for (const cityCode of cities) {
          expect(figures(view?.cities.find((row) => row.cityCode === cityCode))).toEqual(
            naive(quarter, basis, cityCode),
          );
        }
      });

      test(`adds up, and its lineage sums to it: quarter ${number}, ${basis}`, async () => {
        const quarter = quarterId(year, number);
        const view = await getDashboard(reviewer, { quarter, basis });
        const lineage = await getLineage(reviewer, { quarter, basis });
        const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
        expect(sum(view?.cities.map((row) => row.completion.actualYuan) ?? [])).toBe(view?.total.completion.actualYuan);
        const parts = lineage?.rows.flatMap((row) => row.parts.map((part) => part.yuan ?? 0)) ?? [];
        expect(sum(parts)).toBe(view?.total.completion.actualYuan);
        for (const part of lineage?.rows.flatMap((row) => row.parts) ?? []) {
          expect(part.snapshotHash).toMatch(/^[0-9a-f]{64}$/);
          expect(part.acceptedByName === null).toBe(part.status !== 'accepted');
        }
      });
    }
  }

  test('counts a commitment shared by two cities once in the province and once in each city', async () => {
    const view = await getDashboard(reviewer, { quarter: quarterId(year, 1), basis: 'official' });
    expect(view?.total.commitments).toBe(7);
    expect(view?.cities.filter((row) => cities.includes(row.cityCode ?? '')).map((row) => row.commitments)).toEqual([
      3, 3, 2,
    ]);
  });

  test('rests on no more reports officially than provisionally', async () => {
    for (const number of [1, 2]) {
      const official = await getDashboard(reviewer, { quarter: quarterId(year, number), basis: 'official' });
      const provisional = await getDashboard(reviewer, { quarter: quarterId(year, number), basis: 'provisional' });
      expect(official?.total.coverage.reported).toBeLessThanOrEqual(provisional?.total.coverage.reported ?? 0);
    }
  });

  test('shows a city its own figures only', async () => {
    const hangzhou = reporters.get('330100') as Actor;
    const view = await getDashboard(hangzhou, { quarter: quarterId(year, 2), basis: 'provisional' });
    expect(view?.scope).toBe('city');
    expect(view?.cities.map((row) => row.cityCode)).toEqual(['330100']);
    expect(figures(view?.total)).toEqual(naive(quarterId(year, 2), 'provisional', '330100'));
  });

  test('leaves what was not reported grey and out of the laggards', async () => {
    const view = await getDashboard(reviewer, { quarter: quarterId(year, 2), basis: 'official' });
    const unreported = view?.shares.filter((share) => !share.reported) ?? [];
    expect(unreported.length).toBeGreaterThan(0);
    expect(new Set(unreported.map((share) => share.light))).toEqual(new Set(['grey']));
    expect(view?.laggards.every((laggard) => laggard.share.reported)).toBe(true);
  });
});

describe("the province's queue", () => {
  test('counts what waits, what is in and what is not', async () => {
    const queue = await listReviews(reviewer, { quarter: quarterId(year, 2), filter: 'waiting', city: null });
    const goals = shares.flatMap((share) =>
      share.answers.filter((answer) => answer.quarter === quarterId(year, 2)).map((answer) => answer.goal),
    );
    const count = (goal: Goal) => goals.filter((item) => item === goal).length;
    expect(queue?.counts).toEqual({
      waiting: count('endorsed'),
      countersign: 0,
      returned: 0,
      accepted: count('accepted'),
      not_in: count('due') + count('submitted'),
      all: goals.length,
    });
    expect(queue?.rows).toHaveLength(count('endorsed'));
    const notIn = await listReviews(reviewer, { quarter: quarterId(year, 2), filter: 'not_in', city: null });
    expect(notIn?.rows.every((row) => row.quarterYuan === null && row.yearToDateYuan === null)).toBe(true);
  });
});
