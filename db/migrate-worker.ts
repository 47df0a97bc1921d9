// The schema of the job queue (graphile-worker's own), made by the owner and lent to the application's login. Its tables have row-level security
// without a policy, which admits nobody: the policy here admits connections that name themselves the worker for good, and no web server.
import { Logger, runMigrations } from 'graphile-worker';
import type postgres from 'postgres';
import { APP_ROLE } from './provision.ts';

export const WORKER_SCHEMA = 'graphile_worker';

const quiet = new Logger(() => () => {});

/** Safe to repeat. `sql` holds the migrations' lock meanwhile. */
export async function migrateWorker(sql: postgres.Sql, ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, schema: WORKER_SCHEMA, maxPoolSize: 2, logger: quiet });
  const schema = sql(WORKER_SCHEMA);
  const role = sql(APP_ROLE);
  const namesItself = sql`coalesce(current_setting('jibao.scope', true) = 'system' AND current_setting('jibao.system', true) = 'worker', false)`;
  await sql`GRANT USAGE ON SCHEMA ${schema} TO ${role}`;
  await sql`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`;
  await sql`REVOKE INSERT, UPDATE, DELETE ON ${schema}.migrations FROM ${role}`;
  await sql`GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`;
  const closed = await sql<{ name: string }[]>`
    SELECT relname AS name FROM pg_class
    WHERE relnamespace = ${WORKER_SCHEMA}::regnamespace AND relrowsecurity
      AND NOT EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = pg_class.oid AND polname = 'jibao_worker_only')
    ORDER BY relname`;
  for (const { name } of closed) {
    await sql`CREATE POLICY jibao_worker_only ON ${schema}.${sql(name)} TO ${role}
      USING (${namesItself}) WITH CHECK (${namesItself})`;
  }
}
