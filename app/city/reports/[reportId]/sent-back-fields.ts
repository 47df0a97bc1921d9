// The fields an approver ticks when sending a report back: one box a field, since a form's repeated names would be lost.
import { type ContentField, contentFields } from '#rules/report-content.ts';

const prefix = 'field.';

export function fieldBoxName(field: ContentField): string {
  return `${prefix}${field}`;
}

/** The ticked fields in the order of the form. */
export function sentBackFields(typed: Readonly<Record<string, unknown>>): string[] {
  return contentFields.map(({ field }) => field).filter((field) => typed[fieldBoxName(field)] !== undefined);
}

const opinionPrefix = 'opinion.';

/** What was typed to single fields, by field; blank where nothing was. */
export function fieldOpinionsIn(typed: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    contentFields.map(({ field }) => [field, String(typed[`${opinionPrefix}${field}`] ?? '').slice(0, 20_000)]),
  );
}
