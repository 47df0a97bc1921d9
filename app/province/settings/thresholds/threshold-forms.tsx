'use client';
// Entering a new set of thresholds.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { setThresholdsAction } from '../actions.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;
const here = '/province/settings/thresholds';

type Numbers = 'greenLagPoints' | 'yellowLagPoints' | 'totalTolerancePercent';

type SetFormProps = {
  /** What is in force: the form begins with it. */
  first: Words<Numbers>;
  outcome: OutcomeWords;
  words: Words<
    | 'validFrom'
    | 'validFromHint'
    | 'green'
    | 'yellow'
    | 'yellowHint'
    | 'tolerance'
    | 'toleranceHint'
    | 'points'
    | 'reason'
    | 'reasonHint'
    | 'submit'
    | 'pending'
  >;
};

export function SetThresholdsForm({ first, outcome, words }: SetFormProps) {
  const [answer, action] = useActionState(setThresholdsAction, idleAnswer);
  const number = (name: Numbers, label: string, unit: string, hint?: string) => (
    <Field name={name} label={label} hint={hint} error={problemText(answer, name)} required>
      {(control) => (
        <TextInput
          {...control}
          numeric
          unit={unit}
          width="short"
          maxLength={3}
          defaultValue={answer.values[name] ?? first[name]}
        />
      )}
    </Field>
  );
  return (
    <>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={here}
        labels={{
          validFrom: words.validFrom,
          greenLagPoints: words.green,
          yellowLagPoints: words.yellow,
          totalTolerancePercent: words.tolerance,
          reason: words.reason,
        }}
      />
      <form action={action} key={formKey(answer)}>
        <Field
          name="validFrom"
          label={words.validFrom}
          hint={words.validFromHint}
          error={problemText(answer, 'validFrom')}
          required
        >
          {(control) => (
            <TextInput {...control} type="date" width="short" defaultValue={answer.values.validFrom ?? ''} />
          )}
        </Field>
        {number('greenLagPoints', words.green, words.points)}
        {number('yellowLagPoints', words.yellow, words.points, words.yellowHint)}
        {number('totalTolerancePercent', words.tolerance, '%', words.toleranceHint)}
        <Field
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={problemText(answer, 'reason')}
          required
        >
          {(control) => <TextArea {...control} rows={2} maxLength={1000} defaultValue={answer.values.reason ?? ''} />}
        </Field>
        <SubmitButton label={words.submit} pendingLabel={words.pending} />
      </form>
    </>
  );
}
