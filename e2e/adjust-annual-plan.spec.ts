// An annual plan changes by an approved decision only; before and after stay in sight. With a share that goes over to another city its plan is divided.
import { expect, test } from './fixtures.ts';
import { makePlannedShare } from './library-state.ts';
import { province } from './personas.ts';

test('A plan is adjusted by decision: without document refused, afterwards before and after stand side by side', async ({
  signInAs,
}) => {
  const { address, year, quarter } = await makePlannedShare('quzhou', '4000');
  const page = await signInAs(province.publisher);
  await page.goto(address);
  const history = page.getByRole('table', { name: `${year} 年度计划各版本` });
  await expect(history.getByRole('row')).toHaveCount(2);
  await page.getByText(`调整 ${year} 年度计划…`).click();
  const form = page.locator('details[open] form');
  await form.getByLabel('年度计划投资').fill('5000');
  await form.getByLabel('四季度').fill('4999.9999');
  for (const name of ['一季度', '二季度', '三季度']) await form.getByLabel(name).fill('0');
  await form.getByRole('button', { name: '确认调整' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('与年度计划');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('批准文件：请填写这一项。');
  await form.getByLabel('四季度').fill('5000');
  await form.getByLabel('原因').fill('征迁进度加快');
  await form.getByLabel('批准文件').fill('浙发改〔2026〕99号');
  await form.getByLabel('批准日期').fill('2026-10-20');
  await form.getByRole('button', { name: '确认调整' }).click();
  await expect(page.getByRole('status')).toContainText('年度计划已调整');
  const row = history.getByRole('row', { name: /第 1 次调整/ });
  await expect(row).toContainText('4,000.00');
  await expect(row).toContainText('5,000.00');
  await expect(row).toContainText(`${quarter.slice(0, 4)}年${'一二三四'[Number(quarter.at(-1)) - 1]}季度`);
  await expect(row).toContainText('浙发改〔2026〕99号');
  await expect(page.getByRole('main')).toContainText('原计划 0.40 亿元，调整 1 次');
});

test('Two people who adjust one plan meet: nothing of the second is saved unseen', async ({ signInAs }) => {
  const { address, year } = await makePlannedShare('quzhou', '4000');
  const [first, second] = [await signInAs(province.publisher), await signInAs(province.publisher)];
  for (const page of [first, second]) {
    await page.goto(address);
    await page.getByText(`调整 ${year} 年度计划…`).click();
  }
  const adjust = async (page: typeof first, planned: string) => {
    const form = page.locator('details[open] form');
    await form.getByLabel('年度计划投资').fill(planned);
    await form.getByLabel('原因').fill('年中调整');
    await form.getByLabel('批准文件').fill('浙发改〔2026〕100号');
    await form.getByLabel('批准日期').fill('2026-10-20');
    await form.getByRole('button', { name: '确认调整' }).click();
  };
  await adjust(first, '4500');
  await expect(first.getByRole('status')).toContainText('年度计划已调整');
  await adjust(second, '3500');
  await expect(second.getByRole('main').getByRole('alert')).toContainText('这一年的计划已被调整，没有保存');
  await expect(second.locator('details[open] form').getByLabel('年度计划投资')).toHaveValue('3500');
});

test('A share goes over to another city at a quarter’s start, and its plan with it', async ({ signInAs }) => {
  const { address, slug, name, year } = await makePlannedShare('lishui', '4000');
  const page = await signInAs(province.publisher);
  await page.goto(address);
  await page.getByText('移交…').click();
  const form = page.locator('details[open] form');
  await form.getByLabel('移交给').selectOption('金华');
  await form.getByLabel('从哪个季度起').selectOption({ label: `${year + 1}年一季度` });
  await form.getByLabel('随转的总投资').fill('30000');
  await form.getByLabel('原因').fill('实施主体变更');
  await form.getByLabel('批准文件').fill('浙发改〔2026〕101号');
  await form.getByLabel('批准日期').fill('2026-10-20');
  await form.getByLabel('随转的年度计划').fill('');
  await form.getByRole('button', { name: '确认移交' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('超过现有的 2.00 亿元');
  await form.getByLabel('随转的总投资').fill('15000');
  await form.getByRole('button', { name: '确认移交' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`金华：${name}`);
  await expect(page.getByLabel('计划总投资')).toHaveValue('15000');

  await page.goto(`/province/projects/${slug}`);
  const shares = page.getByRole('table', { name: '参与市' });
  await expect(shares.getByRole('row', { name: /丽水/ })).toContainText(`${year}年四季度`);
  await expect(shares.getByRole('row', { name: /丽水/ })).toContainText('5,000.00');
  await expect(shares.getByRole('row', { name: /金华/ })).toContainText('牵头');
  await expect(page.getByRole('list', { name: '参与市和牵头市的变动' })).toContainText('由丽水移交金华');
});
