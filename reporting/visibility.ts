// Which rows an actor may see, as SQL: the twin of the policy's `view_report`. Every query on scoped tables carries one of these;
// row-level security stands behind it.
import { eq, or, type SQL, sql } from 'drizzle-orm';
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

/** Rows of a share that was handed over to the actor's city: read beside the own ones, never counted with them. */
function handedOver(actor: AnyActor, participantId: PgColumn): SQL {
  return dataScope(actor).kind === 'city' ? sql`jibao_handed_over(${participantId})` : sql`false`;
}

const readable = (own: SQL, handed: SQL): SQL => or(own, handed) ?? own;

export const readableReports = (actor: AnyActor): SQL =>
  readable(visibleReports(actor), handedOver(actor, reports.participantId));
export const readableShareQuarters = (actor: AnyActor): SQL =>
  readable(visibleShareQuarters(actor), handedOver(actor, shareQuarters.participantId));
export const readableAnnualPlans = (actor: AnyActor): SQL =>
  readable(visibleAnnualPlans(actor), handedOver(actor, annualPlans.participantId));
export const readableFunding = (actor: AnyActor): SQL =>
  readable(visibleFunding(actor), handedOver(actor, shareFunding.participantId));
