import { describe, expect, test } from 'vitest';
import { catalogue } from '#messages/catalogue.ts';
import { allRules } from '#rules/findings/rulebook.ts';
import type { Locale } from '#rules/preferences.ts';
import { type FindingWords, findingText } from './finding-text.ts';

const wordsIn = (locale: Locale): FindingWords => ({
  locale,
  templates: catalogue[locale].findings as Record<string, string>,
  lights: (catalogue[locale].status as { light: FindingWords['lights'] }).light,
});

describe('a finding in words', () => {
  test.each(['zh-CN', 'en'] as const)('every rule has its words (%s)', (locale) => {
    const { templates } = wordsIn(locale);
    expect(allRules.map(({ code }) => code).filter((code) => !templates[code])).toEqual([]);
  });

  test('names amounts with their unit, and the reason decides the words', () => {
    const finding = {
      code: 'W203',
      field: 'investmentYuan',
      params: {
        reason: 'ten_times_last',
        amountYuan: 4_120_000_000,
        lastYuan: 384_000_000,
        suggestedYuan: 412_000_000,
      },
    } as const;
    expect(findingText(finding, wordsIn('zh-CN'))).toBe(
      '本季数 412,000.00 万元，超过上次 38,400.00 万元 的 10 倍。是否误将元、亿元按万元填写？',
    );
    expect(findingText({ ...finding, params: { amountYuan: 4_120_000_000 } }, wordsIn('en'))).toContain(
      'The amount for this quarter, 412,000.00 RMB 10k, is strikingly large',
    );
  });

  test('names percentages, quarters and lights', () => {
    const fell = {
      code: 'W302',
      field: 'physicalPercentTenths',
      params: { percentTenths: 500, lastPercentTenths: 625, lastQuarter: '2026Q2' },
    } as const;
    expect(findingText(fell, wordsIn('zh-CN'))).toBe('形象进度 50%，低于2026年二季度的 62.5%。');
    const own = { code: 'W402', field: 'ownLight', params: { own: 'green', computed: 'red' } } as const;
    expect(findingText(own, wordsIn('en'))).toContain('“On pace”, the computed one “Lagging”');
  });

  test('the field decides the words where one rule asks for two things', () => {
    const params = {};
    expect(findingText({ code: 'E108', field: 'difficultyCategory', params }, wordsIn('zh-CN'))).toContain('类别');
    expect(findingText({ code: 'E108', field: 'difficulties', params }, wordsIn('zh-CN'))).toContain('写明困难');
  });

  test('a code without words shows itself', () => {
    expect(findingText({ code: 'W999', field: 'nextStep', params: {} }, wordsIn('en'))).toBe('W999');
  });
});
