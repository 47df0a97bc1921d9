// A city's return of one quarter as a workbook to be filled offline: a cover, one sheet a kind of commitment, milestones and explanations. Filled with
// the drafts it is the download, with findings the annotated copy. Pure: stamps are signed by the caller.
import ExcelJS from 'exceljs';
import { paperColours } from '#charts/svg.ts';
import { formatDateTime, formatDateWithWeekday } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { Locale } from '#rules/preferences.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { kindSheets, type ReturnSheet, returnSheets, stampSheet } from './return-columns.ts';
import { addReturnSheet, putText, type ReturnSheetRow } from './return-sheet.ts';
import { coverSheet, returnWords, sheetTitle } from './return-words.ts';

export type ReturnCover = {
  readonly city: { readonly name: string; readonly nameEn: string };
  readonly quarter: QuarterId;
  readonly dueAt: Date;
  /** Whose part it is; null for all of it. */
  readonly part: string | null;
  readonly madeAt: Date;
  readonly madeBy: string;
  /** Reports that are owed and cannot be filled in now. */
  readonly leftOut: number;
  /** Of an annotated copy: which file, and what was found of it as a whole. */
  readonly annotated?: { readonly fileName: string; readonly lines: readonly string[] };
};

export type ReturnWorkbookInput = {
  readonly cover: ReturnCover;
  readonly stamp: string;
  readonly rows: Readonly<Record<ReturnSheet, readonly ReturnSheetRow[]>>;
  readonly locale: Locale;
};

export async function returnWorkbook({ cover, stamp, rows, locale }: ReturnWorkbookInput): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Jibao 季报';
  workbook.title = titleOf(cover, locale);
  workbook.created = cover.madeAt;
  workbook.modified = cover.madeAt;
  await addCover(workbook, cover, rows, locale);
  const place = { city: cityOf(cover, locale), quarter: formatQuarter(cover.quarter, locale) };
  for (const sheet of returnSheets) {
    if (rows[sheet].length === 0) continue;
    await addReturnSheet(workbook, sheet, rows[sheet], {
      title: returnWords[locale]('sheetTitle', { ...place, sheet: sheetTitle(sheet, locale) }),
      locale,
      withFindings: cover.annotated !== undefined,
    });
  }
  const hidden = workbook.addWorksheet(stampSheet, { state: 'veryHidden' });
  putText(hidden.getCell(1, 1), stamp);
  await hidden.protect('', {});
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const cityOf = ({ city }: ReturnCover, locale: Locale) => (locale === 'en' ? city.nameEn : city.name);

export function titleOf(cover: ReturnCover, locale: Locale): string {
  const say = returnWords[locale];
  if (cover.annotated) return say('annotatedTitle', { name: cover.annotated.fileName });
  const place = { city: cityOf(cover, locale), quarter: formatQuarter(cover.quarter, locale) };
  return cover.part === null ? say('title', place) : say('titlePart', { ...place, part: cover.part });
}

const guideLines = [
  'secrecy',
  'purpose',
  'cells',
  'answers',
  'amounts',
  'dates',
  'lists',
  'blank',
  'milestones',
  'formulas',
  'upload',
  'conflict',
  'evidence',
] as const;

async function addCover(
  workbook: ExcelJS.Workbook,
  cover: ReturnCover,
  rows: ReturnWorkbookInput['rows'],
  locale: Locale,
): Promise<void> {
  const sheet = workbook.addWorksheet(coverSheet, {
    views: [{ showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [{ width: 16 }, { width: 96 }];
  let at = 1;
  const put = (first: string, second = '', font: Partial<ExcelJS.Font> = {}) => {
    [first, second].forEach((words, index) => {
      if (words === '') return;
      const cell = sheet.getCell(at, index + 1);
      putText(cell, words);
      cell.font = { ...font };
      cell.alignment = { vertical: 'top', wrapText: index === 1 };
    });
    at += 1;
  };
  put(titleOf(cover, locale), '', { bold: true, size: 16 });
  put(returnWords[locale]('guide.secrecy'), '', {
    bold: true,
    color: { argb: `FF${paperColours.bad.slice(1).toUpperCase()}` },
  });
  for (const [item, content] of facts(cover, rows, locale)) put(item, content);
  for (const line of cover.annotated?.lines ?? []) put('', line);
  const order: readonly Locale[] = locale === 'en' ? ['en', 'zh-CN'] : ['zh-CN', 'en'];
  for (const spoken of order) {
    at += 1;
    guideLines.forEach((line, index) => {
      put(String(index + 1), returnWords[spoken](`guide.${line}`, guideParams(cover, spoken)));
    });
  }
  await sheet.protect('', { selectLockedCells: true, selectUnlockedCells: true });
}

function guideParams(cover: ReturnCover, locale: Locale) {
  return {
    city: cityOf(cover, locale),
    quarter: formatQuarter(cover.quarter, locale),
    milestones: sheetTitle('milestones'),
    explanations: sheetTitle('explanations'),
  };
}

function facts(cover: ReturnCover, rows: ReturnWorkbookInput['rows'], locale: Locale): [string, string][] {
  const say = returnWords[locale];
  const counts = kindSheets
    .filter((sheet) => rows[sheet].length > 0)
    .map((sheet) => `${sheetTitle(sheet, locale)} ${rows[sheet].length}`);
  const leftOut = cover.leftOut === 0 ? [] : [say('cover.leftOut', { count: cover.leftOut })];
  return [
    [say('cover.city'), cityOf(cover, locale)],
    [say('cover.quarter'), formatQuarter(cover.quarter, locale)],
    [say('cover.due'), formatDateWithWeekday(cover.dueAt, locale)],
    [say('cover.part'), cover.part ?? say('partAll')],
    [say('cover.count'), [...counts, ...leftOut].join(locale === 'en' ? ', ' : '，')],
    [say('cover.made'), say('cover.madeBy', { when: formatDateTime(cover.madeAt), name: cover.madeBy })],
    ['', say('cover.statistics')],
  ];
}
