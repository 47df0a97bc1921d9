// Decisions on a report: the approver's in the city, the reviewer's in the province.
import { principalOf } from '#rules/actor.ts';
import type { Actor } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { contentFields, type ReportContent } from '#rules/report-content.ts';
import { addWorkingDays, endOfShanghaiDay, returnWorkingDays, shanghaiDate } from '#rules/working-days.ts';
import { countedOf } from './correction-amounts.ts';
import { askCountersigns, voidCountersigns } from './countersigns.ts';
import { Conflict, Invalid } from './errors.ts';
import { endorseEvidence } from './evidence-list.ts';
import { settleMilestones } from './milestone-settlement.ts';
import { countShareQuarter, noteMove, requireMove, swapReport, takeSnapshot, uncountProvisional } from './moves.ts';
import { cityStaff, reportNames, tell } from './outbox.ts';
import { thresholdsFor, workCalendar } from './quarters.ts';
import {
  findingsFor,
  type LoadedReport,
  latestSnapshot,
  loadReport,
  problemsOf,
  workingContent,
} from './report-view.ts';
import type { ReportMoved } from './reports.ts';
import { requireWords } from './required-words.ts';
import { shareContext } from './share-context.ts';
import { asActor, type Transaction } from './transaction.ts';

type Decision = { reportId: string; version: number };

async function decide(
  actor: Actor,
  move: Parameters<typeof requireMove>[2],
  input: Decision,
  work: (tx: Transaction, report: LoadedReport) => Promise<number>,
): Promise<ReportMoved> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    requireMove(actor, report, move);
    const version = await work(tx, report);
    return { reportId: report.id, quarterId: report.quarterId, version };
  });
}

/** The city signs off: findings run again, the endorsed text is frozen and counts in the provisional basis. */
export async function endorseReport(actor: Actor, input: Decision & { certification: string }): Promise<ReportMoved> {
  return decide(actor, 'endorse', input, async (tx, report) => {
    const certification = requireWords('certification', input.certification);
    const quarter = report.quarterId as QuarterId;
    const share = await shareContext(tx, report.participantId, quarter);
    const { content } = await workingContent(tx, report.id);
    const problems = problemsOf(findingsFor(content, quarter, share, await thresholdsFor(tx, quarter)), content);
    if (problems.length > 0) throw new Invalid(problems);
    const moved = await swapReport(tx, report, 'endorse', input.version, {
      endorsedBy: actor.personId,
      endorsedFor: principalOf(actor, ['city_approver'])?.personId ?? null,
      endorsedAt: tx.now,
      firstEndorsedAt: report.firstEndorsedAt ?? tx.now,
    });
    const snapshot = await takeSnapshot(tx, report, 'endorsed', content, share, certification);
    await endorseEvidence(tx, report);
    await countShareQuarter(tx, report, { provisional: await countedOf(tx, snapshot) });
    await askCountersigns(tx, report, share, snapshot);
    await noteMove(tx, report, 'endorse', { snapshotId: snapshot.id });
    return moved.version;
  });
}

/** What is said when a report goes back: to the whole, to single fields, or to both; `fields` may also be named without words. */
export type Opinions = { opinion: string; fields: string[]; fieldOpinions?: Record<string, string> | undefined };

/** The city's approver sends a report back to its reporter, with an opinion, for the whole or for named fields. */
export async function sendBackReport(actor: Actor, input: Decision & Opinions): Promise<ReportMoved> {
  return decide(actor, 'send_back', input, async (tx, report) => {
    const said = readOpinions(input);
    const moved = await swapReport(tx, report, 'send_back', input.version, { returnedAt: tx.now, returnDueAt: null });
    await noteMove(tx, report, 'send_back', said);
    await tell(tx, {
      kind: 'sent_back',
      audience: { cityCode: report.cityCode, roles: ['city_reporter'] },
      detail: await reportNames(tx, report),
      path: `/city/reports/${report.id}`,
    });
    return moved.version;
  });
}

/** The approver takes an endorsement back, until a reviewer has decided. */
export async function recallReport(actor: Actor, input: Decision): Promise<ReportMoved> {
  return decide(actor, 'recall', input, async (tx, report) => {
    const taken = { endorsedBy: null, endorsedFor: null, endorsedAt: null };
    const moved = await swapReport(tx, report, 'recall', input.version, taken);
    await uncountProvisional(tx, report);
    await voidCountersigns(tx, report);
    await noteMove(tx, report, 'recall');
    return moved.version;
  });
}

