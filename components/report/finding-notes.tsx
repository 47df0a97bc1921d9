'use client';

// Findings under the field they concern: plain words, the probable correction one click away, and room to explain.

import { useState } from 'react';
import { formatWanYuan } from '#format/money.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { Finding } from '#rules/findings/finding.ts';
import { yuan } from '#rules/money.ts';
import { explanationPrefix } from '#rules/report-content.ts';
import type { WaiverFact } from '#rules/report-facts.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Field } from '../ui/field.tsx';
import { ToneMark } from '../ui/tone-mark.tsx';
import { CountedText } from './counted-text.tsx';
import { fillTemplate } from './fill-template.ts';
import { findingText } from './finding-text.ts';
import { type FormBasis, type FormState, isProposal, suggestedInput } from './form-state.ts';
import type { ReportFormWords } from './report-form-words.ts';
import type { TypedForm } from './typed-content.ts';

type FindingNotesProps = {
  findings: readonly Finding[];
  state: FormState;
  /** What the inputs hold; explanations survive a warning that goes and comes again. */
  values: TypedForm;
  basis: FormBasis;
  words: ReportFormWords;
  error: (input: string) => string | undefined;
  /** Puts a text into an input. */
  put: (input: string, text: string) => void;
};

export function FindingNotes({ findings, ...rest }: FindingNotesProps) {
  if (findings.length === 0) return null;
  // The one that offers a correction comes first: the others may be no more than its consequence.
  const ordered = findings.toSorted(
    (a, b) => Number(b.params.suggestedYuan !== undefined) - Number(a.params.suggestedYuan !== undefined),
  );
  return (
    <div className="mb-5 grid gap-2">
      {ordered.map((finding) => (
        <FindingNote
          key={`${finding.code} ${finding.field} ${finding.params.input ?? ''}`}
          finding={finding}
          {...rest}
        />
      ))}
    </div>
  );
}

type FindingNoteProps = Omit<FindingNotesProps, 'findings'> & { finding: Finding };

function FindingNote({ finding, ...props }: FindingNoteProps) {
  const { state, words, put } = props;
  const suggestion = suggestedInput(finding, state);
  return (
    <div className="rounded-r-md border-l-3 border-warn bg-warn-tint px-3 py-2">
      <p className="flex gap-2">
        <ToneMark tone="warning" className="mt-1 text-warn" />
        <span>
          <b className="mr-2 font-semibold text-warn">{words.severity[finding.severity]}</b>
          {findingText(finding, words.finding)}
        </span>
      </p>
      {suggestion !== null && (
        <p className="pl-6">
          <button type="button" className={linkLook} onClick={() => put('investment', suggestion)}>
            {fillTemplate(words.form.useSuggestion, {
              amount: formatWanYuan(yuan(Number(finding.params.suggestedYuan))),
            })}
          </button>
        </p>
      )}
      {finding.waivedBy ? (
        <p className="pl-6 text-sm">{waivedText(finding.waivedBy, words)}</p>
      ) : (
        <Explanation
          finding={finding}
          {...props}
          label={suggestion === null ? words.form.explanation : words.form.explainAndKeep}
        />
      )}
    </div>
  );
}

function waivedText({ reason, grantedByName, untilQuarter }: WaiverFact, words: ReportFormWords): string {
  return fillTemplate(words.asked.waived, {
    reason,
    name: grantedByName,
    until: formatQuarter(untilQuarter, words.locale),
  });
}

/** Folded until asked for, filled in or missing. */
function Explanation({ finding, state, values, basis, words, error, label }: FindingNoteProps & { label: string }) {
  const name = `${explanationPrefix}${finding.code}`;
  const [wasGiven] = useState((values[name] ?? '') !== '');
  const problem = error(name);
  const missing = finding.alsoNeeds?.filter((field) => !state.content[field]) ?? [];
  const proposed = isProposal(finding.code, values, basis) ? basis.accepted : null;
  return (
    <div className="pl-6">
      {proposed !== null && (
        <p className="text-sm text-soft">
          {fillTemplate(words.asked.proposal, { quarter: formatQuarter(proposed.quarter, words.locale) })}
        </p>
      )}
      <Disclosure summary={label} open={wasGiven || problem !== undefined}>
        <Field name={name} label={words.form.explanation} hint={words.form.explanationHint} error={problem}>
          {(control) => (
            <CountedText
              {...control}
              initial={values[name] ?? ''}
              typed={values[name] ?? ''}
              max={500}
              words={words}
              rows={2}
            />
          )}
        </Field>
      </Disclosure>
      {missing.length > 0 && (
        <p className="text-sm text-soft">
          {fillTemplate(words.form.needs, { field: missing.map((field) => words.field[field]).join(' ') })}
        </p>
      )}
    </div>
  );
}

const linkLook =
  'inline-flex min-h-6 items-center font-semibold text-accent underline decoration-1 underline-offset-3 hover:text-accent-deep';
