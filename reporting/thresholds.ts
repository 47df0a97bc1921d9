// Thresholds of the lights and the tolerance as dated data: a new set begins today or later, and what has begun stays for ever, so that no
// light of the past changes. One that has not begun may be taken back.
import { and, desc, eq, gt } from 'drizzle-orm';
import { lightRules } from '#db/schema/quarters.ts';
import { lightRuleAt } from '#rules/lights.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { readThresholds, type ThresholdForm } from '#rules/threshold-input.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { Conflict, Forbidden, Invalid } from './errors.ts';
import { requireWords } from './required-words.ts';
import { asActor, record } from './transaction.ts';

export type ThresholdRow = {
  id: string;
  validFrom: string;
  greenLagPoints: number;
  yellowLagPoints: number;
  totalTolerancePercent: number;
  reason: string | null;
  setByName: string | null;
  setAt: Date | null;
  state: 'coming' | 'current' | 'earlier';
};

export type ThresholdsView = { today: string; rows: ThresholdRow[]; current: ThresholdRow | null };

/** Every set, the latest first. For the publisher. */
export async function listThresholds(actor: Actor): Promise<ThresholdsView> {
  if (!allows(actor, 'manage_settings')) throw new Forbidden('manage_settings');
  return asActor(actor, async (tx) => {
    const rows = await tx.db.select().from(lightRules).orderBy(desc(lightRules.validFrom), desc(lightRules.id));
    const today = shanghaiDate(tx.now);
    const begun = rows.filter(({ validFrom }) => validFrom <= today).toReversed();
    const inForce = begun.length > 0 ? lightRuleAt(begun, today).id : null;
    const named = rows.map((row) => ({
      ...row,
      state:
        row.validFrom > today ? ('coming' as const) : row.id === inForce ? ('current' as const) : ('earlier' as const),
    }));
    return { today, rows: named, current: named.find(({ state }) => state === 'current') ?? null };
  });
}

/** A new set from a day on. Throws Invalid for what cannot be read and for a day that has passed, Conflict where that day has one already. */
export async function setThresholds(actor: Actor, input: ThresholdForm & { reason: string }): Promise<{ id: string }> {
  if (!allows(actor, 'manage_settings')) throw new Forbidden('manage_settings');
  return asActor(actor, async (tx) => {
    const read = readThresholds(input, shanghaiDate(tx.now));
    if (!read.ok) throw new Invalid(read.problems);
    const reason = requireWords('reason', input.reason);
    const { values } = read;
    const [sameDay] = await tx.db
      .select({ id: lightRules.id })
      .from(lightRules)
      .where(eq(lightRules.validFrom, values.validFrom));
    if (sameDay) throw new Conflict('thresholds_that_day');
    const id = `from-${values.validFrom}`;
    const added = await tx.db
      .insert(lightRules)
      .values({ id, ...values, reason, setByName: actor.name, setAt: tx.now })
      .onConflictDoNothing({ target: lightRules.id })
      .returning({ id: lightRules.id });
    if (added.length === 0) throw new Conflict('thresholds_that_day');
    record(tx, { kind: 'thresholds_set', objectType: 'thresholds', objectId: id, detail: { ...values, reason } });
    return { id };
  });
}

/** Takes back a set that has not begun. Throws Conflict where it has, or is gone. */
export async function withdrawThresholds(actor: Actor, input: { id: string }): Promise<void> {
  if (!allows(actor, 'manage_settings')) throw new Forbidden('manage_settings', input.id.slice(0, 40));
  await asActor(actor, async (tx) => {
    const [gone] = await tx.db
      .delete(lightRules)
      .where(and(eq(lightRules.id, input.id), gt(lightRules.validFrom, shanghaiDate(tx.now))))
      .returning();
    if (!gone) throw new Conflict('thresholds_have_begun');
    const { validFrom, greenLagPoints, yellowLagPoints, totalTolerancePercent } = gone;
    record(tx, {
      kind: 'thresholds_withdrawn',
      objectType: 'thresholds',
      objectId: gone.id,
      detail: { validFrom, greenLagPoints, yellowLagPoints, totalTolerancePercent },
    });
  });
}
