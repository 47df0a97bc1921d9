// The lines on the terminal: every step says what it does and how long it took.

const SAY_BEFOREHAND_AFTER = 700;

/** Milliseconds as "0.4 s" or "2 min 5 s". */
export function duration(milliseconds: number): string {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * Runs `work` and prints one line when it is done, with what `detail` makes of the result; a slow step is announced while it
 * runs. `isGood` decides the mark before the line.
 */
export async function step<T>(
  title: string,
  work: () => Promise<T> | T,
  detail?: (result: T) => string,
  isGood: (result: T) => boolean = () => true,
): Promise<T> {
  const began = performance.now();
  const announce = setTimeout(() => say(`… ${title}`), SAY_BEFOREHAND_AFTER);
  try {
    const result = await work();
    const more = detail ? detail(result) : '';
    say(`${isGood(result) ? '✓' : '✗'} ${title} (${duration(performance.now() - began)})${more ? `: ${more}` : ''}`);
    return result;
  } catch (error) {
    say(`✗ ${title} (${duration(performance.now() - began)})`);
    throw error;
  } finally {
    clearTimeout(announce);
  }
}
