// What the product asks of the place where files lie: take in, hand out, take away, name what is there. Knows nothing of what a file is for.

/** A file that was taken in but not kept yet: nobody can reach it under its key. */
export type StagedFile = {
  sizeBytes: number;
  /** Lower-case hex, computed while the bytes came in. */
  sha256: string;
  read(): Promise<Buffer>;
  /** Makes it permanent and gives its key. */
  keep(): Promise<string>;
  /** Takes it away again; nothing happens when it was kept. */
  discard(): Promise<void>;
};

export type StoredFile = { key: string; storedAt: Date };

export type FileStore = {
  /** Takes bytes in to their end. Throws TooLarge beyond `maxBytes`, and what the source throws; leaves nothing behind then. */
  stage(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<StagedFile>;
  /** The whole file, or null where there is none. */
  get(key: string): Promise<Buffer | null>;
  /** Taking away what is not there is no error. */
  remove(key: string): Promise<void>;
  list(): AsyncIterable<StoredFile>;
  /** Takes away what was staged before this moment and never kept. */
  clearStaged(before: Date): Promise<number>;
};

export class TooLarge extends Error {
  override name = 'TooLarge';
}
