// A person's inbox: their own notices for the organisation they act for, newest first. Made by the worker (notice-delivery.ts, reminders.ts); here
// they are only read and marked.
import { and, count, desc, eq, isNull, lte, sql } from 'drizzle-orm';
import { notices } from '#db/schema/notices.ts';
import type { NoticeFact } from '#rules/notice.ts';
import type { Actor } from '#rules/policy.ts';
import { NotFound } from './errors.ts';
import { asActor, readAs } from './transaction.ts';

export const noticesPerPage = 30;

export type Notice = NoticeFact & { id: string; path: string; createdAt: Date; readAt: Date | null };

export type NoticesPage = {
  notices: Notice[];
  total: number;
  unread: number;
  page: number;
  /** By the database's clock: what is marked as read together was there then. */
  asOf: Date;
};

const own = (actor: Actor) =>
  and(eq(notices.personId, actor.personId), eq(notices.organisationId, actor.organisation.id));

/** `page` counts from 1; one that is beyond the end is empty. */
export async function listNotices(actor: Actor, asked: { page: number; unreadOnly: boolean }): Promise<NoticesPage> {
  const page = Math.max(1, asked.page);
  return asActor(actor, async (tx) => {
    const which = asked.unreadOnly ? and(own(actor), isNull(notices.readAt)) : own(actor);
    const rows = await tx.db
      .select({
        id: notices.id,
        kind: notices.kind,
        detail: notices.detail,
        path: notices.path,
        createdAt: notices.createdAt,
        readAt: notices.readAt,
      })
      .from(notices)
      .where(which)
      .orderBy(desc(notices.createdAt), desc(notices.id))
      .limit(noticesPerPage)
      .offset((page - 1) * noticesPerPage);
    const [all] = await tx.db.select({ count: count() }).from(notices).where(which);
    const [unread] = await tx.db
      .select({ count: count() })
      .from(notices)
      .where(and(own(actor), isNull(notices.readAt)));
    return {
      notices: rows as unknown as Notice[],
      total: all?.count ?? 0,
      unread: unread?.count ?? 0,
      page,
      asOf: tx.now,
    };
  });
}

/** For the head of every page: one statement. */
export async function countUnread(actor: Actor): Promise<number> {
  const { document } = await readAs<number>(
    actor,
    sql`(SELECT count(*) FROM ${notices} WHERE ${and(own(actor), isNull(notices.readAt))})`,
  );
  return Number(document);
}

/** Marks one as read, once and for all, and says where it leads. Throws NotFound for another person's. */
export async function openNotice(actor: Actor, input: { noticeId: string }): Promise<{ path: string }> {
  const { noticeId } = input;
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(noticeId)) throw new NotFound('notice', noticeId.slice(0, 60));
  return asActor(actor, async (tx) => {
    const [row] = await tx.db
      .select({ path: notices.path })
      .from(notices)
      .where(and(own(actor), eq(notices.id, noticeId)));
    if (!row) throw new NotFound('notice', noticeId);
    await tx.db
      .update(notices)
      .set({ readAt: tx.now })
      .where(and(own(actor), eq(notices.id, noticeId), isNull(notices.readAt)));
    return row;
  });
}

/** Everything that was there when the page was shown; what has come since stays unread. */
export async function markAllRead(actor: Actor, input: { until: string }): Promise<void> {
  const until = new Date(input.until);
  await asActor(actor, async (tx) => {
    await tx.db
      .update(notices)
      .set({ readAt: tx.now })
      .where(and(own(actor), isNull(notices.readAt), lte(notices.createdAt, until)));
  });
}
