// What is old goes: notices that were read, outbox rows that were delivered and messages that are settled, half a year after. What nobody has read
// yet stays, whatever its age.
import { and, inArray, lt } from 'drizzle-orm';
import { emails, notices, outbox } from '#db/schema/notices.ts';
import { noticesLastDays } from '#rules/notice.ts';
import { requireWorker } from './notice-delivery.ts';
import { type AnyActor, asActor } from './transaction.ts';

export type Removed = { notices: number; outbox: number; emails: number };

export async function removeOldNotices(actor: AnyActor): Promise<Removed> {
  requireWorker(actor, 'remove_old_notices');
  return asActor(actor, async (tx) => {
    const before = new Date(tx.now.getTime() - noticesLastDays * 86_400_000);
    const read = await tx.db.delete(notices).where(lt(notices.readAt, before)).returning({ id: notices.id });
    const delivered = await tx.db.delete(outbox).where(lt(outbox.deliveredAt, before)).returning({ id: outbox.id });
    const settled = await tx.db
      .delete(emails)
      .where(and(inArray(emails.state, ['sent', 'failed', 'unknown']), lt(emails.createdAt, before)))
      .returning({ id: emails.id });
    return { notices: read.length, outbox: delivered.length, emails: settled.length };
  });
}
