// Tells our own processes from others that have come to bear the same number: a process is its number and its start time.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

export interface ProcessIdentity {
  pid: number;
  /** When it started, in whatever words the system has for it; compared, never read. */
  startedAt: string;
}

function startedAtOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces and brackets itself; the fields after it do not.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

function startedAtElsewhere(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  // On Windows the number alone has to do.
  if (process.platform === 'win32') return 'running';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The running process of this number; undefined when there is none (a zombie counts as none). */
export function identify(pid: number): ProcessIdentity | undefined {
  const startedAt = existsSync('/proc/self/stat') ? startedAtOnLinux(pid) : startedAtElsewhere(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

export function writeIdentity(file: string, pid: number): void {
  const identity = identify(pid);
  if (identity) writeFileSync(file, `${JSON.stringify(identity)}\n`);
}

function readIdentity(file: string): ProcessIdentity | undefined {
  try {
    const { pid, startedAt } = JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
    return Number.isInteger(pid) && pid > 1 && typeof startedAt === 'string' ? { pid, startedAt } : undefined;
  } catch {
    return undefined;
  }
}

/** Sends a signal to the process and the group that it leads. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  for (const target of process.platform === 'win32' ? [pid] : [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch {
      // No such group, or already gone.
    }
  }
}

/** Ends the process that `file` names if it is still that very process. Returns whether there was one. */
export async function endNamedProcess(file: string): Promise<boolean> {
  const identity = readIdentity(file);
  const found = identity !== undefined && isRunning(identity);
  if (found) {
    for (const [signal, milliseconds] of [
      ['SIGTERM', 5000],
      ['SIGKILL', 5000],
    ] as const) {
      signalGroup(identity.pid, signal);
      const deadline = Date.now() + milliseconds;
      while (isRunning(identity) && Date.now() < deadline) await pause(50);
      if (!isRunning(identity)) break;
    }
  }
  rmSync(file, { force: true });
  return found;
}
