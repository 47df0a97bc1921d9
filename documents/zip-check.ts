// The check before anything of an uploaded workbook is read: what kind of file it is, and whether its zip may be unpacked at all. Sizes are
// counted while inflating, since headers lie; macros, entities, encryption and links to other files are refused here.
import type { Readable } from 'node:stream';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

export const maxFileBytes = 5 * 1024 * 1024;
const maxEntries = 200;
const maxUnpackedBytes = 50 * 1024 * 1024;
const maxRatio = 100;
/** Small parts compress extremely well without meaning harm. */
const ratioCountsFrom = 1024 * 1024;
/** Parts that are searched as a whole (relationships, content types) are never this long in an honest file. */
const maxSearchedBytes = 1024 * 1024;

/** Why a file is not read; `code` is a finding's code in the catalogue. */
export class WorkbookRefused extends Error {
  override name = 'WorkbookRefused';
  readonly code: string;
  readonly params: Record<string, string | number>;
  constructor(code: string, params: Record<string, string | number> = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

const oleHead = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** By content, never by name. An .xls renamed and a workbook with a password are both OLE containers. */
export function refusalByContent(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'file_empty';
  if (bytes.length > maxFileBytes) return 'file_too_large';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(8, bytes.length));
  if (head.equals(oleHead)) return 'file_old_or_encrypted';
  return head.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004', 'latin1')) ? null : 'file_not_a_workbook';
}

/** Opens the zip; throws WorkbookRefused where it is none. Entries are read one by one. */
export async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await yauzl.fromBufferPromise(buffer, { lazyEntries: true });
  } catch {
    throw new WorkbookRefused('file_broken');
  }
}

/** The parts by name. Throws WorkbookRefused for too many, encrypted, or doubled ones. */
export async function entriesOf(zip: ZipFile, most = maxEntries): Promise<Map<string, Entry>> {
  if (zip.entryCount > most) {
    throw new WorkbookRefused('file_too_many_parts', { count: zip.entryCount, max: most });
  }
  const entries = new Map<string, Entry>();
  const seen = new Set<string>();
  try {
    for await (const entry of zip.eachEntry()) {
      const folded = entry.fileName.toLowerCase();
      if (entry.isEncrypted()) throw new WorkbookRefused('file_encrypted');
      if (seen.has(folded) || !entry.canDecodeFileData()) throw new WorkbookRefused('file_broken');
      seen.add(folded);
      entries.set(entry.fileName, entry);
      if (seen.size > most) throw new WorkbookRefused('file_too_many_parts', { count: seen.size, max: most });
    }
  } catch (error) {
    throw refused(error);
  }
  return entries;
}

const refusedParts: readonly [RegExp, string][] = [
  [/(^|\/)vba[^/]*\.bin$|^xl\/(macrosheets|dialogsheets|intlmacrosheets)\//i, 'file_macros'],
  [/^xl\/(externallinks\/|connections\.xml|querytables\/|webextensions\/)|^customui\//i, 'file_external_links'],
  [/^xl\/(embeddings|activex|ctrlprops)\//i, 'file_embedded_objects'],
];

/** Throws WorkbookRefused with the first reason found; unpacks everything once and keeps nothing. */
export async function checkZip(bytes: Uint8Array): Promise<void> {
  const byContent = refusalByContent(bytes);
  if (byContent) throw new WorkbookRefused(byContent);
  const zip = await openZip(bytes);
  const entries = await entriesOf(zip);
  for (const name of entries.keys()) {
    const found = refusedParts.find(([pattern]) => pattern.test(name));
    if (found) throw new WorkbookRefused(found[1], { part: name.slice(0, 80) });
  }
  const declared = [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (declared > maxUnpackedBytes) throw tooLarge();
  let unpacked = 0;
  let isSpreadsheet = false;
  for (const [name, entry] of entries) {
    unpacked += await inspect(zip, entry, unpacked, (text) => {
      if (/contenttypes|content_types/i.test(name)) {
        if (/macroEnabled/i.test(text)) throw new WorkbookRefused('file_macros', { part: name });
        isSpreadsheet ||= /spreadsheetml\.sheet\.main\+xml/.test(text);
      }
      if (/\.rels$/i.test(name)) refuseExternal(text, name);
    });
    if (unpacked > ratioCountsFrom && unpacked > bytes.length * maxRatio) throw tooDense();
  }
  if (!isSpreadsheet) throw new WorkbookRefused('file_not_a_workbook');
}

/** Inflates one part, counting; hands over the text of those that are searched as a whole. Returns its true size. */
async function inspect(zip: ZipFile, entry: Entry, before: number, search: (text: string) => void): Promise<number> {
  const isXml = /\.(xml|rels|vml)$/i.test(entry.fileName);
  const isSearched = /\.rels$|^\[content_types\]\.xml$/i.test(entry.fileName);
  const kept: Buffer[] = [];
  let size = 0;
  let tail = '';
  for await (const chunk of unpacked(zip, entry)) {
    if (isXml && size === 0 && isOtherEncoding(chunk)) throw new WorkbookRefused('file_broken');
    size += chunk.length;
    if (before + size > maxUnpackedBytes) throw tooLarge();
    if (size > ratioCountsFrom && size > entry.compressedSize * maxRatio) throw tooDense();
    if (isXml) {
      const text = tail + chunk.toString('latin1');
      if (/<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) throw new WorkbookRefused('file_entities');
      tail = text.slice(-12);
    }
    if (isSearched) {
      if (size > maxSearchedBytes) throw new WorkbookRefused('file_broken');
      kept.push(chunk);
    }
  }
  if (isSearched) search(Buffer.concat(kept).toString('utf8'));
  return size;
}

/** The bytes of one part as they are inflated. Throws WorkbookRefused where the header promised another size. */
export async function* unpacked(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  let stream: Readable | undefined;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream) yield chunk as Buffer;
  } catch (error) {
    throw refused(error);
  } finally {
    stream?.destroy();
  }
}

/** A link to a web page is only text to us; everything else that points outside is refused. */
function refuseExternal(text: string, part: string): void {
  for (const [tag] of text.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (/TargetMode\s*=\s*["']External["']/i.test(tag) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(tag)) {
      throw new WorkbookRefused('file_external_links', { part });
    }
  }
}

/** UTF-16 and UTF-32 would hide a DOCTYPE from the search. */
function isOtherEncoding(chunk: Buffer): boolean {
  const [a, b] = chunk;
  return (a === 0xfe && b === 0xff) || (a === 0xff && b === 0xfe) || a === 0 || b === 0;
}

function refused(error: unknown): WorkbookRefused {
  if (error instanceof WorkbookRefused) return error;
  const message = error instanceof Error ? error.message : '';
  return /too many bytes|not enough bytes/.test(message)
    ? new WorkbookRefused('file_sizes_lie')
    : new WorkbookRefused('file_broken');
}

const tooLarge = () => new WorkbookRefused('file_unpacks_too_large', { max: maxUnpackedBytes / 1024 / 1024 });
const tooDense = () => new WorkbookRefused('file_packed_too_densely', { max: maxRatio });
