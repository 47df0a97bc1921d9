import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { yuan, zeroYuan } from '#rules/money.ts';
import { deliverableStates, indicatorFinalities, milestoneStates } from '#rules/report-answers.ts';
import {
  contentFields,
  difficultiesAnswers,
  difficultyCategories,
  emptyContent,
  formValuesOf,
  investmentAnswers,
  milestoneInput,
  ownLights,
  type ReportContent,
} from '#rules/report-content.ts';
import { type ReportForm, readReportForm } from '#rules/report-input.ts';
import { askedContent, fieldsOf } from '#rules/report-kinds.ts';
import { seenText } from '#rules/typed-text.ts';
import { type KindSheet, kindSheets, returnColumns } from './return-columns.ts';
import { cellUnder, filledReturn, openedReturn, readBack, savedReturn, someRow } from './return-fixtures.ts';
import { formOfRows, type RowOfReport } from './return-form.ts';
import { headOf, sheetTitle } from './return-words.ts';

const milestones = ['0f8fad5b-d9cb-469f-a165-70867728950e', '7c9e6679-7425-40de-944b-e07fc1f90ae7'];
const asked = (kind: KindSheet) => fieldsOf({ kind, isLead: true, isJoint: true, hasMilestones: true });

const hostile = [
  '=HYPERLINK("http://x","y")',
  '+1',
  '@SUM(A1)',
  '＝1',
  '-2+3',
  '_x0041_',
  '\t=1',
  '𠮷野',
  '第一行\n第二行',
  '1e5',
  '0012',
];
const words = fc
  .oneof(
    fc.constantFrom(...hostile),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  )
  // What comes in by a form: seen signs, and line breaks as browsers send them.
  .map((text) =>
    seenText(text)
      .replace(/[\uFFFE\uFFFF]/g, '')
      .replace(/\r\n?/g, '\r\n'),
  );
const maybe = <T>(...options: readonly T[]) => fc.constantFrom<T | null>(null, ...options);
const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybeDay = fc.option(day);
const decimal = fc
  .tuple(fc.integer({ min: -999_999, max: 999_999_999 }), fc.constantFrom('', '.5', '.50', '.1234567890123456', '.0'))
  .map(([whole, part]) => `${whole}${part}`);

const anyContent: fc.Arbitrary<ReportContent> = fc.record({
  investmentAnswer: maybe(...investmentAnswers),
  investmentYuan: fc.option(fc.integer({ min: -100_000_000_000_000, max: 100_000_000_000_000 }).map(yuan)),
  investmentIsReduction: fc.boolean(),
  noProgressReason: words,
  physicalProgress: words,
  physicalPercentTenths: fc.option(fc.integer({ min: 0, max: 1000 })),
  constructionStarted: fc.option(fc.boolean()),
  startedOn: maybeDay,
  difficultiesAnswer: maybe(...difficultiesAnswers),
  difficultyCategory: maybe(...difficultyCategories),
  difficulties: words,
  nextStep: words,
  ownLight: maybe(...ownLights),
  explanations: fc.record({ W203: words, W401: words }),
  milestones: fc
    .tuple(...milestones.map(() => fc.record({ state: maybe(...milestoneStates), doneOn: maybeDay, note: words })))
    .map((answers) => Object.fromEntries(milestones.map((id, index) => [id, answers[index]]))) as fc.Arbitrary<
    ReportContent['milestones']
  >,
  deliverableState: maybe(...deliverableStates),
  narrative: words,
  jointMeetings: fc.option(fc.integer({ min: 0, max: 999 })),
  jointStatement: words,
  indicatorValue: fc.option(decimal),
  indicatorFinality: maybe(...indicatorFinalities),
  indicatorSource: words,
});

/** The rows of one report, written and read back as the strings of its form. */
async function through(
  kind: KindSheet,
  forms: readonly ReportForm[],
  asText = false,
): Promise<Record<string, string>[]> {
  const valuesOf = (form: ReportForm, input: (key: string) => string, keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, form[input(key)] ?? '']));
  const rowFor = (values: Record<string, string>, stamp: string) =>
    someRow(asText ? {} : values, { stamp, ...(asText ? { typed: values } : {}) });
  const bytes = await filledReturn({
    [kind]: forms.map((form, index) =>
      rowFor(
        valuesOf(
          form,
          (key) => key,
          returnColumns[kind].entries.map(({ key }) => key),
        ),
        `${index}|`,
      ),
    ),
    milestones: forms.flatMap((form, index) =>
      milestones.map((id) =>
        rowFor(
          valuesOf(form, (part) => milestoneInput(id, part as 'state'), ['state', 'doneOn', 'note']),
          `${index}|${id}`,
        ),
      ),
    ),
    explanations: forms.flatMap((form, index) =>
      ['W203', 'W401'].map((code) =>
        rowFor(
          valuesOf(form, () => `explanation.${code}`, ['text']),
          `${index}|${code}`,
        ),
      ),
    ),
  });
  const { rows, findings } = await readBack(bytes);
  expect(findings).toEqual([]);
  expect(rows.flatMap((row) => row.findings)).toEqual([]);
  return forms.map((_, index) => {
    const own = rows.flatMap((row): RowOfReport[] => {
      const [number, of = ''] = row.stamp.split('|');
      return Number(number) === index ? [{ row, of: of === '' ? null : of }] : [];
    });
    return formOfRows(own);
  });
}

