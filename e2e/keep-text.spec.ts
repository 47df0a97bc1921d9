// Nothing that was typed is lost: not to a colleague, not to a session that ended, not to a slip of the finger. Ningbo's open reports.

import { expect, test } from './fixtures.ts';
import { ReportFormPage } from './pages/report-form-page.ts';
import { typeNameAndPassword } from './pages/sign-in-page.ts';
import { endSessions, makeColleague } from './people-state.ts';
import { administrators, password, reporter } from './personas.ts';
import { bring, openReport, statusOf } from './reports-state.ts';

const city = 'ningbo';

test('Two people change the same report: one conflict shows both texts, and what they agree on is saved', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'ningbo-cixi-suburban-railway');
  const colleague = await makeColleague(reporter(city), 'city_reporter', '宁波填报员乙');
  const first = new ReportFormPage(await signInAs(colleague.loginName));
  const second = new ReportFormPage(await signInAs(reporter(city)));
  await first.open(report.id);
  await second.open(report.id);

  const theirs = { physicalProgress: '盾构始发井封底，区间掘进四百米。', nextStep: '下季度完成首条区间贯通。' };
  await first.fill({ ...theirs, investmentAnswer: 'amount', investment: '20,500' });
  await first.save();
  const ours = { physicalProgress: '车站主体结构完成三座。', nextStep: '下季度盾构机全部下井。' };
  await second.fill({ ...ours, investmentAnswer: 'amount', investment: '20,500' });
  await second.saveButton.click();

  const conflict = second.page.getByRole('alert').filter({ hasText: '宁波填报员乙' });
  await expect(conflict).toBeFocused();
  for (const text of [...Object.values(theirs), ...Object.values(ours)]) await expect(conflict).toContainText(text);
  await expect(conflict).not.toContainText('20,500');
  await expect(second.input('physicalProgress')).toHaveValue(ours.physicalProgress);
  await expect(second.input('nextStep')).toHaveValue(ours.nextStep);

  // Their next step, and both about the works.
  const both = `${theirs.physicalProgress}${ours.physicalProgress}`;
  await conflict.getByRole('button', { name: '采用对方的' }).last().click();
  await expect(second.input('nextStep')).toHaveValue(theirs.nextStep);
  await second.fill({ physicalProgress: both });
  await second.save();
  await expect(second.page.getByRole('alert').filter({ hasText: '宁波填报员乙' })).toHaveCount(0);

  await first.open(report.id);
  await expect(first.input('physicalProgress')).toHaveValue(both);
  await expect(first.input('nextStep')).toHaveValue(theirs.nextStep);
});

test('A session that ended while somebody was writing costs nothing: sign in beside it and submit again', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'grand-canal-national-culture-park');
  await bring(report, 'draft');
  const colleague = await makeColleague(reporter(city), 'city_reporter', '宁波填报员丙');
  const form = new ReportFormPage(await signInAs(colleague.loginName));
  await form.open(report.id);
  const text = '三江口段步道贯通，展示馆布展完成六成。';
  await form.fill({ physicalProgress: text });
  await form.changed();
  await endSessions(colleague.personId);
  await form.submitButton.click();
  const notice = form.page.getByRole('alert').filter({ hasText: '登录已失效' });
  await expect(notice).toBeVisible();
  await expect(form.input('physicalProgress')).toHaveValue(text);
  expect((await statusOf(report)).status).toBe('draft');

  const [beside] = await Promise.all([
    form.page.waitForEvent('popup'),
    notice.getByRole('link', { name: '在新窗口登录' }).click(),
  ]);
  await typeNameAndPassword(beside, colleague.loginName, password);
  await expect(beside.getByRole('heading', { level: 1 })).toContainText('等您填报');
  await beside.close();
  await form.submitButton.click();
  await expect(form.page.getByRole('status').filter({ hasText: '已提交市级审签' })).toBeVisible();
  await expect(form.page.getByRole('main')).toContainText(text);
});

test('A number that cannot be read stays as it was typed, and the summary leads to it', async ({ signInAs }) => {
  const report = await openReport(city, 'ningbo-zhoushan-logistics-hub');
  const form = new ReportFormPage(await signInAs(reporter(city)));
  await form.open(report.id);
  await form.fill({ investmentAnswer: 'amount', investment: '三千八百', physicalProgress: '码头后方陆域回填。' });
  await form.saveButton.click();
  await expect(form.problems).toBeFocused();
  await expect(form.input('investment')).toHaveValue('三千八百');
  await expect(form.input('physicalProgress')).toHaveValue('码头后方陆域回填。');
  await expect(form.input('investment')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.errorOf('investment')).toContainText('请只填数字');
  await form.problems.getByRole('link').click();
  await expect(form.input('investment')).toBeFocused();
  await form.fill({ investment: '3,800' });
  await form.save();
  await expect(form.input('investment')).toHaveValue('3800');
});

