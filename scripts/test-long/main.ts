// The fault drills in order, in a test run's folder that is removed afterwards, and one closing line.
import { printFailure } from '../start/failure.ts';
import { beginLifetime, type Lifetime } from '../start/lifetime.ts';
import { freePort } from '../start/port.ts';
import { duration, say, step } from '../start/steps.ts';
import { beginRun } from '../test/run.ts';
import { add, type Count, closingLine, FAILED, NONE, PASSED } from '../test/tally.ts';
import { drills } from './drills.ts';
import { hasEnded, Product } from './product.ts';

/** A drill that fails leaves the next ones to run; without a first start there is nothing to drill. */
async function runDrills(root: string, life: Lifetime): Promise<Count> {
  const run = await beginRun(root, process.env, life);
  const first = new Product(run, 'first', await freePort(), 'on');
  const beside = new Product(run, 'beside', await freePort(), 'off');
  const counts: Count[] = [];
  for (const [title, work] of drills) {
    const drill = async () => {
      if (counts.length > 0 && hasEnded(first.launcher)) await first.start();
      return work(first, beside);
    };
    const result = await step(title, drill, String).then(
      () => PASSED,
      (error: unknown) => {
        if (!life.signal.aborted) printFailure(error);
        return FAILED;
      },
    );
    counts.push(result);
    if (life.signal.aborted || counts[0] === FAILED) break;
  }
  return add([...counts, { ...NONE, skipped: drills.length - counts.length }]);
}

/** Resolves to the exit code: 0 only when every drill passed and everything could be stopped. */
export async function testLong(root: string, whenParentEnds: (callback: () => void) => void): Promise<number> {
  const began = performance.now();
  const life = beginLifetime(whenParentEnds);
  // An interruption does not wait for the drill that is going on.
  const ran = Promise.race([runDrills(root, life), life.ending.then(() => FAILED)]);
  let total = await ran.catch((error: unknown) => {
    printFailure(error);
    return FAILED;
  });
  const interrupted = life.signal.aborted;
  life.end(total.failed > 0 ? 1 : 0);
  const code = await life.close();
  if (interrupted) return 1;
  // What would not stop is a failure too, and must show in the line by which the run is judged.
  if (code !== 0 && total.failed === 0) total = add([total, FAILED]);
  say(`Took ${duration(performance.now() - began)}.`);
  say(closingLine(total));
  return code;
}
