// The five plans in the order of their documents, and what is worked out from a plan's own words: its state in a year.
import type { PlanContent } from '../plan-shape.ts';
import { hangzhouCircle2020 } from './hangzhou-circle-2020.ts';
import { hangzhouImplementation } from './hangzhou-implementation.ts';
import { metroAreas2020 } from './metro-areas-2020.ts';
import { twinCities } from './twin-cities.ts';
import { wenzhouActionPlan } from './wenzhou-action-plan.ts';

export const plans: readonly PlanContent[] = [
  metroAreas2020,
  twinCities,
  hangzhouCircle2020,
  hangzhouImplementation,
  wenzhouActionPlan,
];

export type PlanState = 'running' | 'ended' | 'continued';

/** 在期 up to and including the last horizon year; afterwards 期满, or 接续 where a document names the successor. */
export function planStateIn(year: number, plan: Pick<PlanContent, 'horizonYears' | 'continuedBy'>): PlanState {
  if (year <= Math.max(...plan.horizonYears)) return 'running';
  return plan.continuedBy === null ? 'ended' : 'continued';
}
