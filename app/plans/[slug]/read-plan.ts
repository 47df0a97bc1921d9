// A plan is read once for a page and its title.
import { cache } from 'react';
import { getPlan } from '#reporting/plans.ts';

export const readPlan = cache(getPlan);
