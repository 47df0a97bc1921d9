import { describe, expect, test } from 'vitest';
import { coverageOf, pointsBetween, rateOf, timeProgress } from '#rules/completion.ts';
import { yuan } from '#rules/money.ts';
import type { DashboardFigures } from './dashboard-figures.ts';
import { hangzhou, ningbo, provinceFigures } from './dashboard-fixture.ts';
import { greyReasonOf, headlineOf, periodOf, rankedByRate } from './dashboard-words.ts';
import { listed, wordsOf } from './words.ts';

const zh = wordsOf('dashboard', 'zh-CN');
const en = wordsOf('dashboard', 'en');
const time = timeProgress('2026Q3');

/** The fixture with another total, all reports in unless said otherwise. */
function figures(
  done: number,
  plan: number,
  rest: Partial<DashboardFigures['total']> = {},
  more: Partial<DashboardFigures> = {},
) {
  const rate = rateOf(done, plan);
  const total = {
    ...provinceFigures.total,
    completion: { ...provinceFigures.total.completion, rate, actualYuan: yuan(done) },
    lead: rate && pointsBetween(rate, time),
    coverage: coverageOf(4, 4, 4),
    light: 'green' as const,
    ...rest,
  };
  return { ...provinceFigures, total, ...more };
}

const spoken = (given: DashboardFigures, say = zh, locale: 'zh-CN' | 'en' = 'zh-CN') => {
  const { title, remark } = headlineOf(given, say, locale);
  return title + (remark ?? '');
};

describe('the headline', () => {
  test.each([
    ['behind', figures(732, 1000), '前三季度完成年度投资计划的 73.2%，慢于序时进度 1.8 个百分点'],
    ['ahead', figures(1290, 1000), '前三季度完成年度投资计划的 129.0%，快于序时进度 54.0 个百分点'],
    ['level', figures(750, 1000), '前三季度完成年度投资计划的 75.0%，与序时进度持平'],
    ['a hair ahead', figures(75_004, 100_000), '前三季度完成年度投资计划的 75.0%，与序时进度持平'],
    [
      'where one decimal would contradict the light',
      figures(69_996, 100_000, { light: 'yellow' }),
      '前三季度完成年度投资计划的 69.996%，慢于序时进度 5.004 个百分点',
    ],
    ['without plan', figures(50_000_000_000, 0), '前三季度累计完成投资 500.00 亿元，没有年度计划，不计算完成率'],
    [
      'nothing counted',
      figures(1, 2, { coverage: coverageOf(4, 0, 0) }),
      '2026年三季度还没有审核通过的季报，应报 4 份',
    ],
    [
      'reports arriving',
      figures(732, 1000, { coverage: coverageOf(4, 3, 3) }),
      '已审核 3/4 份季报，前三季度完成年度投资计划的 73.2%，慢于序时进度 1.8 个百分点',
    ],
    [
      'reports missing for good',
      figures(732, 1000, { coverage: coverageOf(4, 3, 3) }, { quarterState: 'closed' }),
      '前三季度完成年度投资计划的 73.2%，慢于序时进度 1.8 个百分点',
    ],
    ['nothing to report on', figures(0, 0, {}, { shares: [] }), '2026年三季度没有需要填报的事项'],
    [
      'one city',
      figures(732, 1000, {}, { scope: 'city', cities: [hangzhou] }),
      '杭州市前三季度完成年度投资计划的 73.2%，慢于序时进度 1.8 个百分点',
    ],
    [
      'another year',
      figures(732, 1000, {}, { asOf: new Date('2027-02-01T00:00:00Z') }),
      '2026年前三季度完成年度投资计划的 73.2%，慢于序时进度 1.8 个百分点',
    ],
  ])('%s', (_, given, expected) => {
    expect(spoken(given)).toBe(expected);
  });

  test('in English says the period, and the city where it is one', () => {
    expect(spoken(figures(732, 1000), en, 'en')).toBe(
      '73.2% of the annual investment plan done in January–September 2026, 1.8 percentage points behind time progress',
    );
    expect(spoken(figures(732, 1000, {}, { scope: 'city', cities: [hangzhou] }), en, 'en')).toMatch(
      /^Hangzhou: 73\.2% of/,
    );
    expect(spoken(figures(1, 2, { coverage: coverageOf(4, 0, 0) }), en, 'en')).toBe(
      'Zhejiang Province: no report for Q3 2026 has been accepted yet, 4 reports are owed',
    );
  });
});

test('the present year goes without saying in Chinese, by Shanghai’s date', () => {
  expect(periodOf('2026Q4', new Date('2026-12-31T15:59:00Z'), 'zh-CN')).toBe('全年');
  expect(periodOf('2026Q4', new Date('2026-12-31T16:00:00Z'), 'zh-CN')).toBe('2026年全年');
});

test('cities rank by rate; those without one come last, ties by code', () => {
  const none = { ...ningbo, cityCode: '330300', completion: { ...ningbo.completion, rate: null } };
  const tied = { ...hangzhou, cityCode: '330050' };
  expect(rankedByRate([none, ningbo, hangzhou, tied]).map((row) => row.cityCode)).toEqual([
    '330050',
    '330100',
    '330200',
    '330300',
  ]);
});

test('grey says why', () => {
  const reasons = provinceFigures.shares.map(greyReasonOf);
  expect(reasons).toEqual([null, 'no_plan', null, 'not_reported']);
});

test('lists read naturally in both languages', () => {
  expect(listed(['丽水', '舟山', '金华'], 'zh-CN')).toBe('丽水、舟山、金华');
  expect(
    [['Lishui'], ['Lishui', 'Jinhua'], ['Lishui', 'Jinhua', 'Wenzhou']].map((names) => listed(names, 'en')),
  ).toEqual(['Lishui', 'Lishui and Jinhua', 'Lishui, Jinhua and Wenzhou']);
});
