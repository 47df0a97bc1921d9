// What the reports of a return can be grouped by: the plans a commitment serves and the units responsible for it. Reads only.
import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { indicators } from '#db/schema/indicators.ts';
import { commitmentPlanItems, commitments, planItems, plans } from '#db/schema/plans.ts';
import { commitmentUnits } from '#db/schema/projects.ts';
import { grouped } from './share-reads.ts';
import type { Transaction } from './transaction.ts';

export type ServedPlan = { slug: string; title: string; titleEn: string };

/** By commitment the plans whose items it serves, in the order of the plans; of an indicator's the plan that sets it. */
export async function servedPlans(tx: Transaction, commitmentIds: string[]): Promise<Map<string, ServedPlan[]>> {
  if (commitmentIds.length === 0) return new Map();
  const columns = { slug: plans.slug, title: plans.title, titleEn: plans.titleEn, ordinal: plans.ordinal };
  const [served, ofIndicators] = await Promise.all([
    tx.db
      .selectDistinct({ commitmentId: commitmentPlanItems.commitmentId, ...columns })
      .from(commitmentPlanItems)
      .innerJoin(planItems, eq(planItems.id, commitmentPlanItems.planItemId))
      .innerJoin(plans, eq(plans.id, planItems.planId))
      .where(inArray(commitmentPlanItems.commitmentId, commitmentIds))
      .orderBy(asc(plans.ordinal), asc(plans.slug), asc(commitmentPlanItems.commitmentId)),
    tx.db
      .select({ commitmentId: commitments.id, ...columns })
      .from(commitments)
      .innerJoin(indicators, eq(indicators.id, commitments.indicatorId))
      .innerJoin(plans, eq(plans.id, indicators.planId))
      .where(inArray(commitments.id, commitmentIds))
      .orderBy(asc(plans.ordinal), asc(commitments.id)),
  ]);
  const own = new Set(served.map(({ commitmentId, slug }) => `${commitmentId} ${slug}`));
  return grouped(
    [...served, ...ofIndicators.filter(({ commitmentId, slug }) => !own.has(`${commitmentId} ${slug}`))],
    (row) => row.commitmentId,
    ({ slug, title, titleEn }) => ({ slug, title, titleEn }),
  );
}

/** By commitment the units responsible for the city's part: its own before those of the province; other cities' units are left out. */
export async function unitsOf(
  tx: Transaction,
  commitmentIds: string[],
  cityCode: string,
): Promise<Map<string, string[]>> {
  if (commitmentIds.length === 0) return new Map();
  const rows = await tx.db
    .select({ commitmentId: commitmentUnits.commitmentId, name: commitmentUnits.name })
    .from(commitmentUnits)
    .where(
      and(
        inArray(commitmentUnits.commitmentId, commitmentIds),
        or(isNull(commitmentUnits.cityCode), eq(commitmentUnits.cityCode, cityCode)),
      ),
    )
    .orderBy(
      asc(commitmentUnits.commitmentId),
      asc(sql`CASE WHEN ${commitmentUnits.cityCode} IS NULL THEN 1 ELSE 0 END`),
      asc(commitmentUnits.ordinal),
    );
  return grouped(
    rows,
    (row) => row.commitmentId,
    (row) => row.name,
  );
}
