// What a transaction does when the database goes away under it, and that work goes on afterwards.
import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { env } from '#env';
import { Unavailable } from './errors.ts';
import { asActor } from './transaction.ts';

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
