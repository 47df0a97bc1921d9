import { expect, test } from 'vitest';
import { tickedReports } from './ticked-reports.ts';

test('only ticked lines are read, each with the version that was seen', () => {
  const form = { 'report.a-1': '3', certification: '同意上报', 'report.b-2': 'x', report: '9' };
  expect(tickedReports(form)).toEqual([
    { reportId: 'a-1', version: 3 },
    { reportId: 'b-2', version: 0 },
  ]);
});

test.each(['', '-1', '1.5', 'NaN', '1e99', '2147483648', '0x', undefined, ['1'], { a: 1 }])(
  'what is no version moves nothing: %j',
  (value) => {
    expect(tickedReports({ 'report.a': value })).toEqual([{ reportId: 'a', version: 0 }]);
  },
);
