// People: the system administrator's office, and what everybody may change about their own account.
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { organisations } from '#db/schema/jurisdictions.ts';
import { credentials, oneTimeLinks, people, roleAssignments, sessions } from '#db/schema/people.ts';
import { type Actor, allows, isRole, type Role } from '#rules/policy.ts';
import type { Locale, Theme } from '#rules/preferences.ts';
import {
  addRole,
  endSessionsOf,
  insertPerson,
  invitationHours,
  makeLink,
  type NewPerson,
  requirePassword,
  requirePerson,
  setPassword,
} from './accounts.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { type Membership, membershipsIn } from './memberships.ts';
import { hashPassword } from './sign-in.ts';
import { asActor, record } from './transaction.ts';

export type PersonRow = {
  id: string;
  loginName: string;
  name: string;
  isDemonstration: boolean;
  createdAt: Date;
  disabledAt: Date | null;
  hasPassword: boolean;
  /** Where the person belongs, which is not always where they hold a role. */
  organisation: { id: string; name: string; nameEn: string; kind: 'province' | 'city' } | null;
  assignments: {
    id: string;
    role: Role;
    organisationId: string;
    organisation: string;
    organisationEn: string;
    kind: 'province' | 'city';
  }[];
  /** Organisations they belong to beside that one. */
  memberships: Membership[];
  lastSeenAt: Date | null;
};

function mayListPeople(actor: Actor): boolean {
  return allows(actor, 'manage_people') || allows(actor, 'manage_roles');
}

/** Everybody with their roles in force, by organisation and name. For the system and the security administrator. */
export async function listPeople(actor: Actor): Promise<PersonRow[]> {
  if (!mayListPeople(actor)) throw new Forbidden('manage_people');
  return asActor(actor, async (tx) => {
    const rows = await tx.db
      .select({
        person: people,
        organisation: {
          id: organisations.id,
          name: organisations.name,
          nameEn: organisations.nameEn,
          kind: organisations.kind,
        },
      })
      .from(people)
      .leftJoin(organisations, eq(organisations.id, people.organisationId))
      .orderBy(asc(people.loginName), asc(people.id));
    const assigned = await tx.db
      .select({
        id: roleAssignments.id,
        personId: roleAssignments.personId,
        role: roleAssignments.role,
        organisationId: organisations.id,
        organisation: organisations.name,
        organisationEn: organisations.nameEn,
        kind: organisations.kind,
      })
      .from(roleAssignments)
      .innerJoin(organisations, eq(organisations.id, roleAssignments.organisationId))
      .where(isNull(roleAssignments.withdrawnAt))
      .orderBy(asc(organisations.jurisdictionCode), asc(roleAssignments.role), asc(roleAssignments.id));
    const seen = await tx.db
      .select({ personId: sessions.personId, lastSeenAt: sql<string>`max(${sessions.lastSeenAt})` })
      .from(sessions)
      .groupBy(sessions.personId);
    const invited = new Set(
      (
        await tx.db.select({ personId: oneTimeLinks.personId }).from(oneTimeLinks).where(isNull(oneTimeLinks.usedAt))
      ).map((row) => row.personId),
    );
    const further = await membershipsIn(tx);
    return rows.map(({ person: row, organisation }) => ({
      id: row.id,
      loginName: row.loginName,
      name: row.name,
      isDemonstration: row.isDemonstration,
      createdAt: row.createdAt,
      disabledAt: row.disabledAt,
      hasPassword: !invited.has(row.id),
      organisation,
      memberships: further.filter((one) => one.personId === row.id),
      assignments: assigned.flatMap(({ personId, role, ...rest }) =>
        personId === row.id && isRole(role) ? [{ ...rest, role }] : [],
      ),
      lastSeenAt: toDate(seen.find((item) => item.personId === row.id)?.lastSeenAt),
    }));
  });
}

function toDate(text: string | undefined): Date | null {
  return text ? new Date(text) : null;
}

/** A new account without password or role; returns the secret of the one-time link with which its person sets a password. */
export async function invitePerson(actor: Actor, input: NewPerson): Promise<{ personId: string; secret: string }> {
  if (!allows(actor, 'manage_people')) throw new Forbidden('manage_people');
  return asActor(actor, async (tx) => {
    const personId = await insertPerson(tx, input);
    const secret = await makeLink(tx, 'invitation', invitationHours, personId);
    record(tx, {
      kind: 'person_invited',
      objectType: 'person',
      objectId: personId,
      detail: { loginName: input.loginName.trim().toLowerCase(), organisationId: input.organisationId },
    });
    return { personId, secret };
  });
}

