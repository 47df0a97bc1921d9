// `npm run screenshots`: renews the two pictures of the README from a running demonstration (JIBAO_URL, else http://127.0.0.1:3000).
// Signs in as the page's own personas; types into a form but saves nothing.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';

const address = process.env.JIBAO_URL ?? 'http://127.0.0.1:3000';
const folder = path.join(import.meta.dirname, '..', 'docs', 'images');
const width = 1440;
const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable'];

/** JIBAO_CHROMIUM, a Chromium of the system, else Playwright's own. */
function launch() {
  const executablePath = process.env.JIBAO_CHROMIUM ?? browsers.find((file) => existsSync(file));
  // The browser's own controls, such as dates, speak the language of the browser, not of the page.
  const env = { ...process.env, LANGUAGE: 'zh_CN' };
  return chromium.launch({ args: ['--lang=zh-CN'], env, ...(executablePath ? { executablePath } : {}) });
}

/** A page on which the persona has pressed its button; the button's title is the login name. */
async function signedIn(browser, loginName, height) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  const button = page.getByTitle(loginName, { exact: true });
  if ((await button.count()) === 0)
    throw new Error(`${address} offers no persona ${loginName}: is the demonstration loaded?`);
  await button.click();
  await page.waitForURL((url) => url.pathname === '/');
  return page;
}

async function shoot(page, name) {
  await page.evaluate(() => document.fonts.ready);
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  console.log(`✓ docs/images/${name}.png`);
}

async function dashboard(browser) {
  const page = await signedIn(browser, 'province-publisher', 1100);
  await page.goto('/dashboard');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shoot(page, 'dashboard');
  await page.context().close();
}

/** The first report that waits for the reporter, with something typed so that figures, light and a finding show. */
async function reportForm(browser) {
  const page = await signedIn(browser, 'hangzhou-reporter', 1100);
  const report = page.locator('main a[href^="/city/reports/"]').first();
  await page.goto(await report.getAttribute('href'));
  const cells = await page.locator('table td').allTextContents();
  const amounts = cells.map((text) => text.trim()).filter((text) => /^[\d,]+\.\d\d$/.test(text));
  const last = Number((amounts[0] ?? '3,200.00').replaceAll(',', ''));
  // A digit too many, so that the finding and its suggestion show.
  const typed = String(Math.round((last * 10.6) / 100) * 100);
  await page.locator('[name=investmentAnswer][value=amount]').check();
  await page.locator('[name=investment]').fill(typed);
  await page.locator('[name=physicalProgress]').fill('主体结构完成，正在进行设备安装。');
  await page.locator('[name=physicalPercent]').fill('62');
  await page.locator('[name=constructionStarted][value=yes]').check();
  await page.locator('[name=startedOn]').fill('2023-03-15');
  // Leaving a field announces what it changed.
  await page.locator('[name=startedOn]').blur();
  await page.evaluate(() => window.scrollTo(0, 0));
  await shoot(page, 'report-form');
  await page.context().close();
}

mkdirSync(folder, { recursive: true });
const browser = await launch();
try {
  await dashboard(browser);
  await reportForm(browser);
} finally {
  await browser.close();
}
