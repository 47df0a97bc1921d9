// How platforms and functional zones are written down. Holds none.
import type { FunctionalZoneContent, SourceDocumentId, SourceNote, SourceReference } from '../plan-shape.ts';

export type FunctionalZoneLine = {
  readonly slug: string;
  /** 'platform' when left out. */
  readonly kind?: FunctionalZoneContent['kind'];
  readonly name: string;
  readonly nameEn: string;
  readonly hosts: readonly string[];
  readonly planItems: readonly string[];
  readonly status?: string;
  readonly place: string;
  /** As printed; the name itself when left out. */
  readonly words?: string;
  readonly note?: SourceNote;
  readonly further?: readonly SourceReference[];
};

/** A function that completes the zones and platforms first named by one document. */
export function functionalZonesOf(document: SourceDocumentId): (line: FunctionalZoneLine) => FunctionalZoneContent {
  return (line) => ({
    slug: line.slug,
    kind: line.kind ?? 'platform',
    name: line.name,
    nameEn: line.nameEn,
    hostCodes: line.hosts,
    planItems: line.planItems,
    statusInDocument: line.status ?? null,
    source: { document, place: line.place, words: line.words ?? line.name, ...(line.note && { note: line.note }) },
    furtherSources: line.further ?? [],
  });
}
