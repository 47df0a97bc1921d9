// Filling in offline: the pre-filled workbook of Hangzhou, its way back, and what is asked before anything is kept.

import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { download } from './pages/exported-files.ts';
import { ReportFormPage } from './pages/report-form-page.ts';
import { makeColleague } from './people-state.ts';
import { reporter } from './personas.ts';
import { openReport, statusOf } from './reports-state.ts';
import { bookRow, openedBook, savedBook, writeOnline } from './workbook-state.ts';

const city = 'hangzhou';
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Fetches the whole return by the link on its page. */
async function fetchBook(page: Page, quarter: string) {
  await page.goto(`/city/returns/${quarter}`);
  return download(page, page.getByRole('link', { name: '下载工作簿' }));
}

async function upload(page: Page, quarter: string, ...files: { name: string; buffer: Buffer }[]): Promise<void> {
  await page.goto(`/city/returns/${quarter}`);
  await page.getByLabel('上传填好的工作簿').setInputFiles(files.map((file) => ({ ...file, mimeType })));
  await page.getByRole('button', { name: '上传并核对' }).click();
  await page.waitForURL(/\/workbook\/[0-9a-f-]{36}$/);
}

const headline = (page: Page) => page.getByRole('heading', { level: 1 });

test('A return is filled in offline: a cell that cannot be read is named, mended in the copy, confirmed, and stands in the form', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'yuhang-haining-development-block');
  const { quarter } = report;
  // Uploads of one person are merged, so that each story has a person of its own.
  const { loginName } = await makeColleague(reporter(city), 'city_reporter', '杭州填报员己');
  const page = await signInAs(loginName);
  const file = await fetchBook(page, quarter);
  expect(file.name).toMatch(/^季报工作簿-杭州市-\d{4}年.季度\.xlsx$/);
  const book = await openedBook(file.bytes);
  const row = bookRow(book, '项目', report.name);
  row.cell('本季投资情况').value = '有完成投资';
  row.cell('完成投资（万元）').value = '约一万二';
  row.cell('形象进度').value = '=HYPERLINK("http://example.invalid","主体结构封顶")';
  row.cell('形象进度百分比（%）').value = 62.5;
  row.cell('自评亮灯').value = '正常';
  await upload(page, quarter, { name: '杭州填好的.xlsx', buffer: await savedBook(book) });

  await expect(headline(page)).toHaveText('有读不出的格，没有可以写入的');
  await expect(page.locator('#unreadable')).toContainText(report.name);
  await expect(page.locator('#unreadable')).toContainText(/项目!\w+ 完成投资（万元）/);
  await expect(page.locator('#unreadable')).toContainText('请只填数字');
  expect((await statusOf(report)).status).toBe('due');

  const copy = await download(page, page.getByRole('link', { name: '下载核对结果' }));
  const annotated = await openedBook(copy.bytes);
  const cell = bookRow(annotated, '项目', report.name).cell('完成投资（万元）');
  expect(cell.value).toBe('约一万二');
  expect(JSON.stringify(cell.note)).toContain('请只填数字');
  cell.value = 12_345.67;
  await upload(page, quarter, { name: '改好的.xlsx', buffer: await savedBook(annotated) });

  await expect(headline(page)).toHaveText('1 份可以写入');
  await expect(page.locator('#changes')).toContainText('12,345.67');
  await page.getByLabel('已看过上面的变化').check();
  await page.getByRole('button', { name: '确认写入' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已存为草稿' })).toBeVisible();
  await expect(headline(page)).toHaveText('已写入 1 份草稿');
  expect((await statusOf(report)).status).toBe('draft');

  await page.getByRole('link', { name: report.name, exact: true }).click();
  const form = new ReportFormPage(page);
  await expect(form.input('investment')).toHaveValue('12345.67');
  await expect(form.input('physicalPercent')).toHaveValue('62.5');
  await expect(form.input('physicalProgress')).toHaveValue('=HYPERLINK("http://example.invalid","主体结构封顶")');
  await expect(form.choice('ownLight', 'green')).toBeChecked();
});

test('Without script: what was changed online since the download is asked first, and a part is uploaded beside it', async ({
  signInAs,
}) => {
  const asked = await openReport(city, 'dashboard-coordination');
  const { quarter } = asked;
  const { loginName } = await makeColleague(reporter(city), 'city_reporter', '杭州填报员庚');
  const page = await signInAs(loginName, { javaScriptEnabled: false });
  const book = await openedBook((await fetchBook(page, quarter)).bytes);
  bookRow(book, '成果事项', asked.name).cell('下一步安排').value = '工作簿里写的';
  await writeOnline(city, asked.id, '网上写的');
  await page.goto(`/city/returns/${quarter}`);
  await page.locator('#workbook summary').filter({ hasText: '拆分下载' }).click();
  const part = await download(page, page.locator('#workbook').getByRole('link', { name: /^淳安县（/ }));
  await upload(
    page,
    quarter,
    { name: '全部.xlsx', buffer: await savedBook(book) },
    { name: '淳安.xlsx', buffer: part.bytes },
  );

  await expect(headline(page)).toHaveText('1 份要您决定');
  await expect(page.getByRole('table', { name: '这次上传的文件' })).toContainText('淳安县');
  const choice = page.locator('#asked');
  await expect(choice).toContainText('网上写的');
  await expect(choice).toContainText('工作簿里写的');
  await writeOnline(city, asked.id, '网上又写的');
  await choice.getByLabel('用工作簿的').check();
  await page.getByLabel('已看过上面的变化').check();
  await page.getByRole('button', { name: '确认写入' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '什么都没有写入' })).toBeVisible();
  await expect(choice).toContainText('网上又写的');
  await expect(choice.getByLabel('用工作簿的')).toBeChecked();
  await page.getByLabel('已看过上面的变化').check();
  await page.getByRole('button', { name: '确认写入' }).click();
  await expect(headline(page)).toHaveText('已写入 1 份草稿');
  await page.getByRole('link', { name: asked.name, exact: true }).click();
  await expect(new ReportFormPage(page).input('nextStep')).toHaveValue('工作簿里写的');
});

test('Another city’s workbook and a file without any are refused in words, and nothing is kept', async ({
  signInAs,
}) => {
  const { quarter } = await openReport('lishui', 'qingtian-stone-carving-heritage');
  const lishui = await signInAs((await makeColleague(reporter('lishui'), 'city_reporter', '丽水填报员己')).loginName);
  const foreign = await fetchBook(lishui, quarter);
  const page = await signInAs((await makeColleague(reporter(city), 'city_reporter', '杭州填报员辛')).loginName);
  await upload(page, quarter, { name: '丽水.xlsx', buffer: foreign.bytes });
  await expect(headline(page)).toHaveText('文件没有读取，没有写入任何内容');
  await expect(page.getByRole('alert').filter({ hasText: '丽水.xlsx' })).toContainText(
    '这是丽水市的工作簿，不能传到杭州市。',
  );
  await page.goto(`/city/returns/${quarter}?workbook=no_file`);
  await expect(page.getByRole('alert').filter({ hasText: '没有上传' })).toContainText('请先选择文件');
});
