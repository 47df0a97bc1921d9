// The address is the state: how a dashboard or lineage view is named in the address bar, written and read in one place.
import type { Basis } from '#rules/commitment.ts';

export type FigureQuestion = { quarter: string | null; basis: Basis; city: string | null };

type Query = Record<string, string | string[] | undefined>;

/** What an address asks for. A basis that is not known reads as official; quarter and city are checked by the use case. */
export function figureQuestion(query: Query): FigureQuestion {
  const one = (name: string) => {
    const value = query[name];
    const text = Array.isArray(value) ? value[0] : value;
    return text === undefined || text === '' ? null : text;
  };
  return {
    quarter: one('quarter'),
    basis: one('basis') === 'provisional' ? 'provisional' : 'official',
    city: one('city'),
  };
}

type FigurePath = '/dashboard' | '/dashboard/export' | '/lineage' | '/lineage/export';

/** `/lineage?quarter=2026Q3&basis=official&city=330100`; `more` adds further parameters, `part` a place on the page. */
export function figureAddress(
  path: FigurePath,
  question: FigureQuestion,
  { more = {}, part }: { more?: Record<string, string>; part?: string } = {},
): string {
  const query = new URLSearchParams();
  if (question.quarter !== null) query.set('quarter', question.quarter);
  query.set('basis', question.basis);
  if (question.city !== null) query.set('city', question.city);
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return `${path}?${query}${part === undefined ? '' : `#${part}`}`;
}
