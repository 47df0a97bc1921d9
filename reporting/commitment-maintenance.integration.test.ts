// The upkeep of commitments against the database: one project code, two versions that meet, links that are taken off, contacts a city keeps to itself.
import { and, desc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeShare } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { commitments, participants, planItems, plans } from '#db/schema/plans.ts';
import { commitmentContacts } from '#db/schema/projects.ts';
import type { CommitmentInput } from '#rules/commitment-input.ts';
import type { Actor } from '#rules/policy.ts';
import { createCommitment, editCommitment, setPlanItem } from './commitment-maintenance.ts';
import { saveContact, saveUnits } from './commitment-units.ts';
import { findItemsToLink, getUpkeep } from './commitment-upkeep.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import { addMilestone, endMilestone, moveMilestone, renameMilestone } from './milestones.ts';
import { type LibraryQuestion, listLibrary } from './project-library.ts';
import { asActor } from './transaction.ts';

let publisher: Actor;

beforeAll(async () => {
  publisher = await makeActor({ role: 'province_publisher' });
});
afterAll(closeDatabase);

const mark = crypto.randomUUID().slice(0, 8);
const digits = String(Date.now()).slice(-6);
const typed: CommitmentInput = {
  kind: 'project',
  name: `萧山机场四期 ${mark}`,
  nameEn: `Airport phase four ${mark}`,
  projectCode: `2026-330100-48-01-${digits}`,
  projectStatus: 'preparing',
  nature: 'new',
  plannedStartQuarter: '2027Q1',
  plannedEndQuarter: '2030Q4',
  startedOn: '',
  completedOn: '',
  fundingSources: ['special_bonds'],
  basis: '浙发改〔2026〕1号',
};
const made = (change: Partial<CommitmentInput> = {}) =>
  createCommitment(publisher, { ...typed, projectCode: '', name: `${typed.name} ${crypto.randomUUID()}`, ...change });
const problemsOf = async (work: Promise<unknown>) => {
  const error = await work.catch((failure) => failure);
  return error instanceof Invalid ? error.problems.map((problem) => `${problem.field}:${problem.code}`) : error;
};
const lastEvent = async (objectId: string) => {
  const [row] = await asTest((db) =>
    db.select().from(events).where(eq(events.objectId, objectId)).orderBy(desc(events.number)).limit(1),
  );
  return row;
};

describe('a commitment that the province enters', () => {
  test('stands with its basis as source, and its project code is nobody else’s', async () => {
    const { slug, id } = await createCommitment(publisher, typed);
    expect(slug).toBe(`airport-phase-four-${mark}`);
    const { row, sources } = await getUpkeep(publisher, slug);
    expect(row).toMatchObject({ name: typed.name, projectCode: typed.projectCode, version: 1, contentHash: null });
    expect(sources).toMatchObject([{ document: 'own', place: typed.basis, words: typed.name, documentTitle: null }]);
    expect(await lastEvent(id)).toMatchObject({ kind: 'commitment_created', detail: { before: null } });
    expect(await problemsOf(createCommitment(publisher, { ...typed, name: '另一个' }))).toEqual([
      'projectCode:project_code_taken',
    ]);
    expect((await made({ nameEn: typed.nameEn })).slug).toBe(`airport-phase-four-${mark}-2`);
  });

  test('only the publisher enters one', async () => {
    const reviewer = await makeActor({ role: 'province_reviewer' });
    await expect(createCommitment(reviewer, typed)).rejects.toBeInstanceOf(Forbidden);
  });

  test('two people who change it meet: the slower one hears what stands now, and the event says before and after', async () => {
    const { id, slug } = await made();
    const { row } = await getUpkeep(publisher, slug);
    const details = { ...typed, projectCode: '', name: row.name };
    await editCommitment(publisher, {
      commitmentId: id,
      version: 1,
      details: { ...details, projectStatus: 'started', startedOn: '2026-03-01' },
    });
    expect(await lastEvent(id)).toMatchObject({
      kind: 'commitment_edited',
      detail: {
        before: { projectStatus: 'preparing', startedOn: null },
        after: { projectStatus: 'started', startedOn: '2026-03-01' },
      },
    });
    const slower = editCommitment(publisher, { commitmentId: id, version: 1, details });
    const conflict = await slower.catch((error) => error);
    expect(conflict).toBeInstanceOf(Conflict);
    expect(conflict.current).toMatchObject({
      version: 2,
      values: { projectStatus: 'started', 'funding.special_bonds': 'yes' },
    });
  });

  test('the kind is fixed once a city takes part, and a document’s words are never touched', async () => {
    const year = await freshYear();
    const { commitmentId } = await makeShare({ cityCode: '330100', year });
    const details = { ...typed, kind: 'zone', projectCode: '', nature: '', basis: '' };
    expect(await problemsOf(editCommitment(publisher, { commitmentId, version: 1, details }))).toEqual([
      'kind:kind_is_fixed',
    ]);
    await editCommitment(publisher, { commitmentId, version: 1, details: { ...details, kind: 'project' } });
    const [row] = await asTest((db) => db.select().from(commitments).where(eq(commitments.id, commitmentId)));
    expect(row).toMatchObject({
      name: typed.name,
      source: { document: '000', place: 'test', words: 'test' },
      version: 2,
    });
    expect(row?.editedAt).not.toBeNull();
  });
});

