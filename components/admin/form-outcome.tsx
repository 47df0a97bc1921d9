'use client';
// What a form heard back when it did not go through: problems that lead to their fields, or what happened and the way on.
import type { FormAnswer } from '#rules/form-answer.ts';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';

export type OutcomeWords = {
  problems: string;
  problemHint: string;
  /** With {label} and {text}: a problem out of sight of its field names it. */
  labelled: string;
  /** Said instead of the general message where a decision, not a text, met a newer version. */
  changed: string;
  reload: string;
  signIn: string;
};

type FormOutcomeProps = {
  answer: FormAnswer;
  words: OutcomeWords;
  /** Where the form stands, to load it again after a conflict or after signing in. */
  here: string;
  /** Goes before every field's name where a page holds several forms. */
  idPrefix?: string;
  /** Where all problems are shown, for a form that has no fields of its own. */
  anchor?: string;
  /** What the fields are called, by name. */
  labels?: Readonly<Record<string, string>>;
};

export function FormOutcome({ answer, words, here, idPrefix = '', anchor, labels = {} }: FormOutcomeProps) {
  if (answer.outcome === 'idle' || answer.outcome === 'done') return null;
  if (answer.outcome === 'invalid') {
    const items = answer.problems.map((problem) => ({
      href: `#${anchor ?? idPrefix + problem.field}`,
      text: labelled(words.labelled, labels[problem.field], problem.text ?? problem.code),
    }));
    return <ErrorSummary title={words.problems} hint={words.problemHint} items={items} />;
  }
  return (
    <Notice
      tone={answer.outcome === 'conflict' ? 'warning' : 'error'}
      role="alert"
      className="mb-4"
      title={answer.code === 'changed_meanwhile' ? words.changed : (answer.message ?? answer.outcome)}
      actions={<WayOn answer={answer} words={words} here={here} />}
    />
  );
}

function labelled(template: string, label: string | undefined, text: string): string {
  return label === undefined ? text : template.replace('{label}', label).replace('{text}', text);
}

function WayOn({ answer, words, here }: { answer: FormAnswer; words: OutcomeWords; here: string }) {
  if (answer.outcome === 'signed_out') {
    return (
      <a href={`/sign-in?next=${encodeURIComponent(here)}`} target="_blank" rel="noopener">
        {words.signIn}
      </a>
    );
  }
  return (
    <Link href={here} plain className="inline-flex min-h-6 items-center">
      {words.reload}
    </Link>
  );
}

/** The problems of one field in words, for the place beside it. */
export function problemText(answer: FormAnswer, field: string): string | undefined {
  const problems = answer.problems.filter((item) => item.field === field);
  return problems.length === 0 ? undefined : problems.map((problem) => problem.text ?? problem.code).join(' ');
}

/** Changes whenever the form comes back with other values, so that its defaults are taken anew. */
export function formKey(answer: FormAnswer): string {
  return `${answer.outcome} ${JSON.stringify(answer.values)}`;
}