/**
 * The province takes the report as official: the endorsed snapshot counts from now on. `unread` accepts in bulk: only what no rule warns
 * of, so that an explanation is always read by somebody.
 */
export async function acceptReport(actor: Actor, input: Decision & { unread?: boolean }): Promise<ReportMoved> {
  return decide(actor, 'accept', input, async (tx, report) => {
    const snapshot = await latestSnapshot(tx, report.id, 'endorsed');
    if (!snapshot) throw new Conflict('nothing_endorsed');
    const quarter = report.quarterId as QuarterId;
    const share = await shareContext(tx, report.participantId, quarter);
    const content = snapshot.content as ReportContent;
    const findings = findingsFor(content, quarter, share, await thresholdsFor(tx, quarter));
    const problems = problemsOf(findings, content);
    if (problems.length > 0) throw new Invalid(problems);
    if (input.unread && findings.length > 0) throw new Invalid([{ field: 'reportId', code: 'has_warnings' }]);
    const moved = await swapReport(tx, report, 'accept', input.version, {
      decidedBy: actor.personId,
      decidedAt: tx.now,
    });
    const counted = await countedOf(tx, snapshot);
    await countShareQuarter(tx, report, { official: counted, provisional: counted });
    await settleMilestones(tx, report, content);
    await noteMove(tx, report, 'accept', { snapshotId: snapshot.id });
    return moved.version;
  });
}

/** The province sends a report back to the city, with an opinion, for the whole or for named fields. It has three working days. */
export async function returnReport(actor: Actor, input: Decision & Opinions): Promise<ReportMoved> {
  return decide(actor, 'return_to_city', input, async (tx, report) => {
    const said = readOpinions(input);
    const change = await returned(tx, actor);
    const moved = await swapReport(tx, report, 'return_to_city', input.version, change);
    await uncountProvisional(tx, report);
    await voidCountersigns(tx, report);
    await noteMove(tx, report, 'return_to_city', said);
    await tellReturned(tx, report, 'returned_to_city', change.returnDueAt);
    return moved.version;
  });
}

/** Opens an accepted report again, with a reason. What was accepted goes on counting until the new text is accepted. */
export async function reopenReport(actor: Actor, input: Decision & { reason: string }): Promise<ReportMoved> {
  return decide(actor, 'reopen', input, async (tx, report) => {
    const reason = requireWords('reason', input.reason);
    const change = await returned(tx, actor);
    const moved = await swapReport(tx, report, 'reopen', input.version, change);
    await voidCountersigns(tx, report);
    await noteMove(tx, report, 'reopen', { opinion: reason });
    await tellReturned(tx, report, 'report_reopened', change.returnDueAt);
    return moved.version;
  });
}

async function returned(tx: Transaction, actor: Actor) {
  const until = addWorkingDays(shanghaiDate(tx.now), returnWorkingDays, await workCalendar(tx));
  return {
    decidedBy: actor.personId,
    decidedAt: tx.now,
    returnedAt: tx.now,
    returnDueAt: endOfShanghaiDay(until),
    endorsedBy: null,
    endorsedFor: null,
    endorsedAt: null,
  };
}

async function tellReturned(
  tx: Transaction,
  report: LoadedReport,
  kind: 'returned_to_city' | 'report_reopened',
  dueAt: Date,
): Promise<void> {
  await tell(tx, {
    kind,
    audience: cityStaff(report.cityCode),
    detail: { ...(await reportNames(tx, report)), dueAt: dueAt.toISOString() },
    path: `/city/reports/${report.id}`,
  });
}

/** An opinion on the whole may be left out where single fields have one. Throws Invalid when nothing is said or it is too long. */
function readOpinions({ opinion, fields, fieldOpinions = {} }: Opinions) {
  const said = Object.entries(fieldOpinions).filter(([, words]) => words.trim() !== '');
  const known = knownFields([...fields, ...said.map(([field]) => field)]);
  const onFields = said.filter(([field]) => known.includes(field));
  const words = onFields.map(([field, text]): [string, string] => [field, requireWords(`opinion.${field}`, text)]);
  const onWhole = words.length > 0 && opinion.trim() === '' ? undefined : requireWords('opinion', opinion);
  return {
    ...(onWhole === undefined ? {} : { opinion: onWhole }),
    fields: known,
    ...(words.length > 0 ? { fieldOpinions: Object.fromEntries(words) } : {}),
  };
}

function knownFields(fields: readonly string[]): string[] {
  return contentFields.map(({ field }) => field as string).filter((field) => fields.includes(field));
}