test('Clicking “submit” twice submits once', async ({ signInAs }) => {
  const report = await openReport(city, 'ningbo-shaoxing-hangzhou-suburban-trains');
  await bring(report, 'draft');
  const form = new ReportFormPage(await signInAs(reporter(city)));
  await form.open(report.id);
  await form.fill({ nextStep: '下季度完成信号系统联调。' });
  await form.changed();
  await form.submitButton.dblclick();
  await expect(form.page.getByRole('status').filter({ hasText: '已提交市级审签' })).toBeVisible();
  await expect(form.page.getByRole('main').getByRole('alert')).toHaveCount(0);
  await expect(form.page.locator('ol[reversed] > li')).toHaveCount(1);

  const audit = await signInAs(administrators.audit);
  await audit.goto(`/admin/events?words=${report.id}`);
  await expect(audit.getByRole('row').filter({ hasText: 'report_submitted' })).toHaveCount(1);
});

test('Switching the language keeps what has not been saved yet', async ({ signInAs }) => {
  const report = await openReport(city, 'south-bank-coast-qianwan-section');
  const form = new ReportFormPage(await signInAs(reporter(city)));
  await form.open(report.id);
  const text = '海堤加固完成三公里，护岸绿化跟进。';
  await form.fill({ investmentAnswer: 'amount', investment: '12,000', physicalProgress: text });
  await form.changed();
  await form.page.getByRole('button', { name: 'English' }).click();
  await expect(form.submitButton).toHaveText('Submit for endorsement');
  await expect(form.input('physicalProgress')).toHaveValue(text);
  await expect(form.input('investment')).toHaveValue('12,000');
  await form.changed();
  await form.page.getByRole('button', { name: '中文' }).click();
  await expect(form.submitButton).toHaveText('提交市级审签');
  await expect(form.input('physicalProgress')).toHaveValue(text);
});

test('What is filled in before the scripts have arrived counts like everything else', async ({ signInAs }) => {
  const report = await openReport(city, 'industry-innovation-centres');
  const form = new ReportFormPage(await signInAs(reporter(city)));
  let arrive = () => {};
  const onTheirWay = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await form.page.route('**/_next/static/**/*.js*', async (route) => {
    await onTheirWay;
    await route.continue();
  });
  await form.page.goto(`/city/reports/${report.id}`, { waitUntil: 'commit' });
  await form.fill({ investmentAnswer: 'amount', investment: '1,850', physicalProgress: '创新中心二期主体封顶。' });
  await form.fill({ difficultiesAnswer: 'some', difficultyCategory: 'funding', ownLight: 'yellow' });
  arrive();
  await form.changed();
  await form.save();
  await form.open(report.id);
  await expect(form.input('investment')).toHaveValue('1850');
  await expect(form.input('physicalProgress')).toHaveValue('创新中心二期主体封顶。');
  await expect(form.input('difficultyCategory')).toHaveValue('funding');
  await expect(form.choice('ownLight', 'yellow')).toBeChecked();
});

test('Text for a report that a colleague has submitted meanwhile is refused, and can still be read and copied', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'three-new-areas-linkage');
  await bring(report, 'draft');
  const text = '下季度完成跨区道路接驳。';
  const scripted = new ReportFormPage(await signInAs(reporter(city)));
  const plain = new ReportFormPage(await signInAs(reporter(city), { javaScriptEnabled: false }));
  // What is typed does not reach the system by itself meanwhile.
  await scripted.page.route('**/draft', (route) => route.abort());
  for (const form of [scripted, plain]) {
    await form.open(report.id);
    await form.fill({ nextStep: text });
  }
  await bring(report, 'submitted');
  const { version } = await statusOf(report);
  await scripted.saveButton.click();
  await expect(scripted.page.getByRole('main').getByRole('alert')).toContainText('已经提交');
  await expect(scripted.input('nextStep')).toHaveValue(text);
  await plain.saveButton.click();
  await expect(plain.page.getByRole('main').getByRole('alert')).toContainText('已经提交');
  await expect(plain.page.getByText(text)).toBeVisible();
  expect(await statusOf(report)).toEqual({ status: 'submitted', version });
});

