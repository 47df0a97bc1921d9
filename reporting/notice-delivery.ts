// The outbox made into notices, each exactly once: a row, its notices and the mark that it was delivered are one transaction, so a worker that ends
// anywhere leaves the row as it was, and two workers never hold the same row.
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { notices, outbox } from '#db/schema/notices.ts';
import { isSystemActor } from '#rules/actor.ts';
import { Forbidden } from './errors.ts';
import { type Recipient, recipientsOf } from './notice-audience.ts';
import { type AnyActor, asActor, type Transaction } from './transaction.ts';

/** Throws Forbidden for everybody but the machine itself. */
export function requireWorker(actor: AnyActor, action: string): void {
  if (!isSystemActor(actor) || !['worker', 'seed', 'test'].includes(actor.system)) throw new Forbidden(action);
}

export type Delivered = { rows: number; notices: number };

/** Delivers what waits, oldest first. A row that cannot be delivered is passed over, and the first such error is thrown at the end. */
export async function deliverOutbox(actor: AnyActor): Promise<Delivered> {
  requireWorker(actor, 'deliver_outbox');
  const delivered = { rows: 0, notices: 0 };
  const failures: unknown[] = [];
  for (let after = 0; ; ) {
    let taken: number | null = null;
    try {
      const made = await asActor(actor, async (tx) => {
        const row = await takeNext(tx, after);
        taken = row?.id ?? null;
        return row ? deliver(tx, row) : 0;
      });
      if (taken === null) break;
      delivered.rows += 1;
      delivered.notices += made;
    } catch (error) {
      failures.push(error);
      if (taken === null) break;
    }
    after = taken;
  }
  if (failures.length > 0) throw failures[0];
  return delivered;
}

type OutboxRow = typeof outbox.$inferSelect;

async function takeNext(tx: Transaction, after: number): Promise<OutboxRow | undefined> {
  const [row] = await tx.db
    .select()
    .from(outbox)
    .where(and(isNull(outbox.deliveredAt), gt(outbox.id, after)))
    .orderBy(asc(outbox.id))
    .limit(1)
    .for('update', { skipLocked: true });
  return row;
}

/** A notice begins when it is told: were it older, it could be marked as read with a page that never showed it. */
async function deliver(tx: Transaction, { id, kind, audience, detail, path }: OutboxRow): Promise<number> {
  const told = await insertNotices(tx, await recipientsOf(tx, audience), {
    key: `outbox:${id}`,
    kind,
    detail,
    path,
    createdAt: tx.now,
  });
  await tx.db.update(outbox).set({ deliveredAt: tx.now }).where(eq(outbox.id, id));
  return told;
}

type Told = Pick<typeof notices.$inferInsert, 'key' | 'kind' | 'detail' | 'path' | 'createdAt'>;

/** One notice for each; whoever was told under this key before is not told again. Returns how many are new. */
export async function insertNotices(tx: Transaction, recipients: readonly Recipient[], told: Told): Promise<number> {
  if (recipients.length === 0) return 0;
  const made = await tx.db
    .insert(notices)
    .values(recipients.map((recipient) => ({ id: crypto.randomUUID(), ...recipient, ...told })))
    .onConflictDoNothing({ target: [notices.personId, notices.organisationId, notices.key] })
    .returning({ id: notices.id });
  return made.length;
}

/** Whether something waits to be delivered. */
export async function outboxWaits(actor: AnyActor): Promise<boolean> {
  requireWorker(actor, 'deliver_outbox');
  return asActor(actor, async (tx) => {
    const [row] = await tx.db.select({ id: outbox.id }).from(outbox).where(isNull(outbox.deliveredAt)).limit(1);
    return row !== undefined;
  });
}
