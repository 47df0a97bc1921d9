'use client';
// Signs in as one of the demonstration's people with one press.
import { useActionState } from 'react';
import { buttonClass } from '#components/ui/button.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { signInAction } from './actions.ts';

type PersonaButtonProps = { loginName: string; password: string; next: string; label: string; name?: string };

export function PersonaButton({ loginName, password, next, label, name }: PersonaButtonProps) {
  const [answer, action] = useActionState(signInAction, idleAnswer);
  return (
    <form action={action}>
      <input type="hidden" name="loginName" value={loginName} />
      <input type="hidden" name="password" value={password} />
      <input type="hidden" name="next" value={next} />
      <button type="submit" className={buttonClass('quiet', 'small')} aria-label={name} title={loginName}>
        {label}
      </button>
      {answer.problems[0]?.text && (
        <span role="alert" className="text-sm text-bad">
          {answer.problems[0].text}
        </span>
      )}
    </form>
  );
}
