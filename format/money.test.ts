import fc from 'fast-check';
import { expect, test } from 'vitest';
import { yuan } from '#rules/money.ts';
import { formatAmount, formatWanYuan, formatYiYuan, moneyUnit } from './money.ts';

test.each([
  [384_000_000, '38,400.00'],
  [12_345, '1.23'],
  [12_350, '1.24'],
  [-12_350, '−1.24'],
  [-50, '−0.01'],
  [49, '0.0049'],
  [-1, '−0.0001'],
  [0, '0.00'],
  [null, '—'],
])('%s yuan in 万元 is %s', (amount, text) => {
  expect(formatWanYuan(amount === null ? null : yuan(amount))).toBe(text);
});

test.each([
  [3_200_000_000, '32.00'],
  [192_900_000_000, '1,929.00'],
  [100_500_000, '1.01'],
  [-100_500_000, '−1.01'],
  [0, '0.00'],
  [null, '—'],
])('%s yuan in 亿元 is %s', (amount, text) => {
  expect(formatYiYuan(amount === null ? null : yuan(amount))).toBe(text);
});

test.each([
  [3_200_000_000, 'zh-CN', '32.00', '亿元'],
  [3_200_000_000, 'en', '32.00', 'RMB 100m'],
  [500_000, 'zh-CN', '0.01', '亿元'],
  [499_999, 'zh-CN', '50.00', '万元'],
  [-300_000, 'en', '−30.00', 'RMB 10k'],
  [3, 'zh-CN', '0.0003', '万元'],
  [0, 'zh-CN', '0.00', '亿元'],
  [null, 'zh-CN', '—', '亿元'],
] as const)('a total of %s yuan in %s is %s %s', (amount, locale, value, unit) => {
  expect(formatAmount(amount === null ? null : yuan(amount), locale)).toEqual({ value, unit });
});

test('units have names in both languages', () => {
  expect([moneyUnit('wan', 'zh-CN'), moneyUnit('yi', 'en')]).toEqual(['万元', 'RMB 100m']);
});

test('no amount but zero shows as zero', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000_000_000, max: 100_000_000_000_000 }).map(yuan), (amount) => {
      expect(/^−?[0.]+$/.test(formatAmount(amount, 'zh-CN').value)).toBe(amount === 0);
      expect(/^−?[0.]+$/.test(formatWanYuan(amount))).toBe(amount === 0);
    }),
  );
});
