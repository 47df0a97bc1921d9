// What a maintenance form is made of: plain data that a page puts together on the server, and what was typed into it in words.
import type { SelectOption } from '../ui/select.tsx';

type Common = { label: string; hint?: string /** Half the width where there is room. */; half?: boolean };

export type TextField = Common & {
  kind: 'text';
  name: string;
  lang?: 'zh-CN' | 'en';
  type?: 'text' | 'date';
  numeric?: boolean;
  width?: 'short' | 'full';
  max?: number;
  required?: boolean;
  /** Needed in some cases only, as its hint says: neither marked optional nor required. */
  conditional?: boolean;
};

export type SelectField = Common & {
  kind: 'select';
  name: string;
  options: readonly SelectOption[];
  /** The words of the empty choice; without them one must be chosen. */
  none?: string;
  required?: boolean;
};

export type FormField =
  | TextField
  | SelectField
  | (Common & { kind: 'choice'; name: string; options: readonly { value: string; label: string; hint?: string }[] })
  | (Common & { kind: 'check'; name: string })
  /** Several boxes under one name for all of them. */
  | (Common & {
      kind: 'checks';
      options: readonly { name: string; label: string }[] /** One a line, for long labels. */;
      wide?: boolean;
    })
  /** One list per line, all with the same options. */
  | (Common & {
      kind: 'selects';
      rows: readonly { name: string; label: string; note?: string }[];
      options: readonly SelectOption[];
      none: string;
    })
  /** Lines of several inputs: issuers in two languages, counties with their role. */
  | (Common & { kind: 'rows'; rows: readonly (readonly (TextField | SelectField)[])[] });

export type FormSection = { id: string; title: string; say?: string; fields: readonly FormField[] };

export type Typed = Readonly<Record<string, string>>;

export type SaidWords = { yes: string; no: string; comma: string; colon: string };

const optionLabel = (options: readonly { value: string; label: string }[], value: string) =>
  options.find((option) => option.value === value)?.label.trim() ?? value;

/** What a field says, as a reader would put it; '' for nothing. */
export function saidIn(field: FormField, typed: Typed, words: SaidWords): string {
  const value = (name: string) => (typed[name] ?? '').trim();
  switch (field.kind) {
    case 'text':
      return value(field.name);
    case 'select':
    case 'choice':
      return value(field.name) === '' ? '' : optionLabel(field.options, value(field.name));
    case 'check':
      return value(field.name) === 'yes' ? words.yes : words.no;
    case 'checks':
      return field.options
        .filter(({ name }) => value(name) === 'yes')
        .map(({ label }) => label)
        .join(words.comma);
    case 'selects':
      return field.rows
        .filter(({ name }) => value(name) !== '')
        .map(({ name, label }) => `${label}${words.colon}${optionLabel(field.options, value(name))}`)
        .join(words.comma);
    case 'rows':
      return field.rows
        .map((row) =>
          row
            .map((part) => saidIn(part, typed, words))
            .filter(Boolean)
            .join(' '),
        )
        .filter(Boolean)
        .join(words.comma);
  }
}

export type Difference = { label: string; yours: string; theirs: string };

/** Field by field what differs between two fillings of the same form, in the form's order. */
export function differences(
  sections: readonly FormSection[],
  yours: Typed,
  theirs: Typed,
  words: SaidWords,
): Difference[] {
  return sections
    .flatMap((section) => section.fields)
    .map((field) => ({
      label: field.label,
      yours: saidIn(field, yours, words),
      theirs: saidIn(field, theirs, words),
    }))
    .filter((row) => row.yours !== row.theirs);
}

/** What every input is called, for the summary of problems. */
export function labelsOf(sections: readonly FormSection[]): Record<string, string> {
  const named = (field: FormField): [string, string][] => {
    switch (field.kind) {
      case 'checks':
        return field.options.map((option) => [option.name, `${field.label} · ${option.label}`]);
      case 'selects':
        return field.rows.map((row) => [row.name, `${field.label} · ${row.label}`]);
      case 'rows':
        return field.rows.flatMap((row, index) =>
          row.map((part): [string, string] => [part.name, `${field.label} ${index + 1} · ${part.label}`]),
        );
      default:
        return [[field.name, field.label]];
    }
  };
  return Object.fromEntries(sections.flatMap((section) => section.fields.flatMap(named)));
}
