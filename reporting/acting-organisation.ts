// For which organisation a person acts: their session's row says so, and everything they see and may do follows from it.
import { and, desc, eq, isNull } from 'drizzle-orm';
import { organisations } from '#db/schema/jurisdictions.ts';
import { roleAssignments, sessions } from '#db/schema/people.ts';
import type { Actor } from '#rules/policy.ts';
import { Conflict, Forbidden } from './errors.ts';
import { asActor, record, type Transaction } from './transaction.ts';

/**
 * The session goes on for another organisation in which the person holds a role. Throws Forbidden for one in which they hold none, Conflict
 * when the session has ended meanwhile.
 */
export async function chooseOrganisation(actor: Actor, input: { organisationId: string }): Promise<void> {
  if (input.organisationId === actor.organisation.id) return;
  if (!/^[0-9a-f-]{36}$/.test(input.organisationId)) throw new Forbidden('act_for', input.organisationId.slice(0, 60));
  await asActor(actor, async (tx) => {
    const [held] = await tx.db
      .select({ name: organisations.name })
      .from(roleAssignments)
      .innerJoin(organisations, eq(organisations.id, roleAssignments.organisationId))
      .where(
        and(
          eq(roleAssignments.personId, actor.personId),
          eq(roleAssignments.organisationId, input.organisationId),
          isNull(roleAssignments.withdrawnAt),
        ),
      )
      .limit(1);
    if (!held) throw new Forbidden('act_for', input.organisationId);
    const changed = await tx.db
      .update(sessions)
      .set({ organisationId: input.organisationId })
      .where(and(eq(sessions.id, actor.sessionId), eq(sessions.personId, actor.personId), isNull(sessions.endedAt)))
      .returning({ id: sessions.id });
    if (changed.length === 0) throw new Conflict('done_already');
    record(tx, {
      kind: 'acting_organisation_chosen',
      objectType: 'person',
      objectId: actor.personId,
      detail: { before: { organisation: actor.organisation.name }, after: { organisation: held.name } },
    });
  });
}

/** Where a new session begins: the organisation that was acted for last while a role is still held there, else that of the oldest role. */
export async function firstOrganisation(tx: Transaction, personId: string): Promise<string | null> {
  const held = await tx.db
    .select({ organisationId: roleAssignments.organisationId })
    .from(roleAssignments)
    .where(and(eq(roleAssignments.personId, personId), isNull(roleAssignments.withdrawnAt)))
    .orderBy(roleAssignments.grantedAt, roleAssignments.id);
  const [last] = await tx.db
    .select({ organisationId: sessions.organisationId })
    .from(sessions)
    .where(eq(sessions.personId, personId))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt), sessions.id)
    .limit(1);
  const ids = held.map((row) => row.organisationId);
  return last && ids.includes(last.organisationId) ? last.organisationId : (ids[0] ?? null);
}
