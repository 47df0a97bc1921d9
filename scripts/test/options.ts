// What `npm test` can be asked to leave out or to run alone.
import { Failure } from '../start/failure.ts';

export const GROUPS = ['static', 'unit', 'integration', 'browser'] as const;
export type Group = (typeof GROUPS)[number];

export interface Options {
  groups: readonly Group[];
  /** Handed on to the runner of a single group, such as a file name or -t "title". */
  rest: readonly string[];
}

const USAGE =
  'npm test · npm run check (without the browser) · node scripts/test.mjs --only static|unit|integration|browser [-- arguments for the runner]';

export function readOptions(argv: readonly string[]): Options {
  const dashes = argv.indexOf('--');
  const own = dashes < 0 ? argv : argv.slice(0, dashes);
  const rest = dashes < 0 ? [] : argv.slice(dashes + 1);
  let groups: readonly Group[] = GROUPS;
  for (let index = 0; index < own.length; index += 1) {
    const argument = own[index];
    if (argument === '--no-browser') {
      groups = groups.filter((group) => group !== 'browser');
    } else if (argument === '--only') {
      index += 1;
      groups = GROUPS.filter((group) => group === own[index]);
      if (groups.length === 0) throw new Failure(`There is no group "${own[index] ?? ''}".`, USAGE);
    } else {
      throw new Failure(`"${argument}" is not understood.`, USAGE);
    }
  }
  if (rest.length > 0 && groups.length !== 1) throw new Failure('Arguments for a runner need --only.', USAGE);
  return { groups, rest };
}
