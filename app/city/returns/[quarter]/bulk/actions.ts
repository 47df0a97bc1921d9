'use server';
// Submitting or endorsing what was ticked on the list: each line names its report and the version that was seen.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { endorseReports, type FilingOutcome, submitSavedReports } from '#reporting/bulk-filing.ts';
import { tickedReports } from '#rules/ticked-reports.ts';

const reveal = (outcomes: readonly FilingOutcome[]) =>
  Object.fromEntries(outcomes.map(({ reportId, outcome }) => [reportId, outcome]));

export const submitReportsAction = formAction(
  z.looseObject({}).transform((form) => ({ reports: tickedReports(form) })),
  submitSavedReports,
  { reveal },
);

export const endorseReportsAction = formAction(
  z
    .looseObject({ certification: z.string().max(20_000) })
    .transform(({ certification, ...form }) => ({ certification, reports: tickedReports(form) })),
  endorseReports,
  { reveal },
);
