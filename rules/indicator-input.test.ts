import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { functionalZoneFields, readFunctionalZone } from './functional-zone-input.ts';
import { type IndicatorValues, indicatorFields, readIndicator } from './indicator-input.ts';

const plain: Record<string, string> = {
  ordinal: '1',
  name: '数字经济核心产业增加值',
  nameEn: 'Value added of the core digital industries',
  targetKind: 'number',
  targetValue: '１．６',
  unit: '万亿元',
  unitEn: '1,000bn yuan',
  comparator: 'at_least',
  direction: 'higher',
  targetYear: '2027年',
};
const problems = (form: Record<string, string>, needsBasis = false) =>
  readIndicator(form, { needsBasis }).problems.map(({ field, code }) => `${field} ${code}`);

describe('an indicator', () => {
  test('is read as typed, digits of any width', () => {
    expect(readIndicator(plain, { needsBasis: false })).toMatchObject({
      problems: [],
      values: { targetValue: '1.6', targetDenominator: null, targetYear: 2027, planItem: null, scopeCodes: [] },
    });
  });

  test('goes through its form and back', () => {
    const numbers = fc.record({
      targetValue: fc.stringMatching(/^-?[1-9]\d{0,8}(\.\d{1,4})?$/),
      targetYear: fc.option(fc.integer({ min: 2021, max: 2050 })),
      isEveryYear: fc.boolean(),
      isAspiration: fc.boolean(),
      scopeCodes: fc.subarray(['330100', '330200', '331121']),
      baseline: fc.option(fc.stringMatching(/^\d{1,6}$/)),
      frequency: fc.option(fc.constantFrom('annual' as const, 'quarterly' as const)),
      filerCode: fc.option(fc.constantFrom('330100', '330300')),
    });
    fc.assert(
      fc.property(numbers, ({ baseline, ...rest }) => {
        const values: IndicatorValues = {
          ...readIndicator(plain, { needsBasis: false }).values,
          ...rest,
          baselineValue: baseline,
          baselineYear: baseline === null ? null : 2020,
        };
        expect(readIndicator(indicatorFields(values), { needsBasis: false })).toEqual({ values, problems: [] });
      }),
    );
  });

  test('a fraction stays a fraction, and is less than one', () => {
    const third = { ...plain, targetKind: 'fraction', targetValue: '1', targetDenominator: '3', unit: '', unitEn: '' };
    expect(readIndicator(third, { needsBasis: false })).toMatchObject({
      problems: [],
      values: { targetValue: '1', targetDenominator: 3, unit: null },
    });
    expect(problems({ ...third, targetDenominator: '1' })).toEqual(['targetDenominator not_a_fraction']);
    expect(problems({ ...third, targetDenominator: '' })).toEqual(['targetDenominator required']);
    expect(problems({ ...plain, targetDenominator: '3' })).toEqual(['targetDenominator only_for_fractions']);
  });

  test('in words has no figure, and its comparison says so', () => {
    const stated = { ...plain, targetKind: 'none', targetValue: '', unit: '', unitEn: '', comparator: 'state' };
    expect(problems(stated)).toEqual([]);
    expect(problems({ ...stated, targetValue: '5' })).toEqual(['targetValue none_has_no_value']);
    expect(problems({ ...stated, comparator: 'at_least' })).toEqual(['comparator comparator_needs_value']);
    expect(problems({ ...plain, comparator: 'state' })).toEqual(['comparator state_has_no_value']);
  });

  test.each([
    [{ comparator: 'rank' }, ['direction lower_is_better']],
    [{ comparator: 'at_most' }, ['direction lower_is_better']],
    [{ comparator: 'over', direction: 'lower' }, ['direction higher_is_better']],
    [{ comparator: 'under' }, []],
    [{ unitEn: '' }, ['unitEn both_languages']],
    [{ scopeWordsEn: 'The city' }, ['scopeWords both_languages']],
    [{ baselineValue: '1' }, ['baselineYear baseline_needs_year']],
    [{ baselineYear: '2020' }, ['baselineValue baseline_needs_value']],
    [{ baselineValue: '1', baselineYear: '2027' }, ['baselineYear baseline_after_target']],
    [{ toleranceValue: '5' }, ['toleranceValue tolerance_only_for_about']],
    [{ comparator: 'about', toleranceValue: '0' }, ['toleranceValue not_above_zero']],
    [{ comparator: 'about', toleranceValue: '５' }, []],
    [{ targetValue: '1e18' }, ['targetValue not_a_decimal']],
    [{ filerCode: 'x' }, ['filerCode not_an_option']],
    [{ targetYear: '27' }, ['targetYear not_a_year']],
  ] as const)('%j: %j', (change, expected) => {
    expect(problems({ ...plain, ...change })).toEqual(expected);
  });

  test('with nothing typed asks for what it must have, and no more', () => {
    expect(problems({}, true)).toEqual([
      'ordinal required',
      'name required',
      'nameEn required',
      'targetKind required',
      'comparator required',
      'direction required',
      'basis required',
    ]);
  });
});

describe('a functional zone', () => {
  test('goes through its form and back', () => {
    const values = {
      kind: 'functional_zone' as const,
      name: '前湾新区',
      nameEn: 'Qianwan New Area',
      hostCodes: ['330200', '330282'],
      planItems: ['one-item', 'other-item'],
      basis: '',
    };
    expect(readFunctionalZone(functionalZoneFields(values), { needsBasis: false })).toEqual({ values, problems: [] });
  });

  test('is refused field by field', () => {
    const form = { name: '前湾新区', nameEn: '前湾', kind: 'city', 'hostMore.1': 'x' };
    expect(
      readFunctionalZone(form, { needsBasis: true }).problems.map(({ field, code }) => `${field} ${code}`),
    ).toEqual(['kind not_an_option', 'nameEn not_english', 'basis required', 'hostMore.1 not_an_option']);
  });
});
