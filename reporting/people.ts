// Accounts, roles and one-time links. The system administrator keeps people, the security administrator roles; neither touches data.
import { createHash, randomBytes } from 'node:crypto';
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import { organisations } from '#db/schema/jurisdictions.ts';
import { credentials, oneTimeLinks, people, roleAssignments, sessions } from '#db/schema/people.ts';
import { roleFits, rolesCombine } from '#rules/actor.ts';
import { passwordProblems } from '#rules/password.ts';
import { type Actor, allows, isRole, type Role } from '#rules/policy.ts';
import type { Locale, Theme } from '#rules/preferences.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { hashPassword } from './sign-in.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';

const setup = { system: 'setup' } as const;
/** An invitation lives three days, the link for the first administrators one. */
const invitationHours = 72;
const setupHours = 24;

const digest = (secret: string) => createHash('sha256').update(secret).digest('hex');

export type PersonRow = {
  id: string;
  loginName: string;
  name: string;
  isDemonstration: boolean;
  createdAt: Date;
  disabledAt: Date | null;
  hasPassword: boolean;
  assignments: {
    id: string;
    role: Role;
    organisationId: string;
    organisation: string;
    organisationEn: string;
    kind: 'province' | 'city';
  }[];
  lastSeenAt: Date | null;
};

function mayListPeople(actor: Actor): boolean {
  return allows(actor, 'manage_people') || allows(actor, 'manage_roles');
}

/** Everybody with their roles in force, by organisation and name. For the system and the security administrator. */
export async function listPeople(actor: Actor): Promise<PersonRow[]> {
  if (!mayListPeople(actor)) throw new Forbidden('manage_people');
  return asActor(actor, async (tx) => {
    const rows = await tx.db.select().from(people).orderBy(asc(people.loginName), asc(people.id));
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
    return rows.map((row) => ({
      id: row.id,
      loginName: row.loginName,
      name: row.name,
      isDemonstration: row.isDemonstration,
      createdAt: row.createdAt,
      disabledAt: row.disabledAt,
      hasPassword: !invited.has(row.id),
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

export async function listOrganisations(actor: AnyActor) {
  return asActor(actor, (tx) =>
    tx.db
      .select({
        id: organisations.id,
        kind: organisations.kind,
        name: organisations.name,
        nameEn: organisations.nameEn,
      })
      .from(organisations)
      .orderBy(desc(organisations.kind), asc(organisations.jurisdictionCode), asc(organisations.name)),
  );
}

export type NewPerson = { loginName: string; name: string };

async function insertPerson(tx: Transaction, input: NewPerson & { isDemonstration?: boolean }): Promise<string> {
  const loginName = input.loginName.trim().toLowerCase();
  const name = input.name.trim();
  if (!/^[a-z0-9][a-z0-9._-]{1,39}$/.test(loginName))
    throw new Invalid([{ field: 'loginName', code: 'not_a_login_name' }]);
  if (name === '' || [...name].length > 40) throw new Invalid([{ field: 'name', code: 'required' }]);
  const id = crypto.randomUUID();
  const added = await tx.db
    .insert(people)
    .values({ id, loginName, name, createdAt: tx.now, isDemonstration: input.isDemonstration ?? false })
    .onConflictDoNothing({ target: people.loginName })
    .returning({ id: people.id });
  if (added.length === 0) throw new Invalid([{ field: 'loginName', code: 'login_name_taken' }]);
  return id;
}

async function setPassword(tx: Transaction, personId: string, passwordHash: string): Promise<void> {
  const values = { passwordHash, changedAt: tx.now };
  await tx.db
    .insert(credentials)
    .values({ personId, ...values })
    .onConflictDoUpdate({ target: credentials.personId, set: values });
}

/** Throws Invalid naming `field` when the password is not fit for this login name. */
export function requirePassword(field: string, password: string, loginName: string): void {
  const problems = passwordProblems(password, loginName);
  if (problems.length > 0) throw new Invalid(problems.map((code) => ({ field, code })));
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
      detail: { loginName: input.loginName.trim().toLowerCase() },
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
    await requirePerson(tx, input.personId);
    await tx.db
      .update(oneTimeLinks)
      .set({ usedAt: tx.now })
      .where(and(eq(oneTimeLinks.personId, input.personId), isNull(oneTimeLinks.usedAt)));
    const secret = await makeLink(tx, 'invitation', invitationHours, input.personId);
    await endSessionsOf(tx, input.personId, 'password_reset');
    record(tx, { kind: 'person_invited_again', objectType: 'person', objectId: input.personId });
    return { personId: input.personId, secret };
  });
}

async function makeLink(
  tx: Transaction,
  kind: 'invitation' | 'first_administrators',
  hours: number,
  personId: string | null,
): Promise<string> {
  const secret = randomBytes(32).toString('base64url');
  await tx.db.insert(oneTimeLinks).values({
    id: crypto.randomUUID(),
    kind,
    secretHash: digest(secret),
    personId,
    createdAt: tx.now,
    expiresAt: new Date(tx.now.getTime() + hours * 3_600_000),
  });
  return secret;
}

async function requirePerson(tx: Transaction, personId: string) {
  const [row] = /^[0-9a-f-]{36}$/.test(personId)
    ? await tx.db.select().from(people).where(eq(people.id, personId))
    : [];
  if (!row) throw new NotFound('person', personId.slice(0, 60));
  return row;
}

async function endSessionsOf(tx: Transaction, personId: string, because: string): Promise<void> {
  await tx.db
    .update(sessions)
    .set({ endedAt: tx.now, endedBecause: because })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt)));
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
    });
  });
}

