import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanFileName,
  cleanNote,
  kindByName,
  maxFileBytes,
  maxReportBytes,
  maxReportFiles,
  readTarget,
  roomProblem,
  targetText,
} from './evidence.ts';

describe('the name of a file', () => {
  test.each([
    ['验收报告.PDF', '验收报告.pdf'],
    ['C:\\用户\\照片.jpeg', '照片.jpeg'],
    ['../../etc/passwd', 'passwd'],
    ['图\u202Efdp.exe', '图fdp.exe'],
    ['a\u0000b\n.png', 'ab.png'],
    ['   ..报告 ?.pdf', '报告.pdf'],
    ['', '未命名'],
    ['.pdf', 'pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(116)}.pdf`],
  ])('%j becomes %j', (given, clean) => expect(cleanFileName(given)).toBe(clean));

  test('whatever is given, it is short, visible and in no folder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const clean = cleanFileName(given);
        expect([...clean].length).toBeLessThanOrEqual(120);
        expect(clean).not.toMatch(/[\\/\p{Cc}\p{Cf}]/u);
        expect(clean.trim()).not.toBe('');
      }),
    );
  });

  test.each([
    ['a.pdf', 'pdf'],
    ['a.JPEG', 'jpg'],
    ['a.docx', 'docx'],
    ['a.docm', null],
    ['a.pdf.exe', null],
    ['pdf', null],
  ])('%s is %s by name', (name, kind) => expect(kindByName(name)).toBe(kind));
});

describe('what a file stands behind', () => {
  const id = '1b4e28ba-2fa1-41d2-883f-0016d3cca427';
  test.each([
    ['', { milestoneId: null, field: null }],
    ['report', { milestoneId: null, field: null }],
    ['field:investmentYuan', { milestoneId: null, field: 'investmentYuan' }],
    [`milestone:${id}`, { milestoneId: id, field: null }],
    ['field:explanations', null],
    ['field:made_up', null],
    ['milestone:1', null],
    ['city:330100', null],
  ])('%j', (text, target) => expect(readTarget(text)).toEqual(target));

  test('reads back what it says', () => {
    for (const text of ['report', 'field:indicatorValue', `milestone:${id}`]) {
      expect(targetText(readTarget(text) as never)).toBe(text);
    }
  });
});

describe('room for one more', () => {
  const file = (sizeBytes: number, sha256: string) => ({ sizeBytes, sha256, target: 'report' });
  const many = Array.from({ length: maxReportFiles }, (_, index) => file(1, String(index)));
  test.each([
    ['none yet', [], file(1, 'a'), null],
    ['the same again', [file(1, 'a')], file(1, 'a'), 'already_there'],
    ['the same for something else', [file(1, 'a')], { ...file(1, 'a'), target: 'field:startedOn' }, null],
    ['too many', many, file(1, 'a'), 'too_many'],
    ['exactly full', [file(maxReportBytes - maxFileBytes, 'a')], file(maxFileBytes, 'b'), null],
    ['too much', [file(maxReportBytes - maxFileBytes + 1, 'a')], file(maxFileBytes, 'b'), 'too_much'],
  ] as const)('%s', (_name, there, next, problem) => expect(roomProblem(there, next)).toBe(problem));
});

test('a note is one line of at most 200 signs', () => {
  expect(cleanNote('  第一期\n验收\u202E ')).toBe('第一期 验收');
  expect([...cleanNote('𠮷'.repeat(300))]).toHaveLength(200);
});
