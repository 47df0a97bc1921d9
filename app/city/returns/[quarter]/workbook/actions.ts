'use server';
// What is decided about an uploaded return: keep it as drafts, or put it aside.
import { z } from 'zod';
import { formAction } from '#auth/guards.ts';
import { Conflict } from '#reporting/errors.ts';
import { type ConfirmInput, confirmReturn, discardReturn } from '#reporting/return-decisions.ts';
import type { Actor } from '#rules/policy.ts';

const runSchema = z.object({ quarter: z.string().max(20), runId: z.uuid(), version: z.coerce.number().int() });
const confirmSchema = z
  .looseObject({ ...runSchema.shape, digest: z.string().max(100), agree: z.literal('yes', 'code:confirm_first') })
  .transform(
    ({ quarter, runId, version, digest, ...rest }): ConfirmInput => ({
      quarter,
      runId,
      version,
      digest,
      choices: Object.fromEntries(
        Object.entries(rest).flatMap(([name, value]) =>
          name.startsWith('choice.') && (value === 'mine' || value === 'online') ? [[name.slice(7), value]] : [],
        ),
      ),
    }),
  );

type Confirmed = { input: ConfirmInput; isChanged: boolean };

/** A page that no longer tells the truth is shown anew, with what was chosen on it. */
async function confirmOrShow(actor: Actor, input: ConfirmInput): Promise<Confirmed> {
  try {
    await confirmReturn(actor, input);
    return { input, isChanged: false };
  } catch (error) {
    if (error instanceof Conflict && error.code === 'return_changed_meanwhile') return { input, isChanged: true };
    throw error;
  }
}

const here = ({ quarter, runId }: Pick<ConfirmInput, 'quarter' | 'runId'>) =>
  `/city/returns/${quarter}/workbook/${runId}`;

function afterConfirming({ input, isChanged }: Confirmed): string {
  if (!isChanged) return `${here(input)}?done=applied`;
  const of = (choice: string) => Object.keys(input.choices).filter((id) => input.choices[id] === choice);
  return `${here(input)}?problem=changed&mine=${of('mine').join()}&online=${of('online').join()}`;
}

export const confirmReturnAction = formAction(confirmSchema, confirmOrShow, { goTo: afterConfirming });
export const discardReturnAction = formAction(runSchema, discardReturn, {
  goTo: (result) => `${here(result)}?done=discarded`,
});
