// Signing in and out, with and without JavaScript.

import { expect, test } from './fixtures.ts';
import { approver, password, province, reporter } from './personas.ts';

test('a wrong password is refused with one message, and the name stays typed', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('登录名').fill('lishui-approver');
  await page.getByLabel('密码', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page.getByRole('alert').getByText('登录名或密码不正确')).toBeVisible();
  await expect(page.getByLabel('登录名')).toHaveValue('lishui-approver');
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('');
});

test('a city reporter signs in with name and password without JavaScript, and out again', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('登录名').fill(reporter('jinhua'));
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page).toHaveURL(`${baseURL}/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('等您填报');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(
    page
      .getByRole('link', { name: "City's return" })
      .or(page.getByRole('link', { name: 'Dashboard' }))
      .first(),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByText('You have signed out.')).toBeVisible();
  await context.close();
});

test('whoever is not signed in is asked to, and led back to the page they wanted', async ({ page, baseURL }) => {
  await page.goto('/dashboard?basis=provisional');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel('登录名').fill(province.viewer);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page).toHaveURL(`${baseURL}/dashboard?basis=provisional`);
});

test('an old cookie opens nothing after signing out', async ({ signInAs }) => {
  const page = await signInAs(approver('jinhua'));
  await page.goto('/');
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page.getByText('已退出登录')).toBeVisible();
  await page.context().addCookies(cookies);
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
});
