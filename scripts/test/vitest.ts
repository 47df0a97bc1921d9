// Runs one vitest project and counts its tests.
import path from 'node:path';
import { type Environment, runNode } from '../start/child.ts';
import { step } from '../start/steps.ts';
import { type Run, withLimit } from './run.ts';
import { type Count, closingLine, countRun, countVitest } from './tally.ts';

export async function runVitest(
  run: Run,
  project: 'unit' | 'integration',
  environment: Environment,
  rest: readonly string[],
): Promise<Count> {
  const file = path.join(run.folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return step(
    `${project === 'unit' ? 'Unit' : 'Integration'} tests (vitest)`,
    async () => {
      // Temporary files, other servers' data among them, go to the folder that is cleared also after a killed run.
      const { code } = await runNode(
        path.join(run.root, 'node_modules/vitest/vitest.mjs'),
        ['run', '--project', project, ...reporters, ...rest],
        {
          cwd: run.root,
          environment: {
            ...environment,
            NODE_ENV: 'test',
            TMPDIR: run.folder,
            JIBAO_FILES_DIR: path.join(run.folder, 'files'),
          },
          signal: withLimit(run, 20),
        },
      );
      return countRun(file, countVitest, code);
    },
    closingLine,
    (count) => count.failed === 0,
  );
}
