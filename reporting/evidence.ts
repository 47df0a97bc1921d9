// Evidence: filing what stands behind a report, and taking it off again. While the report may be saved by this person, and no longer.
import { and, eq, isNull } from 'drizzle-orm';
import { files } from '#db/schema/files.ts';
import { reports } from '#db/schema/reports.ts';
import {
  cleanNote,
  type EvidenceTarget,
  type FileProblem,
  fileKinds,
  readTarget,
  roomProblem,
  targetText,
} from '#rules/evidence.ts';
import type { Actor } from '#rules/policy.ts';
import { fileStore } from '#storage/used-store.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import { type FileRow, milestonesOf } from './evidence-list.ts';
import { type FileOutcome, type KeptFile, keepFiles } from './file-intake.ts';
import { requireMove } from './moves.ts';
import { type LoadedReport, loadReport } from './report-view.ts';
import { asActor, record, type Transaction } from './transaction.ts';
import type { IncomingFile } from './upload-intake.ts';

/** Asked before a single byte is read. Throws NotFound, Forbidden, or Conflict when the report has moved on. */
export async function demandEvidence(actor: Actor, reportId: string): Promise<void> {
  await asActor(actor, async (tx) => requireMove(actor, await loadReport(tx, reportId), 'save'));
}

export type EvidenceInput = { reportId: string; target: string; note: string; files: readonly IncomingFile[] };

/** Keeps every file that may be kept and says of each what became of it. Throws as `demandEvidence`; then none is kept. */
export async function addEvidence(actor: Actor, input: EvidenceInput): Promise<FileOutcome[]> {
  const target = readTarget(input.target);
  const note = cleanNote(input.note);
  return keepFiles(input.files, fileKinds, async (kept) => {
    if (target === null) throw new Invalid([{ field: 'target', code: 'unknown' }]);
    return asActor(actor, (tx) => noteFiles(tx, actor, { reportId: input.reportId, target, note, kept }));
  });
}

type Noted = { reportId: string; target: EvidenceTarget; note: string; kept: readonly KeptFile[] };

async function noteFiles(tx: Transaction, actor: Actor, noted: Noted): Promise<Map<KeptFile, FileProblem>> {
  const report = await lockReport(tx, actor, noted.reportId);
  const { milestoneId, field } = noted.target;
  if (milestoneId !== null && !(await milestonesOf(tx, report)).some((step) => step.id === milestoneId)) {
    throw new Invalid([{ field: 'target', code: 'unknown' }]);
  }
  const there = (await presentFiles(tx, report.id)).map((row) => ({ ...row, target: targetText(row) }));
  const refused = new Map<KeptFile, FileProblem>();
  for (const file of noted.kept) {
    const next = { ...file, target: targetText(noted.target) };
    const problem = roomProblem(there, next);
    if (problem !== null) {
      refused.set(file, problem);
      continue;
    }
    there.push(next as never);
    const id = crypto.randomUUID();
    await tx.db.insert(files).values({
      ...file,
      id,
      purpose: 'evidence',
      cityCode: report.cityCode,
      quarterId: report.quarterId,
      reportId: report.id,
      milestoneId,
      field,
      note: noted.note,
      uploadedBy: actor.personId,
      uploadedByName: actor.name,
      uploadedAt: tx.now,
    });
    record(tx, {
      kind: 'evidence_added',
      objectType: 'file',
      objectId: id,
      detail: factsOf({ ...file, reportId: report.id, quarterId: report.quarterId, cityCode: report.cityCode }),
    });
  }
  return refused;
}

/** Takes a file off. Its bytes go too, unless it was endorsed once: what was signed for stays readable. */
export async function removeEvidence(actor: Actor, input: { fileId: string }): Promise<{ reportId: string }> {
  const removed = await asActor(actor, async (tx) => {
    const reportId = await reportOfFile(tx, input.fileId);
    const report = await lockReport(tx, actor, reportId);
    const [row] = await tx.db
      .update(files)
      .set({ removedAt: tx.now, removedByName: actor.name })
      .where(and(eq(files.id, input.fileId), eq(files.reportId, report.id), isNull(files.removedAt)))
      .returning();
    if (!row) throw new Conflict();
    record(tx, { kind: 'evidence_removed', objectType: 'file', objectId: row.id, detail: factsOf(row) });
    return row;
  });
  // After the commit: a file without row is swept later, a row without file would be a lie.
  if (removed.endorsedAt === null) await fileStore().remove(removed.storageKey);
  return { reportId: removed.reportId ?? '' };
}

type Facts = Pick<FileRow, 'fileName' | 'sha256' | 'sizeBytes' | 'reportId' | 'quarterId' | 'cityCode'>;

function factsOf({ quarterId, cityCode, reportId, fileName, sizeBytes, sha256 }: Facts) {
  return { quarter: quarterId, cityCode, reportId, fileName, sizeBytes, sha256 };
}

async function reportOfFile(tx: Transaction, fileId: string): Promise<string> {
  const [row] = await tx.db
    .select({ reportId: files.reportId })
    .from(files)
    .where(and(eq(files.id, fileId), eq(files.purpose, 'evidence')));
  if (!row?.reportId) throw new NotFound('file', fileId);
  return row.reportId;
}

/** Holds the report's row, so that no endorsement runs beside: a file is behind the signed text or it is not. */
async function lockReport(tx: Transaction, actor: Actor, reportId: string): Promise<LoadedReport> {
  requireMove(actor, await loadReport(tx, reportId), 'save');
  await tx.db.select({ id: reports.id }).from(reports).where(eq(reports.id, reportId)).for('update');
  const report = await loadReport(tx, reportId);
  requireMove(actor, report, 'save');
  return report;
}

function presentFiles(tx: Transaction, reportId: string) {
  return tx.db
    .select({ sizeBytes: files.sizeBytes, sha256: files.sha256, milestoneId: files.milestoneId, field: files.field })
    .from(files)
    .where(and(eq(files.reportId, reportId), isNull(files.removedAt)));
}
