import { describe, expect, test } from 'vitest';
import {
  addressFor,
  checkServer,
  databaseName,
  explainConnection,
  type Login,
  withoutPassword,
} from './server-login.ts';

const login = (change: Partial<Login>): Login => ({
  role: 'jibao_app',
  database: 'jibao',
  version: 180004,
  versionText: '18.4',
  encoding: 'UTF8',
  superuser: false,
  ...change,
});

describe('a server', () => {
  test.each([150000, 150018, 160004, 170000, 180004])('of version %d is used', (version) => {
    expect(() => checkServer(login({ version }))).not.toThrow();
  });

  test.each([
    [{ version: 140012, versionText: '14.12' }, /14\.12 is too old/],
    [{ version: 90624, versionText: '9.6.24' }, /9\.6\.24 is too old/],
    [{ version: 190000, versionText: '19.0' }, /newer than what was tested/],
    [{ encoding: 'LATIN1' }, /LATIN1/],
    [{ encoding: 'SQL_ASCII' }, /UTF8/],
  ])('%j is refused', (change, message) => {
    expect(() => checkServer(login(change))).toThrow(message);
  });
});

describe('an address', () => {
  const url = 'postgres://boss:p%40ss@db.example:5433/old?sslmode=require';

  test('is made for another login and database, the rest kept', () => {
    expect(addressFor(url, { role: 'jibao_app', password: 'abc' }, 'new')).toBe(
      'postgres://jibao_app:abc@db.example:5433/new?sslmode=require',
    );
    expect(addressFor(url, undefined, '季报')).toBe(
      'postgres://boss:p%40ss@db.example:5433/%E5%AD%A3%E6%8A%A5?sslmode=require',
    );
    expect(databaseName('postgres://db/%E5%AD%A3%E6%8A%A5')).toBe('季报');
  });

  test('is shown without its password', () => {
    expect(withoutPassword(url)).toBe('postgres://boss@db.example:5433/old');
  });

  test.each(['28P01', '3D000', 'ECONNREFUSED'])('that fails with %s is explained without its password', (code) => {
    const said = explainConnection({ code, message: `failed ${code}` }, 'DATABASE_URL', url) as Error & {
      whatToDo: string;
    };
    expect(said.message).toContain('DATABASE_URL (postgres://boss@db.example:5433/old)');
    expect(said.message + said.whatToDo).not.toContain('p%40ss');
    expect(said.whatToDo).not.toBe('');
  });
});
