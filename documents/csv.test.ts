import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rateOf } from '#rules/completion.ts';
import { yuan } from '#rules/money.ts';
import { csvField, inertText, tableCsv, writeCsv } from './csv.ts';
import { provinceFigures } from './dashboard-fixture.ts';
import { fileNotes } from './dashboard-notes.ts';
import { amountCell, citiesTable, sharesTable } from './dashboard-table.ts';
import { count, money, none, pointsAs, rateAs, text } from './table.ts';
import { wordsOf } from './words.ts';

/** A reader written from RFC 4180 alone. */
function parseCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const source = csv.replace(/^\uFEFF/, '');
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (source[at + 1] === '"') field += source[++at];
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      row.push(field);
      field = '';
    } else if (sign === '\r' && source[at + 1] === '\n') {
      rows.push([...row, field]);
      row = [];
      field = '';
      at += 1;
    } else field += sign;
  }
  return rows;
}

const words = { say: wordsOf('dashboard', 'zh-CN'), status: wordsOf('status', 'zh-CN'), locale: 'zh-CN' as const };
const column = (key: string) => ({ key, head: key, total: 'value' as const, width: 10 });

describe('text cannot run as a formula', () => {
  test.each([
    '=HYPERLINK("https://example.org")',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(1)',
    '﹦1',
    '\t=1',
    '\tplain',
    '\r=1',
    '\rplain',
    '\n=1',
    '\0=1',
    '\0plain',
    '  =1+1',
    '\u3000＝1',
    '\u00A0=1',
    '\uFEFF=1',
    '"=1+1"',
    "'=1",
    '“=1”',
    ' " =1',
  ])('%j is prefixed', (given) => {
    expect(inertText(given)).toBe(`'${given}`);
  });

  test.each(['杭州市', '1+1', 'a=b', '100-200', 'G15 @ 嘉兴', '“双城记”', "'quoted'", '', ' ', '3.5%', '−1.8'])(
    '%j is left as it is',
    (given) => {
      expect(inertText(given)).toBe(given);
    },
  );
});

test('fields are quoted where a separator, a quote or a break stands in them', () => {
  expect(['a', 'a,b', 'a"b', 'a\nb', 'a;b', 'a\tb', ' a', ''].map(csvField)).toEqual([
    'a',
    '"a,b"',
    '"a""b"',
    '"a\nb"',
    '"a;b"',
    '"a\tb"',
    '" a"',
    '',
  ]);
});

test('begins with a byte order mark and ends every line with CRLF', () => {
  expect(
    writeCsv([
      ['a', 'b'],
      ['c', 'd'],
    ]),
  ).toBe('\uFEFFa,b\r\nc,d\r\n');
});

test('whatever is written is read back', () => {
  const field = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[,"\r\n;=\t 'a]{0,12}$/));
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }), (rows) => {
      expect(parseCsv(writeCsv(rows))).toEqual(rows);
    }),
  );
});

test('no field of any text begins like a formula', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('=', '+', '-', '@', '\t', '＝', ' =', '"='),
      (rest, start) => {
        const [, [field] = []] = parseCsv(
          tableCsv({ columns: [column('a')], rows: [[text(start + rest)]], total: null }, []),
        );
        expect(field?.startsWith("'")).toBe(true);
      },
    ),
  );
});

test('numbers stay numbers, negative ones too, exact and without grouping', () => {
  const third = rateOf(1, 3);
  const row = [
    money(yuan(-5_000_000)),
    money(yuan(12_345_678_901)),
    rateAs(third, '33.3%'),
    pointsAs(rateOf(-1, 8), '−12.5'),
    count(0),
    none,
  ];
  const csv = tableCsv({ columns: row.map((_, index) => column(String(index))), rows: [row], total: null }, []);
  expect(parseCsv(csv)[1]).toEqual(['-500.0000', '1234567.8901', '33.3', '-12.5', '0', '']);
});

describe('the dashboard as CSV', () => {
  const csv = parseCsv(
    tableCsv(citiesTable(provinceFigures, words), fileNotes(provinceFigures, words.say, words.status, 'zh-CN')),
  );

  test('has one line per city by rank, then the province, all of one width', () => {
    expect(csv.slice(1, 4).map((row) => row[1])).toEqual(['杭州市', '宁波市', '全省']);
    expect(new Set(csv.map((row) => row.length)).size).toBe(1);
  });

  test('says the units in the head and the figures as the page shows them', () => {
    expect(csv[0]?.slice(3, 8)).toEqual([
      '年度投资完成率 (%)',
      '比序时进度 (百分点)',
      '本年累计完成 (万元)',
      '其中无年度计划 (万元)',
      '年度计划 (万元)',
    ]);
    expect(csv[3]).toEqual([
      '',
      '全省',
      '滞后',
      '54.2',
      '-20.8',
      '12500.0001',
      '-500.0000',
      '24000.0000',
      '1',
      '2',
      '3',
      '3',
      '4',
      '3',
    ]);
  });

  test('prints basis, coverage, rule and caveats', () => {
    const tail = csv
      .slice(5)
      .map((row) => row.join(' '))
      .join('\n');
    for (const expected of [
      '正式口径',
      '3/4 份',
      '亮灯规则 default',
      '工作调度数据，非统计数据',
      '演示数据',
      '截至（北京时间） 2026-10-20 14:32',
      '四舍五入',
    ])
      expect(tail).toContain(expected);
  });
});

test('the four answers of a quarter stay apart', () => {
  const table = sharesTable(provinceFigures, words);
  const first = table.columns.findIndex((item) => item.key === '2026Q1');
  const cells = table.rows.map((row) => row.slice(first, first + 3));
  expect(cells[1]).toEqual([money(yuan(0)), text('不适用'), money(yuan(-5_000_000))]);
  expect(cells[3]).toEqual([none, none, text('未报')]);
});

test('no progress is said in words, although it adds nothing, as 0 does', () => {
  expect(amountCell(yuan(0), 'no_progress', words.say)).toEqual(text('无进展'));
  expect(amountCell(yuan(0), 'amount', words.say)).toEqual(money(yuan(0)));
  expect(amountCell(null, 'not_applicable', words.say)).toEqual(text('不适用'));
});
