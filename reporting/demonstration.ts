// Who can be tried in a demonstration. Empty in production, where no account is made by the product itself.
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { jurisdictions, organisations } from '#db/schema/jurisdictions.ts';
import { people, roleAssignments } from '#db/schema/people.ts';
import { env } from '#env';
import { isRole, type Role } from '#rules/policy.ts';
import { asActor } from './transaction.ts';

/** One password for all demonstration accounts, shown on the sign-in page. They exist only where the demonstration was loaded. */
export const demonstrationPassword = 'Qianjiang-8848';

export type DemonstrationPersona = { loginName: string; role: Role; place: string; placeEn: string; isCity: boolean };

export async function listDemonstrationPersonas(): Promise<DemonstrationPersona[]> {
  if (!env.demonstration) return [];
  const rows = await asActor({ system: 'auth' }, (tx) =>
    tx.db
      .select({
        loginName: people.loginName,
        role: roleAssignments.role,
        kind: organisations.kind,
        place: jurisdictions.shortName,
        placeEn: jurisdictions.nameEn,
      })
      .from(people)
      .innerJoin(roleAssignments, and(eq(roleAssignments.personId, people.id), isNull(roleAssignments.withdrawnAt)))
      .innerJoin(organisations, eq(organisations.id, roleAssignments.organisationId))
      .innerJoin(jurisdictions, eq(jurisdictions.code, organisations.jurisdictionCode))
      .where(and(eq(people.isDemonstration, true), isNull(people.disabledAt)))
      .orderBy(asc(jurisdictions.code), desc(roleAssignments.role), asc(people.loginName)),
  );
  return rows.flatMap(({ role, kind, ...rest }) => (isRole(role) ? [{ ...rest, role, isCity: kind === 'city' }] : []));
}
