'use client';
// Person, organisation, role. With one person only, the choice is made already.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select, type SelectOption } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { grantRoleAction } from './actions.ts';

export type GrantWords = {
  person: string;
  organisation: string;
  role: string;
  roleHint: string;
  choose: string;
  submit: string;
  pending: string;
};

type GrantFormProps = {
  people: readonly SelectOption[];
  organisations: readonly SelectOption[];
  roles: readonly SelectOption[];
  words: GrantWords;
  outcome: OutcomeWords;
};

export function GrantForm({ people, organisations, roles, words, outcome }: GrantFormProps) {
  const [answer, action] = useActionState(grantRoleAction, idleAnswer);
  const only = people.length === 1 ? people[0]?.value : undefined;
  const choice = (name: string, label: string, options: readonly SelectOption[], hint?: string) => (
    <Field name={name} label={label} hint={hint} error={problemText(answer, name)} required>
      {(control) => (
        <Select
          {...control}
          options={options}
          placeholder={words.choose}
          defaultValue={answer.values[name] ?? ''}
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
        here={only ? `/admin/roles/${only}` : '/admin/roles'}
        labels={{ personId: words.person, organisationId: words.organisation, role: words.role }}
      />
      <form action={action} key={formKey(answer)}>
        {only === undefined ? (
          choice('personId', words.person, people)
        ) : (
          <input type="hidden" name="personId" value={only} />
        )}
        {choice('organisationId', words.organisation, organisations)}
        {choice('role', words.role, roles, words.roleHint)}
        <SubmitButton label={words.submit} pendingLabel={words.pending} />
      </form>
    </>
  );
}
