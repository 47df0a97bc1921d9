// What happens is told: to whom it concerns, exactly once whatever ends in the middle, and to nobody else.
import { asc, eq, isNull } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, makeActor, setClock } from '#db/factories.ts';
import { notices, type OutboxAudience, outbox } from '#db/schema/notices.ts';
import { deputies, people, roleAssignments } from '#db/schema/people.ts';
import { env } from '#env';
import type { Actor } from '#rules/actor.ts';
import { Forbidden, NotFound } from './errors.ts';
import { deliverOutbox, outboxWaits } from './notice-delivery.ts';
import { removeOldNotices } from './notice-upkeep.ts';
import { countUnread, listNotices, markAllRead, noticesPerPage, openNotice } from './notices.ts';
import { asActor } from './transaction.ts';

const worker = { system: 'worker' } as const;
const hangzhou = '330100';
const names = { cityName: '杭州市', cityNameEn: 'Hangzhou' };
let cast: Record<'reporter' | 'approver' | 'ningbo' | 'reviewer' | 'publisher', Actor>;

beforeEach(async () => {
  await setClock(null);
  await asTest(async (db) => {
    await db.delete(notices);
    await db.delete(outbox);
    await db.update(roleAssignments).set({ withdrawnAt: new Date() });
  });
  cast = {
    reporter: await makeActor({ role: 'city_reporter', cityCode: hangzhou }),
    approver: await makeActor({ role: 'city_approver', cityCode: hangzhou }),
    ningbo: await makeActor({ role: ['city_reporter', 'city_approver'], cityCode: '330200' }),
    reviewer: await makeActor({ role: 'province_reviewer' }),
    publisher: await makeActor({ role: 'province_publisher' }),
  };
});

afterAll(closeDatabase);

const tellAbout = (audience: OutboxAudience, kind = 'report_assigned') =>
  asTest((db) =>
    db.insert(outbox).values({ kind, audience, detail: names, path: '/province/reviews', createdAt: new Date() }),
  );

/** Whose inbox got something, by name of the test's people. */
async function told(): Promise<string[]> {
  const rows = await asTest((db) => db.select({ personId: notices.personId }).from(notices));
  const ids = rows.map(({ personId }) => personId);
  const known = Object.entries(cast).filter(([, actor]) => ids.includes(actor.personId));
  expect(ids).toHaveLength(new Set(ids).size);
  return known.map(([name]) => name).toSorted();
}

const inbox = (actor: Actor) => listNotices(actor, { page: 1, unreadOnly: false });

