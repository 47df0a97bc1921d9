// The dashboard: completion against the annual plans by city, in one basis, up to one quarter. Sums only; every ratio is rules/completion.ts.
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import type { Basis } from '#rules/commitment.ts';
import {
  type Completion,
  type Coverage,
  completionOf,
  coverageOf,
  type Forecast,
  forecast,
  onPaceOf,
  plannedToDate,
  pointsBetween,
  type Rate,
  rateOf,
  timeProgress,
  yearToDate,
} from '#rules/completion.ts';
import { investmentLight, type Light, shareLight } from '#rules/lights.ts';
import { addYuan, sumYuan, type Yuan, zeroYuan } from '#rules/money.ts';
import { type Actor, allows, dataScope } from '#rules/policy.ts';
import { parseQuarter, type QuarterId, quartersOfYearTo } from '#rules/quarter.ts';
import type { DifficultyCategory, ReportContent } from '#rules/report-content.ts';
import { Forbidden, NotFound } from './errors.ts';
import {
  type Deadline,
  deadlineAt,
  type Quarter,
  quarterRows,
  type Thresholds,
  thresholdsFor,
  timelinessCounts,
  workCalendar,
} from './quarters.ts';
import { type ShareFigure, shareFigures } from './share-figures.ts';
import { asActor, type Transaction } from './transaction.ts';
import { inCityScope, visibleReports } from './visibility.ts';

export type OnPace = { onPace: number; counted: number; rate: Rate | null };

/** One line of the table: a city, or all in scope. */
export type DashboardRow = {
  /** Null for the total of the scope. */
  cityCode: string | null;
  name: string;
  nameEn: string;
  shortName: string;
  completion: Completion;
  plannedToDateYuan: Yuan;
  lead: Rate | null;
  light: Light;
  coverage: Coverage;
  onPace: OnPace;
  commitments: number;
};

/** One share with its own completion and light. */
export type DashboardShare = ShareFigure & {
  cityName: string;
  cityNameEn: string;
  actualYuan: Yuan | null;
  plannedToDateYuan: Yuan;
  rate: Rate | null;
  lead: Rate | null;
  light: Light;
  /** Whether the quarter's own report counts in this basis. */
  reported: boolean;
};

export type Laggard = {
  share: DashboardShare;
  reportId: string | null;
  category: DifficultyCategory | null;
  reason: string;
};

export type DashboardView = {
  quarter: QuarterId;
  quarterState: Quarter['state'];
  quarters: QuarterId[];
  basis: Basis;
  scope: 'province' | 'city';
  asOf: Date;
  deadline: Deadline;
  rule: Thresholds;
  timeProgress: Rate;
  /** True when any figure shown was made up for the demonstration. */
  isDemonstration: boolean;
  total: DashboardRow;
  cities: DashboardRow[];
  lights: Record<Light, number>;
  trend: { quarter: QuarterId; rate: Rate | null; time: Rate }[];
  forecast: Forecast | null;
  laggards: Laggard[];
  shares: DashboardShare[];
};

export type DashboardQuestion = { quarter: string | null; basis: Basis; city?: string | null };

/**
 * Everything the dashboard shows for one quarter (null: the latest) in one basis. A city's people see their own city only.
 * Throws Forbidden without the right, NotFound for a quarter that was never opened.
 */
