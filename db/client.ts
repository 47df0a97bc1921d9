// The pool of the application role and the drizzle database on it. Knows nothing of actors: reporting/transaction.ts sets those.
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres, { type Sql, type TransactionSql, type UnsafeQueryOptions } from 'postgres';
import { env } from '#env';
import * as events from './schema/events.ts';
import * as jurisdictions from './schema/jurisdictions.ts';
import * as people from './schema/people.ts';
import * as plans from './schema/plans.ts';
import * as quarters from './schema/quarters.ts';
import * as reports from './schema/reports.ts';

const schema = { ...events, ...jurisdictions, ...people, ...plans, ...quarters, ...reports };

/** With more values a statement is a bulk insert or a long list, another text for every length: not worth a place in every connection. */
const mostValues = 50;

const kept = (options: UnsafeQueryOptions): UnsafeQueryOptions =>
  Object.assign({}, options, { prepare: true, simple: false });

/**
 * Drizzle sends everything through `unsafe`, and asks for a prepared statement only where a query is named. Unprepared, a statement with parameters is
 * parsed and planned every time and takes two round trips, and nothing can be sent behind it meanwhile (docs/decisions/0021).
 */
function keepStatements<Client extends Sql | TransactionSql>(client: Client): Client {
  const send = client.unsafe.bind(client) as Sql['unsafe'];
  const unsafe: Sql['unsafe'] = (text, values = [], options = {}) => {
    const isKept = values.length <= mostValues && (values.length > 0 || text.startsWith('select '));
    return send(text, values, isKept ? kept(options) : options);
  };
  return Object.assign(client, { unsafe });
}

function openPool(): Sql {
  const client = postgres(env.databaseUrl, {
    max: env.poolSize,
    prepare: !env.pgbouncer,
    connect_timeout: 5,
    idle_timeout: 60,
    onnotice: () => {},
    connection: { application_name: 'jibao', statement_timeout: 15_000, TimeZone: 'UTC' },
  });
  const begin = client.begin.bind(client) as (work: (transaction: TransactionSql) => unknown) => Promise<unknown>;
  return Object.assign(keepStatements(client), {
    begin: (work: (transaction: TransactionSql) => unknown) =>
      begin((transaction) => work(keepStatements(transaction))),
  }) as Sql;
}

function connect() {
  const client = openPool();
  return { client, database: drizzle(client, { schema }) };
}

// One pool per process, also when the development server loads this module again.
const holder = globalThis as typeof globalThis & { jibaoConnection?: ReturnType<typeof connect> };

function connection() {
  holder.jibaoConnection ??= connect();
  return holder.jibaoConnection;
}

export type Database = ReturnType<typeof connect>['database'];
export type DatabaseTransaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export function database(): Database {
  return connection().database;
}

/**
 * Drops the pool that `used` belongs to, so that the next work gets a new one. The driver never mends a connection that was lost in the
 * middle of a transaction (porsager/postgres 1066, 1154): after the database was away, its pool would go on refusing.
 */
export function renewDatabase(used: Database): void {
  const old = holder.jibaoConnection;
  if (old?.database !== used) return;
  holder.jibaoConnection = undefined;
  old.client.end({ timeout: 5 }).catch(() => {});
}

/** Ends the pool; scripts and tests call it before they finish. */
export async function closeDatabase(): Promise<void> {
  await holder.jibaoConnection?.client.end({ timeout: 5 });
  holder.jibaoConnection = undefined;
}
