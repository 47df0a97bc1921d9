'use server';
// What is decided about an uploaded workbook: confirm, discard, check again.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { confirmImport, discardImport, recheckImport } from '#reporting/imports.ts';

const runSchema = z.object({ runId: z.uuid(), version: z.coerce.number().int() });
const confirmSchema = runSchema.extend({ agree: z.literal('yes', 'code:confirm_first') });
const goTo = (done: string) => (result: { runId: string }) => `/province/imports/${result.runId}?done=${done}`;

export const confirmImportAction = formAction(confirmSchema, confirmImport, { goTo: goTo('confirmed') });
export const discardImportAction = formAction(runSchema, discardImport, { goTo: goTo('discarded') });
export const recheckImportAction = formAction(runSchema, recheckImport, { goTo: goTo('rechecked') });
