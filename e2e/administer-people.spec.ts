// Accounts, roles, sessions and the record, as the three administrators keep them: what one of them does takes effect at once.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { typeNameAndPassword } from './pages/sign-in-page.ts';
import { makeColleague, newLoginName } from './people-state.ts';
import { administrators, approver, password, reporter } from './personas.ts';

/** Opens the page of one person from the administrator's list. */
async function openPerson(page: Page, list: '/admin/people' | '/admin/roles', loginName: string): Promise<void> {
  await page.goto(`${list}?words=${loginName}`);
  await page.getByRole('link', { name: loginName, exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`${list}/[0-9a-f-]{36}$`));
  await expect(page.getByRole('link', { name: loginName, exact: true })).toHaveCount(0);
}

const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

test('A new colleague is invited, sets a password by the link, is given a role and begins to work', async ({
  signInAs,
  visit,
}) => {
  const loginName = newLoginName('newcomer');
  const system = await signInAs(administrators.system);
  await system.goto('/admin/people');
  await system.getByRole('button', { name: '新增并生成链接' }).click();
  await expect(system.locator('#loginName:invalid, #loginName[aria-invalid="true"]')).toBeVisible();
  await system.getByLabel('登录名').fill(loginName);
  await system.getByLabel('姓名').fill('台州新填报员');
  await system.getByLabel('所在单位', { exact: true }).selectOption({ label: '台州市发展和改革委员会' });
  await system.getByRole('button', { name: '新增并生成链接' }).click();
  const link = await system.getByRole('textbox', { name: '一次性链接' }).inputValue();
  expect(new URL(link).pathname).toMatch(/^\/invitation\/\S{20,}$/);

  const newcomer = await visit();
  const chosen = 'Taizhou-Bay-2026';
  await newcomer.goto(new URL(link).pathname);
  await expect(newcomer.getByRole('main')).toContainText('台州新填报员');
  await newcomer.getByLabel('密码', { exact: true }).fill('short');
  await newcomer.getByRole('button', { name: '设置密码' }).click();
  await expect(newcomer.getByRole('main').getByRole('alert').getByRole('link').first()).toHaveAttribute(
    'href',
    '#password',
  );
  await newcomer.getByLabel('密码', { exact: true }).fill(chosen);
  await newcomer.getByRole('button', { name: '设置密码' }).click();
  await expect(newcomer).toHaveURL(/\/sign-in\?ready=1/);
  await typeNameAndPassword(newcomer, loginName, chosen);
  await expect(newcomer.getByRole('main').getByRole('alert').filter({ hasText: '没有成功' })).toBeVisible();

  const security = await signInAs(administrators.security);
  await openPerson(security, '/admin/roles', loginName);
  await security.getByLabel('单位', { exact: true }).selectOption({ label: '台州市发展和改革委员会' });
  await security.getByLabel('角色', { exact: true }).selectOption('province_reviewer');
  await security.getByRole('button', { name: '授予', exact: true }).click();
  await expect(security.getByRole('main').getByRole('alert')).toContainText('这个单位不能设置该角色');
  await security.getByLabel('角色', { exact: true }).selectOption('city_reporter');
  await security.getByRole('button', { name: '授予', exact: true }).click();
  await expect(said(security, '角色已授予')).toBeVisible();

  await typeNameAndPassword(newcomer, loginName, chosen);
  await expect(newcomer.getByRole('heading', { level: 1 })).toContainText('等您填报');
  await newcomer.goto(new URL(link).pathname);
  await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText('这个链接不能用了');
});

test('A role that is withdrawn is gone with the next click', async ({ signInAs }) => {
  const colleague = await makeColleague(reporter('taizhou'), 'city_reporter', '台州填报员丙');
  const person = await signInAs(colleague.loginName);
  await person.goto('/city/returns');
  await expect(person.getByRole('heading', { level: 1 })).toContainText('应报');
  const security = await signInAs(administrators.security);
  await openPerson(security, '/admin/roles', colleague.loginName);
  await security.getByText('撤销…').click();
  await security.getByRole('button', { name: '撤销角色' }).click();
  await expect(said(security, '角色已撤销')).toBeVisible();
  await person.reload();
  await expect(person).toHaveURL(/\/sign-in/);
});