export type RoleGrant = { personId: string; organisationId: string; role: string };

/** Grants one role in one organisation. An administrator's role stands alone; nobody grants to themselves. */
export async function grantRole(actor: Actor, input: RoleGrant): Promise<void> {
  if (!allows(actor, 'manage_roles')) throw new Forbidden('manage_roles', input.personId);
  if (input.personId === actor.personId) throw new Invalid([{ field: 'personId', code: 'not_yourself' }]);
  return asActor(actor, (tx) => addRole(tx, input));
}

async function addRole(tx: Transaction, input: RoleGrant): Promise<void> {
  const { role } = input;
  if (!isRole(role)) throw new Invalid([{ field: 'role', code: 'not_an_option' }]);
  const person = await requirePerson(tx, input.personId);
  const [organisation] = /^[0-9a-f-]{36}$/.test(input.organisationId)
    ? await tx.db.select().from(organisations).where(eq(organisations.id, input.organisationId))
    : [];
  if (!organisation) throw new Invalid([{ field: 'organisationId', code: 'not_an_option' }]);
  if (!roleFits(role, organisation.kind)) throw new Invalid([{ field: 'role', code: 'role_does_not_fit' }]);
  const held = await tx.db
    .select({ role: roleAssignments.role, organisationId: roleAssignments.organisationId })
    .from(roleAssignments)
    .where(and(eq(roleAssignments.personId, person.id), isNull(roleAssignments.withdrawnAt)));
  if (held.some((item) => item.role === role && item.organisationId === organisation.id))
    throw new Conflict('done_already');
  if (!rolesCombine([...held.map((item) => item.role).filter(isRole), role])) {
    throw new Invalid([{ field: 'role', code: 'roles_do_not_combine' }]);
  }
  await tx.db
    .insert(roleAssignments)
    .values({ id: crypto.randomUUID(), personId: person.id, organisationId: organisation.id, role, grantedAt: tx.now });
  record(tx, {
    kind: 'role_granted',
    objectType: 'person',
    objectId: person.id,
    detail: { role, organisation: organisation.name },
  });
}

/** Withdraws a role; effective with the person's next request. */
export async function withdrawRole(actor: Actor, input: { assignmentId: string }): Promise<void> {
  if (!allows(actor, 'manage_roles')) throw new Forbidden('manage_roles', input.assignmentId);
  return asActor(actor, async (tx) => {
    const [row] = await tx.db
      .update(roleAssignments)
      .set({ withdrawnAt: tx.now })
      .where(
        and(
          eq(roleAssignments.id, input.assignmentId),
          isNull(roleAssignments.withdrawnAt),
          sql`${roleAssignments.personId} <> ${actor.personId}`,
        ),
      )
      .returning();
    if (!row) throw new Conflict('done_already');
    record(tx, { kind: 'role_withdrawn', objectType: 'person', objectId: row.personId, detail: { role: row.role } });
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

/** The person behind an unused invitation, or null. Says nothing of why a link no longer works. */
export function findInvitation(secret: string): Promise<{ loginName: string; name: string } | null> {
  return asActor(setup, async (tx) => {
    const link = await usableLink(tx, 'invitation', secret);
    if (!link?.personId) return null;
    const { loginName, name } = await requirePerson(tx, link.personId);
    return { loginName, name };
  });
}

async function usableLink(tx: Transaction, kind: 'invitation' | 'first_administrators', secret: string) {
  const [row] = await tx.db
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.secretHash, digest(secret)), eq(oneTimeLinks.kind, kind), isNull(oneTimeLinks.usedAt)))
    .for('update');
  return row && row.expiresAt > tx.now ? row : null;
}

