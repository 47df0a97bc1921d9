// The worker as a program of its own, as the launcher starts it.
import { errorFacts, logLine } from './log.ts';
import { runWorker } from './worker.ts';

runWorker().then(
  (code) => process.exit(code),
  (error: unknown) => {
    logLine('error', errorFacts(error));
    process.exit(1);
  },
);
