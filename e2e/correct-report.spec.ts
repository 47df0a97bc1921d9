// 更正: an accepted amount is corrected by three persons, and the old value stays beside the new one.
import { expect, test } from './fixtures.ts';
import { approver, province, reporter } from './personas.ts';
import { openReport } from './reports-state.ts';

test('Quzhou asks for a correction, its approver agrees, the province grants it, and old and new amount stand side by side', async ({
  signInAs,
}) => {
  const report = await openReport('quzhou', 'quzhou-airport-relocation');
  const asking = await signInAs(reporter('quzhou'));
  await asking.goto(`/city/reports/${report.id}`);
  await asking.getByRole('link', { name: '申请更正…' }).click();
  await asking.getByRole('button', { name: '提出申请' }).click();
  const problems = asking.getByRole('main').getByRole('alert');
  await expect(problems).toContainText('理由');
  await asking.getByLabel('数额（万元）').fill('-12.5');
  await expect(asking.getByRole('main')).toContainText('−12.50');
  await asking.getByLabel('理由').fill('一季度预付款重复计入');
  await asking.getByLabel('依据文件').fill('衢发改函〔2026〕3号');
  await asking.getByRole('button', { name: '提出申请' }).click();
  await expect(asking.getByRole('status').filter({ hasText: '已提出更正申请。' })).toBeVisible();
  await expect(asking.getByRole('button', { name: '同意更正' })).toHaveCount(0);
  const address = new URL(asking.url()).pathname;

  const publisher = await signInAs(province.publisher);
  await publisher.goto(address);
  await expect(publisher.getByRole('button', { name: '批准更正' })).toHaveCount(0);

  const agreeing = await signInAs(approver('quzhou'));
  await agreeing.goto('/corrections');
  await agreeing.getByRole('link', { name: report.name }).click();
  await agreeing.getByRole('button', { name: '同意更正' }).click();
  await expect(agreeing.getByRole('main')).toContainText('待省级批准');

  await publisher.reload();
  await publisher.getByRole('button', { name: '批准更正' }).click();
  await expect(publisher.getByRole('status')).toContainText('已批准，官方数据已按更正后的数计算。');
  await publisher.goto(`/province/reviews/${report.id}`);
  await expect(publisher.locator('#corrections')).toContainText('（−12.50），已生效');
});
