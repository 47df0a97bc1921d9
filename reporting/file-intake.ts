// From files that came in to files that are kept: looked at one by one, kept, and noted in one transaction, or taken away again.
import { checkEvidence } from '#documents/evidence-check.ts';
import { contentTypes, type FileKind, type FileProblem } from '#rules/evidence.ts';
import { fileStore } from '#storage/used-store.ts';
import { discardAll, type IncomingFile } from './upload-intake.ts';

export type FileOutcome = { fileName: string; problem: FileProblem | null };
export type KeptFile = {
  fileName: string;
  contentType: string;
  sizeBytes: number;
  sha256: string;
  storageKey: string;
};

/**
 * Keeps what may be kept and hands it to `note`, which writes it down and says what it refused. Whatever is not written down in the end is not in
 * the store either, also when `note` throws.
 */
export async function keepFiles(
  files: readonly IncomingFile[],
  kinds: readonly FileKind[],
  note: (kept: KeptFile[]) => Promise<ReadonlyMap<KeptFile, FileProblem>>,
): Promise<FileOutcome[]> {
  const kept = new Map<IncomingFile, KeptFile>();
  const outcomes = new Map<IncomingFile, FileProblem | null>();
  const written = new Set<KeptFile>();
  try {
    for (const file of files) {
      const looked = await lookAt(file, kinds);
      if (typeof looked === 'string') outcomes.set(file, looked);
      else kept.set(file, { ...looked, storageKey: await looked.keep() });
    }
    const refused = kept.size > 0 ? await note([...kept.values()]) : new Map<KeptFile, FileProblem>();
    for (const [file, stored] of kept) {
      outcomes.set(file, refused.get(stored) ?? null);
      if (!refused.has(stored)) written.add(stored);
    }
  } finally {
    await discardAll(files);
    for (const stored of kept.values()) if (!written.has(stored)) await fileStore().remove(stored.storageKey);
  }
  return files.map((file) => ({ fileName: file.fileName, problem: outcomes.get(file) ?? null }));
}

type Looked = Omit<KeptFile, 'storageKey'> & { keep: () => Promise<string> };

async function lookAt(file: IncomingFile, kinds: readonly FileKind[]): Promise<FileProblem | Looked> {
  if ('problem' in file) return file.problem;
  const found = await checkEvidence(file.fileName, await file.staged.read(), kinds);
  if ('problem' in found) return found.problem;
  const { sizeBytes, sha256, keep } = file.staged;
  return { fileName: file.fileName, contentType: contentTypes[found.kind], sizeBytes, sha256, keep };
}
