import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sparkline } from './sparkline.ts';

test('marks the last known value and leaves gaps open', () => {
  const svg = sparkline({ values: [1, null, 2, 3, null], label: 'x' });
  expect(svg.match(/<circle/g)).toHaveLength(1);
  expect(svg.match(/M/g)).toHaveLength(2);
});

test('nothing known draws nothing, equal values a level line', () => {
  expect(sparkline({ values: [null, null], label: 'x' })).not.toContain('<path');
  expect(sparkline({ values: [], label: 'x' })).toContain('<svg');
  expect(sparkline({ values: [5, 5], label: 'x' })).toContain('10');
});

test('no NaN whatever comes', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.double())), (values) => {
      expect(sparkline({ values, label: 'x' })).not.toMatch(/NaN|Infinity/);
    }),
  );
});
