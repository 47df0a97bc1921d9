// How items of document 004 are written down: one line each, siblings in order, the printed half-width signs derived from the title. Holds no item.
import type { PlanItemContent, PlanItemKind, SourceNote } from '../plan-shape.ts';

type More = {
  readonly kind?: PlanItemKind;
  /** As printed; the title with half-width signs when left out. */
  readonly words?: string;
  readonly note?: SourceNote;
  /** 规划建设、谋划、探索、筹建、申报、争取. */
  readonly onlyPlanned?: boolean;
  /** Where it stands elsewhere than its siblings. */
  readonly place?: string;
};
export type ItemLine = readonly [slug: string, title: string, titleEn: string, more?: More];

export const planned: More = { onlyPlanned: true };

/** The document prints brackets and separators half-width; titles have them full-width. */
export const asPrinted = (title: string) =>
  title.replaceAll('（', '(').replaceAll('）', ')').replaceAll('，', ',').replaceAll('；', ';');

/** All items under one parent, in order; they share the place and, unless a line says otherwise, the kind. */
export function itemsUnder(
  parent: string | null,
  place: string,
  lines: readonly ItemLine[],
  { kind = 'task', list = null }: { readonly kind?: PlanItemKind; readonly list?: string | null } = {},
): PlanItemContent[] {
  return lines.map(([slug, title, titleEn, more = {}], index) => ({
    kind: more.kind ?? kind,
    ordinal: index + 1,
    slug: `wenzhou-${slug}`,
    title,
    titleEn,
    parent: parent === null ? null : `wenzhou-${parent}`,
    list,
    ...(more.onlyPlanned && { onlyPlanned: true }),
    source: {
      document: '004',
      place: more.place ?? place,
      words: more.words ?? asPrinted(title),
      ...(more.note && { note: more.note }),
    },
  }));
}

/** Sub-tasks of one of the 32 numbered tasks. */
export const subtasks = (number: number, task: string, lines: readonly ItemLine[]): PlanItemContent[] =>
  itemsUnder(task, `四、重点任务 ${number}`, lines);
