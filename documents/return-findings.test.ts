import { describe, expect, test } from 'vitest';
import { returnFindingPlace, returnFindingText } from './return-findings.ts';

const said = (code: string, params: Record<string, string | number> = {}, field?: string) =>
  (['zh-CN', 'en'] as const).map((locale) => returnFindingText({ code, params, ...(field ? { field } : {}) }, locale));

describe('a finding in words', () => {
  test('of the rulebook, by its reason or field, with amounts and lights as people say them', () => {
    const params = { reason: 'above_total', amountYuan: 990_000_000_000, totalYuan: 10_000_000_000 };
    expect(said('W203', params)[0]).toContain('超过计划总投资');
    expect(said('E108', {}, 'difficulties')[0]).toBe('选了有困难，请写明困难是什么。');
    expect(said('W402', { own: 'green', computed: 'red' })[0]).toContain('“正常”');
    expect(said('W601', { value: '1', unit: '件', unitEn: 'items', expected: '2' })[1]).not.toMatch(/\p{Script=Han}/u);
  });

  test('of the form’s reader, of the file, and of the workbook alone', () => {
    expect(said('not_a_number')[0]).toContain('请只填数字');
    expect(said('file_macros')[0]).toContain('宏');
    expect(said('formula_cell', { value: '=1+1' })[0]).toContain('=1+1');
    const cities = { city: '丽水市', cityEn: 'Lishui', ownCity: '杭州市', ownCityEn: 'Hangzhou' };
    expect(said('file_foreign_city', cities)).toEqual([
      '这是丽水市的工作簿，不能传到杭州市。',
      'This is the workbook of Lishui; it cannot be uploaded for Hangzhou.',
    ]);
    expect(said('file_foreign_quarter', { fileQuarter: '2026Q2', ownQuarter: '2026Q3' })[0]).toContain('2026年二季度');
  });

  test('with the user’s own cell', () => {
    const finding = {
      sheet: 'project',
      row: 7,
      key: 'investment',
      cell: 'L7',
      severity: 'error',
      code: 'x',
      params: {},
    } as const;
    expect(returnFindingPlace(finding, 'zh-CN')).toBe('项目!L7 完成投资（万元）');
    expect(returnFindingPlace(finding, 'en')).toBe('项目!L7 Amount (RMB 10k)');
  });
});
