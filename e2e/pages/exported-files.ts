// Files as the person at the browser gets them: fetched by the link on the page, read by a program that knows nothing of the product.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import ExcelJS from 'exceljs';

export type Download = { name: string; bytes: Buffer };

export async function download(page: Page, link: Locator): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** Rows of fields (RFC 4180), without the byte order mark. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/gy;
  const matter = text.replace(/^\uFEFF/, '');
  while (field.lastIndex < matter.length) {
    const match = field.exec(matter);
    if (!match) throw new Error(`Not CSV at ${field.lastIndex}`);
    const [, value = '', end] = match;
    rows.at(-1)?.push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** The cells of a sheet by place of the sheet; formulas as the result that stands beside them. */
export async function sheetRows(bytes: Buffer, sheet: number): Promise<unknown[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const rows: unknown[][] = [];
  workbook.worksheets[sheet]?.eachRow((row) => {
    const cells: unknown[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.formula ? cell.result : cell.value));
    rows.push(cells);
  });
  return rows;
}

/** The one row that holds the words in one of its first columns. */
export function rowOf<Cell>(rows: readonly Cell[][], words: string): Cell[] {
  const found = rows.filter((row) => row.slice(0, 4).some((cell) => cell === words));
  const [row] = found;
  if (!row || found.length > 1) throw new Error(`${found.length} rows hold “${words}”`);
  return row;
}

/** 万元 with four decimals, as files carry them, in whole yuan. */
export function wanInFile(text: unknown): number {
  if (typeof text === 'number') return Math.round(text * 10_000);
  if (typeof text !== 'string' || !/^-?\d+\.\d{4}$/.test(text)) throw new Error(`No amount: ${JSON.stringify(text)}`);
  return Number(text.replace('.', ''));
}
