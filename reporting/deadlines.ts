// Until when a city may enter and what counts as on time: the quarter's deadline, or what an extension made of it. Grants nothing itself.
import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { quarters } from '#db/schema/quarters.ts';
import { reports } from '#db/schema/reports.ts';

/** The deadline of a report's city: the extension granted last before it passed, else the quarter's own. Needs quarters joined. */
export function cityDueAt(cityCode: PgColumn = reports.cityCode): SQL<Date> {
  return sql`coalesce((SELECT extensions.due_at FROM extensions WHERE extensions.quarter_id = ${quarters.id}
    AND extensions.city_code = ${cityCode} AND extensions.kind = 'deadline'
    ORDER BY extensions.granted_at DESC, extensions.id LIMIT 1), ${quarters.dueAt})`.mapWith(quarters.dueAt);
}

/** Until when an extension keeps entry open although the deadline has passed or the quarter is closed; null where none was granted. */
export function cityEntryUntil(cityCode: PgColumn = reports.cityCode): SQL<Date | null> {
  return sql`(SELECT max(extensions.due_at) FROM extensions WHERE extensions.quarter_id = ${quarters.id}
    AND extensions.city_code = ${cityCode})`.mapWith(quarters.closedAt);
}
