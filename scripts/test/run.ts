// One run of the tests: its folder under `.test/`, which holds its database and reports and is removed afterwards, and what
// runs before it were killed have left there.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { discardEmbedded } from '#db/embedded.ts';
import type { Environment } from '../start/child.ts';
import type { Lifetime } from '../start/lifetime.ts';
import { tryLock } from '../start/lock-file.ts';
import { endNamedProcess } from '../start/process-identity.ts';

export interface Run {
  root: string;
  /** For this run alone. */
  folder: string;
  environment: Environment;
  life: Lifetime;
}

export const webPidFile = (folder: string) => path.join(folder, 'web.json');

/** Ends a runner that hangs; it then counts as a failure. */
export function withLimit({ life }: Run, minutes: number): AbortSignal {
  return AbortSignal.any([life.signal, AbortSignal.timeout(minutes * 60_000)]);
}

async function discard(folder: string): Promise<void> {
  await endNamedProcess(webPidFile(folder));
  const places = readdirSync(folder).filter((name) => name.startsWith('jibao-'));
  for (const place of [folder, ...places.map((name) => path.join(folder, name))]) await discardEmbedded(place);
  rmSync(folder, { recursive: true, force: true });
}

/** Removes what killed runs left; a run that is still going on is left alone. */
async function discardLeftovers(home: string): Promise<void> {
  for (const name of existsSync(home) ? readdirSync(home) : []) {
    if (!name.startsWith('run-')) continue;
    const attempt = tryLock(path.join(home, name, 'lock'), 'removing');
    if ('release' in attempt) await discard(path.join(home, name));
  }
}

/** Settings of the person who runs the tests must not reach them: above all not the address of a database. */
function cleanEnvironment(given: Environment): Environment {
  const kept = Object.entries(given).filter(([name]) => !/^(DATABASE_|JIBAO_|AUTH_|NEXT_|PG|PORT$|HOST$)/.test(name));
  return {
    ...Object.fromEntries(kept),
    JIBAO_TEST: '1',
    JIBAO_CHROMIUM: given.JIBAO_CHROMIUM,
    JIBAO_SOURCES: given.JIBAO_SOURCES,
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

export async function beginRun(root: string, given: Environment, life: Lifetime): Promise<Run> {
  const home = path.join(root, '.test');
  await discardLeftovers(home);
  const folder = path.join(home, `run-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  tryLock(path.join(folder, 'lock'), 'testing');
  life.onEnd('test folder', () => discard(folder));
  return { root, folder, environment: cleanEnvironment(given), life };
}
