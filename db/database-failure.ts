// The one error by which the database's own tools say that something cannot go on, together with what a person can do about it.

export class DatabaseFailure extends Error {
  readonly whatToDo: string;

  /** `message` says what is wrong, `whatToDo` what helps; both are printed as they are and hold no secret. */
  constructor(message: string, whatToDo: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DatabaseFailure';
    this.whatToDo = whatToDo;
  }
}
