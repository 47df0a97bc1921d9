// A city's quarter to fill in by workbook, for integration tests: reports, the file as a person gets it, typing into it, and the way back.
import { eq } from 'drizzle-orm';
import type ExcelJS from 'exceljs';
import { asTest, freshYear, makeActor, makeQuarter, makeReport, makeShare } from '#db/factories.ts';
import { commitments } from '#db/schema/plans.ts';
import { reports } from '#db/schema/reports.ts';
import { firstDataRow } from '#documents/return-columns.ts';
import { cellUnder, openedReturn, savedReturn } from '#documents/return-fixtures.ts';
import type { Actor } from '#rules/policy.ts';
import { type QuarterId, quarterId } from '#rules/quarter.ts';
import { getReport } from './report-view.ts';
import { confirmReturn, type RowChoice } from './return-decisions.ts';
import { getReturnRun } from './return-runs.ts';
import { uploadReturn } from './return-uploads.ts';
import { exportReturn } from './return-workbooks.ts';

export const hangzhou = '330100';

export type World = {
  quarter: QuarterId;
  reporter: Actor;
  reportIds: string[];
  names: string[];
  commitmentIds: string[];
};

/** A quarter in which Hangzhou owes that many reports on projects. */
export async function makeWorld(count = 3): Promise<World> {
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

export const whole = (quarter: string) => ({ quarter, by: null, part: null });

export async function download({ reporter, quarter }: World, by: string | null = null, part: string | null = null) {
  const file = await exportReturn(reporter, { quarter, by, part }, 'zh-CN');
  return openedReturn(file?.body ?? new Uint8Array());
}

export const firstRow = firstDataRow;

/** Types into the row of a report, by the heads that a person reads. */
export function typeInto(
  book: ExcelJS.Workbook,
  world: World,
  index: number,
  values: Record<string, ExcelJS.CellValue>,
): void {
  const sheet = book.getWorksheet('项目');
  const rows = Array.from({ length: (sheet?.rowCount ?? 0) - firstRow + 1 }, (_, step) => firstRow + step);
  const row = rows.find((number) => cellUnder(book, '项目', '填报事项', number).value === world.names[index]);
  if (!row) throw new Error(`No row of ${world.names[index]}`);
  for (const [head, value] of Object.entries(values)) cellUnder(book, '项目', head, row).value = value;
}

export async function upload({ reporter, quarter }: World, ...books: ExcelJS.Workbook[]): Promise<string> {
  const files = await Promise.all(
    books.map(async (book, index) => ({ fileName: `填好的 ${index + 1}.xlsx`, bytes: await savedReturn(book) })),
  );
  const answer = await uploadReturn(reporter, { quarter, files });
  if (!('runId' in answer)) throw new Error(answer.problem);
  return answer.runId;
}

/** The page of an upload, with the outcomes in the order of the reports. */
export async function view(world: World, runId: string, actor = world.reporter) {
  const run = await getReturnRun(actor, world.quarter, runId);
  const outcomes = Object.fromEntries(run.checked.map(({ stored, outcome }) => [stored.reportId, outcome]));
  return { ...run, outcomes: world.reportIds.map((id) => outcomes[id]) };
}

/** Confirms what the page shows now. */
export async function confirm(
  world: World,
  runId: string,
  choices: Record<string, RowChoice> = {},
  actor = world.reporter,
) {
  const { run, digest } = await getReturnRun(actor, world.quarter, runId);
  return confirmReturn(actor, { quarter: world.quarter, runId, version: run.version, digest, choices });
}

export const contentOf = async ({ reporter, reportIds }: World, index: number) =>
  (await getReport(reporter, reportIds[index] ?? '')).content;
export const versions = ({ reportIds }: World) =>
  Promise.all(
    reportIds.map((id) =>
      asTest(async (db) => (await db.select().from(reports).where(eq(reports.id, id)))[0]?.version),
    ),
  );
export const amount = (value: number) => ({ 本季投资情况: '有完成投资', '完成投资（万元）': value });
