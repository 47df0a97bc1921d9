import { expect, test } from 'vitest';
import { pauseBefore } from './worker-process.ts';

test('a worker that keeps ending is started again later and later, a minute at most', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 100].map(pauseBefore)).toEqual([
    1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000,
  ]);
});
