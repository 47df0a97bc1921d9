import { describe, expect, test } from 'vitest';
import { reminderStep } from './reminder.ts';

const dueAt = new Date('2026-10-23T15:59:59.999Z');
const at = (now: string, workingDaysLeft: number) => reminderStep({ dueAt, now: new Date(now), workingDaysLeft });

describe('the step a city is reminded at', () => {
  test.each([
    [10, null],
    [8, null],
    [7, 7],
    [6, 7],
    [4, 7],
    [3, 3],
    [2, 3],
    [1, 1],
    [0, 1],
  ])('%i working days before the deadline: %s', (left, step) => {
    expect(at('2026-10-20T00:30:00Z', left)).toBe(step);
  });

  test('the last moment is not overdue, the next one is', () => {
    expect(at('2026-10-23T15:59:59.999Z', 0)).toBe(1);
    expect(at('2026-10-23T16:00:00.000Z', -1)).toBe('overdue');
    expect(at('2026-10-24T00:30:00.000Z', 0)).toBe('overdue');
  });

  test('long after the deadline it is no news any more', () => {
    expect(at('2026-11-06T00:30:00Z', -9)).toBe('overdue');
    expect(at('2026-11-07T00:30:00Z', -10)).toBeNull();
  });
});
