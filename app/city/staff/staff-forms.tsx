'use client';
// Naming a deputy, and handing drafts over. What was typed stays when it is refused.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select, type SelectOption } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { type FormAnswer, idleAnswer } from '#rules/form-answer.ts';
import { handOverReportsAction, nameDeputyAction } from './actions.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;
const here = '/city/staff';

type PersonFieldProps = {
  answer: FormAnswer;
  name: string;
  label: string;
  hint?: string;
  options: readonly SelectOption[];
  choose: string;
};

function PersonField({ answer, name, label, hint, options, choose }: PersonFieldProps) {
  return (
    <Field name={name} label={label} hint={hint} error={problemText(answer, name)} required>
      {(control) => (
        <Select {...control} options={options} placeholder={choose} defaultValue={answer.values[name] ?? ''} />
      )}
    </Field>
  );
}

type ReasonFieldProps = { answer: FormAnswer; id: string; words: Words<'reason' | 'reasonHint'> };

function ReasonField({ answer, id, words }: ReasonFieldProps) {
  const error = problemText(answer, 'reason');
  return (
    <Field name="reason" id={id} label={words.reason} hint={words.reasonHint} error={error} required>
      {(control) => <TextArea {...control} rows={2} maxLength={1000} defaultValue={answer.values.reason ?? ''} />}
    </Field>
  );
}

type NameFormProps = {
  outcome: OutcomeWords;
  colleagues: readonly SelectOption[];
  /** The first day, unless another is chosen. */
  today: string;
  words: Words<
    'deputy' | 'deputyHint' | 'choose' | 'fromDay' | 'toDay' | 'reason' | 'reasonHint' | 'submit' | 'pending'
  >;
};

export function NameDeputyForm({ outcome, colleagues, today, words }: NameFormProps) {
  const [answer, action] = useActionState(nameDeputyAction, idleAnswer);
  const day = (name: 'fromDay' | 'toDay', first: string) => (
    <Field name={name} label={words[name]} error={problemText(answer, name)} required>
      {(control) => <TextInput {...control} type="date" width="short" defaultValue={answer.values[name] ?? first} />}
    </Field>
  );
  return (
    <>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={here}
        labels={{ deputyId: words.deputy, fromDay: words.fromDay, toDay: words.toDay, reason: words.reason }}
      />
      <form action={action} key={formKey(answer)}>
        <PersonField
          answer={answer}
          name="deputyId"
          label={words.deputy}
          hint={words.deputyHint}
          options={colleagues}
          choose={words.choose}
        />
        <div className="mb-5 flex flex-wrap gap-x-5 gap-y-5 *:mb-0">
          {day('fromDay', today)}
          {day('toDay', '')}
        </div>
        <ReasonField answer={answer} id="reason" words={words} />
        <SubmitButton label={words.submit} pendingLabel={words.pending} />
      </form>
    </>
  );
}

type HandOverFormProps = {
  fromPersonId: string;
  reports: readonly { id: string; name: string; state: string }[];
  receivers: readonly SelectOption[];
  outcome: OutcomeWords;
  words: Words<'open' | 'reports' | 'to' | 'choose' | 'reason' | 'reasonHint' | 'submit' | 'pending'>;
};

/** Everything is ticked at first: who leaves, leaves all of it. */
export function HandOverForm({ fromPersonId, reports, receivers, outcome, words }: HandOverFormProps) {
  const [answer, action] = useActionState(handOverReportsAction, idleAnswer);
  const isFirst = answer.outcome === 'idle';
  return (
    <Disclosure summary={words.open} look="quiet" open={!isFirst}>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`${here}?of=${fromPersonId}`}
        idPrefix="handover-"
        labels={{ reportIds: words.reports, toPersonId: words.to, reason: words.reason }}
      />
      <form action={action} key={formKey(answer)}>
        <input type="hidden" name="fromPersonId" value={fromPersonId} />
        <fieldset className="mb-4" id="handover-reportIds" tabIndex={-1}>
          <legend className="font-semibold">{words.reports}</legend>
          {reports.map((report) => (
            <Checkbox
              key={report.id}
              id={`handover-${report.id}`}
              name={`report.${report.id}`}
              label={report.name}
              hint={report.state}
              defaultChecked={isFirst || answer.values[`report.${report.id}`] === 'on'}
            />
          ))}
        </fieldset>
        <Field
          name="toPersonId"
          id="handover-toPersonId"
          label={words.to}
          error={problemText(answer, 'toPersonId')}
          required
        >
          {(control) => (
            <Select
              {...control}
              options={receivers}
              placeholder={words.choose}
              defaultValue={answer.values.toPersonId ?? ''}
            />
          )}
        </Field>
        <ReasonField answer={answer} id="handover-reason" words={words} />
        <SubmitButton label={words.submit} pendingLabel={words.pending} />
      </form>
    </Disclosure>
  );
}
