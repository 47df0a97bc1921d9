// What the worker would do beside the browsers: delivering what was told. And telling one person something, for an inbox of a test's own.
import { asTest } from '#db/factories.ts';
import { outbox } from '#db/schema/notices.ts';
import { deliverOutbox } from '#reporting/notice-delivery.ts';
import { listNotices } from '#reporting/notices.ts';
import { actorNamed } from './people-state.ts';

export async function deliverNotices(): Promise<void> {
  await deliverOutbox({ system: 'worker' });
}

/** Tells a person that a quarter was opened again, as often as wanted, and delivers it. */
export async function tellPerson(personId: string, times: number): Promise<void> {
  const now = new Date();
  await asTest((db) =>
    db.insert(outbox).values(
      Array.from({ length: times }, () => ({
        kind: 'quarter_reopened',
        audience: { personIds: [personId] },
        detail: { quarter: '2026Q2' },
        path: '/city/returns',
        createdAt: now,
      })),
    ),
  );
  await deliverNotices();
}

/** A notice in the person's inbox. */
export async function noticeOf(loginName: string): Promise<string> {
  const actor = await actorNamed(loginName);
  await tellPerson(actor.personId, 1);
  const [notice] = (await listNotices(actor, { page: 1, unreadOnly: true })).notices;
  if (!notice) throw new Error(`${loginName} was told nothing`);
  return notice.id;
}
