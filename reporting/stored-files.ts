// Handing files out again, with their hash proved on the way, and sweeping away what no row knows.

import { createHash } from 'node:crypto';
import { and, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { files } from '#db/schema/files.ts';
import { dataScope, isSystemActor, type SystemActor } from '#rules/actor.ts';
import type { StoredFile } from '#storage/file-store.ts';
import { fileStore, stagedLastsMs } from '#storage/used-store.ts';
import { Forbidden, NotFound } from './errors.ts';
import type { FileRow } from './evidence-list.ts';
import { loadReport, readsWorkingText } from './report-view.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';
import { inCityScope } from './visibility.ts';

/** The file with its bytes; `bytes` is null where they are gone or are not what was filed, which is an event. */
export type FileDownload = Pick<FileRow, 'id' | 'fileName' | 'contentType' | 'reportId' | 'quarterId'> & {
  bytes: Buffer | null;
};

/** One file. Throws NotFound for what this reader may not read, existing or not. */
export async function downloadFile(actor: AnyActor, fileId: string): Promise<FileDownload> {
  const row = await asActor(actor, (tx) => readableFile(tx, fileId));
  const bytes = await fileStore().get(row.storageKey);
  const found = bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
  const isWhole = found === row.sha256;
  if (!isWhole) await noteDamage(actor, row, found);
  const { id, fileName, contentType, reportId, quarterId } = row;
  return { id, fileName, contentType, reportId, quarterId, bytes: isWhole ? bytes : null };
}

async function readableFile(tx: Transaction, fileId: string): Promise<FileRow> {
  if (!/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(fileId)) throw new NotFound('file', fileId.slice(0, 60));
  const [row] = await tx.db
    .select()
    .from(files)
    .where(and(eq(files.id, fileId), or(isNull(files.removedAt), isNotNull(files.endorsedAt))));
  if (!row) throw new NotFound('file', fileId);
  if (row.endorsedAt === null && !readsWorkingText(tx.actor, row.cityCode)) throw new NotFound('file', fileId);
  // Evidence is read by whoever reads its report; a scan of the return within the scope of its city.
  if (row.reportId !== null) await loadReport(tx, row.reportId);
  else await demandScope(tx, row);
  return row;
}

async function demandScope(tx: Transaction, row: FileRow): Promise<void> {
  const [found] = await tx.db
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.id, row.id), inCityScope(tx.actor, files.cityCode)));
  if (!found || dataScope(tx.actor).kind === 'none') throw new NotFound('file', row.id);
}

async function noteDamage(actor: AnyActor, row: FileRow, found: string | null): Promise<void> {
  await asActor(actor, async (tx) => {
    record(tx, {
      kind: 'file_damaged',
      objectType: 'file',
      objectId: row.id,
      detail: { quarter: row.quarterId, cityCode: row.cityCode, fileName: row.fileName, sha256: row.sha256, found },
    });
  });
}

const orphanLastsMs = 24 * 60 * 60 * 1000;
const sweptAtOnce = 500;

/**
 * Removes files that no row points to, or only the row of one that was taken off before anybody endorsed it, once they are a day old; and what was
 * never taken in whole. For the worker.
 */
export async function sweepEvidence(actor: SystemActor, now = Date.now()): Promise<{ removed: number }> {
  // Who sees only some rows would take the others' files for orphans.
  if (!isSystemActor(actor) || !['worker', 'test'].includes(actor.system)) throw new Forbidden('sweep_files');
  const store = fileStore();
  const before = new Date(now - orphanLastsMs);
  await store.clearStaged(new Date(now - stagedLastsMs));
  let removed = 0;
  let batch: StoredFile[] = [];
  const sweep = async () => {
    for (const key of await orphansAmong(
      actor,
      batch.map((file) => file.key),
    )) {
      await store.remove(key);
      removed += 1;
    }
    batch = [];
  };
  for await (const file of store.list()) {
    if (file.storedAt >= before) continue;
    batch.push(file);
    if (batch.length >= sweptAtOnce) await sweep();
  }
  await sweep();
  return { removed };
}

async function orphansAmong(actor: SystemActor, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const rows = await asActor(actor, (tx) =>
    tx.db
      .select({ key: files.storageKey })
      .from(files)
      .where(and(inArray(files.storageKey, [...keys]), or(isNull(files.removedAt), isNotNull(files.endorsedAt)))),
  );
  const known = new Set(rows.map((row) => row.key));
  return keys.filter((key) => !known.has(key));
}
