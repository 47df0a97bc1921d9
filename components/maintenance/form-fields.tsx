// The fields of a maintenance form, drawn from their description. Holds no state: what was typed comes in as values.
import type { FormAnswer } from '#rules/form-answer.ts';
import { problemText } from '../admin/form-outcome.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { TextInput } from '../ui/text-input.tsx';
import type { FormField, FormSection, SelectField, TextField, Typed } from './form-field.ts';

type FieldsProps = { typed: Typed; answer: FormAnswer; optional: string };

export function FormSectionFields({ section, ...rest }: FieldsProps & { section: FormSection }) {
  return (
    <section aria-labelledby={`${section.id}-title`} className="border-t border-line py-5 first:border-t-0 first:pt-0">
      <h3 id={`${section.id}-title`} className="font-sans text-md font-semibold">
        {section.title}
      </h3>
      {section.say !== undefined && <p className="mt-0.5 max-w-[52em] text-sm text-soft">{section.say}</p>}
      <div className="mt-3 grid grid-cols-1 items-end gap-x-6 gap-y-5 sm:grid-cols-2">
        {section.fields.map((field) => (
          <div key={keyOf(field)} className={`min-w-0 ${field.half ? '' : 'sm:col-span-2'}`}>
            <OneField field={field} {...rest} />
          </div>
        ))}
      </div>
    </section>
  );
}

const keyOf = (field: FormField) => ('name' in field ? field.name : field.label);

function OneField({ field, ...rest }: FieldsProps & { field: FormField }) {
  const { typed, answer } = rest;
  switch (field.kind) {
    case 'text':
    case 'select':
      return <Control field={field} {...rest} />;
    case 'choice':
      return (
        <Choice
          name={field.name}
          legend={field.label}
          hint={field.hint}
          options={field.options}
          value={typed[field.name]}
          error={problemText(answer, field.name)}
          inline
        />
      );
    case 'check':
      return <Tick name={field.name} label={field.label} hint={field.hint} typed={typed} />;
    case 'checks':
      return (
        <Group field={field}>
          <div className={field.wide ? '' : 'grid grid-cols-2 gap-x-4 sm:grid-cols-3 lg:grid-cols-4'}>
            {field.options.map((option) => (
              <Tick key={option.name} name={option.name} label={option.label} typed={typed} />
            ))}
          </div>
        </Group>
      );
    case 'selects':
      return (
        <Group field={field}>
          <div className="grid grid-cols-1 gap-x-6 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-3">
            {field.rows.map((row) => (
              <div key={row.name} className="flex flex-wrap items-center justify-between gap-x-3">
                <label htmlFor={row.name} className="min-w-0">
                  {row.label}
                  {row.note !== undefined && <span className="block text-sm text-soft">{row.note}</span>}
                </label>
                <Select
                  id={row.name}
                  name={row.name}
                  options={field.options}
                  placeholder={field.none}
                  defaultValue={typed[row.name] ?? ''}
                  aria-invalid={problemText(answer, row.name) ? true : undefined}
                />
              </div>
            ))}
          </div>
        </Group>
      );
    case 'rows':
      return (
        <Group field={field}>
          {field.rows.map((row) => (
            <div
              key={row[0]?.name}
              className="mt-2 grid grid-cols-1 gap-x-6 gap-y-2 first:mt-0 sm:grid-cols-2 [&>*]:mb-0"
            >
              {row.map((part) => (
                <Control key={part.name} field={part} plain {...rest} />
              ))}
            </div>
          ))}
        </Group>
      );
  }
}

function Group({ field, children }: { field: { label: string; hint?: string }; children: React.ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="float-left w-full font-semibold">{field.label}</legend>
      <div className="clear-both">
        {field.hint !== undefined && <p className="text-sm text-soft">{field.hint}</p>}
        <div className="mt-1.5">{children}</div>
      </div>
    </fieldset>
  );
}

type TickProps = { name: string; label: string; hint?: string | undefined; typed: Typed };

function Tick({ name, label, hint, typed }: TickProps) {
  return (
    <Checkbox id={name} name={name} value="yes" label={label} hint={hint} defaultChecked={typed[name] === 'yes'} />
  );
}

function Control({
  field,
  typed,
  answer,
  optional,
  plain = false,
}: FieldsProps & { field: TextField | SelectField; plain?: boolean }) {
  const { name } = field;
  return (
    <Field
      name={name}
      label={plain ? <span className="text-sm font-normal text-soft">{field.label}</span> : field.label}
      hint={field.hint}
      error={problemText(answer, name)}
      required={field.required ?? false}
      {...(plain || field.kind === 'select' || field.required || field.conditional ? {} : { mark: optional })}
    >
      {(control) =>
        field.kind === 'select' ? (
          <Select
            {...control}
            options={field.options}
            {...(field.none === undefined ? {} : { placeholder: field.none })}
            defaultValue={typed[name] ?? ''}
            className="w-full"
          />
        ) : (
          <TextInput
            {...control}
            type={field.type ?? 'text'}
            lang={field.lang}
            numeric={field.numeric ?? false}
            width={field.width ?? 'full'}
            maxLength={field.max}
            defaultValue={typed[name] ?? ''}
            autoComplete="off"
          />
        )
      }
    </Field>
  );
}
