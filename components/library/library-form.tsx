'use client';
// A form of the library, drawn from data: fields in groups, problems beside them, and where somebody else was faster both versions side by side;
// saving again is then done on top of theirs, knowingly. Works without JavaScript.
import { useActionState } from 'react';
import { type FormAnswer, idleAnswer } from '#rules/form-answer.ts';
import { FormOutcome, formKey, type OutcomeWords, problemText } from '../admin/form-outcome.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { EditConflict } from '../ui/edit-conflict.tsx';
import { type ControlProps, Field } from '../ui/field.tsx';
import { FormActions } from '../ui/form-actions.tsx';
import { Link } from '../ui/link.tsx';
import { Select } from '../ui/select.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { differingRows, type FieldGroup, type FormField, isTicked, type LibraryFormWords } from './form-fields.ts';

type LibraryFormProps = {
  action: (previous: FormAnswer, form: FormData) => Promise<FormAnswer>;
  /** Sent along unseen: ids and the version the form was made on. */
  hidden: Readonly<Record<string, string>>;
  groups: readonly FieldGroup[];
  submit: string;
  danger?: boolean;
  words: LibraryFormWords;
  outcome: OutcomeWords;
  /** The page's own address, to load it again. */
  here: string;
  /** Goes before every id where a page holds several forms. */
  idPrefix?: string;
  cancel?: { href: string; label: string };
  /** Folded away until asked for; unfolded where there is an answer, also without JavaScript. */
  fold?: { summary: string; look?: 'quiet' | 'link'; open?: boolean; say?: string };
};

