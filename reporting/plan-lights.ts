// Lights of the shares behind a plan's commitments, in the latest quarter that has counted reports. The arithmetic is rules/; the rows are
// those of share-figures.ts, so a node shows the very lights of the dashboard.
import { and, isNotNull, max } from 'drizzle-orm';
import { shareQuarters } from '#db/schema/reports.ts';
import type { Basis } from '#rules/commitment.ts';
import { completionOf, pointsBetween, type Rate, timeProgress, yearToDate } from '#rules/completion.ts';
import { type Light, lights, shareLight } from '#rules/lights.ts';
import type { Yuan } from '#rules/money.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import { quarterRow, type Thresholds, thresholdsFor } from './quarters.ts';
import { type ShareFigure, shareFigures } from './share-figures.ts';
import type { Transaction } from './transaction.ts';
import { visibleShareQuarters } from './visibility.ts';

export type LitShare = {
  participantId: string;
  commitmentId: string;
  light: Light;
  /** Whether the quarter's own report counts. */
  reported: boolean;
  actualYuan: Yuan | null;
  planYuan: Yuan | null;
  isDemonstration: boolean;
};

export type PlanLights = {
  quarter: QuarterId;
  /** While it is open, reports are still coming in. */
  isOpen: boolean;
  basis: Basis;
  rule: Thresholds;
  shares: LitShare[];
};

/** Null while no report of any share in sight counts. Official basis: what the province has accepted. */
export async function planLights(tx: Transaction): Promise<PlanLights | null> {
  const [latest] = await tx.db
    .select({ quarter: max(shareQuarters.quarterId) })
    .from(shareQuarters)
    .where(and(isNotNull(shareQuarters.officialSnapshotId), visibleShareQuarters(tx.actor)));
  const quarter = latest?.quarter ? parseQuarter(latest.quarter) : null;
  if (quarter === null) return null;
  const [rule, figures, row] = await Promise.all([
    thresholdsFor(tx, quarter),
    shareFigures(tx, quarter),
    quarterRow(tx, quarter),
  ]);
  const shares = figures
    .filter(({ kind }) => kind === 'project' || kind === 'zone')
    .map((share) => litShare(share, quarter, rule));
  return { quarter, isOpen: row.state === 'open', basis: 'official', rule, shares };
}

function litShare(share: ShareFigure, quarter: QuarterId, rule: Thresholds): LitShare {
  const actualYuan = yearToDate(share.quarters.map((figure) => figure.officialYuan));
  const own = share.quarters.find((figure) => figure.quarter === quarter);
  const reported = own?.officialSnapshotId != null;
  const plan = { annualYuan: share.planYuan, split: share.split, plannedStart: share.plannedStart, quarter };
  return {
    participantId: share.participantId,
    commitmentId: share.commitmentId,
    light: reported ? shareLight({ ...plan, actualYuan, rule }) : 'grey',
    reported,
    actualYuan,
    planYuan: share.planYuan,
    isDemonstration: share.isDemonstration,
  };
}

export type NodeLights = {
  counts: Record<Light, number>;
  shares: number;
  reported: number;
  rate: Rate | null;
  /** Weighted completion against time progress, in percentage points. */
  lead: Rate | null;
};

/** The lights of the distinct shares of some commitments; null where none of them has a share that is lit. */
export function lightsAmong(all: PlanLights, commitmentIds: ReadonlySet<string>): NodeLights | null {
  const shares = all.shares.filter((share) => commitmentIds.has(share.commitmentId));
  if (shares.length === 0) return null;
  const counts = Object.fromEntries(lights.map((light) => [light, 0])) as Record<Light, number>;
  for (const share of shares) counts[share.light] += 1;
  const { rate } = completionOf(shares);
  return {
    counts,
    shares: shares.length,
    reported: shares.filter((share) => share.reported).length,
    rate,
    lead: rate && pointsBetween(rate, timeProgress(all.quarter)),
  };
}
