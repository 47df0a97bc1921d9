// Signing in, and everything that must end a session at once.
import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, makeActor } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { people } from '#db/schema/people.ts';
import { clock } from '#db/schema/quarters.ts';
import type { Actor } from '#rules/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { acceptInvitation, createFirstAdministrators, findInvitation, issueSetupLink } from './one-time-links.ts';
import {
  changePassword,
  createDemonstrationPerson,
  invitePerson,
  listPeople,
  renewInvitation,
  setPersonDisabled,
} from './people.ts';
import { grantRole, withdrawRole } from './roles.ts';
import { endAllSessions, findActor, startSession } from './sessions.ts';
import { hashPassword, verifyPassword } from './sign-in.ts';

const password = 'Sanjiang-Kou-7';
const origin = () => ({ address: `10.0.0.${Math.floor(Math.random() * 1e9)}`, requestId: 'r', userAgent: 'test' });

afterAll(async () => {
  await moveClock(0);
  await closeDatabase();
});

async function moveClock(minutes: number): Promise<void> {
  await asTest((db) =>
    db
      .update(clock)
      .set({ offsetMilliseconds: minutes * 60_000 })
      .where(eq(clock.singleton, true)),
  );
}

async function makeSignIn(): Promise<{ loginName: string; personId: string; actor: Actor }> {
  const office = await makeActor({ role: 'viewer', cityCode: '330100' });
  const loginName = `p${crypto.randomUUID().slice(0, 10)}`;
  const personId = await createDemonstrationPerson(
    { loginName, name: '某人', password, organisationId: office.organisation.id, roles: ['city_reporter'] },
    await hashPassword(password),
  );
  await asTest((db) => db.update(people).set({ isDemonstration: false }).where(eq(people.id, personId)));
  return { loginName, personId, actor: { ...office, personId, roles: ['city_reporter'] } };
}

describe('name and password', () => {
  test('let in with the right password only, whatever the capitals of the name', async () => {
    const { loginName, personId } = await makeSignIn();
    expect(await verifyPassword(loginName.toUpperCase(), password, origin())).toBe(personId);
    expect(await verifyPassword(loginName, `${password}x`, origin())).toBeNull();
    expect(await verifyPassword(`${loginName}x`, password, origin())).toBeNull();
    expect(await verifyPassword(loginName, '', origin())).toBeNull();
  });

  test('lock a name after five failures for a quarter of an hour, from wherever they came', async () => {
    const { loginName, personId } = await makeSignIn();
    for (let failure = 0; failure < 5; failure += 1) await verifyPassword(loginName, 'wrong', origin());
    expect(await verifyPassword(loginName, password, origin())).toBeNull();
    await moveClock(16);
    expect(await verifyPassword(loginName, password, origin())).toBe(personId);
    await moveClock(0);
  });

  test('leave a denial that names the person, never what was typed', async () => {
    const { loginName, personId } = await makeSignIn();
    await verifyPassword(loginName, 'MyRealPassword1!', origin());
    await verifyPassword('typed-my-password-here', 'x', origin());
    const rows = await asTest((db) => db.select().from(events).where(eq(events.kind, 'sign_in_denied')));
    expect(rows.some((row) => row.objectId === personId)).toBe(true);
    expect(JSON.stringify(rows)).not.toContain('MyRealPassword1!');
    expect(JSON.stringify(rows)).not.toContain('typed-my-password-here');
  });

  test('of a demonstration open nothing once the demonstration is off', async () => {
    const { loginName, personId } = await makeSignIn();
    const sessionId = (await startSession(personId, origin())) ?? '';
    expect(await findActor(sessionId)).not.toBeNull();
    await asTest((db) => db.update(people).set({ isDemonstration: true }).where(eq(people.id, personId)));
    expect(await verifyPassword(loginName, password, origin())).toBeNull();
    expect(await findActor(sessionId)).toBeNull();
  });

  test('take as long for a name that nobody has as for a wrong password', async () => {
    const { loginName } = await makeSignIn();
    const time = async (name: string) => {
      const start = performance.now();
      await verifyPassword(name, 'wrong', origin());
      return performance.now() - start;
    };
    await time('warm-up');
    const known = Math.min(await time(loginName), await time(loginName));
    const unknown = Math.min(await time('nobody-1'), await time('nobody-2'));
    // Not a speed test: both hash once, so neither may be several times the other.
    expect(unknown / known).toBeGreaterThan(0.2);
    expect(unknown / known).toBeLessThan(5);
  });
});

