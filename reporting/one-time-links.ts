// One-time links: an invitation sets a password, the set-up link creates the first administrators. Each works once and not for long.
import { and, asc, eq, isNull } from 'drizzle-orm';
import { organisations } from '#db/schema/jurisdictions.ts';
import { oneTimeLinks, people } from '#db/schema/people.ts';
import {
  addRole,
  insertPerson,
  makeLink,
  type NewPerson,
  requirePassword,
  requirePerson,
  setPassword,
  setupHours,
  usableLink,
} from './accounts.ts';
import { Invalid, NotFound } from './errors.ts';
import { hashPassword } from './sign-in.ts';
import { asActor, record, type Transaction } from './transaction.ts';

const setup = { system: 'setup' } as const;

/** The person behind an unused invitation, or null. Says nothing of why a link no longer works. */
export function findInvitation(secret: string): Promise<{ loginName: string; name: string } | null> {
  return asActor(setup, async (tx) => {
    const link = await usableLink(tx, 'invitation', secret);
    if (!link?.personId) return null;
    const { loginName, name } = await requirePerson(tx, link.personId);
    return { loginName, name };
  });
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
    const person = await requirePerson(tx, link.personId);
    record(tx, { kind: 'password_set', objectType: 'person', objectId: person.id, detail: { person: person.name } });
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
      const personId = await prefixed(person.role, () => insertPerson(tx, { ...person, organisationId: province.id }));
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
