// `npm test` and `npm run check` after the first phase: all checks in order, everything stopped and removed, one closing line.
import { printFailure } from '../start/failure.ts';
import { beginLifetime } from '../start/lifetime.ts';
import { duration, say, step } from '../start/steps.ts';
import { browserTests } from './browser-tests.ts';
import { type Group, type Options, readOptions } from './options.ts';
import { beginRun, type Run } from './run.ts';
import { staticChecks } from './static-checks.ts';
import { add, type Count, closingLine, FAILED } from './tally.ts';
import { startTestDatabase, type TestDatabase } from './test-database.ts';
import { runVitest } from './vitest.ts';

interface Test {
  root: string;
  argv: readonly string[];
  whenParentEnds: (callback: () => void) => void;
}

async function integration(run: Run, database: TestDatabase, rest: readonly string[]): Promise<Count> {
  // Each file of tests works on a copy of it: scripts/test/own-database.ts.
  const environment = await step('Make a database for the integration tests', async () => {
    const own = await database.create('jibao_integration', 'http://127.0.0.1:3000', 'off');
    await database.migrate(own);
    return { ...own, JIBAO_TEST_SUPERUSER_URL: database.superuserUrl };
  });
  return runVitest(run, 'integration', environment, rest);
}

/** The groups in order, each with its count; a group that crashes counts as one failure and the next goes on. */
async function runGroups(run: Run, { groups, rest }: Options): Promise<Count[]> {
  let database: Promise<TestDatabase> | undefined;
  const shared = () => (database ??= startTestDatabase(run));
  const work: Record<Group, () => Promise<Count>> = {
    static: async () => add(await staticChecks(run)),
    unit: () => runVitest(run, 'unit', run.environment, rest),
    integration: async () => integration(run, await shared(), rest),
    browser: async () => browserTests(run, await shared(), rest),
  };
  const counts: Count[] = [];
  for (const group of groups) {
    try {
      counts.push(await work[group]());
    } catch (error) {
      if (!run.life.signal.aborted) printFailure(error);
      counts.push(FAILED);
    }
    if (run.life.signal.aborted) break;
  }
  return counts;
}

/** Resolves to the exit code: 0 only when every check passed. */
export async function test({ root, argv, whenParentEnds }: Test): Promise<number> {
  const began = performance.now();
  const life = beginLifetime(whenParentEnds);
  let total: Count = FAILED;
  let interrupted = false;
  try {
    const options = readOptions(argv);
    total = add(await runGroups(await beginRun(root, process.env, life), options));
  } catch (error) {
    printFailure(error);
  } finally {
    interrupted = life.signal.aborted;
    life.end(total.failed > 0 ? 1 : 0);
  }
  const code = await life.close();
  if (interrupted) return 1;
  // Something that would not stop is a failure too, and must show in the line by which the run is judged.
  if (code !== 0 && total.failed === 0) total = add([total, FAILED]);
  say(`Took ${duration(performance.now() - began)}.`);
  say(closingLine(total));
  return code;
}
