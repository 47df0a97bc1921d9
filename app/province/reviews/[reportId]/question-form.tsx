'use client';
// Asking the city something about a field or the whole, without taking the report out of its hands or one's own.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { askQuestionAction } from './actions.ts';

export type QuestionWords = {
  open: string;
  about: string;
  whole: string;
  question: string;
  hint: string;
  ask: string;
  asking: string;
};

type QuestionFormProps = {
  reportId: string;
  fields: readonly { field: string; label: string }[];
  words: QuestionWords;
  outcome: OutcomeWords;
};

export function QuestionForm({ reportId, fields, words, outcome }: QuestionFormProps) {
  const [answer, action] = useActionState(askQuestionAction, idleAnswer);
  return (
    <Disclosure summary={words.open} look="quiet" open={answer.outcome !== 'idle'}>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`/province/reviews/${reportId}`}
        labels={{ question: words.question }}
      />
      <form action={action} key={formKey(answer)}>
        <input type="hidden" name="reportId" value={reportId} />
        <Field name="field" id="question-field" label={words.about}>
          {(control) => (
            <Select
              {...control}
              placeholder={words.whole}
              options={fields.map(({ field, label }) => ({ value: field, label }))}
              defaultValue={answer.values.field ?? ''}
            />
          )}
        </Field>
        <Field
          name="question"
          label={words.question}
          hint={words.hint}
          error={problemText(answer, 'question')}
          required
        >
          {(control) => <TextArea {...control} rows={3} defaultValue={answer.values.question} />}
        </Field>
        <SubmitButton label={words.ask} pendingLabel={words.asking} />
      </form>
    </Disclosure>
  );
}
