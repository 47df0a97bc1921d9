// Reads single fields of a maintenance form: text in, values out, and a problem with its field's name where a text cannot be read.
// Knows no form as a whole.
import type { FieldProblem } from './form-answer.ts';
import { isDecimal } from './indicator.ts';
import { halfWidthNumber } from './money.ts';
import { isPlainDate } from './plain-date.ts';

/** A form's strings by the name of the input; what is not ticked or not shown is absent. */
export type TypedFields = Readonly<Record<string, string | undefined>>;

export const earliestYear = 1949;
export const latestYear = 2100;

export type FieldReader = ReturnType<typeof fieldReader>;

export function fieldReader(form: TypedFields) {
  const problems: FieldProblem[] = [];
  const refuse = (field: string, code: string, params?: FieldProblem['params']): null => {
    problems.push({ field, code, ...(params ? { params } : {}) });
    return null;
  };
  /** One line; blanks at the ends and runs of blanks go. */
  const text = (field: string, max: number): string => {
    const typed = (form[field] ?? '').replace(/\s+/g, ' ').trim();
    if ([...typed].length > max) refuse(field, 'too_long', { max });
    return typed;
  };
  const number = (field: string): string => halfWidthNumber(form[field] ?? '');
  return {
    problems,
    refuse,
    text,
    required(field: string, max: number): string {
      const typed = text(field, max);
      if (typed === '') refuse(field, 'required');
      return typed;
    },
    /** Text for readers of English: without Chinese characters. */
    english(field: string, max: number): string {
      const typed = text(field, max);
      if (/\p{Script=Han}/u.test(typed)) refuse(field, 'not_english');
      return typed;
    },
    ticked: (field: string): boolean => form[field] === 'yes',
    option<T extends string>(field: string, options: readonly T[]): T | null {
      const typed = (form[field] ?? '').trim();
      if (typed === '') return null;
      return options.find((one) => one === typed) ?? refuse(field, 'not_an_option');
    },
    /** A whole number from 1. */
    count(field: string): number | null {
      const typed = number(field);
      if (typed === '') return null;
      return /^\d{1,9}$/.test(typed) && Number(typed) > 0 ? Number(typed) : refuse(field, 'not_a_count');
    },
    year(field: string): number | null {
      const typed = number(field).replace(/年$/, '');
      return typed === '' ? null : (yearOf(typed) ?? refuse(field, 'not_a_year'));
    },
    /** Years typed in a row, parted by commas or blanks; ascending, each once. */
    years(field: string): number[] {
      const typed = (form[field] ?? '').split(/[\s,，、;；]+/).filter((part) => part !== '');
      const read = typed.map((part) => yearOf(halfWidthNumber(part).replace(/年$/, '')));
      if (read.includes(null)) refuse(field, 'not_a_year');
      return [...new Set(read.filter((year) => year !== null))].toSorted((a, b) => a - b);
    },
    /** A plain decimal as text, every digit kept; well-formed thousands separators go. */
    decimal(field: string): string | null {
      const typed = number(field);
      if (typed === '') return null;
      const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed) ? typed.replaceAll(',', '') : typed;
      return isDecimal(plain) ? plain : refuse(field, 'not_a_decimal');
    },
    date(field: string): string | null {
      const typed = number(field);
      return typed === '' ? null : isPlainDate(typed) ? typed : refuse(field, 'not_a_date');
    },
  };
}

function yearOf(text: string): number | null {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= earliestYear && year <= latestYear ? year : null;
}

/** The parts of the inputs 'host.330100', 'host.330200' … whose box is ticked, and of the lists 'hostMore.1' … chosen from; in order, each once. */
export function chosenCodes(form: TypedFields, ticked: string, listed: string): string[] {
  const codes = Object.entries(form).flatMap(([name, value]) => {
    if (name.startsWith(`${ticked}.`) && value === 'yes') return [name.slice(ticked.length + 1)];
    return name.startsWith(`${listed}.`) && value ? [value] : [];
  });
  return [...new Set(codes)].toSorted((a, b) => (a < b ? -1 : 1));
}

/** Ticked boxes as the form holds them. */
export function tickedFields(name: string, codes: readonly string[]): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [`${name}.${code}`, 'yes']));
}

/** 'New Airport Link' → 'new-airport-link'; '' where hardly anything Latin is left. */
export function slugOf(english: string): string {
  const latin = english
    .toLowerCase()
    .replace(/[’'“”"]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return latin.length >= 3 ? latin : '';
}
