// What is deliberately not represented, in the order of the documents.
import type { LeftOutContent } from '../plan-shape.ts';
import { hangzhouCircleLeftOut } from './hangzhou-circle.ts';
import { metroAreas2020LeftOut } from './metro-areas-2020.ts';
import { twinCitiesLeftOut } from './twin-cities.ts';
import { wenzhouLeftOut } from './wenzhou.ts';

export const leftOut: readonly LeftOutContent[] = [
  ...metroAreas2020LeftOut,
  ...twinCitiesLeftOut,
  ...hangzhouCircleLeftOut,
  ...wenzhouLeftOut,
];
