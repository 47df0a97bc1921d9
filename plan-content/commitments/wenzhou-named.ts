// How document 004's further projects and deliverables are written down: several of one sentence together. Holds no commitment.
import type { CommitmentContent, SourceNote, SourceReference } from '../plan-shape.ts';
import { commitmentsOf } from './define-commitment.ts';

const of004 = commitmentsOf('004');
type Line = Parameters<typeof of004>[0];
type More = Partial<Pick<Line, 'cities' | 'words' | 'note' | 'inferred'>> & {
  readonly further?: readonly SourceReference[];
};
export type NamedLine = readonly [slug: string, name: string, nameEn: string, more?: More];

type Sentence = Pick<Line, 'kind' | 'status' | 'projectStatus' | 'note'> & {
  /** Numbered task, or the place itself. */
  readonly at: number | string;
  readonly items: readonly string[];
};

/** The document prints brackets half-width; names have them full-width. */
const asPrinted = (name: string) => name.replaceAll('（', '(').replaceAll('）', ')');

/** What one sentence names; not assigned to any city's reporting unless a line says so. */
export function named(sentence: Sentence, lines: readonly NamedLine[]): CommitmentContent[] {
  const { at, items, note: common, ...rest } = sentence;
  return lines.map(([slug, name, nameEn, { cities = [], words, note, ...more } = {}]) => {
    const together = joined(note, common);
    return of004({
      ...rest,
      ...more,
      slug,
      name,
      nameEn,
      cities,
      planItems: items.map((item) => `wenzhou-${item}`),
      place: typeof at === 'number' ? `四、重点任务 ${at}` : at,
      words: words ?? asPrinted(name),
      ...(together && { note: together }),
    });
  });
}

function joined(first: SourceNote | undefined, second: SourceNote | undefined): SourceNote | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  return { zh: `${first.zh}${second.zh}`, en: `${first.en} ${second.en}` };
}
