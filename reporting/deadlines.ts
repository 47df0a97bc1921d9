// Until when a city may enter and what counts as on time: the quarter's deadline, or what an extension made of it. Grants nothing itself.
import { eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { quarters } from '#db/schema/quarters.ts';
import { reports } from '#db/schema/reports.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { NotFound } from './errors.ts';
import type { Transaction } from './transaction.ts';

/**
 * The deadline of a report's city: the extension granted last before it passed, else the quarter's own; never before the quarter's own, which
 * a change of the calendar may have moved beyond it. Needs quarters joined.
 */
export function cityDueAt(cityCode: PgColumn | SQL = reports.cityCode): SQL<Date> {
  return sql`greatest((SELECT extensions.due_at FROM extensions WHERE extensions.quarter_id = quarters.id
    AND extensions.city_code = ${cityCode} AND extensions.kind = 'deadline'
    ORDER BY extensions.granted_at DESC, extensions.id LIMIT 1), quarters.due_at)`.mapWith(quarters.dueAt);
}

/** Until when an extension keeps entry open although the deadline has passed or the quarter is closed; null where none was granted. */
export function cityEntryUntil(cityCode: PgColumn | SQL = reports.cityCode): SQL<Date | null> {
  return sql`(SELECT max(extensions.due_at) FROM extensions WHERE extensions.quarter_id = quarters.id
    AND extensions.city_code = ${cityCode})`.mapWith(quarters.closedAt);
}

/** Both for one city, whether it owes anything or not. Throws NotFound for a quarter that was never opened. */
export async function timesOf(
  tx: Transaction,
  quarter: QuarterId,
  cityCode: string,
): Promise<{ dueAt: Date; entryUntil: Date | null }> {
  const [row] = await tx.db
    .select({ dueAt: cityDueAt(sql`${cityCode}`), entryUntil: cityEntryUntil(sql`${cityCode}`) })
    .from(quarters)
    .where(eq(quarters.id, quarter));
  if (!row) throw new NotFound('quarter', quarter);
  return row;
}