describe('what hangs on a commitment', () => {
  test('a plan item is linked once, found no more, and taken off again', async () => {
    const { id, slug } = await made();
    const [planId, planItemId] = [crypto.randomUUID(), crypto.randomUUID()];
    const shared = { ordinal: 1, titleEn: 'Test', source: { document: '000', place: 'test', words: 'test' } };
    await asTest(async (db) => {
      await db.insert(plans).values({
        ...shared,
        id: planId,
        slug: `plan-${planId}`,
        title: '试验规划',
        issuers: [],
        horizonYears: [2030],
      });
      await db
        .insert(planItems)
        .values({ ...shared, id: planItemId, planId, slug: `item-${planItemId}`, kind: 'task', title: `轨道 ${mark}` });
    });
    const link = (linked: boolean) => setPlanItem(publisher, { commitmentId: id, planItemId, linked });
    const found = async () => (await findItemsToLink(publisher, slug, { plan: null, words: mark })).items.length;
    expect(await found()).toBe(1);
    await link(true);
    await expect(link(true)).rejects.toMatchObject({ code: 'done_already' });
    expect(await found()).toBe(0);
    expect((await getUpkeep(publisher, slug)).items.map((item) => item.title)).toEqual([`轨道 ${mark}`]);
    await link(false);
    expect((await getUpkeep(publisher, slug)).items).toEqual([]);
  });

  test('units are kept in their order; a line without name is left out', async () => {
    const { id, slug } = await made();
    const units = [
      { role: 'lead', name: '省交通运输厅', cityCode: '' },
      { role: 'responsible', name: ' ', cityCode: '' },
      { role: 'supporting', name: '杭州市交通运输局', cityCode: '330100' },
    ];
    await saveUnits(publisher, { commitmentId: id, version: 1, units });
    expect((await getUpkeep(publisher, slug)).units.map((unit) => [unit.ordinal, unit.name, unit.cityCode])).toEqual([
      [1, '省交通运输厅', null],
      [2, '杭州市交通运输局', '330100'],
    ]);
    await expect(saveUnits(publisher, { commitmentId: id, version: 1, units })).rejects.toMatchObject({
      current: { version: 2, values: { 'unit.0.name': '省交通运输厅' } },
    });
    const odd = [{ role: 'boss', name: '某局', cityCode: '310114' }];
    expect(await problemsOf(saveUnits(publisher, { commitmentId: id, version: 2, units: odd }))).toEqual([
      'unit.0.role:not_an_option',
      'unit.0.city:not_an_option',
    ]);
  });

  test('a contact is read by its own city and the province only, and stays out of the history', async () => {
    const year = await freshYear();
    const { commitmentId } = await makeShare({ cityCode: '330100', year });
    const contact = { commitmentId, cityCode: '330100', version: 0, name: '王五', workPhone: '0571-87051234' };
    await saveContact(publisher, contact);
    await expect(saveContact(publisher, { ...contact, name: '赵六' })).rejects.toMatchObject({
      current: { version: 1 },
    });
    const seenBy = (actor: Actor) =>
      asActor(actor, (tx) =>
        tx.db.select().from(commitmentContacts).where(eq(commitmentContacts.commitmentId, commitmentId)),
      );
    const [own, other] = [
      await makeActor({ role: 'city_reporter', cityCode: '330100' }),
      await makeActor({ role: 'city_reporter', cityCode: '330200' }),
    ];
    expect([(await seenBy(own)).length, (await seenBy(other)).length]).toEqual([1, 0]);
    expect(JSON.stringify(await lastEvent(commitmentId))).not.toContain('王五');
    expect(await problemsOf(saveContact(publisher, { ...contact, version: 1, workPhone: 'call me' }))).toEqual([
      'workPhone:not_a_phone',
    ]);
    await saveContact(publisher, { ...contact, version: 1, name: '', workPhone: '' });
    expect(await seenBy(own)).toEqual([]);
  });

  test('a milestone moves by decision only, and every quarter it was due in stays on record', async () => {
    const { id, slug } = await made();
    const words = { name: '可研批复', nameEn: '', cityCode: '' };
    await addMilestone(publisher, { commitmentId: id, dueQuarter: '2027Q1', ...words });
    const steps = async () => (await getUpkeep(publisher, slug)).milestones;
    const milestoneId = (await steps())[0]?.id ?? '';
    const decision = { reason: '用地未批', document: '会议纪要〔2026〕3号', approvedOn: '2026-10-08' };
    const move = (version: number, toQuarter: string) =>
      moveMilestone(publisher, { milestoneId, version, toQuarter, ...decision });
    await move(1, '2027Q3');
    await expect(move(1, '2027Q4')).rejects.toMatchObject({ current: { version: 2, values: { toQuarter: '2027Q3' } } });
    expect(await problemsOf(move(2, '2027Q3'))).toEqual(['toQuarter:nothing_adjusted']);
    await renameMilestone(publisher, { milestoneId, version: 2, ...words, name: '可行性研究报告批复' });
    await move(3, '2028Q1');
    const [step] = await steps();
    expect(step).toMatchObject({ name: '可行性研究报告批复', dueQuarter: '2028Q1' });
    expect(step?.moves.map((one) => [one.number, one.fromQuarter, one.toQuarter])).toEqual([
      [1, '2027Q1', '2027Q3'],
      [2, '2027Q3', '2028Q1'],
    ]);
    await endMilestone(publisher, { milestoneId, version: 4, reason: '不再需要' });
    await expect(move(5, '2029Q1')).rejects.toMatchObject({ code: 'done_already' });
  });
});

