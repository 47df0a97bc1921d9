// The figures of 对照计划: a share's year against its plan, with the quarter as typed or as reported. Pure; all ratios come from rules/.
import {
  plannedToDate,
  pointsBetween,
  type QuarterlySplit,
  type Rate,
  rateOf,
  timeProgress,
} from '#rules/completion.ts';
import { type Light, type LightRule, shareLight } from '#rules/lights.ts';
import { addYuan, sumYuan, type Yuan, zeroYuan } from '#rules/money.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';

export type PlanBasis = {
  readonly quarter: QuarterId;
  readonly planYuan: Yuan | null;
  readonly split: QuarterlySplit | null;
  readonly plannedStart: QuarterId | null;
  readonly totalInvestmentYuan: Yuan | null;
  readonly openingBalanceYuan: Yuan | null;
  /** Earlier quarters as they count, in any order. */
  readonly earlier: readonly { readonly quarter: QuarterId; readonly investmentYuan: Yuan | null }[];
  readonly rule: LightRule;
};

export type PlanFigures = {
  readonly planYuan: Yuan | null;
  readonly beforeYuan: Yuan;
  /** null while the quarter has no amount. */
  readonly yearToDateYuan: Yuan | null;
  readonly rate: Rate | null;
  readonly time: Rate;
  /** null where it would only repeat time progress, or nothing is planned yet. */
  readonly expectedYuan: Yuan | null;
  readonly expected: Rate | null;
  readonly points: Rate | null;
  readonly light: Light;
  readonly cumulativeYuan: Yuan | null;
  readonly totalRate: Rate | null;
};

/** What the year's earlier quarters counted together. */
export function yearBefore(basis: Pick<PlanBasis, 'earlier' | 'quarter'>): Yuan {
  const year = quarterYear(basis.quarter);
  return sumKnown(basis.earlier.filter((past) => quarterYear(past.quarter) === year && past.quarter < basis.quarter));
}

/** quarterYuan is what this quarter adds; null while nothing was said, or where investment does not apply. */
export function planFigures(basis: PlanBasis, quarterYuan: Yuan | null): PlanFigures {
  const { planYuan, split, plannedStart, quarter, rule, totalInvestmentYuan } = basis;
  const beforeYuan = yearBefore(basis);
  const yearToDateYuan = quarterYuan === null ? null : addYuan(beforeYuan, quarterYuan);
  const rate = rateOf(yearToDateYuan, planYuan);
  const plan = { annualYuan: planYuan, split, plannedStart, quarter };
  const expectedYuan = planYuan === null ? null : plannedToDate(plan);
  const expected = rateOf(expectedYuan, planYuan);
  const everYuan = sumKnown(basis.earlier.filter((past) => past.quarter < quarter));
  const cumulativeYuan =
    quarterYuan === null ? null : sumYuan([basis.openingBalanceYuan ?? zeroYuan, everYuan, quarterYuan]);
  return {
    planYuan,
    beforeYuan,
    yearToDateYuan,
    rate,
    time: timeProgress(quarter),
    expectedYuan,
    expected,
    points: rate && expected && expected.numerator > 0n ? pointsBetween(rate, expected) : null,
    light: shareLight({ ...plan, actualYuan: yearToDateYuan, rule }),
    cumulativeYuan,
    totalRate: rateOf(cumulativeYuan, totalInvestmentYuan),
  };
}

function sumKnown(quarters: readonly { readonly investmentYuan: Yuan | null }[]): Yuan {
  return sumYuan(quarters.map((past) => past.investmentYuan).filter((amount) => amount !== null));
}
