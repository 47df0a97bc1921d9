// Annual plans of a share: entering the first version of a year, and adjusting it by an approved, dated decision. Versions are never changed:
// earlier quarters keep theirs, and the original stays measurable.
import { and, asc, eq } from 'drizzle-orm';
import { annualPlans } from '#db/schema/plans.ts';
import {
  adjustmentProblems,
  type DecisionInput,
  decisionOf,
  decisionProblems,
  originalFrom,
  type PlanAmounts,
  type PlanAmountsInput,
  type PlanPeriod,
  type PlanVersion,
  readPlanAmounts,
} from '#rules/annual-plan-rules.ts';
import { yuan } from '#rules/money.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { demandUpkeep } from './commitment-maintenance.ts';
import { Conflict, Invalid } from './errors.ts';
import { type PlanInForce, splitOf } from './share-context.ts';
import { decidedBy, lockShare } from './share-standing.ts';
import { settledQuarter } from './taking-part.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';
import { visibleAnnualPlans } from './visibility.ts';

/** All versions of a share, by year and version. */
export function planRows(tx: Transaction, participantId: string) {
  return tx.db
    .select()
    .from(annualPlans)
    .where(and(eq(annualPlans.participantId, participantId), visibleAnnualPlans(tx.actor)))
    .orderBy(asc(annualPlans.year), asc(annualPlans.version));
}

/** A version as the rules know it. */
export function planOfRow(row: typeof annualPlans.$inferSelect): PlanInForce {
  const { id, version, year, isDemonstration } = row;
  const fromQuarter = row.fromQuarter as QuarterId;
  return { id, version, year, annualYuan: yuan(row.plannedYuan), split: splitOf(row), fromQuarter, isDemonstration };
}

/** The versions of one year, oldest first. */
export async function versionsOf(
  tx: Transaction,
  participantId: string,
  year: number,
): Promise<(PlanVersion & { isDemonstration: boolean })[]> {
  const rows = await planRows(tx, participantId);
  return rows.filter((row) => row.year === year).map(planOfRow);
}

export type NewPlanVersion = {
  participantId: string;
  cityCode: string;
  year: number;
  version: number;
  amounts: PlanAmounts;
  fromQuarter: QuarterId;
  decision: DecisionInput | null;
  isDemonstration: boolean;
};

/** Adds a version. Throws Conflict where somebody added the same one meanwhile. */
export async function insertPlanVersion(tx: Transaction, plan: NewPlanVersion): Promise<void> {
  const [q1Yuan, q2Yuan, q3Yuan, q4Yuan] = plan.amounts.split ?? [null, null, null, null];
  const decision = plan.decision ? decisionOf(plan.decision) : { reason: null, document: null, approvedOn: null };
  const { decidedBy: person, decidedByName } = decidedBy(tx);
  const added = await tx.db
    .insert(annualPlans)
    .values({
      id: crypto.randomUUID(),
      participantId: plan.participantId,
      cityCode: plan.cityCode,
      year: plan.year,
      version: plan.version,
      plannedYuan: plan.amounts.annualYuan,
      q1Yuan,
      q2Yuan,
      q3Yuan,
      q4Yuan,
      fromQuarter: plan.fromQuarter,
      ...decision,
      decidedBy: person,
      decidedByName,
      isDemonstration: plan.isDemonstration,
      createdAt: tx.now,
    })
    .onConflictDoNothing({ target: [annualPlans.participantId, annualPlans.year, annualPlans.version] })
    .returning({ id: annualPlans.id });
  if (added.length === 0) throw new Conflict('plan_changed_meanwhile');
}

function yearOf(typed: string): number {
  const year = Number(typed);
  if (!/^20\d{2}$/.test(typed.trim())) throw new Invalid([{ field: 'year', code: 'not_an_option' }]);
  return year;
}

/** The first plan of a year. It holds from the year's first quarter that is not settled and in which the share takes part. */
export async function setAnnualPlan(
  actor: AnyActor,
  input: { participantId: string; year: string } & PlanAmountsInput,
): Promise<{ slug: string; year: number }> {
  demandUpkeep(actor, input.participantId);
  const year = yearOf(input.year);
  const { amounts, problems } = readPlanAmounts(input);
  if (!amounts || problems.length > 0) throw new Invalid(problems);
  return asActor(actor, async (tx) => {
    const { share, commitment } = await lockShare(tx, input.participantId, 'year');
    if ((await versionsOf(tx, share.id, year)).length > 0)
      throw new Invalid([{ field: 'year', code: 'year_has_a_plan' }]);
    const fromQuarter = originalFrom(periodOf(share, year, await settledQuarter(tx)));
    if (!fromQuarter) throw new Invalid([{ field: 'year', code: 'year_is_settled' }]);
    const { id: participantId, cityCode } = share;
    await insertPlanVersion(tx, {
      participantId,
      cityCode,
      year,
      version: 1,
      amounts,
      fromQuarter,
      decision: null,
      isDemonstration: false,
    });
    record(tx, {
      kind: 'annual_plan_set',
      objectType: 'share',
      objectId: share.id,
      detail: { slug: commitment.slug, cityCode, year, before: null, after: { ...amounts, fromQuarter } },
    });
    return { slug: commitment.slug, year };
  });
}

/** Adjusts a year's plan: a further version from a quarter on that is not settled. `version` is the one the adjustment was made on. */
export async function adjustAnnualPlan(
  actor: AnyActor,
  input: { participantId: string; year: string; version: number; fromQuarter: string } & PlanAmountsInput &
    DecisionInput,
): Promise<{ slug: string; year: number }> {
  demandUpkeep(actor, input.participantId);
  const year = yearOf(input.year);
  const { amounts, problems } = readPlanAmounts(input);
  return asActor(actor, async (tx) => {
    const { share, commitment } = await lockShare(tx, input.participantId, 'fromQuarter');
    const versions = await versionsOf(tx, share.id, year);
    const previous = versions.at(-1);
    if (previous && previous.version !== input.version) throw new Conflict('plan_changed_meanwhile');
    const period = periodOf(share, year, await settledQuarter(tx));
    problems.push(
      ...adjustmentProblems({ fromQuarter: input.fromQuarter, amounts }, versions, period),
      ...decisionProblems(input, shanghaiDate(tx.now)),
    );
    const fromQuarter = parseQuarter(input.fromQuarter);
    if (problems.length > 0 || !amounts || !previous || !fromQuarter) throw new Invalid(problems);
    await insertPlanVersion(tx, {
      participantId: share.id,
      cityCode: share.cityCode,
      year,
      version: previous.version + 1,
      amounts,
      fromQuarter,
      decision: input,
      isDemonstration: previous.isDemonstration,
    });
    record(tx, {
      kind: 'annual_plan_adjusted',
      objectType: 'share',
      objectId: share.id,
      detail: {
        slug: commitment.slug,
        cityCode: share.cityCode,
        year,
        before: { annualYuan: previous.annualYuan, split: previous.split, fromQuarter: previous.fromQuarter },
        after: { ...amounts, fromQuarter },
        ...decisionOf(input),
      },
    });
    return { slug: commitment.slug, year };
  });
}

export function periodOf(
  share: { fromQuarter: string; toQuarter: string | null },
  year: number,
  settled: QuarterId | null,
): PlanPeriod {
  return {
    year,
    shareFrom: share.fromQuarter as QuarterId,
    shareTo: share.toQuarter as QuarterId | null,
    settled,
  };
}
