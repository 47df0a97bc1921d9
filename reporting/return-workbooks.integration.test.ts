// The return's workbook against the database: whose file it is, what it changes, what was changed meanwhile, all or nothing.

import { and, eq } from 'drizzle-orm';
import type ExcelJS from 'exceljs';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import { importRuns } from '#db/schema/imports.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitments } from '#db/schema/plans.ts';
import { commitmentUnits } from '#db/schema/projects.ts';
import { quarters } from '#db/schema/quarters.ts';
import { reports } from '#db/schema/reports.ts';
import { cellUnder, openedReturn, savedReturn, stampCell } from '#documents/return-fixtures.ts';
import { entriesOf, openZip, unpacked } from '#documents/zip-check.ts';
import type { Actor } from '#rules/policy.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { Conflict, Forbidden, Invalid, NotFound } from './errors.ts';
import { getImport, listImports } from './import-runs.ts';
import { getReport, saveReport, submitReport } from './reports.ts';
import { returnCopy } from './return-copies.ts';
import { confirmReturn, discardReturn, type RowChoice } from './return-decisions.ts';
import { getReturnRun, getWorkbookCard } from './return-runs.ts';
import { uploadReturn } from './return-uploads.ts';
import { exportReturn } from './return-workbooks.ts';

const [hangzhou, ningbo] = ['330100', '330200'];
afterAll(closeDatabase);

type World = { quarter: QuarterId; reporter: Actor; reportIds: string[]; names: string[]; commitmentIds: string[] };

/** A quarter in which Hangzhou owes that many reports on projects. */
async function makeWorld(count = 3): Promise<World> {
  const year = await freshYear();
  const quarter = await makeQuarter(quarterId(year, 1));
  const reportIds: string[] = [];
  const commitmentIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const share = await makeShare({ cityCode: hangzhou, year });
    await asTest((db) =>
      db
        .update(commitments)
        .set({ ordinal: index + 1 })
        .where(eq(commitments.id, share.commitmentId)),
    );
    reportIds.push(await makeReport({ ...share, cityCode: hangzhou, quarter }));
    commitmentIds.push(share.commitmentId);
  }
  const names = await Promise.all(
    commitmentIds.map((id) =>
      asTest(async (db) => (await db.select().from(commitments).where(eq(commitments.id, id)))[0]?.name ?? ''),
    ),
  );
  const reporter = await makeActor({ role: 'city_reporter', cityCode: hangzhou });
  return { quarter, reporter, reportIds, names, commitmentIds };
}

const whole = (quarter: string) => ({ quarter, by: null, part: null });

async function download({ reporter, quarter }: World, by: string | null = null, part: string | null = null) {
  const file = await exportReturn(reporter, { quarter, by, part }, 'zh-CN');
  return openedReturn(file?.body ?? new Uint8Array());
}

const firstRow = 5;

/** Types into the row of a report, by the heads that a person reads. */
function type(book: ExcelJS.Workbook, world: World, index: number, values: Record<string, ExcelJS.CellValue>): void {
  const sheet = book.getWorksheet('项目');
  const rows = Array.from({ length: (sheet?.rowCount ?? 0) - firstRow + 1 }, (_, step) => firstRow + step);
  const row = rows.find((number) => cellUnder(book, '项目', '填报事项', number).value === world.names[index]);
  if (!row) throw new Error(`No row of ${world.names[index]}`);
  for (const [head, value] of Object.entries(values)) cellUnder(book, '项目', head, row).value = value;
}

async function upload({ reporter, quarter }: World, ...books: ExcelJS.Workbook[]): Promise<string> {
  const files = await Promise.all(
    books.map(async (book, index) => ({ fileName: `填好的 ${index + 1}.xlsx`, bytes: await savedReturn(book) })),
  );
  const answer = await uploadReturn(reporter, { quarter, files });
  if (!('runId' in answer)) throw new Error(answer.problem);
  return answer.runId;
}

async function view(world: World, runId: string, actor = world.reporter) {
  const run = await getReturnRun(actor, world.quarter, runId);
  const outcomes = Object.fromEntries(run.checked.map(({ stored, outcome }) => [stored.reportId, outcome]));
  return { ...run, outcomes: world.reportIds.map((id) => outcomes[id]) };
}

