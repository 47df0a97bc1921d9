// Every way back: sent back by the city or the province, withdrawn, recalled, opened again. Shaoxing's reports; nothing else accepts there.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { csvRows, rowOf, wanInFile } from './pages/exported-files.ts';
import { ReportFormPage, wanText, yuanIn } from './pages/report-form-page.ts';
import { approver, province, reporter } from './personas.ts';
import { bring, type OpenReport, openReport, statusOf } from './reports-state.ts';

const city = 'shaoxing';

/** What was done with the report, newest first. */
const historyOf = (page: Page) => page.locator('ol[reversed] > li');

async function officialAmount(page: Page, { quarter, cityCode }: OpenReport, basis = 'official'): Promise<number> {
  const address = `/dashboard/export?quarter=${quarter}&basis=${basis}&format=csv`;
  const response = await page.context().request.get(address);
  return wanInFile(rowOf(csvRows(await response.text()), cityCode)[5]);
}

async function sendOff(form: ReportFormPage): Promise<void> {
  await form.submitButton.click();
  await expect(form.page.getByRole('status').filter({ hasText: '已提交市级审签' })).toBeVisible();
}

async function endorse(page: Page, report: OpenReport): Promise<void> {
  await page.goto(`/city/reports/${report.id}`);
  await page.getByRole('button', { name: '市级审签', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '已审签，报省级审核' })).toBeVisible();
}

test('The approver sends a field back with an opinion; the reporter reads it at the field, mends it and submits again', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'shaoxing-jinghu-core');
  await bring(report, 'submitted');
  const approving = await signInAs(approver(city));
  await approving.goto(`/city/reports/${report.id}`);
  await approving.getByText('退回修改', { exact: true }).click();
  const sendBack = approving.getByRole('button', { name: '退回填报员' });
  await sendBack.click();
  await expect(approving.getByRole('main').getByRole('alert').getByRole('link')).toHaveAttribute(
    'href',
    '#send-back-opinion',
  );
  expect((await statusOf(report)).status).toBe('submitted');

  const opinion = '本季完成投资请与统计口径核对，形象进度写到分部工程。';
  await approving.getByLabel('退回意见').fill(opinion);
  await approving.getByRole('checkbox', { name: '形象进度', exact: true }).check();
  await approving.getByLabel('对“形象进度”的意见（选填）').fill('写到分部工程。');
  await sendBack.click();
  await expect(approving.getByRole('status').filter({ hasText: '已退回修改' })).toBeVisible();
  await expect(approving.getByRole('button', { name: '市级审签', exact: true })).toHaveCount(0);

  const reporting = await signInAs(reporter(city));
  await reporting.goto('/');
  await expect(reporting.getByRole('listitem').filter({ hasText: report.name })).toContainText(opinion);
  await reporting.getByRole('link', { name: report.name, exact: true }).click();
  const form = new ReportFormPage(reporting);
  await expect(reporting.getByRole('main')).toContainText(opinion);
  await expect(reporting.locator('label[for="physicalProgress"]')).toContainText('需修改');
  await expect(reporting.locator('label[for="nextStep"]')).not.toContainText('需修改');
  await expect(reporting.getByRole('main')).toContainText('写到分部工程。');
  await form.fill({ physicalProgress: '一期主体结构封顶，二期基坑开挖完成八成。' });
  await sendOff(form);
  await expect(historyOf(reporting)).toHaveCount(3);
  await expect(historyOf(reporting).nth(1)).toContainText(opinion);
  await expect(historyOf(reporting).nth(1)).toContainText('形象进度');
});

test('The province returns an endorsed report with an opinion, and the city brings it in again', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'three-new-areas-linkage');
  await bring(report, 'endorsed');
  const reviewing = await signInAs(province.reviewer);
  await reviewing.goto(`/province/reviews/${report.id}`);
  await reviewing.getByText('退回市级…').click();
  const send = reviewing.getByRole('button', { name: '退回市级', exact: true });
  await send.click();
  await expect(reviewing.getByRole('main').getByRole('alert').getByRole('link')).toHaveAttribute('href', '#opinion');
  expect((await statusOf(report)).status).toBe('endorsed');

  const opinion = '自评与亮灯不一致，请说明理由。';
  await reviewing.getByLabel('退回意见').fill(opinion);
  await reviewing.getByRole('checkbox', { name: '自评亮灯' }).check();
  await send.click();
  await expect(reviewing.getByRole('status').filter({ hasText: '已退回' })).toContainText(report.name);
  await reviewing.goto(`/province/reviews?filter=returned&city=${report.cityCode}`);
  await expect(reviewing.getByRole('link', { name: report.name, exact: true })).toBeVisible();

  const reporting = await signInAs(reporter(city));
  const form = new ReportFormPage(reporting);
  await form.open(report.id);
  await expect(reporting.getByRole('main')).toContainText(opinion);
  await expect(reporting.getByRole('group', { name: '自评亮灯' })).toContainText('需修改');
  await form.fill({ nextStep: '下季度完成管网接驳。' });
  await sendOff(form);
  await endorse(await signInAs(approver(city)), report);
  await reviewing.goto(`/province/reviews?city=${report.cityCode}`);
  await reviewing.getByRole('link', { name: report.name, exact: true }).click();
  await expect(reviewing.getByRole('button', { name: '审核通过', exact: true })).toBeVisible();
  await expect(reviewing.getByRole('main')).toContainText('下季度完成管网接驳。');
});

