// The browser tests: the built application on a database of its own with the demonstration, and Playwright against it.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild } from '../start/build.ts';
import { type Environment, runNode } from '../start/child.ts';
import { freePort } from '../start/port.ts';
import { prepareDatabase } from '../start/preparation.ts';
import { localUrl } from '../start/settings.ts';
import { step } from '../start/steps.ts';
import { startWebServer } from '../start/web-server.ts';
import { findBrowser } from './browser.ts';
import { type Run, webPidFile, withLimit } from './run.ts';
import { type Count, closingLine, countPlaywright, countRun } from './tally.ts';
import type { TestDatabase } from './test-database.ts';

const HOST = '127.0.0.1';

async function serve(run: Run, environment: Environment, port: number): Promise<string> {
  const { root, life } = run;
  const log = path.join(run.folder, 'web.log');
  const server = await startWebServer({
    root,
    host: HOST,
    port,
    environment,
    signal: life.signal,
    pidFile: webPidFile(run.folder),
    onOutput: (text) => appendFileSync(log, text),
  });
  life.onEnd('web server', server.stop);
  return log;
}

async function play(run: Run, environment: Environment, rest: readonly string[]): Promise<Count> {
  const file = path.join(run.folder, 'browser.json');
  const { code } = await runNode(
    path.join(run.root, 'node_modules/@playwright/test/cli.js'),
    ['test', '--reporter=line,json', ...rest],
    {
      cwd: run.root,
      environment: { ...environment, NODE_ENV: 'test', PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      signal: withLimit(run, 40),
    },
  );
  return countRun(file, countPlaywright, code);
}

/** Shows what the web server said, which Playwright does not. */
function showLog(log: string): void {
  // It is made with the server's first line.
  if (!existsSync(log)) return;
  const lines = readFileSync(log, 'utf8').trim().split('\n').slice(-40);
  if (lines.length > 1 || lines[0]) console.error(`The last lines of the web server:\n${lines.join('\n')}`);
}

export async function browserTests(run: Run, database: TestDatabase, rest: readonly string[]): Promise<Count> {
  const { root, life } = run;
  const browser = await step(
    'Find a browser',
    () => findBrowser(run),
    (file) => file,
  );
  const port = await freePort();
  const own = await database.create('jibao_browser', localUrl(HOST, port), 'on');
  const building = step(
    'Build the application if its sources changed',
    () => ensureBuild({ root, environment: run.environment, signal: life.signal }),
    ({ made }) => (made ? 'built' : 'nothing to do'),
  );
  const preparing = prepareDatabase(root, own, life.signal);
  await Promise.allSettled([building, preparing]);
  await preparing;
  const environment = { ...own, JIBAO_DIST_DIR: (await building).distDir };
  const log = await step(
    'Start the web server',
    () => serve(run, environment, port),
    () => localUrl(HOST, port),
  );
  const count = await step(
    'Browser tests (playwright)',
    () => play(run, { ...environment, JIBAO_E2E_URL: localUrl(HOST, port), JIBAO_CHROMIUM: browser }, rest),
    closingLine,
    (count) => count.failed === 0,
  );
  if (count.failed > 0) showLog(log);
  return count;
}
