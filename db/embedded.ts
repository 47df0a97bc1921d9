// The embedded PostgreSQL server: makes its data directory, starts, watches and stops it. Durability stays as PostgreSQL ships it.
// Where data and binaries lie and as whom the server runs is decided beside this file (embedded-place, -binaries, -user).
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseFailure } from './database-failure.ts';
import { type Binaries, binariesFor, binariesVersion } from './embedded-binaries.ts';
import { checkDataVersion, initialise } from './embedded-initdb.ts';
import { endLeftover, readPostmaster } from './embedded-leftover.ts';
import { type Place, placeFor, presentDataDirectory, removeData } from './embedded-place.ts';
import { withConnection } from './server-login.ts';

export interface EmbeddedOptions {
  /** An existing, writable folder; data goes to `postgres` in it, the server's log to `logs/postgres.log`. */
  folder: string;
  /** Password of the superuser: letters and digits only. */
  password: string;
  /** Ends whatever is being started; `startEmbedded` then rejects. */
  signal?: AbortSignal;
  /** The port of the server that this one takes the place of; otherwise a free one is taken. */
  port?: number;
}

export interface EmbeddedServer {
  version: string;
  port: number;
  pid: number;
  /** Where the data lies, and whether a server of an earlier start had to be ended first. */
  dataDirectory: string;
  endedLeftover: boolean;
  /** Connection address of the superuser; not for the application. */
  superuserUrl: string;
  /** Resolves when the server process ends, wanted or not, and says how. */
  ended: Promise<string>;
  /** Fast shutdown: transactions in flight are rolled back, everything committed stays. */
  stop(): Promise<void>;
}

const START_SECONDS = 60;
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
};

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Opens the server's log for appending; one that has grown past 10 MB becomes the .1 file. */
function openLog(folder: string): { file: string; descriptor: number } {
  const logs = path.join(folder, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  const file = path.join(logs, 'postgres.log');
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(file, `${file}.1`);
  return { file, descriptor: openSync(file, 'a', 0o600) };
}

function launch(binaries: Binaries, place: Place, port: number, log: number): ChildProcess {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A process group of its own keeps Ctrl+C in the terminal from stopping it before the web server has ended.
  return spawn(binaries.postgres, ['-D', place.dataDirectory, '-p', String(port), ...settings], {
    ...place.user,
    cwd: place.home,
    detached: process.platform !== 'win32',
    stdio: ['ignore', log, log],
  });
}

/** Also true when the process could not be started at all. */
function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

async function untilReady(place: Place, child: ChildProcess, logFile: string, signal?: AbortSignal): Promise<void> {
  const deadline = Date.now() + START_SECONDS * 1000;
  for (;;) {
    signal?.throwIfAborted();
    if (hasEnded(child)) {
      throw new DatabaseFailure(
        `PostgreSQL ended while starting (${child.signalCode ?? `code ${child.exitCode}`}).`,
        `read the last lines of ${logFile}; a full disk and a lack of memory are the usual causes.`,
      );
    }
    const written = readPostmaster(place.dataDirectory);
    if (written !== undefined && written.pid === child.pid && written.ready) return;
    if (Date.now() > deadline) {
      throw new DatabaseFailure(
        `PostgreSQL was not ready after ${START_SECONDS} s.`,
        `read the last lines of ${logFile}.`,
      );
    }
    await pause(20, undefined, { signal });
  }
}

async function stopChild(
  child: ChildProcess,
  binaries: Binaries,
  dataDirectory: string,
  ended: Promise<string>,
): Promise<void> {
  if (hasEnded(child)) return;
  const within = (seconds: number) =>
    Promise.race([ended.then(() => true), pause(seconds * 1000, false, { ref: false })]);
  if (process.platform === 'win32') spawnSync(binaries.pgCtl, ['stop', '-D', dataDirectory, '-m', 'fast', '-w']);
  else child.kill('SIGINT');
  if (await within(30)) return;
  child.kill('SIGQUIT');
  if (await within(5)) return;
  child.kill('SIGKILL');
  await ended;
}

/** Rejects when the password is not the one that the data was made with. */
async function checkPassword(url: string): Promise<void> {
  await withConnection(url, (sql) => sql`SELECT 1`).catch((cause: { code?: string }) => {
    if (cause.code !== '28P01') throw cause;
    throw new DatabaseFailure(
      'The password in secrets.json is not the one that the database was made with.',
      'put the secrets.json back that lay beside this data (from a backup), or set JIBAO_DATA_DIR to another folder to start with an empty database.',
      { cause },
    );
  });
}

/** Starts the server on the data of `folder`, making the data first if there is none, and ending a server left over on it. */
export async function startEmbedded({
  folder,
  password,
  signal,
  port: wantedPort,
}: EmbeddedOptions): Promise<EmbeddedServer> {
  if (!/^[A-Za-z0-9]+$/.test(password)) throw new TypeError('the password may hold letters and digits only');
  const place = placeFor(folder);
  const binaries = binariesFor(place.user, place.home);
  const endedLeftover = await endLeftover(place.dataDirectory);
  const version = binariesVersion(binaries);
  if (!existsSync(path.join(place.dataDirectory, 'PG_VERSION'))) {
    await initialise(binaries, place, password, signal);
  }
  checkDataVersion(place.dataDirectory, version);
  signal?.throwIfAborted();

  const port = wantedPort ?? (await freePort());
  const log = openLog(folder);
  const child = launch(binaries, place, port, log.descriptor);
  closeSync(log.descriptor);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, name) => resolve(name ?? `code ${code}`));
  });
  const stop = () => stopChild(child, binaries, place.dataDirectory, ended);
  const superuserUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  try {
    await untilReady(place, child, log.file, signal);
    await checkPassword(superuserUrl);
  } catch (error) {
    await stop();
    throw error;
  }
  const { dataDirectory } = place;
  return { version, port, pid: child.pid ?? 0, dataDirectory, endedLeftover, superuserUrl, ended, stop };
}

/** Ends the server on the data of `folder`, if one runs, and deletes the data, wherever it lies. */
export async function discardEmbedded(folder: string): Promise<void> {
  await endLeftover(presentDataDirectory(folder));
  removeData(folder);
}
