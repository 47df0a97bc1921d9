// Next adds the folder of each build to tsconfig.json and next-env.d.ts. These are ours: what they said before is put back.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Remembers the files as they are; the returned function puts them back, and removes those that were not there. */
export function rememberFiles(root: string, names: readonly string[]): () => void {
  const remembered = names.map((name) => {
    const file = path.join(root, name);
    return { file, before: existsSync(file) ? readFileSync(file, 'utf8') : undefined };
  });
  return () => {
    for (const { file, before } of remembered) {
      if (before === undefined) rmSync(file, { force: true });
      else if (!existsSync(file) || readFileSync(file, 'utf8') !== before) writeFileSync(file, before);
    }
  };
}
