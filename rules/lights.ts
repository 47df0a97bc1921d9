// Lights (亮灯) for investment: exact comparison with dated thresholds. A light is computed when asked for and never stored with a report.
import { compareRates, plannedToDate, pointsBetween, type Rate, rateOf, type SharePlan } from './completion.ts';
import { attainment, type Direction } from './indicator.ts';
import { indicatorPath, type PathFacts, standingAt } from './indicator-path.ts';
import type { Yuan } from './money.ts';
import { type QuarterId, quarterNumber, quarterOf, quarterYear } from './quarter.ts';

export const lights = ['green', 'yellow', 'red', 'blue', 'grey'] as const;
export type Light = (typeof lights)[number];

/** Thresholds in percentage points of lag, at most two decimals; validFrom is 'YYYY-MM-DD'. */
export type LightRule = {
  readonly id: string;
  readonly validFrom: string;
  readonly greenLagPoints: number;
  readonly yellowLagPoints: number;
};

export const defaultLightRule: LightRule = {
  id: 'default',
  validFrom: '2000-01-01',
  greenLagPoints: 5,
  yellowLagPoints: 20,
};

/** The rule in force on a date: the latest that has begun. Throws RangeError when none has. */
export function lightRuleAt(rules: readonly LightRule[], date: string): LightRule {
  const begun = rules.filter((rule) => rule.validFrom <= date);
  const rule = begun.reduce<LightRule | null>(
    (latest, next) => (latest && latest.validFrom >= next.validFrom ? latest : next),
    null,
  );
  if (!rule) throw new RangeError(`No light rule is in force on ${date}`);
  return rule;
}

/** The light of a lead (positive) or lag (negative) in points; a threshold itself still belongs to the better light. */
export function lightOfPoints(points: Rate, rule: LightRule): 'green' | 'yellow' | 'red' {
  if (compareRates(points, lagOf(rule.greenLagPoints)) >= 0) return 'green';
  return compareRates(points, lagOf(rule.yellowLagPoints)) >= 0 ? 'yellow' : 'red';
}

/** Compares a completion rate with what is expected now; grey without either or while nothing is expected, blue once completion is accepted. */
export function investmentLight(figures: {
  readonly rate: Rate | null;
  readonly expected: Rate | null;
  readonly rule: LightRule;
  readonly completed?: boolean;
}): Light {
  const { rate, expected, rule, completed } = figures;
  if (completed) return 'blue';
  if (rate === null || expected === null || expected.numerator <= 0n) return 'grey';
  return lightOfPoints(pointsBetween(rate, expected), rule);
}

/** A share's own light, measured against its planned-to-date. Actual is the year to date, null when not reported. */
export function shareLight(
  share: SharePlan & {
    readonly actualYuan: Yuan | null;
    readonly quarter: QuarterId;
    readonly rule: LightRule;
    readonly completed?: boolean;
  },
): Light {
  const rate = rateOf(share.actualYuan, share.annualYuan);
  const expected = rateOf(plannedToDate(share), share.annualYuan);
  return investmentLight({ rate, expected, rule: share.rule, completed: share.completed });
}

/** A milestone as the light sees it; doneOn is 'YYYY-MM-DD'. */
export type DatedStep = { readonly dueQuarter: QuarterId; readonly doneOn: string | null };

/** Not done although its quarter is over. */
export function isOverdue(step: DatedStep, quarter: QuarterId): boolean {
  return step.doneOn === null && step.dueQuarter <= quarter;
}

/** Deliverables: yellow when a milestone is overdue, red a quarter later; made good late it stays yellow. Grey while none has been due. */
export function milestoneLight(steps: readonly DatedStep[], quarter: QuarterId, completed = false): Light {
  if (completed) return 'blue';
  const open = steps.filter((step) => isOverdue(step, quarter));
  if (open.some((step) => step.dueQuarter < quarter)) return 'red';
  const madeGoodLate = steps.some((step) => step.doneOn !== null && quarterOf(step.doneOn) > step.dueQuarter);
  if (open.length > 0 || madeGoodLate) return 'yellow';
  return steps.some((step) => step.doneOn !== null || step.dueQuarter <= quarter) ? 'green' : 'grey';
}

/** Indicators: on the path green, behind it yellow, a missed target year red; without path or value grey. */
export function indicatorLight(
  facts: PathFacts & { readonly direction: Direction },
  quarter: QuarterId,
  value: string | null,
): Light {
  const path = indicatorPath(facts);
  if (path.kind === 'none' || value === null) return 'grey';
  if (missedTargetYear(facts, quarter, value)) return 'red';
  return standingAt(path, facts.direction, { value, quarter }).isBehind ? 'yellow' : 'green';
}

/** From the end of the target year on: the value does not meet the target. */
export function missedTargetYear(facts: PathFacts, quarter: QuarterId, value: string): boolean {
  if (facts.targetYear === null || facts.isEveryYear) return false;
  const year = quarterYear(quarter);
  const isOver = year > facts.targetYear || (year === facts.targetYear && quarterNumber(quarter) === 4);
  return isOver && attainment(facts.comparator, facts.target, value, facts.tolerance) === 'not_reached';
}

function lagOf(points: number): Rate {
  return { numerator: -BigInt(Math.round(points * 100)), denominator: 10_000n };
}
