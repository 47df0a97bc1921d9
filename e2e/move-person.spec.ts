// A person who changes offices: the system administrator moves the account, the security administrator grants the new role, and the old city's
// data are out of reach from that moment.
import { expect, test } from './fixtures.ts';
import { typeNameAndPassword } from './pages/sign-in-page.ts';
import { makeColleague, newLoginName } from './people-state.ts';
import { administrators, password, reporter } from './personas.ts';
import { openReport } from './reports-state.ts';

test('A Taizhou reporter moves to Quzhou: out at once, the Taizhou report is not found, and Quzhou’s work begins with the new role', async ({
  signInAs,
  visit,
}) => {
  const report = await openReport('taizhou', 'sanmen-bay-industry');
  const colleague = await makeColleague(reporter('taizhou'), 'city_reporter', '调动填报员');
  const person = await signInAs(colleague.loginName);
  await person.goto('/city/returns');
  await expect(person.getByRole('heading', { level: 1 })).toContainText('应报');
  const address = `/city/reports/${report.id}`;
  await person.goto(address);
  await expect(person.getByRole('heading', { level: 1 })).toContainText(report.name);

  const system = await signInAs(administrators.system);
  await system.goto(`/admin/people/${colleague.personId}`);
  await system.getByText('办理调动…').click();
  await system.getByRole('button', { name: '确定调动' }).click();
  await expect(system.getByRole('main').getByRole('alert')).toContainText('请填写');
  await system.getByLabel('调往单位').selectOption({ label: '衢州市发展和改革委员会' });
  await system.getByRole('button', { name: '确定调动' }).click();
  await expect(system.getByRole('status')).toContainText('已调动');
  await expect(system.getByRole('status')).toContainText('撤销角色 1 个');
  await expect(system.getByRole('main')).toContainText('衢州市发展和改革委员会');
  await expect(system.getByRole('main')).toContainText('尚无角色');

  await person.reload();
  await expect(person).toHaveURL(/\/sign-in/);
  const again = await visit();
  await again.goto('/sign-in');
  await typeNameAndPassword(again, colleague.loginName, password);
  await expect(again.getByRole('main').getByRole('alert').filter({ hasText: '还没有角色' })).toBeVisible();

  const security = await signInAs(administrators.security);
  await security.goto(`/admin/roles/${colleague.personId}`);
  await expect(security.getByLabel('单位', { exact: true })).toContainText('衢州市发展和改革委员会');
  await security.getByLabel('角色', { exact: true }).selectOption('city_reporter');
  await security.getByRole('button', { name: '授予', exact: true }).click();
  await expect(security.getByRole('status').filter({ hasText: '角色已授予' })).toBeVisible();

  const moved = await signInAs(colleague.loginName);
  await moved.goto('/city/returns');
  await expect(moved.getByRole('heading', { level: 1 })).toContainText('应报');
  await expect(moved.getByRole('banner')).toContainText('衢州');
  await moved.goto(address);
  await expect(moved.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面');

  const audit = await signInAs(administrators.audit);
  await audit.goto(`/admin/events?words=${colleague.personId}`);
  const line = audit.getByRole('row').filter({ hasText: 'person_moved' });
  await expect(line).toContainText('台州市发展和改革委员会 → 衢州市发展和改革委员会');
});

test('Administrators are not moved, and nobody moves their own account', async ({ signInAs }) => {
  const system = await signInAs(administrators.system);
  await system.goto(`/admin/people?words=${administrators.security}`);
  await system.getByRole('link', { name: administrators.security, exact: true }).click();
  await expect(system.getByRole('heading', { name: '调动' })).toBeVisible();
  await expect(system.getByText('办理调动…')).toHaveCount(0);
  await system.goto(`/admin/people?words=${administrators.system}`);
  await system.getByRole('link', { name: administrators.system, exact: true }).click();
  await expect(system.getByRole('heading', { name: '调动' })).toHaveCount(0);
});

test('A new office of a city is added and renamed, and a name is not given twice', async ({ signInAs }) => {
  const name = `衢州市交通运输局${newLoginName('office')}`;
  const system = await signInAs(administrators.system);
  await system.goto('/admin/organisations');
  const add = system.getByRole('main');
  const fill = async () => {
    await add.getByLabel('单位名称', { exact: true }).last().fill(name);
    await add.getByLabel('英文名称', { exact: true }).last().fill('Quzhou Transport Bureau');
    await add.getByLabel('行政区', { exact: true }).selectOption({ label: '衢州市' });
    await add.getByRole('button', { name: '新增单位' }).click();
  };
  await fill();
  await expect(system.getByRole('status')).toContainText('单位已新增');
  const line = system.getByRole('row').filter({ hasText: name });
  await expect(line).toContainText('Quzhou Transport Bureau');
  await fill();
  await expect(system.getByRole('main').getByRole('alert')).toContainText('已有同名单位');

  await line.getByText('改名…').click();
  await line.getByLabel('单位名称').fill(`${name}（新）`);
  await line.getByRole('button', { name: '保存名称' }).click();
  await expect(system.getByRole('status')).toContainText('单位已改名');
  await expect(system.getByRole('row').filter({ hasText: `${name}（新）` })).toHaveCount(1);
});
