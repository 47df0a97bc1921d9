// Filled returns taken in: what was changed online meanwhile, all or nothing, parts merged.

import { eq } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, makeActor } from '#db/factories.ts';
import { importRuns } from '#db/schema/imports.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import { commitmentUnits } from '#db/schema/projects.ts';
import { openedReturn } from '#documents/return-fixtures.ts';
import { entriesOf, openZip, unpacked } from '#documents/zip-check.ts';
import { Conflict, Invalid, NotFound } from './errors.ts';
import { getImport, listImports } from './import-runs.ts';
import { saveReport, submitReport } from './reports.ts';
import { returnCopy } from './return-copies.ts';
import { confirmReturn, discardReturn } from './return-decisions.ts';
import {
  amount,
  confirm,
  contentOf,
  download,
  firstRow,
  hangzhou,
  makeWorld,
  typeInto,
  upload,
  versions,
  view,
  type World,
} from './return-fixtures.ts';
import { getWorkbookCard } from './return-runs.ts';
import { exportReturn } from './return-workbooks.ts';

afterAll(closeDatabase);

describe('what was changed online since the download', () => {
  test('is asked report by report; what nobody filled in stays as it is online', async () => {
    const world = await makeWorld(3);
    const book = await download(world);
    const colleague = await makeActor({ role: 'city_reporter', cityCode: hangzhou });
    for (const reportId of world.reportIds)
      await saveReport(colleague, { reportId, version: 1, form: { nextStep: '网上写的' } });
    typeInto(book, world, 0, { 下一步安排: '表里写的' });
    typeInto(book, world, 1, { 下一步安排: '表里写的' });
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
    for (const index of [0, 1, 2]) typeInto(book, world, index, amount(index + 1));
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
    typeInto(one, world, 0, amount(1));
    typeInto(two, world, 1, amount(2));
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
    for (const index of [0, 1]) typeInto(book, world, index, amount(1));
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
    for (const index of [0, 1]) typeInto(book, world, index, amount(4));
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
    typeInto(first, world, 0, amount(11));
    typeInto(second, world, 1, amount(22));
    typeInto(rest, world, 2, amount(33));
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
      typeInto(book, world, index, amount(index + 1));
    });
    expect(await Promise.all(books.map((book) => upload(world, book)))).toEqual([runId, runId, runId]);
    const seen = await view(world, runId);
    expect(seen.files).toHaveLength(4);
    expect(seen.outcomes).toEqual(['change', 'change', 'change']);
  });

  test('a discarded upload is forgotten, and the library knows nothing of any', async () => {
    const world = await makeWorld(1);
    const book = await download(world);
    typeInto(book, world, 0, amount(1));
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
