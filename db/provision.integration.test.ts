import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { discardEmbedded, type EmbeddedServer, startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { checkServingRole, provisionOwnServer } from './provision.ts';
import { provisionGiven } from './provision-given.ts';
import { addressFor, withConnection } from './server-login.ts';

const passwords = { owner: 'ownerpass', app: 'apppass' };
let folder: string;
let server: EmbeddedServer;

/** A folder of migrations; one entry each: its statement. */
function migrations(name: string, statements: string[]): string {
  const home = path.join(folder, name);
  mkdirSync(path.join(home, 'meta'), { recursive: true });
  const entries = statements.map((statement, index) => {
    const tag = `000${index}_step`;
    writeFileSync(path.join(home, `${tag}.sql`), statement);
    return { idx: index, version: '7', when: 1_000 + index, tag, breakpoints: true };
  });
  writeFileSync(
    path.join(home, 'meta', '_journal.json'),
    JSON.stringify({ version: '7', dialect: 'postgresql', entries }),
  );
  return home;
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'jibao-provision-'));
  chmodSync(folder, 0o711);
  server = await startEmbedded({ folder, password: 'superpass' });
});

afterAll(async () => {
  await server.stop();
  await discardEmbedded(folder);
  rmSync(folder, { recursive: true, force: true });
});

describe('roles and database of an own server', () => {
  test('are made, and made again without harm; a changed password is set', async () => {
    await provisionOwnServer(server.superuserUrl, 'first', { owner: 'before', app: 'before' });
    const access = await provisionOwnServer(server.superuserUrl, 'first', passwords);
    const [row] = await withConnection(
      access.appUrl,
      (sql) => sql`
      SELECT current_user AS name, current_database() AS database, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
        has_database_privilege(current_database(), 'CREATE') AS creates, has_schema_privilege('public', 'CREATE') AS makes
      FROM pg_roles WHERE rolname = current_user`,
    );
    expect(row).toEqual({
      name: 'jibao_app',
      database: 'first',
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      creates: false,
      makes: false,
    });
    await expect(withConnection(access.ownerUrl, (sql) => sql`CREATE TABLE made (n int)`)).resolves.toBeDefined();
    await expect(checkServingRole(access.appUrl)).resolves.toBeUndefined();
  });

  test('are no way in for other databases of the server', async () => {
    await provisionOwnServer(server.superuserUrl, 'second', passwords);
    await withConnection(server.superuserUrl, (sql) => sql`CREATE ROLE stranger LOGIN PASSWORD 'stranger'`);
    const stranger = addressFor(server.superuserUrl, { role: 'stranger', password: 'stranger' }, 'second');
    await expect(withConnection(stranger, (sql) => sql`SELECT 1`)).rejects.toThrow(/permission denied/);
  });
});

describe('serving', () => {
  test('is refused as owner, as superuser, with BYPASSRLS and without the role', async () => {
    const access = await provisionOwnServer(server.superuserUrl, 'serving', passwords);
    await withConnection(access.ownerUrl, (sql) => sql`CREATE TABLE made (n int)`);
    await withConnection(server.superuserUrl, async (sql) => {
      await sql`CREATE ROLE bypasser LOGIN BYPASSRLS PASSWORD 'x' IN ROLE jibao_app`;
      await sql`CREATE ROLE outsider LOGIN PASSWORD 'x'`;
      await sql`CREATE ROLE insider LOGIN PASSWORD 'x' IN ROLE jibao_app`;
      await sql`GRANT CONNECT ON DATABASE serving TO outsider`;
    });
    const as = (role: string) => addressFor(access.appUrl, { role, password: 'x' });
    await expect(checkServingRole(access.ownerUrl)).rejects.toThrow(/owns tables/);
    await expect(checkServingRole(server.superuserUrl)).rejects.toThrow(/is a superuser/);
    await expect(checkServingRole(as('bypasser'))).rejects.toThrow(/BYPASSRLS/);
    await expect(checkServingRole(as('outsider'))).rejects.toThrow(/not a member of jibao_app/);
    await expect(checkServingRole(as('insider'))).resolves.toBeUndefined();
    await expect(checkServingRole(access.appUrl)).resolves.toBeUndefined();
  });
});

