// How the items under one heading are written down, numbered as they stand in the text. Holds no item.
import type { PlanItemContent, PlanItemKind, SourceDocumentId, SourceNote } from '../plan-shape.ts';

export type ItemLine = {
  readonly slug: string;
  readonly title: string;
  readonly en: string;
  /** As printed; the title itself when left out. */
  readonly words?: string;
  /** 'task' when left out. */
  readonly kind?: PlanItemKind;
  readonly onlyPlanned?: boolean;
  readonly note?: SourceNote;
};

/** A function that completes the items of one document that share a parent and a place. */
export function itemsOf(
  document: SourceDocumentId,
): (parent: string | null, place: string, lines: readonly ItemLine[]) => PlanItemContent[] {
  return (parent, place, lines) =>
    lines.map((line, index) => ({
      kind: line.kind ?? 'task',
      ordinal: index + 1,
      slug: line.slug,
      title: line.title,
      titleEn: line.en,
      parent,
      list: null,
      ...(line.onlyPlanned && { onlyPlanned: true }),
      source: { document, place, words: line.words ?? line.title, ...(line.note && { note: line.note }) },
    }));
}
