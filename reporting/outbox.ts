// Tells people: writes down, in the transaction of the change itself, who is to hear of it. The worker turns it into notices and messages.
import { type OutboxAudience, outbox } from '#db/schema/notices.ts';
import { isSystemActor } from '#rules/actor.ts';
import type { NoticeDetails, NoticeKind, ReportNames } from '#rules/notice.ts';
import { shareNames } from './share-names.ts';
import type { Transaction } from './transaction.ts';

export type { NoticeKind } from '#rules/notice.ts';

type Told<Kind extends NoticeKind> = {
  kind: Kind;
  /** Roles without a city mean every city, or the province where they are the province's. Names narrow both, or stand alone. */
  audience: OutboxAudience;
  detail: NoticeDetails[Kind];
  /** Leads to where it can be acted on. */
  path: string;
};

export async function tell<Kind extends NoticeKind>(tx: Transaction, notice: Told<Kind>): Promise<void> {
  const doer = isSystemActor(tx.actor) ? undefined : tx.actor.personId;
  await tx.db
    .insert(outbox)
    .values({ ...notice, audience: { exceptPersonId: doer, ...notice.audience }, createdAt: tx.now });
}

/** What every notice about a report names. */
export async function reportNames(
  tx: Transaction,
  report: { participantId: string; quarterId: string },
): Promise<ReportNames> {
  return { quarter: report.quarterId, ...(await shareNames(tx, report.participantId)) };
}

/** Those who work on a city's reports. */
export const cityStaff = (cityCode: string): OutboxAudience => ({
  cityCode,
  roles: ['city_reporter', 'city_approver'],
});
