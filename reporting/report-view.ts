// One report as its reader may see it: status, content by right, findings, history, and the moves the reader may make.
import { and, asc, desc, eq, ne } from 'drizzle-orm';
import { countersigns } from '#db/schema/joint.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reportContents, reportMoves, reportSnapshots, reports } from '#db/schema/reports.ts';
import { dataScope, effectiveRoles, isSystemActor } from '#rules/actor.ts';
import { blocking, type Finding, type FindingContext, findFindings } from '#rules/findings/rulebook.ts';
import type { FieldProblem } from '#rules/form-answer.ts';
import type { CountersignState } from '#rules/joint-standing.ts';
import { yuan } from '#rules/money.ts';
import { allows } from '#rules/policy.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import { emptyContent, type ReportContent } from '#rules/report-content.ts';
import type { MilestoneFact } from '#rules/report-facts.ts';
import type { AskedOf } from '#rules/report-kinds.ts';
import {
  allowedMoves,
  isBackfilled,
  isJustDecided,
  isLate,
  type ReportMove,
  type ReportSubject,
} from '#rules/report-lifecycle.ts';
import { cityDueAt, cityEntryUntil } from './deadlines.ts';
import { NotFound } from './errors.ts';
import { type Deadline, deadlineAt, type Thresholds, thresholdsFor, workCalendar } from './quarters.ts';
import { type ShareContext, shareContext } from './share-context.ts';
import { type AnyActor, asActor, type Transaction } from './transaction.ts';
import { readableReports } from './visibility.ts';

export type ReportRow = typeof reports.$inferSelect;
export type SnapshotRow = typeof reportSnapshots.$inferSelect;

export type LoadedReport = ReportRow & {
  quarterState: ReportSubject['quarterState'];
  dueAt: Date;
  /** Until when an extension keeps entry open; null where none was granted. */
  entryUntil: Date | null;
  cityName: string;
  cityNameEn: string;
  /** Of the lead of a joint commitment: who was asked to countersign what is endorsed now, and what they answered. */
  countersigns: { participantId: string; cityCode: string; state: CountersignState; dueAt: Date }[];
  /** When it was read, by the database's clock. */
  readAt: Date;
};

/** The report within the actor's scope. Throws NotFound for everything else, existing or not. */
export async function loadReport(tx: Transaction, reportId: string): Promise<LoadedReport> {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(reportId)) throw new NotFound('report', reportId.slice(0, 60));
  const [row] = await tx.db
    .select({
      report: reports,
      quarterState: quarters.state,
      dueAt: cityDueAt(),
      entryUntil: cityEntryUntil(),
      cityName: jurisdictions.name,
      cityNameEn: jurisdictions.nameEn,
    })
    .from(reports)
    .innerJoin(quarters, eq(quarters.id, reports.quarterId))
    .innerJoin(jurisdictions, eq(jurisdictions.code, reports.cityCode))
    .where(and(eq(reports.id, reportId), readableReports(tx.actor)));
  if (!row) throw new NotFound('report', reportId);
  const { report, ...rest } = row;
  const asked = await tx.db
    .select({
      participantId: countersigns.participantId,
      cityCode: countersigns.cityCode,
      state: countersigns.state,
      dueAt: countersigns.dueAt,
    })
    .from(countersigns)
    .where(and(eq(countersigns.reportId, report.id), ne(countersigns.state, 'void')))
    .orderBy(asc(countersigns.cityCode));
  return { ...report, ...rest, countersigns: asked, readAt: tx.now };
}

/** `LoadedReport` came through what the actor may read: another city's report is one they read as a guest. */
export function subjectOf(report: LoadedReport, actor?: AnyActor): ReportSubject {
  const scope = actor && dataScope(actor);
  return {
    guestCityCode: scope?.kind === 'city' && scope.cityCode !== report.cityCode ? scope.cityCode : null,
    cityCode: report.cityCode,
    status: report.status,
    quarterState: report.quarterState,
    submittedBy: report.submittedBy,
    endorsedBy: report.endorsedBy,
    endorsedFor: report.endorsedFor,
    hasEndorsedSnapshot: report.firstEndorsedAt !== null,
    isEntryExtended: report.entryUntil !== null && report.readAt <= report.entryUntil,
    countersigners: report.countersigns
      .filter(({ state }) => state === 'wanted' || state === 'agreed')
      .map(({ cityCode }) => cityCode),
    // Once the report is back with its city nothing is waited for; what was answered is voided by the next endorsement.
    awaitsCountersign:
      report.status === 'endorsed' &&
      report.countersigns.some(({ state }) => state === 'wanted' || state === 'refused'),
    decidedBy: report.decidedBy,
    isJustDecided: isJustDecided(report.decidedAt, report.readAt),
  };
}

