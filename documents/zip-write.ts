// Several files as one zip, stored as they are: workbooks are compressed already. Names in UTF-8.
import { crc32 } from 'node:zlib';

export type ZipPart = { readonly name: string; readonly body: Uint8Array };

const utf8Names = 0x0800;
/** 1 January 1980, the first day a zip knows: the same parts make the same bytes. */
const dosDate = 0x0021;

export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, body } of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const facts = commonFacts(nameBytes.length, body);
    const local = Buffer.concat([uint32(0x04034b50), facts, nameBytes, body]);
    directory.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(20),
        facts,
        uint16(0),
        uint16(0),
        uint16(0),
        uint32(0),
        uint32(offset),
        nameBytes,
      ]),
    );
    pieces.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const count = uint16(parts.length);
  const end = [uint32(0x06054b50), uint16(0), uint16(0), count, count, uint32(list.length), uint32(offset), uint16(0)];
  return new Uint8Array(Buffer.concat([...pieces, list, ...end]));
}

/** What the entry and the directory say alike, from the version needed to the length of the extra field. */
function commonFacts(nameLength: number, body: Uint8Array): Buffer {
  return Buffer.concat([
    uint16(20),
    uint16(utf8Names),
    uint16(0),
    uint16(0),
    uint16(dosDate),
    uint32(crc32(body)),
    uint32(body.length),
    uint32(body.length),
    uint16(nameLength),
    uint16(0),
  ]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
