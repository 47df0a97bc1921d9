// What the form says about amounts before anybody else sees them: units mixed up, nothing done, nothing to say. Lishui's open reports.

import { expect, test } from './fixtures.ts';
import { csvRows } from './pages/exported-files.ts';
import { ReportFormPage, valueBeside, wanText, yuanIn } from './pages/report-form-page.ts';
import { approver, reporter } from './personas.ts';
import { bring, openReport, statusOf } from './reports-state.ts';

const city = 'lishui';

/** A reason under every warning that is shown, as many as there are. */
async function explainAll(form: ReportFormPage): Promise<void> {
  const reasons = form.page.locator('textarea[name^="explanation."]');
  for (const reason of await reasons.all()) {
    const folded = form.page.locator('details:not([open])').filter({ has: reason });
    if ((await folded.count()) > 0) await folded.locator('summary').click();
    await reason.fill('一次性支付征迁补偿款，已与财政核对。');
  }
}

test('An amount ten times last quarter’s is doubted, corrected by one click, or kept with a reason', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'qingtian-overseas-chinese-pilot-zone');
  await bring(report, 'draft');
  const form = new ReportFormPage(await signInAs(reporter(city)));
  await form.open(report.id);
  const last = yuanIn(await form.page.getByRole('row').nth(1).getByRole('cell').first().innerText());
  const right = last + 110_000;
  const wrong = wanText(right * 10);
  await form.fill({ investment: wrong });
  const doubt = form.page.getByText(/超过上次 [\d,.]+ 万元\s*的 10 倍。是否误将元、亿元按万元填写？/);
  await expect(doubt).toContainText(wrong);
  await form.page.getByRole('button', { name: `改为 ${wanText(right)} 万元` }).click();
  expect(yuanIn(`${await form.input('investment').inputValue()}.00`)).toBe(right);
  await expect(form.input('investment')).toBeFocused();
  await expect(doubt).toHaveCount(0);

  // In yuan instead of 万元: ten thousand times too much.
  await form.fill({ investment: String(right) });
  await expect(form.page.getByRole('button', { name: `改为 ${wanText(right)} 万元` })).toBeVisible();
  await form.fill({ investment: wrong });
  await form.submitButton.click();
  await expect(form.problems).toBeFocused();
  await expect(form.problems.getByRole('link', { name: /10 倍/ })).toHaveAttribute('href', '#explanation.W203');
  expect((await statusOf(report)).status).toBe('draft');

  await explainAll(form);
  await form.submitButton.click();
  await expect(form.page.getByRole('status').filter({ hasText: '已提交市级审签' })).toBeVisible();
  const approving = await signInAs(approver(city));
  await approving.goto(`/city/reports/${report.id}`);
  const finding = approving.getByRole('listitem').filter({ hasText: 'W203' });
  await expect(finding).toContainText('一次性支付征迁补偿款');
});

test('“No progress” asks for its reason before it can be submitted', async ({ signInAs }) => {
  const report = await openReport(city, 'qingtian-economic-development-zone');
  const form = new ReportFormPage(await signInAs(reporter(city)));
  await form.open(report.id);
  await form.fill({ investmentAnswer: 'no_progress' });
  await expect(form.input('investment')).toBeHidden();
  await form.fill({
    constructionStarted: 'yes',
    startedOn: '2024-03-15',
    difficultiesAnswer: 'none',
    nextStep: '下季度复工。',
    ownLight: 'red',
  });
  await form.submitButton.click();
  await expect(form.problems.getByRole('link').first()).toHaveAttribute('href', '#noProgressReason');
  await expect(form.errorOf('noProgressReason')).toBeVisible();
  await form.fill({ noProgressReason: '施工单位更换，本季停工整改，预计下月复工。' });
  await explainAll(form);
  await form.submitButton.click();
  await expect(form.page.getByRole('status').filter({ hasText: '已提交市级审签' })).toBeVisible();
  await expect(form.page.getByRole('main')).toContainText('本季停工整改');
});

test('Blank, 0, “no progress” and “not applicable” stay four different answers', async ({ signInAs }) => {
  const zero = await openReport(city, 'longquan-lishui-wenzhou-expressway');
  const blank = await openReport(city, 'wenzhou-qingtian-suburban-link');
  const none = await openReport(city, 'qingtian-economic-development-zone');
  const notApplicable = await openReport(city, 'four-province-ecotourism-area');
  const form = new ReportFormPage(await signInAs(reporter(city)));
  await form.open(zero.id);
  await form.fill({ investmentAnswer: 'amount', investment: '0' });
  await form.save();
  await expect(form.input('investment')).toHaveValue('0');
  await expect(valueBeside(form.page, '亮灯')).not.toHaveText('未报');
  await form.open(notApplicable.id);
  await form.fill({ investmentAnswer: 'not_applicable' });
  await form.save();
  await expect(form.choice('investmentAnswer', 'not_applicable')).toBeChecked();
  await form.open(blank.id);
  await form.fill({ physicalProgress: '可行性研究报告编制中。' });
  await form.save();
  await expect(form.input('investment')).toHaveValue('');

  const returns = form.page;
  await returns.goto(`/city/returns/${zero.quarter}`);
  const amountOf = (name: string) =>
    returns
      .getByRole('row')
      .filter({ has: returns.getByRole('link', { name, exact: true }) })
      .getByRole('cell')
      .nth(4);
  await expect(amountOf(zero.name)).toHaveText('0.00');
  await expect(amountOf(notApplicable.name)).toHaveText('不适用');
  await expect(amountOf(blank.name)).toHaveText('—');
  await expect(amountOf(none.name)).toHaveText('无进展');

  await bring(zero, 'endorsed', { investmentAnswer: 'amount', investmentYuan: 0 as never });
  await bring(notApplicable, 'endorsed', { investmentAnswer: 'not_applicable', investmentYuan: null });
  await bring(none, 'endorsed');
  const file = await returns.context().request.get(`/lineage/export?quarter=${zero.quarter}&basis=provisional`);
  const rows = csvRows(await file.text());
  const lastAmount = (name: string) => rows.filter((row) => row[0] === name).at(-1)?.[10];
  expect(lastAmount(zero.name)).toBe('0.0000');
  expect(lastAmount(notApplicable.name)).toBe('不适用');
  expect(lastAmount(none.name)).toBe('无进展');
  expect(lastAmount(blank.name)).toBe('未报');
});
