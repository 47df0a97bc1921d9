import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskStore } from './disk-store.ts';
import { TooLarge } from './file-store.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'jibao-files-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}
const staged = () => readdir(path.join(folder, 'incoming'));

async function listed(store: ReturnType<typeof diskStore>): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list()) keys.push(key);
  return keys;
}

describe('files on a disk', () => {
  test('are there under their key once kept, with size and hash of what came in', async () => {
    const store = diskStore(folder);
    const file = await store.stage(pieces('ab', 'c'), 3);
    expect([file.sizeBytes, file.sha256]).toEqual([
      3,
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ]);
    expect(await listed(store)).toEqual([]);
    const key = await file.keep();
    expect((await store.get(key))?.toString()).toBe('abc');
    await file.discard();
    expect(await listed(store)).toEqual([key]);
    await store.remove(key);
    await store.remove(key);
    expect(await store.get(key)).toBeNull();
  });

  test('leave nothing behind when they are too large, break off or are given up', async () => {
    const store = diskStore(folder);
    await expect(store.stage(pieces('abc', 'd'), 3)).rejects.toBeInstanceOf(TooLarge);
    const broken = (async function* () {
      yield Buffer.from('a');
      throw new Error('gone');
    })();
    await expect(store.stage(broken, 3)).rejects.toThrow('gone');
    await (await store.stage(pieces('abc'), 3)).discard();
    expect(await staged()).toEqual([]);
  });

  test('half taken in are cleared once they are old', async () => {
    const store = diskStore(folder);
    await store.stage(pieces('new'), 3);
    const old = path.join(folder, 'incoming', 'old');
    await writeFile(old, 'x');
    await utimes(old, new Date(0), new Date(0));
    expect(await store.clearStaged(new Date(1000))).toBe(1);
    expect(await staged()).toHaveLength(1);
  });

  test.each(['../secrets.json', '00/../../x', '/etc/passwd', 'incoming/x', ''])('never lie at “%s”', async (key) => {
    await expect(async () => diskStore(folder).get(key)).rejects.toThrow('not a key');
  });
});
