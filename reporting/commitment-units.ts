// Around a commitment: the units responsible (牵头/责任/配合), and one contact per city. A contact's name and phone stay out of the events.
import { and, eq } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { participants } from '#db/schema/plans.ts';
import { commitmentContacts, commitmentUnits } from '#db/schema/projects.ts';
import type { FieldProblem } from '#rules/form-answer.ts';
import { type UnitRole, unitRoles } from '#rules/project.ts';
import { currentState, demandUpkeep, lockCommitment, renewCommitment } from './commitment-maintenance.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';

export type UnitInput = { role: string; name: string; cityCode: string };

const maxUnits = 30;

/** The units responsible, all at once and in their order; a line without name is left out. */
export async function saveUnits(
  actor: AnyActor,
  input: { commitmentId: string; version: number; units: readonly UnitInput[] },
): Promise<{ slug: string }> {
  demandUpkeep(actor, input.commitmentId);
  return asActor(actor, async (tx) => {
    const before = await lockCommitment(tx, input.commitmentId);
    const standing = await tx.db
      .select()
      .from(commitmentUnits)
      .where(eq(commitmentUnits.commitmentId, before.id))
      .orderBy(commitmentUnits.ordinal);
    if (before.version !== input.version) {
      throw new Conflict('changed_meanwhile', { ...currentState(before), values: unitFormValues(standing) });
    }
    const units = await readUnits(tx, input.units);
    const plain = (list: readonly { role: string; name: string; cityCode: string | null }[]) =>
      list.map(({ role, name, cityCode }) => ({ role, name, cityCode }));
    if (JSON.stringify(plain(units)) === JSON.stringify(plain(standing))) return { slug: before.slug };
    await tx.db.delete(commitmentUnits).where(eq(commitmentUnits.commitmentId, before.id));
    if (units.length > 0) {
      await tx.db.insert(commitmentUnits).values(
        units.map((unit, index) => ({
          id: crypto.randomUUID(),
          commitmentId: before.id,
          ordinal: index + 1,
          ...unit,
        })),
      );
    }
    await renewCommitment(tx, before, {});
    record(tx, {
      kind: 'commitment_units_changed',
      objectType: 'commitment',
      objectId: before.id,
      detail: { slug: before.slug, before: plain(standing), after: plain(units) },
    });
    return { slug: before.slug };
  });
}

/** The units as the form's fields: 'unit.0.name', 'unit.0.role', 'unit.0.city'. */
export function unitFormValues(
  units: readonly { role: string; name: string; cityCode: string | null }[],
): Record<string, string> {
  return Object.fromEntries(
    units.flatMap((unit, index) => [
      [`unit.${index}.name`, unit.name],
      [`unit.${index}.role`, unit.role],
      [`unit.${index}.city`, unit.cityCode ?? ''],
    ]),
  );
}

async function readUnits(tx: Transaction, typed: readonly UnitInput[]) {
  const problems: FieldProblem[] = [];
  const cities = new Set(
    (
      await tx.db
        .select({ code: jurisdictions.code })
        .from(jurisdictions)
        .where(and(eq(jurisdictions.level, 'city'), eq(jurisdictions.inProvince, true)))
    ).map((row) => row.code),
  );
  const units = typed.flatMap((unit, index) => {
    const name = unit.name.replace(/\s+/g, ' ').trim();
    if (name === '') return [];
    if (name.length > 100) problems.push({ field: `unit.${index}.name`, code: 'too_long', params: { max: 100 } });
    const role = unitRoles.find((one): one is UnitRole => one === unit.role);
    if (!role) problems.push({ field: `unit.${index}.role`, code: 'not_an_option' });
    if (unit.cityCode !== '' && !cities.has(unit.cityCode))
      problems.push({ field: `unit.${index}.city`, code: 'not_an_option' });
    return [{ name, role: role ?? ('responsible' as const), cityCode: unit.cityCode || null }];
  });
  if (units.length > maxUnits)
    problems.push({ field: `unit.${maxUnits}.name`, code: 'too_many', params: { max: maxUnits } });
  if (problems.length > 0) throw new Invalid(problems);
  return units;
}

/** The contact of one city: name and work phone, or none when both are blank. `version` 0 stands for "there was none". */
export async function saveContact(
  actor: AnyActor,
  input: { commitmentId: string; cityCode: string; version: number; name: string; workPhone: string },
): Promise<{ slug: string }> {
  demandUpkeep(actor, input.commitmentId);
  const after = { name: input.name.trim(), workPhone: input.workPhone.trim() };
  const problems = contactProblems(after);
  if (problems.length > 0) throw new Invalid(problems);
  return asActor(actor, async (tx) => {
    const commitment = await lockCommitment(tx, input.commitmentId);
    const [share] = await tx.db
      .select({ id: participants.id })
      .from(participants)
      .where(and(eq(participants.commitmentId, commitment.id), eq(participants.cityCode, input.cityCode)))
      .limit(1);
    if (!share) throw new NotFound('share', `${commitment.slug} ${input.cityCode.slice(0, 10)}`);
    const ofCity = and(
      eq(commitmentContacts.commitmentId, commitment.id),
      eq(commitmentContacts.cityCode, input.cityCode),
    );
    const [before] = await tx.db.select().from(commitmentContacts).where(ofCity);
    if ((before?.version ?? 0) !== input.version) {
      throw new Conflict('changed_meanwhile', {
        values: { name: before?.name ?? '', workPhone: before?.workPhone ?? '' },
        version: before?.version ?? 0,
        byName: null,
        at: null,
      });
    }
    if (after.name === '') await tx.db.delete(commitmentContacts).where(ofCity);
    else if (before)
      await tx.db
        .update(commitmentContacts)
        .set({ ...after, version: before.version + 1 })
        .where(ofCity);
    else
      await tx.db.insert(commitmentContacts).values({
        id: crypto.randomUUID(),
        commitmentId: commitment.id,
        cityCode: input.cityCode,
        ...after,
      });
    // Who it is stays out of the history: the events are for ever, a contact is not.
    record(tx, {
      kind: 'commitment_contact_changed',
      objectType: 'commitment',
      objectId: commitment.id,
      detail: { slug: commitment.slug, cityCode: input.cityCode, given: after.name !== '' },
    });
    return { slug: commitment.slug };
  });
}

function contactProblems({ name, workPhone }: { name: string; workPhone: string }): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (name === '' && workPhone !== '') problems.push({ field: 'name', code: 'required' });
  if (name !== '' && workPhone === '') problems.push({ field: 'workPhone', code: 'required' });
  if (name.length > 40) problems.push({ field: 'name', code: 'too_long', params: { max: 40 } });
  if (workPhone !== '' && !/^[0-9+（）() -]{5,30}$/.test(workPhone))
    problems.push({ field: 'workPhone', code: 'not_a_phone' });
  return problems;
}
