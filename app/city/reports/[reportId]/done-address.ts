// Where a move leads: back to the report, naming what was done and the version it made, so that the form knows its own save.

export const doneMoves = ['saved', 'submitted', 'withdrawn', 'endorsed', 'sent_back', 'recalled'] as const;
export type DoneMove = (typeof doneMoves)[number];

/** A saved draft goes back to its buttons, every other move to the head of the page. */
export function doneAddress(moved: { reportId: string; version: number }, done: DoneMove): string {
  return `/city/reports/${moved.reportId}?done=${done}&version=${moved.version}${done === 'saved' ? '#saved' : ''}`;
}