describe.each(kindSheets)('%s: the workbook says what the form says', (kind) => {
  test('any content comes back as the form would have it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyContent, { minLength: 6, maxLength: 6 }), async (contents) => {
        const forms = contents.map((content) => formValuesOf(askedContent(content, asked(kind))));
        const back = await through(kind, forms);
        const read = (form: ReportForm) => askedContent(readReportForm(form, zeroYuan).content, asked(kind));
        expect(back.map(read)).toEqual(forms.map(read));
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  test('whatever is typed, readable or not, is read and refused as in the form', async () => {
    const typedText = fc.oneof(
      words,
      fc.constantFrom(
        '３８,４００．５',
        '1,234.56789',
        '62.5%',
        '101',
        '2026-9-3x',
        '２０２６',
        '-12.5',
        '约十万',
        '0',
        '1,0',
        '999',
        '0.00001',
      ),
    );
    const inputs = returnColumns[kind].entries
      .filter(({ vocabulary, kind: of }) => !vocabulary && of !== 'date')
      .map(({ key }) => key);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record(Object.fromEntries(inputs.map((key) => [key, typedText]))), { minLength: 6, maxLength: 6 }),
        async (forms) => {
          const back = await through(kind, forms, true);
          const read = (form: ReportForm) => {
            const { content, errors } = readReportForm({ ...form, investmentEntry: 'year_to_date' }, yuan(1_230_000));
            return {
              content: askedContent(content, asked(kind)),
              errors: errors.map(({ field, code }) => [field, code]),
            };
          };
          expect(back.map(read)).toEqual(forms.map(read));
        },
      ),
      { numRuns: 10 },
    );
  }, 60_000);

  test('every field that is asked has its column, and every column its field', () => {
    const fields = new Set(returnColumns[kind].entries.map(({ field }) => field));
    expect([...fields].toSorted()).toEqual(
      asked(kind)
        .filter((field) => field !== 'milestones' && field !== 'explanations')
        .toSorted(),
    );
  });
});

