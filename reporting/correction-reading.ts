// Corrections as they are read: of one report, of everything in the actor's scope, and one by itself with what the reader may do.
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { corrections } from '#db/schema/corrections.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { shareQuarters } from '#db/schema/reports.ts';
import {
  allowedCorrectionMoves,
  type CorrectionMove,
  type CorrectionOrigin,
  type CorrectionState,
  mayRequestCorrection,
} from '#rules/correction-lifecycle.ts';
import { addYuan, type Yuan, yuan } from '#rules/money.ts';
import { type Actor, dataScope } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { Forbidden, NotFound } from './errors.ts';
import { loadReport } from './report-view.ts';
import { shareNames } from './share-names.ts';
import { asActor, type Transaction } from './transaction.ts';
import { inCityScope } from './visibility.ts';

export type CorrectionLine = {
  id: string;
  version: number;
  reportId: string;
  quarter: QuarterId;
  number: number;
  commitment: { name: string; nameEn: string };
  cityCode: string;
  cityName: string;
  cityNameEn: string;
  beforeYuan: Yuan;
  deltaYuan: Yuan;
  afterYuan: Yuan;
  reason: string;
  document: string;
  origin: CorrectionOrigin;
  state: CorrectionState;
  /** Another text has been accepted since: it no longer counts, or can no longer be granted. */
  hasLapsed: boolean;
  requestedByName: string;
  requestedAt: Date;
  agreedByName: string | null;
  /** The approver for whom a deputy did it; so of the decision. */
  agreedForName: string | null;
  agreedAt: Date | null;
  decidedByName: string | null;
  decidedForName: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  allowedMoves: CorrectionMove[];
};

async function linesOf(tx: Transaction, actor: Actor, which: ReturnType<typeof and>): Promise<CorrectionLine[]> {
  const rows = await tx.db
    .select({
      row: corrections,
      commitment: { name: commitments.name, nameEn: commitments.nameEn },
      cityName: jurisdictions.name,
      cityNameEn: jurisdictions.nameEn,
      officialSnapshotId: shareQuarters.officialSnapshotId,
    })
    .from(corrections)
    .innerJoin(participants, eq(participants.id, corrections.participantId))
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .innerJoin(jurisdictions, eq(jurisdictions.code, corrections.cityCode))
    .leftJoin(
      shareQuarters,
      and(
        eq(shareQuarters.participantId, corrections.participantId),
        eq(shareQuarters.quarterId, corrections.quarterId),
      ),
    )
    .where(and(which, inCityScope(actor, corrections.cityCode)))
    .orderBy(desc(corrections.requestedAt), asc(corrections.id))
    .limit(500);
  return rows.map(({ row, officialSnapshotId, ...rest }) => ({
    ...rest,
    id: row.id,
    version: row.version,
    reportId: row.reportId,
    quarter: row.quarterId as QuarterId,
    number: row.number,
    cityCode: row.cityCode,
    beforeYuan: yuan(row.beforeYuan),
    deltaYuan: yuan(row.deltaYuan),
    afterYuan: addYuan(yuan(row.beforeYuan), yuan(row.deltaYuan)),
    reason: row.reason,
    document: row.document,
    origin: row.origin,
    state: row.state,
    hasLapsed: officialSnapshotId !== row.snapshotId,
    requestedByName: row.requestedByName,
    requestedAt: row.requestedAt,
    agreedByName: row.agreedByName,
    agreedForName: row.agreedForName,
    agreedAt: row.agreedAt,
    decidedByName: row.decidedByName,
    decidedForName: row.decidedForName,
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
    allowedMoves: allowedCorrectionMoves(actor, row),
  }));
}

/** Whether the actor works with corrections at all: staff of cities and of the province. */
function demandScope(actor: Actor): void {
  const city = actor.organisation.cityCode ?? '';
  if (dataScope(actor).kind === 'none' || mayRequestCorrection(actor, city) === null)
    throw new Forbidden('view_corrections');
}

/** All corrections in the actor's scope, newest first; `open` leaves only those that wait for somebody. */
export async function listCorrections(actor: Actor, question: { open: boolean }): Promise<CorrectionLine[]> {
  demandScope(actor);
  const which = question.open ? inArray(corrections.state, ['requested', 'city_agreed']) : undefined;
  return asActor(actor, (tx) => linesOf(tx, actor, which));
}

/** Throws NotFound outside the actor's scope. */
export async function getCorrection(actor: Actor, id: string): Promise<CorrectionLine> {
  demandScope(actor);
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id)) throw new NotFound('correction', id.slice(0, 60));
  return asActor(actor, async (tx) => {
    const [line] = await linesOf(tx, actor, eq(corrections.id, id));
    if (!line) throw new NotFound('correction', id);
    return line;
  });
}

export type CorrectionsOfReport = {
  lines: CorrectionLine[];
  /** What counts officially now; null where nothing of the report does, or no amount. */
  officialYuan: Yuan | null;
  mayRequest: boolean;
};

/** Beside one report. Throws NotFound outside the actor's scope. */
export async function correctionsOfReport(actor: Actor, reportId: string): Promise<CorrectionsOfReport> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, reportId);
    const lines = await linesOf(tx, actor, eq(corrections.reportId, report.id));
    const [counted] = await tx.db
      .select({ officialYuan: shareQuarters.officialYuan })
      .from(shareQuarters)
      .where(and(eq(shareQuarters.participantId, report.participantId), eq(shareQuarters.quarterId, report.quarterId)));
    const officialYuan = counted?.officialYuan == null ? null : yuan(counted.officialYuan);
    const isOpen = lines.some(({ state }) => state === 'requested' || state === 'city_agreed');
    const mayRequest = officialYuan !== null && !isOpen && mayRequestCorrection(actor, report.cityCode) !== null;
    return { lines, officialYuan, mayRequest };
  });
}

export type CorrectionBasis = {
  reportId: string;
  quarter: QuarterId;
  cityName: string;
  cityNameEn: string;
  commitmentName: string;
  commitmentNameEn: string;
  officialYuan: Yuan;
};

/** What a request starts from; null where there is nothing to correct, or a correction under way. Throws Forbidden for who may not ask. */
export async function findCorrectionBasis(actor: Actor, reportId: string): Promise<CorrectionBasis | null> {
  const { officialYuan, mayRequest } = await correctionsOfReport(actor, reportId);
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, reportId);
    if (mayRequestCorrection(actor, report.cityCode) === null) throw new Forbidden('request_correction', report.id);
    if (!mayRequest || officialYuan === null) return null;
    const share = await shareNames(tx, report.participantId);
    return { reportId: report.id, quarter: report.quarterId as QuarterId, officialYuan, ...share };
  });
}