/** Sets the password by an invitation, once. Throws NotFound when the link is used up, void or too old. */
export async function acceptInvitation(input: { secret: string; password: string }): Promise<void> {
  const found = await findInvitation(input.secret);
  if (!found) throw new NotFound('invitation', 'link');
  requirePassword('password', input.password, found.loginName);
  const passwordHash = await hashPassword(input.password);
  await asActor(setup, async (tx) => {
    const link = await usableLink(tx, 'invitation', input.secret);
    if (!link?.personId) throw new NotFound('invitation', 'link');
    await setPassword(tx, link.personId, passwordHash);
    await tx.db.update(oneTimeLinks).set({ usedAt: tx.now }).where(eq(oneTimeLinks.id, link.id));
    record(tx, { kind: 'password_set', objectType: 'person', objectId: link.personId });
  });
}

/** On a system without people: the secret of the link that creates the first administrators. Null as soon as anybody exists. */
export function issueSetupLink(): Promise<string | null> {
  return asActor(setup, async (tx) => {
    if (await anybody(tx)) return null;
    await tx.db
      .update(oneTimeLinks)
      .set({ usedAt: tx.now })
      .where(and(eq(oneTimeLinks.kind, 'first_administrators'), isNull(oneTimeLinks.usedAt)));
    return makeLink(tx, 'first_administrators', setupHours, null);
  });
}

async function anybody(tx: Transaction): Promise<boolean> {
  const [row] = await tx.db.select({ id: people.id }).from(people).limit(1);
  return row !== undefined;
}

export function setupLinkWorks(secret: string): Promise<boolean> {
  return asActor(
    setup,
    async (tx) => (await usableLink(tx, 'first_administrators', secret)) !== null && !(await anybody(tx)),
  );
}

export type FirstAdministrator = NewPerson & {
  role: 'system_administrator' | 'security_administrator' | 'audit_administrator';
  password: string;
};

/** Creates the three administrators, three different people, and uses the link up. */
export async function createFirstAdministrators(input: {
  secret: string;
  administrators: FirstAdministrator[];
}): Promise<void> {
  const names = input.administrators.map((person) => person.loginName.trim().toLowerCase());
  if (new Set(names).size !== names.length) throw new Invalid([{ field: 'loginName', code: 'three_different_people' }]);
  for (const person of input.administrators)
    requirePassword(`${person.role}.password`, person.password, person.loginName);
  const hashes = await Promise.all(input.administrators.map((person) => hashPassword(person.password)));
  await asActor(setup, async (tx) => {
    const link = await usableLink(tx, 'first_administrators', input.secret);
    if (!link || (await anybody(tx))) throw new NotFound('set_up', 'link');
    const [province] = await tx.db
      .select()
      .from(organisations)
      .where(eq(organisations.kind, 'province'))
      .orderBy(asc(organisations.id))
      .limit(1);
    if (!province) throw new NotFound('organisation', 'province');
    for (const [index, person] of input.administrators.entries()) {
      const personId = await prefixed(person.role, () => insertPerson(tx, person));
      await setPassword(tx, personId, hashes[index] ?? '');
      await addRole(tx, { personId, organisationId: province.id, role: person.role });
    }
    await tx.db.update(oneTimeLinks).set({ usedAt: tx.now }).where(eq(oneTimeLinks.id, link.id));
    record(tx, { kind: 'first_administrators_created', objectType: 'system', objectId: 'jibao' });
  });
}

/** Problems of one person among several carry that person's role before the field. */
async function prefixed<T>(prefix: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    throw new Invalid(error.problems.map((problem) => ({ ...problem, field: `${prefix}.${problem.field}` })));
  }
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
