'use client';
// The small forms of the account page.
import { useActionState } from 'react';
import { Checkbox } from '#components/ui/checkbox.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { Field } from '#components/ui/field.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { changePasswordAction, endAllSessionsAction, saveMailSettingsAction } from './actions.ts';

type PasswordWords = Record<'current' | 'password' | 'hint' | 'submit' | 'pending' | 'done' | 'problem', string>;

export function PasswordForm({ words }: { words: PasswordWords }) {
  const [answer, action] = useActionState(changePasswordAction, idleAnswer);
  const errorOf = (field: string) => answer.problems.find((problem) => problem.field === field)?.text;
  return (
    <form action={action} noValidate>
      {answer.outcome === 'done' && (
        <Notice tone="success" role="status" className="mb-4">
          {words.done}
        </Notice>
      )}
      {answer.message && (
        <Notice tone="error" role="alert" className="mb-4">
          {answer.message}
        </Notice>
      )}
      <ErrorSummary
        title={words.problem}
        items={answer.problems.map(({ field, text }) => ({ href: `#${field}`, text: text ?? '' }))}
      />
      <Field name="current" label={words.current} error={errorOf('current')} required>
        {(control) => <TextInput {...control} type="password" autoComplete="current-password" />}
      </Field>
      <Field name="password" label={words.password} hint={words.hint} error={errorOf('password')} required>
        {(control) => <TextInput {...control} type="password" autoComplete="new-password" />}
      </Field>
      <SubmitButton label={words.submit} pendingLabel={words.pending} />
    </form>
  );
}

type MailWords = Record<'address' | 'addressHint' | 'wanted' | 'submit' | 'pending' | 'done' | 'problem', string>;
type MailFormProps = { settings: { address: string; isWanted: boolean }; isDone: boolean; words: MailWords };

export function MailForm({ settings, isDone, words }: MailFormProps) {
  const [answer, action] = useActionState(saveMailSettingsAction, idleAnswer);
  const refused = answer.outcome !== 'idle';
  const error = answer.problems.find((problem) => problem.field === 'address')?.text;
  return (
    <form action={action} noValidate key={JSON.stringify(answer.values)}>
      {isDone && !refused && (
        <Notice tone="success" role="status" className="mb-4">
          {words.done}
        </Notice>
      )}
      {answer.message && (
        <Notice tone="error" role="alert" className="mb-4">
          {answer.message}
        </Notice>
      )}
      <ErrorSummary
        title={words.problem}
        items={answer.problems.map(({ field, text }) => ({ href: `#${field}`, text: text ?? '' }))}
      />
      <Field name="address" label={words.address} hint={words.addressHint} error={error}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            autoComplete="email"
            defaultValue={refused ? (answer.values.address ?? '') : settings.address}
          />
        )}
      </Field>
      <Checkbox
        name="isWanted"
        label={words.wanted}
        defaultChecked={refused ? answer.values.isWanted === 'on' : settings.isWanted}
        className="mb-4"
      />
      <SubmitButton label={words.submit} pendingLabel={words.pending} />
    </form>
  );
}

export function EndAllSessionsForm({ words }: { words: Record<'submit' | 'pending', string> }) {
  const [answer, action] = useActionState(endAllSessionsAction, idleAnswer);
  return (
    <form action={action} className="mt-4">
      {answer.message && (
        <Notice tone="error" role="alert" className="mb-4">
          {answer.message}
        </Notice>
      )}
      <SubmitButton label={words.submit} pendingLabel={words.pending} variant="danger" />
    </form>
  );
}
