// What a rule of the rulebook is: the context it sees, the finding it makes, and when a finding is settled.

import type { CommitmentKind } from '#rules/commitment.ts';
import { type QuarterlySplit, yearToDate } from '#rules/completion.ts';
import {
  type DatedStep,
  indicatorLight,
  type Light,
  type LightRule,
  milestoneLight,
  shareLight,
} from '#rules/lights.ts';
import type { Yuan } from '#rules/money.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import {
  type ContentField,
  type InvestmentAnswer,
  quarterInvestment,
  type ReportContent,
} from '#rules/report-content.ts';
import type { IndicatorFacts, MilestoneFact, WaiverFact } from '#rules/report-facts.ts';
import type { AskedOf } from '#rules/report-kinds.ts';

/** An error blocks submission; a warning needs an explanation under its code. */
export type Severity = 'error' | 'warning';
export type FindingParams = Readonly<Record<string, string | number>>;

export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  readonly field: ContentField;
  /** Amounts end in Yuan, percentages in Tenths, quarters are '2026Q3'; an English name or unit ends in En. */
  readonly params: FindingParams;
  /** Fields that must be filled besides the explanation. */
  readonly alsoNeeds?: readonly ContentField[];
  /** The province freed the city of this rule: shown, and blocks nothing. */
  readonly waivedBy?: WaiverFact;
};

/** An earlier quarter of the same share as last reported. */
export type PastQuarter = {
  readonly quarter: QuarterId;
  readonly investmentYuan: Yuan | null;
  readonly physicalPercentTenths: number | null;
  readonly answer: InvestmentAnswer | null;
};

export type FindingContext = {
  readonly kind: CommitmentKind;
  readonly isLead: boolean;
  readonly isJoint: boolean;
  readonly content: ReportContent;
  readonly quarter: QuarterId;
  /** The share's annual plan in force, its quarterly split and planned start. */
  readonly planYuan: Yuan | null;
  readonly split: QuarterlySplit | null;
  readonly plannedStart: QuarterId | null;
  readonly totalInvestmentYuan: Yuan | null;
  /** Invested before the first quarter of the history. */
  readonly openingBalanceYuan: Yuan | null;
  /** All earlier quarters since the opening balance, in any order. */
  readonly history: readonly PastQuarter[];
  readonly rule: LightRule;
  /** How far, in whole percent, cumulative investment may exceed the total. */
  readonly tolerancePercent: number;
  /** Those that this share answers for. */
  readonly milestones: readonly MilestoneFact[];
  /** Milestones with a file linked to them in this report. */
  readonly evidence: { readonly milestoneIds: readonly string[] };
  /** Of the kind indicator. */
  readonly indicator: IndicatorFacts | null;
  readonly waivers: readonly WaiverFact[];
  /** 'YYYY-MM-DD' in Shanghai. */
  readonly today: string;
};

export type Hit = { readonly field?: ContentField; readonly params?: FindingParams };

export type FindingRule = {
  readonly code: string;
  readonly severity: Severity;
  readonly field: ContentField;
  readonly alsoNeeds?: readonly ContentField[];
  /** Every place where the rule fires; empty when it is silent. */
  readonly check: (context: FindingContext) => readonly Hit[];
};

export const silent: readonly Hit[] = [];

/** Fires once, with params, when the condition holds. */
export function when(condition: boolean, params: FindingParams = {}): readonly Hit[] {
  return condition ? [{ params }] : silent;
}

/** The year to date including this quarter; null unless this quarter has an amount or says no progress. */
export function yearToDateOf(context: FindingContext): Yuan | null {
  const current = quarterInvestment(context.content);
  return current === null ? null : yearToDate([...amountsBefore(context), current]);
}

/** The year's earlier quarters of this share. */
export function amountsBefore(context: FindingContext): (Yuan | null)[] {
  return pastQuarters(context)
    .filter((past) => quarterYear(past.quarter) === quarterYear(context.quarter))
    .map((past) => past.investmentYuan);
}

/** Strictly earlier quarters, latest first. */
export function pastQuarters(context: FindingContext): PastQuarter[] {
  return context.history
    .filter((past) => past.quarter < context.quarter)
    .toSorted((a, b) => (a.quarter < b.quarter ? 1 : -1));
}

/** What the report is asked, by kind and part. */
export function askedOf({
  kind,
  isLead,
  isJoint,
  milestones,
}: Pick<FindingContext, 'kind' | 'isLead' | 'isJoint' | 'milestones'>): AskedOf {
  return { kind, isLead, isJoint, hasMilestones: milestones.length > 0 };
}

/** A milestone as this report leaves it: as answered here, else as accepted before. */
export function stepOf(milestone: MilestoneFact, content: ReportContent): DatedStep {
  const answer = content.milestones[milestone.id];
  return { dueQuarter: milestone.dueQuarter, doneOn: answer ? answer.doneOn : milestone.doneOn };
}

/** The light that the content would have now: money against planned-to-date, milestones against their quarters, a value against its path. */
export function computedLight(context: FindingContext): Light {
  const { content, planYuan, split, plannedStart, quarter, rule, indicator } = context;
  if (context.kind === 'indicator') {
    return indicator === null ? 'grey' : indicatorLight(indicator, quarter, content.indicatorValue);
  }
  if (context.kind === 'deliverable') {
    const steps = context.milestones.map((milestone) => stepOf(milestone, content));
    return milestoneLight(steps, quarter, content.deliverableState === 'done');
  }
  return shareLight({ actualYuan: yearToDateOf(context), annualYuan: planYuan, split, plannedStart, quarter, rule });
}
