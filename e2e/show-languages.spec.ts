// Language and theme belong to the person: chosen once, found again wherever they sign in.
import { expect, test } from './fixtures.ts';
import { typeNameAndPassword } from './pages/sign-in-page.ts';
import { makeColleague } from './people-state.ts';
import { password, reporter } from './personas.ts';

test('Language and theme are remembered with the person, across sign-in and in another browser', async ({ visit }) => {
  const { loginName } = await makeColleague(reporter('taizhou'), 'city_reporter', '台州填报员乙');
  const first = await visit();
  await first.goto('/sign-in');
  await typeNameAndPassword(first, loginName, password);
  await expect(first.getByRole('heading', { level: 1 })).toContainText('等您填报');
  await first.getByRole('button', { name: 'English' }).click();
  await expect(first.locator('html')).toHaveAttribute('lang', 'en');
  await first.getByRole('button', { name: 'Dark' }).click();
  await expect(first.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true');
  await expect(first.locator('html')).toHaveAttribute('data-theme', 'dark');
  await first.getByRole('button', { name: 'Sign out' }).click();
  await expect(first.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();

  const second = await visit({ locale: 'zh-CN', theme: 'light' });
  await second.goto('/sign-in');
  await expect(second.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await typeNameAndPassword(second, loginName, password);
  await expect(second.locator('html')).toHaveAttribute('lang', 'en');
  await expect(second.locator('html')).toHaveAttribute('data-theme', 'dark');
  await second.goto('/dashboard');
  await expect(second.locator('html')).toHaveAttribute('lang', 'en');
  await expect(second.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('The theme of the system is followed where nothing else is chosen', async ({ visit }) => {
  const page = await visit();
  await page.context().clearCookies();
  await page.goto('/sign-in');
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).not.toBe(light);
});
