// What a form hears back from an action. Plain data, so that it crosses to the browser and works without JavaScript.

/** `text` is added where the answer is given, in the person's language. */
export type FieldProblem = { field: string; code: string; params?: Record<string, string | number>; text?: string };

/** What stands now, shown beside what was typed when somebody else was faster. */
export type CurrentState = {
  values: Record<string, string>;
  version: number;
  byName: string | null;
  at: string | null;
};

export type FormAnswer = {
  outcome:
    | 'idle'
    | 'done'
    | 'invalid'
    | 'conflict'
    | 'forbidden'
    | 'not_found'
    | 'signed_out'
    | 'unavailable'
    | 'failed';
  problems: FieldProblem[];
  /** What was typed, so that nothing is lost when the form comes back. */
  values: Record<string, string>;
  /** Says more about the outcome: which conflict, which refusal. */
  code?: string;
  /** The outcome in words, in the person's language; absent when there is nothing to say beyond the problems. */
  message?: string;
  /** What is shown once and kept nowhere, as the address of an invitation. */
  data?: Record<string, string>;
  /** With a conflict: the other version. */
  current?: CurrentState;
  /** Where the whole thing failed, the id to quote to the administrator. */
  requestId?: string;
};

export const idleAnswer: FormAnswer = { outcome: 'idle', problems: [], values: {} };
