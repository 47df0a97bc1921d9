// What a report says: its fields, their order and lengths. Whether it is complete is decided by findings/.
import type { Light } from './lights.ts';
import { wanYuanInput, type Yuan, zeroYuan } from './money.ts';
import type { DeliverableState, IndicatorFinality, MilestoneAnswer } from './report-answers.ts';

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
  /** By the id of the milestone. */
  readonly milestones: Readonly<Record<string, MilestoneAnswer>>;
  readonly deliverableState: DeliverableState | null;
  /** 进展情况 of a deliverable. */
  readonly narrative: string;
  /** Joint meetings held in the quarter, 0 to 999; the lead of a zone says how many. */
  readonly jointMeetings: number | null;
  /** 共同说明 of a joint commitment's lead, countersigned by the others. */
  readonly jointStatement: string;
  /** A plain decimal in the indicator's own unit. */
  readonly indicatorValue: string | null;
  readonly indicatorFinality: IndicatorFinality | null;
  /** Where the value was taken from. */
  readonly indicatorSource: string;
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
  milestones: {},
  deliverableState: null,
  narrative: '',
  jointMeetings: null,
  jointStatement: '',
  indicatorValue: null,
  indicatorFinality: null,
  indicatorSource: '',
};

const emptyMilestone: MilestoneAnswer = { state: null, doneOn: null, note: '' };

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
  { field: 'milestones', maxLength: 500 },
  { field: 'deliverableState', maxLength: null },
  { field: 'narrative', maxLength: 1000 },
  { field: 'jointMeetings', maxLength: null },
  { field: 'jointStatement', maxLength: 1000 },
  { field: 'indicatorValue', maxLength: null },
  { field: 'indicatorFinality', maxLength: null },
  { field: 'indicatorSource', maxLength: 200 },
  { field: 'explanations', maxLength: 500 },
];

/** Length as people count it: a rare character (𠮷) is one. */
export function textLength(text: string): number {
  return [...text].length;
}

/** `input` is the name of the form's input that holds it. */
export type OverlongText = {
  readonly field: ContentField;
  readonly input: string;
  readonly max: number;
  readonly length: number;
};

/** The texts longer than allowed, in the order of the form. */
export function overlongTexts(content: ReportContent): OverlongText[] {
  return contentFields.flatMap(({ field, maxLength }) => {
    if (maxLength === null) return [];
    return textsOf(field, content[field])
      .map(([input, text]) => ({ field, input, max: maxLength, length: textLength(text) }))
      .filter(({ length }) => length > maxLength);
  });
}

/** The texts that a field holds, by the name of the input. */
function textsOf(field: ContentField, value: ReportContent[ContentField]): [string, string][] {
  if (typeof value === 'string') return [[inputNameOf(field), value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).map(([key, held]: [string, string | MilestoneAnswer]) =>
    typeof held === 'string' ? [inputNameOf(field, key), held] : [milestoneInput(key, 'note'), held.note],
  );
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
    .filter((field) => {
      if (field === 'explanations') return !sameTexts(a.explanations, b.explanations);
      return field === 'milestones' ? !sameMilestones(a.milestones, b.milestones) : a[field] !== b[field];
    });
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
    deliverableState: content.deliverableState ?? '',
    narrative: content.narrative,
    jointMeetings: content.jointMeetings === null ? '' : String(content.jointMeetings),
    jointStatement: content.jointStatement,
    indicatorValue: content.indicatorValue ?? '',
    indicatorFinality: content.indicatorFinality ?? '',
    indicatorSource: content.indicatorSource,
  };
  for (const [id, answer] of Object.entries(content.milestones)) {
    values[milestoneInput(id, 'state')] = answer.state ?? '';
    values[milestoneInput(id, 'doneOn')] = answer.doneOn ?? '';
    values[milestoneInput(id, 'note')] = answer.note;
  }
  for (const [code, text] of Object.entries(content.explanations)) values[`${explanationPrefix}${code}`] = text;
  return values;
}

/** Form inputs named 'explanation.W203' answer the finding W203. */
export const explanationPrefix = 'explanation.';

/** Form inputs named 'milestone.<id>.state', '.doneOn' and '.note' say what became of a milestone. */
export const milestonePrefix = 'milestone.';

export type MilestonePart = keyof MilestoneAnswer;

export function milestoneInput(id: string, part: MilestonePart): string {
  return `${milestonePrefix}${id}.${part}`;
}

/** The name of the form input that a field of the content is typed into; explanations need the finding's code, milestones their id. */
export function inputNameOf(field: ContentField, code: string | null = null): string {
  if (field === 'explanations') return `${explanationPrefix}${code ?? ''}`;
  if (field === 'milestones') return milestoneInput(code ?? '', 'state');
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

type MilestoneAnswers = ReportContent['milestones'];

function sameMilestones(a: MilestoneAnswers, b: MilestoneAnswers): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((id) => {
    const [one, other] = [a[id] ?? emptyMilestone, b[id] ?? emptyMilestone];
    return one.state === other.state && one.doneOn === other.doneOn && one.note === other.note;
  });
}
