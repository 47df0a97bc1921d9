// Targets and published values: well-formed, of the plan of their document, and the anchors that everybody knows by heart.
import { describe, expect, test } from 'vitest';
import { comparators, directions, isDecimal, type PrintedValue } from '#rules/indicator.ts';
import { indicators } from './indicators/all-indicators.ts';
import { jurisdictions } from './jurisdictions.ts';
import type { ScopeContent } from './plan-shape.ts';
import { plans } from './plans/all-plans.ts';
import { publishedValues } from './published-values/all-published-values.ts';

const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const codes = new Set(jurisdictions.map((unit) => unit.code));
const documentOfItem = new Map(plans.flatMap((plan) => plan.items.map((item) => [item.slug, plan.source.document])));

describe('figures', () => {
  const expectWellFormed = (value: PrintedValue) => {
    if (value.kind === 'number') expect(isDecimal(value.value)).toBe(true);
    if (value.kind !== 'fraction') return;
    expect(Number.isSafeInteger(value.numerator) && Number.isSafeInteger(value.denominator)).toBe(true);
    expect(value.numerator > 0 && value.denominator > value.numerator).toBe(true);
  };
  const expectScope = ({ words, wordsEn, codes: covered }: ScopeContent) => {
    expect(words === '').toBe(wordsEn === '');
    expect(covered.filter((code) => !codes.has(code))).toEqual([]);
    expect(new Set(covered).size).toBe(covered.length);
  };

  test.each([...indicators, ...publishedValues].map((one) => [one.slug, one] as const))(
    '%s belongs to the plan of its document and is named in both languages',
    (_slug, one) => {
      if (one.planItem !== null) expect(documentOfItem.get(one.planItem)).toBe(one.source.document);
      expect(one.name).toMatch(/\p{Script=Han}/u);
      expect(one.nameEn).toMatch(/^[A-Z\d“]/);
      expect(`${one.nameEn}${one.unitEn ?? ''}${one.scope.wordsEn}`).not.toMatch(/\p{Script=Han}/u);
      expect(one.unit === null).toBe(one.unitEn === null);
      expectScope(one.scope);
    },
  );

  test.each(indicators.map((one) => [one.slug, one] as const))('%s is a well-formed target', (_slug, one) => {
    expectWellFormed(one.target);
    expect(comparators).toContain(one.comparator);
    expect(directions).toContain(one.direction);
    if (one.comparator === 'state') expect(one.target.kind).toBe('none');
    if (one.target.kind === 'none') expect(['state', 'all']).toContain(one.comparator);
    if (one.comparator === 'rank' || one.comparator === 'at_most') expect(one.direction).toBe('lower');
  });

  test.each([
    [/左右/, 'about'],
    [/以上|不少于/, 'at_least'],
    [/^超过$|^余$/, 'over'],
    [/^近$/, 'under'],
    [/缩小到|以下|不超过/, 'at_most'],
    [/位列/, 'rank'],
    [/全覆盖/, 'all'],
    [/^(达到|达|建成|)$/, 'at_least'],
  ] as const)('worded %s are compared as %s', (pattern, comparator) => {
    const worded = indicators.filter(
      (one) => pattern.test(one.comparatorWords) && one.comparator !== 'state' && one.target.kind !== 'none',
    );
    expect(worded.filter((one) => one.comparator !== comparator).map((one) => one.slug)).toEqual([]);
  });

  test.each(publishedValues.map((one) => [one.slug, one] as const))('%s is a well-formed value', (_slug, one) => {
    expectWellFormed(one.value);
    expect(one.value.kind).not.toBe('none');
    expect(one.group).toMatch(slugShape);
    expect(one.period === null).toBe(one.periodEn === null);
  });
});

const target = (slug: string) => {
  const found = indicators.find((one) => one.slug === slug);
  if (found === undefined) throw new Error(`No indicator ${slug}`);
  const { target: printed, unit, comparator, targetYear, source } = found;
  return [printed.kind === 'number' ? printed.value : null, unit, comparator, targetYear, source.document];
};

describe('anchors', () => {
  test.each([
    ['metro-2020-resident-population', ['5520', '万', 'at_least', 2020, '000']],
    ['metro-2020-economic-output', ['61100', '亿', 'at_least', 2020, '000']],
    ['metro-2020-joint-meetings-count', ['1', '次', 'at_least', 2020, '000']],
    ['metro-2020-leaders-visits-count', ['1', '次', 'at_least', 2020, '000']],
    ['twin-cities-gdp', ['4.3', '万亿元', 'at_least', 2025, '001']],
    ['hangzhou-digital-economy-share', ['30', '%', 'over', 2025, '001']],
    ['ningbo-shipping-centre-rank', ['8', null, 'rank', 2025, '001']],
    ['graded-road-density', ['1.15', '公里/平方公里', 'at_least', 2025, '001']],
    ['hangzhou-circle-economic-output', ['4.2', '万亿元', 'at_least', 2025, '002']],
    ['hangzhou-circle-high-tech-share', ['60', '%', 'over', 2025, '002']],
    ['hangzhou-circle-income-ratio', ['1.8', null, 'at_most', 2025, '002']],
    ['hangzhou-circle-fine-particles', [null, null, 'state', 2025, '002']],
    ['xiaoshan-airport-final-capacity', ['9000', '万人次', 'at_least', null, '002']],
    ['hangzhou-circle-2027-commuting-circle', [null, null, 'state', 2027, '003']],
  ])('%s is %j', (slug, expected) => {
    expect(target(slug)).toEqual(expected);
  });

  test.each([
    ['projects-2019', ['74 个 2019', '3029 亿元 2019', '29 % 2019']],
    ['projects-2020', ['64 个 2020', '1929 亿元 null', '321 亿元 2020']],
    ['metro-areas-share-of-province', ['79 % null', '94 % null', '96 % null']],
    ['circle-science-spending', ['268 亿元 2019', '30.1 % 2019']],
    ['circle-tourism', ['72825 万人次 2019', '11.3 % 2019', '9519 亿元 2019', '15.2 % 2019']],
    ['circle-high-tech-growth', ['8.5', '10.4', '9.8', '18.28', '7.7', '13.9'].map((rate) => `${rate} % null`)],
    ['circle-income-growth', ['3.5', '5.8', '3.7', '4.0', '6.6', '5.7'].map((rate) => `${rate} % 2020`)],
  ])('%s are %j', (group, expected) => {
    const values = publishedValues.filter((one) => one.group === group);
    const words = values.map(
      ({ value, unit, year }) => `${value.kind === 'number' ? value.value : ''} ${unit} ${year}`,
    );
    expect(words).toEqual(expected);
  });
});
