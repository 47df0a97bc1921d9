// The words of the return's workbook: names of sheets, heads in both languages, words of its lists. The lists say what the form says on screen.
import { formatQuarter } from '#format/quarter.ts';
import type { Locale } from '#rules/preferences.ts';
import type { QuarterId } from '#rules/quarter.ts';
import {
  type ReturnSheet,
  type ReturnVocabulary,
  returnColumns,
  returnSheets,
  returnVocabularies,
} from './return-columns.ts';
import { type Say, wordsOf } from './words.ts';

export const returnWords: Readonly<Record<Locale, Say>> = {
  'zh-CN': wordsOf('workbook', 'zh-CN'),
  en: wordsOf('workbook', 'en'),
};
const reportWords: Readonly<Record<Locale, Say>> = { 'zh-CN': wordsOf('report', 'zh-CN'), en: wordsOf('report', 'en') };
const statusWords: Readonly<Record<Locale, Say>> = { 'zh-CN': wordsOf('status', 'zh-CN'), en: wordsOf('status', 'en') };

export const coverSheet = returnWords['zh-CN']('sheet.cover');
/** Sheets bear one name in both languages: it is how they are found again. */
export const sheetTitle = (sheet: ReturnSheet, locale: Locale = 'zh-CN'): string =>
  returnWords[locale](`sheet.${sheet}`);
export const findingsHead = returnWords['zh-CN']('head.findings');
export const stampHead = returnWords['zh-CN']('head.stamp');

export function headOf(sheet: ReturnSheet, key: string, locale: Locale = 'zh-CN'): string {
  const own = `head.${sheet}_${key}`;
  const say = returnWords[locale];
  return say(say.has?.(own) ? own : `head.${key}`);
}

/** What a person sees on choosing a cell; '' where the head says it all. */
export function noteOf(sheet: ReturnSheet, key: string, locale: Locale = 'zh-CN'): string {
  const own = [`note.${sheet}_${key}`, `note.${key}`].find((name) => returnWords[locale].has?.(name));
  return own ? returnWords[locale](own) : '';
}

export function listWord(vocabulary: ReturnVocabulary, code: string, locale: Locale = 'zh-CN'): string {
  if (vocabulary === 'yesNo') return returnWords[locale](`yesNo.${code}`);
  if (vocabulary === 'ownLight') return statusWords[locale](`light.${code}`);
  const report = reportWords[locale];
  if (vocabulary === 'investmentEntry') return report(code === 'quarter' ? 'form.entryQuarter' : 'form.entryYear');
  return report(`${vocabulary}.${code}`);
}

export const statusWord = (status: string, locale: Locale): string => statusWords[locale](`report.${status}`);

/** Blanks, brackets' width and case of a word do not matter. */
function folded(word: string): string {
  return word.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}

const listCodes = new Map(
  (Object.keys(returnVocabularies) as ReturnVocabulary[]).map((vocabulary) => [
    vocabulary,
    new Map(
      returnVocabularies[vocabulary].flatMap((code) =>
        [code, listWord(vocabulary, code), listWord(vocabulary, code, 'en')].map(
          (word) => [folded(word), code as string] as const,
        ),
      ),
    ),
  ]),
);

/** The code of a word, in either language; null for anything else. */
export function codeOfWord(vocabulary: ReturnVocabulary, word: string): string | null {
  return listCodes.get(vocabulary)?.get(folded(word)) ?? null;
}

const headKeys = new Map(
  returnSheets.map((sheet) => {
    const { fixed, entries } = returnColumns[sheet];
    const keys = [...fixed, ...entries].map(({ key }) => [folded(headOf(sheet, key)), key] as const);
    return [
      sheet,
      new Map<string, string>([...keys, [folded(stampHead), 'stamp'], [folded(findingsHead), 'findings']]),
    ];
  }),
);

/** The column that a Chinese head names, or null. */
export const keyOfHead = (sheet: ReturnSheet, head: string): string | null =>
  headKeys.get(sheet)?.get(folded(head)) ?? null;

/** What stands in a cell that a report is not asked: no answer of anybody's. */
export const isNotAsked = (text: string): boolean =>
  (['zh-CN', 'en'] as const).some((locale) => folded(returnWords[locale]('notAsked')) === folded(text));

/** '应于2026年三季度完成（原定2026年二季度）' */
export function dueWords(milestone: { dueQuarter: QuarterId; firstDueQuarter: QuarterId }, locale: Locale): string {
  const quarter = formatQuarter(milestone.dueQuarter, locale);
  const first = formatQuarter(milestone.firstDueQuarter, locale);
  return returnWords[locale](quarter === first ? 'dueWord' : 'movedWord', { quarter, first });
}

/** What files are called, by city, quarter and part. */
export function fileWords(place: { city: string; quarter: QuarterId; part: string }, locale: Locale): string[] {
  return [returnWords[locale]('fileName'), place.city, formatQuarter(place.quarter, locale), place.part];
}
