// The reporter's side of a report: save, submit, withdraw.
import type { FieldProblem } from '#rules/form-answer.ts';
import type { Actor } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { ReportContent } from '#rules/report-content.ts';
import { readableContent } from '#rules/report-draft.ts';
import { Invalid } from './errors.ts';
import { noteMove, requireMove, swapReport, takeSnapshot } from './moves.ts';
import { reportNames, tell } from './outbox.ts';
import { thresholdsFor } from './quarters.ts';
import {
  keepContent,
  keepDraft,
  ofThisShare,
  problemOf,
  type ReportInput,
  type ReportMoved,
  readForm,
  readTyping,
  withConflictShown,
} from './report-drafts.ts';
import { findingsFor, type LoadedReport, loadReport, problemsOf, workingContent } from './report-view.ts';
import { type ShareContext, shareContext } from './share-context.ts';
import { asActor, type Transaction } from './transaction.ts';

export type { ReportInput, ReportMoved } from './report-drafts.ts';
export { getReport } from './report-view.ts';

/** Keeps what was typed as a draft; lenient, but what cannot be read as a number or date is refused by field. */
export async function saveReport(actor: Actor, input: ReportInput): Promise<ReportMoved> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    requireMove(actor, report, 'save');
    const { content } = await readForm(tx, report, input.form);
    return keepDraft(tx, actor, report, input, content);
  });
}

export type DraftSaved = ReportMoved & { savedAt: Date; problems: FieldProblem[] };

/** Keeps what can be read of a form that is still being typed; what cannot be read is named, and its field keeps what it held. */
export async function saveTyping(actor: Actor, input: ReportInput): Promise<DraftSaved> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    requireMove(actor, report, 'save');
    const { content, share, errors } = await readTyping(tx, report, input.form);
    const held = await workingContent(tx, report.id);
    const readable = ofThisShare(readableContent(content, held.content, errors), share);
    const moved = await keepDraft(tx, actor, report, input, readable);
    return { ...moved, savedAt: tx.now, problems: errors.map(problemOf) };
  });
}

/** Saves and submits in one transaction. Throws Invalid with every finding that is neither mended nor explained. */
export async function submitReport(actor: Actor, input: ReportInput): Promise<ReportMoved> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    requireMove(actor, report, 'submit');
    const { content, share } = await readForm(tx, report, input.form);
    const moved = await withConflictShown(tx, input, () => submitted(tx, actor, report, input.version, content, share));
    await keepContent(tx, actor, report, content);
    await noteSubmission(tx, report, content, share);
    return moved;
  });
}

/** Submits the city's text as it stands. Throws Invalid as `submitReport` does. */
export async function submitSaved(actor: Actor, seen: { reportId: string; version: number }): Promise<ReportMoved> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, seen.reportId);
    requireMove(actor, report, 'submit');
    const share = await shareContext(tx, report.participantId, report.quarterId as QuarterId);
    const content = ofThisShare((await workingContent(tx, report.id)).content, share);
    const moved = await submitted(tx, actor, report, seen.version, content, share);
    await noteSubmission(tx, report, content, share);
    return moved;
  });
}

async function submitted(
  tx: Transaction,
  actor: Actor,
  report: LoadedReport,
  version: number,
  content: ReportContent,
  share: ShareContext,
): Promise<ReportMoved> {
  const quarter = report.quarterId as QuarterId;
  const problems = problemsOf(findingsFor(content, quarter, share, await thresholdsFor(tx, quarter)), content);
  if (problems.length > 0) throw new Invalid(problems);
  const change = { submittedBy: actor.personId, submittedAt: tx.now };
  const moved = await swapReport(tx, report, 'submit', version, change);
  return { reportId: report.id, quarterId: report.quarterId, version: moved.version };
}

async function noteSubmission(
  tx: Transaction,
  report: LoadedReport,
  content: ReportContent,
  share: ShareContext,
): Promise<void> {
  const snapshot = await takeSnapshot(tx, report, 'submitted', content, share);
  await noteMove(tx, report, 'submit', { snapshotId: snapshot.id });
  await tell(tx, {
    kind: 'submitted',
    audience: { cityCode: report.cityCode, roles: ['city_approver'] },
    detail: await reportNames(tx, report),
    path: `/city/reports/${report.id}`,
  });
}

/** Takes a submitted report back into work, as long as the approver has not decided. */
export async function withdrawReport(actor: Actor, input: { reportId: string; version: number }): Promise<ReportMoved> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    requireMove(actor, report, 'withdraw');
    const moved = await swapReport(tx, report, 'withdraw', input.version, {});
    await noteMove(tx, report, 'withdraw');
    return { reportId: report.id, quarterId: report.quarterId, version: moved.version };
  });
}
