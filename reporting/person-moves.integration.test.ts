// Moving a person from one city to another: what they lose at once, what stays, who may, and what is on record. Organisations beside it.
import { and, desc, eq, isNull } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { organisations } from '#db/schema/jurisdictions.ts';
import { people, roleAssignments, sessions } from '#db/schema/people.ts';
import { reportContents, reportMoves } from '#db/schema/reports.ts';
import type { Actor } from '#rules/policy.ts';
import { emptyContent, formValuesOf } from '#rules/report-content.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { addMembership } from './memberships.ts';
import { addOrganisation, listOrganisations, renameOrganisation } from './organisations.ts';
import { invitePerson, listPeople } from './people.ts';
import { movePerson } from './person-moves.ts';
import { getReport } from './report-view.ts';
import { saveReport } from './reports.ts';
import { grantRole } from './roles.ts';
import { findActor, startSession } from './sessions.ts';

afterAll(closeDatabase);

const hangzhou = '330100';
const ningbo = '330200';
const origin = { address: '127.0.0.1', requestId: 'test' };
const administrator = () => makeActor({ role: 'system_administrator' });

/** A reporter of Hangzhou who belongs there, and an office in Ningbo. */
async function reporterAndNingbo(): Promise<{ reporter: Actor; to: string }> {
  const reporter = await makeActor({ role: 'city_reporter', cityCode: hangzhou });
  const other = await makeActor({ role: 'city_reporter', cityCode: ningbo });
  await asTest((db) =>
    db.update(people).set({ organisationId: reporter.organisation.id }).where(eq(people.id, reporter.personId)),
  );
  return { reporter, to: other.organisation.id };
}

const rolesOf = (personId: string) =>
  asTest((db) =>
    db
      .select({ role: roleAssignments.role, organisationId: roleAssignments.organisationId })
      .from(roleAssignments)
      .where(and(eq(roleAssignments.personId, personId), isNull(roleAssignments.withdrawnAt))),
  );

