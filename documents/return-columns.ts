// The columns of the return's workbook: what stands fixed beside a report, and the cells that are filled. A cell is named by the form's input that
// asks the same, so that form and workbook are read by one reader.
import { deliverableStates, indicatorFinalities, milestoneStates } from '#rules/report-answers.ts';
import {
  type ContentField,
  contentFields,
  difficultiesAnswers,
  difficultyCategories,
  investmentAnswers,
  ownLights,
} from '#rules/report-content.ts';

/** One sheet a kind of commitment, in the order of the return; then what hangs on the reports of all kinds. */
export const kindSheets = ['project', 'zone', 'deliverable', 'indicator'] as const;
export const returnSheets = [...kindSheets, 'milestones', 'explanations'] as const;
export type KindSheet = (typeof kindSheets)[number];
export type ReturnSheet = (typeof returnSheets)[number];

export const returnVocabularies = {
  investmentAnswer: investmentAnswers,
  investmentEntry: ['quarter', 'year_to_date'],
  yesNo: ['yes', 'no'],
  started: ['yes', 'no'],
  difficultiesAnswer: difficultiesAnswers,
  difficultyCategory: difficultyCategories,
  ownLight: ownLights,
  milestoneState: milestoneStates,
  deliverableState: deliverableStates,
  indicatorFinality: indicatorFinalities,
} as const satisfies Record<string, readonly string[]>;
export type ReturnVocabulary = keyof typeof returnVocabularies;

export type EntryKind = 'list' | 'amount' | 'percent' | 'date' | 'count' | 'decimal' | 'text';

export type EntryColumn = {
  /** The form's input; of a milestone its part, of an explanation `text`. */
  readonly key: string;
  /** The field of the content that it belongs to. */
  readonly field: ContentField;
  readonly kind: EntryKind;
  readonly vocabulary?: ReturnVocabulary;
  readonly maxLength?: number;
  readonly width: number;
};

export type FixedColumn = {
  readonly key: string;
  readonly kind: 'text' | 'amount' | 'percent';
  readonly width: number;
};

export type SheetColumns = { readonly fixed: readonly FixedColumn[]; readonly entries: readonly EntryColumn[] };

const list = (key: string, field: ContentField, vocabulary: ReturnVocabulary, width = 12): EntryColumn => ({
  key,
  field,
  kind: 'list',
  vocabulary,
  width,
});

const words = (field: ContentField, width = 30, key: string = field): EntryColumn => {
  const maxLength = contentFields.find((one) => one.field === field)?.maxLength ?? 1000;
  return { key, field, kind: 'text', maxLength, width };
};

const investment: readonly EntryColumn[] = [
  list('investmentAnswer', 'investmentAnswer', 'investmentAnswer', 13),
  list('investmentEntry', 'investmentYuan', 'investmentEntry', 11),
  { key: 'investment', field: 'investmentYuan', kind: 'amount', width: 15 },
  list('investmentIsReduction', 'investmentIsReduction', 'yesNo', 8),
  words('noProgressReason', 26),
];

const physical: readonly EntryColumn[] = [
  words('physicalProgress', 34),
  { key: 'physicalPercent', field: 'physicalPercentTenths', kind: 'percent', width: 11 },
];

const start: readonly EntryColumn[] = [
  list('constructionStarted', 'constructionStarted', 'started', 10),
  { key: 'startedOn', field: 'startedOn', kind: 'date', width: 13 },
];

const outlook: readonly EntryColumn[] = [
  list('difficultiesAnswer', 'difficultiesAnswer', 'difficultiesAnswer', 9),
  list('difficultyCategory', 'difficultyCategory', 'difficultyCategory', 11),
  words('difficulties', 30),
  words('nextStep', 30),
  list('ownLight', 'ownLight', 'ownLight', 10),
];

const statement = words('jointStatement', 34);
const meetings: EntryColumn = { key: 'jointMeetings', field: 'jointMeetings', kind: 'count', width: 12 };

const text = (key: string, width: number): FixedColumn => ({ key, kind: 'text', width });
const amount = (key: string): FixedColumn => ({ key, kind: 'amount', width: 14 });
const head = [text('name', 30), text('units', 20), text('part', 10), text('status', 9)];
const money = [amount('plan'), amount('total'), amount('before'), amount('last')];
const lastPercent: FixedColumn = { key: 'lastPercent', kind: 'percent', width: 11 };

export const returnColumns: Readonly<Record<ReturnSheet, SheetColumns>> = {
  project: {
    fixed: [...head, ...money, lastPercent],
    entries: [...investment, ...physical, ...start, ...outlook, statement],
  },
  zone: {
    fixed: [...head, ...money, lastPercent],
    entries: [...investment, ...physical, ...outlook, meetings, statement],
  },
  deliverable: {
    fixed: [...head, text('lastState', 11)],
    entries: [
      list('deliverableState', 'deliverableState', 'deliverableState', 11),
      words('narrative', 36),
      ...outlook,
      statement,
    ],
  },
  indicator: {
    fixed: [...head, text('unit', 10), text('target', 22), text('lastValue', 14)],
    entries: [
      { key: 'indicatorValue', field: 'indicatorValue', kind: 'decimal', width: 15 },
      list('indicatorFinality', 'indicatorFinality', 'indicatorFinality', 10),
      words('indicatorSource', 28),
      words('narrative', 34),
      words('nextStep', 30),
    ],
  },
  milestones: {
    fixed: [text('name', 30), text('milestone', 30), text('due', 16)],
    entries: [
      list('state', 'milestones', 'milestoneState', 11),
      { key: 'doneOn', field: 'milestones', kind: 'date', width: 13 },
      words('milestones', 40, 'note'),
    ],
  },
  explanations: {
    fixed: [text('name', 30), text('code', 8), text('finding', 50)],
    entries: [words('explanations', 50, 'text')],
  },
};

/** The column of a finding's field on a sheet: where the user sees it. */
export function keyOfField(sheet: ReturnSheet, field: string): string | null {
  const own = returnColumns[sheet].entries.filter((entry) => entry.field === field);
  return (own.find(({ kind }) => kind === 'amount') ?? own[0])?.key ?? null;
}

/** The first row of the data; above it title, unit line, heads in both languages. */
export const firstDataRow = 5;
export const stampSheet = 'jibao';
