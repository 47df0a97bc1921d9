// The errors a use case may throw. auth/guards.ts maps each to one answer; nothing here names SQL, rows or parameters.
import type { CurrentState, FieldProblem } from '#rules/form-answer.ts';

/** There is no such thing, or it is not for this actor: both read the same to the outside. */
export class NotFound extends Error {
  override name = 'NotFound';
  readonly objectType: string;
  readonly objectId: string;
  constructor(objectType: string, objectId: string) {
    super(`${objectType} not found`);
    this.objectType = objectType;
    this.objectId = objectId;
  }
}

/** The actor sees the object but may not do this to it. */
export class Forbidden extends Error {
  override name = 'Forbidden';
  readonly action: string;
  readonly objectId: string;
  constructor(action: string, objectId = '') {
    super(`not allowed: ${action}`);
    this.action = action;
    this.objectId = objectId;
  }
}

/** Somebody else was faster. */
export class Conflict extends Error {
  override name = 'Conflict';
  readonly code: string;
  readonly current: CurrentState | null;
  constructor(code = 'changed_meanwhile', current: CurrentState | null = null) {
    super(code);
    this.code = code;
    this.current = current;
  }
}

/** The input is not acceptable; each problem names its field. */
export class Invalid extends Error {
  override name = 'Invalid';
  readonly problems: FieldProblem[];
  constructor(problems: FieldProblem[]) {
    super(problems.map((problem) => `${problem.field}:${problem.code}`).join(', '));
    this.problems = problems;
  }
}

/** The database cannot be reached or is not ready; trying again later may help. */
export class Unavailable extends Error {
  override name = 'Unavailable';
}

/** A database error without its parameters, so that no personal data reaches a log. */
export class DatabaseFailure extends Error {
  override name = 'DatabaseFailure';
  readonly sqlState: string;
  readonly constraint: string | undefined;
  constructor(sqlState: string, constraint: string | undefined) {
    super(`database error ${sqlState}${constraint ? ` (${constraint})` : ''}`);
    this.sqlState = sqlState;
    this.constraint = constraint;
  }
}
