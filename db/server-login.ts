// A login on a PostgreSQL server: connecting, what the server says about itself, and whether Jibao can use such a server.
import postgres from 'postgres';
import { DatabaseFailure } from './database-failure.ts';

const OLDEST = 15;
const NEWEST = 18;

export interface Login {
  role: string;
  database: string;
  version: number;
  versionText: string;
  encoding: string;
  superuser: boolean;
}

function connect(url: string): postgres.Sql {
  return postgres(url, { max: 1, connect_timeout: 10, prepare: false, onnotice: () => {} });
}

export async function withConnection<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = connect(url);
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** The address without its password, for messages. */
export function withoutPassword(url: string): string {
  const copy = new URL(url);
  copy.password = '';
  copy.search = '';
  return copy.href;
}

export function addressFor(url: string, login?: { role: string; password: string }, database?: string): string {
  const copy = new URL(url);
  if (login) {
    copy.username = login.role;
    copy.password = login.password;
  }
  if (database) copy.pathname = `/${encodeURIComponent(database)}`;
  return copy.href;
}

export function databaseName(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

export function explainConnection(error: unknown, variable: string, url: string): Error {
  const { code, message } = error as { code?: string; message: string };
  const where = `${variable} (${withoutPassword(url)})`;
  if (code === '28P01' || code === '28000') {
    return new DatabaseFailure(
      `The server refused the login of ${where}.`,
      `correct the role and password in ${variable}.`,
    );
  }
  if (code === '3D000') {
    return new DatabaseFailure(`The database of ${where} does not exist.`, 'create it, or name one that exists.');
  }
  return new DatabaseFailure(
    `The database server of ${where} cannot be reached: ${message || code}.`,
    `check that it runs and that host and port are right, or leave ${variable} out to use the embedded PostgreSQL.`,
  );
}

export async function lookAt(sql: postgres.Sql): Promise<Login> {
  const [row] = await sql`
    SELECT current_user AS role, current_database() AS database, current_setting('server_version_num')::int AS version,
      current_setting('server_version') AS text, current_setting('server_encoding') AS encoding,
      (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser`;
  if (!row) throw new Error('the server answered nothing');
  const { role, database, version, text, encoding, superuser } = row;
  return { role, database, version, versionText: String(text).split(' ')[0] ?? '', encoding, superuser };
}

export function checkServer(login: Login): void {
  const major = Math.floor(login.version / 10000);
  if (major < OLDEST || major > NEWEST) {
    throw new DatabaseFailure(
      `PostgreSQL ${login.versionText} is ${major < OLDEST ? 'too old' : 'newer than what was tested'}; Jibao needs ${OLDEST} to ${NEWEST}.`,
      `upgrade the server, or leave DATABASE_URL out to use the embedded PostgreSQL.`,
    );
  }
  if (login.encoding !== 'UTF8') {
    throw new DatabaseFailure(
      `The database "${login.database}" is encoded in ${login.encoding}; Jibao needs UTF8.`,
      `create another: CREATE DATABASE jibao ENCODING 'UTF8' TEMPLATE template0;`,
    );
  }
}
