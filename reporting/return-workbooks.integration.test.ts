// The return's workbook against the database: what it changes, what is found in it, and whose file it is.

import { and, eq } from 'drizzle-orm';
import type ExcelJS from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, makeActor, makeReport, makeShare } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { quarters } from '#db/schema/quarters.ts';
import { cellUnder, openedReturn, savedReturn, stampCell } from '#documents/return-fixtures.ts';
import { Forbidden, NotFound } from './errors.ts';
import { saveReport } from './reports.ts';
import { returnCopy } from './return-copies.ts';
import {
  amount,
  confirm,
  contentOf,
  download,
  hangzhou,
  makeWorld,
  typeInto,
  upload,
  versions,
  view,
  type World,
  whole,
} from './return-fixtures.ts';
import { getReturnRun } from './return-runs.ts';
import { uploadReturn } from './return-uploads.ts';
import { exportReturn } from './return-workbooks.ts';

const ningbo = '330200';
afterAll(closeDatabase);

describe('a filled workbook', () => {
  test('gives the very content that the form gives, with an event that names the upload', async () => {
    const world = await makeWorld(2);
    const form = {
      investmentAnswer: 'amount',
      investmentEntry: 'year_to_date',
      investment: '1,234.5',
      physicalProgress: '=主体结构封顶',
      physicalPercent: '62.5',
      constructionStarted: 'yes',
      startedOn: `${world.quarter.slice(0, 4)}-02-03`,
      difficultiesAnswer: 'some',
      difficultyCategory: 'land',
      difficulties: '两行\n文字',
      nextStep: '@SUM(A1)',
      ownLight: 'yellow',
    };
    await saveReport(world.reporter, { reportId: world.reportIds[0] ?? '', version: 1, form });
    const book = await download(world);
    typeInto(book, world, 1, {
      本季投资情况: '有完成投资',
      金额口径: '本年累计数',
      '完成投资（万元）': 1234.5,
      形象进度: '=主体结构封顶',
      '形象进度百分比（%）': 62.5,
      是否开工: '已开工',
      开工日期: new Date(`${form.startedOn}T00:00:00Z`),
      存在困难: '有',
      困难类别: '用地',
      困难说明: '两行\n文字',
      下一步安排: '@SUM(A1)',
      自评亮灯: '偏慢',
    });
    const runId = await upload(world, book);
    expect((await view(world, runId)).outcomes).toEqual(['unchanged', 'change']);
    expect(await confirm(world, runId)).toMatchObject({ count: 1 });
    expect(await contentOf(world, 1)).toEqual(await contentOf(world, 0));
    const [saved] = await asTest((db) =>
      db
        .select()
        .from(events)
        .where(and(eq(events.objectId, world.reportIds[1] ?? ''), eq(events.kind, 'report_draft_saved'))),
    );
    expect(saved?.detail).toMatchObject({ source: 'workbook', runId, before: 'due', after: 'draft' });
    expect(await versions(world)).toEqual([2, 2]);
  });

  test('downloaded and uploaded untouched changes nothing', async () => {
    const world = await makeWorld(2);
    await saveReport(world.reporter, {
      reportId: world.reportIds[0] ?? '',
      version: 1,
      form: { investmentAnswer: 'no_progress' },
    });
    const runId = await upload(world, await download(world));
    expect((await view(world, runId)).outcomes).toEqual(['unchanged', 'unchanged']);
    await expect(confirm(world, runId)).rejects.toMatchObject({ code: 'done_already' });
    expect(await versions(world)).toEqual([2, 1]);
  });

  test('keeps blank, zero, no progress and not applicable apart', async () => {
    const world = await makeWorld(4);
    const book = await download(world);
    typeInto(book, world, 0, { 下一步安排: '待定' });
    typeInto(book, world, 1, amount(0));
    typeInto(book, world, 2, { 本季投资情况: '无进展', 无进展原因: '汛期', '完成投资（万元）': 7 });
    typeInto(book, world, 3, { 本季投资情况: '不适用' });
    const runId = await upload(world, book);
    const { checked } = await view(world, runId);
    expect(checked.flatMap(({ findings }) => findings.map(({ code }) => code))).toContain('amount_not_counted');
    await confirm(world, runId);
    const answers = await Promise.all([0, 1, 2, 3].map((index) => contentOf(world, index)));
    expect(answers.map((content) => [content?.investmentAnswer, content?.investmentYuan])).toEqual([
      [null, null],
      ['amount', 0],
      ['no_progress', null],
      ['not_applicable', null],
    ]);
  });

  test('with a cell that cannot be read leaves that report out, names the cell, and the copy carries it', async () => {
    const world = await makeWorld(2);
    const book = await download(world);
    typeInto(book, world, 0, {
      ...amount(5),
      '完成投资（万元）': '约十万',
      形象进度: { formula: '1+1', result: 2, date1904: false },
    });
    typeInto(book, world, 1, amount(9));
    const runId = await upload(world, book);
    const seen = await view(world, runId);
    expect(seen.outcomes).toEqual(['unreadable', 'change']);
    const bad = seen.checked.find(({ outcome }) => outcome === 'unreadable');
    expect(bad?.findings.filter(({ severity }) => severity === 'error').map(({ code, key }) => [code, key])).toEqual([
      ['formula_cell', 'physicalProgress'],
      ['not_a_number', 'investment'],
    ]);
    const copy = await openedReturn((await returnCopy(world.reporter, world.quarter, runId, 'zh-CN')).body);
    const row = [5, 6].find((number) => cellUnder(copy, '项目', '填报事项', number).value === world.names[0]) ?? 0;
    const cell = cellUnder(copy, '项目', '完成投资（万元）', row);
    expect(cell.value).toBe('约十万');
    expect(JSON.stringify(cell.note)).toContain('请只填数字');
    const inert = cellUnder(copy, '项目', '形象进度', row);
    expect([inert.value, inert.formula]).toEqual(['⚠ 未改 not mended: =1+1', undefined]);
    expect(String(cellUnder(copy, '项目', '核对结果', row).value)).toContain('公式');
    await upload(world, copy);
    expect((await view(world, runId)).outcomes).toEqual(['unreadable', 'change']);
    typeInto(copy, world, 0, { '完成投资（万元）': 100_000, 形象进度: '桩基完成' });
    const again = await upload(world, copy);
    expect(again).toBe(runId);
    expect((await view(world, runId)).outcomes).toEqual(['change', 'change']);
    await confirm(world, runId);
    expect(await contentOf(world, 0)).toMatchObject({ investmentYuan: 1_000_000_000, physicalProgress: '桩基完成' });
  });

  test('shows what the rulebook says at the cell, and explanations come back by their own sheet', async () => {
    const world = await makeWorld(1);
    const book = await download(world);
    typeInto(book, world, 0, { ...amount(9_999_999), 自评亮灯: '正常' });
    const runId = await upload(world, book);
    const { checked } = await view(world, runId);
    const warned = checked[0]?.findings.find(({ code }) => code === 'W203');
    expect(warned).toMatchObject({ key: 'investment', sheet: 'project', row: 5 });
    const copy = await openedReturn((await returnCopy(world.reporter, world.quarter, runId, 'zh-CN')).body);
    const line = [5, 6, 7, 8, 9].find((number) => cellUnder(copy, '情况说明', '代码', number).value === 'W203') ?? 0;
    cellUnder(copy, '情况说明', '情况说明', line).value = '确为一次性到位';
    await upload(world, copy);
    await confirm(world, runId);
    expect(await contentOf(world, 0)).toMatchObject({ explanations: { W203: '确为一次性到位' } });
  });
});

