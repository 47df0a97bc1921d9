// When a milestone was done, as the accepted reports say: written at acceptance and again when an acceptance is taken back, always from what
// counts officially then, so that the one undoes the other.
import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { participants } from '#db/schema/plans.ts';
import { milestones } from '#db/schema/projects.ts';
import { reportSnapshots, shareQuarters } from '#db/schema/reports.ts';
import type { ReportContent } from '#rules/report-content.ts';
import type { LoadedReport } from './report-view.ts';
import { record, type Transaction } from './transaction.ts';
import { visibleShareQuarters } from './visibility.ts';

/**
 * Brings the milestones that this report ever answered for to what counts officially now. Call it after the rollup was changed, with the
 * content that was accepted or taken back.
 */
export async function settleMilestones(tx: Transaction, report: LoadedReport, content: ReportContent): Promise<void> {
  const ids = await answeredBy(tx, report, content);
  if (ids.length === 0) return;
  const rows = await tx.db.select().from(milestones).where(inArray(milestones.id, ids)).orderBy(milestones.id);
  const official = await officialAnswers(tx, report);
  for (const row of rows) {
    const doneOn = official.get(row.id) ?? null;
    if (doneOn === row.doneOn) continue;
    await tx.db
      .update(milestones)
      .set({ doneOn, version: row.version + 1 })
      .where(eq(milestones.id, row.id));
    const isUndone = doneOn === null;
    record(tx, {
      kind: isUndone ? 'milestone_done_undone' : 'milestone_done',
      objectType: 'milestone',
      objectId: row.id,
      detail: { report: report.id, quarter: report.quarterId, before: row.doneOn, after: doneOn },
    });
  }
}

/** In this content and in all that the city ever endorsed of the report: an answer may have been taken out since. */
async function answeredBy(tx: Transaction, report: LoadedReport, content: ReportContent): Promise<string[]> {
  const rows = await tx.db
    .select({ content: reportSnapshots.content })
    .from(reportSnapshots)
    .where(and(eq(reportSnapshots.reportId, report.id), eq(reportSnapshots.stage, 'endorsed')))
    .orderBy(reportSnapshots.number);
  const said = [content, ...rows.map((row) => row.content as Partial<ReportContent>)];
  return [...new Set(said.flatMap(({ milestones: answers = {} }) => Object.keys(answers)))].sort();
}

/** By milestone: the date in the latest official answer of the commitment; absent where it is not done. */
async function officialAnswers(tx: Transaction, report: LoadedReport): Promise<Map<string, string>> {
  const commitment = tx.db
    .select({ id: participants.commitmentId })
    .from(participants)
    .where(eq(participants.id, report.participantId));
  const rows = await tx.db
    .select({ content: reportSnapshots.content })
    .from(shareQuarters)
    .innerJoin(participants, eq(participants.id, shareQuarters.participantId))
    .innerJoin(reportSnapshots, eq(reportSnapshots.id, shareQuarters.officialSnapshotId))
    .where(
      and(
        inArray(participants.commitmentId, commitment),
        isNotNull(shareQuarters.officialSnapshotId),
        visibleShareQuarters(tx.actor),
      ),
    )
    .orderBy(desc(shareQuarters.quarterId), participants.cityCode);
  const dates = new Map<string, string | null>();
  for (const row of rows) {
    const { milestones: answers = {} } = row.content as Partial<ReportContent>;
    for (const [id, { state, doneOn }] of Object.entries(answers)) {
      if (state !== null && !dates.has(id)) dates.set(id, state === 'done' ? doneOn : null);
    }
  }
  return new Map([...dates].flatMap(([id, date]) => (date === null ? [] : [[id, date] as const])));
}
