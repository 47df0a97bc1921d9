// The database that Jibao is started on: the embedded server, watched and started again when it dies, or a given one.
import { type EmbeddedServer, startEmbedded } from '#db/embedded.ts';
import { type Access, provisionOwnServer } from '#db/provision.ts';
import { provisionGiven } from '#db/provision-given.ts';
import { Failure } from './failure.ts';
import type { Lifetime } from './lifetime.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { duration, say, step } from './steps.ts';

const MOST_RESTARTS = 3;
/** A server that ran this long before it died begins to count anew. */
const STEADY_MILLISECONDS = 10 * 60_000;

/** Starts the server again, on the same port, whenever it ends unasked; gives up after three times in a row. */
function watch(first: EmbeddedServer, restart: () => Promise<EmbeddedServer>, life: Lifetime): () => Promise<void> {
  let server = first;
  let restarting: Promise<void> = Promise.resolve();
  let restarts = 0;
  let startedAt = Date.now();

  const onEnd = async (how: string) => {
    if (life.signal.aborted) return;
    if (Date.now() - startedAt > STEADY_MILLISECONDS) restarts = 0;
    restarts += 1;
    if (restarts > MOST_RESTARTS) {
      life.fail(
        new Failure(
          `PostgreSQL ended unasked for the fourth time (${how}).`,
          'read the last lines of logs/postgres.log in the data folder; a full disk and a lack of memory are the usual causes. Nothing that was saved is lost.',
        ),
      );
      return;
    }
    say(`! PostgreSQL ended unasked (${how}); starting it again (${restarts} of ${MOST_RESTARTS}) …`);
    const began = Date.now();
    try {
      server = await restart();
    } catch (error) {
      life.fail(error);
      return;
    }
    startedAt = Date.now();
    say(`✓ PostgreSQL runs again (${duration(startedAt - began)}); nothing that was saved is lost`);
    follow();
  };
  const follow = () => {
    server.ended.then((how) => {
      restarting = onEnd(how);
    });
  };
  follow();
  return async () => {
    await restarting;
    await server.stop();
  };
}

async function startOwn(settings: Settings, secrets: Secrets, life: Lifetime): Promise<Access> {
  const { dataDir } = settings;
  const options = { folder: dataDir, password: secrets.superuserPassword, signal: life.signal };
  const server = await step(
    'Start PostgreSQL',
    () => startEmbedded(options),
    (started) => {
      const where = started.dataDirectory.startsWith(dataDir)
        ? ''
        : `; its user may not enter this folder, so the data lies in ${started.dataDirectory}`;
      const before = started.endedLeftover ? '; ended a server that a killed start had left running' : '';
      return `version ${started.version} on 127.0.0.1:${started.port}${before}${where}`;
    },
  );
  life.onEnd(
    'PostgreSQL',
    watch(server, () => startEmbedded({ ...options, port: server.port }), life),
  );
  const passwords = { owner: secrets.ownerPassword, app: secrets.appPassword };
  return provisionOwnServer(server.superuserUrl, 'jibao', passwords);
}

/** Makes sure that there is a database with both roles, and returns their logins. */
export async function openDatabase(settings: Settings, secrets: Secrets, life: Lifetime): Promise<Access> {
  const { databaseUrl, ownerUrl } = settings;
  if (!databaseUrl) return startOwn(settings, secrets, life);
  const passwords = { owner: secrets.ownerPassword, app: secrets.appPassword };
  return step(
    'Use the given PostgreSQL',
    () => provisionGiven(databaseUrl, ownerUrl, passwords),
    (access) => `version ${access.serverVersion}`,
  );
}
