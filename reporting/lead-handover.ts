// Brings is_lead in line with the decisions on who leads, once a quarter has begun. Decides nothing itself: who leads is rules/share-rules.ts.
import { asc, inArray } from 'drizzle-orm';
import { participants } from '#db/schema/plans.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { leadsHandedOver } from '#rules/share-rules.ts';
import { leadMovesOf } from './taking-part.ts';
import type { Transaction } from './transaction.ts';

/** Of every share that takes part in the quarter, is_lead says whether it leads there. Shares that are over or begin later stay as they are. */
export async function handOverLeads(
  tx: Transaction,
  commitmentIds: readonly string[],
  quarter: QuarterId,
): Promise<void> {
  if (commitmentIds.length === 0) return;
  const rows = await tx.db
    .select()
    .from(participants)
    .where(inArray(participants.commitmentId, [...commitmentIds]))
    .orderBy(asc(participants.commitmentId), asc(participants.id));
  const shares = rows.map((row) => ({
    ...row,
    fromQuarter: row.fromQuarter as QuarterId,
    toQuarter: row.toQuarter as QuarterId | null,
  }));
  const moves = await leadMovesOf(tx, commitmentIds);
  const before = new Map(shares.map((share) => [share.id, share.isLead]));
  const changed = [...Map.groupBy(shares, (share) => share.commitmentId)].flatMap(([id, own]) =>
    leadsHandedOver({ shares: own, leadMoves: moves.get(id) ?? [] }, quarter).shares.filter(
      (share) => share.isLead !== before.get(share.id),
    ),
  );
  for (const isLead of [false, true]) {
    const ids = changed.filter((share) => share.isLead === isLead).map((share) => share.id);
    if (ids.length > 0) await tx.db.update(participants).set({ isLead }).where(inArray(participants.id, ids));
  }
}
