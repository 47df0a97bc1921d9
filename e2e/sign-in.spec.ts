// Signing in and out, with and without JavaScript.
import { expect, test } from './fixtures.ts';
import { typeNameAndPassword } from './pages/sign-in-page.ts';
import { approver, password, province, reporter } from './personas.ts';

test('A wrong password is refused with one message, and the name stays typed', async ({ visit }) => {
  const page = await visit();
  await page.goto('/sign-in');
  await typeNameAndPassword(page, approver('lishui'), 'not the password');
  await expect(page.getByRole('alert').getByText('登录名或密码不正确')).toBeVisible();
  await expect(page.getByLabel('登录名')).toHaveValue(approver('lishui'));
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('');
});

test('A city reporter signs in with name and password without JavaScript, and out again', async ({
  visit,
  baseURL,
}) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto('/sign-in');
  await typeNameAndPassword(page, reporter('quzhou'), password);
  await expect(page).toHaveURL(`${baseURL}/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('等您填报');
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page.getByText('已退出登录')).toBeVisible();
});

test('In the demonstration one press signs in as one of its people', async ({ visit, baseURL }) => {
  const page = await visit();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: '省级审核员' }).click();
  await expect(page).toHaveURL(`${baseURL}/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('等您审核');
});

test('Whoever is not signed in is asked to, and led back to the page they wanted', async ({ visit, baseURL }) => {
  const page = await visit();
  await page.goto('/dashboard?basis=provisional');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await typeNameAndPassword(page, province.viewer, password);
  await expect(page).toHaveURL(`${baseURL}/dashboard?basis=provisional`);
});

test('An old cookie opens nothing after signing out', async ({ signInAs }) => {
  const page = await signInAs(approver('jinhua'));
  await page.goto('/');
  const cookies = await page.context().cookies();
  await page.getByRole('button', { name: '退出' }).click();
  await expect(page.getByText('已退出登录')).toBeVisible();
  await page.context().addCookies(cookies);
  await page.goto('/account');
  await expect(page).toHaveURL(/\/sign-in/);
});