test('Twenty submissions at the same moment make one', async ({ signInAs, baseURL }) => {
  const report = await openReport('jinhua', 'wenzhou-yiwu-expressway');
  await bring(report, 'draft');
  const page = await signInAs(reporter('jinhua'), { javaScriptEnabled: false });
  await page.goto(`/city/reports/${report.id}`);
  const multipart: Record<string, string> = {};
  const form = page.locator('form:has(button[value="submit"])');
  for (const input of await form
    .locator('input[type="text"], input[type="hidden"], input:checked, input[type="date"], select, textarea')
    .all()) {
    multipart[(await input.getAttribute('name')) ?? ''] = await input.inputValue();
  }
  multipart.intent = 'submit';
  const headers = { origin: baseURL ?? '' };
  const { version } = await statusOf(report);
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => page.context().request.post(page.url(), { multipart, headers, maxRedirects: 0 })),
  );
  expect(answers.filter((answer) => answer.status() === 303)).toHaveLength(1);
  expect(await statusOf(report)).toEqual({ status: 'submitted', version: version + 1 });
  const audit = await signInAs(administrators.audit);
  await audit.goto(`/admin/events?words=${report.id}`);
  await expect(audit.getByRole('row').filter({ hasText: 'report_submitted' })).toHaveCount(1);
});

test('Typing is saved by itself; what the network lost is kept in this browser and offered again', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'ningbo-cixi-suburban-railway');
  const form = new ReportFormPage(await signInAs(reporter(city)));
  await form.open(report.id);
  await form.fill({ physicalProgress: '桥墩完成十二座。' });
  await expect(form.page.locator('#saved')).toContainText(/已保存到系统 \d\d:\d\d/);
  expect((await statusOf(report)).status).toBe('draft');
  await form.fill({ physicalProgress: '桥墩完成十三座。' });
  await expect(form.page.locator('#saved')).toContainText('有改动尚未保存');
  await form.page.context().setOffline(true);
  await expect(form.page.locator('#saved')).toContainText('仅保存在本机，尚未上传');
  await form.page.route('**/draft', (route) => route.abort());
  await form.page.context().setOffline(false);
  form.page.on('dialog', (dialog) => dialog.accept());
  await form.page.reload();
  const offer = form.page.getByRole('status').filter({ hasText: '本机有未上传的内容' });
  await expect(offer).toContainText('桥墩完成十三座。');
  await expect(form.input('physicalProgress')).toHaveValue('桥墩完成十二座。');
  await offer.getByRole('button', { name: '恢复' }).click();
  await expect(form.input('physicalProgress')).toHaveValue('桥墩完成十三座。');
  await form.page.unroute('**/draft');
  await form.save();
  await form.open(report.id);
  await expect(form.input('physicalProgress')).toHaveValue('桥墩完成十三座。');
  await expect(offer).toHaveCount(0);
});

test('Whoever signs out while text has not reached the system is asked first, and it is deleted only on their word', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'ningbo-cixi-suburban-railway');
  const colleague = await makeColleague(reporter(city), 'city_reporter', '宁波填报员戊');
  const page = await signInAs(colleague.loginName);
  const form = new ReportFormPage(page);
  await bring(report, 'draft');
  await form.open(report.id);
  await page.route('**/draft', (route) => route.abort());
  await form.fill({ nextStep: '下季度完成步道验收。' });
  await expect(page.locator('#saved')).toContainText('仅保存在本机');
  await page.getByRole('button', { name: '退出' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 份季报');
  await dialog.getByRole('button', { name: '先不退出' }).click();
  await expect(dialog).toBeHidden();
  await expect(form.input('nextStep')).toHaveValue('下季度完成步道验收。');
  await page.getByRole('button', { name: '退出' }).click();
  await dialog.getByRole('button', { name: '删除并退出' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  const left = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('jibao', 1);
        opening.onsuccess = () => {
          const counting = opening.result.transaction('unsent').objectStore('unsent').count();
          counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );
  expect(left).toBe(0);
});

test('Text that was typed for a report which has moved on since is shown where the report can only be read', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'industry-innovation-centres');
  await bring(report, 'draft');
  const page = await signInAs(reporter(city));
  const form = new ReportFormPage(page);
  await form.open(report.id);
  await page.route('**/draft', (route) => route.abort());
  await form.fill({ nextStep: '下季度引进两家研发机构。' });
  await expect(page.locator('#saved')).toContainText('仅保存在本机');
  await bring(report, 'submitted');
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`/city/reports/${report.id}`);
  const offer = page.getByRole('status').filter({ hasText: '这份季报现在不能修改' });
  await expect(offer).toContainText('下季度引进两家研发机构。');
  await expect(offer.getByRole('button', { name: '恢复' })).toHaveCount(0);
  await offer.getByRole('button', { name: '丢弃' }).click();
  await expect(offer).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(offer).toHaveCount(0);
});
