import { expect, test } from 'vitest';
import { planStateIn } from './plan-state.ts';

test.each([
  [2020, [2020], null, 'running'],
  [2021, [2020], null, 'ended'],
  [2026, [2025], null, 'ended'],
  [2026, [2025], 'next-plan', 'continued'],
  [2025, [2025], 'next-plan', 'running'],
  [2026, [2022, 2035], null, 'running'],
  [2026, [], null, 'running'],
] as const)('in %i a plan to %j continued by %s is %s', (year, horizonYears, continuedBy, state) => {
  expect(planStateIn(year, { horizonYears, continuedBy })).toBe(state);
});
