// How many checks passed and failed: read from the files that the runners write, and summed into the closing line.
import { existsSync, readFileSync } from 'node:fs';

export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

export const NONE: Count = { passed: 0, failed: 0, skipped: 0 };
export const PASSED: Count = { ...NONE, passed: 1 };
export const FAILED: Count = { ...NONE, failed: 1 };

export function add(counts: readonly Count[]): Count {
  return counts.reduce(
    (sum, count) => ({
      passed: sum.passed + count.passed,
      failed: sum.failed + count.failed,
      skipped: sum.skipped + count.skipped,
    }),
    NONE,
  );
}

/** The closing line, by which a run is judged: nothing else stands on it. */
export function closingLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** From vitest's JSON report. A file that failed without a failed test in it (it could not be loaded) counts as one failure. */
export function countVitest(report: VitestReport): Count {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/** From Playwright's JSON report. A test that passed only when repeated counts as passed; Playwright names it. */
export function countPlaywright({ stats, errors }: PlaywrightReport): Count {
  const outside = stats.unexpected === 0 ? errors.length : 0;
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + outside, skipped: stats.skipped };
}

/**
 * The count of a runner that ended with `code`. A report that is missing or empty, and a bad end that the report knows nothing
 * of, are a failure: a crash must never look like a run without failures.
 */
export function countRun<Report>(file: string, count: (report: Report) => Count, code: number | null): Count {
  if (!existsSync(file)) return FAILED;
  let counted: Count;
  try {
    counted = count(JSON.parse(readFileSync(file, 'utf8')) as Report);
  } catch {
    return FAILED;
  }
  const ranNothing = counted.passed + counted.failed === 0;
  return (code !== 0 && counted.failed === 0) || ranNothing ? add([counted, FAILED]) : counted;
}
