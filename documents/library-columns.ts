// The form of the project library's workbook: its sheets, their columns in the template's order, and the lists behind them. Their words are in
// messages/*/imports.json; the Chinese heads are what an upload is recognised by. A record holds every value as canonical text.

import { commitmentKinds } from '#rules/commitment.ts';
import { fundingSources, projectNatures, projectStatuses } from '#rules/project.ts';

export const librarySheets = ['projects', 'shares', 'plans', 'past'] as const;
export type LibrarySheet = (typeof librarySheets)[number];

/**
 * text: one line · code: text that spreadsheets like to store as a number · amount: 万元, up to four decimals · percent: up to one decimal ·
 * list, lists: words or codes of a vocabulary · codes, units: several, divided by semicolons · answer: an amount, 无进展 or 不适用.
 */
export type ColumnKind =
  | 'text'
  | 'code'
  | 'amount'
  | 'percent'
  | 'quarter'
  | 'date'
  | 'year'
  | 'list'
  | 'lists'
  | 'codes'
  | 'units'
  | 'answer';

export const vocabularies = {
  kind: commitmentKinds,
  nature: projectNatures,
  status: projectStatuses,
  funding: fundingSources,
  yesNo: ['yes', 'no'],
} as const satisfies Record<string, readonly string[]>;
export type Vocabulary = keyof typeof vocabularies;

/** Lists that only the database knows. */
export type CodeList = 'cities' | 'cityCodes' | 'planItems';

export type LibraryColumn = {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly width: number;
  readonly vocabulary?: Vocabulary;
  readonly list?: CodeList;
  /** What a filled cell looks like. */
  readonly example?: string;
  /** Names the row's object and is read with every row; the others may be left out as a whole. */
  readonly names?: true;
};

const commitment: readonly LibraryColumn[] = [
  { key: 'slug', kind: 'code', width: 30, names: true },
  { key: 'projectCode', kind: 'code', width: 27, names: true, example: '2601-330100-48-01-123456' },
  { key: 'name', kind: 'text', width: 38, names: true, example: '示例快速路工程' },
];

const share: readonly LibraryColumn[] = [
  ...commitment,
  { key: 'cityCode', kind: 'code', width: 11, list: 'cityCodes', names: true, example: '330100' },
  { key: 'city', kind: 'text', width: 11, list: 'cities', names: true, example: '杭州市' },
];

export const libraryColumns: Readonly<Record<LibrarySheet, readonly LibraryColumn[]>> = {
  projects: [
    ...commitment,
    { key: 'nameEn', kind: 'text', width: 34, example: 'Example expressway' },
    { key: 'kind', kind: 'list', width: 11, vocabulary: 'kind', example: '项目' },
    { key: 'nature', kind: 'list', width: 11, vocabulary: 'nature', example: '新建' },
    { key: 'projectStatus', kind: 'list', width: 11, vocabulary: 'status', example: '在建' },
    { key: 'plannedStartQuarter', kind: 'quarter', width: 14, example: '2026Q1' },
    { key: 'plannedEndQuarter', kind: 'quarter', width: 14, example: '2028Q4' },
    { key: 'startedOn', kind: 'date', width: 14, example: '2026-03-18' },
    { key: 'completedOn', kind: 'date', width: 14 },
    { key: 'fundingSources', kind: 'lists', width: 24, vocabulary: 'funding', example: '省级财政；专项债券' },
    { key: 'planItems', kind: 'codes', width: 36, list: 'planItems' },
    { key: 'leadUnits', kind: 'units', width: 26, example: '省交通运输厅' },
    { key: 'responsibleUnits', kind: 'units', width: 26, example: '杭州市交通运输局@330100' },
    { key: 'supportingUnits', kind: 'units', width: 26 },
    { key: 'basis', kind: 'text', width: 36, example: '2026年省重点项目计划' },
  ],
  shares: [
    ...share,
    { key: 'isLead', kind: 'list', width: 10, vocabulary: 'yesNo', example: '是' },
    { key: 'fromQuarter', kind: 'quarter', width: 12, names: true, example: '2026Q1' },
    { key: 'toQuarter', kind: 'quarter', width: 12 },
    { key: 'total', kind: 'amount', width: 16, example: '128000' },
    { key: 'opening', kind: 'amount', width: 18, example: '0' },
    { key: 'plannedStart', kind: 'quarter', width: 14, example: '2026Q1' },
  ],
  plans: [
    ...share,
    { key: 'year', kind: 'year', width: 8, names: true, example: '2026' },
    { key: 'planned', kind: 'amount', width: 18, example: '36000' },
    { key: 'q1', kind: 'amount', width: 13, example: '6000' },
    { key: 'q2', kind: 'amount', width: 13, example: '9000' },
    { key: 'q3', kind: 'amount', width: 13, example: '10000' },
    { key: 'q4', kind: 'amount', width: 13, example: '11000' },
    { key: 'reason', kind: 'text', width: 28 },
    { key: 'document', kind: 'text', width: 28 },
    { key: 'approvedOn', kind: 'date', width: 14 },
    { key: 'fromQuarter', kind: 'quarter', width: 14 },
  ],
  past: [
    ...share,
    { key: 'quarter', kind: 'quarter', width: 12, names: true, example: '2026Q1' },
    { key: 'answer', kind: 'answer', width: 18, example: '5800.5' },
    { key: 'noProgressReason', kind: 'text', width: 24 },
    { key: 'physicalProgress', kind: 'text', width: 40, example: '完成桩基工程的80%' },
    { key: 'percent', kind: 'percent', width: 12, example: '12.5' },
    { key: 'started', kind: 'list', width: 10, vocabulary: 'yesNo', example: '是' },
    { key: 'startedOn', kind: 'date', width: 14, example: '2026-03-18' },
  ],
};

/** One row's values as canonical text by column key; '' is blank. Amounts are 万元 without grouping, lists are codes joined by '；'. */
export type LibraryRecord = Readonly<Record<string, string>>;

export const listSeparator = '；';

export function listOf(value: string | undefined): string[] {
  return (value ?? '').split(listSeparator).filter((part) => part !== '');
}

/** What the workbook offers to choose from besides the vocabularies. */
export type LibraryLists = {
  readonly cities: readonly { readonly code: string; readonly name: string; readonly nameEn: string }[];
  readonly planItems: readonly {
    readonly slug: string;
    readonly title: string;
    readonly titleEn: string;
    readonly plan: string;
  }[];
};

export type LibraryContent = Readonly<Record<LibrarySheet, readonly LibraryRecord[]>>;
