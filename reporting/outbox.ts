// Tells people: writes down, in the transaction of the change itself, who is to hear of it. The worker turns it into notices and messages.
import { type OutboxAudience, outbox } from '#db/schema/notices.ts';
import { isSystemActor } from '#rules/actor.ts';
import type { Transaction } from './transaction.ts';

/** Every kind of notice. */
export const noticeKinds = [
  'quarter_opened',
  'due_soon',
  'overdue',
  'submitted',
  'sent_back',
  'returned_to_city',
  'countersign_wanted',
  'countersign_refused',
  'question_asked',
  'question_answered',
  'extension_granted',
  'correction_requested',
  'correction_decided',
  'report_assigned',
  'deputy_named',
  'quarter_reopened',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** `path` leads to where it can be acted on; `detail` holds what the words need (names, quarter, instants as ISO text), never a draft's content. */
export async function tell(
  tx: Transaction,
  notice: { kind: NoticeKind; audience: OutboxAudience; detail: Record<string, unknown>; path: string },
): Promise<void> {
  const doer = isSystemActor(tx.actor) ? undefined : tx.actor.personId;
  await tx.db
    .insert(outbox)
    .values({ ...notice, audience: { exceptPersonId: doer, ...notice.audience }, createdAt: tx.now });
}
