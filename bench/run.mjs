// `npm run bench`: Jibao's dashboard and report form against a bare Next page and against node:http, in one run.
import { runUnderPinnedNode } from '../scripts/start/bootstrap.mjs';

await runUnderPinnedNode(import.meta.url, async (root, whenParentEnds) => {
  const { bench } = await import('./bench.ts');
  return bench(root, whenParentEnds);
});
