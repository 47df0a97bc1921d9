'use client';
// A further organisation for one account, and leaving it again. Each is unfolded first and says what it will do.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select, type SelectOption } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { addMembershipAction, endMembershipAction } from '../actions.ts';
import type { MoveWords } from './account-forms.tsx';

type AddFormProps = {
  personId: string;
  organisations: readonly SelectOption[];
  outcome: OutcomeWords;
  words: MoveWords & { organisation: string; choose: string };
};

export function AddMembershipForm({ personId, organisations, outcome, words }: AddFormProps) {
  const [answer, action] = useActionState(addMembershipAction, idleAnswer);
  return (
    <>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`/admin/people/${personId}`}
        idPrefix="membership-"
        labels={{ organisationId: words.organisation }}
      />
      <Disclosure summary={words.open} look="quiet" open={answer.outcome !== 'idle'}>
        <form action={action} key={formKey(answer)}>
          <Field
            name="organisationId"
            id="membership-organisationId"
            label={words.organisation}
            error={problemText(answer, 'organisationId')}
            required
          >
            {(control) => (
              <Select
                {...control}
                options={organisations}
                placeholder={words.choose}
                defaultValue={answer.values.organisationId ?? ''}
                className="w-full"
              />
            )}
          </Field>
          <p className="mb-3">{words.consequence}</p>
          <input type="hidden" name="personId" value={personId} />
          <SubmitButton label={words.submit} pendingLabel={words.pending} />
        </form>
      </Disclosure>
    </>
  );
}

type EndFormProps = { personId: string; membershipId: string; outcome: OutcomeWords; words: MoveWords };

export function EndMembershipForm({ personId, membershipId, outcome, words }: EndFormProps) {
  const [answer, action] = useActionState(endMembershipAction, idleAnswer);
  return (
    <Disclosure summary={words.open} open={answer.outcome !== 'idle'}>
      <FormOutcome answer={answer} words={outcome} here={`/admin/people/${personId}`} />
      <form action={action} className="max-w-80">
        <p className="mb-2 text-sm text-soft">{words.consequence}</p>
        <input type="hidden" name="personId" value={personId} />
        <input type="hidden" name="membershipId" value={membershipId} />
        <SubmitButton label={words.submit} pendingLabel={words.pending} variant="danger" size="small" />
      </form>
    </Disclosure>
  );
}
