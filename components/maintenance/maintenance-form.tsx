'use client';
// Entering or changing one thing of a plan: what was typed stays through problems, a lost connection and an ended session; where somebody was
// faster, both versions stand field by field and saving again is done knowingly.
import { formatDateTime } from '#format/date.ts';
import type { FormAnswer } from '#rules/form-answer.ts';
import { FormOutcome, formKey, type OutcomeWords } from '../admin/form-outcome.tsx';
import { type FormServerAction, useSafeAction } from '../report/use-safe-action.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { EditConflict } from '../ui/edit-conflict.tsx';
import { FormActions } from '../ui/form-actions.tsx';
import { Link } from '../ui/link.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { differences, type FormSection, labelsOf, type SaidWords, type Typed } from './form-field.ts';
import { FormSectionFields } from './form-fields.tsx';

export type MaintenanceWords = SaidWords & {
  outcome: OutcomeWords;
  optional: string;
  save: string;
  saving: string;
  cancel: string;
  lost: string;
  conflict: {
    title: string;
    /** With {time}. */
    titleAt: string;
    text: string;
    same: string;
    yours: string;
    theirs: string;
    saveOver: string;
    discard: string;
  };
};

type MaintenanceFormProps = {
  action: FormServerAction;
  /** The page's own address, and where to go without saving. */
  here: string;
  back: string;
  /** What the action needs beside the fields: which thing. */
  hidden: Readonly<Record<string, string>>;
  /** The version that was read; absent for something new. */
  version?: number;
  initial: Typed;
  sections: readonly FormSection[];
  words: MaintenanceWords;
  /** Folded behind these words until it is asked for, or until it has something to say. */
  fold?: string;
};

export function MaintenanceForm(props: MaintenanceFormProps) {
  const { action, here, back, hidden, version, initial, sections, words, fold } = props;
  const { answer, submit } = useSafeAction(action, here, words.lost);
  const typed = answer.outcome === 'idle' ? initial : answer.values;
  const current = answer.outcome === 'conflict' ? answer.current : undefined;
  const form = (
    <>
      {current ? (
        <Conflict answer={answer} sections={sections} words={words} />
      ) : (
        <FormOutcome answer={answer} words={words.outcome} here={here} labels={labelsOf(sections)} />
      )}
      <form action={submit} key={formKey(answer)} noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {/* A version once conceded stays so while problems are put right. */}
        {version !== undefined && (
          <input type="hidden" name="version" value={current?.version ?? answer.values.version ?? version} />
        )}
        <div>
          {sections.map((section) => (
            <FormSectionFields
              key={section.id}
              section={section}
              typed={typed}
              answer={answer}
              optional={words.optional}
            />
          ))}
        </div>
        <FormActions>
          <SubmitButton label={current ? words.conflict.saveOver : words.save} pendingLabel={words.saving} />
          <Link href={current ? here : back} plain={current !== undefined} className="inline-flex min-h-6 items-center">
            {current ? words.conflict.discard : words.cancel}
          </Link>
        </FormActions>
      </form>
    </>
  );
  if (fold === undefined) return form;
  return (
    <Disclosure summary={fold} look="quiet" open={answer.outcome !== 'idle'}>
      {form}
    </Disclosure>
  );
}

type ConflictProps = { answer: FormAnswer; sections: readonly FormSection[]; words: MaintenanceWords };

function Conflict({ answer, sections, words }: ConflictProps) {
  const says = words.conflict;
  const rows = differences(sections, answer.values, answer.current?.values ?? {}, words);
  const at = answer.current?.at;
  return (
    <EditConflict
      title={at ? says.titleAt.replace('{time}', formatDateTime(new Date(at))) : says.title}
      text={rows.length === 0 ? says.same : says.text}
      yours={says.yours}
      theirs={says.theirs}
      rows={rows}
    />
  );
}
