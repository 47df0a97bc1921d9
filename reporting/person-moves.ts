// A person who goes from one organisation to another: the system administrator's office. Grants nothing; that is roles.ts.
import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { people, roleAssignments } from '#db/schema/people.ts';
import { isAdministratorRole } from '#rules/actor.ts';
import { type Actor, allows, isRole } from '#rules/policy.ts';
import { endSessionsOf, requireOrganisation, requirePerson } from './accounts.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import { endMembershipsOf } from './memberships.ts';
import { asActor, record } from './transaction.ts';

/**
 * Moves a person to another organisation. Sessions end and every role held elsewhere is withdrawn at once; new ones are for the security
 * administrator to grant. What the person did stays theirs in the history, and drafts stay with the city's reports. `from` is where the
 * person belonged when the decision was taken: Conflict when that has changed.
 */
export async function movePerson(
  actor: Actor,
  input: { personId: string; organisationId: string; from: string },
): Promise<{ withdrawn: number }> {
  if (!allows(actor, 'manage_people')) throw new Forbidden('manage_people', input.personId);
  if (input.personId === actor.personId) throw new Invalid([{ field: 'organisationId', code: 'not_yourself' }]);
  return asActor(actor, async (tx) => {
    const person = await requirePerson(tx, input.personId);
    const to = await requireOrganisation(tx, input.organisationId);
    if ((person.organisationId ?? '') !== input.from) throw new Conflict('done_already');
    if (to.id === person.organisationId)
      throw new Invalid([{ field: 'organisationId', code: 'belongs_there_already' }]);
    const before = person.organisationId === null ? null : await requireOrganisation(tx, person.organisationId);
    const held = and(eq(roleAssignments.personId, person.id), isNull(roleAssignments.withdrawnAt));
    const roles = await tx.db.select({ role: roleAssignments.role }).from(roleAssignments).where(held);
    if (roles.some(({ role }) => isRole(role) && isAdministratorRole(role)))
      throw new Invalid([{ field: 'organisationId', code: 'administrators_are_not_moved' }]);
    const moved = await tx.db
      .update(people)
      .set({ organisationId: to.id })
      .where(and(eq(people.id, person.id), sql`${people.organisationId} IS NOT DISTINCT FROM ${before?.id ?? null}`))
      .returning({ id: people.id });
    if (moved.length === 0) throw new Conflict('done_already');
    const withdrawn = await tx.db
      .update(roleAssignments)
      .set({ withdrawnAt: tx.now })
      .where(and(held, ne(roleAssignments.organisationId, to.id)))
      .returning({ role: roleAssignments.role });
    await endMembershipsOf(tx, person.id);
    await endSessionsOf(tx, person.id, 'person_moved');
    record(tx, {
      kind: 'person_moved',
      objectType: 'person',
      objectId: person.id,
      detail: {
        person: person.name,
        before: { organisation: before?.name ?? null, role: withdrawn.map(({ role }) => role) },
        after: { organisation: to.name, role: [] },
      },
    });
    return { withdrawn: withdrawn.length };
  });
}
