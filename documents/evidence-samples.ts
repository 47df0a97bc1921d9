// Small files of every kind that evidence may be, for tests: honest ones, to be spoilt.
import { crc32, deflateSync } from 'node:zlib';
import { type Part, zipOf } from './hostile-workbooks.ts';

export const samplePdf = (more = '') =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n${more}\ntrailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
  );

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** One white pixel. */
export function samplePng(): Buffer {
  const head = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const data = deflateSync(Buffer.from([0, 255]));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Marked and measured as an image is; the data between is of no matter to the check. */
export const sampleJpeg = () =>
  Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080001000101011100ffda0008010100003f00d2cfffd9', 'hex');

const mains = {
  docx: ['word/document.xml', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'],
  xlsx: ['xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'],
} as const;

export function sampleOffice(kind: 'docx' | 'xlsx', more: Part[] = [], type: string = mains[kind][1]): Buffer {
  const [main] = mains[kind];
  return Buffer.from(
    zipOf([
      {
        name: '[Content_Types].xml',
        data: `<?xml version="1.0"?><Types><Override PartName="/${main}" ContentType="${type}"/></Types>`,
      },
      { name: '_rels/.rels', data: `<Relationships><Relationship Id="a" Target="${main}"/></Relationships>` },
      { name: main, data: '<main/>' },
      ...more,
    ]),
  );
}
