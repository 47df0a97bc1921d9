// AB角, drafts of somebody who leaves, and a person in two organisations, as the people concerned see them. Shaoxing, with colleagues of its own.

import { setPersonDisabled } from '#reporting/people.ts';
import { saveReport } from '#reporting/reports.ts';
import { emptyContent, formValuesOf } from '#rules/report-content.ts';
import { expect, test } from './fixtures.ts';
import { actorNamed, makeColleague, newLoginName } from './people-state.ts';
import { administrators, approver, reporter } from './personas.ts';
import { bring, openReport, statusOf } from './reports-state.ts';

const city = 'shaoxing';

test('The approver names a deputy, who endorses a colleague’s report in the approver’s name; ended early, the right is gone at once', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'shaoxing-cultural-creative-corridor');
  await bring(report, 'submitted');
  const away = await makeColleague(approver(city), 'city_approver', newLoginName('外出审核人'));
  const standIn = await makeColleague(reporter(city), 'city_reporter', newLoginName('代理填报员'));

  const deputy = await signInAs(standIn.loginName);
  await deputy.goto(`/city/reports/${report.id}`);
  await expect(deputy.getByRole('button', { name: '市级审签', exact: true })).toHaveCount(0);

  const naming = await signInAs(away.loginName);
  await naming.goto('/city/staff');
  await naming.getByRole('button', { name: '指定代理人' }).click();
  const problems = naming.getByRole('main').getByRole('alert');
  await expect(problems.getByRole('link').first()).toHaveAttribute('href', '#deputyId');
  await naming.getByLabel('代理人', { exact: true }).selectOption({ label: standIn.name });
  const today = await naming.getByLabel('从', { exact: true }).inputValue();
  await naming.getByLabel('到（含当天）').fill(today);
  await naming.getByLabel('事由').fill('赴京出差');
  await naming.getByRole('button', { name: '指定代理人' }).click();
  await expect(naming.getByRole('status')).toContainText('已指定代理人');
  const line = naming.getByRole('row').filter({ hasText: '赴京出差' });
  await expect(line).toContainText('代理中');
  await expect(naming.getByRole('row').filter({ hasText: away.name }).first()).toContainText('外出');

  await deputy.reload();
  await expect(deputy.getByRole('banner')).toContainText(`代${away.name}`);
  await deputy.getByRole('button', { name: '市级审签', exact: true }).click();
  await expect(deputy.getByRole('status')).toContainText('已审签');
  expect((await statusOf(report)).status).toBe('endorsed');
  await expect(deputy.getByRole('main')).toContainText(`${standIn.name}（代${away.name}）`);
  await deputy.goto('/city/staff');
  await expect(deputy.getByRole('button', { name: '指定代理人' })).toHaveCount(0);

  await line.getByText('提前结束…').click();
  await line.getByRole('button', { name: '结束代理' }).click();
  await expect(naming.getByRole('status')).toContainText('代理已提前结束');
  await deputy.goto(`/city/reports/${report.id}`);
  await expect(deputy.getByRole('banner')).not.toContainText('代绍兴');
  await expect(deputy.getByRole('banner')).not.toContainText(away.name);
  await expect(deputy.getByRole('button', { name: '收回审签' })).toHaveCount(0);

  const audit = await signInAs(administrators.audit);
  await audit.goto(`/admin/events?words=${report.id}`);
  await expect(audit.getByRole('row').filter({ hasText: 'report_endorsed' })).toContainText(away.name);
});

