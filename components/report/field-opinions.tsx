// Fields that go back with the report, each with the opinion that is said at that very field in the city's form. The box for words opens with the
// tick, without JavaScript too.
import type { FormAnswer } from '#rules/form-answer.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { TextArea } from '../ui/text-area.tsx';

export type OpinionField = { field: string; label: string };
export type FieldOpinionWords = {
  fields: string;
  fieldsHint: string;
  /** With {field}: what is said to one field. */
  fieldOpinion: string;
};

type FieldOpinionsProps = { fields: readonly OpinionField[]; answer: FormAnswer; words: FieldOpinionWords };

/** Inputs are named `field.NAME` and `opinion.NAME`. */
export function FieldOpinions({ fields, answer, words }: FieldOpinionsProps) {
  return (
    <fieldset className="mb-4">
      <legend className="font-semibold">{words.fields}</legend>
      <p className="text-sm text-soft">{words.fieldsHint}</p>
      <div className="mt-1 grid gap-1">
        {fields.map((item) => (
          <FieldOpinion key={item.field} {...item} answer={answer} words={words} />
        ))}
      </div>
    </fieldset>
  );
}

function FieldOpinion({ field, label, answer, words }: OpinionField & Pick<FieldOpinionsProps, 'answer' | 'words'>) {
  const name = `opinion.${field}`;
  const problems = answer.problems.filter((problem) => problem.field === name);
  const error = problems.map((problem) => problem.text ?? problem.code).join(' ');
  const says = words.fieldOpinion.replace('{field}', label);
  return (
    <div className="group/field">
      <Checkbox
        id={`return-${field}`}
        name={`field.${field}`}
        label={label}
        defaultChecked={answer.values[`field.${field}`] === 'on'}
      />
      <div className="hidden pb-2 pl-7 group-has-[input:checked]/field:block">
        <TextArea
          id={name}
          name={name}
          rows={2}
          aria-label={says}
          aria-invalid={error === '' ? undefined : true}
          placeholder={says}
          defaultValue={answer.values[name]}
        />
        {error !== '' && <p className="text-sm text-bad">{error}</p>}
      </div>
    </div>
  );
}
