import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ColumnKind,
  type LibraryRecord,
  type LibrarySheet,
  libraryColumns,
  librarySheets,
  listSeparator,
  vocabularies,
} from './library-columns.ts';
import { findingText } from './library-findings.ts';
import { filledWorkbook } from './library-fixtures.ts';
import { type LibraryTables, tablesOf, wantedSheets } from './library-table.ts';
import { workbookLimits } from './spreadsheet-process.ts';
import { readWorkbook } from './spreadsheet-reader.ts';

async function read(bytes: Uint8Array) {
  return tablesOf(await readWorkbook(bytes, wantedSheets, workbookLimits));
}

/** A workbook as somebody else's program might make it: heads and rows as given. */
async function typedBook(
  sheets: Record<string, unknown[][]>,
  spoil?: (book: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name);
    for (const row of rows) sheet.addRow(row as ExcelJS.CellValue[]);
  }
  spoil?.(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const plain = (tables: LibraryTables, sheet: LibrarySheet) => tables[sheet].rows.map(({ values }) => values);
const codes = (findings: { cell: string; code: string; severity: string }[]) =>
  findings.map(({ cell, code, severity }) => `${cell} ${severity} ${code}`);

const word = fc
  .stringMatching(/^[\u4e00-\u9fffA-Za-z0-9=+\-@"'<>&,;:()%#!_]{1,12}$/)
  .filter((text) => text.trim() === text);
const amount = fc.bigInt(0n, 99_999_999_999_999n).map((yuan) => {
  const digits = String(yuan).padStart(5, '0');
  const fraction = digits.slice(-4).replace(/0+$/, '');
  return `${digits.slice(0, -4)}${fraction === '' ? '' : `.${fraction}`}`;
});
const subset = (codes: readonly string[]) => fc.subarray([...codes]).map((some) => some.toSorted().join(listSeparator));
const values: Record<ColumnKind, fc.Arbitrary<string>> = {
  text: word,
  code: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
  amount,
  percent: fc.integer({ min: 0, max: 1000 }).map((tenths) => String(tenths / 10)),
  quarter: fc
    .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 4 }))
    .map(([year, quarter]) => `${year}Q${quarter}`),
  date: fc
    .date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
  year: fc.integer({ min: 2000, max: 2099 }).map(String),
  list: fc.constant(''),
  lists: fc.constant(''),
  codes: fc
    .uniqueArray(fc.stringMatching(/^[a-z0-9-]{1,9}$/), { maxLength: 3 })
    .map((some) => some.toSorted().join(listSeparator)),
  units: fc
    .uniqueArray(
      fc
        .tuple(fc.stringMatching(/^[\u4e00-\u9fff]{2,6}$/), fc.constantFrom('', '@330100'))
        .map((parts) => parts.join('')),
      { maxLength: 3 },
    )
    .map((some) => some.join(listSeparator)),
  answer: fc.oneof(amount, fc.constantFrom('no_progress', 'not_applicable')),
};

/** Any row a sheet can hold; blank cells are not kept. */
function recordOf(sheet: LibrarySheet): fc.Arbitrary<LibraryRecord> {
  const entries = libraryColumns[sheet].map(({ key, kind, vocabulary }) => {
    const value =
      vocabulary && kind === 'lists'
        ? subset(vocabularies[vocabulary])
        : vocabulary
          ? fc.constantFrom(...vocabularies[vocabulary])
          : values[kind];
    return [key, fc.oneof({ weight: 3, arbitrary: value }, fc.constant(''))] as const;
  });
  return fc
    .record(Object.fromEntries(entries))
    .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '')))
    .filter((record) => Object.keys(record).length > 0);
}

