// The question that comes back when a change of the calendar would move deadlines; sent with the answer is what was asked.
import { problemText } from '#components/admin/form-outcome.tsx';
import { Choice } from '#components/ui/choice.tsx';
import type { FormAnswer } from '#rules/form-answer.ts';

export type DeadlineWords = Readonly<Record<'legend' | 'hint' | 'move' | 'keep', string>>;

export function DeadlineQuestion({ answer, id, words }: { answer: FormAnswer; id: string; words: DeadlineWords }) {
  const questions = answer.problems.filter(({ field }) => field === 'deadlines');
  if (questions.length === 0) return null;
  return (
    <>
      <input
        type="hidden"
        name="asked"
        value={questions.map(({ params }) => `${params?.quarter}:${params?.to}`).join(',')}
      />
      <Choice
        name="deadlines"
        id={id}
        legend={words.legend}
        hint={words.hint}
        error={problemText(answer, 'deadlines')}
        required
        options={[
          { value: 'move', label: words.move },
          { value: 'keep', label: words.keep },
        ]}
      />
    </>
  );
}
