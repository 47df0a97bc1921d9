// How the platforms of document 004 are written down: several of one sentence together. Holds none.
import type { FunctionalZoneContent, SourceNote, SourceReference } from '../plan-shape.ts';
import { functionalZonesOf } from './define-functional-zone.ts';

const of004 = functionalZonesOf('004');

/** Hosts by the places that names contain. */
export const hosts = {
  wenzhou: ['330300'],
  lucheng: ['330302'],
  ouhai: ['330304'],
  dongtou: ['330305'],
  pingyang: ['330326'],
  yueqing: ['330382'],
  longgang: ['330383'],
  qingtian: ['331121'],
} as const;

type Sentence = {
  /** Numbered task, or the place itself. */
  readonly at: number | string;
  readonly items: readonly string[];
  readonly hosts?: readonly string[];
  readonly status?: string;
  readonly kind?: FunctionalZoneContent['kind'];
};
type More = {
  readonly hosts?: readonly string[];
  readonly words?: string;
  readonly note?: SourceNote;
  readonly further?: readonly SourceReference[];
};
export type ZoneLine = readonly [slug: string, name: string, nameEn: string, more?: More];

/** The document prints brackets half-width; names have them full-width. */
const asPrinted = (name: string) => name.replaceAll('（', '(').replaceAll('）', ')');

/** What one sentence names; in Wenzhou, whose plan it is, unless it says where. */
export function zones(sentence: Sentence, lines: readonly ZoneLine[]): FunctionalZoneContent[] {
  const { at, items, hosts: common = hosts.wenzhou, ...rest } = sentence;
  return lines.map(([slug, name, nameEn, { hosts: own, words, ...more } = {}]) =>
    of004({
      ...rest,
      ...more,
      slug: `platform-${slug}`,
      name,
      nameEn,
      hosts: own ?? common,
      planItems: items.map((item) => `wenzhou-${item}`),
      place: typeof at === 'number' ? `四、重点任务 ${at}` : at,
      words: words ?? asPrinted(name),
    }),
  );
}
