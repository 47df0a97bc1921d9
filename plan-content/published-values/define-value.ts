// How published values are written down: the value as printed, exact unless the document says near, over or about. Holds no value.
import type { PublishedValueContent, ScopeContent, SourceDocumentId, SourceNote } from '../plan-shape.ts';

export type ValueLine = {
  readonly slug: string;
  readonly group: string;
  /** 'actual' when left out. */
  readonly kind?: 'total' | 'actual';
  readonly planItem: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly scope: ScopeContent;
  readonly value: string;
  readonly unit?: string;
  readonly unitEn?: string;
  readonly qualifier?: PublishedValueContent['qualifier'];
  readonly year: number | null;
  readonly period?: readonly [zh: string, en: string];
  readonly place: string;
  readonly words: string;
  readonly note?: SourceNote;
};

/** A function that completes the values of one document. */
export function valuesOf(document: SourceDocumentId): (line: ValueLine) => PublishedValueContent {
  return (line) => ({
    slug: line.slug,
    group: line.group,
    kind: line.kind ?? 'actual',
    planItem: line.planItem,
    name: line.name,
    nameEn: line.nameEn,
    scope: line.scope,
    value: { kind: 'number', value: line.value },
    unit: line.unit ?? null,
    unitEn: line.unitEn ?? null,
    qualifier: line.qualifier ?? 'exact',
    year: line.year,
    period: line.period?.[0] ?? null,
    periodEn: line.period?.[1] ?? null,
    source: { document, place: line.place, words: line.words, ...(line.note && { note: line.note }) },
  });
}
