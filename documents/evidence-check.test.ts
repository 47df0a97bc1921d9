import { describe, expect, test } from 'vitest';
import { fileKinds, scanKinds } from '#rules/evidence.ts';
import { checkEvidence } from './evidence-check.ts';
import { sampleJpeg, sampleOffice, samplePdf, samplePng } from './evidence-samples.ts';

const check = (name: string, bytes: Buffer) => checkEvidence(name, bytes, fileKinds);
const external =
  '<Relationships><Relationship TargetMode="External" Type="x/attachedTemplate" Target="http://x/"/></Relationships>';

describe('a file that is what its name says', () => {
  test.each([
    ['验收.pdf', samplePdf(), 'pdf'],
    ['现场.jpg', sampleJpeg(), 'jpg'],
    ['现场.JPEG', sampleJpeg(), 'jpg'],
    ['截图.png', samplePng(), 'png'],
    ['说明.docx', sampleOffice('docx'), 'docx'],
    ['台账.xlsx', sampleOffice('xlsx'), 'xlsx'],
  ])('%s is taken', async (name, bytes, kind) => expect(await check(name, bytes)).toEqual({ kind }));
});

describe('a file that is not', () => {
  test.each([
    ['空.pdf', Buffer.alloc(0), 'empty'],
    ['程序.exe', samplePdf(), 'kind_unknown'],
    ['旧表.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'kind_unknown'],
    ['改名.pdf', samplePng(), 'kind_differs'],
    ['改名.png', sampleOffice('docx'), 'kind_differs'],
    ['改名.xlsx', sampleOffice('docx'), 'kind_differs'],
    ['网页.pdf', Buffer.from('<html><script>'), 'kind_differs'],
    ['加密.docx', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'encrypted'],
    ['加密.pdf', samplePdf('3 0 obj<</Encrypt 9 0 R>>endobj'), 'encrypted'],
    ['脚本.pdf', samplePdf('3 0 obj<</S/JavaScript/JS(app.alert)>>endobj'), 'active'],
    ['半截.pdf', samplePdf().subarray(0, 40), 'broken'],
    ['半截.png', samplePng().subarray(0, 40), 'broken'],
    ['尾巴.png', Buffer.concat([samplePng(), Buffer.from('<script>')]), 'broken'],
    ['半截.jpg', sampleJpeg().subarray(0, 30), 'broken'],
    ['半截.docx', sampleOffice('docx').subarray(0, 200), 'broken'],
    ['宏.docx', sampleOffice('docx', [{ name: 'word/vbaProject.bin', data: 'x' }]), 'macros'],
    ['宏.xlsx', sampleOffice('xlsx', [], 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'), 'macros'],
    ['程序.docx', sampleOffice('docx', [{ name: 'word/embeddings/oleObject1.bin', data: 'x' }]), 'active'],
    ['模板.docx', sampleOffice('docx', [{ name: 'word/_rels/settings.xml.rels', data: external }]), 'active'],
    ['密码.xlsx', sampleOffice('xlsx', [{ name: 'a.xml', data: 'x', flags: 1 }]), 'encrypted'],
    ['炸弹.docx', sampleOffice('docx', [{ name: 'word/a.xml', data: Buffer.alloc(40 * 1024 * 1024) }]), 'too_dense'],
    ['谎报.docx', sampleOffice('docx', [{ name: 'a.xml', data: 'x'.repeat(5000), claimedSize: 10 }]), 'too_dense'],
  ])('%s is refused: %s', async (name, bytes, problem) => expect(await check(name, bytes)).toEqual({ problem }));

  test('a scan is no text that can still be written in', async () => {
    expect(await checkEvidence('汇总表.docx', sampleOffice('docx'), scanKinds)).toEqual({ problem: 'kind_unknown' });
  });
});
