// A filled return behind the browsers: downloaded, filled in, uploaded and left waiting. It is never confirmed, so that the reports stay as they are but
// for one draft, which makes the page ask.
import ExcelJS from 'exceljs';
import { Conflict } from '#reporting/errors.ts';
import { getReport, saveReport } from '#reporting/reports.ts';
import { uploadReturn } from '#reporting/return-uploads.ts';
import { exportReturn } from '#reporting/return-workbooks.ts';
import { formValuesOf } from '#rules/report-content.ts';
import { actorNamed } from './people-state.ts';
import { type CityName, reporter } from './personas.ts';
import { openReport } from './reports-state.ts';

export async function openedBook(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}

export const savedBook = async (book: ExcelJS.Workbook) => Buffer.from(await book.xlsx.writeBuffer());

/** The row of a commitment on a sheet, by the name in it. */
export function bookRow(book: ExcelJS.Workbook, sheetName: string, name: string) {
  const sheet = book.getWorksheet(sheetName);
  const heads = (sheet?.getRow(3).values ?? []) as (string | undefined)[];
  let found: ExcelJS.Row | undefined;
  sheet?.eachRow((row) => {
    if (row.getCell(1).value === name) found = row;
  });
  const row = found;
  if (!row) throw new Error(`No row of ${name} on ${sheetName}`);
  const cell = (head: string): ExcelJS.Cell => {
    if (!heads.includes(head)) throw new Error(`No column ${head} on ${sheetName}`);
    return row.getCell(heads.indexOf(head));
  };
  return { cell };
}

/** Writes a word into a report online, as a colleague would. */
export async function writeOnline(city: CityName, reportId: string, nextStep: string): Promise<void> {
  const actor = await actorNamed(reporter(city));
  const { content, report } = await getReport(actor, reportId);
  const form = { ...(content ? formValuesOf(content) : {}), nextStep };
  await saveReport(actor, { reportId, version: report.version, form });
}

/** An upload of Hangzhou's with something to keep, something to choose and a cell that cannot be read. */
export async function returnRun(): Promise<{ quarter: string; runId: string }> {
  const actor = await actorNamed(reporter('hangzhou'));
  const asked = await openReport('hangzhou', 'river-port-sea-port-link-scheme');
  const { quarter } = asked;
  const file = await exportReturn(actor, { quarter, by: null, part: null }, 'zh-CN');
  const book = await openedBook(file?.body ?? new Uint8Array());
  bookRow(book, '成果事项', asked.name).cell('下一步安排').value = '提请省级协调';
  const kept = await openReport('hangzhou', 'yuhang-haining-development-block');
  bookRow(book, '项目', kept.name).cell('完成投资（万元）').value = 999_999;
  const unread = await openReport('hangzhou', 'zone-hangzhou-shaoxing');
  bookRow(book, '合作先行区', unread.name).cell('完成投资（万元）').value = '约十万';
  try {
    await writeOnline('hangzhou', asked.id, `网上写的 ${Date.now()}`);
  } catch (error) {
    // Another worker was faster: it is changed online all the same.
    if (!(error instanceof Conflict)) throw error;
  }
  const answer = await uploadReturn(actor, {
    quarter,
    files: [{ fileName: '杭州.xlsx', bytes: await savedBook(book) }],
  });
  if (!('runId' in answer)) throw new Error(answer.problem);
  return { quarter, runId: answer.runId };
}
