'use client';
// What stands in the way after a refused save or submission, each line leading to the input it is mended in.
import type { FieldProblem, FormAnswer } from '#rules/form-answer.ts';
import { type ContentField, inputNameOf } from '#rules/report-content.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { fillTemplate } from './fill-template.ts';
import { findingText } from './finding-text.ts';
import { type FormBasis, type FormState, formState, inputOfFinding } from './form-state.ts';
import type { ReportFormWords } from './report-form-words.ts';

type ProblemSummaryProps = { answer: FormAnswer; basis: FormBasis; words: ReportFormWords };

export function ProblemSummary({ answer, basis, words }: ProblemSummaryProps) {
  const state = formState(answer.values, basis);
  const items = answer.problems.map((problem) => lineOf(problem, state, words));
  return (
    <ErrorSummary
      title={fillTemplate(words.problem.title, { count: items.length })}
      hint={words.problem.hint}
      items={items}
    />
  );
}

function lineOf(problem: FieldProblem, state: FormState, words: ReportFormWords): { href: string; text: string } {
  // A rule may fire at several inputs of one field: each milestone has its own.
  const finding = state.findings.find(
    ({ code, field, params }) =>
      code === problem.code && field === problem.field && params.input === problem.params?.input,
  );
  const input = finding ? inputOfFinding(finding, state.content) : inputNameOf(problem.field as ContentField);
  const text = finding
    ? findingText(finding, words.finding)
    : (problem.text ?? words.unreadable[problem.code] ?? problem.code);
  return { href: `#${input}`, text };
}
