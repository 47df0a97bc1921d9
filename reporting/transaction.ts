// One short transaction per use case: names the actor to row-level security, reads the one clock, and appends the collected events
// as its last statements. Refuses nesting; nothing that renders, reads files or waits for a network belongs inside.
import { type SQL, sql } from 'drizzle-orm';
import { type Database, type DatabaseTransaction, database, renewDatabase } from '#db/client.ts';
import { type Actor, dataScope, type SystemActor } from '#rules/policy.ts';
import { DatabaseFailure, Unavailable } from './errors.ts';
import { appendEvents, type PendingEvent } from './event-chain.ts';

export type AnyActor = Actor | SystemActor;

export type Transaction = {
  db: DatabaseTransaction;
  /** The database clock at the transaction's start; decides deadlines and marks. */
  now: Date;
  actor: AnyActor;
  /** Events collected so far; written before commit, in order. */
  events: PendingEvent[];
};

/** Notes what was done; it is written in the same transaction. */
export function record(tx: Transaction, event: PendingEvent): void {
  tx.events.push(event);
}

const attempts = 4;

/**
 * Runs `work` in one transaction as `actor`. Serialisation failures and deadlocks are tried again up to three times, so `work` must not
 * have effects outside the database. Throws `Unavailable` when the database cannot be reached.
 */
export async function asActor<T>(actor: AnyActor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return persistently((used) => used.transaction((db) => run(db, actor, work)));
}

/**
 * One reading statement as `actor`, in its own transaction and one round trip: `document` is an SQL expression that yields JSON; amounts
 * arrive as numbers, instants as text. The settings stand in the condition of a CASE, which PostgreSQL evaluates before its branch, so
 * that row-level security knows the actor before a table is touched. Were it otherwise, no row would be admitted. Fails as `asActor` does.
 */
export async function readAs<T>(actor: AnyActor, document: SQL): Promise<{ now: Date; document: T }> {
  const [row] = await persistently((used) =>
    used.execute<{ answer: { now: number; document: T } }>(sql`
      SELECT CASE WHEN concat(${settingsOf(actor)}) IS NOT NULL
        THEN json_build_object('now', ${nowInMilliseconds}, 'document', ${document}) END AS answer`),
  );
  if (!row) throw new Error('A reading statement gave no row');
  return { now: new Date(row.answer.now), document: row.answer.document };
}

async function persistently<T>(work: (used: Database) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const used = database();
    try {
      return await work(used);
    } catch (error) {
      const failure = plainFailure(error);
      if (failure instanceof Unavailable) renewDatabase(used);
      if (failure instanceof DatabaseFailure && ['40001', '40P01'].includes(failure.sqlState) && attempt < attempts)
        continue;
      throw failure;
    }
  }
}

async function run<T>(db: DatabaseTransaction, actor: AnyActor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const tx: Transaction = { db, now: await identify(db, actor), actor, events: [] };
  const result = await work(tx);
  if (tx.events.length > 0) await appendEvents(db, 'main', actor, tx.now, tx.events);
  return result;
}

const nowInMilliseconds = sql`floor(extract(epoch FROM jibao_now()) * 1000)::bigint`;

/** Names the actor to row-level security until the transaction ends. */
function settingsOf(actor: AnyActor): SQL {
  const scope = dataScope(actor);
  return sql`set_config('jibao.scope', ${scope.kind}, true),
      set_config('jibao.city', ${scope.kind === 'city' ? scope.cityCode : ''}, true),
      set_config('jibao.person', ${'system' in actor ? '' : actor.personId}, true),
      set_config('jibao.roles', ${'system' in actor ? '' : `,${actor.roles.join(',')},`}, true),
      set_config('jibao.system', ${'system' in actor ? actor.system : ''}, true)`;
}

async function identify(db: DatabaseTransaction, actor: AnyActor): Promise<Date> {
  const [row] = await db.execute<{ now: string }>(sql`
    SELECT ${settingsOf(actor)}, ${nowInMilliseconds}::text AS now`);
  return new Date(Number(row?.now));
}

type DriverError = { code?: unknown; constraint_name?: unknown; message?: unknown };

/** Drizzle's errors carry the statement with its parameters; only the code and the constraint's name may go on. */
export function plainFailure(error: unknown): unknown {
  const inner = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const driver = inner as DriverError;
  if (typeof driver?.code !== 'string') return error;
  const code = driver.code;
  if (/^(CONNECT|CONNECTION_|ECONN|ENOTFOUND|EPIPE|ETIMEDOUT)/.test(code)) return new Unavailable(code);
  if (['57P01', '57P02', '57P03', '53300', '08006', '08001'].includes(code)) return new Unavailable(code);
  if (/^[0-9A-Z]{5}$/.test(code)) {
    return new DatabaseFailure(code, typeof driver.constraint_name === 'string' ? driver.constraint_name : undefined);
  }
  return error;
}
