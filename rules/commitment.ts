// The vocabulary of what is reported on (填报事项) and of the two bases on which reported figures are counted.
import type { ReportStatus } from './report-lifecycle.ts';

export const commitmentKinds = ['project', 'deliverable', 'zone', 'indicator'] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];

export const bases = ['official', 'provisional'] as const;
/** official counts accepted reports only; provisional (快报) endorsed ones too. */
export type Basis = (typeof bases)[number];

export const countedStatuses: Readonly<Record<Basis, readonly ReportStatus[]>> = {
  official: ['accepted'],
  provisional: ['endorsed', 'accepted'],
};
