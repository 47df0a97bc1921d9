// Reading and verifying the event log. For the audit administrator; writing is event-chain.ts.
import { and, asc, desc, eq, gt, ilike, lt, or, type SQL } from 'drizzle-orm';
import { eventHeads, events } from '#db/schema/events.ts';
import { type Actor, allows, type SystemActor } from '#rules/policy.ts';
import { Forbidden } from './errors.ts';
import { type Chain, type EventRow, linkHash } from './event-chain.ts';
import { asActor, record, type Transaction } from './transaction.ts';

const pageSize = 50;
const batchSize = 1000;

export type EventPage = { rows: EventRow[]; nextBefore: number | null };

/** One page of a chain, newest first, with numbers below `before`; `words` filters by kind, person or object. */
export async function listEvents(
  actor: Actor,
  question: { chain: Chain; before: number | null; words: string },
): Promise<EventPage> {
  if (!allows(actor, 'read_events')) throw new Forbidden('read_events');
  return asActor(actor, async (tx) => {
    const rows = await tx.db
      .select()
      .from(events)
      .where(
        and(
          eq(events.chain, question.chain),
          question.before ? lt(events.number, question.before) : undefined,
          matching(question.words),
        ),
      )
      .orderBy(desc(events.number))
      .limit(pageSize + 1);
    const page = rows.slice(0, pageSize);
    return { rows: page, nextBefore: rows.length > pageSize ? (page.at(-1)?.number ?? null) : null };
  });
}

function matching(words: string): SQL | undefined {
  const text = words.trim().slice(0, 100);
  if (text === '') return undefined;
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return or(
    ilike(events.kind, pattern),
    ilike(events.actorName, pattern),
    ilike(events.objectId, pattern),
    ilike(events.organisation, pattern),
  );
}

export type ChainVerdict = {
  chain: Chain;
  links: number;
  headNumber: number;
  headHash: string;
  /** The first link that does not hold, and why; null when the chain is whole. */
  broken: { number: number; reason: 'altered' | 'missing' | 'not_linked' | 'head_differs' } | null;
};

/** Follows both chains from their first link to their heads. For the audit administrator and the scheduled check. */
export async function verifyEvents(actor: Actor | SystemActor): Promise<ChainVerdict[]> {
  if (!allows(actor, 'verify_events')) throw new Forbidden('verify_events');
  return asActor(actor, async (tx) => {
    const verdicts = [await verifyChain(tx, 'main'), await verifyChain(tx, 'denials')];
    if (!('system' in actor)) {
      const whole = verdicts.every((verdict) => verdict.broken === null);
      record(tx, { kind: 'events_verified', objectType: 'events', objectId: 'all', detail: { whole } });
    }
    return verdicts;
  });
}

async function verifyChain(tx: Transaction, chain: Chain): Promise<ChainVerdict> {
  const [head] = await tx.db.select().from(eventHeads).where(eq(eventHeads.chain, chain));
  const verdict = { chain, links: 0, headNumber: head?.number ?? 0, headHash: head?.hash ?? '' };
  let previous = { number: 0, hash: 'genesis' };
  for (;;) {
    const rows = await tx.db
      .select()
      .from(events)
      .where(and(eq(events.chain, chain), gt(events.number, previous.number)))
      .orderBy(asc(events.number))
      .limit(batchSize);
    for (const row of rows) {
      const reason = faultOf(row, previous);
      if (reason)
        return { ...verdict, broken: { number: reason === 'missing' ? previous.number + 1 : row.number, reason } };
      previous = { number: row.number, hash: row.hash };
      verdict.links += 1;
    }
    if (rows.length < batchSize) break;
  }
  const headDiffers = verdict.headNumber !== previous.number || verdict.headHash !== previous.hash;
  return { ...verdict, broken: headDiffers ? { number: previous.number + 1, reason: 'head_differs' } : null };
}

function faultOf(row: EventRow, previous: { number: number; hash: string }) {
  if (row.number !== previous.number + 1) return 'missing' as const;
  if (row.previousHash !== previous.hash) return 'not_linked' as const;
  const { hash, ...link } = row;
  return linkHash(link) === hash ? null : ('altered' as const);
}
