// AB角: an approver names a colleague who stands in from a day to a day. What that lends is deputy-power.ts; here it is named and ended.
import { and, asc, desc, eq, gte, isNull } from 'drizzle-orm';
import { deputies } from '#db/schema/people.ts';
import { type DeputyState, daysOverlap, deputyDayProblems, deputyState } from '#rules/deputy.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { requirePerson } from './accounts.ts';
import { type Colleague, colleaguesIn } from './colleagues.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import { tell } from './outbox.ts';
import { workCalendar } from './quarters.ts';
import { requireWords } from './required-words.ts';
import { asActor, record, type Transaction } from './transaction.ts';

export type Deputy = {
  id: string;
  approverId: string;
  approverName: string;
  deputyId: string;
  deputyName: string;
  fromDay: string;
  toDay: string;
  reason: string;
  namedAt: Date;
  endedAt: Date | null;
  /** `lapsed`: the days run or are to come, but the approver has no role to lend, or the deputy may not be lent it. */
  state: DeputyState | 'lapsed';
};

/** Whom an approver may name: active reporters of the city who are not approvers themselves. */
export function mayStandIn(colleague: Colleague): boolean {
  return (
    !colleague.isDisabled && colleague.roles.includes('city_reporter') && !colleague.roles.includes('city_approver')
  );
}

/** Every naming of the city, the latest days first. Row-level security shows a city its own. */
export async function deputiesIn(
  tx: Transaction,
  cityCode: string,
  colleagues: readonly Colleague[],
): Promise<Deputy[]> {
  const rows = await tx.db
    .select()
    .from(deputies)
    .where(eq(deputies.cityCode, cityCode))
    .orderBy(desc(deputies.fromDay), desc(deputies.namedAt), asc(deputies.id))
    .limit(100);
  const today = shanghaiDate(tx.now);
  const active = (id: string) => colleagues.find((one) => one.personId === id && !one.isDisabled);
  return rows.map(({ organisationId: _organisation, cityCode: _city, ...row }) => {
    const state = deputyState(row, today);
    const deputy = active(row.deputyId);
    const lends = active(row.approverId)?.roles.includes('city_approver') && deputy && mayStandIn(deputy);
    return { ...row, state: (state === 'coming' || state === 'current') && !lends ? 'lapsed' : state };
  });
}

export type DeputyInput = { deputyId: string; fromDay: string; toDay: string; reason: string };

/**
 * Names a deputy for the actor, with the actor's rights and no more, on these days. Throws Forbidden for whoever is only lent the role, Invalid
 * for days that will not do, for somebody who may not stand in, and for days on which another deputy stands in already.
 */
export async function nameDeputy(actor: Actor, input: DeputyInput): Promise<{ id: string }> {
  const cityCode = actor.organisation.cityCode;
  if (cityCode === null || !allows(actor, 'name_deputy', { cityCode })) throw new Forbidden('name_deputy');
  return asActor(actor, async (tx) => {
    // The approver's own row is the lock: two namings at once must not overlap.
    await requirePerson(tx, actor.personId, 'lock');
    const problems = deputyDayProblems(input, shanghaiDate(tx.now), await workCalendar(tx));
    const deputy = (await colleaguesIn(tx, cityCode)).find(({ personId }) => personId === input.deputyId);
    if (!deputy || deputy.personId === actor.personId || !mayStandIn(deputy))
      problems.unshift({ field: 'deputyId', code: input.deputyId === '' ? 'required' : 'not_an_option' });
    if (problems.length > 0 || !deputy) throw new Invalid(problems);
    await refuseOverlap(tx, actor, input);
    const reason = requireWords('reason', input.reason);
    const id = crypto.randomUUID();
    const days = { fromDay: input.fromDay, toDay: input.toDay };
    await tx.db.insert(deputies).values({
      id,
      organisationId: actor.organisation.id,
      cityCode,
      approverId: actor.personId,
      approverName: actor.name,
      deputyId: deputy.personId,
      deputyName: deputy.name,
      ...days,
      reason,
      namedAt: tx.now,
    });
    record(tx, {
      kind: 'deputy_named',
      objectType: 'person',
      objectId: deputy.personId,
      detail: { person: deputy.name, actingFor: actor.name, cityCode, ...days, reason },
    });
    const detail = { approverName: actor.name, ...days };
    await tell(tx, {
      kind: 'deputy_named',
      audience: { cityCode, personIds: [deputy.personId] },
      detail,
      path: '/city/staff',
    });
    return { id };
  });
}

async function refuseOverlap(tx: Transaction, actor: Actor, days: DeputyInput): Promise<void> {
  const running = await tx.db
    .select()
    .from(deputies)
    .where(
      and(
        eq(deputies.approverId, actor.personId),
        eq(deputies.cityCode, actor.organisation.cityCode ?? ''),
        isNull(deputies.endedAt),
        gte(deputies.toDay, days.fromDay),
      ),
    )
    .orderBy(asc(deputies.fromDay), asc(deputies.id));
  const other = running.find((one) => daysOverlap(one, days));
  if (!other) return;
  const params = { name: other.deputyName, from: other.fromDay, to: other.toDay };
  throw new Invalid([{ field: 'fromDay', code: 'deputy_overlaps', params }]);
}

/** The approver who named a deputy ends it before its last day. Throws Conflict where it is over already, Forbidden where it is not theirs. */
export async function endDeputy(actor: Actor, input: { namingId: string }): Promise<void> {
  const cityCode = actor.organisation.cityCode;
  if (cityCode === null || !allows(actor, 'name_deputy', { cityCode }))
    throw new Forbidden('name_deputy', input.namingId);
  await asActor(actor, async (tx) => {
    const [row] = await tx.db
      .select()
      .from(deputies)
      .where(and(eq(deputies.id, input.namingId), eq(deputies.cityCode, cityCode)));
    if (!row || row.approverId !== actor.personId) throw new Forbidden('name_deputy', input.namingId);
    const [ended] = await tx.db
      .update(deputies)
      .set({ endedAt: tx.now })
      .where(and(eq(deputies.id, row.id), isNull(deputies.endedAt), gte(deputies.toDay, shanghaiDate(tx.now))))
      .returning({ id: deputies.id });
    if (!ended) throw new Conflict('done_already');
    record(tx, {
      kind: 'deputy_ended',
      objectType: 'person',
      objectId: row.deputyId,
      detail: { person: row.deputyName, actingFor: row.approverName, cityCode, fromDay: row.fromDay, toDay: row.toDay },
    });
  });
}
