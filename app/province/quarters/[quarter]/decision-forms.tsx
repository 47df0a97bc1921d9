'use client';
// Forms of the publisher's decisions on a quarter. Each says what it will do; what was typed stays when it is refused.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select, type SelectOption } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { excuseReportsAction, extendCityAction, reopenQuarterAction } from './actions.ts';

type Words<Name extends string> = Readonly<Record<Name, string>>;
type Base = { quarter: string; outcome: OutcomeWords };

type ExtendFormProps = Base & {
  cities: readonly SelectOption[];
  words: Words<'city' | 'dueOn' | 'dueOnHint' | 'reason' | 'reasonHint' | 'submit' | 'pending'>;
};

export function ExtendForm({ quarter, outcome, cities, words }: ExtendFormProps) {
  const [answer, action] = useActionState(extendCityAction, idleAnswer);
  return (
    <>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`/province/quarters/${quarter}`}
        labels={{ cityCode: words.city, dueOn: words.dueOn, reason: words.reason }}
      />
      <form action={action} key={formKey(answer)}>
        <input type="hidden" name="quarter" value={quarter} />
        <Field name="cityCode" label={words.city} error={problemText(answer, 'cityCode')} required>
          {(control) => <Select {...control} options={cities} defaultValue={answer.values.cityCode ?? ''} />}
        </Field>
        <Field name="dueOn" label={words.dueOn} hint={words.dueOnHint} error={problemText(answer, 'dueOn')} required>
          {(control) => <TextInput {...control} type="date" width="short" defaultValue={answer.values.dueOn ?? ''} />}
        </Field>
        <ReasonField id="extend-reason" answer={answer} words={words} />
        <SubmitButton label={words.submit} pendingLabel={words.pending} />
      </form>
    </>
  );
}

type ReasonFieldProps = {
  id: string;
  answer: Parameters<typeof problemText>[0];
  words: Words<'reason' | 'reasonHint'>;
};

function ReasonField({ id, answer, words }: ReasonFieldProps) {
  return (
    <Field
      name="reason"
      id={id}
      label={words.reason}
      hint={words.reasonHint}
      error={problemText(answer, 'reason')}
      required
    >
      {(control) => <TextArea {...control} rows={2} maxLength={1000} defaultValue={answer.values.reason ?? ''} />}
    </Field>
  );
}

type ExcuseFormProps = Base & {
  city: string;
  reports: readonly { id: string; name: string; state: string }[];
  words: Words<'open' | 'reports' | 'reason' | 'reasonHint' | 'submit' | 'pending'>;
};

export function ExcuseForm({ quarter, outcome, city, reports, words }: ExcuseFormProps) {
  const [answer, action] = useActionState(excuseReportsAction, idleAnswer);
  return (
    <Disclosure summary={words.open} look="quiet" open={answer.outcome !== 'idle'}>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`/province/quarters/${quarter}?city=${city}`}
        idPrefix="excuse-"
        labels={{ reason: words.reason, reportIds: words.reports }}
      />
      <form action={action} key={formKey(answer)}>
        <input type="hidden" name="quarter" value={quarter} />
        <input type="hidden" name="city" value={city} />
        <fieldset className="mb-4" id="excuse-reportIds" tabIndex={-1}>
          <legend className="font-semibold">{words.reports}</legend>
          {reports.map((report) => (
            <Checkbox
              key={report.id}
              id={`excuse-${report.id}`}
              name={`report.${report.id}`}
              label={report.name}
              hint={report.state}
              defaultChecked={answer.values[`report.${report.id}`] === 'on'}
            />
          ))}
        </fieldset>
        <ReasonField id="excuse-reason" answer={answer} words={words} />
        <SubmitButton label={words.submit} pendingLabel={words.pending} variant="danger" />
      </form>
    </Disclosure>
  );
}

type ReopenFormProps = Base & { words: Words<'open' | 'say' | 'reason' | 'reasonHint' | 'submit' | 'pending'> };

export function ReopenForm({ quarter, outcome, words }: ReopenFormProps) {
  const [answer, action] = useActionState(reopenQuarterAction, idleAnswer);
  return (
    <Disclosure summary={words.open} look="quiet" open={answer.outcome !== 'idle'}>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`/province/quarters/${quarter}`}
        idPrefix="reopen-"
        labels={{ reason: words.reason }}
      />
      <form action={action} key={formKey(answer)}>
        <p className="mb-2">{words.say}</p>
        <input type="hidden" name="quarter" value={quarter} />
        <ReasonField id="reopen-reason" answer={answer} words={words} />
        <SubmitButton label={words.submit} pendingLabel={words.pending} />
      </form>
    </Disclosure>
  );
}
