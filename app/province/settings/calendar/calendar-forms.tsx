'use client';
// Entering days and taking them out. Where deadlines would move the form comes back with the question, and sends what was asked with the answer.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { Choice } from '#components/ui/choice.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { removeCalendarDaysAction, setCalendarDaysAction } from '../actions.ts';
import { DeadlineQuestion, type DeadlineWords } from './deadline-question.tsx';

type Words<Name extends string> = Readonly<Record<Name, string>>;

const addressOf = (year: number) => `/province/settings/calendar?year=${year}`;

type SetFormProps = {
  year: number;
  kinds: Words<'holiday' | 'workday'>;
  outcome: OutcomeWords;
  words: Words<'kind' | 'fromDay' | 'toDay' | 'toDayHint' | 'notice' | 'noticeHint' | 'submit' | 'pending'>;
  deadlines: DeadlineWords;
};

export function SetDaysForm({ year, kinds, outcome, words, deadlines }: SetFormProps) {
  const [answer, action] = useActionState(setCalendarDaysAction, idleAnswer);
  const day = (name: 'fromDay' | 'toDay', hint?: string) => (
    <Field name={name} label={words[name]} hint={hint} error={problemText(answer, name)} required={name === 'fromDay'}>
      {(control) => <TextInput {...control} type="date" width="short" defaultValue={answer.values[name] ?? ''} />}
    </Field>
  );
  return (
    <>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={addressOf(year)}
        labels={{
          kind: words.kind,
          fromDay: words.fromDay,
          toDay: words.toDay,
          notice: words.notice,
          deadlines: deadlines.legend,
        }}
      />
      <form action={action} key={formKey(answer)}>
        <input type="hidden" name="year" value={year} />
        <Choice
          name="kind"
          legend={words.kind}
          value={answer.values.kind ?? 'holiday'}
          error={problemText(answer, 'kind')}
          inline
          options={[
            { value: 'holiday', label: kinds.holiday },
            { value: 'workday', label: kinds.workday },
          ]}
        />
        {day('fromDay')}
        {day('toDay', words.toDayHint)}
        <Field
          name="notice"
          label={words.notice}
          hint={words.noticeHint}
          error={problemText(answer, 'notice')}
          required
        >
          {(control) => <TextInput {...control} maxLength={60} defaultValue={answer.values.notice ?? ''} />}
        </Field>
        <DeadlineQuestion answer={answer} id="deadlines" words={deadlines} />
        <SubmitButton label={words.submit} pendingLabel={words.pending} />
      </form>
    </>
  );
}

type RemoveFormProps = {
  year: number;
  /** In order; `label` is the day with its weekday, `pick` names its box. */
  days: readonly { day: string; label: string; kind: string; notice: string; pick: string }[];
  outcome: OutcomeWords;
  words: Words<'caption' | 'pick' | 'day' | 'kind' | 'notice' | 'removeOpen' | 'removeSay' | 'remove' | 'pending'>;
  deadlines: DeadlineWords;
};

export function RemoveDaysForm({ year, days, outcome, words, deadlines }: RemoveFormProps) {
  const [answer, action] = useActionState(removeCalendarDaysAction, idleAnswer);
  return (
    <form action={action} key={formKey(answer)}>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={addressOf(year)}
        idPrefix="remove-"
        labels={{ days: words.day, deadlines: deadlines.legend }}
      />
      <input type="hidden" name="year" value={year} />
      <div id="remove-days" tabIndex={-1}>
        <Table caption={words.caption} dense sticky>
          <thead>
            <tr>
              <Th>{words.pick}</Th>
              <Th>{words.day}</Th>
              <Th>{words.kind}</Th>
              <Th from="sm">{words.notice}</Th>
            </tr>
          </thead>
          <tbody>
            {days.map((one) => (
              <tr key={one.day}>
                <Td>
                  <input
                    type="checkbox"
                    name={`day.${one.day}`}
                    aria-label={one.pick}
                    defaultChecked={answer.values[`day.${one.day}`] === 'on'}
                    className="size-6 align-middle"
                  />
                </Td>
                <Th scope="row" nowrap>
                  {one.label}
                </Th>
                <Td nowrap>{one.kind}</Td>
                <Td from="sm">{one.notice}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      <div className="mt-3">
        <Disclosure summary={words.removeOpen} look="quiet" open={answer.outcome !== 'idle'}>
          <p className="mb-3">{words.removeSay}</p>
          <DeadlineQuestion answer={answer} id="remove-deadlines" words={deadlines} />
          <SubmitButton label={words.remove} pendingLabel={words.pending} variant="danger" />
        </Disclosure>
      </div>
    </form>
  );
}