describe('the library', () => {
  const question: LibraryQuestion = {
    plan: null,
    city: null,
    kind: null,
    status: null,
    assigned: null,
    withoutPlan: false,
    ended: false,
    year: null,
    words: null,
    sort: 'order',
    descending: false,
    page: 1,
  };

  test('finds by words, city, kind, and what lacks a plan of a year', async () => {
    const year = await freshYear();
    const { commitmentId, participantId } = await makeShare({ cityCode: '330100', year, plannedYuan: 40_000_000 });
    await asTest((db) => db.update(participants).set({ toQuarter: null }).where(eq(participants.id, participantId)));
    await asTest((db) =>
      db
        .update(commitments)
        .set({ name: `找得到的项目 ${mark}_%` })
        .where(and(eq(commitments.id, commitmentId))),
    );
    const find = async (change: Partial<LibraryQuestion>) => {
      const view = await listLibrary(publisher, { ...question, words: `${mark}_%`, ...change });
      return view.rows.map((row) => [row.id, row.planYuan]);
    };
    expect(await find({ year })).toEqual([[commitmentId, 40_000_000]]);
    expect(await find({ year, withoutPlan: true })).toEqual([]);
    expect(await find({ year: year + 1, withoutPlan: true, sort: 'plan' })).toEqual([[commitmentId, null]]);
    expect(await find({ city: '330200' })).toEqual([]);
    expect(await find({ kind: 'zone' })).toEqual([]);
    expect(await find({ status: 'none', sort: 'total', descending: true })).toEqual(await find({}));
    expect(await find({ ended: true })).toEqual([]);
    expect(await find({ page: 99 })).toHaveLength(1);
    expect(await find({ assigned: 'no' })).toHaveLength(0);
    await asTest((db) =>
      db
        .update(participants)
        .set({ toQuarter: `${year}Q4` })
        .where(eq(participants.id, participantId)),
    );
  });
});
