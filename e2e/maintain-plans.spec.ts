// The publisher keeps the plans: entering what no document holds, editing what one does, ending what is over, and two people at once.
import type { Page } from '@playwright/test';
import { createPlanItem } from '#reporting/plan-item-maintenance.ts';
import { createPlan } from '#reporting/plan-maintenance.ts';
import { expect, test } from './fixtures.ts';
import { actorNamed, newLoginName } from './people-state.ts';
import { administrators, province } from './personas.ts';

/** A plan of this test's own, entered by the publisher. */
async function ownPlan(title: string): Promise<string> {
  const form = { title, titleEn: `Trial plan ${newLoginName('plan')}`, basis: '浙发改规划〔2026〕9号' };
  return (await createPlan(await actorNamed(province.publisher), { form })).slug;
}

async function ownItem(plan: string, title: string, parent = ''): Promise<string> {
  const titleEn = `Trial item ${newLoginName('item')}`;
  const form = { title, titleEn, kind: 'task', ordinal: '1', parent, basis: '浙发改规划〔2026〕9号' };
  return (await createPlanItem(await actorNamed(province.publisher), { plan, form })).slug;
}

const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click();

test('The publisher enters a plan that no document holds, a task in it and an indicator, each with its basis', async ({
  signInAs,
}) => {
  const mark = newLoginName('plan');
  const page = await signInAs(province.publisher);
  await page.goto('/province/plans');
  await page.getByRole('link', { name: '新增规划' }).click();
  await page.getByLabel('名称', { exact: true }).first().fill('杭黄世界级自然生态和文化旅游廊道规划');
  await save(page);
  const summary = page.getByRole('main').getByRole('alert');
  await expect(summary).toContainText('录入依据');
  await expect(page.getByLabel('名称', { exact: true }).first()).toHaveValue('杭黄世界级自然生态和文化旅游廊道规划');
  await page.locator('#titleEn').fill(`Hangzhou–Huangshan corridor ${mark}`);
  await page.locator('#horizonYears').fill('２０３０，2027');
  await page.locator('#member\\.330100').selectOption({ label: '核心' });
  await page.locator('#member\\.341000').selectOption({ label: '成员' });
  await page.locator('#basis').fill('浙政办发〔2026〕12号');
  await save(page);
  await expect(said(page, '已新增')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('杭黄世界级自然生态和文化旅游廊道规划');
  await expect(page.getByRole('main')).toContainText('省级录入');
  await expect(page.getByRole('main')).toContainText('浙政办发〔2026〕12号');

  await page.getByRole('link', { name: '新增任务' }).click();
  await page.locator('#title').fill('建设杭黄绿道');
  await page.locator('#titleEn').fill(`Build the greenway ${mark}`);
  await page.locator('#basis').fill('浙政办发〔2026〕12号 第三条');
  await save(page);
  await expect(said(page, '已新增')).toBeVisible();
  await page.getByRole('link', { name: '新增指标' }).click();
  await page.locator('#name').fill('绿道贯通里程');
  await page.locator('#nameEn').fill(`Greenway in use ${mark}`);
  await page.locator('#targetValue').fill('１，２００');
  await page.locator('#unit').fill('公里');
  await page.locator('#unitEn').fill('km');
  await page.locator('#basis').fill('浙政办发〔2026〕12号 第三条');
  await save(page);
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  await expect(said(page, '已新增')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('绿道贯通里程');
  await expect(page.getByRole('main')).toContainText('1,200 公里');
  await expect(page.getByRole('main')).toContainText('文件未给年份');
});

test('What comes from a document can be edited: the page says that it differs, the document’s words and place stay', async ({
  signInAs,
}) => {
  const page = await signInAs(province.publisher);
  await page.goto('/province/plans/hangzhou-ningbo-twin-cities/items/twin-cities-yangtze-delta');
  const title = page.locator('#title');
  const printed = await title.inputValue();
  const words = page.locator('dt', { hasText: '原文' }).first().locator('+ dd');
  const quote = await words.innerText();
  await title.fill(`${printed}（省级改定）`);
  await save(page);
  await expect(said(page, '已保存')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${printed}（省级改定）`);
  await expect(page.getByRole('main')).toContainText('与文件不一致');
  await expect(words).toHaveText(quote);
  await expect(page.locator('input[name^="source"]')).toHaveCount(0);

  await save(page);
  await expect(said(page, '内容没有变动')).toBeVisible();
  await title.fill(printed);
  await save(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(printed);

  const audit = await signInAs(administrators.audit);
  await audit.goto('/admin/events?words=plan_item_edited');
  await expect(
    audit
      .getByRole('row')
      .filter({ hasText: `${printed} → ${printed}（省级改定）` })
      .first(),
  ).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test(`Two publishers change one plan ${javaScriptEnabled ? 'in the browser' : 'without JavaScript'}: the slower one sees both versions, loses nothing, and saves over it knowingly`, async ({
    signInAs,
  }) => {
    const plan = await ownPlan('两人同改的规划');
    const address = `/province/plans/${plan}`;
    const [first, second] = [
      await signInAs(province.publisher),
      await signInAs(province.publisher, { javaScriptEnabled }),
    ];
    for (const page of [first, second]) {
      await page.goto(address);
      await page.getByText('修改名称、文号、时间、成员…').click();
    }
    await first.locator('#number').fill('甲〔2026〕1号');
    await first.locator('#horizonYears').fill('2027');
    await save(first);
    await expect(said(first, '已保存')).toBeVisible();

    await second.locator('#number').fill('乙〔2026〕2号');
    await save(second);
    const panel = second.getByRole('main').getByRole('alert');
    await expect(panel).toContainText('另有人修改了这项内容');
    await expect(panel).toContainText('乙〔2026〕2号');
    await expect(panel).toContainText('甲〔2026〕1号');
    await expect(panel).toContainText('2027');
    await expect(second.locator('#number')).toHaveValue('乙〔2026〕2号');
    await second.locator('#horizonYears').fill('2027');
    await second.getByRole('button', { name: '已核对，按我填的保存' }).click();
    await expect(said(second, '已保存')).toBeVisible();
    await expect(second.getByRole('main')).toContainText('乙〔2026〕2号');
    await first.reload();
    await expect(first.locator('#number')).toHaveValue('乙〔2026〕2号');
    await expect(first.locator('#horizonYears')).toHaveValue('2027');
  });
}

test('A task is moved under another but never under itself; ending it takes what is below along, and resuming brings it back', async ({
  signInAs,
}) => {
  const plan = await ownPlan('移动与停用的规划');
  const top = await ownItem(plan, '上级任务甲');
  const other = await ownItem(plan, '上级任务乙');
  const below = await ownItem(plan, '下级任务丙', top);
  const page = await signInAs(province.publisher);
  await page.goto(`/province/plans/${plan}/items/${top}`);
  const parents = await page.locator('#parent option').allInnerTexts();
  expect(parents.map((name) => name.trim())).toEqual(['无，列在规划最上层', '上级任务乙']);
  await page.locator('#parent').selectOption(other);
  await save(page);
  await expect(said(page, '已保存')).toBeVisible();

  await page.goto(`/province/plans/${plan}/items/${other}`);
  await page.getByText('停用…').click();
  await expect(page.getByRole('main')).toContainText('2 项下级任务');
  await page.getByRole('button', { name: '确定停用' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('停用原因');
  await page.getByLabel('停用原因').fill('浙发改规划〔2026〕20号：任务取消');
  await page.getByRole('button', { name: '确定停用' }).click();
  await expect(said(page, '已停用')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('任务取消');

  await page.goto(`/province/plans/${plan}/items/${below}`);
  await page.getByRole('button', { name: '恢复' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('上级任务已经停用');
  await page.goto(`/province/plans/${plan}/items/${other}`);
  await page.getByRole('button', { name: '恢复' }).click();
  await expect(said(page, '已恢复')).toBeVisible();
});

test('A task that holds commitments found nowhere else is not ended, and the page names them', async ({ signInAs }) => {
  const page = await signInAs(province.publisher);
  await page.goto('/province/plans/hangzhou-ningbo-twin-cities/items/city-brain-interconnection');
  await expect(page.getByRole('heading', { name: '现在不能停用' })).toBeVisible();
  await expect(page.getByText('停用…', { exact: true })).toHaveCount(0);
});

test('Nobody but the publisher finds these pages', async ({ signInAs }) => {
  for (const person of [province.reviewer, province.viewer, administrators.system]) {
    const page = await signInAs(person);
    for (const address of ['/province/plans', '/province/plans/new', '/province/functional-zones/new']) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有找到这个页面');
    }
  }
});
