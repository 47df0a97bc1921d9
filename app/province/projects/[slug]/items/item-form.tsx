'use client';
// One button that links a plan item or takes the link off.
import { useActionState } from 'react';
import { FormOutcome, type OutcomeWords } from '#components/admin/form-outcome.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { setPlanItemAction } from '../../actions.ts';

type ItemFormProps = {
  hidden: Readonly<Record<string, string>>;
  label: string;
  pending: string;
  outcome: OutcomeWords;
  here: string;
};

export function ItemForm({ hidden, label, pending, outcome, here }: ItemFormProps) {
  const [answer, action] = useActionState(setPlanItemAction, idleAnswer);
  return (
    <form action={action}>
      <FormOutcome answer={answer} words={outcome} here={here} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton
        label={label}
        pendingLabel={pending}
        size="small"
        variant={hidden.linked === 'no' ? 'danger' : 'quiet'}
      />
    </form>
  );
}
