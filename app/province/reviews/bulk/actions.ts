'use server';
// Accepting what was ticked on the list: each line names its report and the version that was seen.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { acceptReports } from '#reporting/bulk-acceptance.ts';
import { tickedReports } from '#rules/ticked-reports.ts';

const bulkSchema = z.looseObject({}).transform((form) => ({ reports: tickedReports(form) }));

export const acceptReportsAction = formAction(bulkSchema, acceptReports, {
  reveal: (outcomes) => Object.fromEntries(outcomes.map(({ reportId, outcome }) => [reportId, outcome])),
});
