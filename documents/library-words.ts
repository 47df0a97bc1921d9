// The words of the workbook's form: heads, notes and list words in Chinese, with their English beside them. Recognises a head and a list word again.
import type { Locale } from '#rules/preferences.ts';
import { type LibrarySheet, libraryColumns, librarySheets, type Vocabulary, vocabularies } from './library-columns.ts';
import { type Say, wordsOf } from './words.ts';

export const importWords: Readonly<Record<Locale, Say>> = {
  'zh-CN': wordsOf('imports', 'zh-CN'),
  en: wordsOf('imports', 'en'),
};
const zh = importWords['zh-CN'];
const en = importWords.en;

export const guideSheet = zh('sheet.guide');
export const codesSheet = zh('sheet.codes');
/** The column of the annotated copy that says what was found; ignored when read. */
export const findingsHead = zh('head.findings');

/** Words of the file itself, Chinese in both languages, for notes and findings that point at them. */
export const fixedWords = {
  codes: codesSheet,
  projectsSheet: zh('sheet.projects'),
  noProgress: zh('answer.no_progress'),
  notApplicable: zh('answer.not_applicable'),
} as const;

export const sheetName = (sheet: LibrarySheet): string => zh(`sheet.${sheet}`);
export const headOf = (sheet: LibrarySheet, key: string, locale: Locale = 'zh-CN'): string =>
  importWords[locale](`head.${sheet}.${key}`);
/** The second row: the English head, by which the row is known again. */
export const subheadOf = (sheet: LibrarySheet, key: string): string => en(`head.${sheet}.${key}`);
export const noteOf = (sheet: LibrarySheet, key: string, locale: Locale): string =>
  importWords[locale](`note.${sheet}.${key}`, fixedWords);
export const exampleOf = (sheet: LibrarySheet, key: string): string =>
  libraryColumns[sheet].find((column) => column.key === key)?.example ?? '';

export const listWord = (vocabulary: Vocabulary, code: string, locale: Locale = 'zh-CN'): string =>
  importWords[locale](`vocabulary.${vocabulary}.${code}`);

/** Spaces, brackets and case of a head do not matter. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s*＊]/g, '')
    .toLowerCase();
}

const headKeys = new Map(
  librarySheets.map((sheet) => [
    sheet,
    new Map(
      libraryColumns[sheet].flatMap(({ key }) => [
        [folded(headOf(sheet, key)), key] as const,
        [folded(subheadOf(sheet, key)), key] as const,
      ]),
    ),
  ]),
);

/** The column a head names, or null. */
export function keyOfHead(sheet: LibrarySheet, head: string): string | null {
  return headKeys.get(sheet)?.get(folded(head)) ?? null;
}

export function isFindingsHead(head: string): boolean {
  return folded(head) === folded(findingsHead);
}

const wordCodes = new Map(
  (Object.keys(vocabularies) as Vocabulary[]).map((vocabulary) => [
    vocabulary,
    new Map(
      vocabularies[vocabulary].flatMap((code) =>
        [code, listWord(vocabulary, code), listWord(vocabulary, code, 'en')].map(
          (word) => [folded(word), code] as const,
        ),
      ),
    ),
  ]),
);

/** The code of a word of a list, in either language or as the code itself; null for anything else. */
export function codeOfWord(vocabulary: Vocabulary, word: string): string | null {
  return wordCodes.get(vocabulary)?.get(folded(word)) ?? null;
}

export const noProgressWord = zh('answer.no_progress');
export const notApplicableWord = zh('answer.not_applicable');
const answerCodes = new Map(
  (['no_progress', 'not_applicable'] as const).flatMap((code) =>
    [code, zh(`answer.${code}`), en(`answer.${code}`)].map((word) => [folded(word), code] as const),
  ),
);

export function answerOfWord(word: string): 'no_progress' | 'not_applicable' | null {
  return answerCodes.get(folded(word)) ?? null;
}
