import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeDataLock } from './data-lock.ts';
import { tryLock } from './lock-file.ts';
import { endNamedProcess, identify, isRunning, writeIdentity } from './process-identity.ts';

let folder: string;
let file: string;
const children: number[] = [];

async function sleeper(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000); console.log("up")'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child.stdout, 'data');
  children.push(child.pid ?? 0);
  return child.pid ?? 0;
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jibao-lock-'));
  file = path.join(folder, 'lock');
});

afterEach(() => {
  for (const pid of children.splice(0)) if (identify(pid)) process.kill(pid, 'SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('a lock file', () => {
  test('is held by one, says by whom, and is free again when given back', () => {
    const first = tryLock(file, 'http://127.0.0.1:3000');
    if (!('release' in first)) throw new Error('not taken');
    expect(tryLock(file, 'second')).toEqual({ holder: { ...identify(process.pid), note: 'http://127.0.0.1:3000' } });
    first.annotate('stopping');
    expect(tryLock(file, 'second')).toMatchObject({ holder: { note: 'stopping' } });
    first.release();
    expect(tryLock(file, 'third')).toHaveProperty('release');
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  test.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'then', note: '' })],
    ['an earlier process of the same number', JSON.stringify({ pid: process.pid, startedAt: 'earlier', note: '' })],
    ['nobody, since it is damaged', '{"pid": 1'],
    ['nobody, since it is empty', ''],
  ])('is taken over from %s', (_, content) => {
    writeFileSync(file, content);
    expect(tryLock(file, 'new')).toHaveProperty('release');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, note: 'new' });
    expect(readdirSync(folder)).toEqual(['lock']);
  });

  test('is not removed by one who has lost it', () => {
    const attempt = tryLock(file, 'mine');
    writeFileSync(file, JSON.stringify({ pid: process.ppid, startedAt: 'other', note: 'theirs' }));
    if ('release' in attempt) attempt.release();
    expect(existsSync(file)).toBe(true);
  });
});

describe('the lock of the data folder', () => {
  test('refuses a second start and names the process and its address', async () => {
    const pid = await sleeper();
    writeFileSync(path.join(folder, 'jibao.lock'), JSON.stringify({ ...identify(pid), note: 'http://127.0.0.1:3000' }));
    await expect(takeDataLock(folder, 'http://127.0.0.1:3001')).rejects.toThrow(
      new RegExp(`process ${pid}.*http://127.0.0.1:3000`),
    );
  });

  test('waits for one that is stopping', async () => {
    const pid = await sleeper();
    writeFileSync(path.join(folder, 'jibao.lock'), JSON.stringify({ ...identify(pid), note: 'stopping' }));
    setTimeout(() => process.kill(pid, 'SIGKILL'), 300);
    const lock = await takeDataLock(folder, 'http://127.0.0.1:3001');
    lock.release();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a process', () => {
  test('is known by number and start, and is running or not', async () => {
    const pid = await sleeper();
    const identity = identify(pid);
    expect(identity && isRunning(identity)).toBe(true);
    expect(isRunning({ pid, startedAt: 'another time' })).toBe(false);
    expect(identify(2 ** 22 + 1)).toBeUndefined();
  });

  test('that a file names is ended; another that has come to bear its number is not', async () => {
    const pid = await sleeper();
    writeIdentity(file, pid);
    const kept = readFileSync(file, 'utf8');
    writeFileSync(file, JSON.stringify({ pid, startedAt: 'another time' }));
    expect(await endNamedProcess(file)).toBe(false);
    expect(identify(pid)).toBeDefined();
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, kept);
    expect(await endNamedProcess(file)).toBe(true);
    expect(identify(pid)).toBeUndefined();
    expect(await endNamedProcess(file)).toBe(false);
  });
});
