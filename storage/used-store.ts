// The store that this installation uses. What an earlier process left half taken in is cleared when it is first asked for.
import { env } from '#env';
import { diskStore } from './disk-store.ts';
import type { FileStore } from './file-store.ts';

/** Longer than any upload takes: another process may be in the middle of one. */
export const stagedLastsMs = 60 * 60 * 1000;

let used: FileStore | undefined;

export function fileStore(): FileStore {
  if (used) return used;
  used = diskStore(env.filesDir);
  used.clearStaged(new Date(Date.now() - stagedLastsMs)).catch((error: Error) => {
    console.error(JSON.stringify({ level: 'error', message: 'old uploads could not be cleared', name: error.name }));
  });
  return used;
}
