'use client';
// The small forms of one line: a reviewer is picked, or a city is taken or given up.
import { useActionState } from 'react';
import { FormOutcome, formKey, type OutcomeWords } from '#components/admin/form-outcome.tsx';
import { Select } from '#components/ui/select.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { assignReviewerAction, giveUpCityAction, takeCityAction } from './actions.ts';

const here = '/province/reviews/assignments';

type AssignFormProps = {
  cityCode: string;
  reviewerId: string;
  reviewers: readonly { id: string; name: string }[];
  words: { pick: string; nobody: string; assign: string; assigning: string };
  outcome: OutcomeWords;
};

export function AssignForm({ cityCode, reviewerId, reviewers, words, outcome }: AssignFormProps) {
  const [answer, action] = useActionState(assignReviewerAction, idleAnswer);
  return (
    <form action={action} key={formKey(answer)}>
      <FormOutcome answer={answer} words={outcome} here={here} idPrefix={`${cityCode}-`} />
      <input type="hidden" name="cityCode" value={cityCode} />
      <span className="flex flex-wrap items-center gap-2">
        <Select
          id={`${cityCode}-reviewerId`}
          name="reviewerId"
          aria-label={words.pick}
          {...(reviewerId === '' ? { placeholder: words.nobody } : {})}
          options={[
            ...(reviewerId === '' ? [] : [{ value: '', label: words.nobody }]),
            ...reviewers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          defaultValue={reviewerId}
        />
        <SubmitButton label={words.assign} pendingLabel={words.assigning} variant="quiet" />
      </span>
    </form>
  );
}

type TakeFormProps = {
  cityCode: string;
  isMine: boolean;
  words: { take: string; giveUp: string; assigning: string };
  outcome: OutcomeWords;
};

export function TakeForm({ cityCode, isMine, words, outcome }: TakeFormProps) {
  const [answer, action] = useActionState(isMine ? giveUpCityAction : takeCityAction, idleAnswer);
  return (
    <form action={action}>
      <FormOutcome answer={answer} words={outcome} here={here} idPrefix={`${cityCode}-`} />
      <input type="hidden" name="cityCode" value={cityCode} />
      <SubmitButton label={isMine ? words.giveUp : words.take} pendingLabel={words.assigning} variant="quiet" />
    </form>
  );
}
