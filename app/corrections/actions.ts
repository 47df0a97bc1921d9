'use server';
// Asking for a correction, and the steps on one. City and province use the same addresses; who may do what the use cases say.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import {
  agreeCorrection,
  grantCorrection,
  refuseCorrection,
  requestCorrection,
  withdrawCorrection,
} from '#reporting/corrections.ts';

const requestSchema = z.object({
  reportId: z.string(),
  entry: z.enum(['delta', 'new_value']).catch('delta'),
  amount: z.string().max(60).default(''),
  isReduction: z
    .string()
    .default('')
    .transform((text) => text === 'yes'),
  reason: z.string().default(''),
  document: z.string().default(''),
});
const stepSchema = z.object({ correctionId: z.string(), version: z.coerce.number().int() });
const refuseSchema = stepSchema.extend({ reason: z.string().default('') });

const to =
  (done: string) =>
  ({ correctionId }: { correctionId: string }): string =>
    `/corrections/${correctionId}?done=${done}`;

export const requestCorrectionAction = formAction(requestSchema, requestCorrection, { goTo: to('requested') });
export const agreeCorrectionAction = formAction(stepSchema, agreeCorrection, { goTo: to('agreed') });
export const grantCorrectionAction = formAction(stepSchema, grantCorrection, { goTo: to('granted') });
export const refuseCorrectionAction = formAction(refuseSchema, refuseCorrection, { goTo: to('refused') });
export const withdrawCorrectionAction = formAction(stepSchema, withdrawCorrection, { goTo: to('withdrawn') });
