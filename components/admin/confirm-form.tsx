'use client';
// A step that needs no words, only to be meant: folded away until asked for, with what follows from it. Works without JavaScript.
import { useActionState } from 'react';
import { type FormAnswer, idleAnswer } from '#rules/form-answer.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { FormOutcome, type OutcomeWords } from './form-outcome.tsx';

export type ConfirmWords = Readonly<Record<'open' | 'say' | 'submit' | 'pending', string>>;

type ConfirmFormProps = {
  action: (answer: FormAnswer, form: FormData) => Promise<FormAnswer>;
  /** Where the form stands. */
  here: string;
  /** What it is about, out of sight. */
  about: { name: string; value: string };
  outcome: OutcomeWords;
  words: ConfirmWords;
};

export function ConfirmForm({ action: send, here, about, outcome, words }: ConfirmFormProps) {
  const [answer, action] = useActionState(send, idleAnswer);
  return (
    <Disclosure summary={words.open} open={answer.outcome !== 'idle'}>
      <FormOutcome answer={answer} words={outcome} here={here} />
      <form action={action} className="max-w-80">
        <p className="mb-2 text-sm text-soft">{words.say}</p>
        <input type="hidden" {...about} />
        <SubmitButton label={words.submit} pendingLabel={words.pending} variant="danger" size="small" />
      </form>
    </Disclosure>
  );
}