describe('who is told', () => {
  test.each<[string, OutboxAudience, string[]]>([
    ['a city’s staff', { cityCode: hangzhou, roles: ['city_reporter', 'city_approver'] }, ['approver', 'reporter']],
    ['a city’s approvers', { cityCode: hangzhou, roles: ['city_approver'] }, ['approver']],
    ['every city', { roles: ['city_reporter'] }, ['ningbo', 'reporter']],
    ['the province’s publishers', { roles: ['province_publisher'] }, ['publisher']],
    ['a role that no city has', { cityCode: hangzhou, roles: ['province_publisher'] }, []],
  ])('%s', async (_, audience, expected) => {
    await tellAbout(audience);
    await deliverOutbox(worker);
    expect(await told()).toEqual(expected);
  });

  test('persons by name, but not who did it themselves', async () => {
    const { reviewer, publisher } = cast;
    await tellAbout({ personIds: [reviewer.personId, publisher.personId], exceptPersonId: publisher.personId });
    await deliverOutbox(worker);
    expect(await told()).toEqual(['reviewer']);
  });

  test('of the persons named those who hold the role', async () => {
    const { reviewer, publisher } = cast;
    const personIds = [reviewer.personId, publisher.personId];
    await tellAbout({ personIds, roles: ['province_reviewer'] });
    await tellAbout({ personIds: [publisher.personId], cityCode: hangzhou });
    await deliverOutbox(worker);
    expect(await told()).toEqual(['reviewer']);
  });

  test('nobody whose role was withdrawn or who was disabled before the delivery', async () => {
    await tellAbout({ roles: ['city_reporter', 'city_approver'] });
    await asTest(async (db) => {
      await db
        .update(roleAssignments)
        .set({ withdrawnAt: new Date() })
        .where(eq(roleAssignments.personId, cast.reporter.personId));
      await db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, cast.approver.personId));
    });
    await deliverOutbox(worker);
    expect(await told()).toEqual(['ningbo']);
  });

  /** Hangzhou's reporter stands in for its approver, from so many days to so many days from today. */
  const standIn = (from: number, to: number) =>
    asTest(async (db) => {
      const { approver, reporter } = cast;
      const day = (days: number) => new Date(Date.now() + (days * 24 + 8) * 3_600_000).toISOString().slice(0, 10);
      await db.insert(deputies).values({
        id: crypto.randomUUID(),
        organisationId: approver.organisation.id,
        cityCode: hangzhou,
        approverId: approver.personId,
        approverName: approver.name,
        deputyId: reporter.personId,
        deputyName: reporter.name,
        fromDay: day(from),
        toDay: day(to),
        reason: '出差',
        namedAt: new Date(),
      });
    });

  test.each([
    ['within the dates', -1, 1, true],
    ['on the only day', 0, 0, true],
    ['before the dates', 1, 3, false],
    ['after the dates', -3, -1, false],
  ])('a deputy %s', async (_, from, to, isTold) => {
    await standIn(from, to);
    await tellAbout({ cityCode: hangzhou, roles: ['city_approver'] });
    await deliverOutbox(worker);
    expect(await told()).toEqual(isTold ? ['approver', 'reporter'] : ['approver']);
  });

  test('a deputy in the city’s office only, though they report for another city too', async () => {
    await standIn(0, 0);
    const { reporter, ningbo } = cast;
    await asTest((db) =>
      db.insert(roleAssignments).values({
        id: crypto.randomUUID(),
        personId: reporter.personId,
        organisationId: ningbo.organisation.id,
        role: 'city_reporter',
        grantedAt: new Date(),
      }),
    );
    await tellAbout({ cityCode: hangzhou, roles: ['city_approver'] });
    await tellAbout({ cityCode: '330200', roles: ['city_approver'] });
    await deliverOutbox(worker);
    expect(await countUnread(ningbo)).toBe(1);
    expect(await countUnread(reporter)).toBe(1);
    expect(await countUnread({ ...reporter, organisation: ningbo.organisation })).toBe(0);
  });

  test('no deputy of somebody who is approver no more', async () => {
    await standIn(0, 0);
    await asTest((db) =>
      db
        .update(roleAssignments)
        .set({ withdrawnAt: new Date() })
        .where(eq(roleAssignments.personId, cast.approver.personId)),
    );
    await tellAbout({ cityCode: hangzhou, roles: ['city_approver'] });
    await deliverOutbox(worker);
    expect(await told()).toEqual([]);
  });
});

describe('exactly once', () => {
  const many = async (count: number) => {
    for (let row = 0; row < count; row += 1) await tellAbout({ cityCode: hangzhou, roles: ['city_approver'] });
  };
  const keys = () => asTest((db) => db.select({ key: notices.key }).from(notices).orderBy(asc(notices.key)));

  test('two workers at once share the work', async () => {
    await many(40);
    const both = await Promise.all([deliverOutbox(worker), deliverOutbox(worker)]);
    expect(both[0].rows + both[1].rows).toBe(40);
    expect(await keys()).toHaveLength(40);
    expect(await outboxWaits(worker)).toBe(false);
    expect(await deliverOutbox(worker)).toEqual({ rows: 0, notices: 0 });
  });

  test('what broke between the notice and the mark leaves neither, and comes later', async () => {
    await many(3);
    const owner = postgres(env.databaseOwnerUrl, { max: 1, onnotice: () => {} });
    const [second] = await asTest((db) =>
      db.select({ id: outbox.id }).from(outbox).where(isNull(outbox.deliveredAt)).orderBy(asc(outbox.id)).offset(1),
    );
    try {
      await owner.unsafe(`CREATE FUNCTION break_second() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN IF NEW.id = ${second?.id} THEN RAISE EXCEPTION 'broken'; END IF; RETURN NEW; END $$`);
      await owner.unsafe('CREATE TRIGGER broken BEFORE UPDATE ON outbox FOR EACH ROW EXECUTE FUNCTION break_second()');
      await expect(deliverOutbox(worker)).rejects.toThrow();
      expect(await keys()).toHaveLength(2);
      await owner.unsafe('DROP TRIGGER broken ON outbox');
      expect(await deliverOutbox(worker)).toEqual({ rows: 1, notices: 1 });
      expect(await keys()).toHaveLength(3);
    } finally {
      await owner.unsafe('DROP TRIGGER IF EXISTS broken ON outbox; DROP FUNCTION IF EXISTS break_second()');
      await owner.end();
    }
  });

  test('only the machine delivers', async () => {
    await expect(deliverOutbox(cast.publisher)).rejects.toBeInstanceOf(Forbidden);
    await expect(removeOldNotices(cast.publisher)).rejects.toBeInstanceOf(Forbidden);
  });
});

