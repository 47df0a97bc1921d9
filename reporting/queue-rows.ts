// The lines of the queue: every report of a quarter with its figures, its marks and who looks after it. Status and dates always; figures,
// explanations and changes once the city has endorsed.
import { and, asc, eq, gte, inArray, isNull, lt, sql } from 'drizzle-orm';
import { countersigns } from '#db/schema/joint.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reportMoves, reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import { reportQuestions, reviewAssignments } from '#db/schema/reviewing.ts';
import { isBigChange } from '#rules/big-change.ts';
import type { CommitmentKind } from '#rules/commitment.ts';
import { yearToDate } from '#rules/completion.ts';
import { type Light, shareLight } from '#rules/lights.ts';
import { type Yuan, yuan } from '#rules/money.ts';
import { previousQuarter, type QuarterId, quarterYear } from '#rules/quarter.ts';
import type { InvestmentAnswer } from '#rules/report-content.ts';
import { isLate, type ReportStatus } from '#rules/report-lifecycle.ts';
import { cityDueAt } from './deadlines.ts';
import { kindLights } from './kind-lights.ts';
import { type Quarter, thresholdsFor } from './quarters.ts';
import { type ShareFigure, shareFigures } from './share-figures.ts';
import type { Transaction } from './transaction.ts';
import { visibleReports, visibleShareQuarters } from './visibility.ts';

export type QueueRow = {
  reportId: string;
  version: number;
  status: ReportStatus;
  cityCode: string;
  cityName: string;
  cityNameEn: string;
  commitment: { name: string; nameEn: string; kind: CommitmentKind };
  /** Endorsed or accepted amounts only; null until then. */
  quarterYuan: Yuan | null;
  answer: InvestmentAnswer | null;
  /** What the quarter before counted; null where nothing did. */
  lastQuarterYuan: Yuan | null;
  yearToDateYuan: Yuan | null;
  planYuan: Yuan | null;
  light: Light;
  endorsedAt: Date | null;
  isLate: boolean;
  isDemonstration: boolean;
  /** How many findings the city had to explain in what it endorsed. */
  explained: number;
  isBigChange: boolean;
  /** How often the province sent it back, and how often the city brought it in. */
  returnedTimes: number;
  endorsedTimes: number;
  openQuestions: number;
  awaitsCountersign: boolean;
  reviewer: { id: string; name: string } | null;
  submittedBy: string | null;
  endorsedBy: string | null;
  endorsedFor: string | null;
};

type Past = { last: Yuan | null; lastNotZero: Yuan | null };
type Marks = { returned: number; endorsed: number };

/** Every report of the quarter in the actor's scope, by city and commitment. A fixed number of reads, whatever the number of reports. */
export async function queueRows(tx: Transaction, quarter: Quarter): Promise<QueueRow[]> {
  const [rule, shares, rows, past, explained, marks, questions, waiting, others] = await Promise.all([
    thresholdsFor(tx, quarter.id),
    shareFigures(tx, quarter.id),
    reportRows(tx, quarter.id),
    pastAmounts(tx, quarter.id),
    explanationCounts(tx, quarter.id),
    moveCounts(tx, quarter.id),
    openQuestionCounts(tx, quarter.id),
    countersignsWaiting(tx, quarter.id),
    kindLights(tx, quarter.id, 'counted'),
  ]);
  const figures = new Map(shares.map((figure) => [figure.participantId, figure]));
  return rows.map(({ report, dueAt, reviewer, ...labels }) => {
    const figure = figures.get(report.participantId);
    const counted = countedIn(figure, quarter.id);
    const before = past.get(report.participantId);
    const planYuan = figure?.planYuan ?? null;
    return {
      ...labels,
      ...counted,
      reportId: report.id,
      version: report.version,
      status: report.status,
      cityCode: report.cityCode,
      lastQuarterYuan: before?.last ?? null,
      planYuan,
      light:
        others.get(report.participantId) ??
        shareLight({
          actualYuan: counted.yearToDateYuan,
          annualYuan: planYuan,
          split: figure?.split ?? null,
          plannedStart: figure?.plannedStart ?? null,
          quarter: quarter.id,
          rule,
        }),
      endorsedAt: report.firstEndorsedAt,
      isLate: isLate(report, dueAt, tx.now),
      isDemonstration: figure?.isDemonstration ?? false,
      explained: explained.get(report.id) ?? 0,
      isBigChange: isBigChange(counted.quarterYuan, before?.lastNotZero ?? null, planYuan),
      returnedTimes: marks.get(report.id)?.returned ?? 0,
      endorsedTimes: marks.get(report.id)?.endorsed ?? 0,
      openQuestions: questions.get(report.id) ?? 0,
      awaitsCountersign: waiting.has(report.id),
      reviewer: reviewer?.id ? { id: reviewer.id, name: reviewer.name ?? '' } : null,
      submittedBy: report.submittedBy,
      endorsedBy: report.endorsedBy,
      endorsedFor: report.endorsedFor,
    };
  });
}

