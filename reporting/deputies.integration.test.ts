// AB角: the power is lent on its days and no others, never to endorse one's own, never to lend it on; every act done with it says for whom.
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare, setClock } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { outbox } from '#db/schema/notices.ts';
import { deputies, people, roleAssignments } from '#db/schema/people.ts';
import type { Actor } from '#rules/actor.ts';
import { yuan } from '#rules/money.ts';
import { quarterId } from '#rules/quarter.ts';
import { formValuesOf } from '#rules/report-content.ts';
import { soundContent } from '#rules/report-fixtures.ts';
import { endDeputy, nameDeputy } from './deputies.ts';
import { Conflict, Forbidden, type Invalid } from './errors.ts';
import { getReceipt } from './receipts.ts';
import { getReport, submitReport } from './reports.ts';
import { acceptReport, endorseReport, recallReport, sendBackReport } from './reviews.ts';
import { findActor, startSession } from './sessions.ts';
import { getStaff } from './staff.ts';
import { asActor } from './transaction.ts';

const shaoxing = '330600';
const certification = '数据真实、准确、完整';
const origin = { address: '127.0.0.1', requestId: 'test' };
const at = (day: string, time = '09:00') => setClock(new Date(`${day}T${time}:00+08:00`));

let approver: Actor;
let deputy: Actor;
let colleague: Actor;

beforeEach(async () => {
  await at('2026-11-23');
  approver = await makeActor({ role: 'city_approver', cityCode: shaoxing, name: '绍兴审核人' });
  deputy = await makeActor({ role: 'city_reporter', cityCode: shaoxing, name: '绍兴代理' });
  colleague = await makeActor({ role: 'city_reporter', cityCode: shaoxing, name: '绍兴填报员' });
});
afterEach(() => setClock(null));
afterAll(closeDatabase);

/** Who the product takes the person for now, in a new session. */
async function signedIn(person: Actor): Promise<Actor> {
  const actor = await findActor((await startSession(person.personId, origin)) ?? '');
  if (!actor) throw new Error(`${person.name} cannot sign in`);
  return actor;
}

const days = { fromDay: '2026-11-24', toDay: '2026-11-26' };
const naming = (change = {}) => ({ deputyId: deputy.personId, ...days, reason: '赴京出差', ...change });

const form = formValuesOf(soundContent(yuan(100_000_000)));

/** A report of the city, handed in by the person. */
async function submitted(by: Actor): Promise<string> {
  const year = await freshYear();
  const quarter = await makeQuarter(quarterId(year, 1));
  const share = await makeShare({ cityCode: shaoxing, year, plannedYuan: 400_000_000 });
  const reportId = await makeReport({ ...share, cityCode: shaoxing, quarter });
  await submitReport(by, { reportId, version: 1, form });
  return reportId;
}

const problems = async (work: Promise<unknown>) =>
  ((await work.catch((error: unknown) => error)) as Invalid).problems?.map(({ field, code }) => `${field} ${code}`);

