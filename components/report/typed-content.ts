// Reads the form while it is being typed, by the server's own reader. What the server reads on saving is what counts.
import type { Yuan } from '#rules/money.ts';
import type { ReportContent } from '#rules/report-content.ts';
import { type FieldErrorCode, type InvestmentEntry, type ReportForm, readReportForm } from '#rules/report-input.ts';

export type TypedForm = ReportForm;
export type UnreadableCode = FieldErrorCode;

export type TypedContent = {
  readonly content: ReportContent;
  readonly entry: InvestmentEntry;
  /** By the name of the input. */
  readonly unreadable: ReadonlyMap<string, UnreadableCode>;
};

/** yearToDateBeforeYuan is taken off when the year to date was typed. */
export function readTyped(form: TypedForm, yearToDateBeforeYuan: Yuan): TypedContent {
  const { content, entry, errors } = readReportForm(form, yearToDateBeforeYuan);
  return { content, entry, unreadable: new Map(errors.map(({ field, code }) => [field, code])) };
}
