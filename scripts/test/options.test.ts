import { describe, expect, test } from 'vitest';
import { readOptions } from './options.ts';

describe('options', () => {
  test.each([
    [[], ['static', 'unit', 'integration', 'browser'], []],
    [['--no-browser'], ['static', 'unit', 'integration'], []],
    [['--only', 'unit'], ['unit'], []],
    [['--only', 'unit', '--', 'rules/money', '-t', 'rounds'], ['unit'], ['rules/money', '-t', 'rounds']],
  ])('%j run %j with %j', (argv, groups, rest) => {
    expect(readOptions(argv)).toEqual({ groups, rest });
  });

  test.each([[['--only']], [['--only', 'e2e']], [['--fast']], [['--', 'x']]])('%j are refused', (argv) => {
    expect(() => readOptions(argv)).toThrow();
  });
});
