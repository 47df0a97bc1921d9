// Verifies the event chains of the given database, of the running product's own, or of its data when it is stopped. Prints both heads:
// kept elsewhere, they prove later that nothing was cut off. Exit code 1 when a link is broken.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { startEmbedded } from '#db/embedded.ts';
import { accessTo } from '#db/provision.ts';
import type { ChainVerdict } from '#reporting/events.ts';
import { runningAppUrl } from '../start/running-database.ts';
import { loadSecrets } from '../start/secrets.ts';

export async function auditVerify(root: string): Promise<number> {
  if (process.env.DATABASE_URL) return report();
  const folder = path.resolve(root, process.env.JIBAO_DATA_DIR ?? '.data');
  if (!existsSync(path.join(folder, 'secrets.json'))) {
    console.error(`✗ There is no Jibao data in ${folder}: start Jibao first, or name the folder with JIBAO_DATA_DIR.`);
    return 1;
  }
  const running = runningAppUrl(folder);
  if (running) {
    process.env.DATABASE_URL = running;
    return report();
  }
  const secrets = loadSecrets(folder);
  const passwords = { owner: secrets.ownerPassword, app: secrets.appPassword };
  const server = await startEmbedded({ folder, password: secrets.superuserPassword });
  try {
    process.env.DATABASE_URL = accessTo(server.superuserUrl, 'jibao', passwords, '').appUrl;
    return await report();
  } finally {
    await server.stop();
  }
}

async function report(): Promise<number> {
  // Loaded only now, because the database's address is read when they are loaded.
  const { verifyEvents } = await import('#reporting/events.ts');
  const { closeDatabase } = await import('#db/client.ts');
  try {
    const verdicts = await verifyEvents({ system: 'worker' });
    for (const verdict of verdicts) console.log(lineFor(verdict));
    return verdicts.every((verdict) => verdict.broken === null) ? 0 : 1;
  } finally {
    await closeDatabase();
  }
}

const reasons = {
  altered: 'its content does not give its hash: it was altered',
  missing: 'it is missing',
  not_linked: 'it does not continue the link before it',
  head_differs: 'the chain ends here, but its head names another link: later links were cut off or added',
};

function lineFor({ chain, links, headNumber, headHash, broken }: ChainVerdict): string {
  if (broken) return `✗ ${chain}: first broken link ${broken.number}: ${reasons[broken.reason]}`;
  return `✓ ${chain}: whole, ${links} links, head ${headNumber} ${headHash}`;
}
