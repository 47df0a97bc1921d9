'use client';
// Granting a waiver for one city.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select, type SelectOption } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { grantWaiverAction } from '../actions.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;
const here = '/province/settings/waivers';

type GrantFormProps = {
  cityCode: string;
  rules: readonly SelectOption[];
  commitments: readonly SelectOption[];
  /** From the quarter that is open on. */
  quarters: readonly SelectOption[];
  outcome: OutcomeWords;
  words: Words<
    | 'rule'
    | 'ruleHint'
    | 'choose'
    | 'commitment'
    | 'all'
    | 'fromQuarter'
    | 'untilQuarter'
    | 'untilHint'
    | 'reason'
    | 'reasonHint'
    | 'submit'
    | 'pending'
  >;
};

export function GrantWaiverForm({ cityCode, rules, commitments, quarters, outcome, words }: GrantFormProps) {
  const [answer, action] = useActionState(grantWaiverAction, idleAnswer);
  const first = quarters[0]?.value ?? '';
  const pick = (
    name: string,
    label: string,
    options: readonly SelectOption[],
    more: { hint?: string; placeholder?: string; first?: string } = {},
  ) => (
    <Field
      name={name}
      label={label}
      hint={more.hint}
      error={problemText(answer, name)}
      required={name !== 'commitmentId'}
    >
      {(control) => (
        <Select
          {...control}
          options={options}
          {...(more.placeholder === undefined ? {} : { placeholder: more.placeholder })}
          defaultValue={answer.values[name] ?? more.first ?? ''}
          className="w-full"
        />
      )}
    </Field>
  );
  return (
    <>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`${here}?city=${cityCode}`}
        labels={{
          ruleCode: words.rule,
          commitmentId: words.commitment,
          fromQuarter: words.fromQuarter,
          untilQuarter: words.untilQuarter,
          reason: words.reason,
        }}
      />
      <form action={action} key={formKey(answer)}>
        <input type="hidden" name="cityCode" value={cityCode} />
        {pick('ruleCode', words.rule, rules, { hint: words.ruleHint, placeholder: words.choose })}
        {pick('commitmentId', words.commitment, commitments, { placeholder: words.all })}
        {pick('fromQuarter', words.fromQuarter, quarters, { first })}
        {pick('untilQuarter', words.untilQuarter, quarters, { hint: words.untilHint, first })}
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