export function LibraryForm(props: LibraryFormProps) {
  const { action, hidden, groups, submit, danger = false, words, outcome, here, idPrefix = '', cancel, fold } = props;
  const [answer, send] = useActionState(action, idleAnswer);
  const labels = Object.fromEntries(groups.flatMap((group) => group.fields.map((field) => [field.name, field.label])));
  const current = answer.outcome === 'conflict' ? answer.current : undefined;
  const rows = current ? differingRows(groups, answer.values, current.values, words) : [];
  const sent: Readonly<Record<string, string>> = current
    ? { ...hidden, version: String(current.version) }
    : { ...hidden, ...(answer.values.version && hidden.version ? { version: answer.values.version } : {}) };
  const body = (
    <>
      {fold?.say && <p className="mb-4 text-sm text-soft">{fold.say}</p>}
      {current ? (
        <EditConflict
          title={words.conflictTitle}
          text={rows.length === 0 ? words.conflictSame : words.conflictText}
          yours={words.yours}
          theirs={words.theirs}
          rows={rows}
        />
      ) : (
        <FormOutcome answer={answer} words={outcome} here={here} idPrefix={idPrefix} labels={labels} />
      )}
      <form action={send} key={formKey(answer)}>
        {Object.entries(sent).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {groups.map((group, index) => (
          <Group
            // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list of groups that never reorders
            key={index}
            first={index === 0}
            group={group}
            answer={answer}
            idPrefix={idPrefix}
            optional={words.optional}
          />
        ))}
        <FormActions>
          <SubmitButton label={submit} pendingLabel={words.pending} variant={danger ? 'danger' : 'primary'} />
          {cancel && (
            <Link href={cancel.href} className="inline-flex min-h-6 items-center">
              {cancel.label}
            </Link>
          )}
        </FormActions>
      </form>
    </>
  );
  if (!fold) return body;
  return (
    <Disclosure
      summary={fold.summary}
      look={fold.look ?? 'quiet'}
      open={answer.outcome !== 'idle' || (fold.open ?? false)}
    >
      {body}
    </Disclosure>
  );
}

const columnClasses = {
  2: 'grid gap-x-6 sm:grid-cols-2',
  3: 'grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3',
  4: 'grid grid-cols-2 gap-x-4 lg:grid-cols-4',
  line: 'grid items-end gap-x-4 sm:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]',
};

type GroupProps = { first: boolean; group: FieldGroup; answer: FormAnswer; idPrefix: string; optional: string };

function Group({ first, group, answer, idPrefix, optional }: GroupProps) {
  const fields = group.fields.map((field) => (
    <FieldOf key={field.name} field={field} answer={answer} idPrefix={idPrefix} optional={optional} />
  ));
  // In a grid every field keeps its distance, also the last one, which stands beside others.
  const arranged = group.columns ? (
    <div className={`[&>*]:mb-5 ${columnClasses[group.columns]}`}>{fields}</div>
  ) : (
    <div className="mb-5 [&>*]:mb-5 [&>*:last-child]:mb-0">{fields}</div>
  );
  if (group.title === undefined) return arranged;
  return (
    <fieldset className={`min-w-0 ${first ? '' : 'border-t border-hair pt-4'}`}>
      <legend className="float-left mb-3 w-full text-md font-semibold text-soft">{group.title}</legend>
      <div className="clear-both">{arranged}</div>
    </fieldset>
  );
}

type FieldOfProps = { field: FormField; answer: FormAnswer; idPrefix: string; optional: string };

function FieldOf({ field, answer, idPrefix, optional }: FieldOfProps) {
  const untouched = answer.outcome === 'idle' || answer.outcome === 'done';
  const value = untouched ? (field.initial ?? '') : (answer.values[field.name] ?? '');
  const error = problemText(answer, field.name);
  const id = idPrefix + field.name;
  if (field.kind === 'checkbox') {
    return (
      <div className={error ? 'border-l-3 border-bad pl-3' : ''}>
        {error && <p className="text-sm font-semibold text-bad">{error}</p>}
        <Checkbox
          id={id}
          name={field.name}
          value="yes"
          label={field.label}
          hint={field.hint}
          defaultChecked={isTicked(value)}
          required={field.required}
        />
      </div>
    );
  }
  if (field.kind === 'checks') {
    return (
      <fieldset className="min-w-0">
        <legend className="font-semibold">
          {field.label} <span className="text-sm font-normal text-soft">{optional}</span>
        </legend>
        {error && <p className="text-sm font-semibold text-bad">{error}</p>}
        <div className="mt-1 grid gap-x-5 sm:grid-cols-2 lg:grid-cols-3">
          {field.options.map((option, index) => (
            <Checkbox
              key={option.name}
              id={index === 0 ? id : idPrefix + option.name}
              name={option.name}
              value="yes"
              label={option.label}
              defaultChecked={untouched ? option.initial : isTicked(answer.values[option.name])}
            />
          ))}
        </div>
      </fieldset>
    );
  }
  return (
    <Field
      name={field.name}
      id={id}
      label={field.label}
      hint={field.hint}
      error={error}
      required={field.required ?? false}
      {...(field.required ? {} : { mark: optional })}
    >
      {(control) => <ControlOf field={field} control={control} value={value} />}
    </Field>
  );
}

type PlainField = Exclude<FormField, { kind: 'checkbox' | 'checks' }>;

function ControlOf({ field, control, value }: { field: PlainField; control: ControlProps; value: string }) {
  if (field.kind === 'select') {
    return (
      <Select
        {...control}
        options={field.options}
        {...(field.placeholder === undefined ? {} : { placeholder: field.placeholder })}
        defaultValue={value}
        className="w-full sm:w-auto"
      />
    );
  }
  if (field.kind === 'area')
    return <TextArea {...control} rows={field.rows ?? 2} maxLength={field.maxLength} defaultValue={value} />;
  if (field.kind === 'date') return <TextInput {...control} type="date" width="short" defaultValue={value} />;
  if (field.kind === 'amount') {
    return (
      <TextInput
        {...control}
        numeric
        unit={field.unit}
        width="full"
        className="max-w-full"
        readOnly={field.readOnly}
        defaultValue={value}
      />
    );
  }
  return (
    <TextInput
      {...control}
      type={field.type ?? 'text'}
      width={field.width ?? 'full'}
      maxLength={field.maxLength}
      defaultValue={value}
      autoComplete="off"
    />
  );
}
