// `signInAs(persona)` writes a session and its cookie instead of clicking, so that a test begins where its story begins.
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { and, eq, isNull } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { closeDatabase } from '#db/client.ts';
import { asTest, makeSession } from '#db/factories.ts';
import { people, roleAssignments } from '#db/schema/people.ts';
import { env } from '#env';

const cookieName = 'jibao.session';

type Choice = { locale?: 'zh-CN' | 'en'; theme?: 'light' | 'dark' };

async function sessionOf(loginName: string): Promise<string> {
  return asTest(async (db) => {
    const [row] = await db
      .select({ personId: people.id, organisationId: roleAssignments.organisationId })
      .from(people)
      .innerJoin(roleAssignments, and(eq(roleAssignments.personId, people.id), isNull(roleAssignments.withdrawnAt)))
      .where(eq(people.loginName, loginName));
    if (!row) throw new Error(`No persona ${loginName}: is the demonstration loaded?`);
    return makeSession(db, row.personId, row.organisationId);
  });
}

export async function choose(context: BrowserContext, baseURL: string, choice: Choice): Promise<void> {
  const cookies = Object.entries(choice).map(([name, value]) => ({ name: `jibao.${name}`, value, url: baseURL }));
  await context.addCookies(cookies);
}

export async function signIn(
  context: BrowserContext,
  baseURL: string,
  loginName: string,
  choice: Choice = {},
): Promise<void> {
  const token = await encode({
    token: { sessionId: await sessionOf(loginName) },
    secret: env.authSecret,
    salt: cookieName,
  });
  await context.addCookies([{ name: cookieName, value: token, url: baseURL, httpOnly: true, sameSite: 'Lax' }]);
  await choose(context, baseURL, { locale: 'zh-CN', theme: 'light', ...choice });
}

type Fixtures = {
  /** A new page, in a context of its own, on which the persona is signed in. */
  signInAs: (
    loginName: string,
    choice?: Choice & { javaScriptEnabled?: boolean; viewport?: { width: number; height: number } },
  ) => Promise<Page>;
};

export const test = base.extend<Fixtures, { database: undefined }>({
  database: [
    async ({ browserName: _name }, use) => {
      await use(undefined);
      await closeDatabase();
    },
    { scope: 'worker', auto: true },
  ],
  signInAs: async ({ browser, baseURL }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (loginName, choice = {}) => {
      const { javaScriptEnabled, viewport, ...rest } = choice;
      const context = await browser.newContext({
        ...(javaScriptEnabled === undefined ? {} : { javaScriptEnabled }),
        ...(viewport ? { viewport } : {}),
      });
      contexts.push(context);
      await signIn(context, baseURL ?? '', loginName, rest);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };
