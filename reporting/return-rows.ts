// The lines of a city's return: what each report says so far, beside its plan and the quarter before, and what the rulebook finds in it.
// A fixed number of reads, whatever the number of reports.
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { commitments, participants } from '#db/schema/plans.ts';
import { reportContents, reportMoves, reports } from '#db/schema/reports.ts';
import { isBigChange } from '#rules/big-change.ts';
import type { CommitmentKind } from '#rules/commitment.ts';
import { isSettled } from '#rules/findings/rulebook.ts';
import { type Light, shareLight } from '#rules/lights.ts';
import { addYuan, type Yuan, yuan } from '#rules/money.ts';
import type { Actor } from '#rules/policy.ts';
import { previousQuarter, type QuarterId, quarterYear } from '#rules/quarter.ts';
import { type InvestmentAnswer, quarterInvestment, type ReportContent } from '#rules/report-content.ts';
import { allowedMoves, isLate, type ReportMove, type ReportStatus } from '#rules/report-lifecycle.ts';
import { kindLights } from './kind-lights.ts';
import { type Quarter, thresholdsFor } from './quarters.ts';
import { contentOfRow, findingsFor } from './report-view.ts';
import { type ServedPlan, servedPlans, unitsOf } from './return-groups.ts';
import { type EarlierQuarter, type ShareContext, shareContexts } from './share-context.ts';
import { type QuarterFigure, shareFigures } from './share-figures.ts';
import type { Transaction } from './transaction.ts';
import { visibleReports } from './visibility.ts';

export type ReturnRow = {
  reportId: string;
  version: number;
  status: ReportStatus;
  commitment: { slug: string; kind: CommitmentKind; name: string; nameEn: string };
  isLead: boolean;
  isJoint: boolean;
  planYuan: Yuan | null;
  /** The quarter's amount as it stands in the city's own text, or as it counts where an import entered it; null while blank. */
  quarterYuan: Yuan | null;
  answer: InvestmentAnswer | null;
  yearToDateYuan: Yuan | null;
  light: Light;
  isDemonstration: boolean;
  /** The city's own text as it stands; null before the first save, and where an import entered the quarter. */
  said: ReportContent | null;
  /** The quarter before, as it counts; null where nothing does. */
  last: EarlierQuarter | null;
  /** The amount differs much from the last one that was not zero. */
  isBigChange: boolean;
  findings: FindingCounts;
  savedByName: string | null;
  savedAt: Date | null;
  /** Who works on it, where somebody was named. */
  assignedTo: { id: string; name: string } | null;
  /** Why it was sent back, while it is, and until when it is wanted back. */
  opinion: string | null;
  returnDueAt: Date | null;
  isLate: boolean;
  /** The plans whose items it serves, in the order of the plans; of an indicator the plan that sets it. */
  plans: ServedPlan[];
  /** 责任单位, the leading one first. */
  units: string[];
  /** Of an indicator's value. */
  unit: string | null;
  unitEn: string | null;
  allowedActions: ReportMove[];
};

/** What the rulebook finds in the text: errors, warnings without their explanation, warnings with it, and what a waiver settles. */
export type FindingCounts = { errors: number; toExplain: number; explained: number; waived: number };

export const noFindings: FindingCounts = { errors: 0, toExplain: 0, explained: 0, waived: 0 };

export type CityTimes = { dueAt: Date; isEntryExtended: boolean };

export async function returnRows(
  tx: Transaction,
  actor: Actor,
  quarter: Quarter,
  times: CityTimes,
): Promise<ReturnRow[]> {
  const found = await reportRows(tx, actor, quarter.id);
  const commitmentIds = found.map(({ commitment }) => commitment.id);
  const contexts = await shareContexts(
    tx,
    found.map(({ report }) => report.participantId),
    quarter.id,
  );
  const [rule, figures, others, opinions, served, units] = await Promise.all([
    thresholdsFor(tx, quarter.id),
    shareFigures(tx, quarter.id),
    kindLights(tx, quarter.id, 'working'),
    latestOpinions(
      tx,
      found.filter(({ report }) => report.status === 'returned').map(({ report }) => report.id),
    ),
    servedPlans(tx, commitmentIds),
    unitsOf(tx, commitmentIds, actor.organisation.cityCode ?? ''),
  ]);
  const counted = new Map(figures.map((figure) => [figure.participantId, figure.quarters]));
  return found.flatMap((row) => {
    const { report, commitment } = row;
    const share = contexts.get(report.participantId);
    if (!share) return [];
    // What was begun before the report was excused is owed no more and counts nowhere.
    const said = row.content === null || report.status === 'excused' ? null : contentOfRow(row.content).content;
    const own = said ? saidIn(said) : countedIn(counted.get(report.participantId), quarter.id);
    const yearToDateYuan = withOwnQuarter(share, quarter.id, own.quarterYuan);
    const { id: commitmentId, ...shown } = commitment;
    return {
      ...own,
      ...saidBy(row),
      reportId: report.id,
      version: report.version,
      status: report.status,
      commitment: shown,
      isLead: share.isLead,
      isJoint: share.participants.length > 1,
      planYuan: share.plan?.annualYuan ?? null,
      yearToDateYuan,
      light: others.get(report.participantId) ?? lightOf(share, own.quarterYuan, yearToDateYuan, quarter.id, rule),
      isDemonstration: share.isDemonstration,
      said,
      last: share.earlier.find((past) => past.quarter === previousQuarter(quarter.id)) ?? null,
      isBigChange: isBigChange(own.quarterYuan, lastNotZero(share), share.plan?.annualYuan ?? null),
      findings: said && isStillOpen(report.status) ? countFindings(said, quarter.id, share, rule) : noFindings,
      opinion: opinions.get(report.id) ?? null,
      isLate: isLate(report, times.dueAt, tx.now),
      plans: served.get(commitmentId) ?? [],
      units: units.get(commitmentId) ?? [],
      unit: share.indicator?.unit ?? null,
      unitEn: share.indicator?.unitEn ?? null,
      allowedActions: allowedMoves(actor, subjectOfRow(report, quarter, times)),
    };
  });
}

