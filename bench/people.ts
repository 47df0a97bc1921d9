// Cookies for the load: live sessions of demonstration people. Loaded only when the environment names the bench's database.
import { and, eq } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { closeDatabase } from '#db/client.ts';
import { asTest, openSession } from '#db/factories.ts';
import { reports } from '#db/schema/reports.ts';
import { env } from '#env';

const cookieName = 'jibao.session';

async function cookieOf(loginName: string): Promise<string> {
  const sessionId = await openSession(loginName);
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
