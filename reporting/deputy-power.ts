// The one place where a deputy's power comes from: whether, now, by the database's clock, an approver's role is lent to a person. What the
// role then allows is the policy's to say; naming and ending deputies is deputies.ts.
import { type SQL, sql } from 'drizzle-orm';
import { lentRole, type Principal, type Role } from '#rules/actor.ts';

/** The calendar day in Asia/Shanghai by the one database clock. */
export const shanghaiToday = sql`(jibao_now() AT TIME ZONE INTERVAL '+08:00')::date`;

/**
 * As JSON the approver for whom the session's person stands in today in the city of the acting organisation; null for nobody. An approver
 * who left, or whose role was withdrawn, has nothing to lend. Stands in a statement that reads `sessions` and `organisations`.
 */
export function principalOfSession(): SQL {
  return sql`(
    SELECT json_build_object('personId', deputies.approver_id, 'name', deputies.approver_name)
    FROM deputies JOIN people AS approver ON approver.id = deputies.approver_id
    WHERE deputies.deputy_id = sessions.person_id AND deputies.ended_at IS NULL
      AND organisations.kind = 'city' AND deputies.city_code = organisations.jurisdiction_code
      AND ${shanghaiToday} BETWEEN deputies.from_day AND deputies.to_day
      AND approver.disabled_at IS NULL
      AND EXISTS (SELECT 1 FROM role_assignments AS lent WHERE lent.person_id = deputies.approver_id
        AND lent.organisation_id = deputies.organisation_id AND lent.role = ${lentRole} AND lent.withdrawn_at IS NULL)
    ORDER BY deputies.named_at, deputies.id LIMIT 1)`;
}

/** The roles with the one that is lent: only to a reporter of the city, and to nobody who holds it anyway. */
export function withLentRole(
  roles: readonly Role[],
  principal: Principal | null,
): { roles: readonly Role[]; actingFor?: Principal } {
  if (!principal || !roles.includes('city_reporter') || roles.includes(lentRole)) return { roles };
  return { roles: [...roles, lentRole], actingFor: principal };
}
