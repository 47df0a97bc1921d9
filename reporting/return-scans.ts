// The signed and sealed scan of a city's printed return: one per city and quarter counts, earlier ones stay on record as replaced.
import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { files } from '#db/schema/files.ts';
import { quarters } from '#db/schema/quarters.ts';
import { type FileProblem, scanKinds } from '#rules/evidence.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import { Conflict, Forbidden, NotFound } from './errors.ts';
import { type EvidenceFile, shown } from './evidence-list.ts';
import { type FileOutcome, type KeptFile, keepFiles } from './file-intake.ts';
import { asActor, record, type Transaction } from './transaction.ts';
import type { IncomingFile } from './upload-intake.ts';
import { inCityScope } from './visibility.ts';

export type ReturnScan = EvidenceFile & { cityCode: string; quarterId: string };

/** The scans of these quarters within the actor's scope, newest first; those that were replaced carry their date. */
export async function listReturnScans(actor: Actor, quarterIds: readonly QuarterId[]): Promise<ReturnScan[]> {
  if (quarterIds.length === 0) return [];
  return asActor(actor, async (tx) => {
    const rows = await tx.db
      .select()
      .from(files)
      .where(
        and(
          eq(files.purpose, 'return_scan'),
          inArray(files.quarterId, [...quarterIds]),
          inCityScope(tx.actor, files.cityCode),
        ),
      )
      .orderBy(desc(files.uploadedAt), desc(files.id));
    return rows.map((row) => ({ ...shown(row), cityCode: row.cityCode, quarterId: row.quarterId }));
  });
}

/** Asked before a single byte is read. Throws Forbidden, NotFound, or Conflict once the quarter is closed. */
export async function demandReturnScan(actor: Actor, quarterText: string): Promise<void> {
  await asActor(actor, (tx) => openReturn(tx, actor, quarterText));
}

async function openReturn(tx: Transaction, actor: Actor, quarterText: string) {
  const cityCode = actor.organisation.cityCode;
  if (!cityCode || !allows(actor, 'view_return', { cityCode })) throw new Forbidden('view_return', quarterText);
  const quarterId = parseQuarter(quarterText);
  if (!quarterId) throw new NotFound('quarter', quarterText.slice(0, 20));
  const [quarter] = await tx.db.select({ state: quarters.state }).from(quarters).where(eq(quarters.id, quarterId));
  if (!quarter) throw new NotFound('quarter', quarterId);
  if (quarter.state !== 'open') throw new Conflict('quarter_closed');
  return { cityCode, quarterId };
}

/** Takes the first file as the scan that counts from now on. The province reads it at once: it is signed. */
export async function addReturnScan(
  actor: Actor,
  input: { quarter: string; files: readonly IncomingFile[] },
): Promise<FileOutcome[]> {
  return keepFiles(input.files, scanKinds, (kept) =>
    asActor(actor, async (tx) => {
      const place = await openReturn(tx, actor, input.quarter);
      const [scan, ...others] = kept;
      if (scan) await noteScan(tx, actor, place, scan);
      return new Map(others.map((file): [KeptFile, FileProblem] => [file, 'too_many']));
    }),
  );
}

async function noteScan(
  tx: Transaction,
  actor: Actor,
  place: { cityCode: string; quarterId: QuarterId },
  scan: KeptFile,
): Promise<void> {
  const id = crypto.randomUUID();
  await tx.db.insert(files).values({
    ...scan,
    ...place,
    id,
    purpose: 'return_scan',
    uploadedBy: actor.personId,
    uploadedByName: actor.name,
    uploadedAt: tx.now,
    endorsedAt: tx.now,
  });
  const replaced = await tx.db
    .update(files)
    .set({ removedAt: tx.now, removedByName: actor.name })
    .where(
      and(
        eq(files.purpose, 'return_scan'),
        eq(files.quarterId, place.quarterId),
        eq(files.cityCode, place.cityCode),
        ne(files.id, id),
        isNull(files.removedAt),
      ),
    )
    .returning({ sha256: files.sha256 });
  record(tx, {
    kind: 'return_scan_added',
    objectType: 'file',
    objectId: id,
    detail: {
      quarter: place.quarterId,
      cityCode: place.cityCode,
      fileName: scan.fileName,
      sizeBytes: scan.sizeBytes,
      sha256: scan.sha256,
      replaced: replaced.map((row) => row.sha256),
    },
  });
}
