'use client';
// A new account: login name, name and organisation. Answers with the link its person sets a password by.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { OneTimeLink, type OneTimeLinkWords } from '#components/admin/one-time-link.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select, type SelectOption } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { invitePersonAction } from './actions.ts';

export type InviteWords = {
  loginName: string;
  loginNameHint: string;
  name: string;
  organisation: string;
  organisationHint: string;
  choose: string;
  submit: string;
  pending: string;
  link: OneTimeLinkWords;
};

type InviteFormProps = {
  origin: string;
  organisations: readonly SelectOption[];
  words: InviteWords;
  outcome: OutcomeWords;
};

export function InviteForm({ origin, organisations, words, outcome }: InviteFormProps) {
  const [answer, action] = useActionState(invitePersonAction, idleAnswer);
  const link = answer.data;
  return (
    <>
      <FormOutcome
        answer={answer}
        words={outcome}
        here="/admin/people"
        labels={{ loginName: words.loginName, name: words.name, organisationId: words.organisation }}
      />
      {link && (
        <OneTimeLink
          key={link.path}
          address={`${origin}${link.path}`}
          words={{ ...words.link, title: words.link.title.replace('{loginName}', link.loginName ?? '') }}
        />
      )}
      <form action={action} key={`${formKey(answer)}${link?.path ?? ''}`}>
        <Field
          name="loginName"
          label={words.loginName}
          hint={words.loginNameHint}
          error={problemText(answer, 'loginName')}
          required
        >
          {(control) => (
            <TextInput
              {...control}
              defaultValue={answer.values.loginName ?? ''}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={40}
            />
          )}
        </Field>
        <Field name="name" label={words.name} error={problemText(answer, 'name')} required>
          {(control) => (
            <TextInput {...control} defaultValue={answer.values.name ?? ''} autoComplete="off" maxLength={40} />
          )}
        </Field>
        <Field
          name="organisationId"
          label={words.organisation}
          hint={words.organisationHint}
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
        <SubmitButton label={words.submit} pendingLabel={words.pending} />
      </form>
    </>
  );
}
