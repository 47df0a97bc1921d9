// Reads a report's form leniently: whatever can be read becomes content, what cannot is an error and keeps what was typed. Completeness is for findings/.
import { isDecimal } from './indicator.ts';
import { halfWidthNumber, parseWanYuan, subtractYuan, type WanYuanProblem, type Yuan } from './money.ts';
import { isPlainDate } from './plain-date.ts';
import { deliverableStates, indicatorFinalities, type MilestoneAnswer, milestoneStates } from './report-answers.ts';
import {
  difficultiesAnswers,
  difficultyCategories,
  explanationPrefix,
  investmentAnswers,
  milestoneInput,
  overlongTexts,
  ownLights,
  type ReportContent,
} from './report-content.ts';

/** Whether the amount typed is the quarter's (本季) or the year's to date (本年累计). */
export type InvestmentEntry = 'quarter' | 'year_to_date';

export type FieldErrorCode =
  | Exclude<WanYuanProblem, 'empty'>
  | 'not_a_percent'
  | 'not_a_count'
  | 'not_a_decimal'
  | 'not_a_date'
  | 'not_an_option'
  | 'too_long';

/** `field` is the name of the form's input. */
export type FieldError = {
  readonly field: string;
  readonly code: FieldErrorCode;
  readonly params: Readonly<Record<string, string | number>>;
};

/** The form's strings by the name of the input. */
export type ReportForm = Readonly<Record<string, string | undefined>>;

export type ReportInput = {
  readonly content: ReportContent;
  readonly errors: readonly FieldError[];
  readonly entry: InvestmentEntry;
  /** Exactly what was typed, to be shown again. */
  readonly typed: ReportForm;
};

/** yearToDateBeforeYuan is the sum of the year's earlier quarters, taken off when the year to date was typed. */
export function readReportForm(form: ReportForm, yearToDateBeforeYuan: Yuan): ReportInput {
  const errors: FieldError[] = [];
  const read = reader(form, errors);
  const entry: InvestmentEntry = form.investmentEntry === 'year_to_date' ? 'year_to_date' : 'quarter';
  // An amount typed without choosing an answer is an answer; under another answer it does not count.
  const answer = read.option('investmentAnswer', investmentAnswers);
  const isAmount = answer === 'amount' || (isBlank(form.investmentAnswer) && !isBlank(form.investment));
  const typedYuan = isAmount ? read.amount('investment') : null;
  const started = read.option('constructionStarted', ['yes', 'no'] as const);
  const content: ReportContent = {
    investmentAnswer: isAmount ? 'amount' : answer,
    investmentYuan: quarterAmount(typedYuan, entry, yearToDateBeforeYuan),
    investmentIsReduction: isAmount && isTicked(form.investmentIsReduction),
    noProgressReason: read.text('noProgressReason'),
    physicalProgress: read.text('physicalProgress'),
    physicalPercentTenths: read.percentTenths('physicalPercent'),
    constructionStarted: started === null ? null : started === 'yes',
    startedOn: read.date('startedOn'),
    difficultiesAnswer: read.option('difficultiesAnswer', difficultiesAnswers),
    difficultyCategory: read.option('difficultyCategory', difficultyCategories),
    difficulties: read.text('difficulties'),
    nextStep: read.text('nextStep'),
    ownLight: read.option('ownLight', ownLights),
    explanations: explanationsOf(form),
    milestones: milestonesOf(form, read),
    deliverableState: read.option('deliverableState', deliverableStates),
    narrative: read.text('narrative'),
    jointMeetings: read.count('jointMeetings'),
    jointStatement: read.text('jointStatement'),
    indicatorValue: read.decimal('indicatorValue'),
    indicatorFinality: read.option('indicatorFinality', indicatorFinalities),
    indicatorSource: read.text('indicatorSource'),
  };
  for (const { input, max, length } of overlongTexts(content)) {
    errors.push({ field: input, code: 'too_long', params: { max, length } });
  }
  return { content, errors, entry, typed: form };
}

function quarterAmount(typed: Yuan | null, entry: InvestmentEntry, before: Yuan): Yuan | null {
  return typed !== null && entry === 'year_to_date' ? subtractYuan(typed, before) : typed;
}

function isBlank(value: string | undefined): boolean {
  return value === undefined || value.trim() === '';
}

function isTicked(value: string | undefined): boolean {
  return value === 'yes' || value === 'on' || value === 'true';
}

function explanationsOf(form: ReportForm): Record<string, string> {
  const explanations: Record<string, string> = {};
  for (const [name, text] of Object.entries(form)) {
    const code = name.startsWith(explanationPrefix) ? name.slice(explanationPrefix.length) : '';
    if (/^[EW]\d{3}$/.test(code) && text?.trim()) explanations[code] = tidy(text);
  }
  return explanations;
}

/** Only milestones of which something is said; the id is checked against the commitment where it is kept. */
function milestonesOf(form: ReportForm, read: ReturnType<typeof reader>): Record<string, MilestoneAnswer> {
  const ids = Object.keys(form).flatMap(
    (name) => /^milestone\.([0-9a-f-]{36})\.(?:state|doneOn|note)$/.exec(name)?.[1] ?? [],
  );
  const answers: Record<string, MilestoneAnswer> = {};
  for (const id of [...new Set(ids)].sort()) {
    const state = read.option(milestoneInput(id, 'state'), milestoneStates);
    const doneOn = read.date(milestoneInput(id, 'doneOn'));
    const note = read.text(milestoneInput(id, 'note'));
    // A date belongs to a milestone that is done; under another answer it does not count.
    if (state !== null || note !== '') answers[id] = { state, doneOn: state === 'done' ? doneOn : null, note };
  }
  return answers;
}

/** Browsers send CRLF; stored text has LF and no blank ends. */
function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

function reader(form: ReportForm, errors: FieldError[]) {
  const refuse = (field: string, code: FieldErrorCode): null => {
    errors.push({ field, code, params: { typed: (form[field] ?? '').slice(0, 100) } });
    return null;
  };
  const text = (field: string): string => tidy(form[field] ?? '');
  return {
    text,
    option<T extends string>(field: string, options: readonly T[]): T | null {
      const value = text(field);
      if (value === '') return null;
      return options.find((option) => option === value) ?? refuse(field, 'not_an_option');
    },
    amount(field: string): Yuan | null {
      const parsed = parseWanYuan(form[field] ?? '');
      if (parsed.ok) return parsed.yuan;
      return parsed.reason === 'empty' ? null : refuse(field, parsed.reason);
    },
    percentTenths(field: string): number | null {
      const value = halfWidthNumber(form[field] ?? '')
        .replace(/%$/, '')
        .trim();
      if (value === '') return null;
      const match = /^(\d{1,3})(?:\.(\d)0*)?$/.exec(value);
      const tenths = match ? Number(match[1]) * 10 + Number(match[2] ?? 0) : Number.NaN;
      return tenths <= 1000 ? tenths : refuse(field, 'not_a_percent');
    },
    count(field: string): number | null {
      const value = halfWidthNumber(form[field] ?? '').trim();
      if (value === '') return null;
      return /^\d{1,3}$/.test(value) ? Number(value) : refuse(field, 'not_a_count');
    },
    decimal(field: string): string | null {
      const value = halfWidthNumber(form[field] ?? '').trim();
      if (value === '') return null;
      const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(value) ? value.replaceAll(',', '') : value;
      return isDecimal(plain) ? plain : refuse(field, 'not_a_decimal');
    },
    date(field: string): string | null {
      const value = text(field);
      return value === '' ? null : isPlainDate(value) ? value : refuse(field, 'not_a_date');
    },
  };
}
