// The publisher's settings in the browser: a year's holidays, thresholds from a day on, a waiver. Nothing here touches the quarter that is open.
import { expect, test } from './fixtures.ts';
import { province, reporter } from './personas.ts';

const said = (words: string) => ({ hasText: words });

test('A year without a notice is marked 未公布; its holiday is entered with the notice, mended and taken out again', async ({
  signInAs,
}) => {
  const page = await signInAs(province.publisher);
  await page.goto('/province/settings');
  await page.getByRole('link', { name: '打开 工作日历' }).click();
  await page.goto('/province/settings/calendar?year=2031');
  const headline = page.getByRole('heading', { level: 1 });
  await expect(headline).toContainText('2031 年还没有放假安排');
  await expect(headline).toContainText('未公布');

  const problems = page.getByRole('main').getByRole('alert');
  await page.getByLabel('调休上班', { exact: true }).check();
  await page.getByLabel('从', { exact: true }).fill('2031-01-06');
  await page.getByLabel('通知文号').fill('国办发明电〔2030〕9号');
  await page.getByRole('button', { name: '录入', exact: true }).click();
  await expect(problems).toContainText('调休上班日须是周六或周日');
  await expect(page.getByLabel('通知文号')).toHaveValue('国办发明电〔2030〕9号');
  await page.getByLabel('放假', { exact: true }).check();
  await page.getByLabel('从', { exact: true }).fill('2031-01-01');
  await page.getByLabel('到（含当天）').fill('2031-01-03');
  await page.getByRole('button', { name: '录入', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('日历已更新 3 天，没有移动截止日期');
  await expect(headline).toContainText('2031 年录入了 3 天放假和调休');
  await expect(headline).not.toContainText('未公布');
  await expect(page.getByRole('row').filter(said('2031-01-02'))).toContainText('国办发明电〔2030〕9号');

  await page.getByText('去掉所选的日子…').click();
  await page.getByRole('button', { name: '去掉', exact: true }).click();
  await expect(problems).toContainText('请至少选一项');
  for (const day of ['2031-01-01', '2031-01-02', '2031-01-03']) {
    await page.getByRole('row').filter(said(day)).getByRole('checkbox').check();
  }
  await page.getByRole('button', { name: '去掉', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('已去掉 3 天');
  await expect(headline).toContainText('未公布');
});

test('Without JavaScript new thresholds begin on a day to come, and are withdrawn before it', async ({ signInAs }) => {
  const page = await signInAs(province.publisher, { javaScriptEnabled: false });
  await page.goto('/province/settings/thresholds');
  await page.getByLabel('起用日期', { exact: true }).fill('2020-06-01');
  await page.getByLabel('绿灯：滞后不超过').fill('30');
  await page.getByLabel('理由和依据').fill('办公会议纪要');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  const problems = page.getByRole('main').getByRole('alert');
  await expect(problems).toContainText('不能早于今天');
  const ahead = `${new Date().getUTCFullYear() + 2}-01-01`;
  await page.getByLabel('起用日期', { exact: true }).fill(ahead);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(problems).toContainText('须大于绿灯的数');
  await page.getByLabel('绿灯：滞后不超过').fill('3');
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('阈值已登记');
  const line = page.getByRole('row').filter(said(ahead));
  await expect(line).toContainText('未生效');
  await line.getByText('撤回…').click();
  await line.getByRole('button', { name: '撤回' }).click();
  await expect(page.getByRole('status')).toContainText('已撤回');
  await expect(page.getByRole('row').filter(said(ahead))).toHaveCount(0);
  await expect(page.getByRole('row').filter(said('现行'))).toHaveCount(1);
});

test('A city is freed of a rule for a commitment and some quarters, and the waiver is ended', async ({ signInAs }) => {
  const page = await signInAs(province.publisher);
  await page.goto('/province/settings/waivers');
  await page.getByRole('link', { name: '舟山', exact: true }).click();
  await page.getByRole('button', { name: '批准豁免' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('规则');
  await page.getByLabel('规则', { exact: true }).selectOption('W603');
  const from = page.getByLabel('从', { exact: true });
  await from.selectOption({ index: 1 });
  await page.getByLabel('到（含该季）').selectOption({ index: 2 });
  const reason = `统计口径调整 ${Date.now()}`;
  await page.getByLabel('理由').fill(reason);
  await page.getByRole('button', { name: '批准豁免' }).click();
  await expect(page.getByRole('status')).toContainText('豁免已批准');
  const line = page.getByRole('row').filter(said(reason));
  await expect(line).toContainText('未开始');
  await expect(line).toContainText('舟山');
  await line.getByText('终止…').click();
  await line.getByRole('button', { name: '终止豁免' }).click();
  await expect(page.getByRole('status')).toContainText('豁免已终止');
  await expect(page.getByRole('row').filter(said(reason))).toContainText('已终止');
});

test('Nobody but the publisher finds the settings', async ({ signInAs }) => {
  for (const person of [province.reviewer, province.viewer, reporter('zhoushan')]) {
    const page = await signInAs(person);
    await page.goto('/province/settings/calendar');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面');
    await expect(page.getByRole('banner').getByRole('link', { name: '设置', exact: true })).toHaveCount(0);
  }
});
