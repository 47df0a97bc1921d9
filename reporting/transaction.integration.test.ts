// What a transaction does when the database goes away under it, and that work goes on afterwards; and reading in one statement.
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase, database } from '#db/client.ts';
import { makeActor } from '#db/factories.ts';
import { env } from '#env';
import { Unavailable } from './errors.ts';
import { asActor, readAs } from './transaction.ts';

const actor = { system: 'worker' } as const;
const other = postgres(env.databaseUrl, { max: 1, onnotice: () => {} });

afterAll(async () => {
  await other.end();
  await closeDatabase();
});

describe('losing the database', () => {
  test('in the middle of a transaction is said as unavailable, and the next work goes on', async () => {
    for (let round = 0; round < 3; round += 1) {
      const lost = asActor(actor, async (tx) => {
        const [mine] = await tx.db.execute<{ pid: number }>(sql`SELECT pg_backend_pid() AS pid`);
        await other`SELECT pg_terminate_backend(${mine?.pid ?? 0})`;
        await tx.db.execute(sql`SELECT 1`);
      });
      await expect(lost).rejects.toBeInstanceOf(Unavailable);
      const rows = await asActor(actor, (tx) => tx.db.execute<{ one: number }>(sql`SELECT 1 AS one`));
      expect(rows[0]?.one).toBe(1);
    }
  });
});

describe('reading in one statement', () => {
  const makePerson = (loginName: string) =>
    asActor({ system: 'seed' }, (tx) =>
      tx.db.execute(sql`
        INSERT INTO people (id, login_name, name, created_at) VALUES (gen_random_uuid(), ${loginName}, 'Reader', now())
        ON CONFLICT DO NOTHING`),
    );
  const countPeople = sql`(SELECT count(*) FROM people WHERE login_name = ${'read-as'})`;

  test('row-level security knows the actor before a row is read, however often the statement runs', async () => {
    await makePerson('read-as');
    const reporter = await makeActor({ role: 'city_reporter' });
    // More often than it takes PostgreSQL to settle on a plan without values.
    for (let round = 0; round < 12; round += 1) {
      expect((await readAs<number>({ system: 'auth' }, countPeople)).document).toBe(1);
      expect((await readAs<number>(reporter, countPeople)).document).toBe(0);
    }
  });

  test('leaves no actor behind on the connection', async () => {
    await readAs({ system: 'auth' }, countPeople);
    const rows = await database().execute<{ scope: string | null; system: string | null }>(
      sql`SELECT current_setting('jibao.scope', true) AS scope, current_setting('jibao.system', true) AS system`,
    );
    expect([rows[0]?.scope || null, rows[0]?.system || null]).toEqual([null, null]);
  });

  test('tells the database clock', async () => {
    const { now } = await readAs({ system: 'auth' }, countPeople);
    const then = await asActor({ system: 'auth' }, async (tx) => tx.now);
    expect(Math.abs(then.getTime() - now.getTime())).toBeLessThan(5_000);
  });
});

describe('statements with values', () => {
  test('are prepared once and kept by their connection', async () => {
    const kept = await asActor(actor, async (tx) => {
      await tx.db.execute(sql`SELECT ${'kept'}::text AS word`);
      return tx.db.execute<{ count: number }>(
        sql`SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement = ${'SELECT $1::text AS word'}`,
      );
    });
    expect(kept[0]?.count).toBe(1);
  });
});
