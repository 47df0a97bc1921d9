// 会签: the lead's joint statement goes to every other participant; each agrees, refuses with a reason, or is waived after three working
// days' silence. An answer binds to the statement's hash and is void after any change of it. Acceptance waits for all of them.
import { and, desc, eq, isNotNull, ne } from 'drizzle-orm';
import { countersigns } from '#db/schema/joint.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { participants } from '#db/schema/plans.ts';
import { dataScope, effectiveRoles, hasHandIn, principalOf } from '#rules/actor.ts';
import { type Actor, allows } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { ReportContent } from '#rules/report-content.ts';
import { addWorkingDays, countersignWorkingDays, endOfShanghaiDay, shanghaiDate } from '#rules/working-days.ts';
import { Conflict, Forbidden, NotFound } from './errors.ts';
import { hashOf } from './event-chain.ts';
import { noteMove, requireMove, swapReport, uncountProvisional } from './moves.ts';
import { cityStaff, reportNames, tell } from './outbox.ts';
import { workCalendar } from './quarters.ts';
import { type LoadedReport, loadReport, type SnapshotRow } from './report-view.ts';
import type { ReportMoved } from './reports.ts';
import { requireWords } from './required-words.ts';
import type { ShareContext } from './share-context.ts';
import { takesPartAt } from './taking-part.ts';
import { asActor, record, type Transaction } from './transaction.ts';

/** What an answer binds to: a word or a number more and it is another statement. */
export function statementHash(quarter: string, commitmentId: string, content: ReportContent): string {
  const { jointStatement, jointMeetings } = content;
  return hashOf({ quarter, commitment: commitmentId, jointStatement, jointMeetings });
}

/**
 * At the lead's endorsement: asks every other participant of the quarter. Whoever agreed to the very same statement before need not do so
 * again, unless they have since submitted or endorsed the lead's report themselves.
 */
export async function askCountersigns(
  tx: Transaction,
  report: LoadedReport,
  share: ShareContext,
  snapshot: SnapshotRow,
): Promise<void> {
  await voidCountersigns(tx, report);
  const content = snapshot.content as ReportContent;
  if (!share.isLead || content.jointStatement.trim() === '') return;
  const others = await tx.db
    .select({ id: participants.id, cityCode: participants.cityCode })
    .from(participants)
    .where(
      and(
        eq(participants.commitmentId, share.commitment.id),
        ne(participants.id, report.participantId),
        ne(participants.cityCode, report.cityCode),
        takesPartAt(report.quarterId as QuarterId),
      ),
    );
  const hash = statementHash(report.quarterId, share.commitment.id, content);
  const until = addWorkingDays(shanghaiDate(tx.now), countersignWorkingDays, await workCalendar(tx));
  const dueAt = endOfShanghaiDay(until);
  const lead = await reportNames(tx, report);
  for (const other of others) {
    const earlier = await agreedBefore(tx, report, other.id, hash);
    await tx.db.insert(countersigns).values({
      id: crypto.randomUUID(),
      reportId: report.id,
      snapshotId: snapshot.id,
      quarterId: report.quarterId,
      leadCityCode: report.cityCode,
      participantId: other.id,
      cityCode: other.cityCode,
      statementHash: hash,
      state: 'wanted',
      wantedAt: tx.now,
      dueAt,
      ...earlier,
    });
    if (earlier) continue;
    record(tx, {
      kind: 'countersign_wanted',
      objectType: 'report',
      objectId: report.id,
      detail: { quarter: report.quarterId, cityCode: other.cityCode, statement: hash, dueAt: dueAt.toISOString() },
    });
    await tell(tx, {
      kind: 'countersign_wanted',
      audience: { cityCode: other.cityCode, roles: ['city_approver'] },
      detail: { ...lead, dueAt: dueAt.toISOString() },
      path: `/city/reports/${report.id}#joint`,
    });
  }
}