describe('what is written is what is read', () => {
  test('for any rows of any sheet', async () => {
    const rows = fc.record(
      Object.fromEntries(librarySheets.map((sheet) => [sheet, fc.array(recordOf(sheet), { maxLength: 4 })])),
    );
    await fc.assert(
      fc.asyncProperty(rows, async (content) => {
        const { tables, findings } = await read(await filledWorkbook(content));
        expect(findings.filter(({ code }) => code !== 'no_rows')).toEqual([]);
        for (const sheet of librarySheets) expect(plain(tables, sheet)).toEqual(content[sheet]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  test('texts like formulas stay texts', async () => {
    const name = '=HYPERLINK("http://x")';
    const { tables, findings } = await read(
      await filledWorkbook({ projects: [{ name, basis: '+1', kind: 'project' }] }),
    );
    expect(findings).toEqual([]);
    expect(plain(tables, 'projects')).toEqual([{ name, basis: '+1', kind: 'project' }]);
  });
});

describe('heads', () => {
  test('are known by their words in any order, with a title above, in either language', async () => {
    const { tables, findings } = await read(
      await typedBook({
        参与市: [
          ['某市项目库'],
          ['总投资(万元)', '  项目 名称', 'City', '是否牵头', '起始季度'],
          [12.5, '甲', '杭州市', '是', '2026年三季度'],
        ],
      }),
    );
    expect(findings).toEqual([]);
    expect(plain(tables, 'shares')).toEqual([
      { total: '12.5', name: '甲', city: '杭州市', isLead: 'yes', fromQuarter: '2026Q3' },
    ]);
  });

  test('that nobody knows, or that are there twice, are findings', async () => {
    const { findings } = await read(
      await typedBook({
        项目: [
          ['项目名称', '类别', '备注', '类别'],
          ['甲', '项目', '说明', '项目'],
          [null, null, null, null, '走失'],
        ],
      }),
    );
    expect(codes(findings)).toEqual(['C1 error unknown_column', 'D1 error column_twice', 'E3 error cell_without_head']);
  });

  test('missing altogether, or no sheet at all', async () => {
    expect(
      codes(
        (
          await read(
            await typedBook({
              项目: [
                ['甲', '乙'],
                ['丙', '丁'],
              ],
            }),
          )
        ).findings,
      ),
    ).toEqual([' error no_heads']);
    expect(codes((await read(await typedBook({ Sheet1: [['x']] }))).findings)).toEqual([' error no_known_sheet']);
  });
});

const share = (...cells: unknown[]) =>
  typedBook({
    参与市: [['项目名称', '参与市', '总投资（万元）', '期初累计完成（万元）', '起始季度', '是否牵头'], cells],
  });

describe('amounts', () => {
  test.each([
    ['a number', 1234.5, '1234.5', []],
    ['a sum of fractions', 0.1 + 0.2, '0.3', []],
    ['full-width digits', '１２３４．５', '1234.5', ['C2 warning full_width_digits']],
    ['thousands separators', '1,234', '1234', ['C2 warning thousands_separators']],
    ['Chinese separators', '１，２３４', '1234', ['C2 warning thousands_separators']],
    ['a number as text', ' 300 ', '300', ['C2 warning number_as_text']],
    ['separators in the wrong place', '12,34', undefined, ['C2 error not_an_amount']],
    ['words', '约300', undefined, ['C2 error not_an_amount']],
    ['1e18', 1e18, undefined, ['C2 error too_large']],
    ['1e18 as text', '1e18', undefined, ['C2 error not_an_amount']],
    ['five decimals', 0.12345, undefined, ['C2 error too_many_decimals']],
    ['a truth value', true, undefined, ['C2 error not_an_amount']],
    ['a date', new Date('2026-03-18'), undefined, ['C2 error not_an_amount']],
    ['an error value', { error: '#N/A' }, undefined, ['C2 error error_value']],
    [
      'a formula, whatever its stored result',
      { formula: 'SUM(A1:A9)', result: 12 },
      undefined,
      ['C2 error formula_cell'],
    ],
    [
      'a shared formula',
      { formula: '1+1', result: 2, shareType: 'shared', ref: 'C2:C9' },
      undefined,
      ['C2 error formula_cell'],
    ],
  ])('%s', async (_name, cell, value, found) => {
    const { tables, findings } = await read(await share('甲', '杭州', cell, null, '2026Q1', '是'));
    expect(plain(tables, 'shares')[0]?.total).toBe(value);
    expect(codes(findings)).toEqual(found);
  });

  test('negative ones are read, and refused by the rules', async () => {
    const { tables, findings } = await read(await share('甲', '杭州', -5, null, '2026Q1', '是'));
    expect(plain(tables, 'shares')[0]?.total).toBe('-5');
    expect(findings).toEqual([]);
  });
});

const past = async (head: string, cell: unknown, format?: string) => {
  const bytes = await typedBook(
    {
      往季数据: [
        ['项目名称', '参与市', head],
        ['甲', '杭州', cell],
      ],
    },
    (book) => {
      if (format) (book.worksheets[0] as ExcelJS.Worksheet).getCell('C2').numFmt = format;
    },
  );
  const { tables, findings } = await read(bytes);
  const { name: _name, city: _city, ...rest } = plain(tables, 'past')[0] ?? {};
  return [Object.values(rest)[0], ...findings.map(({ code }) => code)];
};

describe('quarters, dates, percentages, words', () => {
  test.each([
    ['季度', '2026q3', '2026Q3'],
    ['季度', '２０２６Ｑ３', '2026Q3'],
    ['季度', '2026年第三季度', '2026Q3'],
    ['季度', '2026年3季度', '2026Q3'],
    ['开工日期', '2026年3月8日', '2026-03-08'],
    ['开工日期', '2026/3/8', '2026-03-08'],
    ['开工日期', 46089, '2026-03-08'],
    ['开工日期', new Date('2026-03-08T00:00:00Z'), '2026-03-08'],
    ['形象进度（%）', 12.5, '12.5'],
    ['形象进度（%）', 100, '100'],
    ['是否开工', '否', 'no'],
    ['是否开工', true, 'yes'],
    ['本季完成投资（万元）', '无进展', 'no_progress'],
    ['本季完成投资（万元）', '不适用', 'not_applicable'],
    ['本季完成投资（万元）', 0, '0'],
  ])('%s %s', async (head, cell, value) => {
    expect(await past(head, cell)).toEqual([value]);
  });

  test.each([
    ['季度', '2026Q5', 'not_a_quarter_cell'],
    ['季度', 20263, 'not_a_quarter_cell'],
    ['开工日期', '2026-02-30', 'not_a_date_cell'],
    ['开工日期', 60, 'not_a_date_cell'],
    ['形象进度（%）', 101, 'not_a_percent'],
    ['形象进度（%）', '约一半', 'not_a_percent'],
    ['是否开工', '也许', 'unknown_word'],
    ['本季完成投资（万元）', '未报', 'not_an_amount'],
  ])('%s %s is refused', async (head, cell, code) => {
    expect(await past(head, cell)).toEqual([undefined, code]);
  });

  test('a cell shown as a percentage holds a fraction', async () => {
    expect(await past('形象进度（%）', 0.625, '0.0%')).toEqual(['62.5']);
    expect(await past('本季完成投资（万元）', 0.625, '0.0%')).toEqual([undefined, 'amount_is_percent']);
  });
});

describe('what stands around the cells', () => {
  test('merged cells are errors, hidden rows, columns and sheets are read with a warning', async () => {
    const bytes = await typedBook(
      {
        项目: [
          ['项目名称', '类别', '依据'],
          ['甲', '项目', 'x'],
          ['乙', '项目', 'x'],
        ],
      },
      (book) => {
        const sheet = book.worksheets[0] as ExcelJS.Worksheet;
        sheet.mergeCells('C2:C3');
        sheet.getRow(3).hidden = true;
        sheet.getColumn(2).hidden = true;
        sheet.state = 'hidden';
        book.addWorksheet('x');
      },
    );
    const { tables, findings } = await read(bytes);
    expect(plain(tables, 'projects').map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(codes(findings)).toEqual([
      ' warning hidden_sheet',
      '3 warning hidden_rows',
      'B warning hidden_column',
      'C2 error merged_cells',
    ]);
  });

  test('every finding here has words in both languages', async () => {
    const bytes = await typedBook({
      项目: [
        ['项目名称', '类别', '奇怪'],
        ['甲', '不知道', 1],
      ],
      参与市: [
        ['项目名称', '总投资（万元）'],
        ['甲', { formula: '1', result: 1 }],
      ],
    });
    const { findings } = await read(bytes);
    expect(findings).toHaveLength(3);
    for (const finding of findings) {
      expect(findingText(finding, 'zh-CN')).not.toMatch(/finding\.|不符合要求/);
      expect(findingText(finding, 'en')).not.toMatch(/finding\.|Not acceptable/);
    }
  });
});
