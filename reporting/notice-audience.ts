// Who is meant: an audience of roles, cities and names made into persons, each in the organisation for which they are told. Asked when the worker
// delivers, so that whoever has lost a role, or is disabled, hears nothing any more.
import { and, asc, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm';
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

/** Roles in force; a city narrows them to its own offices, names to those persons. */
async function byRole(tx: Transaction, { roles = [], cityCode, personIds }: OutboxAudience): Promise<Recipient[]> {
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
        ofCity(cityCode),
        personIds === undefined ? undefined : inArray(roleAssignments.personId, [...personIds]),
      ),
    )
    .orderBy(asc(roleAssignments.personId), asc(roleAssignments.organisationId));
  return held
    .filter(({ role, kind }) => isRole(role) && roleFits(role, kind))
    .map(({ personId, organisationId }) => ({ personId, organisationId }));
}

const ofCity = (cityCode: string | undefined) =>
  cityCode === undefined
    ? undefined
    : and(eq(organisations.kind, 'city'), eq(organisations.jurisdictionCode, cityCode));

/** Whoever stands in for an approver today hears what the approver hears, as long as one is approver and the other reports for that city. */
function deputiesOf(tx: Transaction, { roles = [], cityCode, personIds }: OutboxAudience): Promise<Recipient[]> {
  if (!roles.includes('city_approver')) return Promise.resolve([]);
  const today = shanghaiDate(tx.now);
  return tx.db
    .select({ personId: deputies.deputyId, organisationId: roleAssignments.organisationId })
    .from(deputies)
    .innerJoin(people, eq(people.id, deputies.deputyId))
    .innerJoin(roleAssignments, eq(roleAssignments.personId, deputies.deputyId))
    .innerJoin(organisations, eq(organisations.id, roleAssignments.organisationId))
    .where(
      and(
        isNull(deputies.endedAt),
        sql`${today} BETWEEN ${deputies.fromDay} AND ${deputies.toDay}`,
        isNull(people.disabledAt),
        eq(roleAssignments.role, 'city_reporter'),
        isNull(roleAssignments.withdrawnAt),
        eq(organisations.kind, 'city'),
        eq(organisations.jurisdictionCode, deputies.cityCode),
        ofCity(cityCode),
        personIds === undefined ? undefined : inArray(deputies.deputyId, [...personIds]),
        sql`EXISTS (SELECT 1 FROM role_assignments AS lent JOIN people AS approver ON approver.id = lent.person_id
          WHERE lent.person_id = ${deputies.approverId} AND lent.organisation_id = ${deputies.organisationId}
            AND lent.role = 'city_approver' AND lent.withdrawn_at IS NULL AND approver.disabled_at IS NULL)`,
      ),
    )
    .orderBy(asc(deputies.deputyId), asc(roleAssignments.organisationId));
}

/** Persons by name alone, each once: in the given city's office, else in that of their first role. */
async function byName(tx: Transaction, { personIds = [], roles = [], cityCode }: OutboxAudience): Promise<Recipient[]> {
  if (personIds.length === 0 || roles.length > 0) return [];
  const held = await tx.db
    .select({ personId: roleAssignments.personId, organisationId: roleAssignments.organisationId })
    .from(roleAssignments)
    .innerJoin(people, eq(people.id, roleAssignments.personId))
    .innerJoin(organisations, eq(organisations.id, roleAssignments.organisationId))
    .where(
      and(
        inArray(roleAssignments.personId, [...personIds]),
        notInArray(roleAssignments.role, [...administratorRoles]),
        isNull(roleAssignments.withdrawnAt),
        isNull(people.disabledAt),
        ofCity(cityCode),
      ),
    )
    .orderBy(asc(roleAssignments.personId), asc(roleAssignments.grantedAt), asc(roleAssignments.id));
  return [...Map.groupBy(held, ({ personId }) => personId).values()].flatMap(([first]) => (first ? [first] : []));
}
