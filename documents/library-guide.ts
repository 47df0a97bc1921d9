// The first sheet of the library's workbook: how it is filled, in both languages, and every column with its note and an example.
import type ExcelJS from 'exceljs';
import { formatDateTime } from '#format/date.ts';
import { libraryColumns, librarySheets } from './library-columns.ts';
import {
  exampleOf,
  fixedWords,
  guideSheet,
  headOf,
  importWords,
  noteOf,
  sheetName,
  subheadOf,
} from './library-words.ts';
import { plainText } from './workbook.ts';

const guideLines = [
  'purpose',
  'allOrNothing',
  'keys',
  'blank',
  'amounts',
  'dates',
  'lists',
  'plans',
  'past',
  'formulas',
  'basis',
  'secrecy',
] as const;

/** When the export was made, and what kind of figures it holds. */
export function asOfLines(now: Date): string[] {
  return (['zh-CN', 'en'] as const).flatMap((locale) => [
    importWords[locale]('file.asOf', { when: formatDateTime(now) }),
    importWords[locale]('file.statistics'),
  ]);
}

export function writeGuide(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  title: string,
  lines: readonly string[],
): void {
  const sheet = workbook.addWorksheet(guideSheet, {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [{ width: 16 }, { width: 24 }, { width: 30 }, { width: 60 }, { width: 60 }, { width: 30 }];
  let at = 1;
  const put = (cells: readonly string[], font?: Partial<ExcelJS.Font>, wrap = false) => {
    const row = sheet.getRow(at);
    cells.forEach((words, index) => {
      if (words === '') return;
      const cell = row.getCell(index + 1);
      cell.value = plainText(words);
      cell.numFmt = '@';
      cell.alignment = { vertical: 'top', wrapText: wrap };
    });
    if (font) row.font = font;
    row.commit();
    at += 1;
  };
  put([title], { bold: true, size: 16 });
  for (const line of lines) put([line]);
  put([]);
  for (const locale of ['zh-CN', 'en'] as const) {
    guideLines.forEach((line, index) => {
      put([`${index + 1}. ${importWords[locale](`guide.${line}`, fixedWords)}`]);
    });
    put([]);
  }
  const zh = importWords['zh-CN'];
  put(
    ['sheet', 'head', 'english', 'note', 'noteEn', 'example'].map((key) => zh(`guideHead.${key}`)),
    { bold: true },
  );
  for (const name of librarySheets) {
    for (const { key } of libraryColumns[name]) {
      put(
        [
          sheetName(name),
          headOf(name, key),
          subheadOf(name, key),
          noteOf(name, key, 'zh-CN'),
          noteOf(name, key, 'en'),
          exampleOf(name, key),
        ],
        undefined,
        true,
      );
    }
  }
  sheet.commit();
}
