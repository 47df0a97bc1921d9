// Annual plans of a share: reading one as typed, what makes an adjustment valid, which version holds in a quarter, and how a plan is divided
// when the share goes over to another city. Amounts are whole yuan throughout; nothing is ever lost or made up in a division.
import { plannedToDate, type QuarterlySplit } from './completion.ts';
import type { FieldProblem } from './form-answer.ts';
import { halfWidthNumber, parseWanYuan, subtractYuan, sumYuan, type Yuan, yuan, zeroYuan } from './money.ts';
import { isPlainDate } from './plain-date.ts';
import { nextQuarter, parseQuarter, type QuarterId, quarterId, quarterNumber, quarterYear } from './quarter.ts';

export type PlanVersion = {
  readonly version: number;
  readonly annualYuan: Yuan;
  readonly split: QuarterlySplit | null;
  /** First quarter that this version measures. */
  readonly fromQuarter: QuarterId;
};

/** As typed, in 万元. The four quarters are all blank or all filled. */
export type PlanAmountsInput = { planned: string; q1: string; q2: string; q3: string; q4: string };
export type PlanAmounts = { annualYuan: Yuan; split: QuarterlySplit | null };
export type ReadPlanAmounts = { amounts: PlanAmounts | null; problems: FieldProblem[] };

const splitFields = ['q1', 'q2', 'q3', 'q4'] as const;

/** The annual amount and its split, or what is wrong with them, by field. */
export function readPlanAmounts(input: PlanAmountsInput): ReadPlanAmounts {
  const problems: FieldProblem[] = [];
  const amount = (field: keyof PlanAmountsInput): Yuan | null => {
    const parsed = readAmount(input[field]);
    if (parsed.problem) problems.push({ field, ...parsed.problem });
    return parsed.yuan;
  };
  const annualYuan = amount('planned');
  if (input.planned.trim() === '') problems.push({ field: 'planned', code: 'required' });
  const parts = splitFields.map(amount);
  const blanks = splitFields.filter((field) => input[field].trim() === '');
  if (blanks.length === splitFields.length)
    return { amounts: annualYuan === null ? null : { annualYuan, split: null }, problems };
  problems.push(...blanks.map((field) => ({ field, code: 'split_incomplete' })));
  const [q1, q2, q3, q4] = parts;
  if (annualYuan === null || q1 == null || q2 == null || q3 == null || q4 == null || problems.length > 0)
    return { amounts: null, problems };
  const split = [q1, q2, q3, q4] as const;
  const sum = sumYuan(split);
  if (sum !== annualYuan) {
    const params = { sumYuan: sum, plannedYuan: annualYuan };
    return { amounts: null, problems: [{ field: 'q1', code: 'split_does_not_sum', params }] };
  }
  return { amounts: { annualYuan, split }, problems };
}

/** An amount typed in 万元 that is not negative; null when blank or unreadable. */
export function readAmount(typed: string): { yuan: Yuan | null; problem: Omit<FieldProblem, 'field'> | null } {
  const parsed = parseWanYuan(typed);
  if (!parsed.ok) return { yuan: null, problem: parsed.reason === 'empty' ? null : { code: parsed.reason } };
  return parsed.yuan < 0 ? { yuan: null, problem: { code: 'negative_amount' } } : { yuan: parsed.yuan, problem: null };
}

/** The version that measures a quarter: the latest that begins at or before it. Versions rise. */
export function planAt<Version extends PlanVersion>(versions: readonly Version[], quarter: QuarterId): Version | null {
  return versions.findLast((version) => version.fromQuarter <= quarter) ?? null;
}

export type PlanPeriod = {
  readonly year: number;
  readonly shareFrom: QuarterId;
  readonly shareTo: QuarterId | null;
  /** The latest quarter that is closed or published. */
  readonly settled: QuarterId | null;
};

/** The quarters of the year from which a version may hold: the share takes part in them and none of them, nor one after them, is settled. */
export function firstQuarterChoices(period: PlanPeriod, previous: PlanVersion | null): QuarterId[] {
  return ([1, 2, 3, 4] as const)
    .map((number) => quarterId(period.year, number))
    .filter((quarter) => quarter >= period.shareFrom && (period.shareTo === null || quarter <= period.shareTo))
    .filter((quarter) => period.settled === null || quarter > period.settled)
    .filter((quarter) => previous === null || quarter >= previous.fromQuarter);
}

/**
 * From when the first plan of a year holds: the year's first quarter in which the share takes part, or the first one after the quarters that are
 * settled, whose figures stay without plan. Null when no quarter of the year is left.
 */
export function originalFrom(period: PlanPeriod): QuarterId | null {
  return firstQuarterChoices(period, null)[0] ?? null;
}

/** Why, by which document, approved when: asked of every adjustment and move. */
export type DecisionInput = { reason: string; document: string; approvedOn: string };
export type Decision = { reason: string; document: string; approvedOn: string };

const maxDecisionLength = 500;

