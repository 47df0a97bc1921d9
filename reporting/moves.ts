// How a report moves: one compare-and-swap, one entry in the history, one event, and the rollup, all in the caller's transaction.
// Which moves exist and who may make them is said in rules/report-lifecycle.ts alone.
import { and, eq, inArray, sql } from 'drizzle-orm';
import { reportMoves, reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import { type Principal, principalOf } from '#rules/actor.ts';
import type { Actor } from '#rules/policy.ts';
import { quarterInvestment, type ReportContent } from '#rules/report-content.ts';
import { allowedMoves, type ReportMove, transitionFor, transitions } from '#rules/report-lifecycle.ts';
import type { Counted } from './correction-amounts.ts';
import { Conflict, Forbidden } from './errors.ts';
import { hashOf } from './event-chain.ts';
import { snapshotEvidence } from './evidence-list.ts';
import { type LoadedReport, type ReportRow, type SnapshotRow, subjectOf } from './report-view.ts';
import type { ShareContext } from './share-context.ts';
import { type AnyActor, record, type Transaction } from './transaction.ts';

const eventKinds: Record<ReportMove, string> = {
  save: 'report_draft_saved',
  submit: 'report_submitted',
  withdraw: 'report_withdrawn',
  endorse: 'report_endorsed',
  send_back: 'report_sent_back',
  recall: 'report_recalled',
  refuse_countersign: 'report_countersign_refused',
  accept: 'report_accepted',
  undo_accept: 'report_acceptance_undone',
  return_to_city: 'report_returned_to_city',
  reopen: 'report_reopened',
  excuse: 'report_excused',
};

/** Said inside the city and shown to the city only. */
const insideTheCity: readonly ReportMove[] = ['submit', 'withdraw', 'send_back'];

/**
 * Throws Conflict when the report has moved on so that this move no longer leaves its status, Forbidden when this actor may never make it
 * here. What somebody could still do a moment ago is a conflict, not a refusal.
 */
export function requireMove(actor: Actor, report: LoadedReport, move: ReportMove): void {
  const subject = subjectOf(report);
  if (allowedMoves(actor, subject).includes(move)) return;
  const couldBefore = transitions
    .filter((transition) => transition.move === move)
    .some((transition) => transition.from.some((status) => allowedMoves(actor, { ...subject, status }).includes(move)));
  if (couldBefore && !transitionFor(move, report.status)) throw new Conflict(`status_is_${report.status}`);
  throw new Forbidden(move, report.id);
}

/** The change that wins: only from the expected status and version. Throws Conflict when somebody was faster. */
export async function swapReport(
  tx: Transaction,
  report: LoadedReport,
  move: ReportMove,
  version: number,
  change: Partial<ReportRow>,
): Promise<ReportRow> {
  const transition = transitionFor(move, report.status);
  if (!transition) throw new Conflict(`status_is_${report.status}`);
  const from = transitions.filter((row) => row.move === move && row.to === transition.to).flatMap((row) => row.from);
  const [row] = await tx.db
    .update(reports)
    .set({ ...change, status: transition.to, version: version + 1, updatedAt: tx.now })
    .where(and(eq(reports.id, report.id), inArray(reports.status, from), eq(reports.version, version)))
    .returning();
  if (!row) throw new Conflict();
  return row;
}

export type MoveNote = {
  opinion?: string | undefined;
  fields?: string[] | undefined;
  fieldOpinions?: Record<string, string> | undefined;
  snapshotId?: string | undefined;
};

/** The entry people read on the report, and the event. */
export async function noteMove(
  tx: Transaction,
  report: LoadedReport,
  move: ReportMove,
  note: MoveNote = {},
): Promise<void> {
  const actor = tx.actor as Actor;
  await tx.db.insert(reportMoves).values({
    id: crypto.randomUUID(),
    reportId: report.id,
    cityCode: report.cityCode,
    // The version that the move made: rises with every change, whoever may see the entries between.
    number: report.version + 1,
    move,
    audience: insideTheCity.includes(move) ? 'city' : 'all',
    opinion: note.opinion,
    fields: note.fields,
    fieldOpinions: note.fieldOpinions,
    snapshotId: note.snapshotId,
    movedBy: actor.personId,
    movedByName: actor.name,
    movedByOrganisation: actor.organisation.name,
    movedForName: actedFor(actor, move)?.name,
    movedAt: tx.now,
  });
  recordMove(tx, report, move, note);
}

/** The approver for whom a deputy makes the move; null where the mover's own roles suffice. */
function actedFor(actor: AnyActor, move: ReportMove): Principal | null {
  return principalOf(
    actor,
    transitions.filter((row) => row.move === move).flatMap((row) => row.roles),
  );
}

/** Where a move came from when it was not the report's own page: the uploaded workbook and its run. */
export type MoveOrigin = { source: 'workbook'; runId: string };

export function recordMove(
  tx: Transaction,
  report: LoadedReport,
  move: ReportMove,
  note: MoveNote = {},
  origin?: MoveOrigin,
): void {
  record(tx, {
    kind: eventKinds[move],
    objectType: 'report',
    objectId: report.id,
    detail: {
      quarter: report.quarterId,
      cityCode: report.cityCode,
      before: report.status,
      after: transitionFor(move, report.status)?.to,
      version: report.version + 1,
      actingFor: actedFor(tx.actor, move)?.name,
      ...note,
      ...origin,
    },
  });
}

/** Freezes what was said, with the labels and targets it was measured against. */
export async function takeSnapshot(
  tx: Transaction,
  report: LoadedReport,
  stage: SnapshotRow['stage'],
  content: ReportContent,
  share: ShareContext,
  certification?: string,
): Promise<SnapshotRow> {
  const actor = tx.actor as Actor;
  const measuredAgainst = {
    commitment: share.commitment,
    planItems: share.planItems,
    participants: share.participants,
    plan: share.plan,
    totalInvestmentYuan: share.totalInvestmentYuan,
    openingBalanceYuan: share.openingBalanceYuan,
    plannedStart: share.plannedStart,
    milestones: share.milestones,
    indicator: share.indicator,
    evidence: await snapshotEvidence(tx, report.id),
  };
  const [row] = await tx.db
    .insert(reportSnapshots)
    .values({
      id: crypto.randomUUID(),
      reportId: report.id,
      cityCode: report.cityCode,
      // Only the city takes snapshots, and it sees all of its own; the swap before this holds the report's row.
      number: sql`(SELECT coalesce(max(number), 0) + 1 FROM report_snapshots AS earlier WHERE earlier.report_id = ${report.id})`,
      stage,
      content: { ...content },
      measuredAgainst,
      investmentYuan: quarterInvestment(content),
      hash: hashOf({ report: report.id, quarter: report.quarterId, stage, content, measuredAgainst }),
      certification,
      takenBy: actor.personId,
      takenByName: actor.name,
      takenForName: actedFor(actor, stage === 'endorsed' ? 'endorse' : 'submit')?.name,
      takenAt: tx.now,
    })
    .returning();
  return row as SnapshotRow;
}

/** Which snapshot counts in each basis from now on; undefined leaves a basis as it is, null takes everything out of the official one. */
export async function countShareQuarter(
  tx: Transaction,
  report: LoadedReport,
  counted: { official?: Counted | null; provisional?: Counted },
): Promise<void> {
  const { official, provisional } = counted;
  const change = {
    ...(official !== undefined && {
      officialSnapshotId: official?.snapshotId ?? null,
      officialYuan: official?.yuan ?? null,
      officialAnswer: official?.answer ?? null,
      correctionsYuan: official?.correctionsYuan ?? 0,
    }),
    ...(provisional && {
      provisionalSnapshotId: provisional.snapshotId,
      provisionalYuan: provisional.yuan,
      provisionalAnswer: provisional.answer,
    }),
  };
  await tx.db
    .insert(shareQuarters)
    .values({
      participantId: report.participantId,
      quarterId: report.quarterId,
      cityCode: report.cityCode,
      reportId: report.id,
      ...change,
    })
    .onConflictDoUpdate({ target: [shareQuarters.participantId, shareQuarters.quarterId], set: change });
}

/** Falls back to what is official: after a recall or a return the endorsed text no longer counts. */
export async function uncountProvisional(tx: Transaction, report: LoadedReport): Promise<void> {
  await tx.db
    .update(shareQuarters)
    .set({
      provisionalSnapshotId: sql`official_snapshot_id`,
      provisionalYuan: sql`official_yuan`,
      provisionalAnswer: sql`official_answer`,
    })
    .where(and(eq(shareQuarters.participantId, report.participantId), eq(shareQuarters.quarterId, report.quarterId)));
}
