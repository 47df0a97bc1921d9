'use client';
// The steps on a correction: one press to agree, grant or withdraw; a refusal says why.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import {
  agreeCorrectionAction,
  grantCorrectionAction,
  refuseCorrectionAction,
  withdrawCorrectionAction,
} from './actions.ts';

const actions = {
  agree: agreeCorrectionAction,
  grant: grantCorrectionAction,
  withdraw: withdrawCorrectionAction,
} as const;

type Subject = { correctionId: string; version: number; outcome: OutcomeWords };

type StepFormProps = Subject & {
  step: keyof typeof actions;
  words: { hint?: string; submit: string; pending: string };
};

export function StepForm({ step, correctionId, version, outcome, words }: StepFormProps) {
  const [answer, action] = useActionState(actions[step], idleAnswer);
  return (
    <>
      <FormOutcome answer={answer} words={outcome} here={`/corrections/${correctionId}`} />
      <form action={action}>
        {words.hint && <p className="mb-2 text-sm text-soft">{words.hint}</p>}
        <input type="hidden" name="correctionId" value={correctionId} />
        <input type="hidden" name="version" value={version} />
        <SubmitButton
          label={words.submit}
          pendingLabel={words.pending}
          variant={step === 'withdraw' ? 'quiet' : 'primary'}
        />
      </form>
    </>
  );
}

type RefuseFormProps = Subject & {
  words: { open: string; reason: string; hint: string; submit: string; pending: string };
};

export function RefuseForm({ correctionId, version, outcome, words }: RefuseFormProps) {
  const [answer, action] = useActionState(refuseCorrectionAction, idleAnswer);
  return (
    <Disclosure summary={words.open} look="quiet" open={answer.outcome !== 'idle'}>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`/corrections/${correctionId}`}
        labels={{ reason: words.reason }}
      />
      <form action={action} key={formKey(answer)}>
        <input type="hidden" name="correctionId" value={correctionId} />
        <input type="hidden" name="version" value={version} />
        <Field name="reason" label={words.reason} hint={words.hint} error={problemText(answer, 'reason')} required>
          {(control) => <TextArea {...control} rows={3} maxLength={1000} defaultValue={answer.values.reason ?? ''} />}
        </Field>
        <SubmitButton label={words.submit} pendingLabel={words.pending} variant="danger" />
      </form>
    </Disclosure>
  );
}
