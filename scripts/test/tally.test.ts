import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { add, closingLine, countPlaywright, countRun, countVitest, FAILED, NONE, PASSED } from './tally.ts';

const vitest = (passed: number, failed: number, files: { status: string; tests: string[] }[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: files.map((file) => ({
    status: file.status,
    assertionResults: file.tests.map((status) => ({ status })),
  })),
});

describe('the closing line', () => {
  test.each([
    [{ passed: 3, failed: 0, skipped: 0 }, '3 passed, 0 failed'],
    [{ passed: 0, failed: 2, skipped: 0 }, '0 passed, 2 failed'],
    [{ passed: 3, failed: 1, skipped: 4 }, '3 passed, 1 failed, 4 skipped'],
  ])('of %j is "%s"', (count, line) => {
    expect(closingLine(count)).toBe(line);
  });

  test('sums what each group counted', () => {
    expect(add([PASSED, FAILED, { passed: 5, failed: 0, skipped: 2 }])).toEqual({ passed: 6, failed: 1, skipped: 2 });
    expect(add([])).toEqual(NONE);
  });
});

describe('counting', () => {
  test.each([
    [
      'all pass',
      vitest(2, 0, [{ status: 'passed', tests: ['passed', 'passed'] }]),
      { passed: 2, failed: 0, skipped: 0 },
    ],
    [
      'one fails',
      vitest(1, 1, [{ status: 'failed', tests: ['passed', 'failed'] }]),
      { passed: 1, failed: 1, skipped: 0 },
    ],
    ['a file cannot be loaded', vitest(0, 0, [{ status: 'failed', tests: [] }]), { passed: 0, failed: 1, skipped: 0 }],
    [
      'a hook fails after passing tests',
      vitest(1, 0, [{ status: 'failed', tests: ['passed'] }]),
      { passed: 1, failed: 1, skipped: 0 },
    ],
  ])('vitest: %s', (_, report, expected) => {
    expect(countVitest(report)).toEqual(expected);
  });

  test.each([
    [{ expected: 4, unexpected: 0, flaky: 1, skipped: 2 }, [], { passed: 5, failed: 0, skipped: 2 }],
    [{ expected: 4, unexpected: 1, flaky: 0, skipped: 0 }, [{}], { passed: 4, failed: 1, skipped: 0 }],
    [{ expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, [{}], { passed: 0, failed: 1, skipped: 0 }],
  ])('playwright: %j with errors %j', (stats, errors, expected) => {
    expect(countPlaywright({ stats, errors })).toEqual(expected);
  });
});

describe('a run', () => {
  let folder: string;
  const report = (content: unknown) => {
    const file = path.join(folder, 'report.json');
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'jibao-tally-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('that went well counts as its report says', () => {
    expect(countRun(report(vitest(2, 0)), countVitest, 0)).toEqual({ passed: 2, failed: 0, skipped: 0 });
    expect(countRun(report(vitest(2, 1)), countVitest, 1)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  test.each([
    ['left no report', () => path.join(folder, 'none.json'), 0],
    ['left half a report', () => report('{"numPassed'), 0],
    ['left a report of another kind', () => report({}), 0],
    ['ran nothing', () => report(vitest(0, 0)), 0],
    ['was killed', () => report(vitest(2, 0)), null],
    ['ended badly after all had passed', () => report(vitest(2, 0)), 1],
  ])('that %s is a failure', (_, file, code) => {
    expect(countRun(file(), countVitest, code).failed).toBe(1);
  });
});
