import { describe, expect, test } from 'vitest';
import { readThresholds } from './threshold-input.ts';

const sound = { validFrom: '2027-01-01', greenLagPoints: '5', yellowLagPoints: '20', totalTolerancePercent: '5' };
const today = '2026-11-28';
const problems = (change: Partial<typeof sound>) => {
  const read = readThresholds({ ...sound, ...change }, today);
  return read.ok ? [] : read.problems.map(({ field, code }) => `${field} ${code}`);
};

describe('thresholds', () => {
  test('are whole points and percents from today on', () => {
    expect(readThresholds(sound, today)).toEqual({
      ok: true,
      values: { validFrom: '2027-01-01', greenLagPoints: 5, yellowLagPoints: 20, totalTolerancePercent: 5 },
    });
    expect(problems({ validFrom: today })).toEqual([]);
  });

  test.each([
    [{ validFrom: '2026-11-27' }, ['validFrom begins_in_the_past']],
    [{ validFrom: '' }, ['validFrom required']],
    [{ validFrom: '2027-13-01' }, ['validFrom not_a_date']],
    [{ validFrom: '2099-01-01' }, ['validFrom begins_years_ahead']],
    [{ greenLagPoints: '' }, ['greenLagPoints required']],
    [{ greenLagPoints: '2.5' }, ['greenLagPoints not_whole_to_hundred']],
    [{ yellowLagPoints: '101' }, ['yellowLagPoints not_whole_to_hundred']],
    [{ totalTolerancePercent: '-1' }, ['totalTolerancePercent not_whole_to_hundred']],
    [{ greenLagPoints: '20' }, ['yellowLagPoints not_beyond_green']],
  ])('%j: %j', (change, expected) => {
    expect(problems(change)).toEqual(expected);
  });
});
