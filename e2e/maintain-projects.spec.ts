// The publisher keeps the project library: entering a project, its cities and units, and what happens when two people change one project.
import { expect, test } from './fixtures.ts';
import { comingQuarter, makeProject, newProjectName } from './library-state.ts';
import { province } from './personas.ts';

test('The publisher enters a project, adds two cities, and the first one leads', async ({ signInAs }) => {
  const name = newProjectName();
  const page = await signInAs(province.publisher);
  await page.goto('/province/projects');
  await page.getByRole('link', { name: '新增事项' }).click();
  await page.getByLabel('名称', { exact: true }).fill(name);
  await page.getByLabel('类别').selectOption('项目');
  await page.getByLabel('统一项目代码').fill('2026-3301');
  await page.getByRole('button', { name: '保存' }).click();
  const problems = page.getByRole('main').getByRole('alert');
  await expect(problems).toContainText('录入依据：请填写这一项。');
  await expect(problems).toContainText('统一项目代码的格式');
  await page.getByLabel('统一项目代码').fill('');
  await page.getByLabel('录入依据').fill('省政府专题会议纪要〔2026〕12号');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('status')).toContainText(`已新增“${name}”`);
  await expect(page.getByRole('main')).toContainText('省政府专题会议纪要〔2026〕12号');

  const back = page.url().replace(/\?.*/, '');
  for (const city of ['绍兴', '湖州']) {
    await page.goto(back);
    await page.getByText('添加参与市…').click();
    await page.getByLabel('设区市').selectOption(city);
    await page.getByLabel('从哪个季度起参与').selectOption({ index: 1 });
    await page.getByLabel('计划总投资').fill('12,000.5');
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${city}：${name}`);
  }
  await page.goto(back);
  const shares = page.getByRole('table', { name: '参与市' });
  await expect(shares.getByRole('row', { name: /绍兴/ })).toContainText('牵头');
  await expect(shares.getByRole('row', { name: /湖州/ })).toContainText('12,000.50');
  await page.goto(`/province/projects?words=${encodeURIComponent(name)}&city=330500`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('项目库：符合条件 1 项');
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText(/绍兴（.*季度起）、湖州（.*季度起）/);
});

test('Two people who change one project meet: the second sees both versions and decides knowingly', async ({
  signInAs,
}) => {
  const { slug } = await makeProject();
  const [first, second] = [await signInAs(province.publisher), await signInAs(province.publisher)];
  for (const page of [first, second]) await page.goto(`/province/projects/${slug}/edit`);
  await first.getByLabel('建设性质').selectOption('续建');
  await first.getByRole('button', { name: '保存修改' }).click();
  await expect(first.getByRole('status')).toContainText('修改已保存');

  await second.getByLabel('建设性质').selectOption('扩建');
  await second.getByRole('button', { name: '保存修改' }).click();
  const conflict = second.getByRole('main').getByRole('alert');
  await expect(conflict).toContainText('您打开之后，有人修改了这些内容');
  await expect(conflict).toContainText('扩建');
  await expect(conflict).toContainText('续建');
  await expect(second.getByLabel('建设性质')).toHaveValue('extension');
  await second.getByRole('button', { name: '保存修改' }).click();
  await expect(second.getByRole('status')).toContainText('修改已保存');
  await expect(second.getByRole('main')).toContainText('扩建');
});

test('Units are added and removed without JavaScript', async ({ signInAs }) => {
  const { slug } = await makeProject();
  const page = await signInAs(province.publisher, { javaScriptEnabled: false });
  await page.goto(`/province/projects/${slug}/units`);
  const line = (number: number) => page.getByRole('group', { name: new RegExp(`第 ${number} 行`) });
  await line(1).getByLabel('单位名称').fill('省交通运输厅');
  await line(1).getByLabel('职责').selectOption('牵头单位');
  await line(2).getByLabel('单位名称').fill('杭州市交通运输局');
  await line(2).getByLabel('所在地').selectOption('杭州');
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('main')).toContainText('省交通运输厅');
  await page.goto(`/province/projects/${slug}/units`);
  await line(1).getByLabel('移除').check();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByRole('main')).not.toContainText('省交通运输厅');
  await expect(page.getByRole('main')).toContainText('杭州市交通运输局');
});

test('A milestone moves by decision only, and both quarters stay in sight', async ({ signInAs }) => {
  const { slug } = await makeProject();
  const { year } = await comingQuarter();
  const page = await signInAs(province.publisher);
  await page.goto(`/province/projects/${slug}`);
  await page.getByText('添加节点…').click();
  await page.getByLabel('节点名称').fill('初步设计批复');
  await page.getByLabel('应完成季度').selectOption(`${year + 1}年一季度`);
  await page.getByRole('button', { name: '添加节点' }).click();
  await page.getByRole('link', { name: '初步设计批复' }).click();
  await page.getByText('调整时间…').click();
  await page.getByLabel('调整到').selectOption(`${year + 1}年三季度`);
  await page.getByRole('button', { name: '确认调整' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('批准文件：请填写这一项。');
  await page.getByRole('textbox', { name: '原因', exact: true }).fill('用地手续未完成');
  await page.getByLabel('批准文件').fill('浙发改〔2026〕88号');
  await page.getByLabel('批准日期').fill('2026-10-09');
  await page.getByRole('button', { name: '确认调整' }).click();
  const history = page.getByRole('table', { name: '调整记录' });
  await expect(history).toContainText(`${year + 1}年一季度`);
  await expect(history).toContainText(`${year + 1}年三季度`);
  await expect(history).toContainText('浙发改〔2026〕88号');
});

test('A commitment from a document is edited, and the document’s own words stay', async ({ signInAs }) => {
  const page = await signInAs(province.publisher, { locale: 'en' });
  await page.goto('/province/projects/zone-ningbo-zhoushan/edit');
  await expect(page.getByRole('main')).toContainText('The words of a document cannot be edited');
  await expect(page.getByRole('main')).toContainText('甬舟一体化合作先行区');
  await expect(page.getByLabel('Basis of the entry')).toHaveCount(0);
});
