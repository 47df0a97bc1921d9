'use client';
// The button that takes a file off, and what stood in its way.
import { useActionState } from 'react';
import { FormOutcome, type OutcomeWords } from '#components/admin/form-outcome.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { removeEvidenceAction } from './evidence-actions.ts';

type RemoveFileProps = {
  fileId: string;
  here: string;
  label: string;
  words: { submit: string; pending: string; outcome: OutcomeWords };
};

export function RemoveFile({ fileId, here, label, words }: RemoveFileProps) {
  const [answer, action, isPending] = useActionState(removeEvidenceAction, idleAnswer);
  return (
    <form action={action}>
      <FormOutcome answer={answer} words={words.outcome} here={here} />
      <input type="hidden" name="fileId" value={fileId} />
      <button
        type="submit"
        aria-label={label}
        aria-disabled={isPending || undefined}
        className={buttonClass('quiet', 'small')}
      >
        {isPending ? words.pending : words.submit}
      </button>
    </form>
  );
}