export async function getDashboard(actor: Actor, question: DashboardQuestion): Promise<DashboardView | null> {
  if (!allows(actor, 'view_dashboard', question.city ? { cityCode: question.city } : {})) {
    throw new Forbidden('view_dashboard', question.city ?? '');
  }
  return asActor(actor, async (tx) => {
    const opened = await quarterRows(tx);
    const id = question.quarter === null ? opened[0]?.id : parseQuarter(question.quarter);
    if (question.quarter === null && !id) return null;
    if (!id) throw new NotFound('quarter', String(question.quarter).slice(0, 20));
    const quarter = opened.find((item) => item.id === id);
    if (!quarter) throw new NotFound('quarter', id);
    const [rule, places, figures, coverage, calendar] = await Promise.all([
      thresholdsFor(tx, id),
      citiesInScope(tx, question.city ?? null),
      shareFigures(tx, id),
      coverageByCity(tx, id, question.basis, question.city ?? null),
      workCalendar(tx),
    ]);
    const shares = figures
      .filter((share) => share.kind === 'project' || share.kind === 'zone')
      .filter((share) => places.has(share.cityCode))
      .map((share) => dashboardShare(share, places, question.basis, id, rule));
    const cities = [...places.values()].map((place) =>
      rowOf(
        place,
        shares.filter((share) => share.cityCode === place.code),
        coverage.get(place.code),
        id,
        rule,
      ),
    );
    const isProvince = dataScope(actor).kind === 'province' && !question.city;
    const total = rowOf(null, shares, sumCoverage([...coverage.values()]), id, rule);
    return {
      quarter: id,
      quarterState: quarter.state,
      quarters: opened.map((item) => item.id),
      basis: question.basis,
      scope: isProvince ? 'province' : 'city',
      asOf: tx.now,
      deadline: deadlineAt(quarter.dueAt, tx.now, calendar),
      rule,
      timeProgress: timeProgress(id),
      isDemonstration: shares.some((share) => share.isDemonstration),
      total,
      cities,
      lights: countLights(shares),
      trend: quartersOfYearTo(id).map((step) => ({
        quarter: step,
        rate: rateAt(shares, question.basis, step),
        time: timeProgress(step),
      })),
      forecast: forecast({
        actualYuan: total.completion.plannedActualYuan,
        plannedToDateYuan: total.plannedToDateYuan,
        annualYuan: total.completion.planYuan,
        quarter: id,
      }),
      laggards: await laggardsOf(tx, shares, question.basis, id),
      shares,
    };
  });
}

type Place = { code: string; name: string; nameEn: string; shortName: string };

async function citiesInScope(tx: Transaction, city: string | null): Promise<Map<string, Place>> {
  const rows = await tx.db
    .select({
      code: jurisdictions.code,
      name: jurisdictions.name,
      nameEn: jurisdictions.nameEn,
      shortName: jurisdictions.shortName,
    })
    .from(jurisdictions)
    .where(
      and(
        eq(jurisdictions.level, 'city'),
        eq(jurisdictions.inProvince, true),
        inCityScope(tx.actor, jurisdictions.code),
        city ? eq(jurisdictions.code, city) : undefined,
      ),
    )
    .orderBy(asc(jurisdictions.code));
  if (city && rows.length === 0) throw new NotFound('city', city.slice(0, 10));
  return new Map(rows.map((row) => [row.code, row]));
}

function amountIn(figure: ShareFigure['quarters'][number], basis: Basis): Yuan | null {
  return basis === 'official' ? figure.officialYuan : figure.provisionalYuan;
}

function dashboardShare(
  share: ShareFigure,
  places: Map<string, Place>,
  basis: Basis,
  quarter: QuarterId,
  rule: Thresholds,
): DashboardShare {
  const place = places.get(share.cityCode);
  const actualYuan = yearToDate(share.quarters.map((figure) => amountIn(figure, basis)));
  const plan = { annualYuan: share.planYuan, split: share.split, plannedStart: share.plannedStart };
  const planned = plannedToDate({ ...plan, quarter });
  const rate = rateOf(actualYuan, share.planYuan);
  const expected = planned > 0 ? rateOf(planned, share.planYuan) : null;
  const own = share.quarters.find((figure) => figure.quarter === quarter);
  const snapshotId = basis === 'official' ? own?.officialSnapshotId : own?.provisionalSnapshotId;
  const reported = snapshotId != null;
  return {
    ...share,
    cityName: place?.name ?? share.cityCode,
    cityNameEn: place?.nameEn ?? share.cityCode,
    actualYuan,
    plannedToDateYuan: planned,
    rate,
    lead: rate && expected ? pointsBetween(rate, expected) : null,
    // What has not been reported is neither good nor bad: grey.
    light: reported ? shareLight({ ...plan, actualYuan, quarter, rule }) : 'grey',
    reported,
  };
}

function rowOf(
  place: Place | null,
  shares: DashboardShare[],
  coverage: Coverage | undefined,
  quarter: QuarterId,
  rule: Thresholds,
): DashboardRow {
  const completion = completionOf(shares.map(({ actualYuan, planYuan }) => ({ actualYuan, planYuan })));
  const time = timeProgress(quarter);
  const rate = completion.rate;
  return {
    cityCode: place?.code ?? null,
    name: place?.name ?? '',
    nameEn: place?.nameEn ?? '',
    shortName: place?.shortName ?? '',
    completion,
    plannedToDateYuan: sumYuan(shares.map((share) => share.plannedToDateYuan)),
    lead: rate ? pointsBetween(rate, time) : null,
    light: coverage?.reported ? investmentLight({ rate, expected: time, rule }) : 'grey',
    coverage: coverage ?? coverageOf(0, 0, 0),
    onPace: onPaceOf(shares),
    commitments: new Set(shares.map((share) => share.commitmentId)).size,
  };
}

