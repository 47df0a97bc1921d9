'use server';
// Accepting what was ticked on the list: each line names its report and the version that was seen.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { acceptReports } from '#reporting/bulk-acceptance.ts';

const prefix = 'report.';

/** Ticked lines arrive as `report.ID` with the version as value. */
const bulkSchema = z.looseObject({}).transform((form) => ({
  reports: Object.entries(form)
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, version]) => ({ reportId: name.slice(prefix.length), version: Number(version) })),
}));

export const acceptReportsAction = formAction(bulkSchema, acceptReports, {
  reveal: (outcomes) => Object.fromEntries(outcomes.map(({ reportId, outcome }) => [reportId, outcome])),
});
