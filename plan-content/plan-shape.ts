// The shapes of plan content: what a source document promises, each piece with the words it rests on. Shapes only, no data and no rules.
import type { CommitmentKind } from '#rules/commitment.ts';
import type { Comparator, Direction, PrintedValue } from '#rules/indicator.ts';
import type { ProjectStatus } from '#rules/project.ts';

export type SourceDocumentId = '000' | '001' | '002' | '003' | '004';

/** What a reader should know about a source, in both languages; the same facts in each. English quotes print between “ and ”. */
export type SourceNote = { readonly zh: string; readonly en: string };

/** Where a name or figure stands in a source document. */
export type SourceReference = {
  readonly document: SourceDocumentId;
  /** Heading path or numbered item, in simplified characters. */
  readonly place: string;
  /** The exact phrase as printed: a verbatim substring of the document, in its own script and punctuation. */
  readonly words: string;
  /** Repairs, doubts and inferences. */
  readonly note?: SourceNote;
};

export type SourceDocumentContent = {
  readonly id: SourceDocumentId;
  /** In simplified characters; descriptive where the document prints no title. */
  readonly title: string;
  readonly titleEn: string;
  /** The title line verbatim; null where none is printed. */
  readonly titlePrinted: string | null;
  /** Null where the document does not say. */
  readonly publisher: string | null;
  readonly publisherEn: string | null;
  readonly site: string | null;
  /** The date printed on the page, 'YYYY-MM-DD'; null where none is. */
  readonly date: string | null;
  readonly script: 'simplified' | 'traditional_by_machine';
  /** SHA-256 of the file's bytes, hexadecimal. */
  readonly sha256: string;
  /** Known repairs and doubts. */
  readonly notes: readonly SourceNote[];
};

export type PlanMember = {
  /** GB/T 2260 code of a city or county. */
  readonly code: string;
  readonly role: 'core' | 'member';
  /** The city that reports for it: itself, a county's city, or null outside the province. */
  readonly reportedBy: string | null;
};

/** A metro area (都市区 / 都市圈) as one document has it; areas overlap and are never summed. */
export type MetroAreaContent = {
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly members: readonly PlanMember[];
  /** Counties of the core area (核心区), where the document lists them. */
  readonly coreAreaCodes: readonly string[];
  readonly source: SourceReference;
};

/** A numbered list that a document announces, with the count it states. Its items may be missing: the 2020 flagships are unnamed. */
export type PlanListContent = {
  readonly slug: string;
  readonly title: string;
  readonly titleEn: string;
  readonly count: number;
  readonly named: boolean;
  readonly source: SourceReference;
};

/**
 * goal: an aim of the plan (建设目标) · pillar: 行动 / 圈 / 一体化 · task · flagship: 标志性工程 · zone: 一体化合作先行区 ·
 * duty: a duty of coordination, support or supervision (保障措施、联席会议、督察评估).
 */
export type PlanItemKind = 'goal' | 'pillar' | 'task' | 'flagship' | 'zone' | 'duty';

export type PlanItemContent = {
  readonly kind: PlanItemKind;
  /** Place within its list, else among its siblings; from 1. */
  readonly ordinal: number;
  /** Unique across all plans. */
  readonly slug: string;
  readonly title: string;
  readonly titleEn: string;
  /** Slug of the item above it; null at the top of the plan. */
  readonly parent: string | null;
  /** Slug of the list of the same plan that it belongs to; null outside any list. */
  readonly list: string | null;
  /** True where the document only plans or explores it (谋划、探索): 杭湖. Left out where it is firm. */
  readonly onlyPlanned?: boolean;
  readonly source: SourceReference;
};

/** Whom a figure is about, as the document says it. */
export type ScopeContent = {
  /** In simplified characters, as printed: 杭甬两市, 全市, 市区. */
  readonly words: string;
  readonly wordsEn: string;
  /** GB/T 2260 codes it covers; empty where the document does not say which. */
  readonly codes: readonly string[];
};

/** A measurable target: an indicator or a sub-target within a task. */
export type IndicatorContent = {
  /** Unique across all content. */
  readonly slug: string;
  /** Slug of the plan item in whose text it stands; null for the plan as a whole. */
  readonly planItem: string | null;
  /** In simplified characters, without the figure: 数字经济核心产业增加值. */
  readonly name: string;
  readonly nameEn: string;
  readonly scope: ScopeContent;
  readonly target: PrintedValue;
  /** As printed (万亿元, %, 个), in simplified characters; null where there is none. */
  readonly unit: string | null;
  readonly unitEn: string | null;
  readonly comparator: Comparator;
  /** The comparing words as printed, in simplified characters: 达到, 以上, 超过, 左右, 1/3以上; '' where the bare figure stands. */
  readonly comparatorWords: string;
  /** True for 力争、争取: an aspiration, not a duty. */
  readonly aspiration: boolean;
  /** Null where the document gives no year; never filled from elsewhere. */
  readonly targetYear: number | null;
  /** True where the figure holds anew each year (每年). */
  readonly everyYear: boolean;
  readonly direction: Direction;
  readonly source: SourceReference;
};

