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
  /** Where the person belongs, chosen at first; '' when it is not known whom the role is for. */
  home: string;
  words: GrantWords;
  outcome: OutcomeWords;
};

export function GrantForm({ people, organisations, roles, home, words, outcome }: GrantFormProps) {
  const [answer, action] = useActionState(grantRoleAction, idleAnswer);
  const only = people.length === 1 ? people[0]?.value : undefined;
  const choice = (
    name: string,
    label: string,
    options: readonly SelectOption[],
    more: { hint?: string; first?: string } = {},
  ) => (
    <Field name={name} label={label} hint={more.hint} error={problemText(answer, name)} required>
      {(control) => (
        <Select
          {...control}
          options={options}
          placeholder={words.choose}
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
        here={only ? `/admin/roles/${only}` : '/admin/roles'}
        labels={{ personId: words.person, organisationId: words.organisation, role: words.role }}
      />
      <form action={action} key={formKey(answer)}>
        {only === undefined ? (
          choice('personId', words.person, people)
        ) : (
          <input type="hidden" name="personId" value={only} />
        )}
        {choice('organisationId', words.organisation, organisations, { first: home })}
        {choice('role', words.role, roles, { hint: words.roleHint })}
        <SubmitButton label={words.submit} pendingLabel={words.pending} />
      </form>
    </>
  );
}