function countedIn(figure: ShareFigure | undefined, quarter: QuarterId) {
  const own = figure?.quarters.find((item) => item.quarter === quarter);
  if (own?.provisionalSnapshotId == null) return { quarterYuan: null, answer: null, yearToDateYuan: null };
  return {
    quarterYuan: own.provisionalYuan,
    answer: own.provisionalAnswer,
    yearToDateYuan: yearToDate(figure?.quarters.map((item) => item.provisionalYuan) ?? []),
  };
}

function reportRows(tx: Transaction, quarter: QuarterId) {
  return tx.db
    .select({
      report: reports,
      dueAt: cityDueAt(),
      cityName: jurisdictions.shortName,
      cityNameEn: jurisdictions.nameEn,
      commitment: { name: commitments.name, nameEn: commitments.nameEn, kind: commitments.kind },
      reviewer: { id: reviewAssignments.reviewerId, name: reviewAssignments.reviewerName },
    })
    .from(reports)
    .innerJoin(quarters, eq(quarters.id, reports.quarterId))
    .innerJoin(jurisdictions, eq(jurisdictions.code, reports.cityCode))
    .innerJoin(participants, eq(participants.id, reports.participantId))
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .leftJoin(reviewAssignments, eq(reviewAssignments.cityCode, reports.cityCode))
    .where(and(eq(reports.quarterId, quarter), visibleReports(tx.actor)))
    .orderBy(asc(reports.cityCode), asc(commitments.ordinal), asc(reports.id));
}

const yearsBack = 2;

/** What the quarter before counted, and the last amount that was not zero, looking back two years. */
async function pastAmounts(tx: Transaction, quarter: QuarterId): Promise<Map<string, Past>> {
  const rows = await tx.db
    .select({
      participantId: shareQuarters.participantId,
      quarter: shareQuarters.quarterId,
      yuan: shareQuarters.provisionalYuan,
    })
    .from(shareQuarters)
    .where(
      and(
        lt(shareQuarters.quarterId, quarter),
        gte(shareQuarters.quarterId, `${quarterYear(quarter) - yearsBack}Q1`),
        visibleShareQuarters(tx.actor),
      ),
    )
    .orderBy(asc(shareQuarters.participantId), asc(shareQuarters.quarterId));
  const past = new Map<string, Past>();
  for (const row of rows) {
    const before = past.get(row.participantId) ?? { last: null, lastNotZero: null };
    const amount = row.yuan === null ? null : yuan(row.yuan);
    past.set(row.participantId, {
      last: row.quarter === previousQuarter(quarter) ? amount : before.last,
      lastNotZero: amount === null || amount === 0 ? before.lastNotZero : amount,
    });
  }
  return past;
}

async function explanationCounts(tx: Transaction, quarter: QuarterId): Promise<Map<string, number>> {
  const rows = await tx.db
    .select({
      reportId: shareQuarters.reportId,
      explanations: sql<Record<string, string> | null>`${reportSnapshots.content} -> 'explanations'`,
    })
    .from(shareQuarters)
    .innerJoin(reportSnapshots, eq(reportSnapshots.id, shareQuarters.provisionalSnapshotId))
    .where(and(eq(shareQuarters.quarterId, quarter), visibleShareQuarters(tx.actor)));
  const said = (texts: Record<string, string> | null) =>
    Object.values(texts ?? {}).filter((text) => text.trim() !== '').length;
  return new Map(rows.map((row) => [row.reportId, said(row.explanations)]));
}

async function moveCounts(tx: Transaction, quarter: QuarterId): Promise<Map<string, Marks>> {
  const rows = await tx.db
    .select({
      reportId: reportMoves.reportId,
      returned: sql<number>`count(*) FILTER (WHERE ${reportMoves.move} = 'return_to_city')::int`,
      endorsed: sql<number>`count(*) FILTER (WHERE ${reportMoves.move} = 'endorse')::int`,
    })
    .from(reportMoves)
    .innerJoin(reports, eq(reports.id, reportMoves.reportId))
    .where(
      and(
        eq(reports.quarterId, quarter),
        inArray(reportMoves.move, ['return_to_city', 'endorse']),
        visibleReports(tx.actor),
      ),
    )
    .groupBy(reportMoves.reportId);
  return new Map(rows.map(({ reportId, ...counts }) => [reportId, counts]));
}

async function openQuestionCounts(tx: Transaction, quarter: QuarterId): Promise<Map<string, number>> {
  const rows = await tx.db
    .select({ reportId: reportQuestions.reportId, count: sql<number>`count(*)::int` })
    .from(reportQuestions)
    .innerJoin(reports, eq(reports.id, reportQuestions.reportId))
    .where(and(eq(reports.quarterId, quarter), isNull(reportQuestions.answeredAt), visibleReports(tx.actor)))
    .groupBy(reportQuestions.reportId);
  return new Map(rows.map((row) => [row.reportId, row.count]));
}

async function countersignsWaiting(tx: Transaction, quarter: QuarterId): Promise<Set<string>> {
  const rows = await tx.db
    .selectDistinct({ reportId: countersigns.reportId })
    .from(countersigns)
    .where(and(eq(countersigns.quarterId, quarter), inArray(countersigns.state, ['wanted', 'refused'])));
  return new Set(rows.map((row) => row.reportId));
}
