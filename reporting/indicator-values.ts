// What an indicator's filer reported, quarter by quarter, as it counts: the latest endorsed text, and whether the province has accepted it. Reads only.
import { and, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments, participants } from '#db/schema/plans.ts';
import { reportSnapshots, reports, shareQuarters } from '#db/schema/reports.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import type { IndicatorFinality } from '#rules/report-answers.ts';
import type { ReportContent } from '#rules/report-content.ts';
import type { Transaction } from './transaction.ts';
import { visibleShareQuarters } from './visibility.ts';

export type FiledValue = {
  quarter: QuarterId;
  reportId: string;
  cityName: string;
  cityNameEn: string;
  value: string;
  finality: IndicatorFinality | null;
  source: string;
  /** Accepted by the province; else it counts in the provisional basis only. */
  isOfficial: boolean;
  /** What the province accepted last; while a report is opened again, another than `value`. */
  official: Said | null;
  isDemonstration: boolean;
};

type Said = { value: string; finality: IndicatorFinality | null };

const officialSnapshots = alias(reportSnapshots, 'official_snapshots');

/** Newest first; only what the actor may read. */
export async function filedValues(tx: Transaction, indicatorId: string): Promise<FiledValue[]> {
  const rows = await tx.db
    .select({
      quarterId: shareQuarters.quarterId,
      reportId: shareQuarters.reportId,
      officialSnapshotId: shareQuarters.officialSnapshotId,
      provisionalSnapshotId: shareQuarters.provisionalSnapshotId,
      content: reportSnapshots.content,
      officialContent: officialSnapshots.content,
      cityName: jurisdictions.shortName,
      cityNameEn: jurisdictions.nameEn,
      isDemonstration: commitments.isDemonstration,
    })
    .from(shareQuarters)
    .innerJoin(reports, eq(reports.id, shareQuarters.reportId))
    .innerJoin(participants, eq(participants.id, shareQuarters.participantId))
    .innerJoin(commitments, eq(commitments.id, participants.commitmentId))
    .innerJoin(jurisdictions, eq(jurisdictions.code, participants.cityCode))
    .innerJoin(reportSnapshots, eq(reportSnapshots.id, shareQuarters.provisionalSnapshotId))
    .leftJoin(officialSnapshots, eq(officialSnapshots.id, shareQuarters.officialSnapshotId))
    .where(and(eq(commitments.indicatorId, indicatorId), visibleShareQuarters(tx.actor)))
    .orderBy(desc(shareQuarters.quarterId), desc(shareQuarters.reportId));
  return rows.flatMap(({ content, officialContent, officialSnapshotId, provisionalSnapshotId, quarterId, ...row }) => {
    const [said, official] = [saidIn(content), saidIn(officialContent)];
    const shown = said ?? official;
    if (!shown) return [];
    return {
      ...row,
      ...shown,
      quarter: quarterId as QuarterId,
      source: (content as Partial<ReportContent> | null)?.indicatorSource ?? '',
      isOfficial: official !== null && (said === null || officialSnapshotId === provisionalSnapshotId),
      official,
    };
  });
}

function saidIn(content: unknown): Said | null {
  const { indicatorValue: value, indicatorFinality: finality } = (content ?? {}) as Partial<ReportContent>;
  return value == null ? null : { value, finality: finality ?? null };
}

/** The value of the target year that its filer called final and the province has accepted; null while there is none. */
export function finalValue(filed: readonly FiledValue[], targetYear: number | null): string | null {
  const final = filed.find(
    ({ quarter, official }) => official?.finality === 'final' && quarterYear(quarter) === targetYear,
  );
  return final?.official?.value ?? null;
}
