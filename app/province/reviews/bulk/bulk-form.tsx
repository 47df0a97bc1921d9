'use client';
// The list that is accepted as a whole: every line ticked at first, and after it was sent what became of each.
import { type ReactNode, useActionState, useState } from 'react';
import { FormOutcome, type OutcomeWords } from '#components/admin/form-outcome.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { type FormAnswer, idleAnswer } from '#rules/form-answer.ts';
import { acceptReportsAction } from './actions.ts';

/** Amounts arrive as text: the browser formats none. */
export type BulkLine = {
  reportId: string;
  version: number;
  city: string;
  name: string;
  amount: string;
  last: string;
  light: ReactNode;
};

export type BulkWords = {
  caption: string;
  chosen: string;
  /** With {name}. */
  choose: string;
  city: string;
  commitment: string;
  amount: string;
  last: string;
  light: string;
  accept: string;
  accepting: string;
  hint: string;
  /** With {accepted}, {changed} and {refused}. */
  result: string;
  undoHint: string;
  outcome: Readonly<Record<string, string>>;
  total: string;
};

type BulkFormProps = { lines: readonly BulkLine[]; words: BulkWords; outcome: OutcomeWords };

export function BulkForm({ lines, words, outcome }: BulkFormProps) {
  const [answer, action] = useActionState(acceptReportsAction, idleAnswer);
  // What was seen stays in sight with its outcome, though the server's list has grown shorter.
  const [seen] = useState(lines);
  const outcomes = answer.outcome === 'done' ? (answer.data ?? {}) : null;
  return (
    <form action={action}>
      <FormOutcome answer={answer} words={outcome} here="/province/reviews/bulk" anchor="bulk" />
      {outcomes && <Result outcomes={outcomes} words={words} />}
      <Table caption={words.caption} dense>
        <thead>
          <tr>
            <Th>{words.chosen}</Th>
            <Th>{words.city}</Th>
            <Th>{words.commitment}</Th>
            <Th numeric>{words.amount}</Th>
            <Th numeric from="sm">
              {words.last}
            </Th>
            <Th from="sm">{words.light}</Th>
          </tr>
        </thead>
        <tbody>
          {seen.map((line) => (
            <tr key={line.reportId}>
              <Td nowrap>
                {outcomes ? (
                  (words.outcome[outcomes[line.reportId] ?? ''] ?? '—')
                ) : (
                  <input
                    type="checkbox"
                    className="size-5"
                    name={`report.${line.reportId}`}
                    value={line.version}
                    aria-label={words.choose.replace('{name}', `${line.city} ${line.name}`)}
                    defaultChecked
                  />
                )}
              </Td>
              <Td nowrap>{line.city}</Td>
              <Th scope="row">
                <Link href={`/province/reviews/${line.reportId}`}>{line.name}</Link>
              </Th>
              <Td numeric>{line.amount}</Td>
              <Td numeric from="sm">
                {line.last}
              </Td>
              <Td from="sm">{line.light}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {outcomes === null && (
        <div className="mt-4" id="bulk">
          <p className="mb-2 font-semibold">{words.total}</p>
          <SubmitButton label={words.accept} pendingLabel={words.accepting} />
          <p className="mt-2 text-sm text-soft">{words.hint}</p>
        </div>
      )}
    </form>
  );
}

function Result({ outcomes, words }: { outcomes: NonNullable<FormAnswer['data']>; words: BulkWords }) {
  const count = (wanted: string) => String(Object.values(outcomes).filter((outcome) => outcome === wanted).length);
  const text = words.result
    .replace('{accepted}', count('accepted'))
    .replace('{changed}', count('changed_meanwhile'))
    .replace('{refused}', count('refused'));
  return (
    <Notice tone="success" role="status" className="mb-4" title={text}>
      {words.undoHint}
    </Notice>
  );
}
