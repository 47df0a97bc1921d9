'use client';
// One new password, which can be shown instead of being typed twice.
import { useActionState } from 'react';
import { FormOutcome, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { PasswordInput } from '#components/admin/password-input.tsx';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { acceptInvitationAction } from './actions.ts';

export type PasswordWords = {
  loginName: string;
  password: string;
  passwordHint: string;
  show: string;
  hide: string;
  submit: string;
  pending: string;
};

type PasswordFormProps = { secret: string; loginName: string; words: PasswordWords; outcome: OutcomeWords };

export function PasswordForm({ secret, loginName, words, outcome }: PasswordFormProps) {
  const [answer, action] = useActionState(acceptInvitationAction, idleAnswer);
  return (
    <>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`/invitation/${secret}`}
        labels={{ password: words.password }}
      />
      <form action={action}>
        <input type="hidden" name="secret" value={secret} />
        <Field name="loginName" label={words.loginName}>
          {(control) => <TextInput {...control} width="full" value={loginName} readOnly autoComplete="username" />}
        </Field>
        <Field
          name="password"
          label={words.password}
          hint={words.passwordHint}
          error={problemText(answer, 'password')}
          required
        >
          {(control) => <PasswordInput control={control} show={words.show} hide={words.hide} />}
        </Field>
        <SubmitButton label={words.submit} pendingLabel={words.pending} className="w-full" />
      </form>
    </>
  );
}
