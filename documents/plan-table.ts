// A plan as a table: every item, indicator, published value, commitment and functional zone with the words it rests on. Figures stand as the
// document prints them, as text: nothing is computed.

import { type Cell, none, type Table, text } from './table.ts';
import type { Say } from './words.ts';

export type PlanSource = {
  document: string;
  place: string;
  words: string;
  note?: { zh: string; en: string } | undefined;
};

export type PlanLine = {
  /** A word of the catalogue: 'task', 'indicator' … */
  kind: string;
  /** The item above it; '' at the top. */
  under: string;
  name: string;
  nameEn: string;
  /** '4.3', '1/3'; '' where there is none. */
  figure: string;
  unit: string;
  /** As printed. */
  comparator: string;
  year: number | null;
  scope: string;
  /** How the document describes its state, word for word. */
  status: string;
  source: PlanSource;
};

export type PlanDocument = { title: string; titleEn: string; sha256: string };

const columns = [
  ['kind', 14],
  ['under', 32],
  ['name', 40],
  ['nameEn', 40],
  ['comparator', 14],
  ['figure', 12],
  ['unit', 12],
  ['year', 10],
  ['scope', 18],
  ['status', 30],
  ['document', 30],
  ['sha256', 66],
  ['place', 24],
  ['words', 50],
  ['note', 50],
] as const;

type Key = (typeof columns)[number][0];

/** One row for each line, in their order. `say` speaks the area `plans`. */
export function planTable(
  lines: readonly PlanLine[],
  documents: ReadonlyMap<string, PlanDocument>,
  say: Say,
  isEnglish: boolean,
): Table {
  const cell = (value: string): Cell => (value === '' ? none : text(value));
  const fields = (line: PlanLine): Record<Key, Cell> => {
    const { source } = line;
    const document = documents.get(source.document);
    const title = document ? (isEnglish ? document.titleEn : document.title) : say('source.own');
    return {
      kind: text(say(`file.kind.${line.kind}`)),
      under: cell(line.under),
      name: text(line.name),
      nameEn: cell(line.nameEn),
      comparator: cell(line.comparator),
      figure: cell(line.figure),
      unit: cell(line.unit),
      // Where no year stands, the file says so; other lines have none to give.
      year:
        line.kind === 'indicator'
          ? text(line.year === null ? say('target.noYear') : String(line.year))
          : cell(String(line.year ?? '')),
      scope: cell(line.scope),
      status: cell(line.status),
      document: text(title),
      sha256: cell(document?.sha256 ?? ''),
      place: cell(source.place),
      words: cell(document ? source.words : ''),
      note: cell((isEnglish ? source.note?.en : source.note?.zh) ?? ''),
    };
  };
  return {
    columns: columns.map(([key, width]) => ({ key, head: say(`file.column.${key}`), total: 'value', width })),
    rows: lines.map((line) => {
      const row = fields(line);
      return columns.map(([key]) => row[key]);
    }),
    total: null,
  };
}
