// Which rows an actor may see, as SQL: the twin of the policy's `view_report`. Every query on scoped tables carries one of these;
// row-level security stands behind it.
import { eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { annualPlans, shareFunding } from '#db/schema/plans.ts';
import { reports, shareQuarters } from '#db/schema/reports.ts';
import { dataScope } from '#rules/policy.ts';
import type { AnyActor } from './transaction.ts';

/** Rows of the actor's city, all rows for the province, none for those who have no data. */
export function inCityScope(actor: AnyActor, cityCode: PgColumn): SQL {
  const scope = dataScope(actor);
  if (scope.kind === 'province' || scope.kind === 'system') return sql`true`;
  if (scope.kind === 'city') return eq(cityCode, scope.cityCode);
  return sql`false`;
}

export const visibleReports = (actor: AnyActor): SQL => inCityScope(actor, reports.cityCode);
export const visibleShareQuarters = (actor: AnyActor): SQL => inCityScope(actor, shareQuarters.cityCode);
export const visibleAnnualPlans = (actor: AnyActor): SQL => inCityScope(actor, annualPlans.cityCode);
export const visibleFunding = (actor: AnyActor): SQL => inCityScope(actor, shareFunding.cityCode);