describe('an inbox', () => {
  test('is read, marked and counted by its person alone', async () => {
    await tellAbout({ cityCode: hangzhou, roles: ['city_reporter', 'city_approver'] });
    await deliverOutbox(worker);
    const [mine] = (await inbox(cast.approver)).notices;
    expect(mine).toMatchObject({ kind: 'report_assigned', detail: names, readAt: null });
    await expect(openNotice(cast.reporter, { noticeId: mine?.id ?? '' })).rejects.toBeInstanceOf(NotFound);
    await expect(openNotice(cast.reporter, { noticeId: 'nothing' })).rejects.toBeInstanceOf(NotFound);
    expect(await openNotice(cast.approver, { noticeId: mine?.id ?? '' })).toEqual({ path: '/province/reviews' });
    expect(await countUnread(cast.approver)).toBe(0);
    expect(await countUnread(cast.reporter)).toBe(1);
    expect(await countUnread(cast.ningbo)).toBe(0);
  });

  test('row-level security alone shows nobody else’s, and lets nobody write one', async () => {
    await tellAbout({ cityCode: hangzhou, roles: ['city_reporter', 'city_approver'] });
    await deliverOutbox(worker);
    const seen = await asActor(cast.approver, (tx) => tx.db.select({ person: notices.personId }).from(notices));
    expect(seen).toEqual([{ person: cast.approver.personId }]);
    const [mine] = (await inbox(cast.approver)).notices;
    const forge = asActor(cast.approver, (tx) =>
      tx.db.insert(notices).values({
        id: crypto.randomUUID(),
        personId: cast.approver.personId,
        organisationId: cast.approver.organisation.id,
        key: 'forged',
        kind: 'overdue',
        detail: {},
        path: '/',
        createdAt: new Date(),
      }),
    );
    await expect(forge).rejects.toMatchObject({ sqlState: '42501' });
    const removed = await asActor(cast.approver, (tx) =>
      tx.db
        .delete(notices)
        .where(eq(notices.id, mine?.id ?? ''))
        .returning({ id: notices.id }),
    );
    expect(removed).toEqual([]);
    const waiting = await asActor(cast.publisher, (tx) => tx.db.select({ id: outbox.id }).from(outbox));
    expect(waiting).toEqual([]);
  });

  test('pages, and marks all that was shown but nothing that came since', async () => {
    for (let row = 0; row < noticesPerPage + 2; row += 1) await tellAbout({ personIds: [cast.reviewer.personId] });
    await deliverOutbox(worker);
    const first = await inbox(cast.reviewer);
    const second = await listNotices(cast.reviewer, { page: 2, unreadOnly: true });
    expect([first.notices.length, second.notices.length, first.total]).toEqual([noticesPerPage, 2, noticesPerPage + 2]);
    const shown = first.notices[0]?.createdAt as Date;
    await asTest((db) =>
      db.insert(outbox).values({
        kind: 'report_assigned',
        audience: { personIds: [cast.reviewer.personId] },
        detail: names,
        path: '/x',
        createdAt: new Date(shown.getTime() + 1000),
      }),
    );
    await deliverOutbox(worker);
    await markAllRead(cast.reviewer, { until: shown.toISOString() });
    expect(await countUnread(cast.reviewer)).toBe(1);
  });

  test('loses what was read half a year ago, and nothing unread', async () => {
    await tellAbout({ roles: ['city_reporter', 'city_approver'], cityCode: hangzhou });
    await deliverOutbox(worker);
    const [mine] = (await inbox(cast.approver)).notices;
    await openNotice(cast.approver, { noticeId: mine?.id ?? '' });
    await setClock(new Date(Date.now() + 179 * 86_400_000));
    expect(await removeOldNotices(worker)).toEqual({ notices: 0, outbox: 0, emails: 0 });
    await setClock(new Date(Date.now() + 181 * 86_400_000));
    expect(await removeOldNotices(worker)).toEqual({ notices: 1, outbox: 1, emails: 0 });
    expect(await countUnread(cast.reporter)).toBe(1);
  });
});

test('an organisation’s notices are not shown while somebody acts for another', async () => {
  await tellAbout({ personIds: [cast.reviewer.personId] });
  await deliverOutbox(worker);
  const elsewhere = { ...cast.reviewer, organisation: cast.publisher.organisation };
  expect((await inbox(elsewhere)).notices).toEqual([]);
  expect(await countUnread(cast.reviewer)).toBe(1);
});
