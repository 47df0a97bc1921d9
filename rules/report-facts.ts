// What a report of one kind is asked against beside the money: the milestones of its commitment, the indicator it reports on, the waivers that
// free it of a rule. Plain values that may cross to the browser.
import type { Direction } from './indicator.ts';
import type { PathFacts } from './indicator-path.ts';
import type { QuarterId } from './quarter.ts';
import type { IndicatorFinality } from './report-answers.ts';

/** A milestone that this share answers for: its own, or a joint one where it leads. */
export type MilestoneFact = {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly dueQuarter: QuarterId;
  /** Where it was due first; the same unless an approved adjustment moved it. */
  readonly firstDueQuarter: QuarterId;
  /** 'YYYY-MM-DD', as accepted; null until then. */
  readonly doneOn: string | null;
};

export type IndicatorFacts = PathFacts & {
  readonly slug: string;
  readonly unit: string | null;
  readonly unitEn: string | null;
  /** How the document words the comparison: 达到, 以上, 左右. */
  readonly comparatorWords: string;
  readonly isAspiration: boolean;
  readonly direction: Direction;
  readonly frequency: 'annual' | 'quarterly' | null;
  /** Values of earlier quarters as they count, oldest first. */
  readonly earlier: readonly IndicatorValue[];
};

export type IndicatorValue = {
  readonly quarter: QuarterId;
  readonly value: string;
  readonly finality: IndicatorFinality | null;
};

/** A rule that does not bind this city or commitment for a while. */
export type WaiverFact = {
  readonly ruleCode: string;
  readonly reason: string;
  readonly untilQuarter: QuarterId;
  readonly grantedByName: string;
};
