// The entry of the history with which a report last went back to be changed.
import type { ReportMove } from '#rules/report-lifecycle.ts';

const returns: readonly string[] = [
  'send_back',
  'return_to_city',
  'reopen',
  'refuse_countersign',
] satisfies ReportMove[];

/** `history` is oldest first. */
export function latestReturn<Entry extends { move: string }>(history: readonly Entry[]): Entry | undefined {
  return history.findLast((entry) => returns.includes(entry.move));
}
