// Being told: who hears of what, where a notice leads, and marking it as read, with and without script. One report of Shaoxing; inboxes of the
// test's own where they are counted.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { deliverNotices, tellPerson } from './notices-state.ts';
import { makeColleague } from './people-state.ts';
import { approver, province, reporter } from './personas.ts';
import { bring, openReport } from './reports-state.ts';

const bell = (page: Page) => page.getByRole('banner').getByRole('link', { name: /^通知：/ });
const about = (page: Page, name: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: name });

test('An approver is told that a report was submitted and opens it from the inbox; its reporter is told that it was sent back, and nobody else hears of it', async ({
  signInAs,
}) => {
  const report = await openReport('shaoxing', 'linked-innovation-areas-building');
  await bring(report, 'submitted');
  await deliverNotices();

  const approving = await signInAs(approver('shaoxing'));
  await approving.goto('/');
  await expect(bell(approving)).toHaveAccessibleName(/条未读/);
  await bell(approving).click();
  const submitted = about(approving, report.name);
  await expect(submitted).toContainText('已提交，待市级审签');
  await expect(submitted).toContainText('未读');
  await submitted.getByRole('link', { name: new RegExp(report.name) }).click();
  await expect(approving).toHaveURL(new RegExp(`/city/reports/${report.id}`));
  await expect(approving.getByRole('heading', { level: 1 })).toContainText(report.name);

  const opinion = '请补充形象进度的佐证。';
  await approving.getByText('退回修改', { exact: true }).click();
  await approving.getByLabel('退回意见').fill(opinion);
  await approving.getByRole('button', { name: '退回填报员' }).click();
  await expect(approving.getByRole('status').filter({ hasText: '已退回修改' })).toBeVisible();
  await approving.goto('/notices');
  await expect(about(approving, report.name)).not.toContainText('未读');
  await deliverNotices();

  const reporting = await signInAs(reporter('shaoxing'));
  await reporting.goto('/notices?which=unread');
  const sentBack = about(reporting, report.name);
  await expect(sentBack).toContainText('市级退回修改');
  await expect(reporting.getByRole('main')).not.toContainText(opinion);
  await sentBack.getByRole('link', { name: new RegExp(report.name) }).click();
  await expect(reporting.getByRole('main')).toContainText(opinion);

  for (const other of [province.reviewer, province.publisher, approver('taizhou'), reporter('jinhua')]) {
    const page = await signInAs(other);
    await page.goto('/notices');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(about(page, report.name)).toHaveCount(0);
  }
});

for (const javaScriptEnabled of [true, false]) {
  test(`Notices are marked as read one by one or all at once ${javaScriptEnabled ? 'with' : 'without'} JavaScript, and the bell counts along`, async ({
    signInAs,
  }) => {
    const colleague = await makeColleague(approver('taizhou'), 'city_approver', '台州审核人丙');
    const page = await signInAs(colleague.loginName, { javaScriptEnabled });
    await page.goto('/notices');
    await expect(page.getByRole('main')).toContainText('还没有通知');
    await expect(bell(page)).toHaveAccessibleName('通知：没有未读');

    await tellPerson(colleague.personId, 3);
    await page.reload();
    await expect(bell(page)).toHaveAccessibleName('通知：3 条未读');
    await page.getByRole('button', { name: '标为已读', exact: true }).first().click();
    await expect(bell(page)).toHaveAccessibleName('通知：2 条未读');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('有 2 条未读通知');
    await page.getByRole('navigation', { name: '显示' }).getByRole('link', { name: '未读' }).click();
    await expect(about(page, '重新开放填报')).toHaveCount(2);
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await expect(bell(page)).toHaveAccessibleName('通知：没有未读');
    await expect(page.getByRole('main')).toContainText('没有未读通知');
  });
}

test('A long inbox is leafed through by address', async ({ signInAs }) => {
  const colleague = await makeColleague(approver('taizhou'), 'city_approver', '台州审核人丁');
  await tellPerson(colleague.personId, 33);
  const page = await signInAs(colleague.loginName);
  await page.goto('/notices');
  await expect(about(page, '重新开放填报')).toHaveCount(30);
  await page.getByRole('link', { name: '下一页' }).click();
  await expect(page).toHaveURL(/\/notices\?page=2$/);
  await expect(about(page, '重新开放填报')).toHaveCount(3);
  await page.goto('/notices?page=nonsense');
  await expect(about(page, '重新开放填报')).toHaveCount(30);
});

test('An e-mail address is checked, kept for its person, and removed when it is left empty', async ({ signInAs }) => {
  const colleague = await makeColleague(reporter('taizhou'), 'city_reporter', '台州填报员戊');
  const page = await signInAs(colleague.loginName, { javaScriptEnabled: false });
  await page.goto('/account');
  const address = page.getByLabel('邮箱', { exact: true });
  const save = page.getByRole('button', { name: '保存' });
  await address.fill('没有邮箱');
  await save.click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveAttribute('href', '#address');
  await expect(address).toHaveValue('没有邮箱');
  await address.fill('wu@tz.example.cn');
  await page.getByRole('checkbox', { name: '把通知发到这个邮箱' }).uncheck();
  await save.click();
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toBeVisible();
  await page.goto('/account');
  await expect(address).toHaveValue('wu@tz.example.cn');
  await expect(page.getByRole('checkbox', { name: '把通知发到这个邮箱' })).not.toBeChecked();
  await address.fill('');
  await save.click();
  await page.goto('/account');
  await expect(address).toHaveValue('');
});
