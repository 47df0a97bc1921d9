// The shapes of plan content: what a source document promises, each piece with the words it rests on. Shapes only, no data and no rules.
import type { CommitmentKind } from '#rules/commitment.ts';

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

export type PlanItemKind = 'pillar' | 'task' | 'flagship' | 'zone';

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
  readonly source: SourceReference;
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
  /** Exactly one leads. */
  readonly participants: readonly ParticipantContent[];
  /** True where the document names no responsible city; source.note then gives the reason. */
  readonly participantsInferred: boolean;
  /** Slugs of plan items, possibly of several plans. */
  readonly planItems: readonly string[];
  /** How the document describes its state, verbatim from source.document; null where it does not. */
  readonly statusInDocument: string | null;
  /** Partners outside the province: they do not report. */
  readonly outsideMembers: readonly OutsideMemberContent[];
  readonly source: SourceReference;
  /** Further places that name the same thing. */
  readonly furtherSources: readonly SourceReference[];
};
