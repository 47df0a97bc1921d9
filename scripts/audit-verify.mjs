// `npm run audit:verify`: follows the event chains and says whether they are whole. Goes on under the pinned Node like the launcher.
import { runUnderPinnedNode } from './start/bootstrap.mjs';

await runUnderPinnedNode(import.meta.url, async (root) => {
  const { auditVerify } = await import('./audit/verify.ts');
  return auditVerify(root);
});
