// `npm run worker`: the worker alone, beside a product that runs without one (JIBAO_WORKER=off) or on another machine. Goes on under the pinned Node
// like the launcher.
import { runUnderPinnedNode } from './start/bootstrap.mjs';

await runUnderPinnedNode(import.meta.url, async (root, whenParentEnds) => {
  const { workAlone } = await import('./worker/main.ts');
  return workAlone(root, whenParentEnds);
});
