// Workbooks nobody should open, made for tests: zips whose parts, sizes and flags are what the test says, honest or not.
import { crc32, deflateRawSync } from 'node:zlib';
import { filledWorkbook } from './library-fixtures.ts';
import { entriesOf, openZip, unpacked } from './zip-check.ts';

export type Part = {
  name: string;
  data: Uint8Array | string;
  /** What the headers claim instead of the truth. */
  claimedSize?: number;
  /** General purpose flags; bit 0 says encrypted. */
  flags?: number;
};

/** A zip of exactly these parts, deflated. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimedSize, flags = 0 } of parts) {
    const bytes = Buffer.from(data);
    const packed = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags | 0x800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(crc32(bytes), 10);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(claimedSize ?? bytes.length, 18);
    shared.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, nameBytes, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), shared, tail, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, central, end]));
}

/** The parts of a workbook that is fine, to be spoilt. */
export async function honestParts(): Promise<Part[]> {
  const bytes = await filledWorkbook({ projects: [{ name: '诚实项目', kind: 'project', basis: '试验' }] });
  const zip = await openZip(bytes);
  const parts: Part[] = [];
  for (const [name, entry] of await entriesOf(zip)) {
    const chunks: Buffer[] = [];
    for await (const chunk of unpacked(zip, entry)) chunks.push(chunk);
    parts.push({ name, data: Buffer.concat(chunks) });
  }
  return parts;
}

/** An honest workbook with one part replaced or added. */
export async function spoilt(part: Part): Promise<Uint8Array> {
  const parts = await honestParts();
  return zipOf([...parts.filter(({ name }) => name !== part.name), part]);
}

/** An honest workbook with one part's text changed. */
export async function rewritten(name: string, change: (text: string) => string | Uint8Array): Promise<Uint8Array> {
  const parts = await honestParts();
  return zipOf(
    parts.map((part) =>
      part.name === name ? { ...part, data: change(Buffer.from(part.data).toString('utf8')) } : part,
    ),
  );
}

export const oleFile = new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4096)]));
