// Every step of the work with JavaScript switched off: plain forms, full pages. Zhoushan's reports, which wait for the city's approver.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ReportFormPage } from './pages/report-form-page.ts';
import { approver, cityCodes, province, reporter } from './personas.ts';
import { bring, openReport, statusOf } from './reports-state.ts';

const city = 'zhoushan';
const plain = { javaScriptEnabled: false } as const;

/** Opens what is folded away, where it is. */
async function unfold(page: Page, words: string): Promise<void> {
  const folded = page.locator('details:not([open]) > summary').filter({ hasText: words });
  if ((await folded.count()) > 0) await folded.click();
}

const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

test('Without JavaScript a report is withdrawn, mended, saved and submitted, endorsed by the city and accepted by the province', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'jintang-liuheng');
  const reporting = await signInAs(reporter(city), plain);
  await reporting.goto('/city/returns');
  await reporting.getByRole('link', { name: report.name, exact: true }).click();
  await reporting.getByRole('button', { name: '撤回修改' }).click();
  await expect(said(reporting, '已撤回')).toBeVisible();

  const form = new ReportFormPage(reporting);
  const amount = await form.input('investment').inputValue();
  await form.fill({ investment: '很多', physicalProgress: '' });
  await form.saveButton.click();
  await expect(form.problems).toContainText('请只填数字');
  await expect(form.problems.getByRole('link')).toHaveAttribute('href', '#investment');
  await expect(form.input('investment')).toHaveValue('很多');
  await expect(form.errorOf('investment')).toBeVisible();
  await form.fill({ investment: amount });
  await form.save();
  await form.submitButton.click();
  await expect(form.problems.getByRole('link')).toHaveAttribute('href', '#physicalProgress');
  await expect(form.errorOf('physicalProgress')).toBeVisible();
  expect((await statusOf(report)).status).toBe('draft');
  await form.fill({ physicalProgress: '金塘北部围垦区场地平整完成七成。' });
  await form.submitButton.click();
  await expect(said(reporting, '已提交市级审签')).toBeVisible();

  const approving = await signInAs(approver(city), plain);
  await approving.goto('/');
  await approving.getByRole('main').getByRole('link', { name: report.name, exact: true }).click();
  await expect(approving.getByRole('main')).toContainText('场地平整完成七成');
  await approving.getByRole('button', { name: '市级审签', exact: true }).click();
  await expect(said(approving, '已审签，报省级审核')).toBeVisible();

  const reviewing = await signInAs(province.reviewer, plain);
  await reviewing.goto(`/province/reviews?city=${cityCodes[city]}`);
  await reviewing.getByRole('link', { name: report.name, exact: true }).click();
  await reviewing.getByRole('button', { name: '审核通过', exact: true }).click();
  await expect(said(reviewing, '已审核通过')).toContainText(report.name);
  expect((await statusOf(report)).status).toBe('accepted');
});

test('Without JavaScript a report is sent back with an opinion, by the city and by the province', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'ningbo-zhoushan-logistics-hub');
  const approving = await signInAs(approver(city), plain);
  await approving.goto(`/city/reports/${report.id}`);
  await unfold(approving, '退回修改');
  await approving.getByRole('button', { name: '退回填报员' }).click();
  await unfold(approving, '退回修改');
  await expect(approving.getByRole('alert')).toBeVisible();
  await approving.getByLabel('退回意见').fill('请补充形象进度百分比。');
  await approving.getByRole('button', { name: '退回填报员' }).click();
  await expect(said(approving, '已退回修改')).toBeVisible();

  const form = new ReportFormPage(await signInAs(reporter(city), plain));
  await form.open(report.id);
  await expect(form.page.getByRole('main')).toContainText('请补充形象进度百分比。');
  await form.submitButton.click();
  await expect(said(form.page, '已提交市级审签')).toBeVisible();
  await bring(report, 'endorsed');

  const reviewing = await signInAs(province.reviewer, plain);
  await reviewing.goto(`/province/reviews/${report.id}`);
  await unfold(reviewing, '退回市级');
  await reviewing.getByRole('button', { name: '退回市级', exact: true }).click();
  await expect(reviewing.getByRole('alert')).toBeVisible();
  await reviewing.getByLabel('退回意见').fill('请说明航道疏浚进度。');
  await reviewing.getByRole('button', { name: '退回市级', exact: true }).click();
  await expect(said(reviewing, '已退回')).toContainText(report.name);
  expect((await statusOf(report)).status).toBe('returned');
});

test('Without JavaScript two people’s texts meet in the same conflict, with both to read', async ({ signInAs }) => {
  const report = await openReport(city, 'zone-ningbo-zhoushan');
  const first = new ReportFormPage(await signInAs(reporter(city), plain));
  await first.page.goto(`/city/reports/${report.id}`);
  await first.page.getByRole('button', { name: '撤回修改' }).click();
  const second = new ReportFormPage(await signInAs(reporter(city), plain));
  await second.open(report.id);
  await first.fill({ physicalProgress: '跨海通道主墩施工。' });
  await first.save();
  await second.fill({ physicalProgress: '接线工程路基成型。' });
  await second.saveButton.click();
  const conflict = second.page.getByRole('alert');
  await expect(conflict).toContainText('跨海通道主墩施工。');
  await expect(conflict).toContainText('接线工程路基成型。');
  await expect(second.input('physicalProgress')).toHaveValue('接线工程路基成型。');
  await second.save();
  await expect(second.input('physicalProgress')).toHaveValue('接线工程路基成型。');
});

test('Without JavaScript language and theme can be chosen, and the way out works', async ({ signInAs }) => {
  const page = await signInAs(approver(city), plain);
  await page.goto('/dashboard?basis=provisional');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/\/dashboard\?basis=provisional$/);
  await page.getByRole('button', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('button', { name: '跟随系统' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
});
