'use client';
// A decision on a report as a small form: a button, with the words it requires and the fields it may name. Works without JavaScript.
import type { ButtonVariant } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Field } from '../ui/field.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { AnswerNotice } from './answer-notice.tsx';
import { FieldOpinions, type FieldOpinionWords, type OpinionField } from './field-opinions.tsx';
import { type FormServerAction, useSafeAction } from './use-safe-action.ts';

type MoveFormProps = {
  action: FormServerAction;
  reportId: string;
  version: number;
  /** The page's own address, to which the form posts without JavaScript. */
  here: string;
  /** Tells the inputs of several such forms on one page apart. */
  idPrefix: string;
  /** What else the form must name, out of sight. */
  also?: Readonly<Record<string, string>>;
  text?: { name: string; label: string; hint: string; initial: string };
  /** Fields that may be named, each with an opinion of its own; then the text on the whole may stay blank. */
  opinions?: FieldOpinionWords & { items: readonly OpinionField[] };
  button: { label: string; pending: string; variant?: ButtonVariant };
  /** Folded away under this until asked for, or until it has an answer to show. */
  fold?: string;
  words: { summary: string; summaryHint: string; reload: string; signIn: string; lost: string };
};

export function MoveForm(props: MoveFormProps) {
  const { action, reportId, version, here, idPrefix, also = {}, text, opinions, button, fold, words } = props;
  const { answer, submit } = useSafeAction(action, here, words.lost);
  const idOf = (name: string) => `${idPrefix}-${name}`;
  const own = text && answer.problems.find((problem) => problem.field === text.name);
  const form = (
    <form action={submit} noValidate key={answer.outcome === 'idle' ? 'first' : JSON.stringify(answer)}>
      <input type="hidden" name="reportId" value={reportId} />
      <input type="hidden" name="version" value={version} />
      {Object.entries(also).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <AnswerNotice
        answer={answer}
        here={here}
        words={{ conflict: { reload: words.reload }, problem: { signIn: words.signIn } }}
      />
      <ErrorSummary
        title={words.summary}
        hint={words.summaryHint}
        items={answer.problems.map((problem) => ({
          href: problem === own ? `#${idOf(problem.field)}` : `#${opinions ? problem.field : 'main'}`,
          text: problem.text ?? problem.code,
        }))}
      />
      {text && (
        <Field
          name={text.name}
          id={idOf(text.name)}
          label={text.label}
          hint={text.hint}
          error={own?.text}
          required={!opinions}
        >
          {(control) => <TextArea {...control} defaultValue={answer.values[text.name] ?? text.initial} />}
        </Field>
      )}
      {opinions && <FieldOpinions fields={opinions.items} answer={answer} words={opinions} />}
      <SubmitButton
        label={button.label}
        pendingLabel={button.pending}
        {...(button.variant ? { variant: button.variant } : {})}
      />
    </form>
  );
  if (fold === undefined) return form;
  return (
    <Disclosure summary={fold} look={button.variant ?? 'primary'} id={idPrefix} open={answer.outcome !== 'idle'}>
      {form}
    </Disclosure>
  );
}
