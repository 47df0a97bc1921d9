import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seenText } from './typed-text.ts';

describe('what comes in of typed text', () => {
  test.each([
    ['杭州\u0000市', '杭州市'],
    ['\u200b\u2060', ''],
    ['重名单位\u200b', '重名单位'],
    ['\u202e倒写', '倒写'],
    ['\u0001\u001b[2J名称', '[2J名称'],
    ['第一行\r\n\t第二行', '第一行\r\n\t第二行'],
    ['𠮷\ud842', '𠮷\ufffd'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
  ])('%j is %j', (typed, seen) => {
    expect(seenText(typed)).toBe(seen);
  });

  test('is the same the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(seenText(seenText(text))).toBe(seenText(text));
      }),
    );
  });
});
