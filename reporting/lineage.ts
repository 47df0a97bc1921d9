// Lineage (数出有据): the shares, plan versions, reports, snapshots and people behind a figure of the dashboard. The list sums to the figure.
import { and, eq, inArray } from 'drizzle-orm';
import { reportMoves, reportSnapshots, reports } from '#db/schema/reports.ts';
import { type Completion, completionOf } from '#rules/completion.ts';
import type { Yuan } from '#rules/money.ts';
import type { Actor } from '#rules/policy.ts';
import type { QuarterId } from '#rules/quarter.ts';
import type { InvestmentAnswer } from '#rules/report-content.ts';
import { backfillMove, isBackfilled, type ReportStatus } from '#rules/report-lifecycle.ts';
import { type DashboardQuestion, type DashboardShare, type DashboardView, getDashboard } from './dashboard.ts';
import { asActor } from './transaction.ts';
import { visibleReports } from './visibility.ts';

export type LineagePart = {
  quarter: QuarterId;
  reportId: string;
  status: ReportStatus;
  yuan: Yuan | null;
  /** Tells 无进展 from 0 and from 不适用. */
  answer: InvestmentAnswer | null;
  snapshotNumber: number | null;
  snapshotHash: string | null;
  endorsedByName: string | null;
  acceptedByName: string | null;
  /** 往季补录: entered by an import, endorsed by nobody. */
  isBackfilled?: boolean;
};

export type LineageRow = { share: DashboardShare; parts: LineagePart[] };

export type LineageView = { dashboard: DashboardView; rows: LineageRow[]; completion: Completion };

/** Everything behind the figures of the question's scope, share by share. Same rights and errors as the dashboard. */
export async function getLineage(actor: Actor, question: DashboardQuestion): Promise<LineageView | null> {
  const dashboard = await getDashboard(actor, question);
  if (!dashboard) return null;
  const ids = dashboard.shares.flatMap((share) => share.quarters.map((figure) => figure.reportId));
  const found = await asActor(actor, async (tx) => {
    if (ids.length === 0) return { rows: [], accepted: [] };
    const rows = await tx.db
      .select({
        reportId: reports.id,
        status: reports.status,
        firstEndorsedAt: reports.firstEndorsedAt,
        snapshot: reportSnapshots,
      })
      .from(reports)
      .leftJoin(reportSnapshots, and(eq(reportSnapshots.reportId, reports.id), eq(reportSnapshots.stage, 'endorsed')))
      .where(and(inArray(reports.id, ids), visibleReports(actor)));
    const accepted = await tx.db
      .select({ snapshotId: reportMoves.snapshotId, byName: reportMoves.movedByName })
      .from(reportMoves)
      .where(and(inArray(reportMoves.reportId, ids), inArray(reportMoves.move, ['accept', backfillMove])));
    return { rows, accepted };
  });
  const snapshots = new Map(
    found.rows.flatMap((row) => (row.snapshot ? [[row.snapshot.id, row.snapshot] as const] : [])),
  );
  const reportOf = new Map(found.rows.map((row) => [row.reportId, row]));
  const acceptedBy = new Map(found.accepted.map((row) => [row.snapshotId, row.byName]));
  const rows = dashboard.shares.map((share) => ({
    share,
    parts: share.quarters.flatMap((figure): LineagePart[] => {
      const official = dashboard.basis === 'official';
      const snapshotId = official ? figure.officialSnapshotId : figure.provisionalSnapshotId;
      if (!snapshotId) return [];
      const snapshot = snapshots.get(snapshotId);
      const report = reportOf.get(figure.reportId);
      const backfilled = report !== undefined && isBackfilled(report);
      return [
        {
          quarter: figure.quarter,
          reportId: figure.reportId,
          status: report?.status ?? 'due',
          yuan: official ? figure.officialYuan : figure.provisionalYuan,
          answer: official ? figure.officialAnswer : figure.provisionalAnswer,
          snapshotNumber: snapshot?.number ?? null,
          snapshotHash: snapshot?.hash ?? null,
          endorsedByName: backfilled ? null : (snapshot?.takenByName ?? null),
          acceptedByName: acceptedBy.get(snapshotId) ?? null,
          ...(backfilled ? { isBackfilled: true } : {}),
        },
      ];
    }),
  }));
  const completion = completionOf(dashboard.shares.map(({ actualYuan, planYuan }) => ({ actualYuan, planYuan })));
  return { dashboard, rows, completion };
}
