import { describe, expect, test } from 'vitest';
import { banner, displayWidth } from './banner.ts';
import { asFailure, Failure } from './failure.ts';
import { duration } from './steps.ts';

function systemError(code: string, file?: string): Error {
  return Object.assign(new Error(code), { code, path: file });
}

describe('a failure', () => {
  test.each([
    [new Failure('wrong', 'mend it'), /^wrong$/, /^mend it$/],
    [systemError('ENOSPC', '/srv/x'), /disk is full \(\/srv\/x\)/, /free/],
    [systemError('EACCES', '/srv/x'), /may not write here \(\/srv\/x\)/, /owns this folder/],
    [systemError('EROFS'), /may not write/, /owns this folder/],
    [new Error('odd'), /odd/, /report/],
    ['text', /text/, /report/],
  ])('%s says what to do', (error, message, whatToDo) => {
    const failure = asFailure(error);
    expect(failure.message).toMatch(message);
    expect(failure.whatToDo).toMatch(whatToDo);
  });

  test('of a query does not repeat its parameters', () => {
    const error = new Error('Failed query: insert into people values ($1)\nparams: 张三', {
      cause: new Error('duplicate key'),
    });
    expect(asFailure(error).message).toBe('duplicate key');
    expect(asFailure(new Error('Failed query: x\nparams: 张三')).message).not.toContain('张三');
  });
});

describe('the last lines', () => {
  test('set names and passwords in columns, Chinese ones too', () => {
    const personas = [
      { loginName: 'a', password: 'p', label: '甲' },
      { loginName: '宁波', password: 'pp', label: '乙' },
    ];
    const lines = banner('http://127.0.0.1:3000', { personas, firstLink: null }, '1.0 s').split('\n');
    const columns = lines.filter((line) => /[甲乙]$/.test(line)).map((line) => displayWidth(line.slice(0, -1)));
    expect(new Set(columns).size).toBe(1);
    expect(lines.join('\n')).not.toContain('one-time');
  });

  test('show the link for the first administrators when there is one', () => {
    expect(banner('http://x', { personas: [], firstLink: 'http://x/first/abc' }, '1.0 s')).toContain(
      '    http://x/first/abc\n',
    );
  });

  test.each([
    [40, '0.0 s'],
    [1449, '1.4 s'],
    [59_999, '60.0 s'],
    [125_000, '2 min 5 s'],
  ])('say %d ms as %s', (milliseconds, text) => {
    expect(duration(milliseconds)).toBe(text);
  });
});
