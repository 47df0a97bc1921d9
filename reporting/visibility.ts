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

/**
 * Rows of a share that was handed over to the actor's city, and of the other participants of its joint commitments: read beside the own
 * ones, never counted with them. Without a quarter the latest one decides who takes part.
 */
function asGuest(actor: AnyActor, participantId: PgColumn, quarterId?: PgColumn): SQL {
  if (dataScope(actor).kind !== 'city') return sql`false`;
  return sql`(jibao_handed_over(${participantId}) OR jibao_partner(${participantId}, ${quarterId ?? sql`NULL`}))`;
}

const readable = (own: SQL, guest: SQL): SQL => or(own, guest) ?? own;

export const readableReports = (actor: AnyActor): SQL =>
  readable(visibleReports(actor), asGuest(actor, reports.participantId, reports.quarterId));
export const readableShareQuarters = (actor: AnyActor): SQL =>
  readable(visibleShareQuarters(actor), asGuest(actor, shareQuarters.participantId, shareQuarters.quarterId));
export const readableAnnualPlans = (actor: AnyActor): SQL =>
  readable(visibleAnnualPlans(actor), asGuest(actor, annualPlans.participantId));
export const readableFunding = (actor: AnyActor): SQL =>
  readable(visibleFunding(actor), asGuest(actor, shareFunding.participantId));
