// The people of one city: who holds which role there, in whichever of its organisations. Row-level security shows a city's staff their own.
import { and, asc, eq, isNull } from 'drizzle-orm';
import { organisations } from '#db/schema/jurisdictions.ts';
import { people, roleAssignments } from '#db/schema/people.ts';
import { isRole, type Role } from '#rules/policy.ts';
import type { Transaction } from './transaction.ts';

export type Colleague = {
  personId: string;
  name: string;
  isDisabled: boolean;
  roles: Role[];
  organisations: { name: string; nameEn: string }[];
};

/** Everybody with a role in force in the city, by name. */
export async function colleaguesIn(tx: Transaction, cityCode: string): Promise<Colleague[]> {
  const rows = await tx.db
    .select({
      personId: people.id,
      name: people.name,
      disabledAt: people.disabledAt,
      role: roleAssignments.role,
      organisation: { name: organisations.name, nameEn: organisations.nameEn },
    })
    .from(roleAssignments)
    .innerJoin(people, eq(people.id, roleAssignments.personId))
    .innerJoin(organisations, eq(organisations.id, roleAssignments.organisationId))
    .where(
      and(
        isNull(roleAssignments.withdrawnAt),
        eq(organisations.kind, 'city'),
        eq(organisations.jurisdictionCode, cityCode),
      ),
    )
    .orderBy(asc(people.name), asc(people.id), asc(organisations.name), asc(roleAssignments.role));
  const colleagues = new Map<string, Colleague>();
  for (const { personId, name, disabledAt, role, organisation } of rows) {
    const one = colleagues.get(personId) ?? {
      personId,
      name,
      isDisabled: disabledAt !== null,
      roles: [],
      organisations: [],
    };
    if (isRole(role) && !one.roles.includes(role)) one.roles.push(role);
    if (!one.organisations.some((known) => known.name === organisation.name)) one.organisations.push(organisation);
    colleagues.set(personId, one);
  }
  return [...colleagues.values()];
}
