// A return's workbook for tests: rows of some kind with given answers, and what a person does to it afterwards.
import ExcelJS from 'exceljs';
import { returnSheets, stampSheet } from './return-columns.ts';
import type { ReturnSheetRow } from './return-sheet.ts';
import { readReturn, returnLimits, returnSheetNames } from './return-table.ts';
import { type ReturnWorkbookInput, returnWorkbook } from './return-workbook.ts';
import { readWorkbook } from './spreadsheet-reader.ts';

export const noReturnRows = Object.fromEntries(
  returnSheets.map((sheet) => [sheet, []]),
) as unknown as ReturnWorkbookInput['rows'];

export const someCover: ReturnWorkbookInput['cover'] = {
  city: { name: '杭州市', nameEn: 'Hangzhou' },
  quarter: '2026Q3',
  dueAt: new Date('2026-10-22T15:59:59.999Z'),
  part: null,
  madeAt: new Date('2026-10-08T01:00:00Z'),
  madeBy: '王敏',
  leftOut: 0,
};

export function someRow(values: ReturnSheetRow['values'], more: Partial<ReturnSheetRow> = {}): ReturnSheetRow {
  return { stamp: 'some-stamp', fixed: { name: '某项目' }, values, ...more };
}

export function filledReturn(rows: Partial<ReturnWorkbookInput['rows']>, more: Partial<ReturnWorkbookInput> = {}) {
  return returnWorkbook({
    cover: someCover,
    stamp: 'file-stamp',
    rows: { ...noReturnRows, ...rows },
    locale: 'zh-CN',
    ...more,
  });
}

export async function openedReturn(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return book;
}

export const savedReturn = async (book: ExcelJS.Workbook) => new Uint8Array(await book.xlsx.writeBuffer());

/** Without a child process: for what is known to be harmless. */
export async function readBack(bytes: Uint8Array) {
  return readReturn(await readWorkbook(bytes, returnSheetNames, returnLimits));
}

/** The cell under a head, by the words a person sees. */
export function cellUnder(book: ExcelJS.Workbook, sheetName: string, head: string, row: number): ExcelJS.Cell {
  const sheet = book.getWorksheet(sheetName);
  if (!sheet) throw new Error(`No sheet ${sheetName}`);
  const heads = sheet.getRow(3).values as (string | undefined)[];
  const column = heads.indexOf(head);
  if (column < 1) throw new Error(`No column ${head} in ${sheetName}`);
  return sheet.getRow(row).getCell(column);
}

export const stampCell = (book: ExcelJS.Workbook): ExcelJS.Cell => {
  const sheet = book.getWorksheet(stampSheet);
  if (!sheet) throw new Error('No sheet of stamps');
  return sheet.getCell(1, 1);
};
