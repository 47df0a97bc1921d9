// Denied attempts, on a chain of their own, so that a flood of them cannot delay the work of others.

import { sql } from 'drizzle-orm';
import { database } from '#db/client.ts';
import type { Actor, SystemActor } from '#rules/policy.ts';
import { seenText } from '#rules/typed-text.ts';
import { appendEvents, type PendingEvent } from './event-chain.ts';

const perMinute = 30;
const recent = new Map<string, { minute: number; count: number }>();

/** Per process, actor and what was asked for, so that a flood of one kind hides no other; beyond the limit a minute's further denials are not written. */
function withinLimit(key: string): boolean {
  const minute = Math.floor(Date.now() / 60_000);
  const entry = recent.get(key);
  if (entry?.minute === minute) {
    entry.count += 1;
    return entry.count <= perMinute;
  }
  if (recent.size > 10_000) recent.clear();
  recent.set(key, { minute, count: 1 });
  return true;
}

/** Writes one denial in its own transaction. Never throws: a refusal must not turn into an error. */
export async function recordDenial(actor: Actor | SystemActor, event: PendingEvent, limitKey?: string): Promise<void> {
  const who = limitKey ?? ('system' in actor ? actor.system : actor.personId);
  if (!withinLimit(`${who} ${event.kind} ${event.objectType}`)) return;
  try {
    await database().transaction(async (db) => {
      const [row] = await db.execute<{ now: string }>(
        sql`SELECT set_config('jibao.scope', 'none', true), floor(extract(epoch FROM jibao_now()) * 1000)::text AS now`,
      );
      await appendEvents(db, 'denials', actor, new Date(Number(row?.now)), [
        // What was asked for comes from the address or the form: signs that cannot be stored must not hide the attempt.
        { ...event, objectId: seenText(event.objectId).slice(0, 200) },
      ]);
    });
  } catch {
    console.error(JSON.stringify({ level: 'error', message: 'a denial could not be recorded', kind: event.kind }));
  }
}