type ReportRow = typeof reports.$inferSelect;
type FoundRow = Awaited<ReturnType<typeof reportRows>>[number];
type Rule = Parameters<typeof findingsFor>[3];

function reportRows(tx: Transaction, actor: Actor, quarter: QuarterId) {
  return tx.db
    .select({
      report: reports,
      commitment: {
        id: commitments.id,
        slug: commitments.slug,
        kind: commitments.kind,
        name: commitments.name,
        nameEn: commitments.nameEn,
      },
      content: reportContents,
    })
    .from(reports)
    .innerJoin(participants, eq(participants.id, reports.participantId))
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .leftJoin(reportContents, eq(reportContents.reportId, reports.id))
    .where(
      and(
        eq(reports.quarterId, quarter),
        eq(reports.cityCode, actor.organisation.cityCode ?? ''),
        visibleReports(actor),
      ),
    )
    .orderBy(asc(commitments.kind), asc(commitments.ordinal), asc(commitments.slug));
}

function saidBy({ report, content }: FoundRow) {
  return {
    savedByName: content?.savedByName ?? null,
    savedAt: content?.savedAt ?? null,
    assignedTo: report.assignedTo === null ? null : { id: report.assignedTo, name: report.assignedToName ?? '' },
    returnDueAt: report.status === 'returned' ? report.returnDueAt : null,
  };
}

function subjectOfRow(report: ReportRow, quarter: Quarter, times: CityTimes) {
  return {
    cityCode: report.cityCode,
    status: report.status,
    quarterState: quarter.state,
    submittedBy: report.submittedBy,
    endorsedBy: report.endorsedBy,
    endorsedFor: report.endorsedFor,
    hasEndorsedSnapshot: report.firstEndorsedAt !== null,
    isEntryExtended: times.isEntryExtended,
  };
}

/** What the province has accepted is held against nothing more. */
const isStillOpen = (status: ReportStatus): boolean => status !== 'accepted' && status !== 'excused';

function countFindings(content: ReportContent, quarter: QuarterId, share: ShareContext, rule: Rule): FindingCounts {
  const counts = { ...noFindings };
  for (const finding of findingsFor(content, quarter, share, rule)) {
    if (finding.waivedBy) counts.waived += 1;
    else if (finding.severity === 'error') counts.errors += 1;
    else if (isSettled(finding, content)) counts.explained += 1;
    else counts.toExplain += 1;
  }
  return counts;
}

type OwnQuarter = Pick<ReturnRow, 'answer' | 'quarterYuan'>;

function saidIn(content: ReportContent): OwnQuarter {
  return { answer: content.investmentAnswer, quarterYuan: quarterInvestment(content) };
}

/** What an import entered (往季补录) never was anybody's text: the city reads it as it counts. */
function countedIn(figures: readonly QuarterFigure[] | undefined, quarter: QuarterId): OwnQuarter {
  const own = figures?.find((item) => item.quarter === quarter);
  return { answer: own?.provisionalAnswer ?? null, quarterYuan: own?.provisionalYuan ?? null };
}

/** The year's earlier quarters as they count, this quarter as it stands in the city's own text. */
function withOwnQuarter(share: ShareContext, quarter: QuarterId, own: Yuan | null): Yuan | null {
  const amounts = share.earlier
    .filter((past) => quarterYear(past.quarter) === quarterYear(quarter))
    .flatMap((past) => past.investmentYuan ?? []);
  if (own === null && amounts.length === 0) return null;
  return amounts.reduce<Yuan>((sum, amount) => addYuan(sum, amount), own ?? yuan(0));
}

function lastNotZero(share: ShareContext): Yuan | null {
  return (
    share.earlier.findLast(({ investmentYuan }) => investmentYuan !== null && investmentYuan !== 0)?.investmentYuan ??
    null
  );
}

function lightOf(
  share: ShareContext,
  quarterYuan: Yuan | null,
  yearToDateYuan: Yuan | null,
  quarter: QuarterId,
  rule: Rule,
): Light {
  return shareLight({
    actualYuan: quarterYuan === null ? null : yearToDateYuan,
    annualYuan: share.plan?.annualYuan ?? null,
    split: share.plan?.split ?? null,
    plannedStart: share.plannedStart,
    quarter,
    rule,
  });
}

async function latestOpinions(tx: Transaction, reportIds: string[]): Promise<Map<string, string>> {
  if (reportIds.length === 0) return new Map();
  const rows = await tx.db
    .select({ reportId: reportMoves.reportId, opinion: reportMoves.opinion, fields: reportMoves.fieldOpinions })
    .from(reportMoves)
    .where(
      and(
        inArray(reportMoves.reportId, reportIds),
        sql`coalesce(${reportMoves.opinion}, ${reportMoves.fieldOpinions}::text) IS NOT NULL`,
      ),
    )
    .orderBy(asc(reportMoves.movedAt), asc(reportMoves.number));
  return new Map(rows.map((row) => [row.reportId, row.opinion ?? Object.values(row.fields ?? {}).join('；')]));
}
