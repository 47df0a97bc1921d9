import { expect, test } from 'vitest';
import { formatCumulative, formatQuarter } from './quarter.ts';

test.each([
  ['2026Q1', '2026年一季度', 'Q1 2026', '一季度', 'January–March 2026'],
  ['2026Q2', '2026年二季度', 'Q2 2026', '上半年', 'January–June 2026'],
  ['2026Q3', '2026年三季度', 'Q3 2026', '前三季度', 'January–September 2026'],
  ['2026Q4', '2026年四季度', 'Q4 2026', '全年', 'January–December 2026'],
] as const)('%s', (quarter, zh, en, cumulativeZh, cumulativeEn) => {
  expect(formatQuarter(quarter, 'zh-CN')).toBe(zh);
  expect(formatQuarter(quarter, 'en')).toBe(en);
  expect(formatCumulative(quarter, 'zh-CN')).toBe(cumulativeZh);
  expect(formatCumulative(quarter, 'en')).toBe(cumulativeEn);
});
