import { expect, test } from 'vitest';
import { yuan } from '#rules/money.ts';
import { hangzhou, ningbo, provinceFigures } from './dashboard-fixture.ts';
import { crossCityNote, fileNotes, finePrint, withoutPlanNote } from './dashboard-notes.ts';
import { wordsOf } from './words.ts';

const zh = wordsOf('dashboard', 'zh-CN');

test('money without plan is named, and so is a plan that is missing without money', () => {
  expect(withoutPlanNote(hangzhou, zh, 'zh-CN')).toContain('−0.05 亿元属于 1 个没有年度计划的份额');
  expect(withoutPlanNote(ningbo, zh, 'zh-CN')).toBeNull();
  const idle = { ...hangzhou, completion: { ...hangzhou.completion, withoutPlanYuan: yuan(0) } };
  expect(withoutPlanNote(idle, zh, 'zh-CN')).toBe('1 个份额没有年度计划，不计入完成率。');
});

test('the fine print names basis, coverage, rule, rounding and what the figures are not', () => {
  const all = finePrint(provinceFigures, zh).join('');
  for (const expected of [
    '正式口径',
    '3/4 份',
    '亮灯规则 default（2000-01-01 起）',
    '四舍五入',
    '尚未发布',
    '非统计数据',
    '演示数据',
  ])
    expect(all).toContain(expected);
});

test('commitments across cities explain why counts do not add up, for the province only', () => {
  expect(crossCityNote(provinceFigures, zh)).toContain('跨市 1 项');
  expect(crossCityNote({ ...provinceFigures, scope: 'city' }, zh)).toBeNull();
});

test('a file says whose figures it holds, in either language', () => {
  const notes = fileNotes(provinceFigures, wordsOf('dashboard', 'en'), wordsOf('status', 'en'), 'en');
  expect(notes.slice(0, 2)).toEqual([
    ['Scope', 'Zhejiang Province'],
    ['Quarter', 'Q3 2026 (January–September 2026)'],
  ]);
});
