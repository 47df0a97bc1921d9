// When the launcher ends and in which order: signals, a parent that is gone, and failures all lead through one way out, which
// stops what was started in reverse order. Knows nothing of what is stopped.

import { printFailure } from './failure.ts';

export interface Lifetime {
  /** Aborts when the end has begun; children that are being started are called off by it. */
  readonly signal: AbortSignal;
  /** Registers how something is stopped; last registered, first stopped. */
  onEnd(name: string, stop: () => Promise<void> | void): void;
  /** Begins the end, with this exit code. The first call decides. */
  end(code: number, reason?: string): void;
  /** Begins the end because of an error, which is printed with what to do about it. Later errors are but its consequences. */
  fail(error: unknown): void;
  /** Resolves when the end has begun. */
  readonly ending: Promise<void>;
  /** Stops everything and resolves to the exit code. */
  close(): Promise<number>;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** npm passes Ctrl+C on although the terminal has sent it already: the echo within this time is not a second wish. */
const ECHO_MILLISECONDS = 1500;

export function beginLifetime(whenParentEnds: (callback: () => void) => void): Lifetime {
  const controller = new AbortController();
  const stops: { name: string; stop: () => Promise<void> | void }[] = [];
  let exitCode: number | undefined;
  let endedAt = 0;
  const ending = new Promise<void>((resolve) =>
    controller.signal.addEventListener('abort', () => resolve(), { once: true }),
  );

  const end = (code: number, reason?: string) => {
    if (exitCode !== undefined) return;
    exitCode = code;
    endedAt = Date.now();
    if (reason) console.log(reason);
    controller.abort(new Error('stopped'));
  };
  const fail = (error: unknown) => {
    if (exitCode !== undefined) return;
    printFailure(error);
    end(1);
  };
  for (const name of SIGNALS) {
    process.on(name, () => {
      if (exitCode !== undefined && Date.now() - endedAt > ECHO_MILLISECONDS) {
        console.error('\n✗ Stopped at once on the second signal; what is left running is ended at the next start.');
        process.exit(1);
      }
      end(0, `\nStopping (${name}) …`);
    });
  }
  whenParentEnds(() => end(1, '\nThe process that started this one is gone: stopping …'));

  const close = async () => {
    end(0);
    const stopped: string[] = [];
    for (const { name, stop } of stops.splice(0).reverse()) {
      try {
        await stop();
        stopped.push(name);
      } catch (error) {
        exitCode = 1;
        console.error(`✗ ${name} did not stop cleanly: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    if (stopped.length > 1) console.log(`✓ Stopped: ${stopped.join(', ')}`);
    return exitCode ?? 0;
  };
  return {
    signal: controller.signal,
    onEnd: (name, stop) => void stops.push({ name, stop }),
    end,
    fail,
    ending,
    close,
  };
}
