// The measurable targets of document 004, in the order of its text.
import type { IndicatorContent } from '../plan-shape.ts';
import { wenzhouGoalsLayoutIndicators } from './wenzhou-goals-layout.ts';
import { wenzhouInnovativeConvenientIndicators } from './wenzhou-innovative-convenient.ts';
import { wenzhouLiveableGardenIndicators } from './wenzhou-liveable-garden.ts';
import { wenzhouSmartFashionableIndicators } from './wenzhou-smart-fashionable.ts';

export const wenzhouIndicators: readonly IndicatorContent[] = [
  ...wenzhouGoalsLayoutIndicators,
  ...wenzhouInnovativeConvenientIndicators,
  ...wenzhouLiveableGardenIndicators,
  ...wenzhouSmartFashionableIndicators,
];