describe('a person who is moved', () => {
  test('loses the session and the old city at once; drafts and history stay with their name', async () => {
    const { reporter, to } = await reporterAndNingbo();
    const quarter = await makeQuarter(`${await freshYear()}Q1`);
    const { participantId } = await makeShare({ cityCode: hangzhou, year: Number(quarter.slice(0, 4)) });
    const reportId = await makeReport({ participantId, cityCode: hangzhou, quarter });
    const form = formValuesOf({ ...emptyContent, nextStep: '继续推进桩基施工' });
    await saveReport(reporter, { reportId, version: 1, form });
    expect(await findActor(reporter.sessionId)).not.toBeNull();

    const system = await administrator();
    const moved = await movePerson(system, {
      personId: reporter.personId,
      organisationId: to,
      from: reporter.organisation.id,
    });
    expect(moved).toEqual({ withdrawn: 1 });

    expect(await findActor(reporter.sessionId)).toBeNull();
    const [session] = await asTest((db) => db.select().from(sessions).where(eq(sessions.id, reporter.sessionId)));
    expect(session).toMatchObject({ endedBecause: 'person_moved' });
    expect(await rolesOf(reporter.personId)).toEqual([]);
    expect(await startSession(reporter.personId, origin)).toBeNull();

    await grantRole(await makeActor({ role: 'security_administrator' }), {
      personId: reporter.personId,
      organisationId: to,
      role: 'city_reporter',
    });
    const again = await findActor((await startSession(reporter.personId, origin)) ?? '');
    expect(again?.organisation).toMatchObject({ id: to, cityCode: ningbo });
    await expect(getReport(again as Actor, reportId)).rejects.toBeInstanceOf(NotFound);

    const colleague = await makeActor({ role: 'city_reporter', cityCode: hangzhou });
    const view = await getReport(colleague, reportId);
    expect(view.report.status).toBe('draft');
    const [text] = await asTest((db) => db.select().from(reportContents).where(eq(reportContents.reportId, reportId)));
    expect(text).toMatchObject({ nextStep: '继续推进桩基施工' });
    const moves = await asTest((db) => db.select().from(reportMoves).where(eq(reportMoves.reportId, reportId)));
    expect(moves.map((move) => move.movedByOrganisation)).toEqual(moves.map(() => reporter.organisation.name));
    const [saved] = await asTest((db) =>
      db
        .select()
        .from(events)
        .where(and(eq(events.kind, 'report_draft_saved'), eq(events.objectId, reportId))),
    );
    expect(saved).toMatchObject({ actorId: reporter.personId, organisation: reporter.organisation.name });
  });

  test('is on record with where from, where to and which roles went', async () => {
    const { reporter, to } = await reporterAndNingbo();
    const system = await administrator();
    await movePerson(system, { personId: reporter.personId, organisationId: to, from: reporter.organisation.id });
    const [event] = await asTest((db) =>
      db
        .select()
        .from(events)
        .where(and(eq(events.kind, 'person_moved'), eq(events.objectId, reporter.personId))),
    );
    expect(event).toMatchObject({
      actorId: system.personId,
      detail: {
        person: reporter.name,
        before: { organisation: reporter.organisation.name, role: ['city_reporter'] },
      },
    });
    const listed = (await listPeople(system)).find((person) => person.id === reporter.personId);
    expect(listed).toMatchObject({ organisation: { id: to }, assignments: [] });
  });

  test('keeps a role held in the organisation they go to, and loses those anywhere else', async () => {
    const { reporter, to } = await reporterAndNingbo();
    const third = await makeActor({ role: 'viewer', cityCode: '330300' });
    const security = await makeActor({ role: 'security_administrator' });
    const { personId } = reporter;
    for (const organisationId of [to, third.organisation.id])
      await addMembership(await administrator(), { personId, organisationId });
    await grantRole(security, { personId, organisationId: to, role: 'city_approver' });
    await grantRole(security, { personId, organisationId: third.organisation.id, role: 'viewer' });
    await movePerson(await administrator(), { personId, organisationId: to, from: reporter.organisation.id });
    expect(await rolesOf(personId)).toEqual([{ role: 'city_approver', organisationId: to }]);
  });
});

describe('nobody is moved', () => {
  test('by anybody but the system administrator, nor by themselves', async () => {
    const { reporter, to } = await reporterAndNingbo();
    const input = { personId: reporter.personId, organisationId: to, from: reporter.organisation.id };
    for (const role of ['security_administrator', 'province_publisher'] as const) {
      await expect(movePerson(await makeActor({ role }), input)).rejects.toBeInstanceOf(Forbidden);
    }
    const system = await administrator();
    await expect(movePerson(system, { ...input, personId: system.personId })).rejects.toMatchObject({
      problems: [{ code: 'not_yourself' }],
    });
    expect(await findActor(reporter.sessionId)).not.toBeNull();
  });

  test('to where they are, to nowhere, on what has changed since, or while an administrator', async () => {
    const { reporter, to } = await reporterAndNingbo();
    const system = await administrator();
    const { personId } = reporter;
    const from = reporter.organisation.id;
    const refused = (input: { organisationId: string; from: string; personId?: string }) =>
      movePerson(system, { personId, ...input });
    await expect(refused({ organisationId: from, from })).rejects.toMatchObject({
      problems: [{ code: 'belongs_there_already' }],
    });
    await expect(refused({ organisationId: 'nowhere', from })).rejects.toBeInstanceOf(Invalid);
    await expect(refused({ organisationId: to, from: to })).rejects.toBeInstanceOf(Conflict);
    await expect(refused({ personId: 'nobody', organisationId: to, from })).rejects.toBeInstanceOf(NotFound);
    const audit = await makeActor({ role: 'audit_administrator' });
    await expect(refused({ personId: audit.personId, organisationId: to, from: '' })).rejects.toMatchObject({
      problems: [{ code: 'administrators_are_not_moved' }],
    });
    expect(await rolesOf(audit.personId)).toHaveLength(1);
  });

  test('the database itself lets the system administrator take no administrator’s role and give none', async () => {
    const { asActor } = await import('./transaction.ts');
    const system = await administrator();
    const audit = await makeActor({ role: 'audit_administrator' });
    const { reporter } = await reporterAndNingbo();
    const taken = await asActor(system, (tx) =>
      tx.db
        .update(roleAssignments)
        .set({ withdrawnAt: tx.now })
        .where(eq(roleAssignments.personId, audit.personId))
        .returning({ id: roleAssignments.id }),
    );
    expect(taken).toEqual([]);
    const regiven = asActor(system, (tx) =>
      tx.db
        .update(roleAssignments)
        .set({ role: 'city_approver' })
        .where(eq(roleAssignments.personId, reporter.personId)),
    );
    await expect(regiven).rejects.toMatchObject({ sqlState: '42501' });
  });
});