/** A new link for somebody who lost the password; ends the open sessions and voids earlier links. */
export async function renewInvitation(
  actor: Actor,
  input: { personId: string },
): Promise<{ personId: string; secret: string }> {
  if (!allows(actor, 'manage_people')) throw new Forbidden('manage_people', input.personId);
  return asActor(actor, async (tx) => {
    const person = await requirePerson(tx, input.personId);
    await tx.db
      .update(oneTimeLinks)
      .set({ usedAt: tx.now })
      .where(and(eq(oneTimeLinks.personId, input.personId), isNull(oneTimeLinks.usedAt)));
    const secret = await makeLink(tx, 'invitation', invitationHours, input.personId);
    await endSessionsOf(tx, input.personId, 'password_reset');
    record(tx, {
      kind: 'person_invited_again',
      objectType: 'person',
      objectId: person.id,
      detail: { person: person.name },
    });
    return { personId: input.personId, secret };
  });
}

/** Disabling ends every session at once; the account and its history stay. Nobody disables themselves. */
export async function setPersonDisabled(actor: Actor, input: { personId: string; disabled: boolean }): Promise<void> {
  if (!allows(actor, 'manage_people')) throw new Forbidden('manage_people', input.personId);
  if (input.personId === actor.personId) throw new Invalid([{ field: 'personId', code: 'not_yourself' }]);
  return asActor(actor, async (tx) => {
    const person = await requirePerson(tx, input.personId);
    if ((person.disabledAt !== null) === input.disabled) throw new Conflict('done_already');
    await tx.db
      .update(people)
      .set({ disabledAt: input.disabled ? tx.now : null })
      .where(eq(people.id, person.id));
    if (input.disabled) await endSessionsOf(tx, person.id, 'person_disabled');
    record(tx, {
      kind: input.disabled ? 'person_disabled' : 'person_enabled',
      objectType: 'person',
      objectId: person.id,
      detail: { person: person.name },
    });
  });
}

/** Language and theme, remembered with the person. */
export async function setPreferences(actor: Actor, input: { locale?: Locale; theme?: Theme }): Promise<void> {
  return asActor(actor, async (tx) => {
    await tx.db.update(people).set(input).where(eq(people.id, actor.personId));
  });
}

/** Remembered language and theme by login name, or null. */
export function findPreferences(loginName: string): Promise<{ locale: Locale | null; theme: Theme | null } | null> {
  return asActor({ system: 'auth' }, async (tx) => {
    const [row] = await tx.db
      .select({ locale: people.locale, theme: people.theme })
      .from(people)
      .where(eq(people.loginName, loginName.trim().toLowerCase()));
    return row ?? null;
  });
}

/** Changes one's own password; every other session ends. */
export async function changePassword(actor: Actor, input: { current: string; password: string }): Promise<void> {
  const { loginName, passwordHash } = await asActor({ system: 'auth' }, async (tx) => {
    const [row] = await tx.db
      .select({ loginName: people.loginName, passwordHash: credentials.passwordHash })
      .from(people)
      .innerJoin(credentials, eq(credentials.personId, people.id))
      .where(eq(people.id, actor.personId));
    if (!row) throw new NotFound('person', actor.personId);
    return row;
  });
  const { verify } = await import('@node-rs/argon2');
  if (!(await verify(passwordHash, input.current.slice(0, 256))))
    throw new Invalid([{ field: 'current', code: 'wrong_password' }]);
  requirePassword('password', input.password, loginName);
  const next = await hashPassword(input.password);
  await asActor({ system: 'auth' }, async (tx) => {
    await setPassword(tx, actor.personId, next);
    await tx.db
      .update(sessions)
      .set({ endedAt: tx.now, endedBecause: 'password_changed' })
      .where(
        and(eq(sessions.personId, actor.personId), isNull(sessions.endedAt), sql`${sessions.id} <> ${actor.sessionId}`),
      );
    record(tx, { kind: 'password_changed', objectType: 'person', objectId: actor.personId });
  });
}

export type SeedPerson = NewPerson & { password: string; organisationId: string; roles: Role[] };

/** For the demonstration and tests: an account with password and roles at once. */
export async function createDemonstrationPerson(person: SeedPerson, passwordHash: string): Promise<string> {
  return asActor({ system: 'seed' }, async (tx) => {
    const personId = await insertPerson(tx, { ...person, isDemonstration: true });
    await setPassword(tx, personId, passwordHash);
    for (const role of person.roles) await addRole(tx, { personId, organisationId: person.organisationId, role });
    return personId;
  });
}