describe('the power of a deputy', () => {
  test('begins with the first day and ends with the last, by the database’s clock', async () => {
    await nameDeputy(approver, naming());
    expect((await signedIn(deputy)).roles).toEqual(['city_reporter']);
    await at('2026-11-23', '23:59');
    expect((await signedIn(deputy)).roles).toEqual(['city_reporter']);
    for (const [day, time] of [
      ['2026-11-24', '00:00'],
      ['2026-11-26', '23:59'],
    ] as const) {
      await at(day, time);
      expect(await signedIn(deputy)).toMatchObject({
        roles: ['city_reporter', 'city_approver'],
        actingFor: { personId: approver.personId, name: '绍兴审核人' },
      });
    }
    await at('2026-11-27', '00:00');
    expect((await signedIn(deputy)).roles).toEqual(['city_reporter']);
  });

  test('is lent by a person who has it: not after the role was withdrawn, not by a disabled account', async () => {
    await nameDeputy(approver, naming());
    await at('2026-11-24');
    const disabled = (disabledAt: Date | null) =>
      asTest((db) => db.update(people).set({ disabledAt }).where(eq(people.id, approver.personId)));
    await disabled(new Date());
    expect((await signedIn(deputy)).actingFor).toBeUndefined();
    await disabled(null);
    expect((await signedIn(deputy)).actingFor).toBeDefined();
    await asTest((db) =>
      db
        .update(roleAssignments)
        .set({ withdrawnAt: new Date() })
        .where(eq(roleAssignments.personId, approver.personId)),
    );
    expect((await signedIn(deputy)).actingFor).toBeUndefined();
    const view = await getStaff(colleague);
    expect(view.deputies.find(({ deputyId }) => deputyId === deputy.personId)?.state).toBe('lapsed');
  });

  test('endorses, and history, snapshot, receipt and event say for whom', async () => {
    await nameDeputy(approver, naming());
    const reportId = await submitted(colleague);
    const before = await signedIn(deputy);
    await expect(endorseReport(before, { reportId, version: 2, certification })).rejects.toThrow(Forbidden);
    await at('2026-11-25');
    const acting = await signedIn(deputy);
    await endorseReport(acting, { reportId, version: 2, certification });
    const view = await getReport(approver, reportId);
    expect(view.report.status).toBe('endorsed');
    expect(view.history.map(({ move, movedByName, movedForName }) => [move, movedByName, movedForName])).toEqual([
      ['submit', '绍兴填报员', null],
      ['endorse', '绍兴代理', '绍兴审核人'],
    ]);
    expect(view.snapshot).toMatchObject({ takenByName: '绍兴代理', takenForName: '绍兴审核人' });
    const receipt = await getReceipt(approver, view.snapshot?.id ?? '');
    expect(receipt).toMatchObject({ takenForName: '绍兴审核人' });
    expect(receipt.moves.at(-1)).toMatchObject({ move: 'endorse', movedForName: '绍兴审核人' });
    const [event] = await asTest((db) =>
      db
        .select()
        .from(events)
        .where(and(eq(events.objectId, reportId), eq(events.kind, 'report_endorsed'))),
    );
    expect(event).toMatchObject({ actorName: '绍兴代理', detail: { actingFor: '绍兴审核人' } });
    await recallReport(acting, { reportId, version: 3 });
    await sendBackReport(acting, { reportId, version: 4, opinion: '请补充', fields: [] });
    await at('2026-11-27');
    await expect(endorseReport(await signedIn(deputy), { reportId, version: 2, certification })).rejects.toThrow(
      Forbidden,
    );
  });

  test('never endorses what the deputy or the approver submitted; what they do as reporter is their own', async () => {
    await nameDeputy(approver, naming());
    await at('2026-11-25');
    const acting = await signedIn(deputy);
    const own = await submitted(acting);
    await expect(endorseReport(acting, { reportId: own, version: 2, certification })).rejects.toThrow(Forbidden);
    const theirs = await submitted({ ...approver, roles: ['city_reporter', 'city_approver'] });
    await expect(endorseReport(acting, { reportId: theirs, version: 2, certification })).rejects.toThrow(Forbidden);
    expect((await getReport(approver, own)).history[0]).toMatchObject({ move: 'submit', movedForName: null });
    await endorseReport(approver, { reportId: own, version: 2, certification });
  });
});

describe('what was done in the approver’s name', () => {
  test('binds the approver too: once back, they neither accept it for the province nor does the deputy', async () => {
    await nameDeputy(approver, naming());
    await at('2026-11-24');
    const standIn = await signedIn(deputy);
    const reportId = await submitted(colleague);
    await endorseReport(standIn, { reportId, version: 2, certification });
    const province = await makeActor({ role: 'province_reviewer' });
    for (const { personId } of [approver, deputy]) {
      const elsewhere: Actor = { ...province, personId };
      await expect(acceptReport(elsewhere, { reportId, version: 3 })).rejects.toBeInstanceOf(Forbidden);
      expect((await getReport(elsewhere, reportId)).allowedActions).not.toContain('accept');
    }
    await acceptReport(province, { reportId, version: 3 });
  });
});