describe('organisations', () => {
  const unique = () => crypto.randomUUID().slice(0, 8);

  test('are added in a city or the province, and new people belong to one', async () => {
    const system = await administrator();
    await makeActor({ role: 'city_reporter', cityCode: ningbo });
    const name = `宁波市交通运输局${unique()}`;
    const { organisationId } = await addOrganisation(system, {
      name,
      nameEn: 'Ningbo Transport',
      jurisdictionCode: ningbo,
    });
    const input = { loginName: `n${unique()}`, name: '新人', organisationId };
    const { personId } = await invitePerson(system, input);
    expect((await listPeople(system)).find((row) => row.id === personId)?.organisation?.name).toBe(name);
    expect((await listOrganisations(system)).find((row) => row.id === organisationId)).toMatchObject({
      kind: 'city',
      jurisdictionCode: ningbo,
      people: 1,
      roles: 0,
    });
    await expect(addOrganisation(system, { name, nameEn: 'Again', jurisdictionCode: ningbo })).rejects.toMatchObject({
      problems: [{ field: 'name', code: 'organisation_name_taken' }],
    });
    await expect(
      addOrganisation(system, { name: `甲${unique()}`, nameEn: '', jurisdictionCode: '990000' }),
    ).rejects.toMatchObject({ problems: [{ field: 'nameEn', code: 'required' }] });
    await expect(
      addOrganisation(system, { name: `甲${unique()}`, nameEn: 'A', jurisdictionCode: '990000' }),
    ).rejects.toMatchObject({ problems: [{ field: 'jurisdictionCode', code: 'not_an_option' }] });
  });

  test('are renamed on the name that was read; what was done before keeps the old one', async () => {
    const system = await administrator();
    const before = `旧名${unique()}`;
    await makeActor({ role: 'city_reporter', cityCode: ningbo });
    const { organisationId } = await addOrganisation(system, { name: before, nameEn: 'Old', jurisdictionCode: ningbo });
    const name = `新名${unique()}`;
    await renameOrganisation(system, { organisationId, name, nameEn: 'New', before });
    const again = renameOrganisation(system, { organisationId, name: `又名${unique()}`, nameEn: 'New', before });
    await expect(again).rejects.toBeInstanceOf(Conflict);
    const [row] = await asTest((db) => db.select().from(organisations).where(eq(organisations.id, organisationId)));
    expect(row).toMatchObject({ name, nameEn: 'New' });
    const [event] = await asTest((db) =>
      db.select().from(events).where(eq(events.objectId, organisationId)).orderBy(desc(events.number)).limit(1),
    );
    expect(event?.detail).toMatchObject({ before: { name: before, nameEn: 'Old' }, after: { name, nameEn: 'New' } });
  });

  test('are the system administrator’s to keep', async () => {
    const security = await makeActor({ role: 'security_administrator' });
    expect((await listOrganisations(security)).length).toBeGreaterThan(0);
    const input = { name: '甲', nameEn: 'A', jurisdictionCode: ningbo };
    await expect(addOrganisation(security, input)).rejects.toBeInstanceOf(Forbidden);
    await expect(listOrganisations(await makeActor({ role: 'viewer' }))).rejects.toBeInstanceOf(Forbidden);
  });
});
