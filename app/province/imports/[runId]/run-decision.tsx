'use client';
// Confirming, discarding and checking again. What was shown is what is written: a library that moved on meanwhile is a conflict in words.
import { type ReactNode, useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords } from '#components/admin/form-outcome.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { type FormAnswer, idleAnswer } from '#rules/form-answer.ts';
import { confirmImportAction, discardImportAction, recheckImportAction } from '../actions.ts';

export type DecisionWords = {
  agree: string;
  submit: string;
  pending: string;
  changed: string;
  done: string;
  discard: string;
  discardPending: string;
  recheck: string;
  recheckPending: string;
};

type DecisionFormsProps = {
  runId: string;
  version: number;
  canConfirm: boolean;
  canRecheck: boolean;
  words: DecisionWords;
  outcome: OutcomeWords;
  children?: ReactNode;
};

export function DecisionForms(props: DecisionFormsProps) {
  const { runId, version, canConfirm, canRecheck, words, outcome, children } = props;
  const [answer, confirm] = useActionState(confirmImportAction, idleAnswer);
  const [other, discard] = useActionState(discardImportAction, idleAnswer);
  const [again, recheck] = useActionState(recheckImportAction, idleAnswer);
  const here = `/province/imports/${runId}`;
  const fields = (
    <>
      <input type="hidden" name="runId" value={runId} />
      <input type="hidden" name="version" value={version} />
    </>
  );
  return (
    <>
      {[answer, other, again].map((one, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three forms in a fixed order
        <FormOutcome key={index} answer={inOwnWords(one, words)} words={outcome} here={here} anchor="agree" />
      ))}
      {children}
      {canConfirm && (
        <form action={confirm} key={formKey(answer)} className="mb-4 border-b border-line pb-4">
          {fields}
          <Checkbox id="agree" name="agree" value="yes" label={words.agree} required />
          <SubmitButton label={words.submit} pendingLabel={words.pending} className="mt-2" />
        </form>
      )}
      <div className="flex flex-wrap gap-2">
        {canRecheck && (
          <form action={recheck}>
            {fields}
            <SubmitButton label={words.recheck} pendingLabel={words.recheckPending} variant="quiet" size="small" />
          </form>
        )}
        <form action={discard}>
          {fields}
          <SubmitButton label={words.discard} pendingLabel={words.discardPending} variant="quiet" size="small" />
        </form>
      </div>
    </>
  );
}

/** The general words speak of two texts beside each other; here there are none. */
function inOwnWords(answer: FormAnswer, words: DecisionWords): FormAnswer {
  if (answer.outcome !== 'conflict') return answer;
  return { ...answer, message: answer.code === 'library_changed_meanwhile' ? words.changed : words.done };
}
