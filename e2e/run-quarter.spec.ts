// The publisher's office: more time for one city, who is reminded of what, and a report that is not owed.
import { expect, test } from './fixtures.ts';
import { province, reporter } from './personas.ts';
import { openReport } from './reports-state.ts';

test('Lishui gets more time with a reason, and only Lishui sees it', async ({ signInAs }) => {
  const { quarter } = await openReport('quzhou', 'quzhou-airport-relocation');
  const page = await signInAs(province.publisher);
  await page.goto(`/province/quarters/${quarter}`);
  const card = page.locator('#extensions');
  await card.getByLabel('设区市').selectOption('丽水');
  await card.getByLabel('延到').fill('2020-01-01');
  await card.getByLabel('理由').fill('台风影响，道路中断');
  await card.getByRole('button', { name: '批准延期' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('截止日期不能早于今天');
  await expect(card.getByLabel('理由')).toHaveValue('台风影响，道路中断');
  await card.getByLabel('延到').fill('2099-12-31');
  await card.getByRole('button', { name: '批准延期' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已批准延期。' })).toBeVisible();
  await expect(card.getByRole('row', { name: /丽水/ })).toContainText('台风影响，道路中断');

  const lishui = await signInAs(reporter('lishui'));
  await lishui.goto(`/city/returns/${quarter}`);
  await expect(lishui.getByRole('main')).toContainText('台风影响，道路中断');
  const wenzhou = await signInAs(reporter('wenzhou'));
  await wenzhou.goto(`/city/returns/${quarter}`);
  await expect(wenzhou.getByRole('main')).not.toContainText('台风影响');
});

test('The reminder names who owes what and by when, as text to copy', async ({ signInAs }) => {
  const report = await openReport('jinhua', 'yiwu-trade-reform-zone');
  const page = await signInAs(province.reviewer);
  await page.goto(`/province/quarters/${report.quarter}`);
  const text = page.getByRole('textbox', { name: '催报文字' });
  await expect(text).toHaveValue(/【催报】.*季报/);
  await expect(text).toHaveValue(new RegExp(`未填（[0-9]+）：.*${report.name}`));
  await page.getByRole('navigation', { name: '设区市' }).getByRole('link', { name: '金华市' }).click();
  await expect(text).toHaveValue(/【催报】金华市.*季报/);
  // A reviewer reminds; extending and excusing are the publisher's.
  await expect(page.getByRole('button', { name: '批准延期' })).toHaveCount(0);
  await expect(page.getByText('免报…')).toHaveCount(0);
});

test('A report that is not owed is excused with a reason, and the city reads it', async ({ signInAs }) => {
  const report = await openReport('shaoxing', 'jiangnan-water-town-line-to-xiaoshan-airport');
  const page = await signInAs(province.publisher);
  await page.goto(`/province/quarters/${report.quarter}?city=330600`);
  await page.getByText('免报…').click();
  await page.getByRole('checkbox', { name: report.name }).check();
  await page.locator('#excuse-reason').fill('项目经省政府同意暂缓实施');
  await page.getByRole('button', { name: '免报所选' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已免报。' })).toBeVisible();
  const city = await signInAs(reporter('shaoxing'));
  await city.goto(`/city/reports/${report.id}`);
  await expect(city.getByRole('main')).toContainText('项目经省政府同意暂缓实施');
});