test('All sessions of a person are ended at once, and the person can sign in again', async ({ signInAs }) => {
  const colleague = await makeColleague(approver('quzhou'), 'city_approver', '衢州审核人乙');
  const devices = [await signInAs(colleague.loginName), await signInAs(colleague.loginName)];
  for (const device of devices) {
    await device.goto('/account');
    await expect(device.getByRole('heading', { level: 1 })).toHaveText(colleague.name);
  }
  const security = await signInAs(administrators.security);
  await openPerson(security, '/admin/roles', colleague.loginName);
  await security.getByText('结束全部登录…').click();
  await security.getByRole('button', { name: '结束全部登录', exact: true }).click();
  await expect(said(security, '已结束 2 处登录')).toBeVisible();
  for (const device of devices) {
    await device.reload();
    await expect(device).toHaveURL(/\/sign-in/);
  }
  const again = await signInAs(colleague.loginName);
  await again.goto('/account');
  await expect(again.getByRole('heading', { level: 1 })).toHaveText(colleague.name);
});

test('A person signs out everywhere from the account page, this device included', async ({ signInAs }) => {
  const colleague = await makeColleague(reporter('quzhou'), 'city_reporter', '衢州填报员乙');
  const other = await signInAs(colleague.loginName);
  await other.goto('/account');
  const own = await signInAs(colleague.loginName);
  await own.goto('/account');
  await own.getByRole('button', { name: '在所有设备上退出' }).click();
  await expect(own).toHaveURL(/\/sign-in/);
  await other.reload();
  await expect(other).toHaveURL(/\/sign-in/);
});

test('An account that is disabled is out at once, and back when it is enabled', async ({ signInAs, visit }) => {
  const colleague = await makeColleague(reporter('quzhou'), 'city_reporter', '衢州填报员丙');
  const person = await signInAs(colleague.loginName);
  await person.goto('/account');
  const system = await signInAs(administrators.system);
  await openPerson(system, '/admin/people', colleague.loginName);
  await system.getByText('停用账户…').click();
  await system.getByRole('button', { name: '停用', exact: true }).click();
  await expect(said(system, '已停用')).toBeVisible();
  await person.reload();
  await expect(person).toHaveURL(/\/sign-in/);

  await system.getByText('启用账户…').click();
  await system.getByRole('button', { name: '启用', exact: true }).click();
  await expect(said(system, '已启用')).toBeVisible();
  const again = await visit();
  await again.goto('/sign-in');
  await typeNameAndPassword(again, colleague.loginName, password);
  await expect(again.getByRole('heading', { level: 1 })).toContainText('等您填报');
});

test('Administrators cannot act on themselves', async ({ signInAs }) => {
  const system = await signInAs(administrators.system);
  await openPerson(system, '/admin/people', administrators.system);
  await expect(system.getByText('停用账户…')).toHaveCount(0);
  const security = await signInAs(administrators.security);
  await openPerson(security, '/admin/roles', administrators.security);
  await expect(security.getByRole('button', { name: '授予', exact: true })).toHaveCount(0);
  await expect(security.getByText('撤销…')).toHaveCount(0);
});

test('The audit administrator reads who did what and verifies that nothing was altered', async ({ signInAs }) => {
  const colleague = await makeColleague(reporter('taizhou'), 'city_reporter', '台州填报员丁');
  const audit = await signInAs(administrators.audit);
  await audit.goto(`/admin/events?words=${colleague.personId}`);
  for (const kind of ['person_invited', 'password_set', 'role_granted']) {
    await expect(audit.getByRole('row').filter({ hasText: kind })).toHaveCount(1);
  }
  await expect(audit.getByRole('row').filter({ hasText: 'role_granted' })).toContainText('安全管理员');
  await audit.getByRole('button', { name: '验证全部记录' }).click();
  await expect(said(audit, '完整，没有改动').getByText('完整，没有改动')).toHaveCount(2);
  await audit.goto('/admin/events?words=events_verified');
  await expect(audit.getByRole('row').filter({ hasText: 'events_verified' }).first()).toContainText('审计管理员');
});
