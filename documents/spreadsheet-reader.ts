// Reads an .xlsx part by part as it is inflated: cells with their kind, hidden rows, merged ranges. Holds one sheet's facts, never a model of the
// whole workbook, and evaluates nothing. Runs in the child process only (spreadsheet-child.ts).
import { StringDecoder } from 'node:string_decoder';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Entry, ZipFile } from 'yauzl';
import { formatKind, plainCellText, type RawSheet, type RawWorkbook } from './spreadsheet-cells.ts';
import { type SheetLimits, SheetReader } from './spreadsheet-sheet.ts';
import { entriesOf, openZip, unpacked, WorkbookRefused } from './zip-check.ts';

export type XmlHandler = {
  open: (name: string, attributes: Record<string, string>, isSelfClosing: boolean) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
};

type Parts = { zip: ZipFile; entries: Map<string, Entry> };

/** The sheets whose names are wanted, in the workbook's order. Throws WorkbookRefused. The zip must have passed checkZip. */
export async function readWorkbook(
  bytes: Uint8Array,
  wanted: readonly string[],
  limits: SheetLimits,
): Promise<RawWorkbook> {
  const zip = await openZip(bytes);
  const parts = { zip, entries: await entriesOf(zip) };
  const root = await relationsOf(parts, '');
  const bookPath = [...root.values()].find((relation) => relation.type.endsWith('/officeDocument'))?.target;
  if (!bookPath) throw new WorkbookRefused('file_not_a_workbook');
  const book = await readBook(parts, bookPath);
  const relations = await relationsOf(parts, bookPath);
  const partOf = (type: string) => [...relations.values()].find((relation) => relation.type.endsWith(type))?.target;
  const strings = await sharedStrings(parts, partOf('/sharedStrings'));
  const formats = await cellFormats(parts, partOf('/styles'));
  const sheets: RawSheet[] = [];
  for (const sheet of book.sheets.filter(({ name }) => wanted.includes(name.trim()))) {
    const path = relations.get(sheet.relation)?.target;
    if (!path || !parts.entries.has(path)) throw new WorkbookRefused('file_broken');
    const reader = new SheetReader(strings, formats, limits);
    await readXml(parts, path, reader);
    sheets.push({ name: sheet.name.trim(), hidden: sheet.hidden, ...reader.result() });
  }
  return { date1904: book.date1904, sheets };
}

async function readXml({ zip, entries }: Parts, path: string, handler: XmlHandler): Promise<void> {
  const entry = entries.get(path);
  if (!entry) throw new WorkbookRefused('file_broken');
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw new WorkbookRefused('file_entities');
  });
  parser.on('error', () => {
    throw new WorkbookRefused('file_broken');
  });
  parser.on('opentag', (tag: SaxesTagPlain) => handler.open(localName(tag.name), tag.attributes, tag.isSelfClosing));
  if (handler.text) {
    parser.on('text', (text) => handler.text?.(text));
    parser.on('cdata', (text) => handler.text?.(text));
  }
  parser.on('closetag', (tag: SaxesTagPlain) => handler.close?.(localName(tag.name)));
  const decoder = new StringDecoder('utf8');
  for await (const chunk of unpacked(zip, entry)) parser.write(decoder.write(chunk));
  parser.write(decoder.end()).close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Attributes may carry a prefix (`r:id`); ours are told apart by their last part. */
function attribute(attributes: Record<string, string>, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

type Relation = { type: string; target: string };

async function relationsOf(parts: Parts, path: string): Promise<Map<string, Relation>> {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const relations = new Map<string, Relation>();
  const relPath = `${folder}_rels/${path.slice(folder.length)}.rels`;
  if (!parts.entries.has(relPath)) return relations;
  await readXml(parts, relPath, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.TargetMode === 'External') return;
      const target = attributes.Target ?? '';
      relations.set(attributes.Id ?? '', {
        type: attributes.Type ?? '',
        target: target.startsWith('/') ? target.slice(1) : resolved(folder, target),
      });
    },
  });
  return relations;
}

/** 'xl/' and '../docProps/x' → 'docProps/x'. */
function resolved(folder: string, target: string): string {
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

type Book = { date1904: boolean; sheets: { name: string; relation: string; hidden: boolean }[] };

async function readBook(parts: Parts, path: string): Promise<Book> {
  const book: Book = { date1904: false, sheets: [] };
  await readXml(parts, path, {
    open: (name, attributes) => {
      if (name === 'workbookPr') book.date1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (name !== 'sheet') return;
      book.sheets.push({
        name: attributes.name ?? '',
        relation: attribute(attributes, 'id') ?? '',
        hidden: attributes.state !== undefined && attributes.state !== 'visible',
      });
    },
  });
  return book;
}

/** Each string whole: runs of rich text joined, phonetic guides left out. */
async function sharedStrings(parts: Parts, path: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!path || !parts.entries.has(path)) return strings;
  let current = '';
  let inText = false;
  let phonetic = 0;
  await readXml(parts, path, {
    open: (name, _attributes, isSelfClosing) => {
      if (name === 'si') current = '';
      if (name === 'rPh' && !isSelfClosing) phonetic += 1;
      inText = name === 't' && !isSelfClosing && phonetic === 0;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = Math.max(0, phonetic - 1);
      if (name === 'si') strings.push(plainCellText(current));
    },
  });
  return strings;
}

export type NumberLook = 'date' | 'percent' | 'number';

/** How numbers of each cell style are shown. */
async function cellFormats(parts: Parts, path: string | undefined): Promise<NumberLook[]> {
  const codes = new Map<number, string>();
  const looks: NumberLook[] = [];
  if (!path || !parts.entries.has(path)) return looks;
  let inCells = false;
  await readXml(parts, path, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      const id = Number(attributes.numFmtId ?? 0);
      looks.push(formatKind(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return looks;
}
