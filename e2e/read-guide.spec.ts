// 填报说明与指标口径: one page, read from the rules in force, found from the foot of every page and printable.
import { expect, test } from './fixtures.ts';
import { ProfilePage } from './pages/profile-page.ts';
import { administrators, reporter } from './personas.ts';

test.describe.configure({ mode: 'parallel' });

test('The guide is one step from every page and explains the rules that are applied', async ({ signInAs }) => {
  const page = await signInAs(reporter('hangzhou'));
  await page.goto('/');
  await page.getByRole('contentinfo').getByRole('link', { name: '填报说明与指标口径' }).click();
  const guide = new ProfilePage(page);
  await expect(guide.title).toHaveText('填报说明与指标口径');
  await expect(guide.row('5. 校核规则', 'W203')).toContainText('万元、亿元填错');
  await expect(guide.row('6. 亮灯', '偏慢')).toContainText('慢 5 个百分点以上，不超过 20 个百分点');
  await expect(guide.card('7. 指标口径')).toContainText('完成率为 25.0%');
  await expect(guide.row('3. 季报的办理环节', /^审核通过$/)).toContainText('不是提交人本人');
});

test('A place in the guide has an address of its own', async ({ signInAs }) => {
  const page = await signInAs(reporter('ningbo'));
  await page.goto('/guide#W203');
  await expect(page.locator('#W203')).toBeInViewport();
});

test('Those who keep accounts may read it too, and nobody before signing in', async ({ signInAs, visit }) => {
  const page = await signInAs(administrators.system, { locale: 'en' });
  await page.goto('/guide');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Guide to reporting and figures');
  const stranger = await visit();
  await stranger.goto('/guide');
  await expect(stranger).toHaveURL(/\/sign-in/);
});

test('On paper the contents and the header stay away', async ({ signInAs }) => {
  const page = await signInAs(reporter('hangzhou'));
  await page.goto('/guide');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: '目录' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 2, name: /指标口径/ })).toBeVisible();
});
