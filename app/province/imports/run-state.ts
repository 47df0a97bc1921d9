// What became of an upload, in one word: ready to be confirmed is not the same as having nothing to change.
import type { ImportState } from '#reporting/import-runs.ts';

export type RunOutcome = ImportState | 'nothing';
type Counts = Readonly<Record<string, { create: number; change: number; unchanged: number }>>;

export function outcomeOf(state: ImportState, total: { create: number; change: number }): RunOutcome {
  return state === 'ready' && total.create + total.change === 0 ? 'nothing' : state;
}

export function totalOf(counts: Counts): { create: number; change: number; unchanged: number } {
  const total = { create: 0, change: 0, unchanged: 0 };
  for (const one of Object.values(counts)) {
    total.create += one.create;
    total.change += one.change;
    total.unchanged += one.unchanged;
  }
  return total;
}

/** How an outcome is coloured; its word stands beside the colour. */
export const outcomeTones = {
  refused: 'bad',
  ready: 'warn',
  nothing: 'idle',
  confirmed: 'good',
  discarded: 'idle',
} as const satisfies Record<RunOutcome, string>;
