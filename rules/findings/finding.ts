// What a rule of the rulebook is: the context it sees, the finding it makes, and when a finding is settled.
import { type QuarterlySplit, yearToDate } from '#rules/completion.ts';
import { type Light, type LightRule, shareLight } from '#rules/lights.ts';
import type { Yuan } from '#rules/money.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import {
  type ContentField,
  type InvestmentAnswer,
  quarterInvestment,
  type ReportContent,
} from '#rules/report-content.ts';

/** An error blocks submission; a warning needs an explanation under its code. */
export type Severity = 'error' | 'warning';
export type FindingParams = Readonly<Record<string, string | number>>;

export type Finding = {
  readonly code: string;
  readonly severity: Severity;
  readonly field: ContentField;
  /** Amounts end in Yuan, percentages in Tenths, quarters are '2026Q3'. */
  readonly params: FindingParams;
  /** Fields that must be filled besides the explanation. */
  readonly alsoNeeds?: readonly ContentField[];
};

/** An earlier quarter of the same share as last reported. */
export type PastQuarter = {
  readonly quarter: QuarterId;
  readonly investmentYuan: Yuan | null;
  readonly physicalPercentTenths: number | null;
  readonly answer: InvestmentAnswer | null;
};

export type FindingContext = {
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

/** The light that the content would have now, against planned-to-date. */
export function computedLight(context: FindingContext): Light {
  const { planYuan, split, plannedStart, quarter, rule } = context;
  return shareLight({ actualYuan: yearToDateOf(context), annualYuan: planYuan, split, plannedStart, quarter, rule });
}
