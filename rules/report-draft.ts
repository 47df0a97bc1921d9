// What is kept of a form that is still being typed: everything that can be read. A field that cannot be read keeps what it held before.
import {
  type ContentField,
  contentFields,
  inputNameOf,
  milestonePrefix,
  type ReportContent,
} from './report-content.ts';
import type { FieldError } from './report-input.ts';

export function readableContent(
  typed: ReportContent,
  held: ReportContent,
  errors: readonly Pick<FieldError, 'field'>[],
): ReportContent {
  const unread = new Set(errors.map(({ field }) => field));
  const keeps = (field: ContentField) => unread.has(inputNameOf(field));
  const back = contentFields.filter(({ field }) => keeps(field)).map(({ field }) => [field, held[field]]);
  const codes = Object.keys({ ...typed.explanations, ...held.explanations });
  return {
    ...typed,
    explanations: mixed(
      typed.explanations,
      held.explanations,
      (code) => unread.has(inputNameOf('explanations', code)),
      codes,
    ),
    milestones: mixed(
      typed.milestones,
      held.milestones,
      (id) => [...unread].some((name) => name.startsWith(`${milestonePrefix}${id}.`)),
      Object.keys({ ...typed.milestones, ...held.milestones }),
    ),
    ...Object.fromEntries(back),
  };
}

function mixed<T>(
  typed: Readonly<Record<string, T>>,
  held: Readonly<Record<string, T>>,
  keeps: (key: string) => boolean,
  keys: readonly string[],
): Record<string, T> {
  const entries = keys.flatMap((key): [string, T][] => {
    const value = keeps(key) ? held[key] : typed[key];
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(entries);
}
