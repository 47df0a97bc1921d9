import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addYuan, maxEnteredYuan, parseWanYuan, subtractYuan, sumYuan, wanYuanInput, yuan } from './money.ts';

const amounts = fc.integer({ min: -maxEnteredYuan, max: maxEnteredYuan }).map(yuan);

describe('yuan', () => {
  test.each([
    [12, 12],
    [12n, 12],
    ['-384000000', -384_000_000],
    ['0', 0],
    [-0, 0],
  ])('takes %s', (value, expected) => {
    expect(yuan(value)).toBe(expected);
  });

  test.each([
    0.5,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e18,
    2 ** 53,
    9_007_199_254_740_993n,
    '',
    ' 1',
    '1.0',
    '1e3',
    '0x10',
    '9007199254740993',
  ])('refuses %s', (value) => {
    expect(() => yuan(value)).toThrow(RangeError);
  });
});

describe('sums', () => {
  test('leave no safe range unnoticed', () => {
    const most = yuan(Number.MAX_SAFE_INTEGER);
    expect(() => addYuan(most, yuan(1))).toThrow(RangeError);
    expect(() => subtractYuan(yuan(-Number.MAX_SAFE_INTEGER), yuan(1))).toThrow(RangeError);
    expect(() => sumYuan([most, yuan(1)])).toThrow(RangeError);
  });

  test('may pass through an unsafe range and come back', () => {
    const most = yuan(Number.MAX_SAFE_INTEGER);
    expect(sumYuan([most, most, yuan(-Number.MAX_SAFE_INTEGER)])).toBe(most);
    expect(sumYuan([])).toBe(0);
  });

  test('do not depend on order or grouping', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 20 }), fc.array(amounts, { maxLength: 20 }), (a, b) => {
        expect(sumYuan([...a, ...b])).toBe(addYuan(sumYuan(b), sumYuan(a)));
        expect(subtractYuan(sumYuan([...a, ...b]), sumYuan(a))).toBe(sumYuan(b));
      }),
    );
  });
});

describe('parseWanYuan', () => {
  test.each([
    ['38400', 384_000_000],
    ['38,400.00', 384_000_000],
    ['1,234,567', 12_345_670_000],
    ['0', 0],
    ['0.0001', 1],
    ['.5', null],
    ['5.', 50_000],
    ['-12.5', -125_000],
    ['－１２．５', -125_000],
    ['−12.5', -125_000],
    ['１，２３４．５６', 12_345_600],
    [' 12 ', 120_000],
    ['　12　', 120_000],
    ['1.50000', 15_000],
    ['007', 70_000],
    ['-0', 0],
    ['10000000000', maxEnteredYuan],
  ])('%s 万元', (text, expected) => {
    const parsed = parseWanYuan(text);
    expect(parsed.ok ? parsed.yuan : null).toBe(expected);
  });

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['abc', 'not_a_number'],
    ['NaN', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['1e18', 'not_a_number'],
    ['1,23', 'not_a_number'],
    ['1,2345', 'not_a_number'],
    ['12,34,567', 'not_a_number'],
    [',123', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['1 000', 'not_a_number'],
    ['--1', 'not_a_number'],
    ['12万', 'not_a_number'],
    ['①', 'not_a_number'],
    ['1.00001', 'too_many_decimals'],
    ['10000000000.0001', 'too_large'],
    ['1000000000000000000', 'too_large'],
    ['-99999999999999999999', 'too_large'],
  ])('refuses %s: %s', (text, reason) => {
    expect(parseWanYuan(text)).toEqual({ ok: false, reason });
  });

  test('reads back exactly what an input shows', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(parseWanYuan(wanYuanInput(amount))).toEqual({ ok: true, yuan: amount });
      }),
    );
  });

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-0-9０-９,，.．]{0,24}$/)), (text) => {
        const parsed = parseWanYuan(text);
        if (parsed.ok) expect(Number.isSafeInteger(parsed.yuan)).toBe(true);
      }),
    );
  });
});

test.each([
  [384_000_000, '38400'],
  [384_012_300, '38401.23'],
  [1, '0.0001'],
  [-5_000, '-0.5'],
  [0, '0'],
])('%d yuan is typed as %s 万元', (amount, text) => {
  expect(wanYuanInput(yuan(amount))).toBe(text);
});
