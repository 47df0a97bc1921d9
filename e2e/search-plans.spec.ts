// Finding something among all that the plans promise: from the header, in Chinese and English, on a phone, and when there is nothing.
import { expect, test } from './fixtures.ts';
import { province, reporter } from './personas.ts';

test('Words typed in the header find plans, tasks, commitments and indicators, the matches marked', async ({
  signInAs,
}) => {
  const page = await signInAs(province.viewer, { viewport: { width: 1440, height: 900 } });
  await page.goto('/');
  const field = page.getByRole('banner').getByRole('searchbox');
  await field.fill('高铁');
  await field.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=/);
  const results = page.getByRole('main');
  await expect(results.getByRole('heading', { name: '目标与任务' })).toBeVisible();
  const marks = await results.locator('mark').allInnerTexts();
  expect(marks.length).toBeGreaterThan(0);
  expect(new Set(marks)).toEqual(new Set(['高铁']));
  await page.goto('/search?q=杭州');
  await results
    .getByRole('link', { name: /^查看全部/ })
    .first()
    .click();
  await expect(page).toHaveURL(/group=/);
  await expect(results.getByRole('heading', { level: 2 })).toHaveCount(1);
});

test('Several words must all occur, and English is found whatever its case', async ({ signInAs }) => {
  const page = await signInAs(reporter('wenzhou'), { locale: 'en' });
  const count = async (words: string) => {
    await page.goto(`/search?q=${encodeURIComponent(words)}`);
    const headline = await page.getByRole('heading', { level: 1 }).innerText();
    return Number(/\d+/.exec(headline)?.[0] ?? 0);
  };
  const railways = await count('RAIL');
  expect(railways).toBeGreaterThan(0);
  expect(await count('rail')).toBe(railways);
  const both = await count('rail Ningbo');
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThan(railways);
});

test('Wildcards stand for themselves, one letter is too little, and nothing found says what to do', async ({
  signInAs,
}) => {
  const page = await signInAs(province.reviewer);
  await page.goto('/search');
  await expect(page.getByRole('main')).toContainText('检索规划内容');
  const field = page.getByRole('main').getByRole('searchbox');
  for (const [words, answer] of [
    ['%%', '没有同时包含这些词的内容'],
    ['杭_湾', '没有同时包含这些词的内容'],
    ['a', '请多输入一些'],
  ] as const) {
    await field.fill(words);
    await page.getByRole('main').getByRole('button', { name: '检索' }).click();
    await expect(page.getByRole('main')).toContainText(answer);
    await expect(field).toHaveValue(words);
  }
});

test('On a phone the header leads to the search by a named link, and the form works without JavaScript', async ({
  signInAs,
}) => {
  const page = await signInAs(province.viewer, { viewport: { width: 390, height: 800 }, javaScriptEnabled: false });
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: '打开检索' }).click();
  await page.getByRole('main').getByRole('searchbox').fill('３２７号');
  await page.getByRole('main').getByRole('button', { name: '检索' }).click();
  await page.getByRole('link', { name: '杭州都市圈发展规划实施方案' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('杭州都市圈发展规划实施方案');
});
