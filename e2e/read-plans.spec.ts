// Reading the plans: what a document promises, word for word, with its year or “no year”, and where it stands in the document.
import { expect, test } from './fixtures.ts';
import { administrators, province, reporter } from './personas.ts';

test('The targets and totals of the 2020 plan stand on its page as printed: 5,520 万, 61,100 亿, 74 projects, 3,029 亿元, 29%', async ({
  signInAs,
}) => {
  const page = await signInAs(province.viewer);
  await page.goto('/plans');
  await page.getByRole('link', { name: '2020年浙江大都市区建设目标' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2020年浙江大都市区建设目标');
  const tree = page.locator('#tree');
  await expect(tree.locator('#metro-2020-resident-population')).toContainText('5,520 万 2020 年');
  await expect(tree.locator('#metro-2020-economic-output')).toContainText('61,100 亿 2020 年');
  const values = page.locator('#values');
  await expect(values).toContainText('不由本系统计算');
  const row = (slug: string) => values.locator(`#${slug}`).getByRole('cell');
  await expect(row('projects-2019-count').nth(2)).toHaveText('74 个');
  await expect(row('projects-2019-investment').nth(2)).toHaveText('3,029 亿元');
  await expect(row('projects-2019-above-plan').nth(2)).toHaveText('29%');
  await expect(row('projects-2020-count').nth(2)).toHaveText('64 个');
  await expect(page.locator('#lists')).toContainText('文件只写数量，未列名称');
});

test('An item of the tree unfolds the exact words it rests on, and the document behind them names its hash', async ({
  signInAs,
}) => {
  const page = await signInAs(reporter('hangzhou'));
  await page.goto('/plans/hangzhou-ningbo-twin-cities');
  const item = page.locator('#tree li', { has: page.getByText('高能级创新平台协同', { exact: true }) }).last();
  const quote = item.getByText('高能級創新平臺協同');
  await expect(quote).toBeHidden();
  await item.getByText('高能级创新平台协同', { exact: true }).click();
  await expect(quote).toBeVisible();
  await page.locator('#source').getByRole('link', { name: '唱好杭州、宁波“双城记”新闻发布会报道' }).first().click();
  await expect(page).toHaveURL(/\/sources\/001$/);
  await expect(page.getByText('61228eb267dcb4a032c618f486a1cdf3ebb15b4598a09caedc29242cf11b7a74')).toBeVisible();
  await expect(page.locator('#left-out')).toContainText('理由');
});

test('An address that names an item opens the branches above it', async ({ signInAs }) => {
  const page = await signInAs(province.reviewer);
  await page.goto('/plans/metro-areas-2020#metro-2020-joint-meetings-count');
  await expect(page.locator('#metro-2020-joint-meetings-count')).toBeVisible();
});

test('A target for which the document gives no year says so and has no path', async ({ signInAs }) => {
  const page = await signInAs(province.viewer);
  await page.goto('/indicators');
  await page.getByLabel('目标年份', { exact: true }).selectOption({ label: '文件未给年份' });
  await page.getByLabel('规划', { exact: true }).selectOption({ label: '温州都市区建设行动方案' });
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page).toHaveURL(/plan=wenzhou-metro-area-action-plan.*year=none/);
  const years = page.locator('tbody tr td:nth-child(3)');
  expect(new Set(await years.allInnerTexts())).toEqual(new Set(['文件未给年份', '每年，文件未给起止年份']));
  await page.getByRole('link', { name: '核心区范围市域覆盖' }).click();
  await expect(page.getByRole('main')).toContainText('文件未给目标年份，因此没有进度路径。');
  await expect(page.getByRole('main')).toContainText('“逐步实现核心区范围市域全覆盖”');
});

test('In English a name stands before its Chinese original, and a missing year is said in words', async ({
  signInAs,
}) => {
  const page = await signInAs(province.viewer, { locale: 'en' });
  await page.goto('/indicators/wenzhou-core-area-share');
  await expect(page.getByRole('heading', { level: 1 }).locator('[lang="zh-CN"]')).toHaveText('核心区范围市域覆盖');
  await expect(page.getByRole('main')).toContainText('the document gives no year');
});

test('On a phone the pages of the plans do not scroll sideways, and without JavaScript the tree unfolds', async ({
  signInAs,
}) => {
  const page = await signInAs(province.viewer, { viewport: { width: 320, height: 700 }, javaScriptEnabled: false });
  for (const address of [
    '/plans',
    '/plans/wenzhou-metro-area-action-plan?open=all',
    '/indicators',
    '/indicators/hangzhou-digital-economy-share',
    '/sources',
    '/sources/000',
    '/search?q=湾',
  ]) {
    await page.goto(address);
    const region = page.getByRole('main');
    await expect(region).toBeVisible();
    const box = await region.boundingBox();
    expect(box?.width).toBeLessThanOrEqual(320);
  }
  await page.goto('/plans/metro-areas-2020?open=all');
  await expect(page.locator('#metro-2020-joint-meetings-count')).toBeVisible();
});

test('Administrators have no plans to read', async ({ signInAs }) => {
  for (const person of Object.values(administrators)) {
    const page = await signInAs(person);
    for (const address of ['/plans', '/plans/metro-areas-2020', '/indicators', '/sources/000', '/search?q=杭州']) {
      expect((await page.goto(address))?.status()).toBe(404);
    }
  }
});
