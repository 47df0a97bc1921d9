// The province's queue: reports of a quarter, those endorsed first. Status and dates always; figures once endorsed.
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reports } from '#db/schema/reports.ts';
import { yearToDate } from '#rules/completion.ts';
import { type Light, shareLight } from '#rules/lights.ts';
import type { Yuan } from '#rules/money.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import type { InvestmentAnswer } from '#rules/report-content.ts';
import { isLate, type ReportStatus } from '#rules/report-lifecycle.ts';
import { cityDueAt } from './deadlines.ts';
import { Forbidden, NotFound } from './errors.ts';
import { kindLights } from './kind-lights.ts';
import { type Quarter, quarterRow, quarterRows, thresholdsFor } from './quarters.ts';
import { shareFigures } from './share-figures.ts';
import { asActor, type Transaction } from './transaction.ts';
import { visibleReports } from './visibility.ts';

export const queueFilters = ['waiting', 'returned', 'accepted', 'not_in', 'all'] as const;
export type QueueFilter = (typeof queueFilters)[number];

const statusesOf: Record<QueueFilter, readonly ReportStatus[]> = {
  waiting: ['endorsed'],
  returned: ['returned'],
  accepted: ['accepted'],
  not_in: ['due', 'draft', 'submitted'],
  all: ['due', 'draft', 'submitted', 'returned', 'endorsed', 'accepted', 'excused'],
};

export type QueueRow = {
  reportId: string;
  status: ReportStatus;
  cityCode: string;
  cityName: string;
  cityNameEn: string;
  commitment: { name: string; nameEn: string; kind: string };
  /** Endorsed or accepted amounts only; null until then. */
  quarterYuan: Yuan | null;
  answer: InvestmentAnswer | null;
  yearToDateYuan: Yuan | null;
  planYuan: Yuan | null;
  light: Light;
  endorsedAt: Date | null;
  isLate: boolean;
  isDemonstration: boolean;
};

export type QueueView = {
  quarter: Quarter;
  quarters: QuarterId[];
  filter: QueueFilter;
  city: string | null;
  cities: { code: string; name: string; nameEn: string; waiting: number }[];
  counts: Record<QueueFilter, number>;
  rows: QueueRow[];
  now: Date;
};

/** The queue of a quarter (null: the latest), by filter and city. For reviewers and publishers. Null on a system without quarters. */
export async function listReviews(
  actor: Actor,
  question: { quarter: string | null; filter: QueueFilter; city: string | null },
): Promise<QueueView | null> {
  if (!allows(actor, 'view_reviews')) throw new Forbidden('view_reviews');
  return asActor(actor, async (tx) => {
    const opened = await quarterRows(tx);
    const id = question.quarter === null ? opened[0]?.id : parseQuarter(question.quarter);
    if (question.quarter === null && !id) return null;
    if (!id) throw new NotFound('quarter', String(question.quarter).slice(0, 20));
    const quarter = await quarterRow(tx, id);
    const counted = await countsOf(tx, id);
    const inCity = counted.filter((row) => !question.city || row.cityCode === question.city);
    const count = (filter: QueueFilter) =>
      inCity.filter((row) => statusesOf[filter].includes(row.status)).reduce((sum, row) => sum + row.count, 0);
    return {
      quarter,
      quarters: opened.map((item) => item.id),
      filter: question.filter,
      city: question.city,
      cities: citiesOf(counted),
      counts: {
        waiting: count('waiting'),
        returned: count('returned'),
        accepted: count('accepted'),
        not_in: count('not_in'),
        all: count('all'),
      },
      rows: await queueRows(tx, quarter, question.filter, question.city),
      now: tx.now,
    };
  });
}

/** The report that waits next after this one in the queue's order, going round at its end; null when no other waits. */
export async function findNextReview(actor: Actor, quarter: string, afterReportId: string): Promise<string | null> {
  if (!allows(actor, 'view_reviews')) throw new Forbidden('view_reviews');
  return asActor(actor, async (tx) => {
    const rows = await tx.db
      .select({ id: reports.id, status: reports.status })
      .from(reports)
      .innerJoin(participants, eq(participants.id, reports.participantId))
      .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
      .where(and(eq(reports.quarterId, quarter), visibleReports(actor)))
      .orderBy(asc(reports.cityCode), asc(commitments.ordinal), asc(reports.id));
    const position = rows.findIndex((row) => row.id === afterReportId);
    const round = [...rows.slice(position + 1), ...rows.slice(0, Math.max(0, position))];
    return round.find((row) => row.status === 'endorsed')?.id ?? null;
  });
}

