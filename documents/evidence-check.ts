// What an uploaded file really is, told by its bytes and its structure, never by its name; and why it is not taken. Nothing is shown or run here:
// files leave again as attachments, so the check keeps out what would harm whoever opens them.
import type { Entry, ZipFile } from 'yauzl';
import { type FileKind, type FileProblem, kindByName } from '#rules/evidence.ts';
import { entriesOf, openZip, unpacked, WorkbookRefused } from './zip-check.ts';

/** A report with photographs on every page has a part for each of them. */
const maxParts = 1000;
const maxUnpackedBytes = 200 * 1024 * 1024;
const maxRatio = 200;
const ratioCountsFrom = 4 * 1024 * 1024;
const maxSearchedBytes = 2 * 1024 * 1024;

/** The kind of the file, or why it is refused. */
export async function checkEvidence(
  fileName: string,
  bytes: Buffer,
  kinds: readonly FileKind[],
): Promise<{ kind: FileKind } | { problem: FileProblem }> {
  if (bytes.length === 0) return { problem: 'empty' };
  const named = kindByName(fileName);
  if (named === null || !kinds.includes(named)) return { problem: 'kind_unknown' };
  const head = bytes.subarray(0, 8);
  const is = (hex: string) => head.subarray(0, hex.length / 2).toString('hex') === hex;
  if (is('d0cf11e0a1b11ae1')) return { problem: 'encrypted' };
  const found = is('25504446')
    ? 'pdf'
    : is('ffd8ff')
      ? 'jpg'
      : is('89504e470d0a1a0a')
        ? 'png'
        : is('504b0304')
          ? 'zip'
          : null;
  if (found === null) return { problem: 'kind_differs' };
  if (found === 'zip')
    return named === 'docx' || named === 'xlsx' ? officeFile(named, bytes) : { problem: 'kind_differs' };
  if (found !== named) return { problem: 'kind_differs' };
  const problem = { pdf: pdfProblem, jpg: jpegProblem, png: pngProblem }[found](bytes);
  return problem === null ? { kind: found } : { problem };
}

function pdfProblem(bytes: Buffer): FileProblem | null {
  if (!/^%PDF-[12]\.\d/.test(bytes.subarray(0, 8).toString('latin1'))) return 'broken';
  const end = bytes.subarray(Math.max(0, bytes.length - 2048)).toString('latin1');
  if (!end.includes('%%EOF') || !end.includes('startxref')) return 'broken';
  const text = bytes.toString('latin1');
  if (/\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(text)) return 'encrypted';
  return /\/(JavaScript|Launch)[\s/<([]/.test(text) ? 'active' : null;
}

/** Follows the segments from the start of the image to its data, and asks for its end. */
function jpegProblem(bytes: Buffer): FileProblem | null {
  let at = 2;
  let hasFrame = false;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return 'broken';
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return 'broken';
    hasFrame ||= marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    at += 2 + length;
    if (marker === 0xda) return hasFrame && bytes.indexOf('ffd9', at, 'hex') > 0 ? null : 'broken';
  }
  return 'broken';
}

/** Follows the chunks from the head to the end; nothing may lie behind it. */
function pngProblem(bytes: Buffer): FileProblem | null {
  let at = 8;
  for (let index = 0; at + 12 <= bytes.length; index += 1) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.subarray(at + 4, at + 8).toString('latin1');
    if (index === 0 && (type !== 'IHDR' || length !== 13)) return 'broken';
    at += 12 + length;
    if (type === 'IEND') return at === bytes.length ? null : 'broken';
  }
  return 'broken';
}

const mainTypes = {
  docx: /wordprocessingml\.document\.main\+xml/,
  xlsx: /spreadsheetml\.sheet\.main\+xml/,
};
const mainParts = { docx: 'word/document.xml', xlsx: 'xl/workbook.xml' };
const macroParts = /(^|\/)vba[^/]*\.(bin|xml)$|^xl\/(macrosheets|dialogsheets|intlmacrosheets)\//i;
/** Programs wrapped as objects; a chart's own workbook is another matter. */
const activeParts = /\/(activex|ctrlprops)\/|\/embeddings\/[^/]*\.(bin|exe|docm|xlsm|pptm)$|^customui\//i;

async function officeFile(
  named: 'docx' | 'xlsx',
  bytes: Buffer,
): Promise<{ kind: FileKind } | { problem: FileProblem }> {
  try {
    const zip = await openZip(bytes);
    const entries = await entriesOf(zip, maxParts);
    for (const name of entries.keys()) {
      if (macroParts.test(name)) return { problem: 'macros' };
      if (activeParts.test(name)) return { problem: 'active' };
    }
    const types = await inflateAll(zip, entries, bytes.length);
    if (typeof types !== 'string') return types;
    if (/macroEnabled/i.test(types)) return { problem: 'macros' };
    const isNamed = mainTypes[named].test(types) && entries.has(mainParts[named]);
    return isNamed ? { kind: named } : { problem: 'kind_differs' };
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    return { problem: officeProblems[error.code] ?? 'broken' };
  }
}

const officeProblems: Readonly<Record<string, FileProblem>> = {
  file_encrypted: 'encrypted',
  file_too_many_parts: 'too_dense',
  file_sizes_lie: 'too_dense',
};

/** Unpacks everything once, counting true sizes and keeping nothing but the list of types. */
async function inflateAll(
  zip: ZipFile,
  entries: ReadonlyMap<string, Entry>,
  packedBytes: number,
): Promise<string | { problem: FileProblem }> {
  let total = 0;
  let types = '';
  for (const [name, entry] of entries) {
    const isSearched = /\.rels$|^\[content_types\]\.xml$/i.test(name);
    const kept: Buffer[] = [];
    let size = 0;
    for await (const chunk of unpacked(zip, entry)) {
      size += chunk.length;
      total += chunk.length;
      if (total > maxUnpackedBytes || (total > ratioCountsFrom && total > packedBytes * maxRatio)) {
        return { problem: 'too_dense' };
      }
      if (isSearched && size > maxSearchedBytes) return { problem: 'broken' };
      if (isSearched) kept.push(chunk);
    }
    const text = Buffer.concat(kept).toString('utf8');
    if (/\.rels$/i.test(name) && reachesOut(text)) return { problem: 'active' };
    if (/^\[content_types\]\.xml$/i.test(name)) types = text;
  }
  return types;
}

/** A template or object fetched from elsewhere when the file is opened; links that a person must click are only text. */
function reachesOut(relationships: string): boolean {
  return [...relationships.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].some(
    ([tag]) =>
      /TargetMode\s*=\s*["']External["']/i.test(tag) &&
      !/Type\s*=\s*["'][^"']*\/(hyperlink|externalLinkPath)["']/i.test(tag),
  );
}
