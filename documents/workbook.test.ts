import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { provinceFigures } from './dashboard-fixture.ts';
import { dashboardWorkbook, plainText } from './workbook.ts';

let book: ExcelJS.Workbook;

beforeAll(async () => {
  book = new ExcelJS.Workbook();
  const bytes = await dashboardWorkbook(provinceFigures, 'zh-CN');
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
});

function sheet(name: string): ExcelJS.Worksheet {
  const found = book.getWorksheet(name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** A column's cells below its head, found by the first line of the head. */
function column(name: string, head: string): ExcelJS.Cell[] {
  const from = sheet(name);
  const heads = from.getRow(3);
  let index = 0;
  heads.eachCell((cell, number) => {
    if (String(cell.value).split('\n')[0] === head) index = number;
  });
  expect(index, `column ${head}`).toBeGreaterThan(0);
  return Array.from({ length: from.rowCount - 3 }, (_, row) => from.getCell(row + 4, index));
}

type Formula = { formula: string; result: number };
const formulaOf = (cell: ExcelJS.Cell | undefined) => cell?.value as Formula | undefined;
const yuanOf = (cell: ExcelJS.Cell | undefined) => {
  const value = cell?.value as number | Formula;
  return Math.round((typeof value === 'number' ? value : value.result) * 10_000);
};

describe('the cover', () => {
  test('says what the figures are and what they rest on', () => {
    const words: string[] = [];
    sheet('说明').eachRow((row) => words.push(String(row.getCell(1).value), String(row.getCell(2).value)));
    const all = words.join('\n');
    for (const expected of [
      '前三季度完成年度投资计划的 54.2%，慢于序时进度 20.8 个百分点',
      '正式（省级已审核）',
      '2026-10-20 14:32',
      '3/4 份',
      '亮灯规则\ndefault（',
      '工作调度数据，非统计数据',
      '演示数据',
      '尚未发布',
    ])
      expect(all).toContain(expected);
  });
});

describe('the cities', () => {
  test('are typed numbers that equal the figures to the yuan', () => {
    expect(column('各市', '本年累计完成').slice(0, 2).map(yuanOf)).toEqual([95_000_001, 30_000_000]);
    expect(column('各市', '年度计划').slice(0, 2).map(yuanOf)).toEqual([120_000_000, 120_000_000]);
    expect(column('各市', '年度投资完成率')[1]?.value).toBe(0.25);
    expect(column('各市', '比序时进度')[1]?.value).toBe(-50);
    expect(column('各市', '年度投资完成率')[1]?.numFmt).toBe('0.0%');
  });

  test('are totalled by formulas whose results are the computed figures', () => {
    const total = column('各市', '本年累计完成')[2];
    expect(formulaOf(total)?.formula).toBe('SUM(F4:F5)');
    expect(yuanOf(total)).toBe(125_000_001);
    const rate = formulaOf(column('各市', '年度投资完成率')[2]);
    expect(rate?.formula).toBe('(F6-G6)/H6');
    expect(rate?.result).toBeCloseTo(130_000_001 / 240_000_000, 12);
    expect(formulaOf(column('各市', '比序时进度')[2])?.formula).toBe('(F6-G6)/H6*100-75');
  });

  test('count commitments that run across cities once in the total', () => {
    expect(column('各市', '填报事项').map((cell) => cell.value)).toEqual([2, 2, 3]);
  });

  test('have a frozen head, a filter and a print area', () => {
    const cities = sheet('各市');
    expect(cities.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 });
    expect(JSON.stringify(cities.autoFilter)).toContain('A3:N5');
    expect(cities.pageSetup.printArea).toBe('A1:N6');
  });
});

describe('the shares', () => {
  test('keep hostile names as typed strings', () => {
    const names = column('明细', '填报事项').slice(0, 4);
    expect(names.map((cell) => cell.type)).toEqual(Array(4).fill(ExcelJS.ValueType.String));
    expect(names.map((cell) => cell.value)).toEqual([
      '=HYPERLINK("https://example.org","查看")',
      '+1 号线, 二期 "北段"',
      '@SUM(1)',
      '\t跨市共建',
    ]);
    expect(names.map((cell) => cell.numFmt)).toEqual(Array(4).fill('@'));
  });

  test('hold negative amounts as numbers', () => {
    const cell = column('明细', '三季度')[1];
    expect(cell?.type).toBe(ExcelJS.ValueType.Number);
    expect(cell?.value).toBe(-500);
  });

  test('add up to the total', () => {
    const actual = column('明细', '本年累计完成');
    expect(formulaOf(actual[4])?.formula).toMatch(/^SUM\(([A-Z]+)4:\1[7]\)$/);
    expect(yuanOf(actual[4])).toBe(125_000_001);
  });

  test('show what is missing as missing', () => {
    expect(column('明细', '三季度')[3]?.value).toBe('未报');
    expect(column('明细', '年度计划')[1]?.value).toBe('—');
  });
});

test('in the whole workbook nothing is a formula but the totals', () => {
  for (const each of book.worksheets) {
    each.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.Formula)
          expect((cell.value as Formula).formula).toMatch(
            /^(SUM\([A-Z]+4:[A-Z]+\d+\)|\([A-Z0-9+\-*/]+\)\/[A-Z]+\d+(\*100-\d+)?)$/,
          );
      }),
    );
  }
});

test('text loses what XML cannot hold and keeps what looks like an escape', async () => {
  expect(plainText('a\0b\u0008c\uFFFEd\uD800e')).toBe('abcd\uFFFDe');
  expect(plainText('_x003D_1')).toBe('_x005F_x003D_1');
  const figures = {
    ...provinceFigures,
    shares: provinceFigures.shares.map((share) => ({ ...share, name: '_x003D_1+1 ＝1' })),
  };
  const again = new ExcelJS.Workbook();
  await again.xlsx.load((await dashboardWorkbook(figures, 'zh-CN')).buffer as ArrayBuffer);
  expect(again.getWorksheet('明细')?.getCell('A4').value).toBe('_x003D_1+1 ＝1');
});

test('speaks English too', async () => {
  const english = new ExcelJS.Workbook();
  await english.xlsx.load((await dashboardWorkbook(provinceFigures, 'en')).buffer as ArrayBuffer);
  expect(english.worksheets.map((each) => each.name)).toEqual(['Notes', 'Cities', 'Shares']);
  expect(english.getWorksheet('Cities')?.getCell('B4').value).toBe('Hangzhou');
});
