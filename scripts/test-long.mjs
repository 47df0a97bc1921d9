// `npm run test:long`: fault drills on the real product, too slow for every commit. Goes on under the pinned Node like the launcher.
import { runUnderPinnedNode } from './start/bootstrap.mjs';

await runUnderPinnedNode(import.meta.url, async (root, whenParentEnds) => {
  const { testLong } = await import('./test-long/main.ts');
  return testLong(root, whenParentEnds);
});
