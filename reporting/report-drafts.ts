// A report's draft as it is kept, whatever it came from: the form, its autosave, a workbook. Reads by one reader, swaps by one version, writes one event.
import { eq } from 'drizzle-orm';
import { reportContents } from '#db/schema/reports.ts';
import type { FieldProblem } from '#rules/form-answer.ts';
import { addYuan, type Yuan, zeroYuan } from '#rules/money.ts';
import type { Actor } from '#rules/policy.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import { formValuesOf, type ReportContent } from '#rules/report-content.ts';
import { type FieldError, type ReportForm, readReportForm } from '#rules/report-input.ts';
import { askedContent, fieldsOf } from '#rules/report-kinds.ts';
import { Conflict, Invalid } from './errors.ts';
import { type MoveOrigin, recordMove, swapReport } from './moves.ts';
import { askedOfShare, type LoadedReport, loadReport, workingContent } from './report-view.ts';
import { type ShareContext, shareContext } from './share-context.ts';
import type { Transaction } from './transaction.ts';

/** `session` names one opening of the form: its saves are one event, however many there are. Without it every save is one. */
export type ReportInput = { reportId: string; version: number; form: ReportForm; session?: string | undefined };
export type ReportMoved = { reportId: string; quarterId: string; version: number };

/** Which report on which version; `origin` where the draft did not come from its form. */
export type DraftTarget = Pick<ReportInput, 'reportId' | 'version' | 'session'> & { origin?: MoveOrigin };

/** Keeps the content as the draft of the version it was made on. Throws Conflict, with what stands now, when somebody was faster. */
export async function keepDraft(
  tx: Transaction,
  actor: Actor,
  report: LoadedReport,
  input: DraftTarget,
  content: ReportContent,
): Promise<ReportMoved> {
  const saved = await withConflictShown(tx, input, () => swapReport(tx, report, 'save', input.version, {}));
  const goesOn = report.status !== 'due' && (await isSameSession(tx, actor, input));
  await keepContent(tx, actor, report, content, input.session);
  if (!goesOn) recordMove(tx, report, 'save', {}, input.origin);
  return { reportId: report.id, quarterId: report.quarterId, version: saved.version };
}

/** Whether the last save was this person's, from the same opening of the form. */
async function isSameSession(tx: Transaction, actor: Actor, { reportId, session }: DraftTarget): Promise<boolean> {
  if (session === undefined) return false;
  const [last] = await tx.db
    .select({ by: reportContents.savedBy, session: reportContents.savedSession })
    .from(reportContents)
    .where(eq(reportContents.reportId, reportId));
  return last?.by === actor.personId && last.session === session;
}

export type ReadForm = { content: ReportContent; share: ShareContext; quarter: QuarterId };

/** Throws Invalid where anything cannot be read. */
export async function readForm(tx: Transaction, report: LoadedReport, form: ReportForm): Promise<ReadForm> {
  const { content, share, quarter, errors } = await readTyping(tx, report, form);
  if (errors.length > 0) throw new Invalid(errors.map(problemOf));
  return { content: ofThisShare(content, share), share, quarter };
}

/** Whatever can be read, and what cannot. */
export async function readTyping(tx: Transaction, report: LoadedReport, form: ReportForm) {
  const quarter = report.quarterId as QuarterId;
  const share = await shareContext(tx, report.participantId, quarter);
  const { content, errors } = readReportForm(form, yearToDateBefore(share, quarter));
  return { content, share, quarter, errors };
}

export function problemOf({ field, code, params }: FieldError): FieldProblem {
  return { field, code, params: { ...params } };
}

/** What the share was not asked does not count, nor a milestone that is not one of its own. */
export function ofThisShare(content: ReportContent, share: ShareContext): ReportContent {
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

export async function keepContent(
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
export async function withConflictShown<T>(tx: Transaction, input: DraftTarget, swap: () => Promise<T>): Promise<T> {
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
