'use server';
// The publisher goes on without a city's countersign, once its three working days are over.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { waiveCountersign } from '#reporting/countersigns.ts';

const schema = z.object({
  reportId: z.uuid(),
  version: z.coerce.number().int().min(1),
  cityCode: z.string().max(12),
  reason: z.string().max(20_000),
});

export const waiveCountersignAction = formAction(schema, waiveCountersign, {
  goTo: ({ reportId }) => `/province/reviews/${reportId}#joint`,
});
