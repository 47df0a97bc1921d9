// All functional zones and platforms, in the order of the documents.
import type { FunctionalZoneContent } from '../plan-shape.ts';
import { hangzhouCircleFunctionalZones } from './hangzhou-circle.ts';
import { metroAreas2020FunctionalZones } from './metro-areas-2020.ts';
import { twinCitiesFunctionalZones } from './twin-cities.ts';
import { wenzhouFunctionalZones } from './wenzhou.ts';

export const functionalZones: readonly FunctionalZoneContent[] = [
  ...metroAreas2020FunctionalZones,
  ...twinCitiesFunctionalZones,
  ...hangzhouCircleFunctionalZones,
  ...wenzhouFunctionalZones,
];
