// The reporter's side of a report: save, submit, withdraw.
import { eq } from 'drizzle-orm';
import { reportContents } from '#db/schema/reports.ts';
import type { FieldProblem } from '#rules/form-answer.ts';
import { addYuan, type Yuan, zeroYuan } from '#rules/money.ts';
import type { Actor } from '#rules/policy.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import { formValuesOf, type ReportContent } from '#rules/report-content.ts';
import { readableContent } from '#rules/report-draft.ts';
import { type FieldError, type ReportForm, readReportForm } from '#rules/report-input.ts';
import { askedContent, fieldsOf } from '#rules/report-kinds.ts';
import { Conflict, Invalid } from './errors.ts';
import { noteMove, recordMove, requireMove, swapReport, takeSnapshot } from './moves.ts';
import { reportNames, tell } from './outbox.ts';
import { thresholdsFor } from './quarters.ts';
import { askedOfShare, findingsFor, type LoadedReport, loadReport, problemsOf, workingContent } from './report-view.ts';
import { type ShareContext, shareContext } from './share-context.ts';
import { asActor, type Transaction } from './transaction.ts';

export { getReport } from './report-view.ts';

/** `session` names one opening of the form: its saves are one event, however many there are. Without it every save is one. */
export type ReportInput = { reportId: string; version: number; form: ReportForm; session?: string | undefined };
export type ReportMoved = { reportId: string; quarterId: string; version: number };

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

async function keepDraft(
  tx: Transaction,
  actor: Actor,
  report: LoadedReport,
  input: ReportInput,
  content: ReportContent,
): Promise<ReportMoved> {
  const saved = await withConflictShown(tx, input, () => swapReport(tx, report, 'save', input.version, {}));
  const goesOn = report.status !== 'due' && (await isSameSession(tx, actor, input));
  await keepContent(tx, actor, report, content, input.session);
  if (!goesOn) recordMove(tx, report, 'save');
  return { reportId: report.id, quarterId: report.quarterId, version: saved.version };
}

/** Whether the last save was this person's, from the same opening of the form. */
async function isSameSession(tx: Transaction, actor: Actor, { reportId, session }: ReportInput): Promise<boolean> {
  if (session === undefined) return false;
  const [last] = await tx.db
    .select({ by: reportContents.savedBy, session: reportContents.savedSession })
    .from(reportContents)
    .where(eq(reportContents.reportId, reportId));
  return last?.by === actor.personId && last.session === session;
}

/** Saves and submits in one transaction. Throws Invalid with every finding that is neither mended nor explained. */
export async function submitReport(actor: Actor, input: ReportInput): Promise<ReportMoved> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    requireMove(actor, report, 'submit');
    const { content, share, quarter } = await readForm(tx, report, input.form);
    const findings = findingsFor(content, quarter, share, await thresholdsFor(tx, quarter));
    const problems = problemsOf(findings, content);
    if (problems.length > 0) throw new Invalid(problems);
    const moved = await withConflictShown(tx, input, () =>
      swapReport(tx, report, 'submit', input.version, { submittedBy: actor.personId, submittedAt: tx.now }),
    );
    await keepContent(tx, actor, report, content);
    const snapshot = await takeSnapshot(tx, report, 'submitted', content, share);
    await noteMove(tx, report, 'submit', { snapshotId: snapshot.id });
    await tell(tx, {
      kind: 'submitted',
      audience: { cityCode: report.cityCode, roles: ['city_approver'] },
      detail: await reportNames(tx, report),
      path: `/city/reports/${report.id}`,
    });
    return { reportId: report.id, quarterId: report.quarterId, version: moved.version };
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

type ReadForm = { content: ReportContent; share: ShareContext; quarter: QuarterId };

async function readForm(tx: Transaction, report: LoadedReport, form: ReportForm): Promise<ReadForm> {
  const { content, share, quarter, errors } = await readTyping(tx, report, form);
  if (errors.length > 0) throw new Invalid(errors.map(problemOf));
  return { content: ofThisShare(content, share), share, quarter };
}

/** Whatever can be read, and what cannot. */
async function readTyping(tx: Transaction, report: LoadedReport, form: ReportForm) {
  const quarter = report.quarterId as QuarterId;
  const share = await shareContext(tx, report.participantId, quarter);
  const { content, errors } = readReportForm(form, yearToDateBefore(share, quarter));
  return { content, share, quarter, errors };
}

function problemOf({ field, code, params }: FieldError): FieldProblem {
  return { field, code, params: { ...params } };
}

/** What the share was not asked does not count, nor a milestone that is not one of its own. */
function ofThisShare(content: ReportContent, share: ShareContext): ReportContent {
  const own = new Set(share.milestones.map(({ id }) => id));
  const milestones = Object.fromEntries(Object.entries(content.milestones).filter(([id]) => own.has(id)));
  return askedContent({ ...content, milestones }, fieldsOf(askedOfShare(share)));
}

/** What the year's earlier quarters counted, endorsed or accepted. */
export function yearToDateBefore(share: ShareContext, quarter: QuarterId): Yuan {
  return share.earlier
    .filter((earlier) => quarterYear(earlier.quarter) === quarterYear(quarter))
    .reduce((sum, earlier) => addYuan(sum, earlier.investmentYuan ?? zeroYuan), zeroYuan);
}

async function keepContent(
  tx: Transaction,
  actor: Actor,
  report: LoadedReport,
  content: ReportContent,
  session?: string,
): Promise<void> {
  const by = { savedBy: actor.personId, savedByName: actor.name, savedAt: tx.now, savedSession: session ?? null };
  const values = { ...content, ...by };
  await tx.db
    .insert(reportContents)
    .values({ reportId: report.id, cityCode: report.cityCode, ...values })
    .onConflictDoUpdate({ target: reportContents.reportId, set: values });
}

/** A lost race comes back with what stands now, so that both texts can be shown. */
async function withConflictShown<T>(tx: Transaction, input: ReportInput, swap: () => Promise<T>): Promise<T> {
  try {
    return await swap();
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const report = await loadReport(tx, input.reportId);
    const current = await workingContent(tx, input.reportId);
    throw new Conflict(error.code, {
      values: formValuesOf(current.content),
      version: report.version,
      byName: current.savedByName,
      at: current.savedAt?.toISOString() ?? null,
    });
  }
}
