'use client';
// The two small forms of the inbox: one notice, or all that are shown, marked as read.
import { useActionState } from 'react';
import { FormOutcome, type OutcomeWords } from '#components/admin/form-outcome.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { idleAnswer } from '#rules/form-answer.ts';
import { markAllReadAction, markReadAction } from './actions.ts';

type Place = { which: 'all' | 'unread'; page: number };
type MarkProps = { place: Place; words: { mark: string; working: string }; outcome: OutcomeWords };

const here = '/notices';

function PlaceFields({ which, page }: Place) {
  return (
    <>
      <input type="hidden" name="which" value={which} />
      <input type="hidden" name="page" value={page} />
    </>
  );
}

export function MarkReadForm({
  noticeId,
  title,
  place,
  words,
  outcome,
}: MarkProps & { noticeId: string; title: string }) {
  const [answer, action] = useActionState(markReadAction, idleAnswer);
  return (
    <form action={action} aria-label={title}>
      <FormOutcome answer={answer} words={outcome} here={here} />
      <PlaceFields {...place} />
      <input type="hidden" name="noticeId" value={noticeId} />
      <SubmitButton label={words.mark} pendingLabel={words.working} variant="quiet" size="small" />
    </form>
  );
}

export function MarkAllReadForm({ until, place, words, outcome }: MarkProps & { until: string }) {
  const [answer, action] = useActionState(markAllReadAction, idleAnswer);
  return (
    <form action={action}>
      <FormOutcome answer={answer} words={outcome} here={here} />
      <PlaceFields {...place} />
      <input type="hidden" name="until" value={until} />
      <SubmitButton label={words.mark} pendingLabel={words.working} variant="quiet" />
    </form>
  );
}