test('Somebody’s account is disabled: the page warns of their draft, the approver hands it over, and its form says who sees to it', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'metro-circle-emergency-centre');
  const leaving = await makeColleague(reporter(city), 'city_reporter', newLoginName('离职填报员'));
  const heir = await makeColleague(reporter(city), 'city_reporter', newLoginName('接手填报员'));
  const { version } = await statusOf(report);
  const form = formValuesOf({ ...emptyContent, nextStep: '完成场地勘察' });
  await saveReport(await actorNamed(leaving.loginName), { reportId: report.id, version, form });
  const gone = { personId: leaving.personId, disabled: true };
  await setPersonDisabled(await actorNamed(administrators.system), gone);

  const page = await signInAs(approver(city));
  await page.goto('/city/staff');
  await expect(page.getByRole('main')).toContainText(`${leaving.name}已不在本市岗位上，名下还有 1 份季报没有提交`);
  await page.getByRole('link', { name: `${leaving.name}（1）` }).click();
  await expect(page.getByRole('link', { name: report.name })).toBeVisible();
  await page.getByText('移交给同事…').click();
  await page.getByRole('button', { name: '移交所选季报' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('移交给');
  await page.getByLabel('移交给', { exact: true }).selectOption({ label: heir.name });
  await page.locator('#drafts').getByLabel('事由').fill('离职');
  await page.getByRole('button', { name: '移交所选季报' }).click();
  await expect(page.getByRole('status')).toContainText(`已移交 1 份季报给${heir.name}`);
  await expect(page.getByRole('main')).not.toContainText('已不在本市岗位上');

  const taking = await signInAs(heir.loginName);
  await taking.goto(`/city/reports/${report.id}`);
  await expect(taking.getByRole('main')).toContainText(`负责人：${heir.name}`);
  await expect(taking.locator('[id="nextStep"]')).toHaveValue('完成场地勘察');
});

test('Somebody belongs to a second city: two administrators see to it, and without JavaScript they choose for which one they act', async ({
  signInAs,
}) => {
  const colleague = await makeColleague(reporter(city), 'city_reporter', newLoginName('两地任职'));
  const system = await signInAs(administrators.system);
  await system.goto(`/admin/people/${colleague.personId}`);
  await system.getByText('加入另一个单位…').click();
  await system.getByLabel('加入单位').selectOption({ label: '嘉兴市发展和改革委员会' });
  await system.getByRole('button', { name: '加入', exact: true }).click();
  await expect(system.getByRole('status')).toContainText('已加入该单位');

  const person = await signInAs(colleague.loginName, { javaScriptEnabled: false });
  await person.goto('/city/returns');
  await expect(person.getByRole('banner').getByLabel('代表单位')).toHaveCount(0);

  const security = await signInAs(administrators.security);
  await security.goto(`/admin/roles/${colleague.personId}`);
  await security.getByLabel('单位', { exact: true }).selectOption({ label: '嘉兴市发展和改革委员会' });
  await security.getByLabel('角色', { exact: true }).selectOption('city_approver');
  await security.getByRole('button', { name: '授予', exact: true }).click();
  await expect(security.getByRole('status').filter({ hasText: '角色已授予' })).toBeVisible();

  await person.reload();
  const banner = person.getByRole('banner');
  await expect(banner).toContainText('市级填报员');
  await banner.getByLabel('代表单位').selectOption({ label: '嘉兴市发展和改革委员会' });
  await banner.getByRole('button', { name: '切换单位' }).click();
  await expect(banner).toContainText('市级审核人');
  await expect(banner).not.toContainText('市级填报员');
  await person.goto('/city/returns');
  await expect(person.getByRole('main')).toContainText('嘉兴');
  await banner.getByLabel('代表单位').selectOption({ label: '绍兴市发展和改革委员会' });
  await banner.getByRole('button', { name: '切换单位' }).click();
  await expect(banner).toContainText('市级填报员');

  // With JavaScript the frame follows too, navigation and all, without another click.
  const scripted = await signInAs(colleague.loginName);
  await scripted.goto('/city/staff');
  const frame = scripted.getByRole('banner');
  const before = (await frame.getByLabel('代表单位').locator('option:checked').textContent()) ?? '';
  const other = before.startsWith('嘉兴') ? '绍兴市发展和改革委员会' : '嘉兴市发展和改革委员会';
  await frame.getByLabel('代表单位').selectOption({ label: other });
  await frame.getByRole('button', { name: '切换单位' }).click();
  await expect(scripted).toHaveURL(/\/$/);
  await expect(frame).toContainText(other.startsWith('嘉兴') ? '市级审核人' : '市级填报员');
  await expect(frame.getByLabel('代表单位').locator('option:checked')).toHaveText(other);
});
