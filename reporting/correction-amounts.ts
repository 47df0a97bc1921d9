// What counts of an accepted snapshot: its own amount and the corrections granted to it. The one place where the two are added.
import { and, eq, sum } from 'drizzle-orm';
import { corrections } from '#db/schema/corrections.ts';
import { shareQuarters } from '#db/schema/reports.ts';
import { addYuan, type Yuan, yuan, zeroYuan } from '#rules/money.ts';
import type { InvestmentAnswer, ReportContent } from '#rules/report-content.ts';
import type { SnapshotRow } from './report-view.ts';
import type { Transaction } from './transaction.ts';

export type Counted = {
  snapshotId: string;
  yuan: Yuan | null;
  answer: InvestmentAnswer | null;
  correctionsYuan: Yuan;
};

/** A snapshot as it counts: corrections lapse with the snapshot they were granted to, and come back with it. */
export async function countedOf(tx: Transaction, snapshot: SnapshotRow): Promise<Counted> {
  const { investmentAnswer } = snapshot.content as ReportContent;
  const correctionsYuan = await grantedTo(tx, snapshot.id);
  const own = snapshot.investmentYuan === null ? null : yuan(snapshot.investmentYuan);
  if (correctionsYuan === 0) return { snapshotId: snapshot.id, yuan: own, answer: investmentAnswer, correctionsYuan };
  return {
    snapshotId: snapshot.id,
    yuan: addYuan(own ?? zeroYuan, correctionsYuan),
    answer: 'amount',
    correctionsYuan,
  };
}

async function grantedTo(tx: Transaction, snapshotId: string): Promise<Yuan> {
  const [row] = await tx.db
    .select({ total: sum(corrections.deltaYuan) })
    .from(corrections)
    .where(and(eq(corrections.snapshotId, snapshotId), eq(corrections.state, 'granted')));
  return row?.total == null ? zeroYuan : yuan(row.total);
}

/** What counts of a share in a quarter, held until the transaction ends, so that two changes of it come one after the other. */
export async function lockCounted(tx: Transaction, participantId: string, quarterId: string) {
  const [row] = await tx.db
    .select()
    .from(shareQuarters)
    .where(and(eq(shareQuarters.participantId, participantId), eq(shareQuarters.quarterId, quarterId)))
    .for('update');
  return row ?? null;
}
