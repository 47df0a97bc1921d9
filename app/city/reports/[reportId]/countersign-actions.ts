'use server';
// The other city's answer to the lead's joint statement, given on the lead's report.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { agreeCountersign, refuseCountersign } from '#reporting/countersigns.ts';

const answer = { reportId: z.uuid(), version: z.coerce.number().int().min(1) };

export const agreeCountersignAction = formAction(
  z.object({ ...answer, certification: z.string().max(20_000) }),
  agreeCountersign,
  { goTo: () => '/city/countersigns?done=agreed' },
);

export const refuseCountersignAction = formAction(
  z.object({ ...answer, reason: z.string().max(20_000) }),
  refuseCountersign,
  { goTo: () => '/city/countersigns?done=refused' },
);
