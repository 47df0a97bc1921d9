// Exports hold the very figures of the view, are recorded, and end at the actor's scope.
import { Buffer } from 'node:buffer';
import { eq } from 'drizzle-orm';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDatabase } from '#db/client.ts';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { events } from '#db/schema/events.ts';
import type { Actor } from '#rules/actor.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { getDashboard } from './dashboard.ts';
import { Forbidden, NotFound } from './errors.ts';
import { exportDashboard, exportLineage } from './exports.ts';

let quarter: QuarterId;
let reviewer: Actor;
let ningbo: Actor;

beforeAll(async () => {
  quarter = quarterId(await freshYear(), 2);
  await makeQuarter(quarter);
  reviewer = await makeActor({ role: 'province_reviewer' });
  ningbo = await makeActor({ role: 'city_reporter', cityCode: '330200' });
  for (const [cityCode, plannedYuan] of [
    ['330100', 123_456_789],
    ['330200', 987_654_321],
  ] as const) {
    const { participantId } = await makeShare({ cityCode, year: Number(quarter.slice(0, 4)), plannedYuan });
    await makeReport({ participantId, cityCode, quarter });
  }
}, 60_000);

afterAll(closeDatabase);

const question = () => ({ quarter, basis: 'official' as const });

function exportsOf(actor: Actor) {
  return asTest((db) => db.select().from(events).where(eq(events.actorId, actor.personId)).orderBy(events.number));
}

test('the workbook holds the figures of the view to the yuan, and an event says it was taken', async () => {
  const view = await getDashboard(reviewer, question());
  const file = await exportDashboard(reviewer, question(), 'xlsx', 'zh-CN');
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(file.body) as never);
  const sheet = book.getWorksheet('各市');
  const plans = new Map<string, number>();
  sheet?.eachRow((row, number) => {
    const value = row.getCell(8).value;
    if (number > 3 && typeof value === 'number') plans.set(String(row.getCell(1).value), Math.round(value * 10_000));
  });
  for (const city of view?.cities ?? []) expect(plans.get(city.cityCode ?? '')).toBe(city.completion.planYuan);
  const [event] = await exportsOf(reviewer);
  expect(event).toMatchObject({ kind: 'dashboard_exported', objectId: quarter });
  expect(event?.detail).toMatchObject({ format: 'xlsx', basis: 'official', city: '' });
});

test('the CSV names itself in Chinese, with an ASCII twin', async () => {
  const file = await exportDashboard(reviewer, question(), 'csv', 'zh-CN');
  expect(file.fileName).toMatch(/^浙江省都市区建设进度-全省-.*\.csv$/);
  expect(file.asciiName).toMatch(/^[A-Za-z0-9-]+\.csv$/);
  expect(file.contentType).toBe('text/csv; charset=utf-8');
});

test('a city exports its own rows only', async () => {
  const csv = new TextDecoder().decode((await exportLineage(ningbo, question(), 'zh-CN')).body);
  expect(csv).toContain('330200');
  expect(csv).not.toContain('330100');
});

test.each([
  ['dashboard', () => exportDashboard(ningbo, { ...question(), city: '330100' }, 'csv', 'zh-CN')],
  ['lineage', () => exportLineage(ningbo, { ...question(), city: '330100' }, 'zh-CN')],
])('a city is refused the %s of another, and no event says it was taken', async (_, taken) => {
  const before = (await exportsOf(ningbo)).length;
  await expect(taken()).rejects.toBeInstanceOf(Forbidden);
  expect(await exportsOf(ningbo)).toHaveLength(before);
});

test('a quarter that was never opened has no file', async () => {
  await expect(exportDashboard(reviewer, { ...question(), quarter: '2099Q4' }, 'csv', 'zh-CN')).rejects.toBeInstanceOf(
    NotFound,
  );
});
