// `signInAs(persona)` writes a session and its cookie instead of clicking, so that a test begins where its story begins.
// Every page is watched: an error that escapes, or a script the browser refuses, fails the test.
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { closeDatabase } from '#db/client.ts';
import { openSession } from '#db/factories.ts';
import { env } from '#env';

const cookieName = 'jibao.session';

type Choice = { locale?: 'zh-CN' | 'en'; theme?: 'light' | 'dark' };
type Settings = Choice & {
  javaScriptEnabled?: boolean;
  viewport?: { width: number; height: number };
};

/** The language and theme that this browser remembers. */
async function choose(context: BrowserContext, baseURL: string, choice: Choice): Promise<void> {
  const cookies = Object.entries(choice).map(([name, value]) => ({ name: `jibao.${name}`, value, url: baseURL }));
  await context.addCookies(cookies);
}

/** The person's cookie, on a new session of its own. */
async function signIn(context: BrowserContext, baseURL: string, loginName: string): Promise<void> {
  const token = { sessionId: await openSession(loginName) };
  const value = await encode({ token, secret: env.authSecret, salt: cookieName });
  await context.addCookies([{ name: cookieName, value, url: baseURL, httpOnly: true, sameSite: 'Lax' }]);
}

const unwanted = /Content Security Policy|Minified React error|hydrat/i;

function watch(context: BrowserContext, faults: string[]): void {
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' && unwanted.test(message.text())) faults.push(message.text());
  });
}

type Fixtures = {
  /** What went wrong in any page of the test, besides what it asked for. */
  faults: string[];
  /** A new page, in a context of its own, where nobody is signed in. */
  visit: (settings?: Settings) => Promise<Page>;
  /** A new page, in a context of its own, on which the person is signed in. */
  signInAs: (loginName: string, settings?: Settings) => Promise<Page>;
};

export const test = base.extend<Fixtures, { database: undefined }>({
  database: [
    async ({ browserName: _name }, use) => {
      await use(undefined);
      await closeDatabase();
    },
    { scope: 'worker', auto: true },
  ],
  faults: [
    async ({ context }, use) => {
      const faults: string[] = [];
      watch(context, faults);
      await use(faults);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  visit: async ({ browser, baseURL, faults }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ locale = 'zh-CN', theme = 'light', ...options } = {}) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      watch(context, faults);
      await choose(context, baseURL ?? '', { locale, theme });
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  signInAs: async ({ visit, baseURL }, use) => {
    await use(async (loginName, settings) => {
      const page = await visit(settings);
      await signIn(page.context(), baseURL ?? '', loginName);
      return page;
    });
  },
});

export { expect };
