// Node programs run as children: they end when the launcher ends, however it ends, and take their own children along.
import { type ChildProcess, spawn } from 'node:child_process';
import { signalGroup } from './process-identity.ts';

export type Environment = Record<string, string | undefined>;

export interface ChildOptions {
  cwd: string;
  environment: Environment;
  /** Modules loaded before the program (node --import), as file addresses. */
  imports?: readonly string[];
  /** Ends the child. */
  signal?: AbortSignal;
  /** Called with what the child prints; without it the child writes to the terminal itself. */
  onOutput?: (text: string) => void;
}

export interface Ended {
  code: number | null;
  /** "code 1" or the name of the signal that ended it. */
  how: string;
}

const bond = new URL('./end-with-launcher.mjs', import.meta.url).href;
const GRACE_MILLISECONDS = 8000;

/** Starts a Node program (`script` with `args`) as the head of its own process group. */
export function startNode(script: string, args: readonly string[], options: ChildOptions): ChildProcess {
  const output = options.onOutput ? 'pipe' : 'inherit';
  const imports = [bond, ...(options.imports ?? [])].flatMap((address) => ['--import', address]);
  const environment: Environment = { ...options.environment, JIBAO_LAUNCHER_PID: String(process.pid) };
  const child = spawn(process.execPath, [...imports, script, ...args], {
    cwd: options.cwd,
    env: environment as NodeJS.ProcessEnv,
    stdio: ['ignore', output, output, 'ipc'],
    // Ctrl+C in the terminal must reach the launcher alone: it stops things in the right order.
    detached: process.platform !== 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => options.onOutput?.(text));
  }
  const stop = () => void endChild(child);
  options.signal?.addEventListener('abort', stop, { once: true });
  child.once('exit', () => options.signal?.removeEventListener('abort', stop));
  if (options.signal?.aborted) stop();
  return child;
}

export function untilEnded(child: ChildProcess): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const answer = () => resolve({ code: child.exitCode, how: child.signalCode ?? `code ${child.exitCode}` });
    if (child.exitCode !== null || child.signalCode !== null) return answer();
    child.once('error', reject);
    child.once('close', answer);
  });
}

/** Asks the child to end, and its whole group by force if it has not after some seconds. */
export async function endChild(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const force = setTimeout(() => signalGroup(pid, 'SIGKILL'), GRACE_MILLISECONDS);
  child.kill('SIGTERM');
  await untilEnded(child);
  clearTimeout(force);
}

/** Runs a Node program to its end. */
export function runNode(script: string, args: readonly string[], options: ChildOptions): Promise<Ended> {
  return untilEnded(startNode(script, args, options));
}