describe('a given server', () => {
  test('is set up through a superuser, and refused to an installation with other passwords', async () => {
    const url = addressFor(server.superuserUrl, undefined, 'given');
    const access = await provisionGiven(url, undefined, passwords);
    expect(await withConnection(access.appUrl, (sql) => sql`SELECT current_user AS name`)).toEqual([
      { name: 'jibao_app' },
    ]);
    await expect(provisionGiven(url, undefined, { owner: 'other', app: 'other' })).rejects.toThrow(
      /passwords that are not ours/,
    );
    await expect(provisionGiven(access.appUrl, access.ownerUrl, passwords)).resolves.toMatchObject({
      appUrl: access.appUrl,
    });
  });

  test('prints the exact SQL for the administrator when the role may not create, and that SQL is enough', async () => {
    await withConnection(server.superuserUrl, (sql) => sql`CREATE ROLE plain LOGIN PASSWORD 'plain'`);
    const url = addressFor(server.superuserUrl, { role: 'plain', password: 'plain' }, 'wanted');
    const failure = await provisionGiven(url, undefined, passwords).catch(
      (error: Error & { whatToDo: string }) => error,
    );
    if (!('whatToDo' in failure)) throw new Error('it was not refused');
    const statements = failure.whatToDo
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.endsWith(';'));
    const schema = statements.filter((line) => line.includes('SCHEMA'));
    expect(schema).toHaveLength(2);
    await withConnection(server.superuserUrl, async (sql) => {
      for (const statement of statements.filter((line) => !line.includes('SCHEMA'))) await sql.unsafe(statement);
    });
    await withConnection(addressFor(server.superuserUrl, undefined, 'wanted'), async (sql) => {
      for (const statement of schema) await sql.unsafe(statement);
    });
    const as = (role: string, password: string) => addressFor(url, { role, password });
    const access = await provisionGiven(as('jibao_app', passwords.app), as('jibao_owner', passwords.owner), passwords);
    await expect(migrate(access.ownerUrl, migrations('wanted', ['CREATE TABLE t (n int)']))).resolves.toEqual({
      applied: 1,
      total: 1,
    });
  });

  test('is explained when it cannot be reached, refuses the login, or misses the database', async () => {
    await expect(provisionGiven('postgres://a:b@127.0.0.1:1/x', undefined, passwords)).rejects.toThrow(
      /cannot be reached/,
    );
    const wrong = addressFor(server.superuserUrl, { role: 'postgres', password: 'wrong' });
    await expect(provisionGiven(wrong, undefined, passwords)).rejects.toThrow(/refused the login/);
    const missing = addressFor(server.superuserUrl, { role: 'jibao_app', password: passwords.app }, 'missing');
    await expect(provisionGiven(missing, missing, passwords)).rejects.toThrow(/does not exist/);
  });
});

describe('migrations', () => {
  test('are applied once, also by two processes at a time', async () => {
    const { ownerUrl } = await provisionOwnServer(server.superuserUrl, 'twice', passwords);
    const folderOfBoth = migrations('twice', ['CREATE TABLE a (n int)', 'SELECT pg_sleep(0.3)']);
    const results = await Promise.all([migrate(ownerUrl, folderOfBoth), migrate(ownerUrl, folderOfBoth)]);
    expect(results.map((result) => result.applied).sort()).toEqual([0, 2]);
    expect(results.map((result) => result.total)).toEqual([2, 2]);
  });

  test('are refused on a database that a newer version has changed', async () => {
    const { ownerUrl } = await provisionOwnServer(server.superuserUrl, 'newer', passwords);
    await migrate(ownerUrl, migrations('new', ['CREATE TABLE a (n int)', 'CREATE TABLE b (n int)']));
    await expect(migrate(ownerUrl, migrations('old', ['CREATE TABLE a (n int)']))).rejects.toThrow(/newer version/);
  });

  test('that fail leave nothing half done and say what PostgreSQL said', async () => {
    const { ownerUrl } = await provisionOwnServer(server.superuserUrl, 'failing', passwords);
    await expect(
      migrate(ownerUrl, migrations('bad', ['CREATE TABLE a (n int)', 'CREATE TABLE a (n int)'])),
    ).rejects.toThrow('A migration failed: relation "a" already exists');
    expect(await withConnection(ownerUrl, (sql) => sql`SELECT to_regclass('a') AS a`)).toEqual([{ a: null }]);
  });
});
