// What has changed in a report since it was last handed in: the two latest endorsed texts field by field, or, for the city that is mending
// a report, its working text against what was sent back.
import { and, desc, eq } from 'drizzle-orm';
import { reportSnapshots } from '#db/schema/reports.ts';
import { dataScope } from '#rules/actor.ts';
import type { Actor } from '#rules/policy.ts';
import { type ContentField, differingFields, emptyContent, type ReportContent } from '#rules/report-content.ts';
import { loadReport, workingContent } from './report-view.ts';
import { asActor } from './transaction.ts';

export type ReportDifferences = {
  before: ReportContent;
  after: ReportContent;
  /** Of the text before. */
  number: number;
  takenAt: Date;
  fields: ContentField[];
};

/** Null where there is no earlier text to compare with, or nobody but the city may know yet. */
export async function findDifferences(actor: Actor, reportId: string): Promise<ReportDifferences | null> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, reportId);
    const [latest, earlier] = await tx.db
      .select()
      .from(reportSnapshots)
      .where(and(eq(reportSnapshots.reportId, report.id), eq(reportSnapshots.stage, 'endorsed')))
      .orderBy(desc(reportSnapshots.number))
      .limit(2);
    const settled = report.status === 'endorsed' || report.status === 'accepted';
    const scope = dataScope(actor);
    const own = scope.kind === 'city' && scope.cityCode === report.cityCode;
    const before = settled ? earlier : latest;
    if (!latest || !before || (!settled && !own)) return null;
    const working = settled ? null : await workingContent(tx, report.id);
    if (working?.savedAt === null) return null;
    const was = textOf(before.content);
    const now = working?.content ?? textOf(latest.content);
    return {
      before: was,
      after: now,
      number: before.number,
      takenAt: before.takenAt,
      fields: differingFields(was, now),
    };
  });
}

/** Older texts know fewer fields. */
const textOf = (content: Record<string, unknown>): ReportContent => ({ ...emptyContent, ...content });
