// What becomes of a message: ready → sending → sent, failed or unknown. It is claimed in a transaction of its own before anything goes out, and a
// claim that nobody settled is never taken up again: at most once, whatever ends in the middle. Talks to no mail server.
import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { emails, mailAddresses } from '#db/schema/notices.ts';
import { people } from '#db/schema/people.ts';
import { requireWorker } from './notice-delivery.ts';
import { type AnyActor, asActor, type Transaction } from './transaction.ts';

export type ClaimedEmail = { id: string; address: string; subject: string; body: string };

/**
 * `refused_for_now`: certainly not taken, worth another try. `refused`: certainly not taken, for good. `unknown`: it may have been taken. `problem` is
 * a code, never words of the server, in which the address stands. `isServerAway`: no other message would fare better now.
 */
export type EmailOutcome =
  | { state: 'sent' }
  | { state: 'refused_for_now'; problem: string; isServerAway?: boolean }
  | { state: 'refused' | 'unknown'; problem: string };

/** After so many tries it is given up; between them one, two, four … minutes pass. */
export const mostAttempts = 6;
/** No handing over lasts this long: whoever claimed it has ended. */
const stuckAfterMilliseconds = 10 * 60_000;

/** The message that waits longest, claimed; null when none is due. One that is no longer wanted is given up instead. */
export async function claimEmail(actor: AnyActor): Promise<ClaimedEmail | null> {
  requireWorker(actor, 'send_emails');
  for (;;) {
    const claimed = await asActor(actor, claimNext);
    if (claimed !== 'unwanted') return claimed;
  }
}

async function claimNext(tx: Transaction): Promise<ClaimedEmail | 'unwanted' | null> {
  const [next] = await tx.db
    .select()
    .from(emails)
    .where(and(eq(emails.state, 'ready'), or(isNull(emails.nextAttemptAt), lte(emails.nextAttemptAt, sql`now()`))))
    .orderBy(asc(emails.createdAt), asc(emails.id))
    .limit(1)
    .for('update', { skipLocked: true });
  if (!next) return null;
  const [wanted] = await tx.db
    .select({ address: mailAddresses.address })
    .from(mailAddresses)
    .innerJoin(people, eq(people.id, mailAddresses.personId))
    .where(and(eq(mailAddresses.personId, next.personId), eq(mailAddresses.isWanted, true), isNull(people.disabledAt)));
  if (wanted?.address !== next.address) {
    await tx.db.update(emails).set({ state: 'failed', problem: 'no_longer_wanted' }).where(eq(emails.id, next.id));
    return 'unwanted';
  }
  await tx.db
    .update(emails)
    .set({ state: 'sending', attempts: next.attempts + 1, claimedAt: sql`now()` })
    .where(eq(emails.id, next.id));
  const { id, address, subject, body } = next;
  return { id, address, subject, body };
}

export async function settleEmail(actor: AnyActor, id: string, outcome: EmailOutcome): Promise<void> {
  requireWorker(actor, 'send_emails');
  await asActor(actor, async (tx) => {
    if (outcome.state === 'sent') {
      // Also where it was given up as unknown meanwhile: now it is known.
      await tx.db
        .update(emails)
        .set({ state: 'sent', sentAt: tx.now, problem: null })
        .where(and(eq(emails.id, id), inArray(emails.state, ['sending', 'unknown'])));
      return;
    }
    const { problem } = outcome;
    const again = outcome.state === 'refused_for_now';
    await tx.db
      .update(emails)
      .set({
        problem,
        state: again
          ? sql`CASE WHEN ${emails.attempts} < ${mostAttempts} THEN 'ready' ELSE 'failed' END`
          : outcome.state === 'refused'
            ? 'failed'
            : 'unknown',
        nextAttemptAt: again ? sql`now() + (2 ^ (${emails.attempts} - 1)) * interval '1 minute'` : null,
      })
      .where(and(eq(emails.id, id), eq(emails.state, 'sending')));
  });
}

/** What was claimed and never settled is left as it is: nobody can tell whether it went out. Returns how many. */
export async function giveUpStuckEmails(actor: AnyActor, afterMilliseconds = stuckAfterMilliseconds): Promise<number> {
  requireWorker(actor, 'send_emails');
  return asActor(actor, async (tx) => {
    const stuck = await tx.db
      .update(emails)
      .set({ state: 'unknown', problem: 'worker_ended' })
      .where(
        and(
          eq(emails.state, 'sending'),
          lte(emails.claimedAt, sql`now() - ${afterMilliseconds} * interval '1 millisecond'`),
        ),
      )
      .returning({ id: emails.id });
    return stuck.length;
  });
}
