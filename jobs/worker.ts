// The worker: takes tasks from the job queue until it is told to stop. Connects to the queue directly, since it listens; its connections name
// themselves to row-level security, so that nobody else's reach the queue.
import { Logger, type Runner, run } from 'graphile-worker';
import { closeDatabase } from '#db/client.ts';
import { env } from '#env';
import { outboxWaits } from '#reporting/notice-delivery.ts';
import { errorFacts, logLine } from './log.ts';
import { atStart, crontab, tasks } from './tasks.ts';

/** How soon somebody is told: the queue's own clock strikes every minute only. */
const lookMilliseconds = 5_000;

/** The address of the queue, with the actor that its connections name. */
export function queueAddress(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', '-c jibao.scope=system -c jibao.system=worker');
  url.searchParams.set('application_name', 'jibao-worker');
  return url.href;
}

const logger = new Logger(() => (level, message, meta) => {
  if (level === 'error' || level === 'warning')
    logLine('error', { message, ...(meta?.error ? errorFacts(meta.error) : {}) });
});

/** Looks often whether somebody is to be told, and has the queue do it. */
function watchOutbox(runner: Runner): () => void {
  let looking = false;
  const look = async () => {
    if (looking) return;
    looking = true;
    try {
      if (await outboxWaits({ system: 'worker' })) await addOnce(runner, 'deliver_outbox');
    } catch (error) {
      logLine('error', { task: 'look', ...errorFacts(error) });
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(look, lookMilliseconds);
  return () => clearInterval(timer);
}

async function addOnce(runner: Runner, task: string): Promise<void> {
  await runner.addJob(task, {}, { jobKey: task, maxAttempts: 3 });
}

/** Runs until SIGTERM or SIGINT, or until the queue is lost; resolves to the exit code. What is being done is finished first. */
export async function runWorker(): Promise<number> {
  const runner = await run({
    connectionString: queueAddress(env.workerDatabaseUrl),
    maxPoolSize: 5,
    taskList: tasks,
    crontab,
    concurrency: 3,
    pollInterval: 10_000,
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: 2_000,
    logger,
  });
  const stopWatching = watchOutbox(runner);
  const stop = (name: string) => {
    stopWatching();
    logLine('info', { stopping: name });
    runner.stop().catch(() => {});
  };
  for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, stop);
  logLine('info', { started: Object.keys(tasks), mail: env.mail !== null });
  try {
    for (const task of atStart) await addOnce(runner, task);
    await runner.promise;
    return 0;
  } catch (error) {
    logLine('error', errorFacts(error));
    return 1;
  } finally {
    stopWatching();
    await closeDatabase();
  }
}
