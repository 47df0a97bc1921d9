// All indicators and measurable sub-targets, in the order of the documents.
import type { IndicatorContent } from '../plan-shape.ts';
import { hangzhouCircleIndicators } from './hangzhou-circle.ts';
import { metroAreas2020Indicators } from './metro-areas-2020.ts';
import { twinCitiesIndicators } from './twin-cities.ts';
import { wenzhouIndicators } from './wenzhou.ts';

export const indicators: readonly IndicatorContent[] = [
  ...metroAreas2020Indicators,
  ...twinCitiesIndicators,
  ...hangzhouCircleIndicators,
  ...wenzhouIndicators,
];
