import { expect, test } from 'vitest';
import { tickedReports } from './ticked-reports.ts';

test('only ticked lines are read, each with the version that was seen', () => {
  const form = { 'report.a-1': '3', certification: '同意上报', 'report.b-2': 'x', report: '9' };
  expect(tickedReports(form)).toEqual([
    { reportId: 'a-1', version: 3 },
    { reportId: 'b-2', version: Number.NaN },
  ]);
});
