// What the page of an uploaded return says at its head: one outcome of all its reports.
import type { ReturnRunView } from '#reporting/return-runs.ts';

export type ReturnOutcome =
  | 'refused'
  | 'confirmed'
  | 'discarded'
  | 'ready'
  | 'readyAsked'
  | 'asked'
  | 'unreadable'
  | 'closed'
  | 'nothing';

export function outcomeOf({ run, checked }: Pick<ReturnRunView, 'run' | 'checked'>): ReturnOutcome {
  if (run.state !== 'ready') return run.state;
  const has = (outcome: string) => checked.some((one) => one.outcome === outcome);
  if (has('change')) return has('asked') ? 'readyAsked' : 'ready';
  if (has('asked')) return 'asked';
  if (has('unreadable')) return 'unreadable';
  return has('closed') || has('gone') ? 'closed' : 'nothing';
}

export function toneOf(outcome: ReturnOutcome): 'good' | 'warn' | 'bad' | undefined {
  if (outcome === 'refused' || outcome === 'unreadable') return 'bad';
  if (outcome === 'confirmed') return 'good';
  return outcome === 'asked' || outcome === 'readyAsked' ? 'warn' : undefined;
}