describe('the file', () => {
  const values = formValuesOf({
    ...emptyContent,
    investmentAnswer: 'amount',
    investmentYuan: yuan(384_000_500),
    physicalProgress: '=HYPERLINK("http://x","y")',
    physicalPercentTenths: 625,
    startedOn: '2026-09-03',
  });
  const rows = {
    project: [
      someRow(values, { fixed: { name: '=1+1', plan: '40000', last: '' }, notAsked: ['jointStatement'] }),
      someRow({}, { fixed: { name: '空' } }),
    ],
  };

  test('is protected without a password: what must not change is locked, what is asked is open', async () => {
    const book = await openedReturn(await filledReturn(rows));
    expect(book.worksheets.map(({ name }) => name)).toEqual(['填报说明', '项目', 'jibao']);
    for (const sheet of book.worksheets)
      expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true });
    expect(
      JSON.stringify(book.worksheets.map((sheet) => (sheet as unknown as { sheetProtection: object }).sheetProtection)),
    ).not.toMatch(/hashValue|password/i);
    expect(book.getWorksheet('jibao')?.state).toBe('veryHidden');
    const under = (head: string, row = 5) => cellUnder(book, '项目', head, row);
    for (const head of [
      '填报事项',
      '年度计划（万元）',
      '上季完成（万元）',
      '校验码（请勿改动）',
      '共同说明（牵头市填写）',
    ])
      expect(under(head).protection?.locked ?? true, head).toBe(true);
    for (const { key } of returnColumns.project.entries.filter((entry) => entry.key !== 'jointStatement'))
      expect(under(headOf('project', key)).protection?.locked, key).toBe(false);
    expect(book.getWorksheet('项目')?.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 });
  });

  test('holds numbers as numbers, dates as dates, blanks as nothing, and no formula', async () => {
    const book = await openedReturn(await filledReturn(rows));
    const under = (head: string, row = 5) => cellUnder(book, '项目', head, row).value;
    expect(under('完成投资（万元）')).toBe(38400.05);
    expect(under('形象进度百分比（%）')).toBe(62.5);
    expect(under('开工日期')).toEqual(new Date('2026-09-03T00:00:00Z'));
    expect(under('年度计划（万元）')).toBe(40_000);
    expect(under('上季完成（万元）')).toBe('—');
    expect(under('完成投资（万元）', 6)).toBeNull();
    expect(under('填报事项')).toBe('=1+1');
    expect(under('形象进度')).toBe('=HYPERLINK("http://x","y")');
    book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined())));
  });

  test('offers the words of the screen in lists and holds numbers, dates and lengths to their bounds', async () => {
    const book = await openedReturn(await filledReturn(rows));
    const rule = (head: string) => cellUnder(book, '项目', head, 6).dataValidation;
    expect(rule('本季投资情况')).toMatchObject({ type: 'list', formulae: ['"有完成投资,无进展,不适用"'] });
    expect(rule('困难类别').formulae).toEqual(['"用地,用海,审批,资金,跨市协调,施工,其他"']);
    expect(rule('自评亮灯').formulae).toEqual(['"正常,偏慢,滞后,完成"']);
    expect(rule('完成投资（万元）')).toMatchObject({ type: 'custom', errorStyle: 'stop' });
    expect(String(rule('完成投资（万元）').formulae[0])).toMatch(/ROUND\(\w+5,4\)/);
    expect(rule('开工日期')).toMatchObject({ type: 'date', operator: 'between' });
    expect(rule('形象进度')).toMatchObject({ type: 'textLength', formulae: [1000] });
  });

  test('in English offers English words, which are read as well as the Chinese ones', async () => {
    const bytes = await filledReturn(
      { project: [someRow({ investmentAnswer: 'no_progress', ownLight: 'red' })] },
      { locale: 'en' },
    );
    expect(cellUnder(await openedReturn(bytes), '项目', '本季投资情况', 5).value).toBe('No progress');
    const { rows: read } = await readBack(bytes);
    expect(read[0]?.values).toMatchObject({ investmentAnswer: 'no_progress', ownLight: 'red' });
  });

  test('says on its cover what it is, for whom, until when, and that nothing classified belongs in it', async () => {
    const said: string[] = [];
    (await openedReturn(await filledReturn(rows)))
      .getWorksheet('填报说明')
      ?.eachRow((row) => row.eachCell((cell) => said.push(String(cell.value))));
    const all = said.join('\n');
    for (const expected of [
      '杭州市2026年三季度季报工作簿',
      '非涉密系统，严禁填报涉密信息',
      '2026-10-22',
      '2026-10-08 09:00，王敏',
      '万元',
      'Hangzhou, Q3 2026',
    ])
      expect(all).toContain(expected);
  });

  test('does not read formulas, error values, percentages or dates where a number belongs', async () => {
    const book = await openedReturn(await filledReturn(rows));
    cellUnder(book, '项目', '完成投资（万元）', 5).value = {
      formula: 'HYPERLINK("http://x")',
      result: 5,
      date1904: false,
    };
    cellUnder(book, '项目', '形象进度', 5).value = { formula: '1+1', result: 2, date1904: false };
    const share = cellUnder(book, '项目', '完成投资（万元）', 6);
    share.value = 0.62;
    share.numFmt = '0%';
    const percent = cellUnder(book, '项目', '形象进度百分比（%）', 6);
    percent.value = 0.625;
    percent.numFmt = '0.0%';
    const { rows: read } = await readBack(await savedReturn(book));
    expect(read[0]?.findings.map(({ code, cell }) => [code, cell])).toEqual([
      ['formula_cell', expect.stringMatching(/^\w+5$/)],
      ['formula_cell', expect.stringMatching(/^\w+5$/)],
    ]);
    expect(read[0]?.values).not.toHaveProperty('investment');
    expect(read[1]?.findings.map(({ code }) => code)).toEqual(['number_is_percent']);
    expect(read[1]?.values.physicalPercent).toBe('62.5');
  });

  test('without a column, or without its stamp, is refused; a row of somebody’s own is named and not read', async () => {
    const book = await openedReturn(await filledReturn(rows));
    const sheet = book.getWorksheet('项目');
    if (sheet) sheet.getCell(9, 1).value = '自己加的一行';
    const { rows: read, findings } = await readBack(await savedReturn(book));
    expect(read).toHaveLength(2);
    expect(findings).toMatchObject([{ code: 'row_unknown', row: 9 }]);
    cellUnder(book, '项目', '完成投资（万元）', 3).value = '投资';
    await expect(readBack(await savedReturn(book))).rejects.toMatchObject({
      code: 'columns_changed',
      params: { columns: '完成投资（万元）' },
    });
    const other = await openedReturn(await filledReturn(rows));
    other.removeWorksheet(other.getWorksheet('jibao')?.id ?? 0);
    await expect(readBack(await savedReturn(other))).rejects.toMatchObject({ code: 'file_not_ours' });
  });
});

test('the content of every kind has its sheet', () => {
  expect(kindSheets.map((kind) => sheetTitle(kind))).toEqual(['项目', '合作先行区', '成果事项', '指标']);
  expect(contentFields.length).toBe(22);
});
