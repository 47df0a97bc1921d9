// All named commitments of the five documents, zones first, then in the order of the documents.
import type { CommitmentContent } from '../plan-shape.ts';
import { hangzhouCircleCommitments } from './hangzhou-circle.ts';
import { zoneCommitments, zonePlatforms } from './integration-zones.ts';
import { metroAreaCommitments } from './metro-areas-2020.ts';
import { twinCitiesCommitments } from './twin-cities.ts';
import { wenzhouCommitments } from './wenzhou.ts';

export const commitments: readonly CommitmentContent[] = [
  ...zoneCommitments,
  ...zonePlatforms,
  ...metroAreaCommitments,
  ...twinCitiesCommitments,
  ...hangzhouCircleCommitments,
  ...wenzhouCommitments,
];
