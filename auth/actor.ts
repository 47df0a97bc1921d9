// Who is asking: the session cookie, then the session's row, once per rendered page.
import { cache } from 'react';
import { findActor } from '#reporting/sessions.ts';
import type { Actor } from '#rules/policy.ts';
import { auth } from './options.ts';
import { requestOrigin } from './request-origin.ts';

/** The signed-in actor, or null. Read again from the database on every request: a change of role or state is effective at once. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await auth();
  if (!session?.sessionId) return null;
  const actor = await findActor(session.sessionId);
  return actor ? { ...actor, origin: await requestOrigin() } : null;
});
