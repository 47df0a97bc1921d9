import { describe, expect, test } from 'vitest';
import { yuan, zeroYuan } from './money.ts';
import {
  contentFields,
  differingFields,
  emptyContent,
  inputNameOf,
  overlongTexts,
  percentInput,
  quarterInvestment,
  type ReportContent,
  textLength,
} from './report-content.ts';

test('every field is listed once', () => {
  expect(contentFields.map(({ field }) => field).toSorted()).toEqual(Object.keys(emptyContent).toSorted());
});

describe('four different answers', () => {
  test.each([
    ['blank', { investmentAnswer: null }, null],
    ['an amount not yet typed', { investmentAnswer: 'amount' }, null],
    ['zero', { investmentAnswer: 'amount', investmentYuan: zeroYuan }, 0],
    ['an amount', { investmentAnswer: 'amount', investmentYuan: yuan(5) }, 5],
    ['no progress', { investmentAnswer: 'no_progress' }, 0],
    ['not applicable', { investmentAnswer: 'not_applicable' }, null],
  ] as [string, Partial<ReportContent>, number | null][])('%s', (_, change, expected) => {
    expect(quarterInvestment({ ...emptyContent, ...change })).toBe(expected);
  });
});

test('differences are named in the order of the form', () => {
  const changed: ReportContent = {
    ...emptyContent,
    nextStep: 'a',
    investmentYuan: zeroYuan,
    explanations: { W201: 'b' },
  };
  expect(differingFields(emptyContent, changed)).toEqual(['investmentYuan', 'nextStep', 'explanations']);
  expect(differingFields(changed, structuredClone(changed))).toEqual([]);
  expect(differingFields({ ...emptyContent, explanations: { W201: '' } }, emptyContent)).toEqual([]);
});

test('length counts characters as people do', () => {
  expect(textLength('𠮷野家')).toBe(3);
  const long = { ...emptyContent, nextStep: '𠮷'.repeat(1000), explanations: { W201: 'a'.repeat(501), W202: 'a' } };
  expect(overlongTexts(long)).toEqual([{ field: 'explanations', input: 'explanation.W201', max: 500, length: 501 }]);
  expect(overlongTexts(emptyContent)).toEqual([]);
});

test('fields know their inputs', () => {
  expect(inputNameOf('investmentYuan')).toBe('investment');
  expect(inputNameOf('physicalPercentTenths')).toBe('physicalPercent');
  expect(inputNameOf('nextStep')).toBe('nextStep');
  expect(inputNameOf('explanations', 'W203')).toBe('explanation.W203');
});

test.each([
  [0, '0'],
  [5, '0.5'],
  [10, '1'],
  [625, '62.5'],
  [1000, '100'],
])('%d tenths are typed as %s', (tenths, text) => {
  expect(percentInput(tenths)).toBe(text);
});
