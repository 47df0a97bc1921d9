// The second line, proved on the catalogue: no table without forced policies, no right of the application beyond what it needs.
import postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { env } from '#env';

const app = postgres(env.databaseUrl, { max: 2, onnotice: () => {} });
const owner = postgres(env.databaseOwnerUrl, { max: 1, onnotice: () => {} });

afterAll(async () => {
  await app.end();
  await owner.end();
});

describe('every table', () => {
  test('has row-level security enabled and forced, and at least one policy', async () => {
    const open = await owner`
      SELECT relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
        AND (NOT relrowsecurity OR NOT relforcerowsecurity
          OR NOT EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = pg_class.oid))
      ORDER BY relname`;
    expect(open.map((row) => row.relname)).toEqual([]);
  });

  test('shows nothing to a connection that named no actor', async () => {
    const tables = await owner`
      SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'clock' ORDER BY relname`;
    for (const { relname } of tables) {
      const [row] = await app`SELECT count(*)::int AS count FROM ${app(relname)}`;
      expect({ table: relname, rows: row?.count }).toEqual({ table: relname, rows: 0 });
    }
  });

  test('shows nothing to the owner either without a named system actor', async () => {
    const [row] = await owner`SELECT count(*)::int AS count FROM event_heads`;
    expect(row?.count).toBe(0);
    const changed = await owner`UPDATE event_heads SET number = number + 1`;
    expect(changed.count).toBe(0);
  });
});

describe('the application role', () => {
  test('is no superuser, owns nothing and cannot bypass row-level security', async () => {
    const [role] =
      await app`SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user`;
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false });
    const owned =
      await app`SELECT relname FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)`;
    expect(owned).toHaveLength(0);
  });

  test('may add to the history but never change, delete or empty it', async () => {
    for (const table of ['events', 'report_snapshots', 'report_moves']) {
      for (const statement of [`UPDATE ${table} SET hash = 'x'`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
        await expect(app.unsafe(statement), statement).rejects.toMatchObject({
          code: expect.stringMatching(/^(42501|42703)$/),
        });
      }
    }
  });

  test('cannot use a setting that was left on a pooled connection', async () => {
    await app.begin((sql) => sql`SELECT set_config('jibao.scope', 'province', true)`);
    const [row] = await app`SELECT count(*)::int AS count FROM quarters`;
    expect(row?.count).toBe(0);
  });
});

describe('the history', () => {
  test('refuses its owner too', async () => {
    const asSystem = (statement: string) =>
      owner.begin(async (sql) => {
        await sql`SELECT set_config('jibao.scope', 'system', true), set_config('jibao.system', 'migration', true)`;
        await sql.unsafe(statement);
      });
    await expect(asSystem('TRUNCATE events')).rejects.toMatchObject({ code: '42501' });
    await expect(asSystem('TRUNCATE event_heads')).rejects.toMatchObject({ code: '42501' });
  });
});
