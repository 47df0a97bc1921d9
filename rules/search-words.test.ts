import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsAll, isSearchable, markedParts, searchWords } from './search-words.ts';

test.each([
  ['', []],
  ['  轨道　交通 ', ['轨道', '交通']],
  ['２０２５ ＧＤＰ', ['2025', 'GDP']],
  ['Rail rail 100%_', ['Rail', '100%_']],
  ['a b c d e f g h i j', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
])('%o is the words %o', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

test.each([
  [[], false],
  [['a'], false],
  [['5'], false],
  [['湾'], true],
  [['a', 'rail'], true],
])('%o can be searched: %s', (words, can) => {
  expect(isSearchable(words)).toBe(can);
});

describe('marking', () => {
  test('joins overlapping matches and keeps the case', () => {
    expect(markedParts('Hangzhou-Ningbo rail', ['hang', 'NGZHOU', 'rail'])).toEqual([
      { text: 'Hangzhou', isMatch: true },
      { text: '-Ningbo ', isMatch: false },
      { text: 'rail', isMatch: true },
    ]);
  });

  test('never loses or adds a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string({ maxLength: 3 })), (text, words) => {
        expect(
          markedParts(text, words)
            .map((part) => part.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('a text that contains all words has something to mark', () => {
    expect(containsAll(['双城', 'tale'], ['唱好双城记', 'A Tale of Two Cities'])).toBe(true);
    expect(containsAll(['双城', '温州'], ['唱好双城记', 'A Tale of Two Cities'])).toBe(false);
  });
});
