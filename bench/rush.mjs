// `npm run bench:rush`: the last minutes before a deadline, beside a bare insert, in one run.
import { runUnderPinnedNode } from '../scripts/start/bootstrap.mjs';

await runUnderPinnedNode(import.meta.url, async (root, whenParentEnds) => {
  const { rush } = await import('./deadline-rush.ts');
  return rush(root, whenParentEnds);
});
