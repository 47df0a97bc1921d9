// The receipt of one snapshot: what was frozen, by whom and when, what was decided on it, and whether it still is what it was, computed anew.
import { and, asc, eq } from 'drizzle-orm';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { reportMoves, reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import { type Yuan, yuan } from '#rules/money.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import { receiptNumber } from '#rules/receipt-number.ts';
import type { ReportContent } from '#rules/report-content.ts';
import { NotFound } from './errors.ts';
import { hashOf } from './event-chain.ts';
import type { SnapshotEvidence } from './evidence-list.ts';
import { readsWorkingText, type SnapshotRow } from './report-view.ts';
import { type AnyActor, asActor, type Transaction } from './transaction.ts';
import { readableReports } from './visibility.ts';

export type ReceiptMove = {
  move: string;
  movedByName: string;
  movedByOrganisation: string;
  /** The approver for whom a deputy did it. */
  movedForName: string | null;
  movedAt: Date;
};

export type ReceiptView = {
  number: string;
  snapshotId: string;
  snapshotNumber: number;
  reportId: string;
  quarter: QuarterId;
  city: { name: string; nameEn: string };
  commitment: { name: string; nameEn: string };
  stage: SnapshotRow['stage'];
  takenAt: Date;
  takenByName: string;
  takenForName: string | null;
  certification: string | null;
  answer: ReportContent['investmentAnswer'];
  investmentYuan: Yuan | null;
  evidence: SnapshotEvidence[];
  /** Submission, endorsement, acceptance of this very text, oldest first; the city's inner moves are seen by the city only. */
  moves: ReceiptMove[];
  /** Whether this text counts now, and in which basis. */
  standing: 'official' | 'provisional' | 'none';
  hash: string;
  /** Computed anew from what is stored. */
  computedHash: string;
  printedAt: Date;
};

/** One receipt. Throws NotFound for a snapshot this reader may not read. */
export async function getReceipt(actor: AnyActor, snapshotId: string): Promise<ReceiptView> {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(snapshotId)) throw new NotFound('receipt', snapshotId.slice(0, 60));
  return asActor(actor, async (tx) => {
    const [found] = await tx.db
      .select({
        snapshot: reportSnapshots,
        quarterId: reports.quarterId,
        city: { name: jurisdictions.name, nameEn: jurisdictions.nameEn },
        official: shareQuarters.officialSnapshotId,
        provisional: shareQuarters.provisionalSnapshotId,
      })
      .from(reportSnapshots)
      .innerJoin(reports, eq(reports.id, reportSnapshots.reportId))
      .innerJoin(jurisdictions, eq(jurisdictions.code, reports.cityCode))
      .leftJoin(shareQuarters, eq(shareQuarters.reportId, reports.id))
      .where(and(eq(reportSnapshots.id, snapshotId), readableReports(tx.actor)));
    if (!found || !readsStage(actor, found.snapshot)) throw new NotFound('receipt', snapshotId);
    const { snapshot, city, official, provisional } = found;
    return {
      ...whatItSays(snapshot, found.quarterId),
      city,
      moves: await movesOf(tx, snapshot),
      standing: official === snapshot.id ? 'official' : provisional === snapshot.id ? 'provisional' : 'none',
      printedAt: tx.now,
    };
  });
}

/** What was only submitted is the city's own. */
function readsStage(actor: AnyActor, { stage, cityCode }: SnapshotRow): boolean {
  return stage === 'endorsed' || readsWorkingText(actor, cityCode);
}

function whatItSays(snapshot: SnapshotRow, quarterId: string) {
  const { reportId, cityCode, number, stage, content, measuredAgainst } = snapshot;
  const against = measuredAgainst as {
    commitment?: { name: string; nameEn: string };
    evidence?: SnapshotEvidence[];
  };
  return {
    number: receiptNumber({ quarterId, cityCode, reportId, snapshotNumber: number }),
    snapshotId: snapshot.id,
    snapshotNumber: number,
    reportId,
    quarter: parseQuarter(quarterId) as QuarterId,
    commitment: against.commitment ?? { name: '', nameEn: '' },
    stage,
    takenAt: snapshot.takenAt,
    takenByName: snapshot.takenByName,
    takenForName: snapshot.takenForName,
    certification: snapshot.certification,
    answer: (content as ReportContent).investmentAnswer,
    investmentYuan: snapshot.investmentYuan === null ? null : yuan(snapshot.investmentYuan),
    evidence: against.evidence ?? [],
    hash: snapshot.hash,
    computedHash: hashOf({ report: reportId, quarter: quarterId, stage, content, measuredAgainst }),
  };
}

function movesOf(tx: Transaction, snapshot: SnapshotRow): Promise<ReceiptMove[]> {
  return tx.db
    .select({
      move: reportMoves.move,
      movedByName: reportMoves.movedByName,
      movedByOrganisation: reportMoves.movedByOrganisation,
      movedForName: reportMoves.movedForName,
      movedAt: reportMoves.movedAt,
    })
    .from(reportMoves)
    .where(and(eq(reportMoves.reportId, snapshot.reportId), eq(reportMoves.snapshotId, snapshot.id)))
    .orderBy(asc(reportMoves.number));
}