export type SavedContent = { content: ReportContent; savedByName: string | null; savedAt: Date | null };

/** The city's working content; empty before the first save. Row-level security shows it to the city only. */
export async function workingContent(tx: Transaction, reportId: string): Promise<SavedContent> {
  const [row] = await tx.db.select().from(reportContents).where(eq(reportContents.reportId, reportId));
  return row ? contentOfRow(row) : { content: emptyContent, savedByName: null, savedAt: null };
}

/** What a row of the city's working text says, and who saved it when. */
export function contentOfRow(row: typeof reportContents.$inferSelect): SavedContent {
  const {
    reportId: _id,
    cityCode: _city,
    savedBy: _by,
    savedSession: _session,
    savedByName,
    savedAt,
    ...content
  } = row;
  const investmentYuan = content.investmentYuan === null ? null : yuan(content.investmentYuan);
  return { content: { ...(content as ReportContent), investmentYuan }, savedByName, savedAt };
}

/** The latest snapshot of a stage, or null. */
export async function latestSnapshot(
  tx: Transaction,
  reportId: string,
  stage: SnapshotRow['stage'],
): Promise<SnapshotRow | null> {
  const [row] = await tx.db
    .select()
    .from(reportSnapshots)
    .where(and(eq(reportSnapshots.reportId, reportId), eq(reportSnapshots.stage, stage)))
    .orderBy(desc(reportSnapshots.number))
    .limit(1);
  return row ?? null;
}

/** What a share is asked in its quarter, by kind and part. */
export function askedOfShare({ commitment, isLead, participants, milestones }: ShareContext): AskedOf {
  return {
    kind: commitment.kind,
    isLead,
    isJoint: participants.length > 1,
    hasMilestones: milestones.length > 0,
  };
}

/** What the rulebook looks at for one content of this share in this quarter. */
export function findingContextOf(
  content: ReportContent,
  quarter: QuarterId,
  share: ShareContext,
  rule: Thresholds,
): FindingContext {
  return {
    ...askedOfShare(share),
    milestones: share.milestones,
    evidence: { milestoneIds: share.evidencedMilestones },
    indicator: share.indicator,
    waivers: share.waivers,
    today: share.today,
    content,
    quarter,
    planYuan: share.plan?.annualYuan ?? null,
    split: share.plan?.split ?? null,
    plannedStart: share.plannedStart,
    totalInvestmentYuan: share.totalInvestmentYuan,
    openingBalanceYuan: share.openingBalanceYuan,
    history: share.earlier,
    rule,
    tolerancePercent: rule.totalTolerancePercent,
  };
}

export function findingsFor(
  content: ReportContent,
  quarter: QuarterId,
  share: ShareContext,
  rule: Thresholds,
): Finding[] {
  return findFindings(findingContextOf(content, quarter, share, rule));
}

/** Findings that still stand in the way, as problems of the form. */
export function problemsOf(findings: readonly Finding[], content: ReportContent): FieldProblem[] {
  return blocking(findings, content).map((finding) => ({
    field: finding.field,
    code: finding.code,
    params: { ...finding.params },
  }));
}

export type HistoryEntry = Pick<
  typeof reportMoves.$inferSelect,
  | 'id'
  | 'number'
  | 'move'
  | 'opinion'
  | 'fields'
  | 'fieldOpinions'
  | 'movedByName'
  | 'movedByOrganisation'
  | 'movedForName'
  | 'movedAt'
  | 'snapshotId'
>;

export type ReportView = {
  report: LoadedReport;
  quarter: QuarterId;
  share: ShareContext;
  rule: Thresholds;
  now: Date;
  deadline: Deadline;
  /** What this reader may read; null when nothing has been endorsed yet and the reader is not the city. */
  content: ReportContent | null;
  /** Where the content comes from, for receipts and for the words on the page. */
  contentFrom: 'working' | 'endorsed_snapshot' | 'none';
  /** The milestones that the content answers, with the names and quarters that held when it was endorsed. */
  milestones: MilestoneFact[];
  /** The plan that the latest submission or endorsement was measured against; null before the first. */
  measuredPlan: { plan: ShareContext['plan'] } | null;
  snapshot: Pick<
    SnapshotRow,
    'id' | 'number' | 'hash' | 'takenAt' | 'takenByName' | 'takenForName' | 'certification'
  > | null;
  /** 负责人 after a handover; null where nobody was named. */
  assignedTo: string | null;
  savedByName: string | null;
  savedAt: Date | null;
  findings: Finding[];
  /** 往季补录: entered by an import. Nobody was asked for it, so nothing in it is missing, and nobody endorsed it. */
  isBackfilled: boolean;
  /** Against the quarter's deadline, whatever a return may have set since. */
  isLate: boolean;
  history: HistoryEntry[];
  allowedActions: ReportMove[];
};

