'use client';
// Text that could not be saved because the report had moved on or the right was gone: shown in full, to be copied.
import { useActionState } from 'react';
import { idleAnswer } from '#rules/form-answer.ts';
import { contentFields } from '#rules/report-content.ts';
import { Card } from '../ui/card.tsx';
import { AnswerNotice } from './answer-notice.tsx';
import { type FormBasis, formState } from './form-state.ts';
import type { ReportFormWords } from './report-form-words.ts';
import { spokenAnswer } from './spoken-answer.ts';
import type { FormServerAction } from './use-safe-action.ts';

type KeptTextProps = { action: FormServerAction; here: string; basis: FormBasis; words: ReportFormWords };

/** Only ever speaks after a plain form post: with JavaScript the form itself is still there. */
export function KeptText({ action, here, basis, words }: KeptTextProps) {
  const [answer] = useActionState(action, idleAnswer, here);
  if (answer.outcome === 'idle' || Object.keys(answer.values).length === 0) return null;
  const { content } = formState(answer.values, basis);
  const answers = contentFields
    .map(({ field }) => ({ field, text: spokenAnswer(field, content, words) }))
    .filter(({ text }) => text !== '');
  return (
    <div>
      <AnswerNotice answer={answer} here={here} words={words} />
      <Card title={words.problem.kept} say={words.conflict.movedHint}>
        <dl className="grid gap-2">
          {answers.map(({ field, text }) => (
            <div key={field}>
              <dt className="text-sm text-soft">{words.field[field]}</dt>
              <dd className="whitespace-pre-line">{text}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  );
}
