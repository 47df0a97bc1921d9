// The files behind a report as its reader may see them, what the endorsement does to them, and what a snapshot says of them.
import { and, asc, eq, isNotNull, isNull, or } from 'drizzle-orm';
import { files } from '#db/schema/files.ts';
import { participants } from '#db/schema/plans.ts';
import { milestones } from '#db/schema/projects.ts';
import { type FileKind, kindOfType } from '#rules/evidence.ts';
import { allows } from '#rules/policy.ts';
import { allowedMoves } from '#rules/report-lifecycle.ts';
import { NotFound } from './errors.ts';
import { type LoadedReport, loadReport, readsWorkingText, subjectOf } from './report-view.ts';
import { type AnyActor, asActor, type Transaction } from './transaction.ts';

export type FileRow = typeof files.$inferSelect;
export type EvidenceFile = Pick<
  FileRow,
  | 'id'
  | 'fileName'
  | 'sizeBytes'
  | 'sha256'
  | 'note'
  | 'milestoneId'
  | 'field'
  | 'uploadedByName'
  | 'uploadedAt'
  | 'endorsedAt'
  | 'removedAt'
  | 'removedByName'
> & { kind: FileKind | null };

export type EvidenceMilestone = { id: string; name: string; nameEn: string | null; dueQuarter: string };

export type EvidenceView = {
  reportId: string;
  files: EvidenceFile[];
  milestones: EvidenceMilestone[];
  /** Whether this reader may add and take away files now. */
  mayChange: boolean;
};

/** The files of one report. Throws NotFound outside the actor's scope. */
export async function getEvidence(actor: AnyActor, reportId: string): Promise<EvidenceView> {
  return asActor(actor, async (tx) => {
    const report = await loadReport(tx, reportId);
    const subject = subjectOf(report, actor);
    if (!allows(actor, 'view_report', subject)) throw new NotFound('report', reportId);
    const [rows, steps] = await Promise.all([readableEvidence(tx, report), milestonesOf(tx, report)]);
    return {
      reportId: report.id,
      files: rows.map(shown),
      milestones: steps,
      mayChange: allowedMoves(actor, subject).includes('save'),
    };
  });
}

export function shown(row: FileRow): EvidenceFile {
  const { contentType, storageKey: _key, uploadedBy: _by, ...rest } = row;
  return { ...rest, kind: kindOfType(contentType) };
}

/** The city's staff see what they filed at once, everybody else what was endorsed; what was taken off after an endorsement stays in sight. */
function readableEvidence(tx: Transaction, report: LoadedReport): Promise<FileRow[]> {
  return tx.db
    .select()
    .from(files)
    .where(
      and(
        eq(files.reportId, report.id),
        readsWorkingText(tx.actor, report.cityCode)
          ? or(isNull(files.removedAt), isNotNull(files.endorsedAt))
          : isNotNull(files.endorsedAt),
      ),
    )
    .orderBy(asc(files.uploadedAt), asc(files.id));
}

/** The steps that the report answers for: the city's own, and the joint ones where it leads. */
export function milestonesOf(tx: Transaction, report: LoadedReport): Promise<EvidenceMilestone[]> {
  return tx.db
    .select({ id: milestones.id, name: milestones.name, nameEn: milestones.nameEn, dueQuarter: milestones.dueQuarter })
    .from(milestones)
    .innerJoin(participants, eq(participants.commitmentId, milestones.commitmentId))
    .where(
      and(
        eq(participants.id, report.participantId),
        isNull(milestones.endedAt),
        or(eq(milestones.cityCode, report.cityCode), and(isNull(milestones.cityCode), eq(participants.isLead, true))),
      ),
    )
    .orderBy(asc(milestones.dueQuarter), asc(milestones.ordinal));
}

/** From now on the province may read what stands behind the report. In the endorsement's own transaction. */
export async function endorseEvidence(tx: Transaction, report: LoadedReport): Promise<void> {
  await tx.db
    .update(files)
    .set({ endorsedAt: tx.now })
    .where(and(eq(files.reportId, report.id), isNull(files.endorsedAt), isNull(files.removedAt)));
}

export type SnapshotEvidence = Pick<FileRow, 'id' | 'fileName' | 'sizeBytes' | 'sha256' | 'milestoneId' | 'field'>;

/** What stands behind the report at this moment, for its snapshot: so the hash of the receipt covers the files too. */
export function snapshotEvidence(tx: Transaction, reportId: string): Promise<SnapshotEvidence[]> {
  return tx.db
    .select({
      id: files.id,
      fileName: files.fileName,
      sizeBytes: files.sizeBytes,
      sha256: files.sha256,
      milestoneId: files.milestoneId,
      field: files.field,
    })
    .from(files)
    .where(and(eq(files.reportId, reportId), isNull(files.removedAt)))
    .orderBy(asc(files.uploadedAt), asc(files.id));
}
