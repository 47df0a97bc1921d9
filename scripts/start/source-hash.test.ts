import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sourceFiles, sourceHash } from './source-hash.ts';

let root: string;

function write(file: string, content = 'x'): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'jibao-sources-'));
  for (const file of ['app/page.tsx', 'rules/money.ts', 'env.ts', 'package-lock.json']) write(file);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('what a build is made from', () => {
  test('is every source file, in a fixed order', () => {
    expect(sourceFiles(root)).toEqual(['app/page.tsx', 'env.ts', 'package-lock.json', 'rules/money.ts']);
  });

  test.each([
    'node_modules/next/index.js',
    '.data/postgres/PG_VERSION',
    '.next/builds/x/BUILD_ID',
    '.test/run-1/lock',
    'scripts/start.mjs',
    'docs/operations.ts',
    'e2e/sign-in.spec.ts',
    'README.md',
    'rules/money.test.ts',
    'components/light.test.tsx',
    'db/migrations/0000.sql',
    'next-env.d.ts',
  ])('is not %s', (file) => {
    const before = sourceHash(root);
    write(file);
    expect(sourceHash(root)).toBe(before);
  });

  test.each([
    ['a changed file', () => write('rules/money.ts', 'y')],
    ['a new file', () => write('app/city/page.tsx')],
    ['a file of a folder that did not exist before', () => write('jobs/worker.ts')],
    ['another lock', () => write('package-lock.json', 'y')],
    [
      'a moved border between two files',
      () => {
        write('env.ts', 'xx');
        write('package-lock.json', '');
      },
    ],
  ])('changes with %s', (_, change) => {
    const before = sourceHash(root);
    change();
    expect(sourceHash(root)).not.toBe(before);
    expect(sourceHash(root)).toMatch(/^[0-9a-f]{12}$/);
  });

  test('is the same for the same content wherever it lies', () => {
    const first = sourceHash(root);
    rmSync(root, { recursive: true });
    for (const file of ['package-lock.json', 'env.ts', 'rules/money.ts', 'app/page.tsx']) write(file);
    expect(sourceHash(root)).toBe(first);
  });
});