type Counted = { cityCode: string; name: string; nameEn: string; status: ReportStatus; count: number };

function countsOf(tx: Transaction, quarter: QuarterId): Promise<Counted[]> {
  return tx.db
    .select({
      cityCode: reports.cityCode,
      name: jurisdictions.shortName,
      nameEn: jurisdictions.nameEn,
      status: reports.status,
      count: sql<number>`count(*)::int`,
    })
    .from(reports)
    .innerJoin(jurisdictions, eq(jurisdictions.code, reports.cityCode))
    .where(and(eq(reports.quarterId, quarter), visibleReports(tx.actor)))
    .groupBy(reports.cityCode, jurisdictions.shortName, jurisdictions.nameEn, reports.status)
    .orderBy(asc(reports.cityCode), asc(reports.status));
}

function citiesOf(counted: Counted[]) {
  const byCode = new Map<string, { code: string; name: string; nameEn: string; waiting: number }>();
  for (const row of counted) {
    const city = byCode.get(row.cityCode) ?? { code: row.cityCode, name: row.name, nameEn: row.nameEn, waiting: 0 };
    if (row.status === 'endorsed') city.waiting += row.count;
    byCode.set(row.cityCode, city);
  }
  return [...byCode.values()];
}

async function queueRows(
  tx: Transaction,
  quarter: Quarter,
  filter: QueueFilter,
  city: string | null,
): Promise<QueueRow[]> {
  const rule = await thresholdsFor(tx, quarter.id);
  const figures = new Map((await shareFigures(tx, quarter.id)).map((figure) => [figure.participantId, figure]));
  const others = await kindLights(tx, quarter.id, 'counted');
  const rows = await tx.db
    .select({
      report: reports,
      dueAt: cityDueAt(),
      cityName: jurisdictions.shortName,
      cityNameEn: jurisdictions.nameEn,
      commitment: { name: commitments.name, nameEn: commitments.nameEn, kind: commitments.kind },
    })
    .from(reports)
    .innerJoin(quarters, eq(quarters.id, reports.quarterId))
    .innerJoin(jurisdictions, eq(jurisdictions.code, reports.cityCode))
    .innerJoin(participants, eq(participants.id, reports.participantId))
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .where(
      and(
        eq(reports.quarterId, quarter.id),
        inArray(reports.status, [...statusesOf[filter]]),
        city ? eq(reports.cityCode, city) : undefined,
        visibleReports(tx.actor),
      ),
    )
    .orderBy(asc(reports.cityCode), asc(commitments.ordinal), asc(reports.id));
  return rows.map(({ report, dueAt, cityName, cityNameEn, commitment }) => {
    const figure = figures.get(report.participantId);
    const own = figure?.quarters.find((item) => item.quarter === quarter.id);
    const counts = own?.provisionalSnapshotId != null;
    const actualYuan = counts ? yearToDate(figure?.quarters.map((item) => item.provisionalYuan) ?? []) : null;
    return {
      reportId: report.id,
      status: report.status,
      cityCode: report.cityCode,
      cityName,
      cityNameEn,
      commitment,
      quarterYuan: counts ? (own?.provisionalYuan ?? null) : null,
      answer: counts ? (own?.provisionalAnswer ?? null) : null,
      yearToDateYuan: actualYuan,
      planYuan: figure?.planYuan ?? null,
      light:
        others.get(report.participantId) ??
        shareLight({
          actualYuan,
          annualYuan: figure?.planYuan ?? null,
          split: figure?.split ?? null,
          plannedStart: figure?.plannedStart ?? null,
          quarter: quarter.id,
          rule,
        }),
      endorsedAt: report.firstEndorsedAt,
      isLate: isLate(report, dueAt, tx.now),
      isDemonstration: figure?.isDemonstration ?? false,
    };
  });
}
