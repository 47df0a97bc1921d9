// Document 001 publishes no actual value and no total: every figure in it is a target.
import type { PublishedValueContent } from '../plan-shape.ts';

export const twinCitiesValues: readonly PublishedValueContent[] = [];
