// The sheet of code lists behind the drop-down lists of the library's workbook: one list a column, words in Chinese, English beside it.
import type ExcelJS from 'exceljs';
import { type LibraryLists, type Vocabulary, vocabularies } from './library-columns.ts';
import { codesSheet, importWords, listWord } from './library-words.ts';
import { columnLetters } from './spreadsheet-cells.ts';
import { plainText } from './workbook.ts';

/** Formulas of the ranges, by vocabulary, list or kind of column. */
export type ListRanges = Readonly<Record<string, string | undefined>>;

type CodeColumn = { key: string; words: string[]; width: number };

const firstRow = 3;

function codeColumns(lists: LibraryLists, quarters: readonly string[]): CodeColumn[] {
  const vocabulary = (name: Vocabulary): CodeColumn[] => [
    { key: name, words: vocabularies[name].map((code) => listWord(name, code)), width: 14 },
    { key: `${name}En`, words: vocabularies[name].map((code) => listWord(name, code, 'en')), width: 22 },
  ];
  return [
    { key: 'cityCodes', words: lists.cities.map(({ code }) => code), width: 11 },
    { key: 'cities', words: lists.cities.map(({ name }) => name), width: 11 },
    { key: 'citiesEn', words: lists.cities.map(({ nameEn }) => nameEn), width: 14 },
    ...vocabulary('kind'),
    ...vocabulary('nature'),
    ...vocabulary('status'),
    ...vocabulary('funding'),
    ...vocabulary('yesNo'),
    { key: 'quarter', words: [...quarters], width: 10 },
    { key: 'planItems', words: lists.planItems.map(({ slug }) => slug), width: 36 },
    { key: 'planItemTitles', words: lists.planItems.map(({ title }) => title), width: 40 },
    { key: 'planItemTitlesEn', words: lists.planItems.map(({ titleEn }) => titleEn), width: 40 },
    { key: 'planItemPlans', words: lists.planItems.map(({ plan }) => plan), width: 40 },
  ];
}

export function codeListRange(lists: LibraryLists, quarters: readonly string[]): ListRanges {
  return Object.fromEntries(
    codeColumns(lists, quarters).map(({ key, words }, index) => {
      const letters = columnLetters(index + 1);
      const range = `'${codesSheet}'!$${letters}$${firstRow}:$${letters}$${firstRow + words.length - 1}`;
      return [key, words.length === 0 ? undefined : range];
    }),
  );
}

export function writeCodes(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  lists: LibraryLists,
  quarters: readonly string[],
): void {
  const columns = codeColumns(lists, quarters);
  const sheet = workbook.addWorksheet(codesSheet, { views: [{ state: 'frozen', ySplit: firstRow - 1 }] });
  sheet.columns = columns.map(({ width }) => ({ width, style: { numFmt: '@' } }));
  for (const [row, locale] of [
    [1, 'zh-CN'],
    [2, 'en'],
  ] as const) {
    const head = sheet.getRow(row);
    columns.forEach(({ key }, index) => {
      head.getCell(index + 1).value = importWords[locale](`list.${key}`);
    });
    head.font = row === 1 ? { bold: true } : { italic: true, size: 9 };
    head.commit();
  }
  const length = Math.max(...columns.map(({ words }) => words.length));
  for (let index = 0; index < length; index += 1) {
    const row = sheet.getRow(firstRow + index);
    columns.forEach(({ words }, place) => {
      const word = words[index];
      if (word === undefined) return;
      row.getCell(place + 1).value = plainText(word);
      row.getCell(place + 1).numFmt = '@';
    });
    row.commit();
  }
  sheet.commit();
}
