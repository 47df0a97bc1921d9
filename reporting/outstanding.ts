// 催报: who still owes what in a quarter, city by city. Status and names only, never what a city has written.
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reports } from '#db/schema/reports.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { cityDueAt, cityEntryUntil } from './deadlines.ts';
import { Forbidden, NotFound } from './errors.ts';
import { type Deadline, deadlineAt, type Quarter, quarterRow, workCalendar } from './quarters.ts';
import { asActor } from './transaction.ts';
import { visibleReports } from './visibility.ts';

export type OutstandingReport = {
  reportId: string;
  status: ReportStatus;
  name: string;
  nameEn: string;
  /** Endorsed, but another city has not countersigned yet. */
  waitsForCountersign: boolean;
  returnDueAt: Date | null;
};

export type CityOutstanding = {
  cityCode: string;
  name: string;
  nameEn: string;
  deadline: Deadline;
  /** Until when entry stays open after the deadline; null where nothing was granted. */
  entryUntil: Date | null;
  reports: OutstandingReport[];
};

export type OutstandingView = { quarter: Quarter; now: Date; cities: CityOutstanding[] };

const stillOut: readonly ReportStatus[] = ['due', 'draft', 'submitted', 'returned'];

/** What is still out in a quarter, cities in order of their codes; those that owe nothing more are left out. Reviewers and publishers. */
export async function getOutstanding(actor: Actor, quarterText: string): Promise<OutstandingView> {
  if (!allows(actor, 'view_reviews')) throw new Forbidden('view_reviews', quarterText.slice(0, 20));
  const id = parseQuarter(quarterText);
  if (!id) throw new NotFound('quarter', quarterText.slice(0, 20));
  return asActor(actor, async (tx) => {
    const quarter = await quarterRow(tx, id);
    const calendar = await workCalendar(tx);
    const waits = sql<boolean>`EXISTS (SELECT 1 FROM countersigns WHERE countersigns.report_id = ${reports.id} AND countersigns.state = 'wanted')`;
    const rows = await tx.db
      .select({
        reportId: reports.id,
        status: reports.status,
        returnDueAt: reports.returnDueAt,
        waitsForCountersign: waits,
        name: commitments.name,
        nameEn: commitments.nameEn,
        cityCode: reports.cityCode,
        cityName: jurisdictions.name,
        cityNameEn: jurisdictions.nameEn,
        dueAt: cityDueAt(),
        entryUntil: cityEntryUntil(),
      })
      .from(reports)
      .innerJoin(quarters, eq(quarters.id, reports.quarterId))
      .innerJoin(jurisdictions, eq(jurisdictions.code, reports.cityCode))
      .innerJoin(participants, eq(participants.id, reports.participantId))
      .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
      .where(
        and(
          eq(reports.quarterId, id satisfies QuarterId),
          visibleReports(actor),
          sql`(${inArray(reports.status, [...stillOut])} OR (${reports.status} = 'endorsed' AND ${waits}))`,
        ),
      )
      .orderBy(asc(reports.cityCode), asc(commitments.ordinal), asc(reports.id));
    const cities = [...Map.groupBy(rows, (row) => row.cityCode)].map(([cityCode, own]): CityOutstanding => {
      const first = own[0] as (typeof rows)[number];
      return {
        cityCode,
        name: first.cityName,
        nameEn: first.cityNameEn,
        deadline: deadlineAt(first.dueAt, tx.now, calendar),
        entryUntil: first.entryUntil,
        reports: own.map(({ reportId, status, name, nameEn, waitsForCountersign, returnDueAt }) => ({
          reportId,
          status,
          name,
          nameEn,
          waitsForCountersign,
          returnDueAt,
        })),
      };
    });
    return { quarter, now: tx.now, cities };
  });
}
