// What is printed when something cannot go on: what is wrong and what to do about it, in plain words.

export class Failure extends Error {
  readonly whatToDo: string;

  constructor(message: string, whatToDo: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Failure';
    this.whatToDo = whatToDo;
  }
}

function fromSystem(error: NodeJS.ErrnoException): Failure | undefined {
  const where = error.path ? ` (${error.path})` : '';
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Failure(
        `The disk is full${where}.`,
        'free at least 500 MB and start again; nothing that was saved is lost.',
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Failure(
        `This user may not write here${where}.`,
        'run the command as the user who owns this folder, or give that user the right to write in it.',
      );
    case 'EMFILE':
    case 'ENFILE':
      return new Failure('Too many files are open.', 'raise the limit (ulimit -n 4096) and start again.');
    default:
      return undefined;
  }
}

/** Errors of drizzle repeat the statement with its parameters, which may be somebody's data: what PostgreSQL said is enough. */
function withoutParameters(error: Error): string {
  if (!error.message.startsWith('Failed query')) return error.stack ?? error.message;
  return error.cause instanceof Error ? error.cause.message : 'A query failed.';
}

/** Any error as one that says what to do; one that was not foreseen keeps its stack. */
export function asFailure(error: unknown): { message: string; whatToDo: string } {
  if (error instanceof Error) {
    if ('whatToDo' in error) return error as Failure;
    const known = fromSystem(error);
    if (known) return known;
  }
  return {
    message: error instanceof Error ? withoutParameters(error) : String(error),
    whatToDo: 'this was not foreseen. Start again; if it stays, report the lines above.',
  };
}

export function printFailure(error: unknown): void {
  const { message, whatToDo } = asFailure(error);
  console.error(`\n✗ ${message}\n  What to do: ${whatToDo}\n`);
}
