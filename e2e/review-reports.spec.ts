// A reviewer works the queue: filters, opinions at fields that the city reads there, a question answered, many accepted after their list was seen.
import { expect, test } from './fixtures.ts';
import { ReportFormPage } from './pages/report-form-page.ts';
import { approver, province, reporter } from './personas.ts';
import { bring, openReport, statusOf } from './reports-state.ts';

const city = 'ningbo';

test('The queue is filtered by address and form, shows its marks, and fits a phone', async ({ signInAs }) => {
  const page = await signInAs(province.reviewer, { viewport: { width: 390, height: 844 } });
  await page.goto('/province/reviews?filter=all&reviewer=anybody&city=330300');
  const rows = page.getByRole('rowheader');
  const all = await rows.count();
  expect(all).toBeGreaterThan(1);
  await page.getByLabel('风险').selectOption('explained');
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page).toHaveURL(/risk=explained/);
  await expect(page).toHaveURL(/city=330300/);
  expect(await rows.count()).toBeLessThan(all);
  for (const row of await page.getByRole('row').filter({ has: rows }).all())
    await expect(row).toContainText(/说明 \d+ 处/);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
  await page.getByRole('link', { name: '清除筛选' }).click();
  await expect(page).not.toHaveURL(/risk=/);
});

test('The city reads at the field what the province says to it, answers its question, and the change is marked', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'yongjiang-innovation-corridor');
  await bring(report, 'endorsed');
  const reviewing = await signInAs(province.reviewer);
  await reviewing.goto(`/province/reviews/${report.id}`);
  await reviewing.getByText('向市级提问…').click();
  await reviewing.getByLabel('关于').selectOption('nextStep');
  await reviewing.getByLabel('问题', { exact: true }).fill('下季度能否完成征迁？');
  await reviewing.getByRole('button', { name: '提问', exact: true }).click();
  await expect(reviewing.getByRole('status').filter({ hasText: '已向市级提问' })).toBeVisible();
  await expect(reviewing.locator('#questions')).toContainText('待答复');
  expect((await statusOf(report)).status).toBe('endorsed');

  const approving = await signInAs(approver(city));
  await approving.goto(`/city/reports/${report.id}`);
  const asked = approving.locator('#questions');
  await expect(asked).toContainText('下季度能否完成征迁？');
  await asked.getByLabel('答复').fill('十二月底前完成。');
  await asked.getByRole('button', { name: '答复', exact: true }).click();
  await expect(approving.locator('#questions')).toContainText('十二月底前完成。');
  await expect(approving.locator('#questions textarea')).toHaveCount(0);

  await reviewing.goto(`/province/reviews/${report.id}`);
  await expect(reviewing.locator('#questions')).toContainText('十二月底前完成。');
  await reviewing.getByText('退回市级…').click();
  await reviewing.getByRole('checkbox', { name: '下一步安排' }).check();
  await reviewing.getByLabel('对“下一步安排”的意见（选填）').fill('写明完成时间。');
  await reviewing.getByRole('button', { name: '退回市级', exact: true }).click();
  await expect(reviewing.getByRole('status').filter({ hasText: '已退回' })).toContainText(report.name);

  const reporting = await signInAs(reporter(city));
  const form = new ReportFormPage(reporting);
  await form.open(report.id);
  await expect(reporting.locator('label[for="nextStep"]')).toContainText('写明完成时间。');
  await form.fill({ nextStep: '十二月二十日前完成征迁，年底开工。' });
  await form.submitButton.click();
  await expect(reporting.getByRole('status').filter({ hasText: '已提交市级审签' })).toBeVisible();
  await bring(report, 'endorsed');
  await reviewing.goto(`/province/reviews/${report.id}`);
  const changed = reviewing.locator('#differences').getByRole('row').filter({ hasText: '下一步安排' });
  await expect(changed).toContainText('已改');
  await expect(changed).toContainText('十二月二十日前完成征迁');
  await reviewing.goto(`/province/reviews?filter=all&city=${report.cityCode}`);
  const link = reviewing.getByRole('link', { name: report.name, exact: true });
  await expect(reviewing.getByRole('row').filter({ has: link })).toContainText('退回过 1 次');
});

test('Those without warnings are accepted together after their list was seen; each can be taken back', async ({
  signInAs,
}) => {
  const page = await signInAs(province.reviewer);
  await page.goto('/province/reviews?reviewer=anybody');
  await page.getByRole('link', { name: '批量审核通过…' }).click();
  await expect(page).toHaveURL(/\/province\/reviews\/bulk\?.*reviewer=anybody/);
  const boxes = page.getByRole('checkbox');
  await expect(boxes.first()).toBeChecked();
  for (const box of (await boxes.all()).slice(1)) await box.uncheck();
  const line = page.getByRole('row').filter({ has: boxes }).first();
  const href = (await line.getByRole('link').getAttribute('href')) ?? '';
  await page.getByRole('button', { name: '把勾选的审核通过' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已审核通过 1 份' })).toBeVisible();
  await page.goto(href);
  await page.getByRole('button', { name: '撤销审核通过' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已撤销审核通过' })).toBeVisible();
});

test('A reviewer takes a city, and the publisher gives it back to nobody', async ({ signInAs }) => {
  const reviewing = await signInAs(province.reviewer);
  await reviewing.goto('/province/reviews/assignments');
  const lineOf = (page: typeof reviewing) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '丽水', exact: true }) });
  await lineOf(reviewing).getByRole('button', { name: '由我负责' }).click();
  await expect(lineOf(reviewing).getByRole('button', { name: '不再负责' })).toBeVisible();
  const publishing = await signInAs(province.publisher);
  await publishing.goto('/province/reviews/assignments');
  await lineOf(publishing).getByLabel('丽水的审核员').selectOption('');
  await lineOf(publishing).getByRole('button', { name: '指定' }).click();
  await expect(publishing.getByRole('status')).toContainText('已调整');
  await expect(lineOf(publishing)).toContainText('未指定');
});
