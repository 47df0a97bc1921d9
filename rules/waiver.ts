// 豁免: which rules of the rulebook a city can be freed of, for which quarters, and where a waiver stands.
import { allRules, type FindingRule } from './findings/rulebook.ts';
import type { FieldProblem } from './form-answer.ts';
import { parseQuarter, type QuarterId, quartersBetween } from './quarter.ts';

/** Two years: what must last longer is a rule of its own. */
export const longestWaiverQuarters = 8;

/** What decides whether and how an amount or a value counts is never waived: blank, 0, no progress and not applicable stay four answers. */
const neverWaived: readonly string[] = ['E101', 'E102', 'E113', 'E201'];

export const waivableRules: readonly FindingRule[] = allRules.filter(({ code }) => !neverWaived.includes(code));

export const waiverStates = ['coming', 'current', 'over', 'ended'] as const;
export type WaiverState = (typeof waiverStates)[number];

export type WaiverQuarters = { readonly fromQuarter: QuarterId; readonly untilQuarter: QuarterId };

/** `now` is the latest quarter that was opened. */
export function waiverState(waiver: WaiverQuarters & { readonly endedAt: Date | null }, now: QuarterId): WaiverState {
  if (waiver.endedAt !== null) return 'ended';
  if (now < waiver.fromQuarter) return 'coming';
  return now <= waiver.untilQuarter ? 'current' : 'over';
}

type Refused = { ok: false; problems: FieldProblem[] };

/** Reads the quarters, or says what is wrong: none, the wrong order, too many, or one that cities can no longer enter. */
export function readWaiverQuarters(
  form: { readonly fromQuarter: string; readonly untilQuarter: string },
  earliest: QuarterId,
): { ok: true; quarters: WaiverQuarters } | Refused {
  const [fromQuarter, untilQuarter] = [parseQuarter(form.fromQuarter), parseQuarter(form.untilQuarter)];
  const refuse = (field: string, code: string, params?: Record<string, number | string>): Refused => ({
    ok: false,
    problems: [{ field, code, ...(params ? { params } : {}) }],
  });
  if (!fromQuarter) return refuse('fromQuarter', 'not_a_quarter');
  if (!untilQuarter) return refuse('untilQuarter', 'not_a_quarter');
  if (fromQuarter < earliest) return refuse('fromQuarter', 'waiver_for_the_past', { quarter: earliest });
  if (untilQuarter < fromQuarter) return refuse('untilQuarter', 'ends_before_it_begins');
  if (quartersBetween(fromQuarter, untilQuarter).length > longestWaiverQuarters)
    return refuse('untilQuarter', 'waiver_too_long', { max: longestWaiverQuarters });
  return { ok: true, quarters: { fromQuarter, untilQuarter } };
}
