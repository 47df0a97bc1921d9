// The work by keyboard alone: Tab, Enter, Space, arrows and letters; where one is can always be seen. Jinhua's reports, none of them accepted.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { ReportFormPage } from './pages/report-form-page.ts';
import { password, province, reporter } from './personas.ts';
import { bring, openReport, statusOf } from './reports-state.ts';

const city = 'jinhua';

/** Steps on until the focus is there; every stop on the way must show itself. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stops = 0; stops < 80; stops += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return 'nowhere';
      // The browser itself marks the parts of its date field, its calendar button among them.
      if (element.matches('input[type="date"]')) return 'seen';
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const isMarked = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
      const { width, height } = element.getBoundingClientRect();
      return isMarked && width > 0 && height > 0 ? 'seen' : `${element.tagName} ${element.id} ${element.textContent}`;
    });
    if (seen !== 'nowhere') expect(seen, 'the focus can be seen').toBe('seen');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`The keyboard does not reach ${target}`);
}

/** Writes into a field in place of what it holds. */
async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** The first key on a page reaches the way past the navigation, and it leads to the matter. */
async function skipNavigation(page: Page): Promise<void> {
  const skip = page.locator('a[href="#main"]');
  await tabTo(page, skip);
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
}

/** Moves on to a group of choices and along it with the arrows. */
async function choose(page: Page, form: ReportFormPage, name: string, value: string): Promise<void> {
  const options = page.locator(`input[name="${name}"]`);
  await tabTo(page, options.first());
  await page.keyboard.press('Space');
  const wanted = form.choice(name, value);
  for (let steps = 0; steps < (await options.count()) && !(await wanted.isChecked()); steps += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await expect(wanted).toBeChecked();
}

test('A reporter signs in, fills in a report and submits it without touching the mouse', async ({ visit }) => {
  const report = await openReport(city, 'yiwu-trade-reform-zone');
  const page = await visit();
  const form = new ReportFormPage(page);
  await page.goto('/sign-in');
  await write(page, page.getByLabel('登录名'), reporter(city));
  await write(page, page.getByLabel('密码', { exact: true }), password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('等您填报');

  await skipNavigation(page);
  await tabTo(page, page.getByRole('main').getByRole('link', { name: report.name, exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(report.name);

  await choose(page, form, 'investmentAnswer', 'amount');
  await write(page, form.input('investment'), '20,300');
  await choose(page, form, 'constructionStarted', 'yes');
  await tabTo(page, form.input('startedOn'));
  // Day, month and year stand in whatever order the browser's own language has.
  for (const key of ['ArrowUp', 'ArrowRight', 'ArrowUp', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key);
  await expect(form.input('startedOn')).toHaveValue(/^\d{4}-\d\d-\d\d$/);
  await choose(page, form, 'difficultiesAnswer', 'none');
  await write(page, form.input('nextStep'), '下季度完成小商品数字贸易平台二期。');
  await choose(page, form, 'ownLight', 'yellow');
  await tabTo(page, form.submitButton);
  await page.keyboard.press('Enter');

  await expect(form.problems).toBeFocused();
  const lines = form.problems.getByRole('link');
  await expect(lines.first()).toHaveAttribute('href', '#physicalProgress');
  await tabTo(page, lines.first());
  await page.keyboard.press('Enter');
  await expect(form.input('physicalProgress')).toBeFocused();
  await page.keyboard.type('国际贸易综合信息服务平台上线试运行。');
  for (const reason of await page.locator('textarea[name^="explanation."]').all()) {
    if (await reason.isVisible()) await write(page, reason, '受工序安排影响，全年目标不变。');
  }
  await tabTo(page, form.submitButton);
  await page.keyboard.press('Space');
  await expect(page.getByRole('status').filter({ hasText: '已提交市级审签' })).toBeVisible();
});

test('The province’s reviewer decides by keyboard, and a letter typed into an opinion decides nothing', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'jinyi-new-area');
  await bring(report, 'endorsed');
  const page = await signInAs(province.reviewer);
  await page.goto(`/province/reviews/${report.id}`);
  await skipNavigation(page);
  await tabTo(page, page.locator('summary').filter({ hasText: '退回市级' }));
  await page.keyboard.press('Enter');
  await write(page, page.getByLabel('退回意见'), 'a 栏请核对。');
  expect((await statusOf(report)).status).toBe('endorsed');
  await tabTo(page, page.getByRole('checkbox', { name: '本季完成投资' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: '退回市级', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '已退回' })).toContainText(report.name);
});
