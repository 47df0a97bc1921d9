// The state of a plan in a year, worked out from its own words: horizon years and the successor a document names. Stores nothing.

export const planStates = ['running', 'ended', 'continued'] as const;
/** 在期 · 期满 · 接续 */
export type PlanState = (typeof planStates)[number];

/** 在期 up to and including the last horizon year; afterwards 期满, or 接续 where a document names the successor. Without a horizon: 在期. */
export function planStateIn(
  year: number,
  plan: { readonly horizonYears: readonly number[]; readonly continuedBy: string | null },
): PlanState {
  if (plan.horizonYears.length === 0 || year <= Math.max(...plan.horizonYears)) return 'running';
  return plan.continuedBy === null ? 'ended' : 'continued';
}
