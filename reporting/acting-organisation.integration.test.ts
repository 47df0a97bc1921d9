// Somebody in two organisations: which one the session acts for decides what is seen and allowed; the person stays the same for separation.
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { memberships, people } from '#db/schema/people.ts';
import type { Actor } from '#rules/actor.ts';
import { yuan } from '#rules/money.ts';
import { quarterId } from '#rules/quarter.ts';
import { formValuesOf } from '#rules/report-content.ts';
import { soundContent } from '#rules/report-fixtures.ts';
import { chooseOrganisation } from './acting-organisation.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { addMembership, endMembership } from './memberships.ts';
import { listPeople } from './people.ts';
import { movePerson } from './person-moves.ts';
import { getReport, submitReport } from './reports.ts';
import { acceptReport, endorseReport } from './reviews.ts';
import { grantRole } from './roles.ts';
import { findActor, startSession } from './sessions.ts';
import { asActor } from './transaction.ts';

const [hangzhou, ningbo] = ['330100', '330200'] as const;
const origin = { address: '127.0.0.1', requestId: 'test' };

let system: Actor;
let security: Actor;
let person: Actor;
let elsewhere: Actor;

beforeEach(async () => {
  system = await makeActor({ role: 'system_administrator' });
  security = await makeActor({ role: 'security_administrator' });
  person = await makeActor({ role: 'city_reporter', cityCode: hangzhou, name: '两处任职者' });
  elsewhere = await makeActor({ role: 'city_approver', cityCode: ningbo });
  await asTest((db) =>
    db.update(people).set({ organisationId: person.organisation.id }).where(eq(people.id, person.personId)),
  );
});
afterAll(closeDatabase);

const there = (role: string, organisationId = elsewhere.organisation.id) => ({
  personId: person.personId,
  organisationId,
  role,
});

/** A second organisation by the system administrator, a role in it by the security administrator. */
async function join(role: string, organisationId = elsewhere.organisation.id): Promise<void> {
  await addMembership(system, { personId: person.personId, organisationId });
  await grantRole(security, there(role, organisationId));
}

async function found(sessionId = person.sessionId): Promise<Actor> {
  const actor = await findActor(sessionId);
  if (!actor) throw new Error('signed out');
  return actor;
}

