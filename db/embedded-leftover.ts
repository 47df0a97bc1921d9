// Finds and ends what a killed launcher or a killed server left running on a data directory. Touches no other process:
// a PostgreSQL process is known by its working directory, which is always its data directory.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What a running server writes about itself. `ready` is false while it starts, recovers or stops. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** Reads postmaster.pid; undefined when it is missing or not yet complete. */
export function readPostmaster(dataDirectory: string): Postmaster | undefined {
  const file = path.join(dataDirectory, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function workingDirectory(pid: number | string): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/** The processes of the server on `dataDirectory`, the postmaster first. Exact on Linux; elsewhere the postmaster alone. */
function processesOn(dataDirectory: string): number[] {
  const postmaster = readPostmaster(dataDirectory)?.pid;
  if (existsSync('/proc/self/cwd')) {
    const home = realpathSync(dataDirectory);
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const ours = all
      .filter((pid) => workingDirectory(pid) === home && readFirstWord(pid).includes('postgres'))
      .map(Number);
    return ours.sort((a, b) => Number(b === postmaster) - Number(a === postmaster));
  }
  if (postmaster === undefined || !isAlive(postmaster) || process.platform === 'win32') return [];
  const command = execFileSync('ps', ['-o', 'command=', '-p', String(postmaster)], { encoding: 'utf8' });
  return command.includes(dataDirectory) ? [postmaster] : [];
}

function readFirstWord(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '';
  } catch {
    return '';
  }
}

async function waitUntilGone(dataDirectory: string, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (processesOn(dataDirectory).length > 0) {
    if (Date.now() > deadline) return false;
    await pause(50);
  }
  return true;
}

function signalAll(pids: number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      // It ended in the meantime.
    }
  }
}

/**
 * Ends a server that still runs on `dataDirectory`: first as pg_ctl would (fast), then at once, then by force; the next start
 * recovers from its log in every case. Returns whether there was one. Also removes a postmaster.pid whose number now belongs
 * to some other program, which PostgreSQL would take for a running server.
 */
export async function endLeftover(dataDirectory: string): Promise<boolean> {
  if (!existsSync(path.join(dataDirectory, 'PG_VERSION'))) return false;
  const found = processesOn(dataDirectory);
  if (found.length > 0) {
    const postmaster = readPostmaster(dataDirectory)?.pid;
    if (postmaster !== undefined && found.includes(postmaster)) process.kill(postmaster, 'SIGINT');
    if (!(await waitUntilGone(dataDirectory, 20_000))) {
      signalAll(processesOn(dataDirectory), 'SIGQUIT');
      if (!(await waitUntilGone(dataDirectory, 5_000))) {
        signalAll(processesOn(dataDirectory), 'SIGKILL');
        await waitUntilGone(dataDirectory, 5_000);
      }
    }
  }
  const stale = readPostmaster(dataDirectory);
  if (stale && isAlive(stale.pid) && existsSync('/proc/self/cwd')) {
    rmSync(path.join(dataDirectory, 'postmaster.pid'), { force: true });
  }
  return found.length > 0;
}
