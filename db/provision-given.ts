// Set-up on a PostgreSQL server that somebody else runs: uses the logins that were given, makes roles where a superuser was
// given, and otherwise says the exact SQL for the database administrator. Never changes a password that is not ours.
import { DatabaseFailure } from './database-failure.ts';
import {
  type Access,
  APP_ROLE,
  accessTo,
  existingRoles,
  LIMITS,
  makeDatabase,
  makeRoles,
  OWNER_ROLE,
  type Passwords,
} from './provision.ts';
import {
  addressFor,
  checkServer,
  databaseName,
  explainConnection,
  type Login,
  lookAt,
  withConnection,
} from './server-login.ts';

/** What a database administrator has to run, and the two settings to start with afterwards. */
function forTheAdministrator(url: string, present: Set<string>, databaseExists: boolean): string {
  const name = databaseName(url) || 'jibao';
  const quoted = `"${name.replaceAll('"', '""')}"`;
  const host = new URL(url).host || 'localhost:5432';
  const roles = [OWNER_ROLE, APP_ROLE].filter((role) => !present.has(role));
  return [
    'ask the database administrator to run this (choose the passwords), then start with both addresses:',
    '',
    ...roles.map((role) => `    CREATE ROLE ${role} ${LIMITS} PASSWORD '<password of ${role}>';`),
    ...(databaseExists
      ? []
      : [`    CREATE DATABASE ${quoted} OWNER ${OWNER_ROLE} ENCODING 'UTF8' TEMPLATE template0;`]),
    `    GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${quoted} TO ${OWNER_ROLE};`,
    `    GRANT CONNECT ON DATABASE ${quoted} TO ${APP_ROLE};`,
    `    \\connect ${quoted}`,
    `    GRANT USAGE, CREATE ON SCHEMA public TO ${OWNER_ROLE};`,
    `    GRANT USAGE ON SCHEMA public TO ${APP_ROLE};`,
    '',
    `    DATABASE_URL='postgres://${APP_ROLE}:<password>@${host}/${encodeURIComponent(name)}' \\`,
    `    DATABASE_OWNER_URL='postgres://${OWNER_ROLE}:<password>@${host}/${encodeURIComponent(name)}' npm start`,
  ].join('\n');
}

/** A server that somebody else runs, reached as superuser (a developer's own): makes roles and database with our passwords. */
async function provisionAsSuperuser(url: string, passwords: Passwords): Promise<Access> {
  const database = databaseName(url);
  const login = await withConnection(addressFor(url, undefined, 'postgres'), async (sql) => {
    await makeRoles(sql, passwords, false);
    await makeDatabase(sql, database);
    return lookAt(sql);
  });
  await withConnection(url, async (sql) => {
    await sql`GRANT USAGE, CREATE ON SCHEMA public TO ${sql(OWNER_ROLE)}`;
    await sql`GRANT USAGE ON SCHEMA public TO ${sql(APP_ROLE)}`;
  });
  const access = accessTo(url, database, passwords, login.versionText);
  for (const address of [access.ownerUrl, access.appUrl]) {
    await withConnection(address, (sql) => sql`SELECT 1`).catch((cause: unknown) => {
      throw new DatabaseFailure(
        `The roles ${OWNER_ROLE} and ${APP_ROLE} exist on this server already, with passwords that are not ours.`,
        `give both logins: DATABASE_URL='postgres://${APP_ROLE}:…' DATABASE_OWNER_URL='postgres://${OWNER_ROLE}:…'`,
        { cause },
      );
    });
  }
  return access;
}

async function checkOwner(ownerUrl: string, appUrl: string): Promise<Login> {
  const owner = await withConnection(ownerUrl, async (sql) => {
    const login = await lookAt(sql);
    const [may] =
      await sql`SELECT has_database_privilege(current_database(), 'CREATE') AS database, has_schema_privilege('public', 'CREATE') AS schema`;
    const present = await existingRoles(sql);
    checkServer(login);
    if (!may?.database || !may?.schema || !present.has(APP_ROLE)) {
      throw new DatabaseFailure(
        `The role "${login.role}" of DATABASE_OWNER_URL may not set up the database "${login.database}"${present.has(APP_ROLE) ? '' : `, and the role ${APP_ROLE} is missing`}.`,
        forTheAdministrator(ownerUrl, present, true),
      );
    }
    return login;
  }).catch((error: unknown) => {
    throw error instanceof DatabaseFailure ? error : explainConnection(error, 'DATABASE_OWNER_URL', ownerUrl);
  });
  if (databaseName(appUrl) !== owner.database) {
    throw new DatabaseFailure(
      `DATABASE_URL and DATABASE_OWNER_URL name different databases ("${databaseName(appUrl)}" and "${owner.database}").`,
      'name the same database in both.',
    );
  }
  return owner;
}

/** Uses a given server: both logins as they are, or, from a superuser's login alone, roles of our own. */
export async function provisionGiven(url: string, ownerUrl: string | undefined, passwords: Passwords): Promise<Access> {
  const login = await withConnection(url, lookAt).catch((error: { code?: string }) => {
    if (error.code === '3D000') return undefined;
    throw explainConnection(error, 'DATABASE_URL', url);
  });
  if (login) checkServer(login);
  if (ownerUrl) {
    if (!login) throw explainConnection({ code: '3D000' }, 'DATABASE_URL', url);
    await checkOwner(ownerUrl, url);
    return { ownerUrl, appUrl: url, serverVersion: login.versionText };
  }
  const maintenance = addressFor(url, undefined, 'postgres');
  const server = login ?? (await withConnection(maintenance, lookAt).catch(() => undefined));
  if (server?.superuser) {
    checkServer({ ...server, encoding: login?.encoding ?? 'UTF8' });
    return provisionAsSuperuser(url, passwords);
  }
  const present = server ? await withConnection(login ? url : maintenance, existingRoles) : new Set<string>();
  throw new DatabaseFailure(
    `The role "${server?.role ?? new URL(url).username}" of DATABASE_URL may not create the roles that Jibao needs.`,
    forTheAdministrator(url, present, login !== undefined),
  );
}
