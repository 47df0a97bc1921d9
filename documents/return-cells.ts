// One filled cell of the return's workbook as the text that the form would have carried. What cannot be read stays as it was typed: the form's own
// reader refuses it. Formulas and error values are never read, whatever result is stored beside them.
import { isPlainDate } from '#rules/plain-date.ts';
import { seenText } from '#rules/typed-text.ts';
import type { EntryColumn } from './return-columns.ts';
import { codeOfWord } from './return-words.ts';
import { type CellKind, decimalText, serialDate } from './spreadsheet-cells.ts';

export type CellValue =
  | { readonly value: string }
  | { readonly error: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } };

const refused = (code: string, text: string): CellValue => ({
  error: { code, params: { value: cut(seenText(text)) } },
});

const cut = (text: string): string => ([...text].length > 60 ? `${[...text].slice(0, 60).join('')}…` : text);

/** How the annotated copy begins what could not be read: never taken for an answer when it comes back as it is. */
const unmendedMark = '⚠ 未改 not mended: ';
export const unmended = (text: string): string => (isUnmended(text) ? text : `${unmendedMark}${text}`);

const isUnmended = (text: string): boolean => text.trim().startsWith(unmendedMark.trim());

export function formValue(column: EntryColumn, kind: CellKind, text: string, date1904: boolean): CellValue {
  if (kind === 'formula') return refused('formula_cell', text);
  if (kind === 'error') return refused('error_value', text);
  const typed = seenText(text);
  if (typed.trim() === '') return { value: '' };
  if (isUnmended(typed)) return refused('not_mended', typed);
  switch (column.kind) {
    case 'amount':
    case 'decimal':
    case 'count':
      return plainNumber(kind, typed);
    case 'percent':
      return percent(kind, typed);
    case 'date':
      return date(kind, typed, date1904);
    case 'list':
      return { value: listCode(column, kind, typed) };
    default:
      return { value: plainWords(kind, typed, date1904) };
  }
}

/** A cell shown as 62 % holds 0.62, and one shown as a date holds a day's number: neither is what the person sees. */
function plainNumber(kind: CellKind, text: string): CellValue {
  if (kind === 'percent') return refused('number_is_percent', text);
  if (kind === 'date' || kind === 'iso') return refused('number_is_date', text);
  return { value: kind === 'boolean' ? trueOrFalse(text) : text };
}

function percent(kind: CellKind, text: string): CellValue {
  if (kind === 'date' || kind === 'iso') return refused('number_is_date', text);
  if (kind === 'percent') return { value: decimalText(`${Number(text) * 100}`) ?? text };
  return { value: kind === 'boolean' ? trueOrFalse(text) : text };
}

function date(kind: CellKind, text: string, date1904: boolean): CellValue {
  if (kind === 'date' || kind === 'number') return { value: serialDate(text, date1904) ?? text };
  if (kind === 'iso') return { value: text.slice(0, 10) };
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text.normalize('NFKC').replace(/\s+/g, ''));
  const plain = match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : '';
  return { value: isPlainDate(plain) ? plain : text };
}

function listCode(column: EntryColumn, kind: CellKind, text: string): string {
  const isYesNo = column.vocabulary === 'yesNo' || column.vocabulary === 'started';
  if (kind === 'boolean') return isYesNo ? (text === '1' ? 'yes' : 'no') : trueOrFalse(text);
  return (column.vocabulary && codeOfWord(column.vocabulary, text)) ?? text;
}

function plainWords(kind: CellKind, text: string, date1904: boolean): string {
  if (kind === 'boolean') return trueOrFalse(text);
  if (kind === 'date') return serialDate(text, date1904) ?? text;
  return text;
}

const trueOrFalse = (text: string) => (text === '1' ? 'TRUE' : 'FALSE');
