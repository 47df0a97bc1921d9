// Who is asking: the session cookie, then the session's row, once per rendered page.
import { cookies } from 'next/headers';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import { env } from '#env';
import { findActor } from '#reporting/sessions.ts';
import type { Actor } from '#rules/policy.ts';
import { sessionCookieName } from './cookies.ts';
import { requestOrigin } from './request-origin.ts';

/** The id in next-auth's cookie. Read here rather than by its `auth()`, which would seal a new cookie for every page only to drop it. */
async function sessionIdOfCookie(): Promise<string | null> {
  const name = sessionCookieName(env.secure);
  const token = (await cookies()).get(name)?.value;
  if (!token) return null;
  const session = await decode({ token, secret: env.authSecret, salt: name }).catch(() => null);
  return typeof session?.sessionId === 'string' ? session.sessionId : null;
}

/** The signed-in actor, or null. Read again from the database on every request: a change of role or state is effective at once. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await sessionIdOfCookie();
  const actor = sessionId ? await findActor(sessionId) : null;
  return actor ? { ...actor, origin: await requestOrigin() } : null;
});
