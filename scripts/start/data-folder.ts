// The data folder: made, checked for the right to write and for space, and the choice "demonstration or not" kept in it, since
// data once used in earnest must never get demonstration accounts, nor the other way round.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from './failure.ts';

const NEEDED_MEGABYTES = 500;

/** Makes the folder if needed and makes sure that it can be written. Resolves to the free megabytes. */
export async function openDataFolder(dataDir: string): Promise<number> {
  try {
    // Others may pass through (the database server may be another user) but not list; each file inside guards itself.
    mkdirSync(dataDir, { recursive: true, mode: 0o711 });
    mkdirSync(path.join(dataDir, 'pids'), { recursive: true, mode: 0o700 });
    const probe = path.join(dataDir, `write-test.${process.pid}`);
    writeFileSync(probe, 'x'.repeat(4096), { flush: true });
    rmSync(probe);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    throw new Failure(
      `The data folder ${dataDir} cannot be written by this user.`,
      'run the command as the user who owns it, give that user the right to write there, or name another folder: JIBAO_DATA_DIR=/path npm start',
      { cause: error },
    );
  }
  const disk = await statfs(dataDir);
  const free = Math.floor((disk.bavail * disk.bsize) / 1e6);
  if (free >= NEEDED_MEGABYTES) return free;
  throw new Failure(
    `The disk is nearly full: ${free} MB are free for ${dataDir}, ${NEEDED_MEGABYTES} MB are needed.`,
    'free some space, or name a folder on another disk: JIBAO_DATA_DIR=/path npm start',
  );
}

/** Decides whether the embedded database is a demonstration: the first start decides for good. */
export function decideDemonstration(dataDir: string, wanted: 'on' | 'off' | undefined): 'on' | 'off' {
  const file = path.join(dataDir, 'demonstration');
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  const chosen = wanted ?? (kept === 'off' ? 'off' : 'on');
  if (kept !== undefined && kept !== chosen) {
    throw new Failure(
      kept === 'on'
        ? `The data in ${dataDir} is a demonstration, with accounts whose passwords are known; it cannot be used in earnest.`
        : `The data in ${dataDir} is used in earnest; the demonstration is not loaded into it.`,
      `use another folder: JIBAO_DEMO=${chosen} JIBAO_DATA_DIR=${kept === 'on' ? '.data-production' : '.data-demonstration'} npm start`,
    );
  }
  if (kept === undefined) writeFileSync(file, `${chosen}\n`);
  return chosen;
}