/** One report with everything its page shows. Throws NotFound outside the actor's scope. */
export async function getReport(actor: AnyActor, reportId: string): Promise<ReportView> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, reportId);
    const subject = subjectOf(report, actor);
    if (!allows(actor, 'view_report', subject)) throw new NotFound('report', reportId);
    const quarter = parseQuarter(report.quarterId) as QuarterId;
    const [share, rule, snapshot, working, history, calendar] = await Promise.all([
      shareContext(tx, report.participantId, quarter),
      thresholdsFor(tx, quarter),
      latestSnapshot(tx, reportId, 'endorsed'),
      readsWorkingText(actor, report.cityCode) ? workingContent(tx, reportId) : null,
      historyOf(tx, reportId),
      workCalendar(tx),
    ]);
    // What an import entered (往季补录) was never anybody's working text: the city reads it as it counts.
    const backfilled = isBackfilled(report);
    const own = backfilled && working?.savedAt === null ? null : working;
    const content = own?.content ?? (snapshot?.content as ReportContent | undefined) ?? null;
    const due = report.status === 'returned' && report.returnDueAt ? report.returnDueAt : report.dueAt;
    return {
      report,
      quarter,
      share,
      rule,
      now: tx.now,
      deadline: deadlineAt(due, tx.now, calendar),
      content,
      milestones: (own ? null : measuredOf(snapshot)?.milestones) ?? share.milestones,
      measuredPlan: backfilled ? null : await measuredPlanOf(tx, report, snapshot),
      contentFrom: own ? 'working' : snapshot ? 'endorsed_snapshot' : 'none',
      snapshot: backfilled ? null : snapshot,
      assignedTo: report.assignedToName,
      savedByName: own?.savedByName ?? null,
      savedAt: own?.savedAt ?? null,
      findings: content && !backfilled ? findingsFor(content, quarter, share, rule) : [],
      isBackfilled: backfilled,
      isLate: isLate(report, report.dueAt, tx.now),
      history,
      allowedActions: allowedMoves(actor, subject),
    };
  });
}

/** What a snapshot was measured against; older ones name no milestones. */
function measuredOf(snapshot: SnapshotRow | null) {
  return snapshot?.measuredAgainst as (Pick<ShareContext, 'plan'> & { milestones?: MilestoneFact[] }) | undefined;
}

async function measuredPlanOf(tx: Transaction, report: ReportRow, endorsed: SnapshotRow | null) {
  const latest = report.status === 'submitted' ? await latestSnapshot(tx, report.id, 'submitted') : endorsed;
  const measured = measuredOf(latest);
  return measured ? { plan: measured.plan } : null;
}

/** The city's own staff; everybody else reads what was endorsed. */
export function readsWorkingText(actor: AnyActor, cityCode: string): boolean {
  if (isSystemActor(actor)) return true;
  const scope = dataScope(actor);
  if (scope.kind === 'city' && scope.cityCode !== cityCode) return false;
  return effectiveRoles(actor).some((role) => role === 'city_reporter' || role === 'city_approver');
}

function historyOf(tx: Transaction, reportId: string): Promise<HistoryEntry[]> {
  return tx.db
    .select({
      id: reportMoves.id,
      number: reportMoves.number,
      move: reportMoves.move,
      opinion: reportMoves.opinion,
      fields: reportMoves.fields,
      fieldOpinions: reportMoves.fieldOpinions,
      movedByName: reportMoves.movedByName,
      movedByOrganisation: reportMoves.movedByOrganisation,
      movedForName: reportMoves.movedForName,
      movedAt: reportMoves.movedAt,
      snapshotId: reportMoves.snapshotId,
    })
    .from(reportMoves)
    .where(eq(reportMoves.reportId, reportId))
    .orderBy(asc(reportMoves.number));
}
