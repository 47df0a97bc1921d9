// One Jibao under drill: the launcher as a child, what it printed, its processes and its database. Judges nothing.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readPostmaster } from '#db/embedded-leftover.ts';
import { presentDataDirectory } from '#db/embedded-place.ts';
import { accessTo } from '#db/provision.ts';
import { type Environment, endChild, startNode, untilEnded } from '../start/child.ts';
import { identify, isRunning, type ProcessIdentity } from '../start/process-identity.ts';
import { loadSecrets } from '../start/secrets.ts';
import type { Run } from '../test/run.ts';

/** Waits for what must come about by itself. The limit is generous: other work may go on beside the drills. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>, minutes = 2): Promise<void> {
  const deadline = Date.now() + minutes * 60_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`Not within ${minutes} min: ${what}`);
    await pause(25);
  }
}

export const hasEnded = (child: ChildProcess | undefined) => (child?.exitCode ?? child?.signalCode ?? null) !== null;

export class Product {
  readonly run: Run;
  readonly environment: Environment;
  readonly folder: string;
  readonly port: number;
  readonly url: string;
  /** What the latest start printed. */
  output = '';
  launcher: ChildProcess | undefined;

  constructor(run: Run, name: string, port: number, demonstration: 'on' | 'off') {
    this.run = run;
    this.environment = { ...run.environment, JIBAO_DEMO: demonstration };
    // The run removes folders of this name with the database servers in them.
    this.folder = path.join(run.folder, `jibao-${name}`);
    this.port = port;
    this.url = `http://127.0.0.1:${port}`;
    run.life.onEnd(`product (${name})`, () => this.launcher && endChild(this.launcher));
  }

  launch(port: number, onOutput: (text: string) => void): ChildProcess {
    const { root, life } = this.run;
    life.signal.throwIfAborted();
    const environment: Environment = { ...this.environment, PORT: String(port), JIBAO_DATA_DIR: this.folder };
    // One build for all starts, even when sources change meanwhile.
    if (existsSync(this.folder)) environment.JIBAO_PREBUILT = '1';
    const launcher = spawn(process.execPath, [path.join(root, 'scripts/start.mjs')], {
      env: environment as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    for (const stream of [launcher.stdout, launcher.stderr]) stream?.setEncoding('utf8').on('data', onOutput);
    return launcher;
  }

  /** Starts the product and resolves to the milliseconds until it said that it serves. */
  async start(): Promise<number> {
    const began = performance.now();
    this.output = '';
    this.launcher = this.launch(this.port, (text) => {
      this.output += text;
    });
    // The first start may have to build and to load the demonstration.
    await until('it serves', () => this.output.includes(`Jibao  ${this.url}`) || hasEnded(this.launcher), 12);
    if (hasEnded(this.launcher)) throw new Error(`The product ended while starting:\n${this.output}`);
    return performance.now() - began;
  }

  /** Waits for the end of the launcher and its last words, and resolves to "code 1" or the name of the signal. */
  async ended(): Promise<string | undefined> {
    let how: string | undefined;
    if (this.launcher) untilEnded(this.launcher).then((end) => (how = end.how));
    await until('the launcher ends', () => how !== undefined);
    return how;
  }

  async statusOf(address: string): Promise<number | undefined> {
    // No connection is kept open: it would hold up a stop.
    const request = http.get(new URL(address, this.url), { agent: false, signal: AbortSignal.timeout(60_000) });
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    response.resume();
    return response.statusCode;
  }

  get postmaster() {
    return readPostmaster(presentDataDirectory(this.folder));
  }

  get webServer(): ProcessIdentity {
    return JSON.parse(readFileSync(path.join(this.folder, 'pids', 'web.json'), 'utf8'));
  }

  get worker(): ProcessIdentity {
    return JSON.parse(readFileSync(path.join(this.folder, 'pids', 'worker.json'), 'utf8'));
  }

  /** Everything that runs on this data, by its settings or, as for PostgreSQL, by where it works. Seen on Linux only. */
  processes(): ProcessIdentity[] {
    const numbers = existsSync('/proc/self/cwd') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [];
    return numbers.filter((pid) => this.#isOurs(pid)).flatMap((pid) => identify(Number(pid)) ?? []);
  }

  #isOurs(pid: string): boolean {
    try {
      if (readlinkSync(`/proc/${pid}/cwd`) === presentDataDirectory(this.folder)) return true;
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`JIBAO_DATA_DIR=${this.folder}\0`);
    } catch {
      return false;
    }
  }

  untilGone(processes: readonly ProcessIdentity[]): Promise<void> {
    return until(`end of ${processes.map(({ pid }) => pid).join()}`, () => !processes.some(isRunning));
  }

  /** Starts a script of this folder on the product's database, logged in as the application. */
  script(name: string, onOutput: (text: string) => void): ChildProcess {
    const { root: cwd, life } = this.run;
    const { ownerPassword: owner, appPassword: app } = loadSecrets(this.folder);
    const { appUrl } = accessTo(`postgres://127.0.0.1:${this.postmaster?.port}/jibao`, 'jibao', { owner, app }, '');
    const environment = { ...this.environment, DATABASE_URL: appUrl };
    const options = { cwd, environment, signal: life.signal, onOutput };
    return startNode(path.join(cwd, 'scripts/test-long', name), [], options);
  }
}
