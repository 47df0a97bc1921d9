'use client';
// Sending back with an opinion, and opening an accepted report again with a reason. Folded away until asked for, without JavaScript too.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { FieldOpinions, type FieldOpinionWords, type OpinionField } from '#components/report/field-opinions.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { reopenReportAction, returnReportAction } from './actions.ts';

type Subject = { reportId: string; version: number; outcome: OutcomeWords };

export type ReturnWords = FieldOpinionWords & {
  open: string;
  opinion: string;
  opinionHint: string;
  send: string;
  sending: string;
};

type ReturnFormProps = Subject & { words: ReturnWords; fields: readonly OpinionField[] };

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
        <FieldOpinions fields={fields} answer={answer} words={words} />
        <SubmitButton label={words.send} pendingLabel={words.sending} variant="danger" />
      </form>
    </Disclosure>
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
