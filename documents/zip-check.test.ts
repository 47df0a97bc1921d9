import { describe, expect, test } from 'vitest';
import { honestParts, oleFile, type Part, rewritten, spoilt, zipOf } from './hostile-workbooks.ts';
import { filledWorkbook } from './library-fixtures.ts';
import { readUpload } from './spreadsheet-process.ts';
import { checkZip, WorkbookRefused } from './zip-check.ts';

const megabytes = (count: number) => Buffer.alloc(count * 1024 * 1024, 0x20);
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
const doctype = (text: string) => text.replace(/\?>/, '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>');

type Case = [name: string, make: () => Promise<Uint8Array> | Uint8Array, code: string];

const sheet1 = 'xl/worksheets/sheet2.xml';
const cases: Case[] = [
  ['nothing', () => new Uint8Array(), 'file_empty'],
  ['more than 5 MB', () => new Uint8Array(megabytes(6)), 'file_too_large'],
  ['a text file', () => new TextEncoder().encode('编号,名称\r\n'), 'file_not_a_workbook'],
  ['an old .xls, or a password, under a new name', () => oleFile, 'file_old_or_encrypted'],
  ['half a file', async () => (await filledWorkbook({})).slice(0, 2000), 'file_broken'],
  ['a zip of something else', () => zipOf([{ name: 'word/document.xml', data: '<w/>' }]), 'file_not_a_workbook'],
  [
    '201 parts',
    () => zipOf(Array.from({ length: 201 }, (_, index) => ({ name: `p${index}`, data: '' }))),
    'file_too_many_parts',
  ],
  [
    'a bomb with honest headers',
    () => spoilt({ name: 'xl/media/a.bin', data: megabytes(60) }),
    'file_unpacks_too_large',
  ],
  [
    'a bomb with lying headers',
    () => spoilt({ name: 'xl/media/a.bin', data: megabytes(60), claimedSize: 1000 }),
    'file_sizes_lie',
  ],
  ['many small bombs', async () => zipOf([...(await honestParts()), ...bombs(40)]), 'file_packed_too_densely'],
  ['one dense sheet', () => rewritten(sheet1, (text) => text + ' '.repeat(9 * 1024 * 1024)), 'file_packed_too_densely'],
  ['macros', () => spoilt({ name: 'xl/vbaProject.bin', data: 'x' }), 'file_macros'],
  [
    'macros by content type',
    () =>
      rewritten('[Content_Types].xml', (text) =>
        text.replace('spreadsheetml.sheet.main', 'spreadsheet.macroEnabled.main'),
      ),
    'file_macros',
  ],
  ['a macro sheet', () => spoilt({ name: 'xl/macrosheets/sheet1.xml', data: '<x/>' }), 'file_macros'],
  ['an external entity', () => rewritten(sheet1, doctype), 'file_entities'],
  ['an entity in the strings', () => rewritten('xl/sharedStrings.xml', doctype), 'file_entities'],
  ['an entity hidden in UTF-16', () => rewritten(sheet1, (text) => utf16(doctype(text))), 'file_broken'],
  [
    'another workbook',
    () => spoilt({ name: 'xl/externalLinks/externalLink1.xml', data: '<x/>' }),
    'file_external_links',
  ],
  ['a data connection', () => spoilt({ name: 'xl/connections.xml', data: '<x/>' }), 'file_external_links'],
  [
    'a remote template',
    () =>
      rewritten('xl/_rels/workbook.xml.rels', (text) =>
        text.replace(
          '</Relationships>',
          '<Relationship Id="x" Type="http://x/attachedTemplate" Target="http://x" TargetMode="External"/></Relationships>',
        ),
      ),
    'file_external_links',
  ],
  ['an embedded object', () => spoilt({ name: 'xl/embeddings/oleObject1.bin', data: 'x' }), 'file_embedded_objects'],
  [
    'encrypted parts',
    async () => zipOf((await honestParts()).map((part) => ({ ...part, flags: 1 }))),
    'file_encrypted',
  ],
  [
    'the same part twice',
    async () => zipOf([...(await honestParts()), { name: 'XL/WORKBOOK.XML', data: '<x/>' }]),
    'file_broken',
  ],
  ['a part that climbs out', () => spoilt({ name: '../../etc/cron.d/x', data: 'x' }), 'file_broken'],
];

function bombs(count: number): Part[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `xl/media/${index}.bin`,
    data: megabytes(1).subarray(100),
  }));
}

async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof WorkbookRefused ? error.code : String(error);
}

describe('what is refused before it is read', () => {
  test.each(cases)('%s', async (_name, make, code) => {
    const bytes = await make();
    const begun = performance.now();
    expect(await refusal(readUpload(bytes, ['项目']))).toBe(code);
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  test('an honest workbook passes, and one with a link to a web page', async () => {
    await checkZip(await filledWorkbook({}));
    const linked = await rewritten('xl/_rels/workbook.xml.rels', (text) =>
      text.replace(
        '</Relationships>',
        '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:a@b" TargetMode="External"/></Relationships>',
      ),
    );
    await checkZip(linked);
  });
});

describe('what reading itself refuses', () => {
  test('XML that is not well-formed, and strings that are not there', async () => {
    expect(await refusal(readUpload(await rewritten(sheet1, (text) => text.slice(0, -20)), ['项目']))).toBe(
      'file_broken',
    );
    expect(
      await refusal(
        readUpload(await rewritten(sheet1, (text) => text.replace(/<v>\d+<\/v>/, '<v>999999</v>')), ['项目']),
      ),
    ).toBe('file_broken');
  });

  test('too many rows, columns and cells', async () => {
    const bytes = await filledWorkbook({ projects: Array.from({ length: 30 }, (_, index) => ({ name: `p${index}` })) });
    const limits = { rows: 100, columns: 100, cells: 1000 };
    expect(await refusal(readUpload(bytes, ['项目'], { ...limits, rows: 20 }))).toBe('file_too_many_rows');
    expect(await refusal(readUpload(bytes, ['项目'], { ...limits, columns: 2 }))).toBe('file_too_many_columns');
    expect(await refusal(readUpload(bytes, ['项目'], { ...limits, cells: 20 }))).toBe('file_too_many_cells');
  });
});
