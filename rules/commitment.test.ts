import { expect, test } from 'vitest';
import { countedStatuses } from './commitment.ts';

test('what is official is provisional too', () => {
  expect(countedStatuses.provisional).toEqual(expect.arrayContaining([...countedStatuses.official]));
});