async function confirm(world: World, runId: string, choices: Record<string, RowChoice> = {}, actor = world.reporter) {
  const { run, digest } = await getReturnRun(actor, world.quarter, runId);
  return confirmReturn(actor, { quarter: world.quarter, runId, version: run.version, digest, choices });
}

const contentOf = async ({ reporter, reportIds }: World, index: number) =>
  (await getReport(reporter, reportIds[index] ?? '')).content;
const versions = ({ reportIds }: World) =>
  Promise.all(
    reportIds.map((id) =>
      asTest(async (db) => (await db.select().from(reports).where(eq(reports.id, id)))[0]?.version),
    ),
  );
const amount = (value: number) => ({ 本季投资情况: '有完成投资', '完成投资（万元）': value });

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
    type(book, world, 1, {
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
    type(book, world, 0, { 下一步安排: '待定' });
    type(book, world, 1, amount(0));
    type(book, world, 2, { 本季投资情况: '无进展', 无进展原因: '汛期', '完成投资（万元）': 7 });
    type(book, world, 3, { 本季投资情况: '不适用' });
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
    type(book, world, 0, {
      ...amount(5),
      '完成投资（万元）': '约十万',
      形象进度: { formula: '1+1', result: 2, date1904: false },
    });
    type(book, world, 1, amount(9));
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
    expect([inert.value, inert.formula]).toEqual(['=1+1', undefined]);
    expect(String(cellUnder(copy, '项目', '核对结果', row).value)).toContain('公式');
    type(copy, world, 0, { '完成投资（万元）': 100_000, 形象进度: '桩基完成' });
    const again = await upload(world, copy);
    expect(again).toBe(runId);
    expect((await view(world, runId)).outcomes).toEqual(['change', 'change']);
    await confirm(world, runId);
    expect(await contentOf(world, 0)).toMatchObject({ investmentYuan: 1_000_000_000, physicalProgress: '桩基完成' });
  });

  test('shows what the rulebook says at the cell, and explanations come back by their own sheet', async () => {
    const world = await makeWorld(1);
    const book = await download(world);
    type(book, world, 0, { ...amount(9_999_999), 自评亮灯: '正常' });
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
    type(book, world, 0, amount(3));
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

describe('what was changed online since the download', () => {
  test('is asked report by report; what nobody filled in stays as it is online', async () => {
    const world = await makeWorld(3);
    const book = await download(world);
    const colleague = await makeActor({ role: 'city_reporter', cityCode: hangzhou });
    for (const reportId of world.reportIds)
      await saveReport(colleague, { reportId, version: 1, form: { nextStep: '网上写的' } });
    type(book, world, 0, { 下一步安排: '表里写的' });
    type(book, world, 1, { 下一步安排: '表里写的' });
    const runId = await upload(world, book);
    const seen = await view(world, runId);
    expect(seen.outcomes).toEqual(['asked', 'asked', 'untouched']);
    expect(seen.checked[0]?.fields).toEqual(['nextStep']);
    const [first = '', second = ''] = world.reportIds;
    const undecided = await confirm(world, runId, { [first]: 'mine' }).catch((error) => error);
    expect(undecided).toBeInstanceOf(Invalid);
    expect(undecided.problems).toMatchObject([{ field: `choice.${second}` }]);
    expect(await versions(world)).toEqual([2, 2, 2]);
    await confirm(world, runId, { [first]: 'mine', [second]: 'online' });
    const steps = await Promise.all([0, 1, 2].map(async (index) => (await contentOf(world, index))?.nextStep));
    expect(steps).toEqual(['表里写的', '网上写的', '网上写的']);
  });

  test('between preview and confirmation keeps nothing at all, and the choices are asked anew', async () => {
    const world = await makeWorld(3);
    const book = await download(world);
    for (const index of [0, 1, 2]) type(book, world, index, amount(index + 1));
    const runId = await upload(world, book);
    const { run, digest } = await view(world, runId);
    await saveReport(world.reporter, { reportId: world.reportIds[2] ?? '', version: 1, form: { nextStep: '刚改的' } });
    const input = { quarter: world.quarter, runId, version: run.version, digest, choices: {} };
    const lost = await confirmReturn(world.reporter, input).catch((error) => error);
    expect(lost).toBeInstanceOf(Conflict);
    expect(lost.code).toBe('return_changed_meanwhile');
    expect(await versions(world)).toEqual([1, 1, 2]);
    expect((await contentOf(world, 0))?.investmentYuan).toBeNull();
    const seen = await view(world, runId);
    expect(seen.run.state).toBe('ready');
    expect(seen.outcomes).toEqual(['change', 'change', 'asked']);
    await confirm(world, runId, { [world.reportIds[2] ?? '']: 'mine' });
    expect(await versions(world)).toEqual([2, 2, 3]);
  });

  test('a file merged in between preview and confirmation is shown first', async () => {
    const world = await makeWorld(2);
    const [one, two] = [await download(world), await download(world)];
    type(one, world, 0, amount(1));
    type(two, world, 1, amount(2));
    const runId = await upload(world, one);
    const { run, digest } = await view(world, runId);
    await upload(world, two);
    const input = { quarter: world.quarter, runId, version: run.version, digest, choices: {} };
    await expect(confirmReturn(world.reporter, input)).rejects.toMatchObject({ code: 'return_changed_meanwhile' });
    expect(await versions(world)).toEqual([1, 1]);
    expect(await confirm(world, runId)).toMatchObject({ count: 2 });
  });

  test('two confirmations of one upload keep it once', async () => {
    const world = await makeWorld(2);
    const book = await download(world);
    for (const index of [0, 1]) type(book, world, index, amount(1));
    const runId = await upload(world, book);
    const both = await Promise.allSettled([confirm(world, runId), confirm(world, runId)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await versions(world)).toEqual([2, 2]);
  });

  test('what was submitted meanwhile is left out with its status', async () => {
    const world = await makeWorld(2);
    const book = await download(world);
    const form = {
      investmentAnswer: 'not_applicable',
      physicalProgress: '已出规划',
      difficultiesAnswer: 'none',
      nextStep: '报批',
      ownLight: 'green',
      ...Object.fromEntries(['W402', 'W401', 'W301'].map((code) => [`explanation.${code}`, '规划类'])),
    };
    await submitReport(world.reporter, { reportId: world.reportIds[0] ?? '', version: 1, form });
    for (const index of [0, 1]) type(book, world, index, amount(4));
    const runId = await upload(world, book);
    expect((await view(world, runId)).outcomes).toEqual(['closed', 'change']);
    await confirm(world, runId);
    expect((await view(world, runId)).leftOut).toMatchObject([{ name: world.names[0], why: 'closed' }]);
    expect(await contentOf(world, 0)).toMatchObject({ investmentAnswer: 'not_applicable' });
    expect(await contentOf(world, 1)).toMatchObject({ investmentYuan: 40_000 });
  });
});

describe('in parts', () => {
  async function withUnits(world: World): Promise<void> {
    await asTest(async (db) => {
      await db
        .insert(jurisdictions)
        .values({
          code: '330110',
          name: '余杭区',
          nameEn: 'Yuhang',
          shortName: '余杭',
          level: 'county',
          parentCode: hangzhou,
          inProvince: true,
        })
        .onConflictDoNothing({ target: jurisdictions.code });
      const unit = (index: number, ordinal: number, role: 'lead' | 'responsible', name: string) => ({
        id: crypto.randomUUID(),
        commitmentId: world.commitmentIds[index] ?? '',
        cityCode: hangzhou,
        role,
        name,
        ordinal,
      });
      await db
        .insert(commitmentUnits)
        .values([
          unit(0, 1, 'lead', '杭州市发展改革委'),
          unit(0, 2, 'responsible', '余杭区交通运输局'),
          unit(1, 1, 'responsible', '杭州市地铁集团'),
        ]);
    });
  }

  test('every report stands in one part, and all parts come in one zip', async () => {
    const world = await makeWorld(3);
    await withUnits(world);
    const card = await getWorkbookCard(world.reporter, world.quarter, 'zh-CN');
    expect(card.parts.unit).toEqual([
      { key: '余杭区交通运输局', name: '余杭区交通运输局', count: 1 },
      { key: '杭州市地铁集团', name: '杭州市地铁集团', count: 1 },
      { key: 'rest', name: '未明确责任单位', count: 1 },
    ]);
    expect(card.parts.county.map(({ key, count }) => [key, count])).toEqual([
      ['330110', 1],
      ['rest', 2],
    ]);
    const file = await exportReturn(world.reporter, { quarter: world.quarter, by: 'unit', part: null }, 'zh-CN');
    expect(file?.contentType).toBe('application/zip');
    const zip = await openZip(file?.body ?? new Uint8Array());
    const entries = await entriesOf(zip);
    expect(entries.size).toBe(3);
    for (const entry of entries.values()) {
      const pieces: Buffer[] = [];
      for await (const piece of unpacked(zip, entry)) pieces.push(piece);
      const book = await openedReturn(new Uint8Array(Buffer.concat(pieces)));
      expect(book.getWorksheet('项目')?.rowCount).toBe(firstRow);
    }
  });

  test('parts uploaded one after another and together are merged; each touches its own rows alone', async () => {
    const world = await makeWorld(3);
    await withUnits(world);
    const part = (key: string) => download(world, 'unit', key);
    const [first, second, rest] = [await part('余杭区交通运输局'), await part('杭州市地铁集团'), await part('rest')];
    type(first, world, 0, amount(11));
    type(second, world, 1, amount(22));
    type(rest, world, 2, amount(33));
    const runId = await upload(world, first);
    expect((await view(world, runId)).outcomes).toEqual(['change', undefined, undefined]);
    // The whole return, in which nobody filled in what the first part did, overwrites nothing of it.
    expect(await upload(world, second, rest, await download(world))).toBe(runId);
    const seen = await view(world, runId);
    expect(seen.outcomes).toEqual(['change', 'change', 'change']);
    expect(seen.files.map((file) => [file.part, file.rows])).toEqual([
      ['余杭区交通运输局', 1],
      ['杭州市地铁集团', 1],
      ['未明确责任单位', 1],
      ['', 3],
    ]);
    await confirm(world, runId);
    const yuans = await Promise.all([0, 1, 2].map(async (index) => (await contentOf(world, index))?.investmentYuan));
    expect(yuans).toEqual([110_000, 220_000, 330_000]);
  });

  test('two uploads at the same time lose nothing of each other', async () => {
    const world = await makeWorld(3);
    const books = await Promise.all([0, 1, 2].map(() => download(world)));
    const runId = await upload(world, await download(world));
    books.forEach((book, index) => {
      type(book, world, index, amount(index + 1));
    });
    expect(await Promise.all(books.map((book) => upload(world, book)))).toEqual([runId, runId, runId]);
    const seen = await view(world, runId);
    expect(seen.files).toHaveLength(4);
    expect(seen.outcomes).toEqual(['change', 'change', 'change']);
  });

  test('a discarded upload is forgotten, and the library knows nothing of any', async () => {
    const world = await makeWorld(1);
    const book = await download(world);
    type(book, world, 0, amount(1));
    const runId = await upload(world, book);
    const { run } = await view(world, runId);
    await discardReturn(world.reporter, { quarter: world.quarter, runId, version: run.version });
    const [kept] = await asTest((db) => db.select().from(importRuns).where(eq(importRuns.id, runId)));
    expect(kept).toMatchObject({
      state: 'discarded',
      rows: [],
      kind: 'return',
      cityCode: hangzhou,
      quarterId: world.quarter,
    });
    const publisher = await makeActor({ role: 'province_publisher' });
    await expect(getImport(publisher, runId)).rejects.toBeInstanceOf(NotFound);
    expect((await listImports(publisher, { offset: 0, limit: 50 })).rows.map(({ id }) => id)).not.toContain(runId);
    await expect(confirm(world, runId)).rejects.toMatchObject({ code: 'done_already' });
    await expect(returnCopy(world.reporter, world.quarter, runId, 'en')).rejects.toBeInstanceOf(NotFound);
    expect(await versions(world)).toEqual([1]);
  });
});
