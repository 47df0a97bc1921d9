// How indicators are written down: the target as printed, with the defaults of a plain "达到" target by a year. Holds no indicator.
import type { Comparator, Direction, PrintedValue } from '#rules/indicator.ts';
import type { IndicatorContent, ScopeContent, SourceDocumentId, SourceNote } from '../plan-shape.ts';

type IndicatorLine = {
  readonly slug: string;
  readonly planItem: string | null;
  readonly name: string;
  readonly nameEn: string;
  readonly scope: ScopeContent;
  /** A decimal as text, a fraction as [1, 3], or null for a condition without a figure. */
  readonly target: string | readonly [number, number] | null;
  readonly unit?: string;
  readonly unitEn?: string;
  readonly comparator: Comparator;
  /** As printed; '' where the bare figure stands. */
  readonly worded: string;
  readonly aspiration?: boolean;
  readonly year: number | null;
  readonly everyYear?: boolean;
  /** 'higher' when left out. */
  readonly direction?: Direction;
  readonly place: string;
  readonly words: string;
  readonly note?: SourceNote;
};

function printed(target: IndicatorLine['target']): PrintedValue {
  if (target === null) return { kind: 'none' };
  if (typeof target === 'string') return { kind: 'number', value: target };
  return { kind: 'fraction', numerator: target[0], denominator: target[1] };
}

/** A function that completes the indicators of one document. */
export function indicatorsOf(document: SourceDocumentId): (line: IndicatorLine) => IndicatorContent {
  return (line) => ({
    slug: line.slug,
    planItem: line.planItem,
    name: line.name,
    nameEn: line.nameEn,
    scope: line.scope,
    target: printed(line.target),
    unit: line.unit ?? null,
    unitEn: line.unitEn ?? null,
    comparator: line.comparator,
    comparatorWords: line.worded,
    aspiration: line.aspiration ?? false,
    targetYear: line.year,
    everyYear: line.everyYear ?? false,
    direction: line.direction ?? 'higher',
    source: { document, place: line.place, words: line.words, ...(line.note && { note: line.note }) },
  });
}
