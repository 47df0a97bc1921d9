// A posted form with files, taken in as it arrives: no file is ever held in memory as a whole on its way to the store. Nothing is kept until all of it
// was read; when the sender breaks off, what was taken in is thrown away.
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { cleanFileName, type FileProblem, maxFileBytes, maxReportBytes, maxReportFiles } from '#rules/evidence.ts';
import { type StagedFile, TooLarge } from '#storage/file-store.ts';
import { fileStore } from '#storage/used-store.ts';

/** A file of the form: taken in, or why not. */
export type IncomingFile = { fileName: string } & ({ staged: StagedFile } | { problem: FileProblem });
export type Intake = { fields: ReadonlyMap<string, string>; files: IncomingFile[] };

/** The form did not arrive whole, is none, or is larger than all it may hold. */
export class UploadRefused extends Error {
  override name = 'UploadRefused';
  readonly code: 'incomplete' | 'no_file' | 'too_much';
  constructor(code: UploadRefused['code']) {
    super(code);
    this.code = code;
  }
}

/** All the files a report may have, and the form around them. */
const maxBodyBytes = maxReportBytes + 1024 * 1024;

type Posted = { body: ReadableStream<Uint8Array> | null; headers: Headers; signal: AbortSignal };

/** Throws UploadRefused; then nothing of the form is left in the store. */
export async function takeIn({ body, headers, signal }: Posted): Promise<Intake> {
  const contentType = headers.get('content-type') ?? '';
  if (!/^multipart\/form-data;.*boundary=/i.test(contentType) || !body) throw new UploadRefused('no_file');
  const declared = headers.get('content-length');
  if (declared !== null && Number(declared) > maxBodyBytes) throw new UploadRefused('too_much');
  const reading = new Reading(contentType);
  try {
    const counter = countUpTo(maxBodyBytes);
    await pipeline(Readable.fromWeb(body as WebStream), counter.stream, reading.parser, { signal });
    // A proxy in between may cut a body off without a word.
    if (declared !== null && counter.read() !== Number(declared)) throw new UploadRefused('incomplete');
    const files = (await Promise.all(reading.pending)).filter((file) => file !== null);
    signal.throwIfAborted();
    if (files.length === 0) throw new UploadRefused('no_file');
    return { fields: reading.fields, files };
  } catch (error) {
    await reading.giveUp();
    throw error instanceof UploadRefused ? error : new UploadRefused('incomplete');
  }
}

/** What was not kept is thrown away. */
export async function discardAll(files: readonly IncomingFile[]): Promise<void> {
  await Promise.all(files.map((file) => ('staged' in file ? file.staged.discard() : undefined)));
}

class Reading {
  readonly fields = new Map<string, string>();
  readonly pending: Promise<IncomingFile | null>[] = [];
  readonly parser: BusboyInstance;
  readonly #open = new Set<Readable>();

  constructor(contentType: string) {
    this.parser = new Busboy({
      headers: { 'content-type': contentType },
      limits: { files: maxReportFiles, fields: 10, fieldSize: 4096, fieldNameSize: 100, headerPairs: 50 },
    });
    // A broken form is heard of through the pipeline and each file's reader; an error that nobody listens to would end the process.
    this.parser.on('error', () => {});
    this.parser.on('field', (name, value) => this.fields.set(name, value));
    this.parser.on('file', (_name, stream, fileName) => {
      this.#open.add(stream);
      stream.on('error', () => {});
      stream.once('close', () => this.#open.delete(stream));
      const taken = takeFile(stream, fileName ?? '');
      // Whoever waits for it hears of a failure; until then it must not count as unheard.
      taken.catch(() => {});
      this.pending.push(taken);
    });
  }

  async giveUp(): Promise<void> {
    for (const stream of this.#open) stream.destroy(new UploadRefused('incomplete'));
    const settled = await Promise.allSettled(this.pending);
    await discardAll(settled.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : [])));
  }
}

/** Null for the empty part that a browser sends where no file was chosen. */
async function takeFile(stream: Readable, given: string): Promise<IncomingFile | null> {
  const fileName = cleanFileName(given);
  try {
    // The stream outlives its reader: what is left of a file that is too large must still run through the parser.
    const staged = await fileStore().stage(stream.iterator({ destroyOnReturn: false }), maxFileBytes);
    if (staged.sizeBytes > 0) return { fileName, staged };
    await staged.discard();
    return given === '' ? null : { fileName, problem: 'empty' };
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    stream.resume();
    return { fileName, problem: 'too_large' };
  }
}

function countUpTo(limit: number): { stream: Transform; read: () => number } {
  let length = 0;
  const stream = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      length += chunk.length;
      if (length > limit) done(new UploadRefused('too_much'));
      else done(null, chunk);
    },
  });
  return { stream, read: () => length };
}
