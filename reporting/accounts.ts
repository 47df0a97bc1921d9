// The rows of accounts, shared by the use cases on people, roles and one-time links. Opens no transaction of its own.
import { createHash, randomBytes } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { organisations } from '#db/schema/jurisdictions.ts';
import { credentials, memberships, oneTimeLinks, people, roleAssignments, sessions } from '#db/schema/people.ts';
import { isAdministratorRole, roleFits, rolesCombine } from '#rules/actor.ts';
import { passwordProblems } from '#rules/password.ts';
import { isRole } from '#rules/policy.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import { record, type Transaction } from './transaction.ts';

/** An invitation lives three days, the link for the first administrators one. */
export const invitationHours = 72;
export const setupHours = 24;

const digest = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** `organisationId` is where the person belongs; left open only until an administrator moves them somewhere. */
export type NewPerson = { loginName: string; name: string; organisationId?: string | undefined };

export async function insertPerson(tx: Transaction, input: NewPerson & { isDemonstration?: boolean }): Promise<string> {
  const loginName = input.loginName.trim().toLowerCase();
  const name = input.name.trim();
  if (!/^[a-z0-9][a-z0-9._-]{1,39}$/.test(loginName))
    throw new Invalid([{ field: 'loginName', code: 'not_a_login_name' }]);
  if (name === '' || [...name].length > 40) throw new Invalid([{ field: 'name', code: 'required' }]);
  const organisation = input.organisationId === undefined ? null : await requireOrganisation(tx, input.organisationId);
  const id = crypto.randomUUID();
  const added = await tx.db
    .insert(people)
    .values({
      id,
      loginName,
      name,
      organisationId: organisation?.id ?? null,
      createdAt: tx.now,
      isDemonstration: input.isDemonstration ?? false,
    })
    .onConflictDoNothing({ target: people.loginName })
    .returning({ id: people.id });
  if (added.length === 0) throw new Invalid([{ field: 'loginName', code: 'login_name_taken' }]);
  return id;
}

export async function setPassword(tx: Transaction, personId: string, passwordHash: string): Promise<void> {
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

export async function makeLink(
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

/** The account; `lock` holds its row until the transaction ends. Throws NotFound. */
export async function requirePerson(tx: Transaction, personId: string, lock?: 'lock') {
  const found = tx.db.select().from(people).where(eq(people.id, personId));
  const [row] = /^[0-9a-f-]{36}$/.test(personId) ? await (lock ? found.for('update') : found) : [];
  if (!row) throw new NotFound('person', personId.slice(0, 60));
  return row;
}

/** An organisation chosen from a list. Throws Invalid when there is none. */
export async function requireOrganisation(tx: Transaction, organisationId: string) {
  const [row] = /^[0-9a-f-]{36}$/.test(organisationId)
    ? await tx.db.select().from(organisations).where(eq(organisations.id, organisationId))
    : [];
  if (!row) throw new Invalid([{ field: 'organisationId', code: 'not_an_option' }]);
  return row;
}

export async function endSessionsOf(tx: Transaction, personId: string, because: string): Promise<void> {
  await tx.db
    .update(sessions)
    .set({ endedAt: tx.now, endedBecause: because })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt)));
}

export async function usableLink(tx: Transaction, kind: 'invitation' | 'first_administrators', secret: string) {
  const [row] = await tx.db
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.secretHash, digest(secret)), eq(oneTimeLinks.kind, kind), isNull(oneTimeLinks.usedAt)))
    .for('update');
  return row && row.expiresAt > tx.now ? row : null;
}

/** Whether a membership in force says so; the person's own organisation is not asked here. */
export async function belongsTo(tx: Transaction, personId: string, organisationId: string): Promise<boolean> {
  const [row] = await tx.db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, personId),
        eq(memberships.organisationId, organisationId),
        isNull(memberships.endedAt),
      ),
    )
    .limit(1);
  return row !== undefined;
}

export type RoleGrant = { personId: string; organisationId: string; role: string };

export async function addRole(tx: Transaction, input: RoleGrant): Promise<void> {
  const { role } = input;
  if (!isRole(role)) throw new Invalid([{ field: 'role', code: 'not_an_option' }]);
  const person = await requirePerson(tx, input.personId);
  const organisation = await requireOrganisation(tx, input.organisationId);
  if (!roleFits(role, organisation.kind)) throw new Invalid([{ field: 'role', code: 'role_does_not_fit' }]);
  // An account that nobody placed yet belongs nowhere, and may begin anywhere.
  const isHome = person.organisationId === null || person.organisationId === organisation.id;
  if (!isHome && !(await belongsTo(tx, person.id, organisation.id)))
    throw new Invalid([{ field: 'organisationId', code: 'not_a_member' }]);
  // An administrator belongs to one organisation: the role must not outlive a membership that ends.
  if (isAdministratorRole(role) && !isHome)
    throw new Invalid([{ field: 'organisationId', code: 'administrators_belong_once' }]);
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
    detail: { person: person.name, role, organisation: organisation.name },
  });
}
