// The built product on a database of its own, for whatever is measured against it.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { ensureBuild } from '../scripts/start/build.ts';
import type { Environment } from '../scripts/start/child.ts';
import { freePort } from '../scripts/start/port.ts';
import { prepareDatabase } from '../scripts/start/preparation.ts';
import { localUrl } from '../scripts/start/settings.ts';
import { step } from '../scripts/start/steps.ts';
import { startWebServer } from '../scripts/start/web-server.ts';
import type { Run } from '../scripts/test/run.ts';
import { startTestDatabase } from '../scripts/test/test-database.ts';

export const HOST = '127.0.0.1';

type Product = { server: { url: string }; environment: Environment };

/** Ends with the run. */
export async function startProduct(run: Run, demonstration: 'on' | 'off'): Promise<Product> {
  const port = await freePort();
  const database = await startTestDatabase(run);
  const environment = await database.create('jibao_bench', localUrl(HOST, port), demonstration);
  await prepareDatabase(run.root, environment, run.life.signal);
  const { distDir } = await step('Build the application if its sources changed', () =>
    ensureBuild({ root: run.root, environment: run.environment, signal: run.life.signal }),
  );
  const server = await startWebServer({
    root: run.root,
    host: HOST,
    port,
    environment: { ...environment, NODE_ENV: 'production', JIBAO_DIST_DIR: distDir },
    signal: run.life.signal,
    pidFile: path.join(run.folder, 'web.json'),
    onOutput: (text) => appendFileSync(path.join(run.folder, 'web.log'), text),
  });
  run.life.onEnd('web server', server.stop);
  return { server, environment };
}
