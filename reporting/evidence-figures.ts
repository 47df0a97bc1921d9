// How much of the money reported rests on evidence: sums only; the ratio is made where it is shown.
import { inArray, sql } from 'drizzle-orm';
import { shareQuarters } from '#db/schema/reports.ts';
import { type Yuan, yuan } from '#rules/money.ts';
import type { Actor } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { asActor, type Transaction } from './transaction.ts';
import { visibleShareQuarters } from './visibility.ts';

export type Basis = 'official' | 'provisional';
export type EvidencedShare = { evidencedYuan: Yuan; reportedYuan: Yuan };

/**
 * Of the amounts that count in a quarter, those whose snapshot names a file behind the amount or behind the report as a whole. Read from the
 * snapshot, not from the files of today, so that a past figure stays what it was.
 */
export async function evidencedShare(tx: Transaction, quarter: QuarterId, basis: Basis): Promise<EvidencedShare> {
  const found = await evidencedOf(tx, [quarter], basis);
  return found.get(quarter) ?? { evidencedYuan: yuan(0), reportedYuan: yuan(0) };
}

/** The same of several quarters, for the page that lists them. */
export async function listEvidencedShares(
  actor: Actor,
  quarters: readonly QuarterId[],
  basis: Basis,
): Promise<Map<string, EvidencedShare>> {
  return asActor(actor, (tx) => evidencedOf(tx, quarters, basis));
}

async function evidencedOf(
  tx: Transaction,
  quarters: readonly QuarterId[],
  basis: Basis,
): Promise<Map<string, EvidencedShare>> {
  if (quarters.length === 0) return new Map();
  const amount = basis === 'official' ? shareQuarters.officialYuan : shareQuarters.provisionalYuan;
  const snapshot = basis === 'official' ? shareQuarters.officialSnapshotId : shareQuarters.provisionalSnapshotId;
  const isEvidenced = sql`EXISTS (SELECT 1 FROM report_snapshots AS said,
      jsonb_array_elements(COALESCE(said.measured_against -> 'evidence', '[]'::jsonb)) AS file
    WHERE said.id = ${snapshot} AND file ->> 'milestoneId' IS NULL
      AND COALESCE(file ->> 'field', 'investmentYuan') = 'investmentYuan')`;
  const rows = await tx.db
    .select({
      quarterId: shareQuarters.quarterId,
      reported: sql<string>`COALESCE(sum(${amount}), 0)::text`,
      evidenced: sql<string>`COALESCE(sum(${amount}) FILTER (WHERE ${isEvidenced}), 0)::text`,
    })
    .from(shareQuarters)
    .where(sql`${inArray(shareQuarters.quarterId, [...quarters])} AND ${visibleShareQuarters(tx.actor)}`)
    .groupBy(shareQuarters.quarterId);
  return new Map(
    rows.map((row) => [
      row.quarterId,
      { evidencedYuan: yuan(Number(row.evidenced)), reportedYuan: yuan(Number(row.reported)) },
    ]),
  );
}
