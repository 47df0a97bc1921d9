// 豁免: a rule of the rulebook that does not bind a city for a while. Granted and ended by the publisher; the findings honour it (report-facts.ts).
import { and, asc, desc, eq, gte, isNull, lte } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { waivers } from '#db/schema/quarter-decisions.ts';
import { type Actor, allows } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { readWaiverQuarters, type WaiverState, waivableRules, waiverState } from '#rules/waiver.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import { requireWords } from './required-words.ts';
import { currentQuarter, takesPartFrom } from './taking-part.ts';
import { asActor, record, type Transaction } from './transaction.ts';

export type Waiver = {
  id: string;
  ruleCode: string;
  cityCode: string;
  cityName: string;
  cityNameEn: string;
  /** Null: all of the city's reports. */
  commitment: { slug: string; name: string; nameEn: string } | null;
  fromQuarter: QuarterId;
  untilQuarter: QuarterId;
  reason: string;
  grantedByName: string;
  grantedAt: Date;
  endedByName: string | null;
  endedAt: Date | null;
  state: WaiverState;
};

export type WaiversView = {
  waivers: Waiver[];
  now: QuarterId;
  cities: { code: string; name: string; nameEn: string }[];
  /** Those that the asked city takes part in; empty where no city was asked for. */
  commitments: { id: string; name: string; nameEn: string }[];
};

/** Every waiver, those in force first; and what a new one may be about. For the publisher. */
export async function listWaivers(actor: Actor, cityCode: string | null): Promise<WaiversView> {
  if (!allows(actor, 'manage_settings')) throw new Forbidden('manage_settings');
  return asActor(actor, async (tx) => {
    const now = await currentQuarter(tx);
    const rows = await tx.db
      .select({
        waiver: waivers,
        cityName: jurisdictions.shortName,
        cityNameEn: jurisdictions.nameEn,
        commitment: { slug: commitments.slug, name: commitments.name, nameEn: commitments.nameEn },
      })
      .from(waivers)
      .innerJoin(jurisdictions, eq(jurisdictions.code, waivers.cityCode))
      .leftJoin(commitments, eq(commitments.id, waivers.commitmentId))
      .orderBy(desc(waivers.grantedAt), asc(waivers.id))
      .limit(500);
    const listed = rows.map(({ waiver, ...rest }): Waiver => {
      const { commitmentId: _commitment, grantedBy: _by, ...row } = waiver;
      const quarters = { fromQuarter: row.fromQuarter as QuarterId, untilQuarter: row.untilQuarter as QuarterId };
      return { ...row, ...rest, ...quarters, state: waiverState({ ...row, ...quarters }, now) };
    });
    const inForce = (one: Waiver) => one.state === 'current' || one.state === 'coming';
    const cities = await citiesOf(tx);
    return {
      waivers: [...listed.filter(inForce), ...listed.filter((one) => !inForce(one))],
      now,
      cities,
      commitments: cities.some(({ code }) => code === cityCode) ? await commitmentsOf(tx, cityCode ?? '', now) : [],
    };
  });
}

function citiesOf(tx: Transaction) {
  return tx.db
    .select({ code: jurisdictions.code, name: jurisdictions.shortName, nameEn: jurisdictions.nameEn })
    .from(jurisdictions)
    .where(and(eq(jurisdictions.level, 'city'), eq(jurisdictions.inProvince, true)))
    .orderBy(asc(jurisdictions.code));
}

function commitmentsOf(tx: Transaction, cityCode: string, now: QuarterId) {
  return tx.db
    .selectDistinct({
      id: commitments.id,
      name: commitments.name,
      nameEn: commitments.nameEn,
      ordinal: commitments.ordinal,
    })
    .from(commitments)
    .innerJoin(participants, eq(participants.commitmentId, commitments.id))
    .where(and(eq(participants.cityCode, cityCode), isNull(commitments.endedAt), takesPartFrom(now)))
    .orderBy(asc(commitments.ordinal), asc(commitments.id));
}

export type WaiverInput = {
  ruleCode: string;
  cityCode: string;
  /** '' for all of the city's reports. */
  commitmentId: string;
  fromQuarter: string;
  untilQuarter: string;
  reason: string;
};

