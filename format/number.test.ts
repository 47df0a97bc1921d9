import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatInteger, formatScaled, groupDigits } from './number.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [-1_234_567, '−1,234,567'],
  [null, '—'],
])('%s is shown as %s', (value, text) => {
  expect(formatInteger(value)).toBe(text);
});

test.each([
  [1_234_567n, 2, '12,345.67'],
  [5n, 2, '0.05'],
  [-5n, 2, '−0.05'],
  [0n, 2, '0.00'],
  [12n, 0, '12'],
])('%s at %d decimals is %s', (units, decimals, text) => {
  expect(formatScaled(units, decimals)).toBe(text);
});

test('grouping loses no digit', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (value) => {
      const grouped = groupDigits(String(value));
      expect(grouped.replaceAll(',', '')).toBe(String(value));
      expect(grouped).toMatch(/^\d{1,3}(,\d{3})*$/);
    }),
  );
});

test('a fraction is no count', () => {
  expect(() => formatInteger(1.5)).toThrow(RangeError);
});
