// What a report on a project or zone says: its fields, their order and lengths. Whether it is complete is decided by findings/.
import type { Light } from './lights.ts';
import { wanYuanInput, type Yuan, zeroYuan } from './money.ts';

export const investmentAnswers = ['amount', 'no_progress', 'not_applicable'] as const;
export type InvestmentAnswer = (typeof investmentAnswers)[number];

export const difficultiesAnswers = ['none', 'some'] as const;
export type DifficultiesAnswer = (typeof difficultiesAnswers)[number];

export const difficultyCategories = [
  'land',
  'sea',
  'approval',
  'funding',
  'cross_city',
  'construction',
  'other',
] as const;
export type DifficultyCategory = (typeof difficultyCategories)[number];

/** The lights a city may claim for itself (自评). */
export const ownLights = ['green', 'yellow', 'red', 'blue'] as const satisfies readonly Light[];
export type OwnLight = (typeof ownLights)[number];

/** Blank answers are null or ''. An amount is kept only under the answer 'amount', so that blank, 0, 无进展 and 不适用 stay four answers. */
export type ReportContent = {
  readonly investmentAnswer: InvestmentAnswer | null;
  /** The quarter's own amount, never the year to date. */
  readonly investmentYuan: Yuan | null;
  /** Marked as a reduction (核减): only then may the amount be negative. */
  readonly investmentIsReduction: boolean;
  readonly noProgressReason: string;
  /** 形象进度 in words. */
  readonly physicalProgress: string;
  /** Tenths of a percent, 0 to 1000. */
  readonly physicalPercentTenths: number | null;
  readonly constructionStarted: boolean | null;
  /** 'YYYY-MM-DD' */
  readonly startedOn: string | null;
  readonly difficultiesAnswer: DifficultiesAnswer | null;
  readonly difficultyCategory: DifficultyCategory | null;
  readonly difficulties: string;
  readonly nextStep: string;
  readonly ownLight: OwnLight | null;
  /** By the code of the finding each one answers. */
  readonly explanations: Readonly<Record<string, string>>;
};

export type ContentField = keyof ReportContent;

export const emptyContent: ReportContent = {
  investmentAnswer: null,
  investmentYuan: null,
  investmentIsReduction: false,
  noProgressReason: '',
  physicalProgress: '',
  physicalPercentTenths: null,
  constructionStarted: null,
  startedOn: null,
  difficultiesAnswer: null,
  difficultyCategory: null,
  difficulties: '',
  nextStep: '',
  ownLight: null,
  explanations: {},
};

/** Every field in the order of the form; maxLength in characters for texts, null otherwise. */
export const contentFields: readonly { readonly field: ContentField; readonly maxLength: number | null }[] = [
  { field: 'investmentAnswer', maxLength: null },
  { field: 'investmentYuan', maxLength: null },
  { field: 'investmentIsReduction', maxLength: null },
  { field: 'noProgressReason', maxLength: 500 },
  { field: 'physicalProgress', maxLength: 1000 },
  { field: 'physicalPercentTenths', maxLength: null },
  { field: 'constructionStarted', maxLength: null },
  { field: 'startedOn', maxLength: null },
  { field: 'difficultiesAnswer', maxLength: null },
  { field: 'difficultyCategory', maxLength: null },
  { field: 'difficulties', maxLength: 1000 },
  { field: 'nextStep', maxLength: 1000 },
  { field: 'ownLight', maxLength: null },
  { field: 'explanations', maxLength: 500 },
];

/** Length as people count it: a rare character (𠮷) is one. */
export function textLength(text: string): number {
  return [...text].length;
}

/** `explanationOf` is the finding's code when the text is an explanation. */
export type OverlongText = {
  readonly field: ContentField;
  readonly explanationOf: string | null;
  readonly max: number;
  readonly length: number;
};

/** The texts longer than allowed, in the order of the form. */
export function overlongTexts(content: ReportContent): OverlongText[] {
  return contentFields.flatMap(({ field, maxLength }) => {
    if (maxLength === null) return [];
    const value = content[field];
    const texts: [string | null, string][] =
      typeof value === 'string' ? [[null, value]] : Object.entries(content.explanations);
    return texts
      .map(([explanationOf, text]) => ({ field, explanationOf, max: maxLength, length: textLength(text) }))
      .filter(({ length }) => length > maxLength);
  });
}

/** What the quarter adds to sums: no progress is zero, blank and not applicable are nothing at all. */
export function quarterInvestment(content: Pick<ReportContent, 'investmentAnswer' | 'investmentYuan'>): Yuan | null {
  if (content.investmentAnswer === 'amount') return content.investmentYuan;
  return content.investmentAnswer === 'no_progress' ? zeroYuan : null;
}

/** The fields in which two versions differ, in the order of the form. */
export function differingFields(a: ReportContent, b: ReportContent): ContentField[] {
  return contentFields
    .map(({ field }) => field)
    .filter((field) => (field === 'explanations' ? !sameTexts(a.explanations, b.explanations) : a[field] !== b[field]));
}

/** The content as the strings of its form, entered as the quarter's amount; report-input.ts reads them back. */
export function formValuesOf(content: ReportContent): Record<string, string> {
  const values: Record<string, string> = {
    investmentAnswer: content.investmentAnswer ?? '',
    investmentEntry: 'quarter',
    investment: content.investmentYuan === null ? '' : wanYuanInput(content.investmentYuan),
    investmentIsReduction: content.investmentIsReduction ? 'yes' : '',
    noProgressReason: content.noProgressReason,
    physicalProgress: content.physicalProgress,
    physicalPercent: content.physicalPercentTenths === null ? '' : percentInput(content.physicalPercentTenths),
    constructionStarted: content.constructionStarted === null ? '' : content.constructionStarted ? 'yes' : 'no',
    startedOn: content.startedOn ?? '',
    difficultiesAnswer: content.difficultiesAnswer ?? '',
    difficultyCategory: content.difficultyCategory ?? '',
    difficulties: content.difficulties,
    nextStep: content.nextStep,
    ownLight: content.ownLight ?? '',
  };
  for (const [code, text] of Object.entries(content.explanations)) values[`${explanationPrefix}${code}`] = text;
  return values;
}

/** Form inputs named 'explanation.W203' answer the finding W203. */
export const explanationPrefix = 'explanation.';

/** The name of the form input that a field of the content is typed into; explanations need the finding's code. */
export function inputNameOf(field: ContentField, code: string | null = null): string {
  if (field === 'explanations') return `${explanationPrefix}${code ?? ''}`;
  if (field === 'investmentYuan') return 'investment';
  return field === 'physicalPercentTenths' ? 'physicalPercent' : field;
}

/** Tenths of a percent as plain text: 625 is '62.5', 620 is '62'. */
export function percentInput(tenths: number): string {
  const digits = String(tenths).padStart(2, '0');
  return digits.endsWith('0') ? digits.slice(0, -1) : `${digits.slice(0, -1)}.${digits.slice(-1)}`;
}

function sameTexts(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => (a[key] ?? '') === (b[key] ?? ''));
}
