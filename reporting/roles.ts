// Granting and withdrawing roles: the security administrator's office. Effective with the person's next request.
import { and, eq, isNull, sql } from 'drizzle-orm';
import { roleAssignments } from '#db/schema/people.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { addRole, type RoleGrant, requirePerson } from './accounts.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import { asActor, record } from './transaction.ts';

/** Grants one role in one organisation. An administrator's role stands alone; nobody grants to themselves. */
export async function grantRole(actor: Actor, input: RoleGrant): Promise<void> {
  if (!allows(actor, 'manage_roles')) throw new Forbidden('manage_roles', input.personId);
  if (input.personId === actor.personId) throw new Invalid([{ field: 'personId', code: 'not_yourself' }]);
  return asActor(actor, (tx) => addRole(tx, input));
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
    const person = await requirePerson(tx, row.personId);
    record(tx, {
      kind: 'role_withdrawn',
      objectType: 'person',
      objectId: person.id,
      detail: { person: person.name, role: row.role },
    });
  });
}
