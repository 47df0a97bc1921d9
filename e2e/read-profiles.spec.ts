// What the plans hold, page by page: flagships, zones, cities, commitments and functional zones, with the document's words and, where they
// are open to the reader, the dashboard's figures. Looks only: nothing is changed.
import { expect, test } from './fixtures.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { cityCodes, province, reporter } from './personas.ts';

test.describe.configure({ mode: 'parallel' });

test('The third flagship of the twin cities says where it stands, what it groups and the words it rests on', async ({
  signInAs,
}) => {
  const page = await signInAs(province.viewer);
  await page.goto('/flagships');
  await expect(page.getByRole('heading', { level: 2, name: /2020年.*十大标志性工程/ })).toBeVisible();
  await expect(page.getByText('文件只公布总数 10 项，没有列出名称').first()).toBeVisible();
  await page.getByRole('link', { name: '杭绍甬产业创新带共建工程' }).click();
  const profile = new ProfilePage(page);
  await expect(profile.title).toHaveText('杭绍甬产业创新带共建工程');
  await expect(page.getByText('第 3 项，共 10 项')).toBeVisible();
  await expect(profile.row('填报事项', '钱塘新区、前湾新区、滨海新区设施建设对接')).toContainText('杭州（牵头）');
  await expect(profile.card('出处')).toContainText('杭紹甬產業創新帶共建工程');
  await expect(profile.card('功能区与平台').getByRole('link', { name: '前湾新区' })).toBeVisible();
});

test('A zone shows both cities, the plans that name it, and its page is one whatever address leads to it', async ({
  signInAs,
}) => {
  const page = await signInAs(province.reviewer);
  await page.goto('/zones/hangzhou-shaoxing-zone-2023');
  await expect(page).toHaveURL(/\/zones\/zone-hangzhou-shaoxing$/);
  const profile = new ProfilePage(page);
  await expect(profile.title).toHaveText('杭绍一体化合作先行区');
  await expect(profile.row('各市份额', '杭州市')).toBeVisible();
  await expect(profile.row('各市份额', '绍兴市')).toBeVisible();
  await expect(profile.card('写到它的规划')).toContainText('加快建设杭嘉、杭绍、嘉湖一体化合作先行区');
  await expect(profile.row('区内平台与事项', '绍兴临空产业园')).toBeVisible();
  await page.goto('/projects/zone-hangzhou-shaoxing');
  await expect(page).toHaveURL(/\/zones\/zone-hangzhou-shaoxing$/);
});

test('What a document only plans is said to be planned and reported by nobody', async ({ signInAs }) => {
  const page = await signInAs(province.viewer);
  await page.goto('/zones');
  await page.getByRole('link', { name: '杭湖一体化融合发展' }).click();
  const profile = new ProfilePage(page);
  await expect(profile.title).toHaveText('杭湖一体化融合发展');
  await expect(page.getByText('仅谋划，未纳入填报')).toBeVisible();
  await expect(page.getByText('没有参与市和填报数据')).toBeVisible();
});

test('A city’s people see their own figures, and of another city what the plans say', async ({ signInAs }) => {
  const page = await signInAs(reporter('wenzhou'));
  await page.goto(`/cities/${cityCodes.wenzhou}`);
  const profile = new ProfilePage(page);
  await expect(profile.title).toHaveText('温州市');
  await expect(page.getByText('年度投资完成率').first()).toBeVisible();
  await expect(page.getByRole('link', { name: '温州市总览' })).toBeVisible();
  await page.goto(`/cities/${cityCodes.lishui}`);
  await expect(profile.title).toHaveText('丽水市');
  await expect(page.getByText('不显示该市的填报数据')).toBeVisible();
  await expect(page.getByText('年度投资完成率')).toHaveCount(0);
  // Wenzhou's plan has a county of Lishui as a member, and that city reports for it.
  await expect(profile.card('都市区与规划')).toContainText('青田县');
});

test('Of a joint project a city reads its own money and what its partner endorsed; a city that takes no part reads neither', async ({
  signInAs,
}) => {
  const mine = await signInAs(reporter('hangzhou'));
  await mine.goto('/projects/yuhang-haining-development-block');
  const profile = new ProfilePage(mine);
  const amount = /\d\.\d\d/;
  await expect(profile.row('资金与进度', '杭州市')).toContainText(amount);
  await expect(profile.row('资金与进度', '嘉兴市')).toContainText(amount);
  const outsider = await signInAs(reporter('wenzhou'));
  await outsider.goto('/projects/yuhang-haining-development-block');
  await expect(new ProfilePage(outsider).row('资金与进度', '嘉兴市')).not.toContainText(amount);
  await expect(outsider.getByText('其他市的资金数据不在您的查看范围内。')).toBeVisible();
  const province_ = await signInAs(province.viewer);
  await province_.goto('/projects/yuhang-haining-development-block');
  await expect(new ProfilePage(province_).row('资金与进度', '嘉兴市')).toContainText(amount);
});

test('What nobody reports on says so and still shows its source', async ({ signInAs }) => {
  const page = await signInAs(province.viewer);
  await page.goto('/projects?status=not_assigned&words=框架协议');
  await page.getByRole('link', { name: '“1+4”合作框架协议' }).click();
  const profile = new ProfilePage(page);
  await expect(page.getByText('未纳入填报').first()).toBeVisible();
  await expect(profile.card('出处')).toContainText('杭州与嘉兴、湖州、绍兴分别签订“1+4”合作框架协议');
  await expect(profile.card('资金与进度')).toHaveCount(0);
});

test('The list of commitments is narrowed by its form without script, and the address says how', async ({
  signInAs,
}) => {
  const page = await signInAs(province.viewer, { javaScriptEnabled: false });
  await page.goto('/projects');
  await page.getByLabel('设区市').selectOption({ label: '舟山市' });
  await page.getByLabel('类别').selectOption({ label: '一体化合作先行区' });
  await page.getByRole('button', { name: '筛选' }).click();
  await expect(page).toHaveURL(/city=330900/);
  await expect(page).toHaveURL(/kind=zone/);
  await expect(page.getByRole('rowheader')).toHaveText(['甬舟一体化合作先行区']);
  await page.getByRole('link', { name: '清除条件' }).click();
  await expect(page).toHaveURL(/\/projects$/);
});

test('In English every name stands in English with the original below it', async ({ signInAs }) => {
  const page = await signInAs(province.viewer, { locale: 'en' });
  await page.goto('/functional-zones/qiantang-new-area');
  const profile = new ProfilePage(page);
  await expect(profile.title).toContainText('Qiantang New Area');
  await expect(profile.title.locator('[lang="zh-CN"]')).toHaveText('钱塘新区');
  await expect(page.getByText('Functional zone in Hangzhou.')).toBeVisible();
});
