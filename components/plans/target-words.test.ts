import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#rules/preferences.ts';
import en from '../../messages/en/plans.json' with { type: 'json' };
import zh from '../../messages/zh-CN/plans.json' with { type: 'json' };
import {
  decimalText,
  type PlansTranslator,
  type TargetFacts,
  targetWords,
  valueWords,
  yearWords,
} from './target-words.ts';

const t = (locale: Locale) =>
  createTranslator({ locale, messages: locale === 'en' ? en : zh }) as unknown as PlansTranslator;

const facts: TargetFacts = {
  targetKind: 'number',
  targetValue: '5',
  targetDenominator: null,
  unit: '个',
  unitEn: 'parks',
  comparator: 'at_least',
  comparatorWords: '以上',
  isAspiration: false,
  isEveryYear: false,
  targetYear: null,
};

describe('a target in words', () => {
  const cases: [Partial<TargetFacts>, string, string][] = [
    [{}, '5 个以上', 'at least 5 parks'],
    [{ comparatorWords: '达到' }, '达到 5 个', 'at least 5 parks'],
    [{ comparatorWords: '' }, '5 个', 'at least 5 parks'],
    [
      { targetValue: '61100', unit: '亿', unitEn: '100 million yuan', comparatorWords: '' },
      '61,100 亿',
      'at least 61,100 × 100 million yuan',
    ],
    [
      { comparator: 'over', comparatorWords: '超过', targetValue: '40', unit: '%', unitEn: '%' },
      '超过 40%',
      'more than 40%',
    ],
    [{ comparator: 'about', comparatorWords: '左右', targetValue: '500' }, '500 个左右', 'about 500 parks'],
    [
      {
        targetKind: 'fraction',
        targetValue: '1',
        targetDenominator: 3,
        unit: null,
        unitEn: null,
        comparatorWords: '1/3以上',
      },
      '1/3以上',
      'at least 1/3',
    ],
    [
      { targetKind: 'fraction', targetValue: '1', targetDenominator: 3, unit: null, unitEn: null },
      '1/3以上',
      'at least 1/3',
    ],
    [
      { comparator: 'all', comparatorWords: '全覆盖', targetValue: '100', unit: '%', unitEn: '%' },
      '全覆盖（100%）',
      'all (100%)',
    ],
    [
      { comparator: 'state', targetKind: 'none', targetValue: null, comparatorWords: '基本建成' },
      '基本建成',
      'a condition in words, no figure',
    ],
    [{ isAspiration: true, comparatorWords: '达到' }, '力争达到 5 个', 'aim: at least 5 parks'],
    [{ isEveryYear: true, comparatorWords: '不少于' }, '每年不少于 5 个', 'each year: at least 5 parks'],
    [{ isEveryYear: true, comparatorWords: '' }, '每年 5 个', 'each year: at least 5 parks'],
    [
      { comparator: 'rank', comparatorWords: '位列', targetValue: '8', unit: null, unitEn: null },
      '位列第 8 位',
      'rank 8 or better',
    ],
    [
      { comparator: 'rank', comparatorWords: '进入前', targetValue: '8', unit: null, unitEn: null },
      '进入前 8 位',
      'rank 8 or better',
    ],
  ];
  test.each(cases)('%o', (change, inChinese, inEnglish) => {
    expect(targetWords(t('zh-CN'), { ...facts, ...change }, 'zh-CN')).toBe(inChinese);
    expect(targetWords(t('en'), { ...facts, ...change }, 'en')).toBe(inEnglish);
  });

  test('names its year, or says that there is none', () => {
    expect(yearWords(t('zh-CN'), { targetYear: 2025, isEveryYear: false })).toBe('2025 年');
    expect(yearWords(t('zh-CN'), { targetYear: null, isEveryYear: false })).toBe('文件未给年份');
    expect(yearWords(t('en'), { targetYear: null, isEveryYear: false })).toBe('the document gives no year');
  });
});

describe('a published value in words', () => {
  const value = {
    valueKind: 'number',
    value: '3029',
    valueDenominator: null,
    unit: '亿元',
    unitEn: '100 million yuan',
  } as const;
  test.each([
    ['exact', '3,029 亿元', '3,029 × 100 million yuan'],
    ['over', '超过 3,029 亿元', 'more than 3,029 × 100 million yuan'],
    ['near', '近 3,029 亿元', 'nearly 3,029 × 100 million yuan'],
  ] as const)('%s', (qualifier, inChinese, inEnglish) => {
    expect(valueWords(t('zh-CN'), { ...value, qualifier }, 'zh-CN')).toBe(inChinese);
    expect(valueWords(t('en'), { ...value, qualifier }, 'en')).toBe(inEnglish);
  });

  test('keeps every printed digit', () => {
    expect(['4.30', '-0.5', '1234567.125'].map(decimalText)).toEqual(['4.30', '−0.5', '1,234,567.125']);
  });
});