/** Grants a waiver. Throws Invalid for what will not do, and where the city is freed of the rule in one of these quarters already. */
export async function grantWaiver(actor: Actor, input: WaiverInput): Promise<{ id: string }> {
  if (!allows(actor, 'manage_settings')) throw new Forbidden('manage_settings', input.cityCode.slice(0, 20));
  return asActor(actor, async (tx) => {
    const now = await currentQuarter(tx);
    const quarters = readWaiverQuarters(input, now);
    const problems = quarters.ok ? [] : [...quarters.problems];
    const choices = {
      ruleCode: waivableRules.map(({ code }) => code),
      cityCode: (await citiesOf(tx)).map(({ code }) => code),
      commitmentId: ['', ...(await commitmentsOf(tx, input.cityCode, now)).map(({ id }) => id)],
    };
    for (const field of ['ruleCode', 'cityCode', 'commitmentId'] as const) {
      const isBlank = field !== 'commitmentId' && input[field] === '';
      if (!choices[field].includes(input[field]))
        problems.push({ field, code: isBlank ? 'required' : 'not_an_option' });
    }
    if (!quarters.ok || problems.length > 0) throw new Invalid(problems);
    const reason = requireWords('reason', input.reason);
    const commitmentId = input.commitmentId === '' ? null : input.commitmentId;
    await refuseTwice(tx, { ...input, commitmentId, ...quarters.quarters });
    const id = crypto.randomUUID();
    await tx.db.insert(waivers).values({
      id,
      ruleCode: input.ruleCode,
      cityCode: input.cityCode,
      commitmentId,
      ...quarters.quarters,
      reason,
      grantedBy: actor.personId,
      grantedByName: actor.name,
      grantedAt: tx.now,
    });
    record(tx, {
      kind: 'waiver_granted',
      objectType: 'waiver',
      objectId: id,
      detail: {
        rule: input.ruleCode,
        cityCode: input.cityCode,
        commitment: commitmentId ?? undefined,
        ...quarters.quarters,
        reason,
      },
    });
    return { id };
  });
}

type NewWaiver = { ruleCode: string; cityCode: string; commitmentId: string | null } & {
  fromQuarter: QuarterId;
  untilQuarter: QuarterId;
};

/** A waiver for all of the city's reports covers each; two for one commitment would say different things of one finding. */
async function refuseTwice(tx: Transaction, wanted: NewWaiver): Promise<void> {
  // The city's row is the lock: two publishers granting the same come one after the other.
  await tx.db.select().from(jurisdictions).where(eq(jurisdictions.code, wanted.cityCode)).for('update');
  const running = await tx.db
    .select({ commitmentId: waivers.commitmentId, untilQuarter: waivers.untilQuarter })
    .from(waivers)
    .where(
      and(
        eq(waivers.ruleCode, wanted.ruleCode),
        eq(waivers.cityCode, wanted.cityCode),
        isNull(waivers.endedAt),
        lte(waivers.fromQuarter, wanted.untilQuarter),
        gte(waivers.untilQuarter, wanted.fromQuarter),
      ),
    )
    .orderBy(desc(waivers.untilQuarter), asc(waivers.id));
  const other = running.find(({ commitmentId }) => commitmentId === null || commitmentId === wanted.commitmentId);
  if (other)
    throw new Invalid([{ field: 'fromQuarter', code: 'waived_already', params: { quarter: other.untilQuarter } }]);
}

/** From now on the rule binds again; what was submitted meanwhile stays as it is. Throws Conflict where it was ended already. */
export async function endWaiver(actor: Actor, input: { waiverId: string }): Promise<void> {
  if (!allows(actor, 'manage_settings')) throw new Forbidden('manage_settings', input.waiverId);
  await asActor(actor, async (tx) => {
    const [ended] = await tx.db
      .update(waivers)
      .set({ endedAt: tx.now, endedByName: actor.name })
      .where(and(eq(waivers.id, input.waiverId), isNull(waivers.endedAt)))
      .returning();
    if (!ended) throw new Conflict('done_already');
    record(tx, {
      kind: 'waiver_ended',
      objectType: 'waiver',
      objectId: ended.id,
      detail: { rule: ended.ruleCode, cityCode: ended.cityCode, commitment: ended.commitmentId ?? undefined },
    });
  });
}