/** A report is in when a snapshot of it counts: a reopened one still does with its accepted text. */
async function coverageByCity(
  tx: Transaction,
  quarter: QuarterId,
  basis: Basis,
  city: string | null,
): Promise<Map<string, Coverage>> {
  const counted = basis === 'official' ? shareQuarters.officialSnapshotId : shareQuarters.provisionalSnapshotId;
  const owed = sql`${reports.status} <> 'excused'`;
  const rows = await tx.db
    .select({
      cityCode: reports.cityCode,
      owed: sql<number>`count(*) FILTER (WHERE ${owed})::int`,
      reported: sql<number>`count(*) FILTER (WHERE ${owed} AND ${counted} IS NOT NULL)::int`,
      ...timelinessCounts,
    })
    .from(reports)
    .innerJoin(quarters, eq(quarters.id, reports.quarterId))
    .leftJoin(
      shareQuarters,
      and(eq(shareQuarters.participantId, reports.participantId), eq(shareQuarters.quarterId, reports.quarterId)),
    )
    .where(and(eq(reports.quarterId, quarter), city ? eq(reports.cityCode, city) : undefined, visibleReports(tx.actor)))
    .groupBy(reports.cityCode)
    .orderBy(asc(reports.cityCode));
  return new Map(rows.map((row) => [row.cityCode, coverageOf(row.owed, row.reported, row.onTime, row.timed)]));
}

function sumCoverage(list: Coverage[]): Coverage {
  const total = { owed: 0, reported: 0, onTime: 0, timed: 0 };
  for (const item of list) {
    total.owed += item.owed;
    total.reported += item.reported;
    total.onTime += item.onTime;
    total.timed += item.timed;
  }
  return coverageOf(total.owed, total.reported, total.onTime, total.timed);
}

function countLights(shares: DashboardShare[]): Record<Light, number> {
  const counts: Record<Light, number> = { green: 0, yellow: 0, red: 0, blue: 0, grey: 0 };
  for (const share of shares) counts[share.light] += 1;
  return counts;
}

function rateAt(shares: DashboardShare[], basis: Basis, quarter: QuarterId): Rate | null {
  return completionOf(
    shares.map((share) => ({
      actualYuan: yearToDate(
        share.quarters.filter((figure) => figure.quarter <= quarter).map((figure) => amountIn(figure, basis)),
      ),
      planYuan: share.planYuan,
    })),
  ).rate;
}

const laggardsShown = 6;

/** The shares furthest behind their own planned-to-date that have reported, with the reason the city gave. */
async function laggardsOf(
  tx: Transaction,
  shares: DashboardShare[],
  basis: Basis,
  quarter: QuarterId,
): Promise<Laggard[]> {
  const behind = shares
    .filter((share) => share.lead && (share.light === 'red' || share.light === 'yellow'))
    .sort((a, b) => gap(b) - gap(a) || (a.slug < b.slug ? -1 : 1))
    .slice(0, laggardsShown);
  const ids = behind.map((share) => snapshotOf(share, basis, quarter)).filter((id) => id !== null);
  const snapshots = ids.length
    ? await tx.db
        .select({ id: reportSnapshots.id, content: reportSnapshots.content })
        .from(reportSnapshots)
        .where(inArray(reportSnapshots.id, ids))
    : [];
  return behind.map((share) => {
    const id = snapshotOf(share, basis, quarter);
    const content = snapshots.find((snapshot) => snapshot.id === id)?.content as ReportContent | undefined;
    return {
      share,
      reportId: share.quarters.find((figure) => figure.quarter === quarter)?.reportId ?? null,
      category: content?.difficultyCategory ?? null,
      reason: content ? content.difficulties || content.noProgressReason || (content.explanations.W401 ?? '') : '',
    };
  });
}

/** Money behind the planned-to-date, in yuan: ranks laggards by weight, not by a quotient. */
function gap(share: DashboardShare): number {
  return addYuan(share.plannedToDateYuan, -(share.actualYuan ?? zeroYuan) as Yuan);
}

function snapshotOf(share: DashboardShare, basis: Basis, quarter: QuarterId): string | null {
  const figure = share.quarters.find((item) => item.quarter === quarter);
  return (basis === 'official' ? figure?.officialSnapshotId : figure?.provisionalSnapshotId) ?? null;
}
