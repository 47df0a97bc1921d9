// Applies db/migrations as the owner, one process at a time. Refuses a database that a newer version of Jibao has changed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { DatabaseFailure } from './database-failure.ts';
import { migrateWorker } from './migrate-worker.ts';

/** Two numbers that mean Jibao's migrations among all advisory locks of a database ("JIBA" and 1). */
const LOCK = [0x4a494241, 1] as const;

export interface Migrated {
  applied: number;
  total: number;
}

interface Journal {
  entries: { when: number; tag: string }[];
}

async function appliedUntil(sql: postgres.Sql): Promise<{ count: number; newest: number }> {
  const [present] = await sql`SELECT to_regclass('drizzle.__drizzle_migrations') IS NOT NULL AS there`;
  if (!present?.there) return { count: 0, newest: 0 };
  const [row] =
    await sql`SELECT count(*)::int AS count, coalesce(max(created_at), 0)::float8 AS newest FROM drizzle.__drizzle_migrations`;
  return { count: Number(row?.count), newest: Number(row?.newest) };
}

/** drizzle's own errors repeat the whole statement with its parameters; the cause says what PostgreSQL said. */
function withoutStatement(error: unknown): Error {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return new Error(`A migration failed: ${cause instanceof Error ? cause.message : String(cause)}`);
}

/** Applies what is missing; waits while another process is migrating the same database. */
export async function migrate(ownerUrl: string, folder: string): Promise<Migrated> {
  const journal: Journal = JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8'));
  const newestKnown = Math.max(0, ...journal.entries.map((entry) => entry.when));
  // One connection: the advisory lock belongs to it.
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    await sql`SELECT pg_advisory_lock(${LOCK[0]}, ${LOCK[1]})`;
    const before = await appliedUntil(sql);
    if (before.newest > newestKnown) {
      throw new DatabaseFailure(
        'The database was changed by a newer version of Jibao than this one.',
        'start that version, or restore a backup from before the change.',
      );
    }
    await applyMigrations(drizzle(sql), { migrationsFolder: folder }).catch((error: unknown) => {
      throw withoutStatement(error);
    });
    await migrateWorker(sql, ownerUrl);
    const after = await appliedUntil(sql);
    return { applied: after.count - before.count, total: after.count };
  } finally {
    await sql.end({ timeout: 5 });
  }
}
