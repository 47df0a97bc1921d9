import { describe, expect, test } from 'vitest';
import { Failure } from './failure.ts';
import { localUrl, readSettings } from './settings.ts';

const read = (environment: Record<string, string>, argv: string[] = []) =>
  readSettings(environment, '/srv/jibao', argv);

describe('settings', () => {
  test('have a value for everything that is left out, and an empty one counts as left out', () => {
    const expected = {
      root: '/srv/jibao',
      dataDir: '/srv/jibao/.data',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      demonstration: undefined,
      databaseUrl: undefined,
      ownerUrl: undefined,
      prebuilt: false,
      development: false,
      worker: true,
    };
    expect(read({})).toEqual(expected);
    expect(read({ PORT: '', HOST: ' ', JIBAO_URL: '', DATABASE_URL: '', JIBAO_DEMO: '', JIBAO_DATA_DIR: '' })).toEqual(
      expected,
    );
  });

  test('take what is given', () => {
    const environment = {
      PORT: '8080',
      HOST: '0.0.0.0',
      JIBAO_URL: 'https://jibao.example',
      JIBAO_DEMO: 'off',
      JIBAO_DATA_DIR: '/var/jibao',
      JIBAO_PREBUILT: '1',
      JIBAO_WORKER: 'off',
      JIBAO_SMTP_URL: 'smtps://a:b@mail.example:465',
      JIBAO_MAIL_FROM: '季报 <jibao@mail.example>',
      DATABASE_URL: 'postgres://a:b@db/jibao',
      DATABASE_OWNER_URL: 'postgresql://c:d@db/jibao',
    };
    expect(read(environment, ['--dev'])).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      publicUrl: 'https://jibao.example',
      demonstration: 'off',
      dataDir: '/var/jibao',
      prebuilt: true,
      worker: false,
      development: true,
      databaseUrl: 'postgres://a:b@db/jibao',
      ownerUrl: 'postgresql://c:d@db/jibao',
    });
  });

  test.each([
    [{ PORT: '0' }, []],
    [{ PORT: '65536' }, []],
    [{ PORT: '3000x' }, []],
    [{ JIBAO_DEMO: 'yes' }, []],
    [{ JIBAO_URL: 'jibao.example' }, []],
    [{ JIBAO_URL: 'ftp://jibao.example' }, []],
    [{ DATABASE_URL: 'mysql://db/jibao' }, []],
    [{ DATABASE_OWNER_URL: 'postgres://db/jibao' }, []],
    [{ JIBAO_WORKER: 'no' }, []],
    [{ JIBAO_SMTP_URL: 'smtp://mail.example' }, []],
    [{ JIBAO_MAIL_FROM: 'jibao@mail.example' }, []],
    [{ JIBAO_SMTP_URL: 'https://mail.example', JIBAO_MAIL_FROM: 'jibao@mail.example' }, []],
    [{ JIBAO_DATA_DIR: 'data' }, []],
    [{ JIBAO_DATA_DIR: '.' }, []],
    [{}, ['--prod']],
  ])('refuse %j %j with what to do', (environment, argv) => {
    expect(() => read(environment as Record<string, string>, argv)).toThrow(Failure);
  });

  test.each([
    ['.data2', '/srv/jibao/.data2'],
    ['../elsewhere', '/srv/elsewhere'],
    ['/tmp/x', '/tmp/x'],
  ])('accept %s as data folder', (given, expected) => {
    expect(read({ JIBAO_DATA_DIR: given }).dataDir).toBe(expected);
  });

  test('do not repeat a password when an address is wrong', () => {
    expect(() => read({ DATABASE_URL: 'mysql://root:hunter2@db/x' })).toThrow(/^(?!.*hunter2)/);
  });

  test.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://127.0.0.1:3000'],
    ['::1', 'http://[::1]:3000'],
    ['jibao.local', 'http://jibao.local:3000'],
  ])('make of the host %s the address %s', (host, expected) => {
    expect(localUrl(host, 3000)).toBe(expected);
  });
});
