// Who is meant: an audience of roles, cities and names made into persons, each in the organisation for which they are told. Asked when the worker
// delivers, so that whoever has lost a role, or is disabled, hears nothing any more.
import { and, asc, eq, inArray, isNull, notInArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { organisations } from '#db/schema/jurisdictions.ts';
import type { OutboxAudience } from '#db/schema/notices.ts';
import { deputies, people, roleAssignments } from '#db/schema/people.ts';
import { administratorRoles, isRole, roleFits } from '#rules/actor.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import type { Transaction } from './transaction.ts';

export type Recipient = { personId: string; organisationId: string };

/** Everybody once, in a steady order; not the one who did it. */
export async function recipientsOf(tx: Transaction, audience: OutboxAudience): Promise<Recipient[]> {
  const found = [...(await byRole(tx, audience)), ...(await deputiesOf(tx, audience)), ...(await byName(tx, audience))];
  const told = new Map(found.map((one) => [`${one.personId} ${one.organisationId}`, one]));
  return [...told.values()].filter(({ personId }) => personId !== audience.exceptPersonId);
}

/** Roles in force; a city narrows them to its own offices. */
async function byRole(tx: Transaction, { roles = [], cityCode }: OutboxAudience): Promise<Recipient[]> {
  if (roles.length === 0) return [];
  const held = await tx.db
    .select({
      personId: roleAssignments.personId,
      organisationId: roleAssignments.organisationId,
      role: roleAssignments.role,
      kind: organisations.kind,
    })
    .from(roleAssignments)
    .innerJoin(people, eq(people.id, roleAssignments.personId))
    .innerJoin(organisations, eq(organisations.id, roleAssignments.organisationId))
    .where(
      and(
        inArray(roleAssignments.role, [...roles]),
        isNull(roleAssignments.withdrawnAt),
        isNull(people.disabledAt),
        cityCode === undefined
          ? undefined
          : and(eq(organisations.kind, 'city'), eq(organisations.jurisdictionCode, cityCode)),
      ),
    )
    .orderBy(asc(roleAssignments.personId), asc(roleAssignments.organisationId));
  return held
    .filter(({ role, kind }) => isRole(role) && roleFits(role, kind))
    .map(({ personId, organisationId }) => ({ personId, organisationId }));
}

/** Who stands in for an approver today hears what the approver hears, as long as the approver is one and the deputy works there. */
function deputiesOf(tx: Transaction, { roles = [], cityCode }: OutboxAudience): Promise<Recipient[]> {
  if (!roles.includes('city_approver')) return Promise.resolve([]);
  const today = shanghaiDate(tx.now);
  const worksThere = (personId: PgColumn, only: SQL) =>
    sql`EXISTS (SELECT 1 FROM role_assignments JOIN people ON people.id = role_assignments.person_id
      WHERE role_assignments.person_id = ${personId} AND role_assignments.organisation_id = ${deputies.organisationId}
        AND role_assignments.withdrawn_at IS NULL AND people.disabled_at IS NULL AND ${only})`;
  return tx.db
    .select({ personId: deputies.deputyId, organisationId: deputies.organisationId })
    .from(deputies)
    .innerJoin(organisations, eq(organisations.id, deputies.organisationId))
    .where(
      and(
        isNull(deputies.endedAt),
        sql`${today} BETWEEN ${deputies.fromDay} AND ${deputies.toDay}`,
        cityCode === undefined ? undefined : eq(deputies.cityCode, cityCode),
        worksThere(deputies.approverId, sql`role_assignments.role = 'city_approver'`),
        worksThere(deputies.deputyId, sql`role_assignments.role IN ('city_reporter', 'city_approver')`),
      ),
    )
    .orderBy(asc(deputies.deputyId), asc(deputies.id));
}

/** Persons by name, in the organisation that their session opens in: that of their first role. */
async function byName(tx: Transaction, { personIds = [] }: OutboxAudience): Promise<Recipient[]> {
  if (personIds.length === 0) return [];
  const held = await tx.db
    .select({ personId: roleAssignments.personId, organisationId: roleAssignments.organisationId })
    .from(roleAssignments)
    .innerJoin(people, eq(people.id, roleAssignments.personId))
    .where(
      and(
        inArray(roleAssignments.personId, [...personIds]),
        notInArray(roleAssignments.role, [...administratorRoles]),
        isNull(roleAssignments.withdrawnAt),
        isNull(people.disabledAt),
      ),
    )
    .orderBy(asc(roleAssignments.personId), asc(roleAssignments.grantedAt), asc(roleAssignments.id));
  return [...Map.groupBy(held, ({ personId }) => personId).values()].flatMap(([first]) => (first ? [first] : []));
}
