'use client';
// Withdrawing a role and ending sessions. Each is unfolded first and says what it will do.
import { useActionState } from 'react';
import { FormOutcome, type OutcomeWords } from '#components/admin/form-outcome.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { endSessionsAction, withdrawRoleAction } from '../actions.ts';

export type MoveWords = { open: string; consequence: string; submit: string; pending: string };

type MoveProps = { personId: string; outcome: OutcomeWords; words: MoveWords };

export function WithdrawForm({ personId, assignmentId, words, outcome }: MoveProps & { assignmentId: string }) {
  const [answer, action] = useActionState(withdrawRoleAction, idleAnswer);
  return (
    <Disclosure summary={words.open} open={answer.outcome !== 'idle'}>
      <FormOutcome answer={answer} words={outcome} here={`/admin/roles/${personId}`} />
      <form action={action} className="max-w-80">
        <p className="mb-2 text-sm text-soft">{words.consequence}</p>
        <input type="hidden" name="personId" value={personId} />
        <input type="hidden" name="assignmentId" value={assignmentId} />
        <SubmitButton label={words.submit} pendingLabel={words.pending} variant="danger" size="small" />
      </form>
    </Disclosure>
  );
}

export function EndSessionsForm({ personId, words, outcome }: MoveProps) {
  const [answer, action] = useActionState(endSessionsAction, idleAnswer);
  return (
    <Disclosure summary={words.open} look="quiet" open={answer.outcome !== 'idle'}>
      <FormOutcome answer={answer} words={outcome} here={`/admin/roles/${personId}`} />
      <form action={action}>
        <p className="mb-3">{words.consequence}</p>
        <input type="hidden" name="personId" value={personId} />
        <SubmitButton label={words.submit} pendingLabel={words.pending} variant="danger" />
      </form>
    </Disclosure>
  );
}
