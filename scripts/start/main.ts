// `npm start` and `npm run dev` after the first phase: brings everything up in order, watches it, and takes it down again.
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Access } from '#db/provision.ts';
import { applicationEnvironment, forWebServer, forWorker } from './application-environment.ts';
import { banner } from './banner.ts';
import { type Build, ensureBuild } from './build.ts';
import type { Environment } from './child.ts';
import { decideDemonstration, openDataFolder } from './data-folder.ts';
import { takeDataLock } from './data-lock.ts';
import { openDatabase } from './database.ts';
import { Failure } from './failure.ts';
import { rememberFiles } from './files-next-rewrites.ts';
import { beginLifetime, type Lifetime } from './lifetime.ts';
import { checkPortIsFree } from './port.ts';
import { type Prepared, prepareDatabase } from './preparation.ts';
import { endNamedProcess } from './process-identity.ts';
import { loadSecrets, type Secrets } from './secrets.ts';
import { readSettings, type Settings } from './settings.ts';
import { duration, step } from './steps.ts';
import { startWebServer } from './web-server.ts';
import { superviseWorker } from './worker-process.ts';

interface Start {
  root: string;
  argv: readonly string[];
  whenParentEnds: (callback: () => void) => void;
}

interface Ready {
  environment: Environment;
  prepared: Prepared;
}

const pidFile = (settings: Settings) => path.join(settings.dataDir, 'pids', 'web.json');
const workerPidFile = (settings: Settings) => path.join(settings.dataDir, 'pids', 'worker.json');

/** Data folder, lock, leftovers of a killed start and port: everything that can refuse the start before work is done. */
async function claim(settings: Settings, life: Lifetime): Promise<Secrets> {
  return step(
    'Check folder, port and earlier starts',
    async () => {
      await openDataFolder(settings.dataDir);
      const lock = await takeDataLock(settings.dataDir, settings.publicUrl);
      life.onEnd('lock', lock.release);
      life.signal.addEventListener('abort', lock.announceStopping, { once: true });
      const ended = await endNamedProcess(pidFile(settings));
      await endNamedProcess(workerPidFile(settings));
      await checkPortIsFree(settings.host, settings.port);
      return { secrets: loadSecrets(settings.dataDir), ended };
    },
    ({ ended }) => (ended ? 'ended a web server that a killed start had left running' : ''),
  ).then(({ secrets }) => secrets);
}

function chooseDemonstration(settings: Settings): 'on' | 'off' {
  // Demonstration data enters a given database only when asked for.
  return settings.databaseUrl
    ? (settings.demonstration ?? 'off')
    : decideDemonstration(settings.dataDir, settings.demonstration);
}

async function openAndPrepare(
  settings: Settings,
  given: Environment,
  secrets: Secrets,
  life: Lifetime,
): Promise<Ready> {
  const demonstration = chooseDemonstration(settings);
  const access: Access = await openDatabase(settings, secrets, life);
  const environment = applicationEnvironment(given, { ...settings, demonstration }, secrets, access);
  return { environment, prepared: await prepareDatabase(settings.root, environment, life.signal) };
}

function build(settings: Settings, given: Environment, secrets: Secrets, life: Lifetime): Promise<Build> {
  const environment = {
    ...given,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: given.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secrets.actionsKey,
  };
  return step(
    settings.prebuilt ? 'Find the build' : 'Build the application if its sources changed',
    () => ensureBuild({ root: settings.root, environment, signal: life.signal, prebuilt: settings.prebuilt }),
    ({ made }) => (made ? 'built' : 'nothing to do'),
  );
}

/** Waits for both; the failure of one calls the other off. */
async function both<A, B>(life: Lifetime, first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  const guard = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      life.fail(error);
      throw error;
    });
  await Promise.allSettled([guard(first), guard(second)]);
  return Promise.all([first, second]);
}

async function serve(settings: Settings, environment: Environment, life: Lifetime): Promise<void> {
  const { root, host, port, development } = settings;
  if (development) life.onEnd('tsconfig.json', rememberFiles(root, ['tsconfig.json']));
  await step('Start the web server', async () => {
    const server = await startWebServer({
      root,
      host,
      port,
      environment: forWebServer(environment),
      signal: life.signal,
      pidFile: pidFile(settings),
      development,
      onOutput: (text) => void process.stdout.write(text),
    });
    life.onEnd('web server', async () => {
      await server.stop();
      rmSync(pidFile(settings), { force: true });
    });
    server.ended.then(({ how }) => {
      life.fail(
        new Failure(
          `The web server ended unasked (${how}).`,
          'read its last lines above; a lack of memory is a usual cause. Start again: nothing that was saved is lost.',
        ),
      );
    });
  });
}

/** Nothing waits for the worker, and its end is not the product's. */
function work(settings: Settings, environment: Environment, life: Lifetime): void {
  if (!settings.worker) return;
  const worker = superviseWorker({
    root: settings.root,
    environment: forWorker(environment),
    pidFile: workerPidFile(settings),
    onOutput: (text) => void process.stdout.write(text),
  });
  life.onEnd('worker', () => worker.stop());
}

async function bringUp(settings: Settings, given: Environment, life: Lifetime): Promise<void> {
  const began = performance.now();
  const secrets = await claim(settings, life);
  const database = openAndPrepare(settings, given, secrets, life);
  const [{ environment, prepared }, distDir] = settings.development
    ? [await database, undefined]
    : await both(life, database, build(settings, given, secrets, life)).then(
        ([ready, made]) => [ready, made.distDir] as const,
      );
  await serve(settings, { ...environment, JIBAO_DIST_DIR: distDir }, life);
  work(settings, environment, life);
  console.log(banner(settings.publicUrl, prepared, duration(performance.now() - began)));
}

/** Resolves to the exit code when everything has been stopped. */
export async function start({ root, argv, whenParentEnds }: Start): Promise<number> {
  const life = beginLifetime(whenParentEnds);
  const given: Environment = process.env;
  try {
    await bringUp(readSettings(given, root, argv), given, life);
    await life.ending;
  } catch (error) {
    life.fail(error);
  }
  return life.close();
}
