// `npm start`: installs what is missing, goes on under the pinned Node and hands over to scripts/start/main.ts.
// Plain JavaScript without dependencies, because it runs before anything is installed.
import { runUnderPinnedNode } from './start/bootstrap.mjs';

await runUnderPinnedNode(import.meta.url, async (root, whenParentEnds) => {
  const { start } = await import('./start/main.ts');
  return start({ root, argv: process.argv.slice(2), whenParentEnds });
});
