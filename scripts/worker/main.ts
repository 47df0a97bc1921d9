// Finds the database that the worker alone works on: the given one, or that of the product running on the data folder. Migrates nothing: the product
// does that when it starts.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Failure, printFailure } from '../start/failure.ts';
import { runningAppUrl } from '../start/running-database.ts';
import { readSettings } from '../start/settings.ts';

/** Resolves to the exit code. */
export async function workAlone(root: string, whenParentEnds: (callback: () => void) => void): Promise<number> {
  try {
    const { databaseUrl, dataDir, publicUrl } = readSettings(process.env, root, process.argv.slice(2));
    process.env.DATABASE_URL = databaseUrl ?? ownDatabase(dataDir);
    process.env.JIBAO_DATA_DIR = dataDir;
    process.env.JIBAO_URL = publicUrl;
    whenParentEnds(() => process.kill(process.pid, 'SIGTERM'));
    // Loaded only now, because the database's address is read when it is loaded.
    const { runWorker } = await import('#jobs/worker.ts');
    return await runWorker();
  } catch (error) {
    printFailure(error);
    return 1;
  }
}

function ownDatabase(folder: string): string {
  const running = existsSync(path.join(folder, 'secrets.json')) ? runningAppUrl(folder) : undefined;
  if (running) return running;
  throw new Failure(
    `No Jibao is running on the data in ${folder}.`,
    'start Jibao first, or give the application’s login in DATABASE_URL.',
  );
}