describe('whose file it is', () => {
  const refusalOf = async (world: World, book: ExcelJS.Workbook) => {
    const seen = await view(world, await upload(world, book));
    expect(seen.run.state).toBe('refused');
    expect(seen.checked).toEqual([]);
    return seen.files[0]?.refused;
  };

  test('another city’s and another quarter’s are refused by name', async () => {
    const world = await makeWorld(1);
    const year = Number(world.quarter.slice(0, 4));
    const share = await makeShare({ cityCode: ningbo, year });
    await makeReport({ ...share, cityCode: ningbo, quarter: world.quarter });
    const other = { ...world, reporter: await makeActor({ role: 'city_reporter', cityCode: ningbo }) };
    expect(await refusalOf(world, await download(other))).toMatchObject({
      code: 'file_foreign_city',
      params: { city: '宁波市', ownCity: '杭州市' },
    });
    const later = await makeWorld(1);
    expect(await refusalOf(world, await download(later))).toMatchObject({
      code: 'file_foreign_quarter',
      params: { fileQuarter: later.quarter, ownQuarter: world.quarter },
    });
  });

  test('a file whose codes were touched is refused: of the city, of the version, of a row from another file', async () => {
    const world = await makeWorld(2);
    const stampOf = (book: ExcelJS.Workbook, row: number) => cellUnder(book, '项目', '校验码（请勿改动）', row);
    const city = await download(world);
    stampCell(city).value = String(stampCell(city).value).replace('.330100.', '.330200.');
    expect(await refusalOf(world, city)).toMatchObject({ code: 'file_tampered' });
    const version = await download(world);
    stampOf(version, 5).value = String(stampOf(version, 5).value).replace(/\.1\./, '.2.');
    expect(await refusalOf(world, version)).toMatchObject({ code: 'file_tampered' });
    const [one, two] = [await download(world), await download(world)];
    stampOf(one, 5).value = stampOf(two, 5).value;
    expect(await refusalOf(world, one)).toMatchObject({ code: 'file_tampered' });
    const bare = await download(world);
    stampCell(bare).value = 'JB0.x';
    expect(await refusalOf(world, bare)).toMatchObject({ code: 'file_old_format' });
    expect(await versions(world)).toEqual([1, 1]);
  });

  test('codes moved between rows of one file are seen by the name beside them', async () => {
    const world = await makeWorld(2);
    const book = await download(world);
    const [first, second] = [5, 6].map((row) => cellUnder(book, '项目', '校验码（请勿改动）', row));
    if (first && second) [first.value, second.value] = [second.value, first.value];
    typeInto(book, world, 0, amount(3));
    const seen = await view(world, await upload(world, book));
    expect(seen.outcomes).toEqual(['unreadable', 'unreadable']);
    expect(seen.checked[0]?.findings[0]).toMatchObject({ code: 'row_name_changed' });
  });

  test('approvers, other cities and the province are refused, and a run is its city’s alone', async () => {
    const world = await makeWorld(1);
    const runId = await upload(world, await download(world));
    const stranger = await makeActor({ role: 'city_reporter', cityCode: ningbo });
    await expect(getReturnRun(stranger, world.quarter, runId)).rejects.toBeInstanceOf(NotFound);
    await expect(returnCopy(stranger, world.quarter, runId, 'en')).rejects.toBeInstanceOf(NotFound);
    for (const person of [
      { role: 'city_approver', cityCode: hangzhou },
      { role: 'province_publisher' },
      { role: 'province_reviewer' },
      { role: 'viewer', cityCode: hangzhou },
    ] as const) {
      const actor = await makeActor(person);
      await expect(uploadReturn(actor, { quarter: world.quarter, files: [] })).rejects.toBeInstanceOf(Forbidden);
      await expect(exportReturn(actor, whole(world.quarter), 'en')).rejects.toBeInstanceOf(Forbidden);
      await expect(getReturnRun(actor, world.quarter, runId)).rejects.toBeInstanceOf(Forbidden);
    }
    const colleague = await makeActor({ role: 'city_reporter', cityCode: hangzhou });
    expect((await view(world, runId, colleague)).isOwn).toBe(false);
    await expect(confirm(world, runId, {}, colleague)).rejects.toBeInstanceOf(Forbidden);
  });

  test('a quarter that is not open takes none', async () => {
    const world = await makeWorld(1);
    const book = await download(world);
    await asTest((db) => db.update(quarters).set({ state: 'closed' }).where(eq(quarters.id, world.quarter)));
    const files = [{ fileName: 'x.xlsx', bytes: await savedReturn(book) }];
    expect(await uploadReturn(world.reporter, { quarter: world.quarter, files })).toEqual({ problem: 'not_open' });
    expect(await exportReturn(world.reporter, whole(world.quarter), 'en')).toBeNull();
  });
});
