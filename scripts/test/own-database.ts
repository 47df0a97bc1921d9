// Before each file of integration tests: a database of its own, copied from the migrated one, so that no file meets what another has left.
import postgres from 'postgres';
import { APP_ROLE, OWNER_ROLE } from '#db/provision.ts';
import { addressFor, databaseName } from '#db/server-login.ts';

const { JIBAO_TEST_SUPERUSER_URL: superuserUrl, DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = process.env;

if (superuserUrl && appUrl && ownerUrl) {
  const template = databaseName(appUrl).replace(/_of_.*/, '');
  const own = `${template}_of_${crypto.randomUUID().replaceAll('-', '')}`;
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} });
  try {
    await sql`CREATE DATABASE ${sql(own)} OWNER ${sql(OWNER_ROLE)} TEMPLATE ${sql(template)}`;
    await sql`REVOKE ALL ON DATABASE ${sql(own)} FROM PUBLIC`;
    await sql`GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${sql(own)} TO ${sql(OWNER_ROLE)}`;
    await sql`GRANT CONNECT ON DATABASE ${sql(own)} TO ${sql(APP_ROLE)}`;
  } finally {
    await sql.end();
  }
  process.env.DATABASE_URL = addressFor(appUrl, undefined, own);
  process.env.DATABASE_OWNER_URL = addressFor(ownerUrl, undefined, own);
}
