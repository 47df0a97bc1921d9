// How far every city is in every quarter: owed, in, accepted, on time, and what was granted to it.
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reports } from '#db/schema/reports.ts';
import { allows } from '#rules/policy.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import { Forbidden, NotFound } from './errors.ts';
import { type Extension, extensionsIn } from './extensions.ts';
import { type Deadline, deadlineAt, type Quarter, quarterRows, timelinessCounts, workCalendar } from './quarters.ts';
import { type AnyActor, asActor, type Transaction } from './transaction.ts';
import { visibleReports } from './visibility.ts';

export type QuarterProgress = Quarter & {
  deadline: Deadline;
  /** Newest first. */
  extensions: Extension[];
  cities: CityCounts[];
  /** Whether the reader may extend, excuse and open again. */
  mayDecide: boolean;
};

/** Every quarter with how far each city is, newest first; for the publisher's page. */
export async function quarterProgress(actor: AnyActor): Promise<{ now: Date; quarters: QuarterProgress[] }> {
  if (!allows(actor, 'open_quarter')) throw new Forbidden('open_quarter');
  return progressOf(actor, null);
}

/** One quarter, for reviewers and publishers. Throws NotFound for one that was never opened. */
export async function getQuarterProgress(actor: AnyActor, quarterText: string): Promise<QuarterProgress> {
  if (!allows(actor, 'view_reviews')) throw new Forbidden('view_reviews', quarterText.slice(0, 20));
  const id = parseQuarter(quarterText);
  const { quarters: found } = id ? await progressOf(actor, id) : { quarters: [] };
  const [quarter] = found;
  if (!quarter) throw new NotFound('quarter', quarterText.slice(0, 20));
  return quarter;
}

async function progressOf(actor: AnyActor, only: QuarterId | null) {
  return asActor(actor, async (tx) => {
    const list = (await quarterRows(tx)).filter((quarter) => only === null || quarter.id === only);
    const calendar = await workCalendar(tx);
    const counts = await countsOf(tx, only);
    const granted = await extensionsIn(tx, only);
    const mayDecide = allows(actor, 'grant_extension');
    return {
      now: tx.now,
      quarters: list.map((quarter) => ({
        ...quarter,
        extensions: granted.filter((extension) => extension.quarterId === quarter.id),
        deadline: deadlineAt(quarter.dueAt, tx.now, calendar),
        cities: counts.filter((count) => count.quarterId === quarter.id),
        mayDecide,
      })),
    };
  });
}

export type CityCounts = Awaited<ReturnType<typeof countsOf>>[number];

function countsOf(tx: Transaction, only: QuarterId | null) {
  return tx.db
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
    .where(and(only ? eq(reports.quarterId, only) : undefined, visibleReports(tx.actor)))
    .groupBy(reports.quarterId, reports.cityCode, jurisdictions.shortName, jurisdictions.nameEn)
    .orderBy(desc(reports.quarterId), asc(reports.cityCode));
}
