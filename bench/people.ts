// Cookies for the load: live sessions of demonstration people. Loaded only when the environment names the bench's database.
import { and, eq, isNull } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { closeDatabase } from '#db/client.ts';
import { asTest, makeSession } from '#db/factories.ts';
import { people, roleAssignments } from '#db/schema/people.ts';
import { reports } from '#db/schema/reports.ts';
import { env } from '#env';

const cookieName = 'jibao.session';

async function cookieOf(loginName: string): Promise<string> {
  const sessionId = await asTest(async (db) => {
    const [row] = await db
      .select({ personId: people.id, organisationId: roleAssignments.organisationId })
      .from(people)
      .innerJoin(roleAssignments, and(eq(roleAssignments.personId, people.id), isNull(roleAssignments.withdrawnAt)))
      .where(eq(people.loginName, loginName));
    if (!row) throw new Error(`No persona ${loginName}`);
    return makeSession(db, row.personId, row.organisationId);
  });
  return `${cookieName}=${await encode({ token: { sessionId }, secret: env.authSecret, salt: cookieName })}`;
}

export async function sessionCookie(): Promise<{ reviewer: string; reporter: string; form: string }> {
  const [report] = await asTest((db) =>
    db
      .select({ id: reports.id })
      .from(reports)
      .where(and(eq(reports.cityCode, '330100'), eq(reports.status, 'due')))
      .limit(1),
  );
  const cookies = { reviewer: await cookieOf('province-reviewer'), reporter: await cookieOf('hangzhou-reporter') };
  await closeDatabase();
  return { ...cookies, form: `/city/reports/${report?.id}` };
}