describe('a session', () => {
  async function session(): Promise<{ sessionId: string; personId: string; actor: Actor }> {
    const { personId, actor } = await makeSignIn();
    const sessionId = await startSession(personId, origin());
    if (!sessionId) throw new Error('no session');
    expect((await findActor(sessionId))?.roles).toEqual(['city_reporter']);
    return { sessionId, personId, actor };
  }

  test('ends at once when its person is disabled, and stays ended', async () => {
    const { sessionId, personId } = await session();
    const administrator = await makeActor({ role: 'system_administrator' });
    await setPersonDisabled(administrator, { personId, disabled: true });
    expect(await findActor(sessionId)).toBeNull();
    await setPersonDisabled(administrator, { personId, disabled: false });
    expect(await findActor(sessionId)).toBeNull();
  });

  test('loses a withdrawn role at once', async () => {
    const { sessionId, personId } = await session();
    const security = await makeActor({ role: 'security_administrator' });
    const person = (await listPeople(security)).find((row) => row.id === personId);
    await withdrawRole(security, { assignmentId: person?.assignments[0]?.id ?? '' });
    expect(await findActor(sessionId)).toBeNull();
  });

  test('ends everywhere when its person or the security administrator says so', async () => {
    const { sessionId, personId, actor } = await session();
    expect(await endAllSessions(actor, { personId })).toBe(1);
    expect(await findActor(sessionId)).toBeNull();
    const other = await makeActor({ role: 'city_reporter', cityCode: '330200' });
    await expect(endAllSessions(other, { personId })).rejects.toBeInstanceOf(Forbidden);
  });

  test('ends after half an hour without a request, and after twelve hours in any case', async () => {
    const idle = await session();
    await moveClock(31);
    expect(await findActor(idle.sessionId)).toBeNull();
    await moveClock(0);
    const old = await session();
    for (let minutes = 25; minutes < 12 * 60; minutes += 25) {
      await moveClock(minutes);
      expect(await findActor(old.sessionId)).not.toBeNull();
    }
    await moveClock(12 * 60 + 1);
    expect(await findActor(old.sessionId)).toBeNull();
    await moveClock(0);
  });

  test('is not found by a made-up or malformed id', async () => {
    expect(await findActor(crypto.randomUUID())).toBeNull();
    expect(await findActor("' OR 1=1 --")).toBeNull();
  });
});

describe('accounts', () => {
  test('begin with a one-time link that sets the password once', async () => {
    const administrator = await makeActor({ role: 'system_administrator' });
    const loginName = `n${crypto.randomUUID().slice(0, 10)}`;
    const { secret, personId } = await invitePerson(administrator, { loginName, name: '新同事' });
    expect(await findInvitation(secret)).toMatchObject({ loginName });
    await expect(acceptInvitation({ secret, password: 'short' })).rejects.toBeInstanceOf(Invalid);
    await acceptInvitation({ secret, password });
    await expect(acceptInvitation({ secret, password })).rejects.toBeInstanceOf(NotFound);
    expect(await verifyPassword(loginName, password, origin())).toBe(personId);
    // Without a role there is nothing to do here.
    expect(await startSession(personId, origin())).toBeNull();
    const again = await renewInvitation(administrator, { personId });
    const third = await renewInvitation(administrator, { personId });
    expect(await findInvitation(again.secret)).toBeNull();
    expect(await findInvitation(third.secret)).not.toBeNull();
    await moveClock(73 * 60);
    expect(await findInvitation(third.secret)).toBeNull();
    await moveClock(0);
  });

  test('get roles that fit, one kind of office at a time, never from their own hand', async () => {
    const security = await makeActor({ role: 'security_administrator' });
    const city = await makeActor({ role: 'city_reporter', cityCode: '330100' });
    const grant = (role: string, organisationId = city.organisation.id) =>
      grantRole(security, { personId: city.personId, organisationId, role });
    await expect(grant('province_reviewer')).rejects.toMatchObject({ problems: [{ code: 'role_does_not_fit' }] });
    await expect(grant('system_administrator', security.organisation.id)).rejects.toMatchObject({
      problems: [{ code: 'roles_do_not_combine' }],
    });
    await expect(grant('city_reporter')).rejects.toBeInstanceOf(Conflict);
    await grant('city_approver');
    await expect(
      grantRole(security, { personId: security.personId, organisationId: security.organisation.id, role: 'viewer' }),
    ).rejects.toMatchObject({ problems: [{ code: 'not_yourself' }] });
    const system = await makeActor({ role: 'system_administrator' });
    await expect(
      grantRole(system, { personId: city.personId, organisationId: city.organisation.id, role: 'viewer' }),
    ).rejects.toBeInstanceOf(Forbidden);
  });

  test('change their password with the old one, which ends their other sessions', async () => {
    const { personId, loginName, actor } = await makeSignIn();
    const here = await startSession(personId, origin());
    const elsewhere = await startSession(personId, origin());
    const acting = { ...actor, sessionId: here ?? '' };
    await expect(changePassword(acting, { current: 'wrong', password: 'Another-Good-1' })).rejects.toMatchObject({
      problems: [{ code: 'wrong_password' }],
    });
    await changePassword(acting, { current: password, password: 'Another-Good-1' });
    expect(await findActor(here ?? '')).not.toBeNull();
    expect(await findActor(elsewhere ?? '')).toBeNull();
    expect(await verifyPassword(loginName, 'Another-Good-1', origin())).toBe(personId);
  });

  test('of the first administrators cannot be made once anybody exists', async () => {
    await makeActor({ role: 'viewer' });
    expect(await issueSetupLink()).toBeNull();
    const administrators = (['system_administrator', 'security_administrator', 'audit_administrator'] as const).map(
      (role, index) => ({
        role,
        loginName: `first${index}`,
        name: '某某',
        password,
      }),
    );
    await expect(createFirstAdministrators({ secret: 'made-up', administrators })).rejects.toBeInstanceOf(NotFound);
  });
});
