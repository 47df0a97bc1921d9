// The five plans in the order of their documents.
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
