// One short word for the state of everything that a build of the application is made from.
import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What no page is made from. Names at the top of the project, and names that begin with a dot anywhere. */
const OUTSIDE_TOP = new Set([
  'node_modules',
  'bench',
  'docs',
  'e2e',
  'scripts',
  'test-results',
  'playwright-report',
  'LICENSE',
  'next-env.d.ts',
]);
const OUTSIDE_ANYWHERE = /\.(md|log|tsbuildinfo|sql|test\.tsx?|spec\.ts)$/;

function belongs(entry: Dirent, top: boolean): boolean {
  if (entry.name.startsWith('.')) return false;
  if (top && OUTSIDE_TOP.has(entry.name)) return false;
  return entry.isDirectory() || (entry.isFile() && !OUTSIDE_ANYWHERE.test(entry.name));
}

/** The files that a build is made from, relative to `root`, in a fixed order. */
export function sourceFiles(root: string, folder = ''): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    .filter((entry) => belongs(entry, folder === ''))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? sourceFiles(root, name) : [name];
    });
}

/** Twelve hexadecimal digits that change when any of these files, its name, or the version of Node changes. */
export function sourceHash(root: string): string {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const file of sourceFiles(root)) {
    const content = readFileSync(path.join(root, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 12);
}
