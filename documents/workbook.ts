// The XLSX workbook of the dashboard: a cover that says what the figures rest on, the cities, the shares. Numbers are typed, totals are
// formulas with the computed result beside them, and no text can become a formula.
import ExcelJS from 'exceljs';
import { paperColours } from '#charts/svg.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { Locale } from '#rules/preferences.ts';
import type { DashboardFigures } from './dashboard-figures.ts';
import { fileNotes } from './dashboard-notes.ts';
import { citiesTable, sharesTable } from './dashboard-table.ts';
import { headlineOf, placeOf } from './dashboard-words.ts';
import { type Cell, type Column, spreadsheetNumber, type Table } from './table.ts';
import { wordsOf } from './words.ts';

/** A4; exceljs names paper by Excel's numbers. */
const paperA4 = 9;
const titleRow = 1;
const noteRow = 2;
const headRow = 3;
const noFigure = '—';

/** The whole workbook as bytes. */
export async function dashboardWorkbook(figures: DashboardFigures, locale: Locale): Promise<Uint8Array> {
  const say = wordsOf('dashboard', locale);
  const status = wordsOf('status', locale);
  const words = { say, status, locale };
  const notes = fileNotes(figures, say, status, locale);
  const quarter = formatQuarter(figures.quarter, locale);
  const title = say('file.coverTitle', { place: placeOf(figures, say, locale), quarter });
  const headline = headlineOf(figures, say, locale);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Jibao 季报';
  workbook.title = title;
  workbook.created = figures.asOf;
  workbook.modified = figures.asOf;
  // Programs that compute formulas do so on opening; the others show the cached results.
  workbook.calcProperties.fullCalcOnLoad = true;
  addCover(workbook, say('file.cover'), {
    title,
    headline: headline.title + (headline.remark ?? ''),
    heads: [say('file.item'), say('file.content')],
    notes,
  });
  const line = [
    status(`basis.${figures.basis}`),
    notes.find(([item]) => item === say('file.asOf'))?.join(' ') ?? '',
    say('note.statistics'),
    ...(figures.isDemonstration ? [say('note.demonstration')] : []),
  ].join('  ');
  addTable(workbook, say('file.citiesSheet'), citiesTable(figures, words), { title, line, frozenColumns: 2 });
  addTable(workbook, say('file.sharesSheet'), sharesTable(figures, words), { title, line, frozenColumns: 1 });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

type Cover = { title: string; headline: string; heads: [string, string]; notes: readonly [string, string][] };

function addCover(workbook: ExcelJS.Workbook, name: string, cover: Cover): void {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { paperSize: paperA4, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ showGridLines: false }],
  });
  sheet.columns = [{ width: 20 }, { width: 88 }];
  const rows: [string, string][] = [[cover.title, ''], [cover.headline, ''], cover.heads, ...cover.notes];
  rows.forEach((row, index) => {
    row.forEach((words, column) => {
      if (words === '') return;
      const cell = sheet.getCell(index + 1, column + 1);
      putText(cell, words);
      // The title and the headline run on over the empty cell beside them.
      cell.alignment = { vertical: 'top', wrapText: index > 1 && column === 1 };
    });
  });
  sheet.getRow(1).font = { bold: true, size: 16 };
  sheet.getRow(2).font = { size: 12 };
  styleHead(sheet.getRow(headRow));
  sheet.pageSetup.printArea = areaTo('B', rows.length);
}

type SheetFrame = { title: string; line: string; frozenColumns: number };