/** An agreement to the same words, to be carried over; null where there is none or where its giver has a hand in the report now. */
async function agreedBefore(tx: Transaction, report: LoadedReport, participantId: string, hash: string) {
  const [row] = await tx.db
    .select()
    .from(countersigns)
    .where(
      and(
        eq(countersigns.reportId, report.id),
        eq(countersigns.participantId, participantId),
        isNotNull(countersigns.decidedAt),
      ),
    )
    .orderBy(desc(countersigns.decidedAt), desc(countersigns.wantedAt))
    .limit(1);
  // Only the city's latest word counts: a later refusal of the same statement outweighs what was agreed before.
  if (!row || row.statementHash !== hash || row.certification === null || row.decidedBy === null) return null;
  if (row.decidedBy === report.submittedBy || hasHandIn(tx.actor as Actor, [row.decidedBy, row.decidedFor]))
    return null;
  const { certification, decidedBy, decidedByName, decidedByOrganisation, decidedFor, decidedForName } = row;
  const { decidedAt, wantedAt, dueAt } = row;
  const state = 'agreed' as const;
  return {
    state,
    certification,
    decidedBy,
    decidedByName,
    decidedByOrganisation,
    decidedFor,
    decidedForName,
    decidedAt,
    wantedAt,
    dueAt,
  };
}

/** The statement no longer stands: what was answered to it is history. */
export async function voidCountersigns(tx: Transaction, report: LoadedReport): Promise<void> {
  const voided = await tx.db
    .update(countersigns)
    .set({ state: 'void' })
    .where(and(eq(countersigns.reportId, report.id), ne(countersigns.state, 'void')))
    .returning({ cityCode: countersigns.cityCode });
  if (voided.length === 0) return;
  record(tx, {
    kind: 'countersign_void',
    objectType: 'report',
    objectId: report.id,
    detail: { quarter: report.quarterId, cities: voided.map(({ cityCode }) => cityCode).toSorted() },
  });
}

type Answer = { reportId: string; version: number };

/** Whether this person may agree: the approver of a city that is still asked, with no hand in the lead's report. */
export function mayAgree(actor: Actor, report: LoadedReport): boolean {
  const scope = dataScope(actor);
  return (
    scope.kind === 'city' &&
    effectiveRoles(actor).includes('city_approver') &&
    report.status === 'endorsed' &&
    report.quarterState !== 'published' &&
    report.cityCode !== scope.cityCode &&
    !hasHandIn(actor, [report.submittedBy, report.endorsedBy, report.endorsedFor]) &&
    report.countersigns.some(({ cityCode, state }) => cityCode === scope.cityCode && state === 'wanted')
  );
}

/** The other city's approver agrees to the statement of exactly this version, with a certification. */
export async function agreeCountersign(actor: Actor, input: Answer & { certification: string }): Promise<ReportMoved> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    if (!mayAgree(actor, report)) {
      if (wasAsked(actor, report)) throw new Conflict(`status_is_${report.status}`);
      throw new Forbidden('countersign', report.id);
    }
    if (report.version !== input.version) throw new Conflict();
    const certification = requireWords('certification', input.certification);
    await settle(tx, report, actor.organisation.cityCode ?? '', { state: 'agreed', certification });
    return { reportId: report.id, quarterId: report.quarterId, version: report.version };
  });
}

/** An approver of a city that has answered already, or whose question lapsed, is late rather than without right. */
function wasAsked(actor: Actor, report: LoadedReport): boolean {
  const scope = dataScope(actor);
  const isAsked = scope.kind === 'city' && report.countersigns.some(({ cityCode }) => cityCode === scope.cityCode);
  const hasHand = hasHandIn(actor, [report.submittedBy, report.endorsedBy, report.endorsedFor]);
  return isAsked && !hasHand && effectiveRoles(actor).includes('city_approver');
}

