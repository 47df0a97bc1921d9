// A small dashboard made by hand for the tests of files: two cities, four shares, one of them without plan, one commitment across both cities.
import { coverageOf, pointsBetween, rateOf, timeProgress } from '#rules/completion.ts';
import { yuan } from '#rules/money.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { DashboardFigures, RowFigures, ShareRow } from './dashboard-figures.ts';

const time = timeProgress('2026Q3');

function amounts(...values: (number | null)[]): ShareRow['quarters'] {
  return values.map((value, index) => ({
    quarter: `2026Q${index + 1}` as QuarterId,
    officialYuan: value === null ? null : yuan(value),
    officialAnswer: value === null ? ('not_applicable' as const) : ('amount' as const),
    officialSnapshotId: `snapshot-${index}`,
    provisionalYuan: value === null ? null : yuan(value),
    provisionalAnswer: value === null ? ('not_applicable' as const) : ('amount' as const),
    provisionalSnapshotId: `snapshot-${index}`,
  }));
}

function share(
  given: Partial<ShareRow> & Pick<ShareRow, 'participantId' | 'name' | 'cityCode' | 'planYuan' | 'actualYuan'>,
): ShareRow {
  const rate = rateOf(given.actualYuan, given.planYuan);
  return {
    commitmentId: given.participantId,
    kind: 'project',
    nameEn: given.name,
    cityName: given.cityCode === '330100' ? '杭州市' : '宁波市',
    cityNameEn: given.cityCode === '330100' ? 'Hangzhou' : 'Ningbo',
    isLead: true,
    planVersion: given.planYuan === null ? null : 1,
    plannedToDateYuan: yuan(given.planYuan === null ? 0 : (given.planYuan / 4) * 3),
    totalInvestmentYuan: null,
    rate,
    lead: rate && pointsBetween(rate, time),
    light: rate === null ? 'grey' : 'green',
    reported: true,
    quarters: [],
    ...given,
  };
}

/** 100,000,001 yuan of 120,000,000; and a share without plan that took 5,000,000 back. */
export const hangzhouShares: ShareRow[] = [
  share({
    participantId: 'a',
    name: '=HYPERLINK("https://example.org","查看")',
    cityCode: '330100',
    planYuan: yuan(120_000_000),
    actualYuan: yuan(100_000_001),
    quarters: amounts(40_000_000, 30_000_000, 30_000_001),
  }),
  share({
    participantId: 'b',
    name: '+1 号线, 二期 "北段"',
    cityCode: '330100',
    planYuan: null,
    actualYuan: yuan(-5_000_000),
    quarters: amounts(0, null, -5_000_000),
  }),
];

/** 30,000,000 of 80,000,000 and nothing of 40,000,000, the latter not reported for the quarter asked. */
export const ningboShares: ShareRow[] = [
  share({
    participantId: 'c',
    name: '@SUM(1)',
    cityCode: '330200',
    planYuan: yuan(80_000_000),
    actualYuan: yuan(30_000_000),
    light: 'red',
    quarters: amounts(10_000_000, 10_000_000, 10_000_000),
  }),
  share({
    participantId: 'd',
    commitmentId: 'a',
    name: '\t跨市共建',
    cityCode: '330200',
    isLead: false,
    planYuan: yuan(40_000_000),
    actualYuan: null,
    rate: null,
    lead: null,
    light: 'grey',
    reported: false,
  }),
];

type RowGiven = { code: string | null; name: string; nameEn: string; done: number; plan: number; withoutPlan: number };

function row(
  given: RowGiven,
  rest: Pick<RowFigures, 'light' | 'coverage' | 'onPace' | 'commitments'>,
  withoutPlanCount: number,
): RowFigures {
  const rate = rateOf(given.done, given.plan);
  return {
    cityCode: given.code,
    name: given.name,
    nameEn: given.nameEn,
    shortName: given.name.replace('市', ''),
    completion: {
      actualYuan: yuan(given.done + given.withoutPlan),
      plannedActualYuan: yuan(given.done),
      planYuan: yuan(given.plan),
      rate,
      withoutPlanYuan: yuan(given.withoutPlan),
      withoutPlanCount,
    },
    lead: rate && pointsBetween(rate, time),
    ...rest,
  };
}

export const hangzhou = row(
  { code: '330100', name: '杭州市', nameEn: 'Hangzhou', done: 100_000_001, plan: 120_000_000, withoutPlan: -5_000_000 },
  {
    light: 'green',
    coverage: coverageOf(2, 2, 2),
    onPace: { onPace: 1, counted: 1, rate: rateOf(1, 1) },
    commitments: 2,
  },
  1,
);

export const ningbo = row(
  { code: '330200', name: '宁波市', nameEn: 'Ningbo', done: 30_000_000, plan: 120_000_000, withoutPlan: 0 },
  {
    light: 'red',
    coverage: coverageOf(2, 1, 1),
    onPace: { onPace: 0, counted: 2, rate: rateOf(0, 2) },
    commitments: 2,
  },
  0,
);

const province = row(
  { code: null, name: '', nameEn: '', done: 130_000_001, plan: 240_000_000, withoutPlan: -5_000_000 },
  {
    light: 'red',
    coverage: coverageOf(4, 3, 3),
    onPace: { onPace: 1, counted: 2, rate: rateOf(1, 2) },
    commitments: 3,
  },
  1,
);

export const provinceFigures: DashboardFigures = {
  quarter: '2026Q3',
  quarterState: 'open',
  basis: 'official',
  scope: 'province',
  asOf: new Date('2026-10-20T06:32:00Z'),
  rule: { id: 'default', validFrom: '2000-01-01', greenLagPoints: 5, yellowLagPoints: 20 },
  timeProgress: time,
  isDemonstration: true,
  total: province,
  cities: [ningbo, hangzhou],
  trend: [],
  forecast: null,
  shares: [...hangzhouShares, ...ningboShares],
};
