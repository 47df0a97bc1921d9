'use client';
// Sending back with an opinion, and opening an accepted report again with a reason. Folded away until asked for, without JavaScript too.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { type FormAnswer, idleAnswer } from '#rules/form-answer.ts';
import { reopenReportAction, returnReportAction } from './actions.ts';

type Subject = { reportId: string; version: number; outcome: OutcomeWords };

export type ReturnWords = {
  open: string;
  opinion: string;
  opinionHint: string;
  fields: string;
  fieldsHint: string;
  /** With {field}: what is said to one field. */
  fieldOpinion: string;
  send: string;
  sending: string;
};

type ReturnFormProps = Subject & { words: ReturnWords; fields: readonly { field: string; label: string }[] };

export function ReturnForm({ reportId, version, outcome, words, fields }: ReturnFormProps) {
  const [answer, action] = useActionState(returnReportAction, idleAnswer);
  return (
    <Disclosure summary={words.open} look="quiet" open={answer.outcome !== 'idle'}>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`/province/reviews/${reportId}`}
        labels={{ opinion: words.opinion }}
      />
      <form action={action} key={formKey(answer)}>
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="version" value={version} />
        <Field name="opinion" label={words.opinion} hint={words.opinionHint} error={problemText(answer, 'opinion')}>
          {(control) => <TextArea {...control} rows={4} defaultValue={answer.values.opinion} />}
        </Field>
        <fieldset className="mb-4">
          <legend className="font-semibold">{words.fields}</legend>
          <p className="text-sm text-soft">{words.fieldsHint}</p>
          <div className="mt-1 grid gap-1">
            {fields.map((item) => (
              <FieldOpinion key={item.field} {...item} answer={answer} words={words} />
            ))}
          </div>
        </fieldset>
        <SubmitButton label={words.send} pendingLabel={words.sending} variant="danger" />
      </form>
    </Disclosure>
  );
}

type FieldOpinionProps = { field: string; label: string; answer: FormAnswer; words: ReturnWords };

/** A tick sends the field back; what is typed beside it is said at that very field in the city's form. */
function FieldOpinion({ field, label, answer, words }: FieldOpinionProps) {
  const name = `opinion.${field}`;
  const error = problemText(answer, name);
  return (
    <div className="group/field">
      <Checkbox
        id={`return-${field}`}
        name={`field.${field}`}
        label={label}
        defaultChecked={answer.values[`field.${field}`] === 'on'}
      />
      <div className="hidden pb-2 pl-7 group-has-[input:checked]/field:block">
        <TextArea
          id={name}
          name={name}
          rows={2}
          aria-label={words.fieldOpinion.replace('{field}', label)}
          aria-invalid={error ? true : undefined}
          placeholder={words.fieldOpinion.replace('{field}', label)}
          defaultValue={answer.values[name]}
        />
        {error && <p className="text-sm text-bad">{error}</p>}
      </div>
    </div>
  );
}

export type ReopenWords = { open: string; reason: string; reasonHint: string; send: string; sending: string };

type ReopenFormProps = Subject & { words: ReopenWords; unfolded: boolean };

export function ReopenForm({ reportId, version, outcome, words, unfolded }: ReopenFormProps) {
  const [answer, action] = useActionState(reopenReportAction, idleAnswer);
  return (
    <Disclosure summary={words.open} look="quiet" open={unfolded || answer.outcome !== 'idle'}>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`/province/reviews/${reportId}`}
        labels={{ reason: words.reason }}
      />
      <form action={action} key={formKey(answer)}>
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="version" value={version} />
        <Field
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={problemText(answer, 'reason')}
          required
        >
          {(control) => <TextArea {...control} rows={3} defaultValue={answer.values.reason} />}
        </Field>
        <SubmitButton label={words.send} pendingLabel={words.sending} variant="danger" />
      </form>
    </Disclosure>
  );
}