test('What was submitted can be withdrawn and what was endorsed can be recalled, until the province has decided', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'xiaoyong-railway-shaoxing-stations');
  await bring(report, 'submitted');
  const reporting = await signInAs(reporter(city));
  await reporting.goto(`/city/reports/${report.id}`);
  await reporting.getByRole('button', { name: '撤回修改' }).click();
  await expect(reporting.getByRole('status').filter({ hasText: '已撤回' })).toBeVisible();
  const form = new ReportFormPage(reporting);
  await form.fill({ physicalProgress: '站房主体完成，站台雨棚施工。' });
  await sendOff(form);

  const approving = await signInAs(approver(city));
  await endorse(approving, report);
  await approving.getByRole('button', { name: '收回审签' }).click();
  await expect(approving.getByRole('status').filter({ hasText: '已收回审签' })).toBeVisible();
  const reviewing = await signInAs(province.reviewer);
  await reviewing.goto(`/province/reviews/${report.id}`);
  await expect(reviewing.getByRole('button', { name: '审核通过', exact: true })).toHaveCount(0);

  await endorse(approving, report);
  await reviewing.reload();
  await reviewing.getByRole('button', { name: '审核通过', exact: true }).click();
  await expect(reviewing.getByRole('status').filter({ hasText: '已审核通过' })).toContainText(report.name);
  await approving.reload();
  await expect(approving.getByRole('button', { name: '收回审签' })).toHaveCount(0);
  await expect(approving.getByRole('main')).toContainText('省级已审核通过，内容不能修改');
});

test('An accepted report is opened again with a reason, and until the new text is accepted the accepted figure goes on counting', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'shaoxing-airport-industrial-park');
  const reviewing = await signInAs(province.reviewer);
  const before = await officialAmount(reviewing, report);
  await reviewing.goto(`/province/reviews/${report.id}`);
  await reviewing.getByText('重新打开…').click();
  await reviewing.getByLabel('重新打开的理由').fill('市里来函，本季数少报一笔设备款。');
  await reviewing.getByRole('button', { name: '重新打开', exact: true }).click();
  await expect(reviewing.getByRole('status').filter({ hasText: '已重新打开' })).toContainText(report.name);
  expect(await officialAmount(reviewing, report)).toBe(before);

  const reporting = await signInAs(reporter(city));
  const form = new ReportFormPage(reporting);
  await form.open(report.id);
  await expect(reporting.getByRole('main')).toContainText('少报一笔设备款');
  const more = 1_500_000;
  const amount = yuanIn(`${await form.input('investment').inputValue()}.00`) + more;
  await form.fill({ investment: wanText(amount) });
  await sendOff(form);
  await endorse(await signInAs(approver(city)), report);
  expect(await officialAmount(reviewing, report)).toBe(before);
  const provisional = await officialAmount(reviewing, report, 'provisional');

  await reviewing.goto(`/province/reviews/${report.id}`);
  await reviewing.getByRole('button', { name: '审核通过', exact: true }).click();
  await expect(reviewing.getByRole('status').filter({ hasText: '已审核通过' })).toContainText(report.name);
  expect(await officialAmount(reviewing, report)).toBe(before + more);
  expect(await officialAmount(reviewing, report, 'provisional')).toBe(provisional);
});

test('A decision taken too fast is taken back from the notice that confirms it, or by key', async ({ signInAs }) => {
  const report = await openReport(city, 'hangzhou-shaoxing-intercity-line');
  await bring(report, 'endorsed');
  const reviewing = await signInAs(province.reviewer);
  const before = await officialAmount(reviewing, report);
  for (const undo of ['button', 'key'] as const) {
    await reviewing.goto(`/province/reviews/${report.id}`);
    await reviewing.getByRole('heading', { level: 1 }).click();
    await reviewing.keyboard.press('a');
    const notice = reviewing.getByRole('status').filter({ hasText: '已审核通过' });
    await expect(notice).toContainText(report.name);
    expect((await statusOf(report)).status).toBe('accepted');
    await expect(notice.locator('kbd')).toHaveText('U');
    if (undo === 'button') await notice.getByRole('button', { name: '撤销审核通过' }).click();
    else await reviewing.keyboard.press('u');
    await expect(reviewing.getByRole('status').filter({ hasText: '已撤销审核通过' })).toContainText(report.name);
    expect((await statusOf(report)).status).toBe('endorsed');
  }
  expect(await officialAmount(reviewing, report)).toBe(before);
});
