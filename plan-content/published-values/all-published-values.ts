// All published totals and actual values, in the order of the documents.
import type { PublishedValueContent } from '../plan-shape.ts';
import { hangzhouCircleValues } from './hangzhou-circle.ts';
import { metroAreas2020Values } from './metro-areas-2020.ts';
import { twinCitiesValues } from './twin-cities.ts';
import { wenzhouValues } from './wenzhou.ts';

export const publishedValues: readonly PublishedValueContent[] = [
  ...metroAreas2020Values,
  ...twinCitiesValues,
  ...hangzhouCircleValues,
  ...wenzhouValues,
];
