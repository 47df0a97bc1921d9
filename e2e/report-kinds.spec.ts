// What is not counted in money: a deliverable with its milestones and an indicator with its value go all the way from city to province.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ReportFormPage, valueBeside } from './pages/report-form-page.ts';
import { approver, type CityName, province, reporter } from './personas.ts';
import { type OpenReport, openReport, statusOf } from './reports-state.ts';

async function endorse(page: Page, report: OpenReport): Promise<void> {
  await page.goto(`/city/reports/${report.id}`);
  await page.getByRole('button', { name: '市级审签', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '已审签，报省级审核' })).toBeVisible();
}

async function open(page: Page, report: OpenReport): Promise<ReportFormPage> {
  const form = new ReportFormPage(page);
  await form.open(report.id);
  return form;
}

/** The milestone of this name: its inputs, and what is said beside them. */
const milestone = (page: Page, name: string) => page.getByRole('group', { name });

const city: CityName = 'hangzhou';

test('A deliverable is reported with its milestones: what is due must be answered, what is late turns the light, and the reviewer reads it all', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'social-security-card-standards');
  const page = await signInAs(reporter(city));
  const form = await open(page, report);
  await expect(form.input('investment')).toHaveCount(0);
  const due = milestone(page, '业务联调完成');
  await expect(due).toContainText('已逾期');
  await expect(milestone(page, '实施方案印发')).not.toContainText('已逾期');

  await form.fill({
    deliverableState: 'under_way',
    narrative: '两市接口已联通，业务联调完成七成。',
    difficultiesAnswer: 'none',
    nextStep: '下季完成联调，启动试运行。',
    ownLight: 'yellow',
    jointStatement: '两市按分工推进，下季共同组织验收。',
  });
  await form.changed();
  await form.submitButton.click();
  await expect(form.problems).toBeFocused();
  await form.problems.getByRole('link', { name: /业务联调完成.*请选择状态/ }).click();
  await due.getByLabel('状态').selectOption('under_way');
  await due.getByLabel('说明').fill('一方机房改造延期，十一月底完成。');
  await expect(valueBeside(page, '亮灯')).toContainText('偏慢');
  await expect(milestone(page, '实施方案印发')).toContainText('已经省级审核');
  await milestone(page, '正式运行').getByLabel('状态').selectOption('done');
  await milestone(page, '正式运行').getByLabel('完成日期').fill('2025-12-18');
  // Done, and nothing attached: said at once, and explained.
  await expect(page.getByText('没有附证明材料')).toBeVisible();
  await form.write('explanation.W501', '文件为内部件，纸质报送。');
  await form.submitButton.click();
  await expect(page.getByRole('status').filter({ hasText: '已提交市级审签' })).toBeVisible();

  await endorse(await signInAs(approver(city)), report);
  const reviewing = await signInAs(province.reviewer);
  await reviewing.goto(`/province/reviews/${report.id}`);
  const line = reviewing.getByRole('row').filter({ hasText: '业务联调完成' });
  await expect(line).toContainText('推进中');
  await expect(line).toContainText('一方机房改造延期');
  await expect(reviewing.getByText('两市接口已联通')).toBeVisible();
  await expect(reviewing.getByText('本季完成投资')).toHaveCount(0);
});

test('An indicator is reported with value, kind of figure and source, and what cannot be a number is said', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'indicator-hangzhou-pct-applications');
  const page = await signInAs(reporter(city));
  const form = await open(page, report);
  await expect(page.getByText('2,500 件').first()).toBeVisible();
  await expect(form.choice('ownLight', 'green')).toHaveCount(0);
  await form.write('indicatorValue', '两千六');
  await form.input('indicatorSource').click();
  await expect(form.errorOf('indicatorValue')).toContainText('请只填数字');
  await form.write('indicatorValue', '2,600');
  await expect(valueBeside(page, '本季填报')).toContainText('2,600 件');
  await form.submitButton.click();
  await expect(form.problems).toBeFocused();
  await expect(form.problems.getByRole('link')).toHaveCount(2);
  await form.fill({ indicatorFinality: 'provisional', indicatorSource: '市市场监管局季度快报' });
  await form.submitButton.click();
  await expect(page.getByRole('status').filter({ hasText: '已提交市级审签' })).toBeVisible();
  await endorse(await signInAs(approver(city)), report);
  const reviewing = await signInAs(province.reviewer);
  await reviewing.goto(`/province/reviews/${report.id}`);
  await expect(reviewing.getByText('市市场监管局季度快报')).toBeVisible();
  expect((await statusOf(report)).status).toBe('endorsed');
});
