// The fields of a library form as data: made on the server in the reader's language, drawn in the browser.
import type { SelectOption } from '../ui/select.tsx';

type Shared = {
  name: string;
  label: string;
  hint?: string | undefined;
  required?: boolean | undefined;
  initial?: string | undefined;
};

export type FormField =
  | (Shared & { kind: 'text'; maxLength?: number; width?: 'short' | 'normal' | 'full'; type?: 'text' | 'tel' })
  | (Shared & { kind: 'date' })
  | (Shared & { kind: 'amount'; unit: string; readOnly?: boolean })
  | (Shared & { kind: 'area'; rows?: number; maxLength?: number })
  | (Shared & { kind: 'select'; options: readonly SelectOption[]; placeholder?: string })
  | (Shared & { kind: 'checkbox' })
  /** Several ticks under one legend; each has a field of its own. */
  | (Shared & { kind: 'checks'; options: readonly { name: string; label: string; initial: boolean }[] });

export type FieldGroup = {
  title?: string;
  /** Side by side where there is room; 'line' has a wide first field, as a row of a list. */
  columns?: 2 | 3 | 4 | 'line';
  fields: readonly FormField[];
};

/** The words every library form needs besides its own. */
export type LibraryFormWords = {
  optional: string;
  pending: string;
  conflictTitle: string;
  conflictText: string;
  conflictSame: string;
  yours: string;
  theirs: string;
  yes: string;
  no: string;
};

export function isTicked(value: string | undefined): boolean {
  return value === 'yes';
}

/** What a field says, in words as a reader knows them: the label of an option, yes or no, or the text itself. */
export function spokenValue(
  field: FormField,
  values: Readonly<Record<string, string>>,
  words: LibraryFormWords,
): string {
  const value = values[field.name] ?? '';
  if (field.kind === 'select') return field.options.find((option) => option.value === value)?.label ?? value;
  if (field.kind === 'checkbox') return isTicked(value) ? words.yes : words.no;
  if (field.kind === 'checks') {
    return field.options
      .filter((option) => isTicked(values[option.name]))
      .map((option) => option.label)
      .join(' / ');
  }
  return value;
}

/** Every field that differs between two versions, in words. */
export function differingRows(
  groups: readonly FieldGroup[],
  yours: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>,
  words: LibraryFormWords,
): { label: string; yours: string; theirs: string }[] {
  return groups
    .flatMap((group) => group.fields)
    .map((field) => ({
      label: field.label,
      yours: spokenValue(field, yours, words),
      theirs: spokenValue(field, theirs, words),
    }))
    .filter((row) => row.yours.trim() !== row.theirs.trim());
}
