// A city's whole return: what the list says and how it is narrowed, many reports submitted and endorsed after their list was seen, and the
// summary to sign. Shaoxing's reports.
import { expect, test } from './fixtures.ts';
import { approver, reporter } from './personas.ts';
import { bring, openReport, statusOf } from './reports-state.ts';

const city = 'shaoxing';

test('The reporter submits many at once after seeing their list, and the approver endorses them under one certification', async ({
  signInAs,
}) => {
  const cluster = await openReport(city, 'industrial-internet-cluster-building');
  const police = await openReport(city, 'police-cooperation-agreement');
  await bring(cluster, 'draft');
  await bring(police, 'draft');
  const page = await signInAs(reporter(city));
  await page.goto(`/city/returns/${cluster.quarter}`);
  await page.getByRole('link', { name: '批量提交…' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('可以批量提交');
  for (const report of [cluster, police]) await page.getByRole('checkbox', { name: `选择${report.name}` }).check();
  await page.getByRole('button', { name: '提交勾选的' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已提交' })).toContainText('已提交 2 份');
  for (const report of [cluster, police]) {
    await expect(page.getByRole('row').filter({ hasText: report.name })).toContainText('已提交');
    expect((await statusOf(report)).status).toBe('submitted');
  }

  const approving = await signInAs(approver(city));
  await approving.goto(`/city/returns/${cluster.quarter}`);
  await approving.getByRole('link', { name: '批量审签…' }).click();
  const [own, other] = [police, cluster].map(({ name }) => approving.getByRole('checkbox', { name: `选择${name}` }));
  if (!own || !other) throw new Error('no boxes');
  const submit = approving.getByRole('button', { name: '审签勾选的，报省级审核' });
  const certification = '经核对，数据真实，同意上报。';
  await expect(own).toBeVisible();
  for (const box of await approving.getByRole('checkbox', { name: /^选择/ }).all()) await box.uncheck();
  await approving.getByLabel('审签意见').fill(certification);
  await submit.click();
  // Refused, it comes back as it was sent: nothing is ticked again, no word is lost.
  await expect(approving.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(approving.getByRole('checkbox', { name: /^选择/, checked: true })).toHaveCount(0);
  await expect(approving.getByLabel('审签意见')).toHaveValue(certification);
  await own.check();
  await expect(other).not.toBeChecked();
  await submit.click();
  await expect(approving.getByRole('status').filter({ hasText: '已审签' })).toContainText('已审签 1 份');
  expect((await statusOf(police)).status).toBe('endorsed');
  expect((await statusOf(cluster)).status).toBe('submitted');
});

test('The return is grouped and narrowed in its address, walked by keyboard, and fits a phone', async ({
  signInAs,
}) => {
  const { quarter } = await openReport(city, 'industrial-internet-cluster-building');
  const page = await signInAs(reporter(city));
  await page.goto(`/city/returns/${quarter}`);
  const table = page.getByRole('table', { name: '应报事项' });
  const all = await table.getByRole('rowheader').count();
  await page.getByLabel('分组').selectOption('plan');
  await page.getByLabel('类别').selectOption('zone');
  await page.getByRole('button', { name: '筛选', exact: true }).click();
  await expect(page).toHaveURL(/group=plan/);
  await expect(page).toHaveURL(/kind=zone/);
  await expect(table.getByRole('link', { name: '杭绍一体化合作先行区' })).toBeVisible();
  expect(await table.getByRole('rowheader').count()).toBeLessThan(all);
  await page.getByRole('link', { name: '清除筛选' }).click();
  await expect(page).not.toHaveURL(/kind=zone/);
  await expect(page).toHaveURL(/group=plan/);

  await expect(page.getByRole('checkbox', { name: /用键盘/ })).toBeChecked();
  const links = table.locator('[data-line] a');
  await page.keyboard.press('j');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('k');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/city\/reports\//);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`/city/returns/${quarter}?group=unit`);
  await expect(table).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  expect(wide).toBe(false);
});

test('The summary of the return has every report once, sums that agree with the list, and lines to sign and seal', async ({
  signInAs,
}) => {
  const { quarter } = await openReport(city, 'industrial-internet-cluster-building');
  const page = await signInAs(approver(city));
  await page.goto(`/city/returns/${quarter}`);
  const list = page.getByRole('table', { name: '应报事项' });
  const names = (await list.locator('[data-line] th a').allTextContents()).toSorted();
  const plan = await list.locator('tfoot td').nth(2).textContent();
  await page.getByRole('link', { name: '打印汇总表' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('绍兴市');
  const sheet = page.getByRole('table', { name: '市级季报汇总表' });
  for (const name of names) await expect(sheet.getByRole('rowheader', { name })).toHaveCount(1);
  await expect(sheet.locator('tfoot')).toContainText(plan ?? '');
  for (const line of ['填报人', '审核人', '单位负责人', '单位（盖章）', '日期']) {
    await expect(page.getByText(line, { exact: true })).toBeVisible();
  }
  await expect(page.getByText('工作调度数据，非统计数据').first()).toBeVisible();
});
