// The worker as a child of the launcher: started beside the web server, stopped with it, and started again, later each time, when it ends unasked. It
// never takes the product down: what it has not done is done when it runs again.
import type { ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { type Environment, endChild, startNode, untilEnded } from './child.ts';
import { writeIdentity } from './process-identity.ts';
import { duration } from './steps.ts';

export interface WorkerOptions {
  root: string;
  environment: Environment;
  /** Where the process is written down, for the start that finds it orphaned. */
  pidFile: string;
  onOutput: (text: string) => void;
}

export interface SupervisedWorker {
  stop(): Promise<void>;
}

const LONGEST_PAUSE = 60_000;
/** A worker that ran this long before it ended begins to count anew. */
const STEADY_MILLISECONDS = 5 * 60_000;

/** Milliseconds before the n-th restart in a row: 1 s, 2 s, 4 s … a minute at most. */
export function pauseBefore(restart: number): number {
  return Math.min(LONGEST_PAUSE, 1000 * 2 ** Math.min(restart - 1, 10));
}

export function superviseWorker({ root, environment, pidFile, onOutput }: WorkerOptions): SupervisedWorker {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let restarts = 0;

  const begin = () => {
    const startedAt = Date.now();
    const started = startNode(path.join(root, 'jobs/main.ts'), [], { cwd: root, environment, onOutput });
    child = started;
    if (started.pid !== undefined) writeIdentity(pidFile, started.pid);
    const onEnd = (how: string) => {
      if (stopped) return;
      if (Date.now() - startedAt > STEADY_MILLISECONDS) restarts = 0;
      restarts += 1;
      const pause = pauseBefore(restarts);
      onOutput(`! The worker ended unasked (${how}); starting it again in ${duration(pause)}. The product goes on.\n`);
      timer = setTimeout(begin, pause);
    };
    untilEnded(started).then(
      ({ how }) => onEnd(how),
      (error: Error) => onEnd(error.message),
    );
  };
  begin();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      if (child) await endChild(child);
      rmSync(pidFile, { force: true });
    },
  };
}
