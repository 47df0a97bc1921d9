'use client';
// Name and password. Paste and password managers are welcome; works without JavaScript.
import { useActionState } from 'react';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { signInAction } from './actions.ts';

type Words = Record<'loginName' | 'password' | 'submit' | 'pending' | 'problem', string>;

export function SignInForm({ words, next }: { words: Words; next: string }) {
  const [answer, action] = useActionState(signInAction, idleAnswer);
  const problems = answer.problems.map(({ field, text }) => ({ href: `#${field}`, text: text ?? '' }));
  return (
    <form action={action} noValidate>
      <ErrorSummary title={words.problem} items={problems} />
      {answer.message && (
        <Notice tone="error" role="alert" className="mb-5">
          {answer.message}
        </Notice>
      )}
      <input type="hidden" name="next" value={next} />
      <Field name="loginName" label={words.loginName} required>
        {(control) => (
          <TextInput
            {...control}
            key={answer.values.loginName}
            width="full"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={answer.values.loginName ?? ''}
          />
        )}
      </Field>
      <Field name="password" label={words.password} required>
        {(control) => <TextInput {...control} type="password" width="full" autoComplete="current-password" />}
      </Field>
      <SubmitButton label={words.submit} pendingLabel={words.pending} className="w-full" />
    </form>
  );
}
