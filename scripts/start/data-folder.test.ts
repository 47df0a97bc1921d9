import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { decideDemonstration, openDataFolder } from './data-folder.ts';
import { loadSecrets } from './secrets.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'jibao-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('demonstration or not', () => {
  test('is decided by the first start, a demonstration if nothing is said', () => {
    expect(decideDemonstration(folder, undefined)).toBe('on');
    expect(decideDemonstration(folder, undefined)).toBe('on');
  });

  test('stays in earnest when a later start forgets to say so', () => {
    expect(decideDemonstration(folder, 'off')).toBe('off');
    expect(decideDemonstration(folder, undefined)).toBe('off');
  });

  test.each([
    ['off', 'on'],
    ['on', 'off'],
  ] as const)('never turns from %s to %s on the same data', (first, second) => {
    decideDemonstration(folder, first);
    expect(() => decideDemonstration(folder, second)).toThrow();
    expect(decideDemonstration(folder, undefined)).toBe(first);
  });
});

describe('the data folder', () => {
  test('is made, may be passed through but not listed by others, and leaves no trace of the check', async () => {
    const made = path.join(folder, 'a', '.data');
    expect(await openDataFolder(made)).toBeGreaterThan(0);
    expect(statSync(made).mode & 0o777).toBe(0o711);
    expect(statSync(path.join(made, 'pids')).mode & 0o777).toBe(0o700);
  });

  test('is refused when a file stands in its place', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    await expect(openDataFolder(path.join(folder, 'file'))).rejects.toThrow(/cannot be written/);
  });
});

describe('secrets', () => {
  test('are made once, for the owner alone, and kept', () => {
    const made = loadSecrets(folder);
    expect(loadSecrets(folder)).toEqual(made);
    expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(Buffer.from(made.actionsKey, 'base64')).toHaveLength(32);
    expect(made.authSecret.length).toBeGreaterThanOrEqual(32);
    expect(new Set(Object.values(made)).size).toBe(5);
  });

  test.each(['', '{}', '{"authSecret": "x"'])('that are damaged (%j) are refused, never made anew', (content) => {
    const file = path.join(folder, 'secrets.json');
    writeFileSync(file, content);
    expect(() => loadSecrets(folder)).toThrow(/damaged/);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });
});
