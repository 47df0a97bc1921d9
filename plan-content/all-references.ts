// Every place at which plan content quotes a source document, with the slug of what rests on it. Quotes only; what is left out is not among them.
import { commitments } from './commitments/all-commitments.ts';
import { functionalZones } from './functional-zones/all-functional-zones.ts';
import { indicators } from './indicators/all-indicators.ts';
import type { SourceReference } from './plan-shape.ts';
import { plans } from './plans/all-plans.ts';
import { publishedValues } from './published-values/all-published-values.ts';

export type QuotedSource = { readonly slug: string; readonly source: SourceReference };

const quotes = ({ slug, source }: QuotedSource): QuotedSource => ({ slug, source });

/** Those of plans with their areas, lists and items; then commitments, indicators, published values, functional zones. */
export const quotedSources: readonly QuotedSource[] = [
  ...plans.flatMap((plan) => [plan, ...plan.metroAreas, ...plan.lists, ...plan.items].map(quotes)),
  ...commitments.flatMap(({ slug, source, furtherSources }) =>
    [source, ...furtherSources].map((one) => ({ slug, source: one })),
  ),
  ...indicators.map(quotes),
  ...publishedValues.map(quotes),
  ...functionalZones.flatMap(({ slug, source, furtherSources }) =>
    [source, ...furtherSources].map((one) => ({ slug, source: one })),
  ),
];
