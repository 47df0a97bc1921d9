'use client';
// Confirming what the page shows, with the choices made on it, and putting the upload aside.
import { type ReactNode, useActionState } from 'react';
import { FormOutcome, type OutcomeWords } from '#components/admin/form-outcome.tsx';
import { Card } from '#components/ui/card.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { type FormAnswer, idleAnswer } from '#rules/form-answer.ts';
import { confirmReturnAction, discardReturnAction } from '../actions.ts';

type RunFields = { quarter: string; runId: string; version: number; digest: string };

export type ConfirmWords = {
  title: string;
  say: string;
  agree: string;
  submit: string;
  pending: string;
  done: string;
};

type ConfirmFormProps = { fields: RunFields; words: ConfirmWords; outcome: OutcomeWords; children: ReactNode };

export function ConfirmForm({ fields, words, outcome, children }: ConfirmFormProps) {
  const [answer, confirm] = useActionState(confirmReturnAction, idleAnswer);
  return (
    <form action={confirm} className="grid min-w-0 gap-5">
      <Hidden fields={fields} />
      <FormOutcome answer={settled(answer, words.done)} words={outcome} here={hereOf(fields)} anchor="agree" />
      {children}
      <Card title={words.title} say={words.say}>
        <Checkbox id="agree" name="agree" value="yes" label={words.agree} required />
        <SubmitButton label={words.submit} pendingLabel={words.pending} className="mt-2" />
      </Card>
    </form>
  );
}

type DiscardFormProps = {
  fields: RunFields;
  words: { submit: string; pending: string; done: string };
  outcome: OutcomeWords;
};

export function DiscardForm({ fields, words, outcome }: DiscardFormProps) {
  const [answer, discard] = useActionState(discardReturnAction, idleAnswer);
  return (
    <form action={discard}>
      <FormOutcome answer={settled(answer, words.done)} words={outcome} here={hereOf(fields)} />
      <Hidden fields={fields} />
      <SubmitButton label={words.submit} pendingLabel={words.pending} variant="quiet" />
    </form>
  );
}

function Hidden({ fields }: { fields: RunFields }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

const hereOf = ({ quarter, runId }: RunFields) => `/city/returns/${quarter}/workbook/${runId}`;

/** The general words speak of two texts beside each other; here there are none. */
function settled(answer: FormAnswer, done: string): FormAnswer {
  return answer.outcome === 'conflict' ? { ...answer, message: done } : answer;
}
