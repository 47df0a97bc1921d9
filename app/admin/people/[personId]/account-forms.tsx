'use client';
// Moves on one account. Each is unfolded first and says what it will do.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { OneTimeLink, type OneTimeLinkWords } from '#components/admin/one-time-link.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select, type SelectOption } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { movePersonAction, renewInvitationAction, setPersonDisabledAction } from '../actions.ts';

export type MoveWords = { open: string; consequence: string; submit: string; pending: string };

type MoveProps<Words> = { personId: string; outcome: OutcomeWords; words: Words };

type RenewFormProps = MoveProps<MoveWords & { link: OneTimeLinkWords }> & { origin: string };

export function RenewForm({ personId, origin, words, outcome }: RenewFormProps) {
  const [answer, action] = useActionState(renewInvitationAction, idleAnswer);
  const path = answer.data?.path;
  return (
    <>
      <FormOutcome answer={answer} words={outcome} here={`/admin/people/${personId}`} />
      {path && <OneTimeLink key={path} address={`${origin}${path}`} words={words.link} />}
      <Disclosure summary={words.open} look="quiet">
        <form action={action}>
          <p className="mb-3">{words.consequence}</p>
          <input type="hidden" name="personId" value={personId} />
          <SubmitButton label={words.submit} pendingLabel={words.pending} />
        </form>
      </Disclosure>
    </>
  );
}

type DisableFormProps = MoveProps<MoveWords> & { disabled: boolean };

export function DisableForm({ personId, disabled, words, outcome }: DisableFormProps) {
  const [answer, action] = useActionState(setPersonDisabledAction, idleAnswer);
  return (
    <>
      <FormOutcome answer={answer} words={outcome} here={`/admin/people/${personId}`} />
      <Disclosure summary={words.open} look="quiet">
        <form action={action}>
          <p className="mb-3">{words.consequence}</p>
          <input type="hidden" name="personId" value={personId} />
          <input type="hidden" name="disabled" value={disabled ? 'yes' : 'no'} />
          <SubmitButton label={words.submit} pendingLabel={words.pending} variant={disabled ? 'danger' : 'primary'} />
        </form>
      </Disclosure>
    </>
  );
}

type MoveFormProps = MoveProps<MoveWords & { organisation: string; choose: string }> & {
  organisations: readonly SelectOption[];
  /** Where the person belongs now; '' for nowhere. */
  from: string;
};

export function MoveForm({ personId, organisations, from, words, outcome }: MoveFormProps) {
  const [answer, action] = useActionState(movePersonAction, idleAnswer);
  return (
    <>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`/admin/people/${personId}`}
        labels={{ organisationId: words.organisation }}
      />
      <Disclosure summary={words.open} look="quiet" open={answer.outcome !== 'idle'}>
        <form action={action} key={formKey(answer)}>
          <Field
            name="organisationId"
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
          <input type="hidden" name="from" value={from} />
          <SubmitButton label={words.submit} pendingLabel={words.pending} variant="danger" />
        </form>
      </Disclosure>
    </>
  );
}