describe('a second membership', () => {
  test('takes two administrators: one adds it, the other grants a role in it', async () => {
    await expect(grantRole(security, there('city_reporter'))).rejects.toMatchObject({
      problems: [{ field: 'organisationId', code: 'not_a_member' }],
    });
    await addMembership(system, { personId: person.personId, organisationId: elsewhere.organisation.id });
    expect((await found()).mayActFor).toBeUndefined();
    await grantRole(security, there('city_reporter'));
    expect((await found()).mayActFor?.map(({ id }) => id)).toEqual([person.organisation.id, elsewhere.organisation.id]);
    const row = (await listPeople(system)).find(({ id }) => id === person.personId);
    expect(row?.memberships).toMatchObject([{ organisationId: elsewhere.organisation.id }]);
    const [event] = await asTest((db) =>
      db
        .select()
        .from(events)
        .where(and(eq(events.kind, 'membership_added'), eq(events.objectId, person.personId))),
    );
    expect(event?.detail).toMatchObject({ person: '两处任职者', organisation: elsewhere.organisation.name });
  });

  test('is for the system administrator, once, not for oneself and not for administrators', async () => {
    const input = { personId: person.personId, organisationId: elsewhere.organisation.id };
    for (const who of [security, person, elsewhere]) await expect(addMembership(who, input)).rejects.toThrow(Forbidden);
    await expect(addMembership(system, { ...input, organisationId: person.organisation.id })).rejects.toThrow(Invalid);
    await expect(addMembership(system, { ...input, personId: system.personId })).rejects.toThrow(Invalid);
    await expect(addMembership(system, { ...input, personId: security.personId })).rejects.toThrow(Invalid);
    const twice = await Promise.allSettled([addMembership(system, input), addMembership(system, input)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const province = await makeActor({ role: 'viewer' });
    await addMembership(system, { ...input, organisationId: province.organisation.id });
    await expect(grantRole(security, there('audit_administrator', province.organisation.id))).rejects.toMatchObject({
      problems: [{ field: 'organisationId', code: 'administrators_belong_once' }],
    });
    const insert = asActor(security, (tx) =>
      tx.db.insert(memberships).values({ id: crypto.randomUUID(), ...input, addedByName: 'x', addedAt: tx.now }),
    );
    await expect(insert).rejects.toMatchObject({ sqlState: '42501' });
  });

  test('ended, or the person moved: the roles there are gone at once', async () => {
    await join('city_reporter');
    await chooseOrganisation(await found(), { organisationId: elsewhere.organisation.id });
    const [row] = (await listPeople(system)).find(({ id }) => id === person.personId)?.memberships ?? [];
    const ended = { personId: person.personId, membershipId: row?.id ?? '' };
    expect(await endMembership(system, ended)).toEqual({ withdrawn: 1 });
    expect(await findActor(person.sessionId)).toBeNull();
    await expect(endMembership(system, ended)).rejects.toThrow(Conflict);
    const again = await startSession(person.personId, origin);
    expect((await found(again ?? '')).organisation.id).toBe(person.organisation.id);
    await join('city_reporter');
    const third = await makeActor({ role: 'city_reporter', cityCode: ningbo });
    await movePerson(system, {
      personId: person.personId,
      organisationId: third.organisation.id,
      from: person.organisation.id,
    });
    const left = (await listPeople(system)).find(({ id }) => id === person.personId);
    expect(left).toMatchObject({ memberships: [], assignments: [] });
  });
});

describe('the acting organisation', () => {
  test('decides roles and rows, in the query and by row-level security alone', async () => {
    await join('viewer');
    const year = await freshYear();
    const quarter = await makeQuarter(quarterId(year, 1));
    const ids = await Promise.all(
      [hangzhou, ningbo].map(async (cityCode) => {
        const share = await makeShare({ cityCode, year });
        return makeReport({ ...share, cityCode, quarter });
      }),
    );
    const rows = (actor: Actor) =>
      asActor(actor, async (tx) => {
        const seen = await tx.db.execute<{ city: string }>(
          sql`SELECT city_code AS city FROM reports WHERE quarter_id = ${quarter} ORDER BY city_code`,
        );
        return seen.map(({ city }) => city);
      });
    const before = await found();
    expect(await rows(before)).toEqual([hangzhou]);
    await chooseOrganisation(before, { organisationId: elsewhere.organisation.id });
    const after = await found();
    expect(after).toMatchObject({
      organisation: { id: elsewhere.organisation.id, cityCode: ningbo },
      roles: ['viewer'],
    });
    expect(await rows(after)).toEqual([ningbo]);
    await expect(getReport(after, ids[0] ?? '')).rejects.toThrow(NotFound);
    await expect(getReport(after, ids[1] ?? '')).resolves.toBeDefined();
    const [event] = await asTest((db) =>
      db
        .select()
        .from(events)
        .where(and(eq(events.kind, 'acting_organisation_chosen'), eq(events.objectId, person.personId))),
    );
    expect(event?.detail).toMatchObject({ after: { organisation: elsewhere.organisation.name } });
  });

  test('is one in which a role is held, and holds for this session alone', async () => {
    await join('city_reporter');
    const other = await startSession(person.personId, origin);
    await expect(chooseOrganisation(await found(), { organisationId: security.organisation.id })).rejects.toThrow(
      Forbidden,
    );
    await expect(chooseOrganisation(await found(), { organisationId: 'anything' })).rejects.toThrow(Forbidden);
    // A colleague's role in the same city, which row-level security shows, is nobody else's.
    const colleague = await makeActor({ role: 'city_approver', cityCode: hangzhou });
    await expect(chooseOrganisation(await found(), { organisationId: colleague.organisation.id })).rejects.toThrow(
      Forbidden,
    );
    await chooseOrganisation(await found(), { organisationId: elsewhere.organisation.id });
    expect((await found()).organisation.id).toBe(elsewhere.organisation.id);
    expect((await found(other ?? '')).organisation.id).toBe(person.organisation.id);
  });

  test('is kept for the next sign-in while a role is held there', async () => {
    await join('city_reporter');
    await chooseOrganisation(await found(), { organisationId: elsewhere.organisation.id });
    const next = await startSession(person.personId, origin);
    expect((await found(next ?? '')).organisation.id).toBe(elsewhere.organisation.id);
  });

  test('makes nobody another person: what was submitted for the city is not accepted for the province', async () => {
    await join('province_reviewer', system.organisation.id);
    const year = await freshYear();
    const quarter = await makeQuarter(quarterId(year, 1));
    const share = await makeShare({ cityCode: hangzhou, year, plannedYuan: 400_000_000 });
    const reportId = await makeReport({ ...share, cityCode: hangzhou, quarter });
    const form = formValuesOf(soundContent(yuan(100_000_000)));
    await submitReport(await found(), { reportId, version: 1, form });
    const approver = await makeActor({ role: 'city_approver', cityCode: hangzhou });
    await endorseReport(approver, { reportId, version: 2, certification: '真实' });
    await chooseOrganisation(await found(), { organisationId: system.organisation.id });
    const reviewer = await found();
    expect(reviewer.roles).toEqual(['province_reviewer']);
    await expect(acceptReport(reviewer, { reportId, version: 3 })).rejects.toThrow(Forbidden);
    await acceptReport(await makeActor({ role: 'province_reviewer' }), { reportId, version: 3 });
  });
});