describe('naming', () => {
  test('is on record, is told to the deputy, and shows on the page of the city’s people', async () => {
    const { id } = await nameDeputy(approver, naming());
    const view = await getStaff(colleague);
    expect(view).toMatchObject({ mayName: false, mayHandOver: false });
    expect(view.deputies.find((one) => one.id === id)).toMatchObject({ state: 'coming', reason: '赴京出差' });
    expect(view.people.find(({ personId }) => personId === approver.personId)?.awayFor).toBeNull();
    await at('2026-11-24');
    const during = await getStaff(approver);
    const person = (who: Actor) => during.people.find(({ personId }) => personId === who.personId);
    expect(person(approver)?.awayFor?.deputyName).toBe('绍兴代理');
    expect(person(deputy)?.standsInFor?.approverName).toBe('绍兴审核人');
    const [event] = await asTest((db) =>
      db
        .select()
        .from(events)
        .where(and(eq(events.kind, 'deputy_named'), eq(events.objectId, deputy.personId))),
    );
    expect(event?.detail).toMatchObject({ person: '绍兴代理', fromDay: '2026-11-24', reason: '赴京出差' });
    const told = await asTest((db) => db.select().from(outbox).where(eq(outbox.kind, 'deputy_named')));
    expect(told.some(({ audience }) => audience.personIds?.includes(deputy.personId))).toBe(true);
  });

  test('takes an active reporter of the city, days that will do, a reason, and one deputy a day', async () => {
    const viewer = await makeActor({ role: 'viewer', cityCode: shaoxing });
    const elsewhere = await makeActor({ role: 'city_reporter', cityCode: '330100' });
    const other = await makeActor({ role: 'city_approver', cityCode: shaoxing });
    for (const { personId } of [viewer, elsewhere, other, approver])
      expect(await problems(nameDeputy(approver, naming({ deputyId: personId })))).toEqual(['deputyId not_an_option']);
    expect(await problems(nameDeputy(approver, naming({ deputyId: '' })))).toEqual(['deputyId required']);
    expect(await problems(nameDeputy(approver, naming({ reason: ' ' })))).toEqual(['reason required']);
    expect(await problems(nameDeputy(approver, naming({ fromDay: '2026-11-22' })))).toEqual([
      'fromDay begins_in_the_past',
    ]);
    const twice = await Promise.allSettled([
      nameDeputy(approver, naming()),
      nameDeputy(approver, naming({ deputyId: colleague.personId, fromDay: '2026-11-26', toDay: '2026-11-30' })),
    ]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = twice.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect((lost.reason as Invalid).problems[0]).toMatchObject({ field: 'fromDay', code: 'deputy_overlaps' });
  });

  test('is the approver’s own: no reporter, no deputy, nobody else’s; ended early it holds at once and only once', async () => {
    const { id } = await nameDeputy(approver, naming());
    await expect(nameDeputy(colleague, naming())).rejects.toThrow(Forbidden);
    await at('2026-11-24');
    const acting = await signedIn(deputy);
    await expect(nameDeputy(acting, naming({ deputyId: colleague.personId }))).rejects.toThrow(Forbidden);
    await expect(endDeputy(acting, { namingId: id })).rejects.toThrow(Forbidden);
    const other = await makeActor({ role: 'city_approver', cityCode: shaoxing });
    await expect(endDeputy(other, { namingId: id })).rejects.toThrow(Forbidden);
    await endDeputy(approver, { namingId: id });
    expect((await findActor(acting.sessionId))?.roles).toEqual(['city_reporter']);
    await expect(endDeputy(approver, { namingId: id })).rejects.toThrow(Conflict);
    const { id: again } = await nameDeputy(approver, naming());
    await endDeputy(approver, { namingId: again });
    // A deputy who left lends nothing, yet holds the days until the approver ends it.
    const second = await nameDeputy(approver, naming({ fromDay: '2026-11-25', toDay: '2026-11-25' }));
    await asTest((db) => db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, deputy.personId)));
    const instead = naming({ deputyId: colleague.personId, fromDay: '2026-11-25', toDay: '2026-11-25' });
    expect(await problems(nameDeputy(approver, instead))).toEqual(['fromDay deputy_overlaps']);
    expect((await getStaff(approver)).deputies.find((one) => one.id === second.id)?.state).toBe('lapsed');
    await endDeputy(approver, { namingId: second.id });
    await nameDeputy(approver, instead);
  });

  test('by row-level security alone: a deputy lends nothing on, and another city sees nothing', async () => {
    const { id } = await nameDeputy(approver, naming());
    await at('2026-11-24');
    const acting = await signedIn(deputy);
    const row = {
      organisationId: acting.organisation.id,
      cityCode: shaoxing,
      approverId: acting.personId,
      approverName: acting.name,
      deputyId: colleague.personId,
      deputyName: colleague.name,
      ...days,
      reason: '越权',
      namedAt: new Date(),
    };
    const insert = (actor: Actor) =>
      asActor(actor, (tx) => tx.db.insert(deputies).values({ ...row, id: crypto.randomUUID() }));
    await expect(insert(acting)).rejects.toMatchObject({ sqlState: '42501' });
    const seen = (actor: Actor) =>
      asActor(actor, async (tx) => {
        const [found] = await tx.db.execute<{ count: number }>(
          sql`SELECT count(*)::int AS count FROM deputies WHERE id = ${id}`,
        );
        return found?.count;
      });
    expect(await seen(colleague)).toBe(1);
    expect(await seen(await makeActor({ role: 'city_approver', cityCode: '330100' }))).toBe(0);
    const ended = await asActor(acting, (tx) =>
      tx.db.update(deputies).set({ endedAt: tx.now }).where(eq(deputies.id, id)).returning(),
    );
    expect(ended).toEqual([]);
  });
});
