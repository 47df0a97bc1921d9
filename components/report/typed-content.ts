// Reads the form while it is being typed. The twin of rules/report-input.ts without its schema library, which the browser does not carry;
// typed-content.test.ts holds the two together. What the server reads on saving is what counts.
import { halfWidthNumber, parseWanYuan, subtractYuan, type WanYuanProblem, type Yuan } from '#rules/money.ts';
import { isPlainDate } from '#rules/plain-date.ts';
import {
  difficultiesAnswers,
  difficultyCategories,
  explanationPrefix,
  inputNameOf,
  investmentAnswers,
  overlongTexts,
  ownLights,
  type ReportContent,
} from '#rules/report-content.ts';

export type TypedForm = Readonly<Record<string, string | undefined>>;
export type UnreadableCode =
  | Exclude<WanYuanProblem, 'empty'>
  | 'not_a_percent'
  | 'not_a_date'
  | 'not_an_option'
  | 'too_long';
export type InvestmentEntry = 'quarter' | 'year_to_date';

export type TypedContent = {
  readonly content: ReportContent;
  readonly entry: InvestmentEntry;
  /** By the name of the input. */
  readonly unreadable: ReadonlyMap<string, UnreadableCode>;
};

/** yearToDateBeforeYuan is taken off when the year to date was typed. */
export function readTyped(form: TypedForm, yearToDateBeforeYuan: Yuan): TypedContent {
  const unreadable = new Map<string, UnreadableCode>();
  const read = reader(form, unreadable);
  const entry: InvestmentEntry = form.investmentEntry === 'year_to_date' ? 'year_to_date' : 'quarter';
  const answer = read.option('investmentAnswer', investmentAnswers);
  // An amount typed without choosing an answer is an answer; under another answer it does not count.
  const isAmount = answer === 'amount' || (read.text('investmentAnswer') === '' && read.text('investment') !== '');
  const typed = isAmount ? read.amount('investment') : null;
  const started = read.option('constructionStarted', ['yes', 'no'] as const);
  const content: ReportContent = {
    investmentAnswer: isAmount ? 'amount' : answer,
    investmentYuan: typed !== null && entry === 'year_to_date' ? subtractYuan(typed, yearToDateBeforeYuan) : typed,
    investmentIsReduction: isAmount && ['yes', 'on', 'true'].includes(form.investmentIsReduction ?? ''),
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
    explanations: explanationsIn(form),
  };
  for (const { field, explanationOf } of overlongTexts(content)) {
    unreadable.set(inputNameOf(field, explanationOf), 'too_long');
  }
  return { content, entry, unreadable };
}

function explanationsIn(form: TypedForm): Record<string, string> {
  const explanations: Record<string, string> = {};
  for (const [name, text] of Object.entries(form)) {
    const code = name.startsWith(explanationPrefix) ? name.slice(explanationPrefix.length) : '';
    if (/^[EW]\d{3}$/.test(code) && text?.trim()) explanations[code] = tidy(text);
  }
  return explanations;
}

function tidy(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}

function reader(form: TypedForm, unreadable: Map<string, UnreadableCode>) {
  const refuse = (field: string, code: UnreadableCode): null => {
    unreadable.set(field, code);
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
    date(field: string): string | null {
      const value = text(field);
      return value === '' ? null : isPlainDate(value) ? value : refuse(field, 'not_a_date');
    },
  };
}
