import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBigChange } from './big-change.ts';
import { yuan } from './money.ts';

describe('a big change against the last quarter that was not zero', () => {
  test.each([
    [300, 100, null, false],
    [301, 100, null, true],
    [34, 100, null, false],
    [33, 100, null, true],
    [0, 100, null, true],
    [120, 100, 100, false],
    [121, 100, 100, true],
    [79, 100, 100, true],
    [-50, 100, null, false],
    [-50, 100, 700, true],
    [100, null, 100, false],
    [null, 100, 100, false],
    [100, 0, 100, false],
    [110, 100, 0, false],
  ] as const)('%j after %j with a plan of %j: %j', (now, last, plan, big) => {
    const money = (value: number | null) => (value === null ? null : yuan(value));
    expect(isBigChange(money(now), money(last), money(plan))).toBe(big);
  });

  test('the same amount again is none, whatever the plan', () => {
    const amount = fc.integer({ min: -1e14, max: 1e14 }).map(yuan);
    fc.assert(fc.property(amount, fc.option(amount), (now, plan) => !isBigChange(now, now, plan)));
  });
});
