'use client';
// Outcomes that concern the whole form: signed out, refused, unavailable. What was typed stays below.
import { useEffect, useRef } from 'react';
import type { FormAnswer } from '#rules/form-answer.ts';
import { Notice } from '../ui/notice.tsx';
import type { ReportFormWords } from './report-form-words.ts';

type AnswerNoticeProps = {
  answer: FormAnswer;
  here: string;
  /** It is announced, and takes no focus away. */
  isQuiet?: boolean;
  words: {
    readonly conflict: Pick<ReportFormWords['conflict'], 'reload'>;
    readonly problem: Pick<ReportFormWords['problem'], 'signIn'>;
  };
};

export function AnswerNotice({ answer, here, words, isQuiet = false }: AnswerNoticeProps) {
  const { outcome, message, current } = answer;
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer is heard, also one that says the same again
  useEffect(() => {
    if (!isQuiet) box.current?.focus();
  }, [answer]);
  if (message === undefined || (outcome === 'conflict' && current)) return null;
  const actions =
    outcome === 'signed_out' || answer.code === 'no_answer' ? (
      <a href="/sign-in" target="_blank" rel="noreferrer">
        {words.problem.signIn}
      </a>
    ) : outcome === 'conflict' || outcome === 'forbidden' ? (
      <a href={here}>{words.conflict.reload}</a>
    ) : undefined;
  return (
    <div ref={box} tabIndex={-1} className="mb-5">
      <Notice tone="error" role="alert" title={message} {...(actions ? { actions } : {})} />
    </div>
  );
}
