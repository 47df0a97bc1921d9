// One launcher per data folder: `.data/jibao.lock` names the process that uses it and its address.
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.ts';
import { type Holder, tryLock } from './lock-file.ts';

/** How long a holder gets to notice that it has been orphaned and to say so, before a second start is refused. */
const GRACE_MILLISECONDS = 1500;
const STOPPING_MILLISECONDS = 40_000;
const STOPPING = 'stopping';

export interface DataLock {
  release: () => void;
  /** Lets a start that waits for the lock know that it will soon be free. */
  announceStopping: () => void;
}

/** Takes the lock of `dataDir`. Fails when another launcher uses the folder. */
export async function takeDataLock(dataDir: string, address: string): Promise<DataLock> {
  const began = Date.now();
  for (;;) {
    const attempt = tryLock(path.join(dataDir, 'jibao.lock'), address);
    if ('release' in attempt) {
      return { release: attempt.release, announceStopping: () => attempt.annotate(STOPPING) };
    }
    const patience = attempt.holder.note === STOPPING ? STOPPING_MILLISECONDS : GRACE_MILLISECONDS;
    if (Date.now() - began > patience) throw inUse(dataDir, attempt.holder);
    await pause(100);
  }
}

function inUse(dataDir: string, { pid, note }: Holder): Failure {
  const where = note === STOPPING ? 'it is still stopping' : `its address is ${note}`;
  return new Failure(
    `Jibao is already running on the data in ${dataDir}: process ${pid}, ${where}.`,
    `use that one, or stop it first (Ctrl+C there, or: kill ${pid}). For a second Jibao beside it take another folder and port: JIBAO_DATA_DIR=.data2 PORT=3001 npm start`,
  );
}
