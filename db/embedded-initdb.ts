// Makes the data directory of the embedded server, completely or not at all, and refuses one of another PostgreSQL version.
import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseFailure } from './database-failure.ts';
import type { Binaries } from './embedded-binaries.ts';
import type { Place } from './embedded-place.ts';

const UNFINISHED = 'postgres.making-';

/** Options of initdb: the same text handling on every system, whatever locales it has. */
const OPTIONS = [
  '--username=postgres',
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--data-checksums',
];

/** Removes what killed starts left half made. One may still be writing there: what cannot go now goes next time. */
function clearUnfinished({ home }: Place): void {
  for (const name of readdirSync(home).filter((entry) => entry.startsWith(UNFINISHED))) {
    try {
      rmSync(path.join(home, name), { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error;
    }
  }
}

/** Resolves when the program has ended well, and rejects when it has ended otherwise: never while it still runs. */
function runToEnd(program: string, args: readonly string[], place: Place, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...place.user, cwd: place.home, signal, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('error', (error) => {
      said ||= error.message;
    });
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });
}

/** Runs initdb in a folder of its own and renames when it is complete, so that a killed first start leaves nothing half made. */
export async function initialise(
  binaries: Binaries,
  place: Place,
  password: string,
  signal?: AbortSignal,
): Promise<void> {
  clearUnfinished(place);
  const workshop = path.join(place.home, `${UNFINISHED}${process.pid}`);
  const [data, passwordFile] = [path.join(workshop, 'data'), path.join(workshop, 'password')];
  const { uid, gid } = place.user;
  try {
    mkdirSync(workshop, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (uid !== undefined && gid !== undefined) for (const made of [passwordFile, workshop]) chownSync(made, uid, gid);
    await runToEnd(binaries.initdb, [`--pgdata=${data}`, `--pwfile=${passwordFile}`, ...OPTIONS], place, signal);
    renameSync(data, place.dataDirectory);
  } catch (error) {
    signal?.throwIfAborted();
    throw initdbFailure(error instanceof Error ? error.message : String(error), error);
  } finally {
    clearUnfinished(place);
  }
}

function initdbFailure(said: string, cause: unknown): DatabaseFailure {
  if (/No space left|ENOSPC/.test(said)) {
    return new DatabaseFailure(
      'The disk is full: the database could not be made.',
      'free at least 500 MB and start again.',
      { cause },
    );
  }
  return new DatabaseFailure(
    `The database could not be made: ${said.trim()}`,
    'mend what initdb says and start again.',
    { cause },
  );
}

export function checkDataVersion(dataDirectory: string, version: string): void {
  const made = readFileSync(path.join(dataDirectory, 'PG_VERSION'), 'utf8').trim();
  if (made === version.split('.')[0]) return;
  throw new DatabaseFailure(
    `The data in ${dataDirectory} was made by PostgreSQL ${made}; this is ${version}.`,
    `start the version of Jibao that made it, save the database with pg_dump, and restore it into a new folder (JIBAO_DATA_DIR).`,
  );
}