/** What is wrong with a decision as typed. `today` is a date in Shanghai. */
export function decisionProblems(input: DecisionInput, today: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const field of ['reason', 'document'] as const) {
    const length = input[field].trim().length;
    if (length === 0) problems.push({ field, code: 'required' });
    if (length > maxDecisionLength) problems.push({ field, code: 'too_long', params: { max: maxDecisionLength } });
  }
  const date = halfWidthNumber(input.approvedOn);
  if (date === '') problems.push({ field: 'approvedOn', code: 'required' });
  else if (!isPlainDate(date)) problems.push({ field: 'approvedOn', code: 'not_a_date' });
  else if (date > today) problems.push({ field: 'approvedOn', code: 'date_in_the_future' });
  return problems;
}

/** The decision as it is kept; only for one without problems. */
export function decisionOf(input: DecisionInput): Decision {
  return {
    reason: input.reason.replaceAll('\r\n', '\n').trim(),
    document: input.document.trim(),
    approvedOn: halfWidthNumber(input.approvedOn),
  };
}

/** What is wrong with an adjustment's first quarter, or with one that adjusts nothing. */
export function adjustmentProblems(
  adjustment: { fromQuarter: string; amounts: PlanAmounts | null },
  versions: readonly PlanVersion[],
  period: PlanPeriod,
): FieldProblem[] {
  const previous = versions.at(-1);
  if (!previous) return [{ field: 'planned', code: 'no_plan_to_adjust' }];
  const field = 'fromQuarter';
  const quarter = parseQuarter(adjustment.fromQuarter);
  if (!quarter || quarterYear(quarter) !== period.year) return [{ field, code: 'not_a_quarter' }];
  if (period.settled !== null && quarter <= period.settled) return [{ field, code: 'quarter_is_settled' }];
  if (quarter < previous.fromQuarter) {
    return [{ field, code: 'before_previous_version', params: { quarter: previous.fromQuarter } }];
  }
  if (!firstQuarterChoices(period, previous).includes(quarter)) return [{ field, code: 'not_taking_part' }];
  const same = adjustment.amounts !== null && sameAmounts(adjustment.amounts, previous);
  return same ? [{ field: 'planned', code: 'nothing_adjusted' }] : [];
}

export function sameAmounts(a: PlanAmounts, b: PlanAmounts): boolean {
  if (a.annualYuan !== b.annualYuan || (a.split === null) !== (b.split === null)) return false;
  return (a.split ?? []).every((part, index) => part === b.split?.[index]);
}

export type DividedPlan = { kept: PlanAmounts; moved: PlanAmounts };

/**
 * A plan divided at the start of a quarter: what is kept falls into the quarters before it, what goes along into that quarter and later, each in
 * the proportions the plan had. Kept and moved add up to the plan. Throws RangeError when more goes along than there is, or when something
 * would stay before the year's first quarter.
 */
export function divideAnnualPlan(
  plan: PlanAmounts & { readonly plannedStart: QuarterId | null },
  firstQuarter: QuarterId,
  movedYuan: Yuan,
): DividedPlan {
  const keptYuan = subtractYuan(plan.annualYuan, movedYuan);
  const first = quarterNumber(firstQuarter);
  if (movedYuan < 0 || keptYuan < 0) throw new RangeError('More goes along than the plan holds');
  if (first === 1 && keptYuan > 0) throw new RangeError('Nothing can stay when the whole year goes along');
  const weights = quarterlyParts(plan, quarterYear(firstQuarter));
  const early = weights.map((weight, index) => (index + 1 < first ? weight : zeroYuan));
  const late = weights.map((weight, index) => (index + 1 < first ? zeroYuan : weight));
  return {
    kept: { annualYuan: keptYuan, split: spread(keptYuan, early, Math.max(first - 2, 0)) },
    moved: { annualYuan: movedYuan, split: spread(movedYuan, late, 3) },
  };
}

/** The plan by quarters: its split, or the even spread that measures it without one. */
export function quarterlyParts(
  plan: PlanAmounts & { readonly plannedStart: QuarterId | null },
  year: number,
): readonly Yuan[] {
  let before = zeroYuan;
  return ([1, 2, 3, 4] as const).map((number) => {
    const upTo = plannedToDate({ ...plan, quarter: quarterId(year, number) });
    const part = subtractYuan(upTo, before);
    before = upTo;
    return part;
  });
}

/** An amount in proportion to weights, cumulative amounts rounded down, the remainder in the last weighted quarter (or `fallback`). */
function spread(amount: Yuan, weights: readonly Yuan[], fallback: number): QuarterlySplit {
  const total = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  let cumulative = 0n;
  let before = 0n;
  const parts = weights.map((weight, index) => {
    cumulative += BigInt(weight);
    const upTo = total === 0n ? (index < fallback ? 0n : BigInt(amount)) : (BigInt(amount) * cumulative) / total;
    const part = upTo - before;
    before = upTo;
    return yuan(part);
  });
  const [q1 = zeroYuan, q2 = zeroYuan, q3 = zeroYuan, q4 = zeroYuan] = parts;
  return [q1, q2, q3, q4];
}

/** The quarter after the latest settled one; null while none is settled. */
export function firstUnsettled(settled: QuarterId | null): QuarterId | null {
  return settled === null ? null : nextQuarter(settled);
}
