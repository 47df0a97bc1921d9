// Writes and sends what is due, one message after the other. The network is waited for outside of every transaction.
import {
  type ClaimedEmail,
  claimEmail,
  type EmailOutcome,
  giveUpStuckEmails,
  settleEmail,
} from '#reporting/email-states.ts';
import { writeEmails } from '#reporting/email-writing.ts';
import type { SystemActor } from '#rules/actor.ts';

export type Send = (email: ClaimedEmail) => Promise<EmailOutcome>;
export type SentEmails = { sent: number; put_off: number; given_up: number };

/** Stops early when the server takes nothing now, or when `stopping` says so. */
export async function sendEmails(
  actor: SystemActor,
  options: { baseUrl: string; send: Send; stopping?: () => boolean },
): Promise<SentEmails> {
  const counts = { sent: 0, put_off: 0, given_up: await giveUpStuckEmails(actor) };
  await writeEmails(actor, options);
  while (!options.stopping?.()) {
    const email = await claimEmail(actor);
    if (!email) break;
    const outcome = await options.send(email);
    await settleEmail(actor, email.id, outcome);
    if (outcome.state === 'sent') counts.sent += 1;
    else if (outcome.state === 'refused_for_now') counts.put_off += 1;
    else counts.given_up += 1;
    if (outcome.state === 'refused_for_now' && outcome.isServerAway) break;
  }
  return counts;
}
