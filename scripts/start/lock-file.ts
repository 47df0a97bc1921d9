// A file that one process holds at a time. It names its holder; a holder that is gone loses it to the next who asks.
import { linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts';

export interface Holder extends ProcessIdentity {
  /** What the holder wants others to know, such as its address. */
  note: string;
}

export type Attempt = { release: () => void; annotate: (note: string) => void } | { holder: Holder };

function read(file: string): { text: string; holder: Holder | undefined } | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return { text, holder: JSON.parse(text) as Holder };
  } catch {
    return { text, holder: undefined };
  }
}

/** Creates the file if there is none. Link is atomic: of two who try at once, one fails. */
function create(file: string, holder: Holder): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, `${JSON.stringify(holder)}\n`);
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    unlinkSync(own);
  }
}

/** Removes a file whose holder is gone, unless somebody else has taken it over in the meantime. */
function clear(file: string, stale: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readFileSync(aside, 'utf8') !== stale) {
    try {
      linkSync(aside, file);
    } catch {
      // Yet another process was quicker and holds it now.
    }
  }
  rmSync(aside, { force: true });
}

/** Takes the file, or says who holds it. */
export function tryLock(file: string, note: string): Attempt {
  const self = identify(process.pid);
  if (!self) throw new Error('this process does not find itself');
  for (;;) {
    if (create(file, { ...self, note })) break;
    const found = read(file);
    if (found?.holder && isRunning(found.holder)) return { holder: found.holder };
    if (found) clear(file, found.text);
  }
  return {
    release: () => {
      const holder = read(file)?.holder;
      if (holder?.pid === self.pid && holder.startedAt === self.startedAt) rmSync(file, { force: true });
    },
    annotate: (changed) => writeFileSync(file, `${JSON.stringify({ ...self, note: changed })}\n`),
  };
}
