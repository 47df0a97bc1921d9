import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attainment, type Comparator, compareDecimals, isDecimal, type PrintedValue } from './indicator.ts';
import { isProjectCode } from './project.ts';

const number = (value: string): PrintedValue => ({ kind: 'number', value });
const third: PrintedValue = { kind: 'fraction', numerator: 1, denominator: 3 };

describe('decimals', () => {
  test.each(['0', '4.3', '-2', '61100', '0.000001', '999999999999999'])('%s is one', (text) => {
    expect(isDecimal(text)).toBe(true);
  });

  test.each(['', '1,234', '1e18', '.5', '5.', '1.0000001', '1234567890123456', '４', '1/3'])('%s is none', (text) => {
    expect(isDecimal(text)).toBe(false);
  });

  test('compare exactly, whatever the zeros behind the point', () => {
    expect(compareDecimals('4.3', '4.30')).toBe(0);
    expect(compareDecimals('0.1', '0.09')).toBe(1);
    expect(compareDecimals('-2', '-1')).toBe(-1);
    const decimals = fc
      .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }))
      .map(([units, places]) => ({
        text: (units / 10 ** places).toFixed(places),
        size: BigInt(units) * 10n ** BigInt(6 - places),
      }));
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expect(Math.sign(compareDecimals(a.text, b.text))).toBe(a.size < b.size ? -1 : a.size > b.size ? 1 : 0);
      }),
    );
  });
});

describe('attainment', () => {
  test.each<[Comparator, PrintedValue, string, ReturnType<typeof attainment>]>([
    ['at_least', number('2500'), '2500', 'reached'],
    ['at_least', number('2500'), '2499.99', 'not_reached'],
    // 超过 excludes the number itself: 数字经济核心产业增加值占比超过30%.
    ['over', number('30'), '30', 'not_reached'],
    ['over', number('30'), '30.1', 'reached'],
    // 城乡居民收入比缩小到1.8
    ['at_most', number('1.8'), '1.8', 'reached'],
    ['at_most', number('1.8'), '1.81', 'not_reached'],
    ['under', number('1000'), '1000', 'not_reached'],
    ['under', number('1000'), '999', 'reached'],
    // 位列全球第八
    ['rank', number('8'), '7', 'reached'],
    ['rank', number('8'), '9', 'not_reached'],
    ['all', number('100'), '99.9', 'not_reached'],
    ['all', number('100'), '100', 'reached'],
    // 1/3以上的县（市）: a third itself counts, and 0.333333 is less.
    ['at_least', third, '0.333333', 'not_reached'],
    ['at_least', third, '0.333334', 'reached'],
    ['about', number('8000'), '8000', 'tolerance_needed'],
    ['state', { kind: 'none' }, '1', 'not_measurable'],
    ['at_least', number('1'), '1,234', 'not_measurable'],
  ])('%s %j with %s is %s', (comparator, target, actual, expected) => {
    expect(attainment(comparator, target, actual)).toBe(expected);
  });
});

describe('左右 with the province’s tolerance', () => {
  test.each([
    [number('8000'), '8000', '100', 'reached'],
    [number('8000'), '8100', '100', 'reached'],
    [number('8000'), '7900', '100', 'reached'],
    [number('8000'), '7899.9', '100', 'not_reached'],
    [number('8000'), '8100.000001', '100', 'not_reached'],
    [number('8000'), '8000', null, 'tolerance_needed'],
    [third, '0.333333', '0.1', 'tolerance_needed'],
  ] as const)('%j with %s within %s is %s', (target, actual, tolerance, expected) => {
    expect(attainment('about', target, actual, tolerance)).toBe(expected);
  });

  test('says nothing about any other comparator', () => {
    expect(attainment('at_least', number('8000'), '7999', '100')).toBe('not_reached');
  });
});

describe('project codes', () => {
  test.each([
    ['2020-330100-48-01-123456', true],
    ['2020-330100-48-01-12345', false],
    ['2020330100480112345', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(isProjectCode(text)).toBe(expected);
  });
});
