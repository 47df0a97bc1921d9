// Drafts handed to a colleague: whose they are, who may hand them over, what is on record; and nobody is locked out of them.
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { outbox } from '#db/schema/notices.ts';
import { people, roleAssignments } from '#db/schema/people.ts';
import { reports } from '#db/schema/reports.ts';
import type { Actor } from '#rules/actor.ts';
import { quarterId } from '#rules/quarter.ts';
import { emptyContent, formValuesOf } from '#rules/report-content.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import { handOverReports } from './handovers.ts';
import { getReport, saveReport } from './reports.ts';
import { getStaff } from './staff.ts';

const shaoxing = '330600';
const form = formValuesOf({ ...emptyContent, nextStep: '继续推进' });

let approver: Actor;
let leaving: Actor;
let heir: Actor;

beforeEach(async () => {
  approver = await makeActor({ role: 'city_approver', cityCode: shaoxing });
  leaving = await makeActor({ role: 'city_reporter', cityCode: shaoxing, name: '调离者' });
  heir = await makeActor({ role: 'city_reporter', cityCode: shaoxing, name: '接手者' });
});
afterAll(closeDatabase);

/** Drafts that the person saved, and one report that nobody touched. */
async function drafts(by: Actor, count: number, state: 'open' | 'closed' = 'open') {
  const year = await freshYear();
  const quarter = await makeQuarter(quarterId(year, 1));
  const ids: string[] = [];
  for (let made = 0; made <= count; made += 1) {
    const share = await makeShare({ cityCode: shaoxing, year });
    ids.push(await makeReport({ ...share, cityCode: shaoxing, quarter }));
  }
  for (const reportId of ids.slice(0, count)) await saveReport(by, { reportId, version: 1, form });
  if (state === 'closed') {
    const { quarters } = await import('#db/schema/quarters.ts');
    await asTest((db) => db.update(quarters).set({ state }).where(eq(quarters.id, quarter)));
  }
  return { saved: ids.slice(0, count), untouched: ids[count] ?? '', quarter };
}

const input = (reportIds: readonly string[], change = {}) => ({
  fromPersonId: leaving.personId,
  toPersonId: heir.personId,
  reportIds,
  reason: '调离本单位',
  ...change,
});
const ownedBy = async (person: Actor) =>
  (await getStaff(approver)).drafts.filter(({ ownerId }) => ownerId === person.personId).map((one) => one.reportId);

