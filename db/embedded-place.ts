// Where the embedded server keeps its data: in the given folder, or elsewhere when the server's user cannot reach that folder
// (root started us under a folder that others may not enter). The choice is written down, so that it never changes silently.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseFailure } from './database-failure.ts';
import { mayEnter, type ServerUser, serverUser } from './embedded-user.ts';

export interface Place {
  /** The folder that holds the data directory, and a copy of the binaries where one is needed. */
  home: string;
  dataDirectory: string;
  user: ServerUser;
}

const SYSTEM_FOLDER = '/var/lib/jibao';

function placeIn(home: string): Place {
  const dataDirectory = path.join(home, 'postgres');
  return { home, dataDirectory, user: serverUser(dataDirectory) };
}

function elsewhere(folder: string, record: string): Place {
  const home = path.join(SYSTEM_FOLDER, randomBytes(6).toString('hex'));
  try {
    mkdirSync(home, { recursive: true, mode: 0o755 });
    chmodSync(SYSTEM_FOLDER, 0o755);
    chmodSync(home, 0o755);
  } catch (cause) {
    throw new DatabaseFailure(
      `The database server's user cannot enter ${folder}, and ${home} could not be made instead.`,
      'move this folder to where other users may enter it, run as an ordinary user, or set JIBAO_DATA_DIR to a folder that others may enter.',
      { cause },
    );
  }
  writeFileSync(record, `${home}\n`);
  return placeIn(home);
}

/** Finds or makes the place that belongs to `folder`. `folder` must exist and be writable for this process. */
export function placeFor(folder: string): Place {
  const record = path.join(folder, 'postgres-location');
  if (existsSync(record)) {
    const home = readFileSync(record, 'utf8').trim();
    if (existsSync(home)) return placeIn(home);
    throw new DatabaseFailure(
      `The database lies in ${home} (written down in ${record}), but that folder is missing.`,
      `bring it back, or, to start with an empty database, delete ${record}.`,
    );
  }
  const place = placeIn(folder);
  if (mayEnter(place.user, folder)) return place;
  if (!existsSync(place.dataDirectory)) return elsewhere(folder, record);
  throw new DatabaseFailure(
    `The database server's user (uid ${place.user.uid}) can no longer enter ${folder}, where its data lies.`,
    'let others enter the folders above it again (chmod o+x), or set JIBAO_DATA_DIR to the place that the data was moved to.',
  );
}

/** The data directory that `folder` has so far; makes nothing. */
export function presentDataDirectory(folder: string): string {
  const record = path.join(folder, 'postgres-location');
  return path.join(existsSync(record) ? readFileSync(record, 'utf8').trim() : folder, 'postgres');
}

/** Deletes the data that belongs to `folder`, wherever it lies. The server must have ended. */
export function removeData(folder: string): void {
  const record = path.join(folder, 'postgres-location');
  if (existsSync(record)) {
    const home = readFileSync(record, 'utf8').trim();
    if (path.dirname(home) === SYSTEM_FOLDER) rmSync(home, { recursive: true, force: true });
    rmSync(record);
  }
  rmSync(path.join(folder, 'postgres'), { recursive: true, force: true });
}
