'use client';
// Three people in one form: each with a name to sign in by, a name to be called by, and a password.
import { useActionState } from 'react';
import { FormOutcome, type OutcomeWords, problemText } from '#components/admin/form-outcome.tsx';
import { PasswordInput } from '#components/admin/password-input.tsx';
import { Field } from '#components/ui/field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextInput } from '#components/ui/text-input.tsx';
import { type FormAnswer, idleAnswer } from '#rules/form-answer.ts';
import { setUpAction } from './actions.ts';

export type SetUpWords = {
  loginName: string;
  loginNameHint: string;
  name: string;
  password: string;
  passwordHint: string;
  show: string;
  hide: string;
  submit: string;
  pending: string;
};

type SetUpFormProps = {
  secret: string;
  /** In the order of the form; `suggestion` fills the login name at first. */
  administrators: readonly { role: string; title: string; task: string; suggestion: string }[];
  words: SetUpWords;
  outcome: OutcomeWords;
};

export function SetUpForm({ secret, administrators, words, outcome }: SetUpFormProps) {
  const [state, action] = useActionState(setUpAction, idleAnswer);
  const answer = placed(state, administrators[0]?.role ?? '');
  return (
    <>
      <FormOutcome
        answer={answer}
        words={outcome}
        here={`/set-up/${secret}`}
        labels={labelsOf(administrators, words)}
      />
      <form action={action}>
        <input type="hidden" name="secret" value={secret} />
        <div className="grid grid-cols-1 gap-x-6 gap-y-5 lg:grid-cols-3">
          {administrators.map((administrator) => (
            <Person key={administrator.role} {...administrator} answer={answer} words={words} />
          ))}
        </div>
        <div className="mt-5 border-t border-line pt-4">
          <SubmitButton label={words.submit} pendingLabel={words.pending} />
        </div>
      </form>
    </>
  );
}

/** “Three different people” concerns them all; its line leads to the first. */
function placed(answer: FormAnswer, firstRole: string): FormAnswer {
  const problems = answer.problems.map((problem) =>
    problem.field === 'loginName' ? { ...problem, field: `${firstRole}.loginName` } : problem,
  );
  return { ...answer, problems };
}

/** Three times the same fields: each is named with its administrator. */
function labelsOf(administrators: SetUpFormProps['administrators'], words: SetUpWords): Record<string, string> {
  const fields = ['loginName', 'name', 'password'] as const;
  return Object.fromEntries(
    administrators.flatMap(({ role, title }) =>
      fields.map((field) => [`${role}.${field}`, `${title} · ${words[field]}`]),
    ),
  );
}

type PersonProps = SetUpFormProps['administrators'][number] & { answer: FormAnswer; words: SetUpWords };

function Person({ role, title, task, suggestion, answer, words }: PersonProps) {
  const name = (field: string) => `${role}.${field}`;
  const error = (field: string) => problemText(answer, name(field));
  return (
    <fieldset className="min-w-0 border-t border-line pt-3">
      <legend className="float-left w-full font-serif text-lg font-semibold">{title}</legend>
      <p className="clear-both mb-3 text-sm text-soft">{task}</p>
      <Field
        name={name('loginName')}
        label={words.loginName}
        hint={words.loginNameHint}
        error={error('loginName')}
        required
      >
        {(control) => (
          <TextInput
            {...control}
            width="full"
            defaultValue={answer.values[name('loginName')] ?? suggestion}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            required
          />
        )}
      </Field>
      <Field name={name('name')} label={words.name} error={error('name')} required>
        {(control) => (
          <TextInput
            {...control}
            width="full"
            defaultValue={answer.values[name('name')] ?? ''}
            autoComplete="off"
            maxLength={40}
            required
          />
        )}
      </Field>
      <Field
        name={name('password')}
        label={words.password}
        hint={words.passwordHint}
        error={error('password')}
        required
      >
        {(control) => <PasswordInput control={control} show={words.show} hide={words.hide} />}
      </Field>
    </fieldset>
  );
}
