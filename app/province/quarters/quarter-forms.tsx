'use client';
// Opening the next quarter and closing an open one. Closing asks twice: unfold, then tick.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select, type SelectOption } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { closeQuarterAction, openQuarterAction } from './actions.ts';

const here = '/province/quarters';

export type OpenWords = {
  quarter: string;
  dueOn: string;
  dueOnHint: string;
  optional: string;
  submit: string;
  pending: string;
};

type OpenQuarterProps = { options: readonly SelectOption[]; initial: string; words: OpenWords; outcome: OutcomeWords };

export function OpenQuarterForm({ options, initial, words, outcome }: OpenQuarterProps) {
  const [answer, action] = useActionState(openQuarterAction, idleAnswer);
  return (
    <>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={here}
        labels={{ quarter: words.quarter, dueOn: words.dueOn }}
      />
      <form action={action} key={formKey(answer)}>
        <Field name="quarter" label={words.quarter} error={problemText(answer, 'quarter')} required>
          {(control) => <Select {...control} options={options} defaultValue={answer.values.quarter ?? initial} />}
        </Field>
        <Field
          name="dueOn"
          label={words.dueOn}
          hint={words.dueOnHint}
          mark={words.optional}
          error={problemText(answer, 'dueOn')}
        >
          {(control) => <TextInput {...control} type="date" width="short" defaultValue={answer.values.dueOn ?? ''} />}
        </Field>
        <SubmitButton label={words.submit} pendingLabel={words.pending} />
      </form>
    </>
  );
}

export type CloseWords = { open: string; consequence: string; confirm: string; submit: string; pending: string };

type CloseQuarterProps = { quarter: string; words: CloseWords; outcome: OutcomeWords };

export function CloseQuarterForm({ quarter, words, outcome }: CloseQuarterProps) {
  const [answer, action] = useActionState(closeQuarterAction, idleAnswer);
  return (
    <Disclosure summary={words.open} look="quiet" open={answer.outcome !== 'idle'}>
      <FormOutcome answer={answer} words={outcome} here={here} idPrefix={`${quarter}-`} />
      <form action={action} className="max-w-[46em] rounded-md border border-line px-4 py-3">
        <p className="mb-2">{words.consequence}</p>
        <input type="hidden" name="quarter" value={quarter} />
        <Checkbox id={`${quarter}-confirm`} name="confirm" value="yes" label={words.confirm} required />
        <SubmitButton label={words.submit} pendingLabel={words.pending} variant="danger" className="mt-2" />
      </form>
    </Disclosure>
  );
}