describe('handing over', () => {
  test('gives the chosen drafts to the colleague, with event and notice, and locks nobody out', async () => {
    const { saved } = await drafts(leaving, 3);
    expect((await ownedBy(leaving)).toSorted()).toEqual(saved.toSorted());
    const [first = '', second = '', third = ''] = saved;
    expect(await handOverReports(approver, input([first, second]))).toEqual({ count: 2, name: '接手者' });
    expect((await ownedBy(heir)).toSorted()).toEqual([first, second].toSorted());
    expect(await ownedBy(leaving)).toEqual([third]);
    const view = await getReport(heir, first);
    expect(view).toMatchObject({ assignedTo: '接手者', report: { version: 2, status: 'draft' } });
    const [event] = await asTest((db) =>
      db
        .select()
        .from(events)
        .where(and(eq(events.objectId, first), eq(events.kind, 'report_handed_over'))),
    );
    expect(event?.detail).toMatchObject({
      before: { person: '调离者' },
      after: { person: '接手者' },
      reason: '调离本单位',
    });
    const told = await asTest((db) => db.select().from(outbox).where(eq(outbox.kind, 'draft_handed_over')));
    expect(told.filter(({ audience }) => audience.personIds?.includes(heir.personId))).toHaveLength(1);
    // Whom it is assigned to is information: the one who gave it away may still mend it.
    await saveReport(leaving, { reportId: first, version: 2, form });
    expect(await ownedBy(heir)).toContain(first);
  });

  test('counts only what the city can still enter, and what somebody has in hand', async () => {
    const { untouched } = await drafts(leaving, 1);
    const closed = await drafts(leaving, 1, 'closed');
    const own = await ownedBy(leaving);
    expect(own).toHaveLength(1);
    expect(own).not.toContain(untouched);
    expect(own).not.toContain(closed.saved[0]);
    await expect(handOverReports(approver, input(closed.saved))).rejects.toThrow(Conflict);
    await expect(handOverReports(approver, input([untouched]))).rejects.toThrow(Conflict);
  });

  test('all or none: a draft that is somebody else’s by now stops it', async () => {
    const { saved } = await drafts(leaving, 2);
    const third = await makeActor({ role: 'city_reporter', cityCode: shaoxing });
    await handOverReports(approver, input(saved.slice(0, 1), { toPersonId: third.personId }));
    await expect(handOverReports(approver, input(saved))).rejects.toThrow(Conflict);
    expect(await ownedBy(heir)).toEqual([]);
  });

  test('is the approver’s, to an active reporter of the same city, for a reason', async () => {
    const { saved } = await drafts(leaving, 1);
    const elsewhere = await makeActor({ role: 'city_reporter', cityCode: '330100' });
    const neighbour = await makeActor({ role: 'city_approver', cityCode: '330100' });
    const publisher = await makeActor({ role: 'province_publisher' });
    for (const who of [leaving, heir, publisher])
      await expect(handOverReports(who, input(saved))).rejects.toThrow(Forbidden);
    await expect(handOverReports(neighbour, input(saved, { toPersonId: elsewhere.personId }))).rejects.toThrow(
      Conflict,
    );
    for (const toPersonId of ['', elsewhere.personId, leaving.personId, approver.personId])
      await expect(handOverReports(approver, input(saved, { toPersonId }))).rejects.toThrow(Invalid);
    await asTest((db) => db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, heir.personId)));
    await expect(handOverReports(approver, input(saved))).rejects.toThrow(Invalid);
    await asTest((db) => db.update(people).set({ disabledAt: null }).where(eq(people.id, heir.personId)));
    await expect(handOverReports(approver, input([]))).rejects.toThrow(Invalid);
    await expect(handOverReports(approver, input(saved, { reason: '' }))).rejects.toThrow(Invalid);
    const [row] = await asTest((db) =>
      db
        .select()
        .from(reports)
        .where(eq(reports.id, saved[0] ?? '')),
    );
    expect(row?.assignedTo).toBeNull();
  });
});

describe('somebody who left', () => {
  test('is named with the drafts that are left behind: disabled, or moved away', async () => {
    await drafts(leaving, 2);
    const leftBehind = async () =>
      (await getStaff(heir)).leftBehind.find(({ personId }) => personId === leaving.personId);
    expect(await leftBehind()).toBeUndefined();
    await asTest((db) => db.update(people).set({ disabledAt: new Date() }).where(eq(people.id, leaving.personId)));
    expect(await leftBehind()).toMatchObject({ name: '调离者', drafts: 2 });
    await asTest((db) => db.update(people).set({ disabledAt: null }).where(eq(people.id, leaving.personId)));
    await asTest((db) =>
      db.update(roleAssignments).set({ withdrawnAt: new Date() }).where(eq(roleAssignments.personId, leaving.personId)),
    );
    expect(await leftBehind()).toMatchObject({ name: '调离者', drafts: 2 });
    await handOverReports(approver, input(await ownedBy(leaving)));
    expect(await leftBehind()).toBeUndefined();
  });

  test('is no business of another city or of the province', async () => {
    await expect(getStaff(await makeActor({ role: 'province_publisher' }))).rejects.toThrow(Forbidden);
    await expect(getStaff(await makeActor({ role: 'viewer', cityCode: shaoxing }))).rejects.toThrow(Forbidden);
    const elsewhere = await getStaff(await makeActor({ role: 'city_approver', cityCode: '330100' }));
    expect(elsewhere.people.some(({ personId }) => personId === leaving.personId)).toBe(false);
    expect(elsewhere.drafts).toEqual([]);
  });
});