/** A refusal returns the lead's report alone, with the reason; the lead's people are told. */
export async function refuseCountersign(actor: Actor, input: Answer & { reason: string }): Promise<ReportMoved> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    requireMove(actor, report, 'refuse_countersign');
    const reason = requireWords('reason', input.reason);
    const until = addWorkingDays(shanghaiDate(tx.now), countersignWorkingDays, await workCalendar(tx));
    const moved = await swapReport(tx, report, 'refuse_countersign', input.version, {
      returnedAt: tx.now,
      returnDueAt: endOfShanghaiDay(until),
      endorsedBy: null,
      endorsedFor: null,
      endorsedAt: null,
    });
    await uncountProvisional(tx, report);
    await settle(tx, report, actor.organisation.cityCode ?? '', { state: 'refused', reason, certification: null });
    await noteMove(tx, report, 'refuse_countersign', { opinion: reason, fields: ['jointStatement'] });
    await tell(tx, {
      kind: 'countersign_refused',
      audience: cityStaff(report.cityCode),
      detail: { ...(await reportNames(tx, report)), ...(await cityNamed(tx, actor.organisation.cityCode ?? '')) },
      path: `/city/reports/${report.id}`,
    });
    return { reportId: report.id, quarterId: report.quarterId, version: moved.version };
  });
}

async function cityNamed(tx: Transaction, code: string) {
  const [city] = await tx.db
    .select({ byCityName: jurisdictions.name, byCityNameEn: jurisdictions.nameEn })
    .from(jurisdictions)
    .where(eq(jurisdictions.code, code));
  if (!city) throw new NotFound('city', code);
  return city;
}

/** After three working days' silence the publisher goes on without the answer, and says why. */
export async function waiveCountersign(
  actor: Actor,
  input: Answer & { cityCode: string; reason: string },
): Promise<ReportMoved> {
  if (!allows(actor, 'waive_countersign')) throw new Forbidden('waive_countersign', input.reportId);
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    const asked = report.countersigns.find(({ cityCode }) => cityCode === input.cityCode);
    if (report.status !== 'endorsed' || asked?.state !== 'wanted') throw new Conflict(`status_is_${report.status}`);
    if (report.version !== input.version) throw new Conflict();
    if (tx.now <= asked.dueAt) throw new Conflict('countersign_not_due');
    const reason = requireWords('reason', input.reason);
    await settle(tx, report, input.cityCode, { state: 'waived', reason });
    return { reportId: report.id, quarterId: report.quarterId, version: report.version };
  });
}

type Settled = Pick<Partial<typeof countersigns.$inferInsert>, 'reason' | 'certification'> & {
  state: 'agreed' | 'refused' | 'waived';
};

/** Writes the answer where the question still stands; throws Conflict when the statement was changed or answered meanwhile. */
async function settle(tx: Transaction, report: LoadedReport, cityCode: string, answer: Settled): Promise<void> {
  const actor = tx.actor as Actor;
  const from = report.countersigns.find((asked) => asked.cityCode === cityCode)?.state;
  if (!from) throw new Conflict();
  const principal = principalOf(actor, ['city_approver', 'province_publisher']);
  const [row] = await tx.db
    .update(countersigns)
    .set({
      ...answer,
      decidedBy: actor.personId,
      decidedByName: actor.name,
      decidedByOrganisation: actor.organisation.name,
      decidedFor: principal?.personId ?? null,
      decidedForName: principal?.name ?? null,
      decidedAt: tx.now,
    })
    .where(and(eq(countersigns.reportId, report.id), eq(countersigns.cityCode, cityCode), eq(countersigns.state, from)))
    .returning({ hash: countersigns.statementHash });
  if (!row) throw new Conflict();
  if (answer.state === 'refused') return;
  record(tx, {
    kind: `countersign_${answer.state}`,
    objectType: 'report',
    objectId: report.id,
    detail: {
      quarter: report.quarterId,
      cityCode,
      statement: row.hash,
      reason: answer.reason,
      actingFor: principalOf(actor, ['city_approver', 'province_publisher'])?.name,
    },
  });
}
