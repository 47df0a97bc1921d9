import { expect, test } from 'vitest';
import { provinceFigures } from '#documents/dashboard-fixture.ts';
import { wordsOf } from '#documents/words.ts';
import { coverageOf, rateOf, timeProgress } from '#rules/completion.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { trendSentence } from './trend-sentence.ts';

const say = wordsOf('dashboard', 'zh-CN');
const steps = (...percents: (number | null)[]) =>
  percents.map((percent, index) => {
    const quarter = quarterId(2026, index + 1);
    return {
      quarter,
      rate: percent === null ? null : rateOf(Math.round(percent * 10), 1000),
      time: timeProgress(quarter),
    };
  });
const view = (quarter: QuarterId, reported = 4) => ({
  quarter,
  quarterState: 'open' as const,
  rule: provinceFigures.rule,
  total: { ...provinceFigures.total, coverage: coverageOf(4, reported, reported) },
});

test.each([
  ['narrowed', steps(20, 46.9, 73.2), '与序时进度的差距由二季度的 3.1 个百分点缩小到 1.8 个百分点。'],
  ['widened', steps(20, 48.2, 71.9), '与序时进度的差距由二季度的 1.8 个百分点扩大到 3.1 个百分点。'],
  ['the lead grew', steps(20, 51, 77), '领先序时进度由二季度的 1.0 个百分点扩大到 2.0 个百分点。'],
  ['the lead shrank', steps(20, 52, 76), '领先序时进度由二季度的 2.0 个百分点缩小到 1.0 个百分点。'],
  ['turned', steps(20, 48.2, 75.5), '二季度慢于序时进度 1.8 个百分点，三季度转为快于序时进度 0.5 个百分点。'],
  ['unchanged', steps(20, 49, 74), '连续两季慢于序时进度 1.0 个百分点。'],
])('%s', (_, given, expected) => {
  expect(trendSentence(given, view('2026Q3'), say)).toBe(expected);
});

test('the first quarter stands alone', () => {
  expect(trendSentence(steps(37.1), view('2026Q1'), say)).toBe('一季度快于序时进度 12.1 个百分点。');
});

test('what is still coming in is not called a trend', () => {
  expect(trendSentence(steps(20, 48.2, 60), view('2026Q3', 1), say)).toContain('三季度只计入 1/4 份季报');
  expect(trendSentence(steps(20, 48.2, null), view('2026Q3', 0), say)).toBe('三季度等季报计入后才有数字。');
});
