'use client';
// A list that is decided as a whole after it was seen: lines ticked as the page says or, after a refusal, as they were sent; afterwards what became
// of each.
import { type ReactNode, useActionState, useState } from 'react';
import { type FormAnswer, idleAnswer } from '#rules/form-answer.ts';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '../admin/form-outcome.tsx';
import { Field } from '../ui/field.tsx';
import { Link } from '../ui/link.tsx';
import { Notice } from '../ui/notice.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { type ShowFrom, Table, Td, Th } from '../ui/table.tsx';
import { TextArea } from '../ui/text-area.tsx';

export type BulkColumn = { label: string; numeric?: boolean; from?: ShowFrom };

/** `cells` stand under the columns after the name; amounts arrive as text: the browser formats none. */
export type BulkLine = {
  reportId: string;
  version: number;
  href: string;
  name: string;
  /** Read with the name where the line is ticked: the city. */
  of?: string;
  /** Under the name. */
  note?: ReactNode;
  cells: readonly ReactNode[];
  ticked?: boolean;
};

export type BulkWords = {
  caption: string;
  chosen: string;
  /** With {name}. */
  choose: string;
  commitment: string;
  submit: string;
  submitting: string;
  hint: string;
  /** With {done}, {changed} and {refused}. */
  result: string;
  resultHint: string;
  /** By outcome: the first is the one that was asked for. */
  outcome: Readonly<Record<string, string>>;
  total: string;
};

type BulkFormProps = {
  action: (answer: FormAnswer, form: FormData) => Promise<FormAnswer>;
  /** Where the form stands. */
  here: string;
  lines: readonly BulkLine[];
  columns: readonly BulkColumn[];
  words: BulkWords;
  outcome: OutcomeWords;
  /** Words that are sent along with every line. */
  text?: { name: string; label: string; hint: string; initial: string };
};

export function BulkForm({ action: send, here, lines, columns, words, outcome, text }: BulkFormProps) {
  const [answer, action] = useActionState(send, idleAnswer);
  // What was seen stays in sight with its outcome, though the server's list has grown shorter.
  const [seen] = useState(lines);
  const outcomes = answer.outcome === 'done' ? (answer.data ?? {}) : null;
  // A refused form comes back as it was sent: nothing that was unticked is ticked again.
  const sent = answer.outcome === 'idle' || outcomes ? null : answer.values;
  return (
    <form action={action} key={formKey(answer)}>
      <FormOutcome answer={answer} words={outcome} here={here} anchor="bulk" />
      {outcomes && <Result outcomes={outcomes} words={words} />}
      <Table caption={words.caption} dense>
        <thead>
          <tr>
            <Th>{words.chosen}</Th>
            <Th>{words.commitment}</Th>
            {columns.map(({ label, ...look }) => (
              <Th key={label} {...look}>
                {label}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.map((line) => (
            <Line key={line.reportId} {...{ line, columns, words, outcomes, sent }} />
          ))}
        </tbody>
      </Table>
      {outcomes === null && (
        <div className="mt-4" id="bulk">
          <p className="mb-2 font-semibold">{words.total}</p>
          {text && (
            <Field name={text.name} label={text.label} hint={text.hint} error={problemText(answer, text.name)} required>
              {(control) => <TextArea {...control} rows={2} defaultValue={sent?.[text.name] ?? text.initial} />}
            </Field>
          )}
          <SubmitButton label={words.submit} pendingLabel={words.submitting} />
          <p className="mt-2 text-sm text-soft">{words.hint}</p>
        </div>
      )}
    </form>
  );
}

type Outcomes = NonNullable<FormAnswer['data']>;
type LineProps = Pick<BulkFormProps, 'columns' | 'words'> & {
  line: BulkLine;
  outcomes: Outcomes | null;
  sent: Readonly<Record<string, string>> | null;
};

function Line({ line, columns, words, outcomes, sent }: LineProps) {
  const name = `report.${line.reportId}`;
  return (
    <tr>
      <Td nowrap>
        {outcomes ? (
          (words.outcome[outcomes[line.reportId] ?? ''] ?? '—')
        ) : (
          <input
            type="checkbox"
            className="size-5"
            name={name}
            value={line.version}
            aria-label={words.choose.replace('{name}', `${line.of ?? ''} ${line.name}`.trim())}
            defaultChecked={sent ? sent[name] !== undefined : (line.ticked ?? true)}
          />
        )}
      </Td>
      <Th scope="row">
        <Link href={line.href}>{line.name}</Link>
        {line.note}
      </Th>
      {columns.map(({ label, ...look }, place) => (
        <Td key={label} {...look}>
          {line.cells[place]}
        </Td>
      ))}
    </tr>
  );
}

function Result({ outcomes, words }: { outcomes: Outcomes; words: BulkWords }) {
  const [done = ''] = Object.keys(words.outcome);
  const count = (wanted: string) => String(Object.values(outcomes).filter((outcome) => outcome === wanted).length);
  const text = words.result
    .replace('{done}', count(done))
    .replace('{changed}', count('changed_meanwhile'))
    .replace('{refused}', count('refused'));
  return (
    <Notice tone="success" role="status" className="mb-4" title={text}>
      {words.resultHint}
    </Notice>
  );
}
