// Roles and database, made before the first table; and the refusal of an application login that could step around row-level
// security. A server that somebody else runs is the business of provision-given.ts.
import type postgres from 'postgres';
import { DatabaseFailure } from './database-failure.ts';
import { addressFor, lookAt, withConnection } from './server-login.ts';

export const OWNER_ROLE = 'jibao_owner';
export const APP_ROLE = 'jibao_app';
export const LIMITS = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';

export interface Passwords {
  owner: string;
  app: string;
}

/** Two logins on one database: the owner's changes the schema, the application's serves. */
export interface Access {
  ownerUrl: string;
  appUrl: string;
  serverVersion: string;
}

/** Which of the two roles the server has. */
export async function existingRoles(sql: postgres.Sql): Promise<Set<string>> {
  const rows = await sql`SELECT rolname FROM pg_roles WHERE rolname IN (${OWNER_ROLE}, ${APP_ROLE})`;
  return new Set(rows.map((row) => row.rolname));
}

/** Makes what is missing as superuser. `ownServer` also sets the passwords of roles that exist: nobody else uses that server. */
export async function makeRoles(sql: postgres.Sql, passwords: Passwords, ownServer: boolean): Promise<void> {
  const present = await existingRoles(sql);
  for (const [role, password] of [
    [OWNER_ROLE, passwords.owner],
    [APP_ROLE, passwords.app],
  ] as const) {
    if (!/^[A-Za-z0-9]+$/.test(password)) throw new TypeError('a generated password may hold letters and digits only');
    if (!present.has(role)) await sql.unsafe(`CREATE ROLE ${role} ${LIMITS} PASSWORD '${password}'`);
    else if (ownServer) await sql.unsafe(`ALTER ROLE ${role} ${LIMITS} PASSWORD '${password}'`);
  }
}

export async function makeDatabase(sql: postgres.Sql, name: string): Promise<void> {
  const [found] = await sql`SELECT 1 FROM pg_database WHERE datname = ${name}`;
  if (!found) {
    await sql`CREATE DATABASE ${sql(name)} OWNER ${sql(OWNER_ROLE)} ENCODING 'UTF8' TEMPLATE template0`;
    await sql`REVOKE ALL ON DATABASE ${sql(name)} FROM PUBLIC`;
  }
  await sql`GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${sql(name)} TO ${sql(OWNER_ROLE)}`;
  await sql`GRANT CONNECT ON DATABASE ${sql(name)} TO ${sql(APP_ROLE)}`;
}

/** Roles and a database on a server of our own. Safe to repeat; a second call changes nothing but sets the passwords again. */
export async function provisionOwnServer(
  superuserUrl: string,
  database: string,
  passwords: Passwords,
): Promise<Access> {
  const login = await withConnection(superuserUrl, async (sql) => {
    await makeRoles(sql, passwords, true);
    await makeDatabase(sql, database);
    return lookAt(sql);
  });
  return accessTo(superuserUrl, database, passwords, login.versionText);
}

export function accessTo(url: string, database: string, passwords: Passwords, serverVersion: string): Access {
  const as = (role: string, password: string) => addressFor(url, { role, password }, database);
  return { ownerUrl: as(OWNER_ROLE, passwords.owner), appUrl: as(APP_ROLE, passwords.app), serverVersion };
}

/** Refuses an application login for which row-level security would not hold. To be asked after the migrations. */
export async function checkServingRole(appUrl: string): Promise<void> {
  const [role] = await withConnection(
    appUrl,
    (sql) => sql`
      SELECT current_user AS name, r.rolsuper AS superuser, r.rolbypassrls AS bypass,
        pg_has_role(current_user, ${APP_ROLE}, 'USAGE') AS granted,
        EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = 'public' AND pg_has_role(current_user, c.relowner, 'USAGE')) AS owner
      FROM pg_roles r WHERE r.rolname = current_user`,
  );
  const reason = role?.superuser
    ? 'is a superuser'
    : role?.bypass
      ? 'has BYPASSRLS'
      : role?.owner
        ? 'owns tables'
        : role?.granted
          ? undefined
          : `is not a member of ${APP_ROLE}`;
  if (!reason) return;
  throw new DatabaseFailure(
    `The login of DATABASE_URL, "${role?.name}", ${reason}; Jibao does not serve with it, since row-level security must hold.`,
    `give the login of ${APP_ROLE} in DATABASE_URL and the owner's in DATABASE_OWNER_URL.`,
  );
}
