// Finds a Chromium for the browser tests and a font with Chinese characters; installs them where that is possible.
import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Environment, runNode } from '../start/child.ts';
import { Failure } from '../start/failure.ts';
import { say } from '../start/steps.ts';
import type { Run } from './run.ts';

const execute = promisify(execFile);

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Some systems ship a file of this name that only says how to install it: what counts is that it runs. */
function runs(file: string): boolean {
  return existsSync(file) && spawnSync(file, ['--version'], { timeout: 30_000 }).status === 0;
}

async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

async function find(): Promise<string | undefined> {
  return PLACES.find(runs) ?? (await playwrightsOwn());
}

function mayUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

async function apt(run: Run, packages: readonly string[]): Promise<boolean> {
  const environment: Environment = { ...run.environment, DEBIAN_FRONTEND: 'noninteractive' };
  const call = (...args: string[]) =>
    execute('apt-get', args, { env: environment as NodeJS.ProcessEnv, signal: run.life.signal, maxBuffer: 50_000_000 });
  say(`… Install ${packages.join(' and ')} (apt-get)`);
  try {
    await call('update').catch(() => undefined);
    await call('install', '--yes', '--no-install-recommends', ...packages);
    return true;
  } catch (error) {
    const said = (error as { stderr?: string }).stderr ?? String(error);
    say(`! apt-get could not install ${packages.join(', ')}: ${said.trim().slice(-400)}`);
    return false;
  }
}

function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  if (listed.status === 0) return listed.stdout.trim() !== '';
  return process.platform !== 'linux' || existsSync('/usr/share/fonts/opentype/noto');
}

function howToInstall(): Failure {
  return new Failure(
    'No Chromium was found for the browser tests, and none could be installed.',
    'install one (Debian: apt-get install chromium fonts-noto-cjk; elsewhere: npx playwright install chromium), or name one: JIBAO_CHROMIUM=/path/to/chromium npm test. Without a browser: npm run check',
  );
}

/** The path of a Chromium that runs. */
export async function findBrowser(run: Run): Promise<string> {
  const given = run.environment.JIBAO_CHROMIUM;
  if (given) {
    if (runs(given)) return given;
    throw new Failure(
      `JIBAO_CHROMIUM names ${given}, which does not run.`,
      'name the program file of a Chromium, or leave JIBAO_CHROMIUM out.',
    );
  }
  let found = await find();
  const wanted = [...(found ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (wanted.length > 0 && mayUseApt() && (await apt(run, wanted))) found ??= await find();
  if (!found) {
    say('… Install a Chromium (playwright)');
    await runNode(path.join(run.root, 'node_modules/@playwright/test/cli.js'), ['install', 'chromium'], {
      cwd: run.root,
      environment: run.environment,
      signal: run.life.signal,
      onOutput: () => {},
    });
    found = await playwrightsOwn();
  }
  if (!found) throw howToInstall();
  if (!hasChineseFont())
    say('! No font with Chinese characters was found: pages are tested, but characters show as boxes on screenshots.');
  return found;
}