/** A figure that a document reports or announces as a fact or total; shown as published, never computed with. */
export type PublishedValueContent = {
  /** Unique across all content. */
  readonly slug: string;
  /** Values of one statement or list belong together: 'projects-2019'. */
  readonly group: string;
  /** total: a published total of a list of projects or an announced sum · actual: a reported value. */
  readonly kind: 'total' | 'actual';
  readonly planItem: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly scope: ScopeContent;
  readonly value: PrintedValue;
  readonly unit: string | null;
  readonly unitEn: string | null;
  /** near: 近 · over: 余、超过 · about: 左右. */
  readonly qualifier: 'exact' | 'near' | 'over' | 'about';
  /** The year it is about; null where the document does not say. */
  readonly year: number | null;
  /** Where it is not a whole year, as printed: 2020年前三季度. */
  readonly period: string | null;
  readonly periodEn: string | null;
  readonly source: SourceReference;
};

/** 功能区 / 平台: a platform named by a document. Not a GB/T 2260 unit; lies in host jurisdictions. */
export type FunctionalZoneContent = {
  /** Unique across all content. */
  readonly slug: string;
  readonly kind: 'functional_zone' | 'platform';
  readonly name: string;
  readonly nameEn: string;
  /** GB/T 2260 codes of the hosts; empty where the document does not let them be known. */
  readonly hostCodes: readonly string[];
  /** Slugs of plan items, possibly of several plans. */
  readonly planItems: readonly string[];
  readonly statusInDocument: string | null;
  readonly source: SourceReference;
  readonly furtherSources: readonly SourceReference[];
};

/** Words of a document that are deliberately not represented, and why. */
export type LeftOutContent = {
  readonly document: SourceDocumentId;
  readonly place: string;
  /** Verbatim; may be long where a whole passage is left out, then only its beginning and end stand in `from` and `to`. */
  readonly words: string;
  /** Where a whole passage is left out: its last words; the passage runs from `words` to these. */
  readonly until?: string;
  readonly reason: 'page_furniture' | 'background' | 'principle_without_figure' | 'said_elsewhere' | 'other_plan';
  readonly note: SourceNote;
};

export type PlanContent = {
  readonly slug: string;
  readonly title: string;
  readonly titleEn: string;
  /** The issuing number (发文字号) as printed. */
  readonly number: string | null;
  readonly issuers: readonly { readonly name: string; readonly nameEn: string }[];
  /** 'YYYY-MM-DD', only where the document gives it. */
  readonly date: string | null;
  /** What happened on that date; null exactly where the date is. */
  readonly dateMeaning: 'issued' | 'announced' | 'reported' | null;
  readonly members: readonly PlanMember[];
  readonly metroAreas: readonly MetroAreaContent[];
  /** Target years named by the document, ascending; the last one ends the plan. */
  readonly horizonYears: readonly number[];
  /** Slug of the plan that a document says continues this one; null where none says so. */
  readonly continuedBy: string | null;
  readonly source: SourceReference;
  readonly lists: readonly PlanListContent[];
  /** Parents come before their children. */
  readonly items: readonly PlanItemContent[];
};

export type ParticipantContent = { readonly cityCode: string; readonly lead: boolean };

export type OutsideMemberContent = {
  readonly name: string;
  readonly nameEn: string;
  /** GB/T 2260 code. */
  readonly code: string;
};

export type CommitmentContent = {
  /** Unique across all commitments and plan items. */
  readonly slug: string;
  readonly kind: CommitmentKind;
  readonly name: string;
  readonly nameEn: string;
  /** Exactly one leads; empty where it is named but not (yet) assigned to a city's reporting: only planned, or already finished. */
  readonly participants: readonly ParticipantContent[];
  /** True where the document names no responsible city; source.note then gives the reason. */
  readonly participantsInferred: boolean;
  /** Slugs of plan items, possibly of several plans. */
  readonly planItems: readonly string[];
  /** How the document describes its state, verbatim from source.document; null where it does not. */
  readonly statusInDocument: string | null;
  /** What that says in the vocabulary of projects; null for other kinds and where the document does not say. */
  readonly projectStatus: ProjectStatus | null;
  /** Partners outside the province: they do not report. */
  readonly outsideMembers: readonly OutsideMemberContent[];
  readonly source: SourceReference;
  /** Further places that name the same thing. */
  readonly furtherSources: readonly SourceReference[];
};
