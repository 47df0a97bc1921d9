// `npm test` and `npm run check`: installs what is missing, goes on under the pinned Node and hands over to scripts/test/main.ts.
import { runUnderPinnedNode } from './start/bootstrap.mjs';

await runUnderPinnedNode(import.meta.url, async (root, whenParentEnds) => {
  const { test } = await import('./test/main.ts');
  return test({ root, argv: process.argv.slice(2), whenParentEnds });
});
