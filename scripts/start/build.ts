// Builds of the application under `.next/builds`, one folder for each state of the sources, used only when complete. A build
// that serves is never touched by the next one.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Environment, runNode } from './child.ts';
import { Failure } from './failure.ts';
import { rememberFiles } from './files-next-rewrites.ts';
import { tryLock } from './lock-file.ts';
import { sourceHash } from './source-hash.ts';

export interface Build {
  /** Relative to the project, as next.config.js takes it from JIBAO_DIST_DIR. */
  distDir: string;
  made: boolean;
}

export interface BuildOptions {
  root: string;
  environment: Environment;
  signal: AbortSignal;
  /** Never build: take the newest complete build. */
  prebuilt?: boolean;
}

const BUILDS = '.next/builds';
const MARK = '.jibao-complete';
const KEPT = 3;

function completeBuilds(root: string): { distDir: string; usedAt: number }[] {
  const folder = path.join(root, BUILDS);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => ({
      distDir: `${BUILDS}/${name}`,
      mark: statSync(path.join(folder, name, MARK), { throwIfNoEntry: false }),
    }))
    .flatMap(({ distDir, mark }) => (mark ? [{ distDir, usedAt: mark.mtimeMs }] : []))
    .sort((a, b) => b.usedAt - a.usedAt);
}

function use(root: string, distDir: string): void {
  const now = new Date();
  try {
    utimesSync(path.join(root, distDir, MARK), now, now);
  } catch {
    // In a folder that may not be written the order of use does not matter.
  }
}

/** Deletes all but the last few complete builds: another command may still serve an older one. */
function prune(root: string): void {
  for (const { distDir } of completeBuilds(root).slice(KEPT))
    rmSync(path.join(root, distDir), { recursive: true, force: true });
}

/** The same build whoever makes it: no setting of this start or test run, and no secret, goes into it. */
function environmentForBuild(environment: Environment, distDir: string): Environment {
  const neutral = Object.entries(environment).filter(([name]) => !/^(JIBAO_|DATABASE_|AUTH_)/.test(name));
  return {
    ...Object.fromEntries(neutral),
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    JIBAO_DIST_DIR: distDir,
    // Modules are loaded while pages are collected and want a secret; nothing is signed with this one.
    AUTH_SECRET: randomBytes(32).toString('hex'),
  };
}

async function build({ root, environment, signal }: BuildOptions, distDir: string): Promise<void> {
  const folder = path.join(root, distDir);
  rmSync(folder, { recursive: true, force: true });
  let output = '';
  const restore = rememberFiles(root, ['tsconfig.json', 'next-env.d.ts']);
  try {
    const { code, how } = await runNode(path.join(root, 'node_modules/next/dist/bin/next'), ['build'], {
      cwd: root,
      environment: environmentForBuild(environment, distDir),
      signal,
      onOutput: (text) => {
        output = (output + text).slice(-20_000);
      },
    });
    signal.throwIfAborted();
    if (code !== 0) throw buildFailure(output, how);
    writeFileSync(path.join(folder, MARK), '');
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  } finally {
    restore();
  }
}

function buildFailure(output: string, how: string): Failure {
  console.error(output.trim());
  if (/ENOSPC/.test(output))
    return new Failure('The disk is full: the build could not be written.', 'free at least 500 MB and start again.');
  const killed =
    how === 'SIGKILL' ? ' A lack of memory is the usual cause of this signal; the build needs about 2 GB.' : '';
  return new Failure(
    `The application could not be built (${how}).`,
    `mend what the lines above name and start again.${killed}`,
  );
}

/** The build of the present sources: the one that is there, or a new one. */
export async function ensureBuild(options: BuildOptions): Promise<Build> {
  const { root, signal, prebuilt } = options;
  if (prebuilt) {
    const newest = completeBuilds(root)[0];
    if (newest) return { distDir: newest.distDir, made: false };
    throw new Failure(
      'JIBAO_PREBUILT=1 is set, but there is no build here.',
      'build once where building is possible (npm start without JIBAO_PREBUILT), or leave JIBAO_PREBUILT out.',
    );
  }
  const distDir = `${BUILDS}/${sourceHash(root)}`;
  const isComplete = () => existsSync(path.join(root, distDir, MARK));
  mkdirSync(path.join(root, BUILDS), { recursive: true });
  while (!isComplete()) {
    const lock = tryLock(path.join(root, BUILDS, 'lock'), distDir);
    if ('holder' in lock) {
      // npm test and npm start in one folder want the same build: the second waits for the first.
      await pause(300, undefined, { signal });
      continue;
    }
    try {
      if (!isComplete()) await build(options, distDir);
      prune(root);
      return { distDir, made: true };
    } finally {
      lock.release();
    }
  }
  use(root, distDir);
  return { distDir, made: false };
}
