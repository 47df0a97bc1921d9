// Memberships: organisations that a person belongs to beside their own. The system administrator adds and ends them; a role in them is for the
// security administrator to grant, so that one pair of hands never opens a second door alone.
import { and, asc, eq, isNull } from 'drizzle-orm';
import { organisations } from '#db/schema/jurisdictions.ts';
import { memberships, roleAssignments } from '#db/schema/people.ts';
import { isAdministratorRole } from '#rules/actor.ts';
import { type Actor, allows, isRole } from '#rules/policy.ts';
import { belongsTo, requireOrganisation, requirePerson } from './accounts.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import { asActor, record, type Transaction } from './transaction.ts';

export type Membership = {
  id: string;
  personId: string;
  organisationId: string;
  organisation: string;
  organisationEn: string;
  addedAt: Date;
};

/** Those in force, by person and place. Row-level security shows them to administrators and to the person. */
export function membershipsIn(tx: Transaction): Promise<Membership[]> {
  return tx.db
    .select({
      id: memberships.id,
      personId: memberships.personId,
      organisationId: organisations.id,
      organisation: organisations.name,
      organisationEn: organisations.nameEn,
      addedAt: memberships.addedAt,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(isNull(memberships.endedAt))
    .orderBy(asc(organisations.jurisdictionCode), asc(organisations.name), asc(memberships.id));
}

/** A second (third …) organisation. Grants no role. Throws Invalid where the person belongs already, and for administrators and oneself. */
export async function addMembership(
  actor: Actor,
  input: { personId: string; organisationId: string },
): Promise<{ personId: string }> {
  if (!allows(actor, 'manage_people')) throw new Forbidden('manage_people', input.personId);
  if (input.personId === actor.personId) throw new Invalid([{ field: 'organisationId', code: 'not_yourself' }]);
  return asActor(actor, async (tx) => {
    const person = await requirePerson(tx, input.personId, 'lock');
    const organisation = await requireOrganisation(tx, input.organisationId);
    const held = await tx.db
      .select({ role: roleAssignments.role })
      .from(roleAssignments)
      .where(and(eq(roleAssignments.personId, person.id), isNull(roleAssignments.withdrawnAt)));
    if (held.some(({ role }) => isRole(role) && isAdministratorRole(role)))
      throw new Invalid([{ field: 'organisationId', code: 'administrators_belong_once' }]);
    // The person's row is the lock: two administrators adding the same one meet here.
    if (person.organisationId === organisation.id || (await belongsTo(tx, person.id, organisation.id)))
      throw new Invalid([{ field: 'organisationId', code: 'belongs_there_already' }]);
    await tx.db.insert(memberships).values({
      id: crypto.randomUUID(),
      personId: person.id,
      organisationId: organisation.id,
      addedByName: actor.name,
      addedAt: tx.now,
    });
    record(tx, {
      kind: 'membership_added',
      objectType: 'person',
      objectId: person.id,
      detail: { person: person.name, organisation: organisation.name },
    });
    return { personId: person.id };
  });
}

/** The person leaves the organisation again; roles held there are withdrawn at once. */
export async function endMembership(
  actor: Actor,
  input: { personId: string; membershipId: string },
): Promise<{ withdrawn: number }> {
  if (!allows(actor, 'manage_people')) throw new Forbidden('manage_people', input.personId);
  if (input.personId === actor.personId) throw new Invalid([{ field: 'organisationId', code: 'not_yourself' }]);
  return asActor(actor, async (tx) => {
    const person = await requirePerson(tx, input.personId);
    const [ended] = await tx.db
      .update(memberships)
      .set({ endedAt: tx.now })
      .where(
        and(eq(memberships.id, input.membershipId), eq(memberships.personId, person.id), isNull(memberships.endedAt)),
      )
      .returning({ organisationId: memberships.organisationId });
    if (!ended) throw new Conflict('done_already');
    const organisation = await requireOrganisation(tx, ended.organisationId);
    const withdrawn = await tx.db
      .update(roleAssignments)
      .set({ withdrawnAt: tx.now })
      .where(
        and(
          eq(roleAssignments.personId, person.id),
          eq(roleAssignments.organisationId, organisation.id),
          isNull(roleAssignments.withdrawnAt),
        ),
      )
      .returning({ role: roleAssignments.role });
    record(tx, {
      kind: 'membership_ended',
      objectType: 'person',
      objectId: person.id,
      detail: {
        person: person.name,
        organisation: organisation.name,
        role: withdrawn.map(({ role }) => role),
      },
    });
    return { withdrawn: withdrawn.length };
  });
}

/** All of a person's memberships end, as when they are moved. */
export async function endMembershipsOf(tx: Transaction, personId: string): Promise<void> {
  await tx.db
    .update(memberships)
    .set({ endedAt: tx.now })
    .where(and(eq(memberships.personId, personId), isNull(memberships.endedAt)));
}
