// Notices grouped into messages: one to each person who wants them, an hour at the soonest after the one before. A message and the mark on its notices
// are one transaction, so no notice is ever in two. Sends nothing.
import { and, asc, eq, exists, gt, inArray, isNull, sql } from 'drizzle-orm';
import { emails, mailAddresses, notices } from '#db/schema/notices.ts';
import { people, roleAssignments } from '#db/schema/people.ts';
import { noticeEmail } from '#documents/notice-email.ts';
import type { NoticeFact } from '#rules/notice.ts';
import { requireWorker } from './notice-delivery.ts';
import { type AnyActor, asActor, type Transaction } from './transaction.ts';

const hour = 3_600_000;
/** What could not be written about for so long is no news: the inbox has it. */
const newsLastsHours = 72;
/** The rest goes into the next message. */
const mostInOne = 100;

/** Writes what is to be sent. Returns how many messages were made. */
export async function writeEmails(actor: AnyActor, { baseUrl }: { baseUrl: string }): Promise<number> {
  requireWorker(actor, 'write_emails');
  const waiting = await asActor(actor, (tx) =>
    tx.db
      .selectDistinct({ personId: mailAddresses.personId })
      .from(mailAddresses)
      .innerJoin(notices, eq(notices.personId, mailAddresses.personId))
      .where(and(eq(mailAddresses.isWanted, true), isNull(notices.emailId), isNull(notices.readAt)))
      .orderBy(asc(mailAddresses.personId)),
  );
  let written = 0;
  for (const { personId } of waiting) {
    if (await asActor(actor, (tx) => writeTo(tx, personId, baseUrl.replace(/\/$/, '')))) written += 1;
  }
  return written;
}

async function writeTo(tx: Transaction, personId: string, baseUrl: string): Promise<boolean> {
  const person = await lockPerson(tx, personId);
  if (!person || (await wasJustWrittenTo(tx, personId))) return false;
  const told = await unwritten(tx, personId, person.changedAt);
  if (told.length === 0) return false;
  const { subject, body } = noticeEmail(
    { name: person.name, locale: person.locale ?? 'zh-CN' },
    told as unknown as (NoticeFact & { path: string })[],
    baseUrl,
  );
  const id = crypto.randomUUID();
  await tx.db
    .insert(emails)
    .values({ id, personId, address: person.address, subject, body, state: 'ready', createdAt: tx.now });
  const ids = told.map((notice) => notice.id);
  await tx.db.update(notices).set({ emailId: id }).where(inArray(notices.id, ids));
  return true;
}

/** Held until the message is written; another worker that comes meanwhile passes on. */
async function lockPerson(tx: Transaction, personId: string) {
  const [row] = await tx.db
    .select({
      address: mailAddresses.address,
      changedAt: mailAddresses.changedAt,
      name: people.name,
      locale: people.locale,
    })
    .from(mailAddresses)
    .innerJoin(people, eq(people.id, mailAddresses.personId))
    .where(and(eq(mailAddresses.personId, personId), eq(mailAddresses.isWanted, true), isNull(people.disabledAt)))
    .for('update', { of: mailAddresses, skipLocked: true });
  return row;
}

async function wasJustWrittenTo(tx: Transaction, personId: string): Promise<boolean> {
  const [row] = await tx.db
    .select({ id: emails.id })
    .from(emails)
    .where(and(eq(emails.personId, personId), gt(emails.createdAt, new Date(tx.now.getTime() - hour))))
    .limit(1);
  return row !== undefined;
}

/** Unread, not in a message yet, since the address was entered, and for an office where the person still works. */
function unwritten(tx: Transaction, personId: string, since: Date) {
  const news = new Date(Math.max(since.getTime(), tx.now.getTime() - newsLastsHours * hour));
  return tx.db
    .select({ id: notices.id, kind: notices.kind, detail: notices.detail, path: notices.path })
    .from(notices)
    .where(
      and(
        eq(notices.personId, personId),
        isNull(notices.emailId),
        isNull(notices.readAt),
        gt(notices.createdAt, news),
        exists(
          tx.db
            .select({ one: sql`1` })
            .from(roleAssignments)
            .where(
              and(
                eq(roleAssignments.personId, notices.personId),
                eq(roleAssignments.organisationId, notices.organisationId),
                isNull(roleAssignments.withdrawnAt),
              ),
            ),
        ),
      ),
    )
    .orderBy(asc(notices.createdAt), asc(notices.id))
    .limit(mostInOne);
}