function addTable(workbook: ExcelJS.Workbook, name: string, table: Table, frame: SheetFrame): void {
  const { columns, rows, total } = table;
  const sheet = workbook.addWorksheet(name, {
    pageSetup: { paperSize: paperA4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    views: [{ state: 'frozen', xSplit: frame.frozenColumns, ySplit: headRow }],
  });
  columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.width;
  });
  putText(sheet.getCell(titleRow, 1), frame.title);
  sheet.getRow(titleRow).font = { bold: true, size: 14 };
  putText(sheet.getCell(noteRow, 1), frame.line);
  columns.forEach((column, index) => {
    const cell = sheet.getCell(headRow, index + 1);
    putText(cell, column.unit === undefined ? column.head : `${column.head}\n${column.unit}`);
    cell.alignment = { wrapText: true, vertical: 'bottom', horizontal: isFigure(table, index) ? 'right' : 'left' };
  });
  styleHead(sheet.getRow(headRow));
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      putCell(sheet.getCell(headRow + 1 + index, column + 1), cell);
    });
  });
  const lastRow = headRow + rows.length;
  if (total) addTotal(sheet, columns, total, lastRow);
  const right = letterOf(columns.length);
  if (rows.length > 0) sheet.autoFilter = `A${headRow}:${right}${lastRow}`;
  sheet.pageSetup.printArea = areaTo(right, lastRow + (total ? 1 : 0));
  sheet.pageSetup.printTitlesRow = `${headRow}:${headRow}`;
}

function addTotal(sheet: ExcelJS.Worksheet, columns: readonly Column[], total: readonly Cell[], lastRow: number): void {
  const row = lastRow + 1;
  const at = (key: string) => `${letterOf(columns.findIndex((column) => column.key === key) + 1)}${row}`;
  total.forEach((cell, index) => {
    const target = sheet.getCell(row, index + 1);
    putCell(target, cell);
    const rule = columns[index]?.total ?? 'value';
    if (rule === 'value' || cell.kind === 'none' || cell.kind === 'text' || cell.kind === 'light') return;
    const letter = letterOf(index + 1);
    const formula = rule === 'sum' ? `SUM(${letter}${headRow + 1}:${letter}${lastRow})` : rule(at);
    target.value = { formula, result: spreadsheetNumber(cell), date1904: false };
  });
  sheet.getRow(row).font = { bold: true };
  sheet.getRow(row).eachCell((cell) => {
    cell.border = { top: { style: 'thin' } };
  });
}

function putCell(target: ExcelJS.Cell, cell: Cell): void {
  switch (cell.kind) {
    case 'text':
      putText(target, cell.text);
      break;
    case 'light':
      putText(target, cell.word);
      target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: lightTints[cell.light] } };
      break;
    case 'none':
      putText(target, noFigure);
      target.alignment = { horizontal: 'right' };
      break;
    default:
      target.value = spreadsheetNumber(cell);
      target.numFmt = numberFormat(cell);
  }
}

/** A typed string in a cell formatted as text: never a formula, not even after it is edited. */
function putText(target: ExcelJS.Cell, words: string): void {
  target.value = plainText(words);
  target.numFmt = '@';
}

/** Without characters that XML cannot hold; what reads like an escape of the format keeps its own letters. */
export function plainText(words: string): string {
  return words
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function numberFormat(cell: Exclude<Cell, { kind: 'text' | 'light' | 'none' }>): string {
  if (cell.kind === 'count') return '#,##0';
  if (cell.kind === 'money') return '#,##0.0000';
  const decimals = cell.decimals === 0 ? '' : `.${'0'.repeat(cell.decimals)}`;
  return cell.kind === 'rate' ? `0${decimals}%` : `+0${decimals};-0${decimals};0${decimals}`;
}

function isFigure(table: Table, column: number): boolean {
  return table.columns[column]?.total !== 'value' || table.rows.some((row) => row[column]?.kind === 'count');
}

function styleHead(row: ExcelJS.Row): void {
  row.font = { bold: true };
  row.eachCell((cell) => {
    cell.border = { bottom: { style: 'thin' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(paperColours.idleTint) } };
  });
}

const argb = (colour: string) => `FF${colour.slice(1).toUpperCase()}`;

const lightTints = {
  green: argb(paperColours.goodTint),
  yellow: argb(paperColours.warnTint),
  red: argb(paperColours.badTint),
  blue: argb(paperColours.doneTint),
  grey: argb(paperColours.idleTint),
};

/** exceljs puts the column's $ itself; without the row's the area would move with the selected cell. */
function areaTo(column: string, row: number): string {
  return `A$1:${column}$${row}`;
}

/** 1 → A, 27 → AA. */
function letterOf(column: number): string {
  const rest = (column - 1) % 26;
  const letter = String.fromCharCode(65 + rest);
  return column > 26 ? letterOf((column - 1 - rest) / 26) + letter : letter;
}
