'use server';
// Opening and closing a quarter, the publisher's two moves on it.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { closeQuarter, openQuarter } from '#reporting/quarters.ts';
import { isPlainDate } from '#rules/plain-date.ts';

const openSchema = z.object({
  quarter: z.string().min(1, 'code:not_a_quarter'),
  dueOn: z
    .string()
    .default('')
    .refine((text) => text === '' || isPlainDate(text), 'code:not_a_date')
    .transform((text) => (text === '' ? undefined : text)),
});

export const openQuarterAction = formAction(openSchema, openQuarter, {
  goTo: (_result, { quarter }) => `/province/quarters?done=opened&quarter=${quarter}`,
});

const closeSchema = z.object({ quarter: z.string(), confirm: z.literal('yes', 'code:confirm_first') });

export const closeQuarterAction = formAction(closeSchema, closeQuarter, {
  goTo: (_result, { quarter }) => `/province/quarters?done=closed&quarter=${quarter}`,
});
