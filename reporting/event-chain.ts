// The hash chain of events: how a link is made and how links are written. Who may read them is reporting/events.ts.
import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { DatabaseTransaction } from '#db/client.ts';
import { eventHeads, events } from '#db/schema/events.ts';
import type { Actor, SystemActor } from '#rules/policy.ts';

export type PendingEvent = {
  /** Past tense: `report_submitted`. */
  kind: string;
  objectType: string;
  objectId: string;
  /** Before and after, opinion, counts; never secrets. */
  detail?: Record<string, unknown>;
};

export type EventRow = typeof events.$inferSelect;
export type Chain = EventRow['chain'];

const algorithm = 'sha256';

/** JSON with sorted keys, so that the same facts always give the same bytes, also after a round trip through jsonb. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

export function hashOf(value: unknown): string {
  return createHash(algorithm).update(canonicalJson(value)).digest('hex');
}

/** The hash of one link over everything it says and the hash before it. */
export function linkHash(row: Omit<EventRow, 'hash'>): string {
  return hashOf({ ...row, at: row.at.toISOString() });
}

function whoDid(actor: Actor | SystemActor) {
  if ('system' in actor) {
    return {
      actorId: null,
      actorName: `system:${actor.system}`,
      actorRoles: '',
      organisation: null,
      address: null,
      requestId: null,
    };
  }
  return {
    actorId: actor.personId,
    actorName: actor.name,
    actorRoles: actor.roles.join(','),
    organisation: actor.organisation.name,
    address: actor.origin?.address ?? null,
    requestId: actor.origin?.requestId ?? null,
  };
}

/** Appends a batch to a chain. Locks the chain's head, so it must be the last thing a transaction does. */
export async function appendEvents(
  db: DatabaseTransaction,
  chain: Chain,
  actor: Actor | SystemActor,
  now: Date,
  pending: readonly PendingEvent[],
): Promise<void> {
  const [head] = await db.select().from(eventHeads).where(eq(eventHeads.chain, chain)).for('update');
  if (!head) throw new Error(`event chain ${chain} has no head`);
  let { number, hash } = head;
  const who = whoDid(actor);
  const rows = pending.map((event) => {
    number += 1;
    const link = {
      chain,
      number,
      at: now,
      kind: event.kind,
      ...who,
      objectType: event.objectType,
      objectId: event.objectId,
      detail: JSON.parse(canonicalJson(event.detail ?? {})) as Record<string, unknown>,
      algorithm,
      previousHash: hash,
    };
    hash = linkHash(link);
    return { ...link, hash };
  });
  await db.insert(events).values(rows);
  await db.update(eventHeads).set({ number, hash }).where(sql`${eventHeads.chain} = ${chain}`);
}
