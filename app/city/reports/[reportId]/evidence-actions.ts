'use server';
// Taking a file off a report. Adding is a handler (/uploads/evidence/:reportId), since actions take 1 MB.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { removeEvidence } from '#reporting/evidence.ts';

export const removeEvidenceAction = formAction(z.object({ fileId: z.uuid() }), removeEvidence, {
  goTo: ({ reportId }) => `/city/reports/${reportId}?removed=1#evidence`,
});
