// Organisations: the province's commission, the cities' and whoever else acts for them. Kept by the system administrator; never deleted.
import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import { jurisdictions, organisations } from '#db/schema/jurisdictions.ts';
import { people, roleAssignments } from '#db/schema/people.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { requireOrganisation } from './accounts.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import { asActor, record, type Transaction } from './transaction.ts';

export type OrganisationRow = {
  id: string;
  kind: 'province' | 'city';
  name: string;
  nameEn: string;
  jurisdictionCode: string;
  place: string;
  placeEn: string;
  /** Accounts that belong here and are not disabled; roles in force here. */
  people: number;
  roles: number;
};

/** The province first, then by place and name. For the system and the security administrator. */
export async function listOrganisations(actor: Actor): Promise<OrganisationRow[]> {
  if (!allows(actor, 'manage_people') && !allows(actor, 'manage_roles')) throw new Forbidden('manage_people');
  return asActor(actor, async (tx) => {
    const [rows, belonging, held] = await Promise.all([
      tx.db
        .select({
          id: organisations.id,
          kind: organisations.kind,
          name: organisations.name,
          nameEn: organisations.nameEn,
          jurisdictionCode: organisations.jurisdictionCode,
          place: jurisdictions.name,
          placeEn: jurisdictions.nameEn,
        })
        .from(organisations)
        .innerJoin(jurisdictions, eq(jurisdictions.code, organisations.jurisdictionCode))
        .orderBy(desc(organisations.kind), asc(organisations.jurisdictionCode), asc(organisations.name)),
      tx.db
        .select({ id: people.organisationId, count: count() })
        .from(people)
        .where(isNull(people.disabledAt))
        .groupBy(people.organisationId),
      tx.db
        .select({ id: roleAssignments.organisationId, count: count() })
        .from(roleAssignments)
        .where(isNull(roleAssignments.withdrawnAt))
        .groupBy(roleAssignments.organisationId),
    ]);
    const countOf = (counts: { id: string | null; count: number }[]) =>
      new Map(counts.map((row) => [row.id, row.count]));
    const [peopleOf, rolesOf] = [countOf(belonging), countOf(held)];
    return rows.map((row) => ({ ...row, people: peopleOf.get(row.id) ?? 0, roles: rolesOf.get(row.id) ?? 0 }));
  });
}

/** Where an organisation may stand: the province and its cities. */
export async function listOrganisationPlaces(actor: Actor): Promise<{ code: string; name: string; nameEn: string }[]> {
  if (!allows(actor, 'manage_people')) throw new Forbidden('manage_people');
  return asActor(actor, (tx) =>
    tx.db
      .select({ code: jurisdictions.code, name: jurisdictions.name, nameEn: jurisdictions.nameEn })
      .from(jurisdictions)
      .where(and(eq(jurisdictions.inProvince, true), inArray(jurisdictions.level, ['province', 'city'])))
      .orderBy(asc(jurisdictions.code)),
  );
}

type Names = { name: string; nameEn: string };

/** Both names, tidied. Throws Invalid when one is missing or too long. */
function requireNames(input: Names): Names {
  const names = { name: input.name.trim(), nameEn: input.nameEn.trim() };
  const problems = [...problemOf('name', names.name, 60), ...problemOf('nameEn', names.nameEn, 120)];
  if (problems.length > 0) throw new Invalid(problems);
  return names;
}

function problemOf(field: string, text: string, max: number) {
  if (text === '') return [{ field, code: 'required' }];
  return [...text].length > max ? [{ field, code: 'too_long', params: { max } }] : [];
}

async function refuseTakenName(tx: Transaction, name: string, exceptId?: string): Promise<void> {
  const [taken] = await tx.db.select({ id: organisations.id }).from(organisations).where(eq(organisations.name, name));
  if (taken && taken.id !== exceptId) throw new Invalid([{ field: 'name', code: 'organisation_name_taken' }]);
}

/** A new organisation in the province or in one of its cities, which decides the roles that can be held there. */
export async function addOrganisation(
  actor: Actor,
  input: Names & { jurisdictionCode: string },
): Promise<{ organisationId: string }> {
  if (!allows(actor, 'manage_people')) throw new Forbidden('manage_people');
  const names = requireNames(input);
  return asActor(actor, async (tx) => {
    const [place] = await tx.db
      .select({ code: jurisdictions.code, level: jurisdictions.level, inProvince: jurisdictions.inProvince })
      .from(jurisdictions)
      .where(eq(jurisdictions.code, input.jurisdictionCode));
    if (!place?.inProvince || place.level === 'county')
      throw new Invalid([{ field: 'jurisdictionCode', code: 'not_an_option' }]);
    await refuseTakenName(tx, names.name);
    const id = crypto.randomUUID();
    const added = await tx.db
      .insert(organisations)
      .values({ id, kind: place.level, ...names, jurisdictionCode: place.code })
      .onConflictDoNothing({ target: organisations.name })
      .returning({ id: organisations.id });
    if (added.length === 0) throw new Invalid([{ field: 'name', code: 'organisation_name_taken' }]);
    record(tx, {
      kind: 'organisation_added',
      objectType: 'organisation',
      objectId: id,
      detail: { ...names, cityCode: place.code },
    });
    return { organisationId: id };
  });
}

/** Renames an organisation; what was done under the old name keeps it. `before` is the name that was read: Conflict when it has changed. */
export async function renameOrganisation(
  actor: Actor,
  input: Names & { organisationId: string; before: string },
): Promise<void> {
  if (!allows(actor, 'manage_people')) throw new Forbidden('manage_people', input.organisationId);
  const names = requireNames(input);
  await asActor(actor, async (tx) => {
    const found = await requireOrganisation(tx, input.organisationId);
    if (found.name === names.name && found.nameEn === names.nameEn) return;
    await refuseTakenName(tx, names.name, found.id);
    const renamed = await tx.db
      .update(organisations)
      .set(names)
      .where(and(eq(organisations.id, found.id), eq(organisations.name, input.before)))
      .returning({ id: organisations.id });
    if (renamed.length === 0) throw new Conflict('done_already');
    record(tx, {
      kind: 'organisation_renamed',
      objectType: 'organisation',
      objectId: found.id,
      detail: { before: { name: found.name, nameEn: found.nameEn }, after: names },
    });
  });
}
