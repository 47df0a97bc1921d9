// Files on a disk: written beside, forced out, then renamed, so that a key always names a whole file. Names are made here, never given by people.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { type FileStore, type StagedFile, type StoredFile, TooLarge } from './file-store.ts';

/** '3f/3f2a….bin': a folder for each first byte, so that none grows long. */
const keyPattern = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;
const stagedFolder = 'incoming';
const isAbsent = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

export function diskStore(folder: string): FileStore {
  return {
    stage: (source, maxBytes) => stage(folder, source, maxBytes),
    get: (key) => orNull(() => readFile(placeOf(folder, key))),
    remove: async (key) => {
      await orNull(() => unlink(placeOf(folder, key)));
    },
    list: () => list(folder),
    clearStaged: (before) => clearStaged(folder, before),
  };
}

/** A key that could lead elsewhere is a fault of ours, whoever asks. */
function placeOf(folder: string, key: string): string {
  if (!keyPattern.test(key)) throw new Error('not a key of this store');
  return path.join(folder, ...key.split('/'));
}

async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

async function stage(folder: string, source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StagedFile> {
  const incoming = path.join(folder, stagedFolder);
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const name = randomUUID();
  const place = path.join(incoming, name);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  try {
    const file = await open(place, 'wx', 0o600);
    try {
      for await (const chunk of source) {
        sizeBytes += chunk.length;
        if (sizeBytes > maxBytes) throw new TooLarge();
        hash.update(chunk);
        await file.writeFile(chunk);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(place, { force: true });
    throw error;
  }
  let isKept = false;
  return {
    sizeBytes,
    sha256: hash.digest('hex'),
    read: () => readFile(place),
    keep: async () => {
      const key = `${name.slice(0, 2)}/${name}`;
      const target = placeOf(folder, key);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      await rename(place, target);
      isKept = true;
      await forceOut(path.dirname(target));
      return key;
    },
    discard: async () => {
      if (!isKept) await rm(place, { force: true });
    },
  };
}

/** A rename lasts through a power cut only once its folder is written too. Windows has no such call for folders. */
async function forceOut(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function* list(folder: string): AsyncGenerator<StoredFile> {
  for (const prefix of (await orNull(() => readdir(folder))) ?? []) {
    if (!/^[0-9a-f]{2}$/.test(prefix)) continue;
    for (const name of await readdir(path.join(folder, prefix))) {
      const key = `${prefix}/${name}`;
      if (!keyPattern.test(key)) continue;
      const found = await orNull(() => stat(placeOf(folder, key)));
      if (found) yield { key, storedAt: found.mtime };
    }
  }
}

async function clearStaged(folder: string, before: Date): Promise<number> {
  const incoming = path.join(folder, stagedFolder);
  let cleared = 0;
  for (const name of (await orNull(() => readdir(incoming))) ?? []) {
    const place = path.join(incoming, name);
    const found = await orNull(() => stat(place));
    if (!found || found.mtime >= before) continue;
    await rm(place, { force: true });
    cleared += 1;
  }
  return cleared;
}
