// How far every city is in every quarter: owed, in, accepted, on time, and what was granted to it.
import { asc, desc, eq, sql } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reports } from '#db/schema/reports.ts';
import { allows } from '#rules/policy.ts';
import { Forbidden } from './errors.ts';
import { extensionsIn } from './extensions.ts';
import { deadlineAt, quarterRows, timelinessCounts, workCalendar } from './quarters.ts';
import { type AnyActor, asActor } from './transaction.ts';

/** Quarters with how many reports each city owes and has handed in, for the publisher's page. */
export async function quarterProgress(actor: AnyActor) {
  if (!allows(actor, 'open_quarter')) throw new Forbidden('open_quarter');
  return asActor(actor, async (tx) => {
    const list = await quarterRows(tx);
    const calendar = await workCalendar(tx);
    const counts = await tx.db
      .select({
        quarterId: reports.quarterId,
        cityCode: reports.cityCode,
        name: jurisdictions.shortName,
        nameEn: jurisdictions.nameEn,
        owed: sql<number>`count(*) FILTER (WHERE ${reports.status} <> 'excused')::int`,
        endorsed: sql<number>`count(*) FILTER (WHERE ${reports.status} IN ('endorsed', 'accepted'))::int`,
        accepted: sql<number>`count(*) FILTER (WHERE ${reports.status} = 'accepted')::int`,
        excused: sql<number>`count(*) FILTER (WHERE ${reports.status} = 'excused')::int`,
        ...timelinessCounts,
      })
      .from(reports)
      .innerJoin(quarters, eq(quarters.id, reports.quarterId))
      .innerJoin(jurisdictions, eq(jurisdictions.code, reports.cityCode))
      .groupBy(reports.quarterId, reports.cityCode, jurisdictions.shortName, jurisdictions.nameEn)
      .orderBy(desc(reports.quarterId), asc(reports.cityCode));
    const granted = await extensionsIn(tx, null);
    return {
      now: tx.now,
      quarters: list.map((quarter) => ({
        ...quarter,
        extensions: granted.filter((extension) => extension.quarterId === quarter.id),
        deadline: deadlineAt(quarter.dueAt, tx.now, calendar),
        cities: counts.filter((count) => count.quarterId === quarter.id),
      })),
    };
  });
}
