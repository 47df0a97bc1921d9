// The main job, by hand, as each person: from the empty form to the figure that the province reads and the file that it sends on.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { csvRows, download, rowOf, sheetRows, wanInFile } from './pages/exported-files.ts';
import { percent, ReportFormPage, valueBeside, wanText, yuanIn } from './pages/report-form-page.ts';
import { approver, type CityName, province, reporter } from './personas.ts';
import { type OpenReport, openReport } from './reports-state.ts';

type SignInAs = (loginName: string, settings?: { locale?: 'zh-CN' | 'en' }) => Promise<Page>;

/** What the pages say in one language, where a person goes by the words. */
const words = {
  'zh-CN': {
    annualPlan: /^年度计划/,
    before: /已完成$/,
    withThis: /^加本季后/,
    rate: '年度投资完成率',
    lead: '比序时进度',
    light: '亮灯',
    onPace: '正常',
    nothingOpen: '没有待处理的问题',
    submitted: '已提交市级审签',
    endorse: '市级审签',
    endorsed: '已审签，报省级审核',
    accept: '审核通过',
    accepted: '已审核通过',
    exportCsv: '导出 CSV',
    exportXlsx: '导出 XLSX',
  },
  en: {
    annualPlan: /^Annual plan/,
    before: /^Invested, /,
    withThis: /^With this quarter/,
    rate: 'Annual completion rate',
    lead: 'Against time progress',
    light: 'Light',
    onPace: 'On pace',
    nothingOpen: 'Nothing left to settle',
    submitted: 'Submitted for the city’s endorsement',
    endorse: 'Endorse',
    endorsed: 'Endorsed and with the province',
    accept: 'Accept',
    accepted: 'Accepted:',
    exportCsv: 'Export CSV',
    exportXlsx: 'Export XLSX',
  },
} as const;

type Story = { locale: 'zh-CN' | 'en'; city: CityName; report: OpenReport; signInAs: SignInAs };

/** The name of the commitment in the language of the story. */
const nameIn = ({ locale, report }: Story) => (locale === 'en' ? report.nameEn : report.name);

/** The city's figures in yuan, from the file that the dashboard's link gives. */
async function cityInFile({
  locale,
  report,
  signInAs,
}: Story): Promise<{ actual: number; plan: number; rate: string }> {
  const page = await signInAs(province.viewer, { locale });
  await page.goto(`/dashboard?quarter=${report.quarter}&basis=official`);
  const file = await download(page, page.getByRole('link', { name: words[locale].exportCsv }));
  const row = rowOf(csvRows(file.bytes.toString('utf8')), report.cityCode);
  await page.context().close();
  return { actual: wanInFile(row[5]), plan: wanInFile(row[7]), rate: String(row[3]) };
}

/** Fills the form from top to bottom and watches the figures move. Gives the amount, in yuan. */
async function fillByHand(story: Story): Promise<number> {
  const { locale, city, report } = story;
  const say = words[locale];
  const page = await story.signInAs(reporter(city), { locale });
  await page.goto('/');
  await page.getByRole('navigation').locator('a[href="/city/returns"]').click();
  await page.getByRole('link', { name: nameIn(story), exact: true }).click();
  const form = new ReportFormPage(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(nameIn(story));
  await expect(valueBeside(page, say.rate)).toHaveText('—');

  const plan = yuanIn(await valueBeside(page, say.annualPlan).innerText());
  const quarter = Number(report.quarter.at(-1));
  const before = quarter === 1 ? 0 : yuanIn(await valueBeside(page, say.before).innerText());
  const lastPercent = Number(await page.getByRole('row').nth(1).getByRole('cell').nth(1).innerText());
  // On pace to the 万元 and a little more, or a small amount where the year is ahead already.
  const missing = Math.floor((plan * quarter) / 4 / 10_000) * 10_000 - before;
  const amount = missing > 0 ? missing + 1_230_000 : 12_340_000;
  await form.fill({ investmentAnswer: 'amount', investment: wanText(amount) });

  await expect(valueBeside(page, say.withThis)).toContainText(wanText(before + amount));
  await expect(valueBeside(page, say.rate)).toHaveText(`${percent(before + amount, plan)}%`);
  const lead = percent(4 * (before + amount) - quarter * plan, 4 * plan);
  await expect(valueBeside(page, say.lead)).toContainText(`${lead === '0.0' ? '' : '+'}${lead}`);
  await expect(valueBeside(page, say.light)).toHaveText(say.onPace);

  await form.fill({
    physicalProgress: '航站楼主体结构封顶，幕墙安装过半。',
    physicalPercent: String(Math.min(100, lastPercent + 1)),
    constructionStarted: 'yes',
    startedOn: '2024-03-15',
    difficultiesAnswer: 'some',
    difficultyCategory: 'land',
    difficulties: '剩余两宗地块交付较晚，影响一个作业面，请省级协调。',
    nextStep: '下季度完成幕墙收口，机电安装过半。',
    ownLight: 'green',
  });
  await expect(page.getByText(say.nothingOpen).first()).toBeAttached();
  await form.submitButton.click();
  await expect(page.getByRole('status').filter({ hasText: say.submitted })).toBeVisible();
  await page.context().close();
  return amount;
}

async function endorseByHand(story: Story, amount: number): Promise<void> {
  const say = words[story.locale];
  const page = await story.signInAs(approver(story.city), { locale: story.locale });
  await page.goto('/');
  await page
    .getByRole('main')
    .getByRole('link', { name: nameIn(story), exact: true })
    .click();
  await expect(page.getByRole('main')).toContainText(wanText(amount));
  await expect(page.getByLabel(/审签意见|Certification/)).not.toHaveValue('');
  await page.getByRole('button', { name: say.endorse, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: say.endorsed })).toBeVisible();
  await page.context().close();
}

async function acceptByHand(story: Story, amount: number): Promise<void> {
  const say = words[story.locale];
  const page = await story.signInAs(province.reviewer, { locale: story.locale });
  await page.goto(`/province/reviews?city=${story.report.cityCode}`);
  const link = page.getByRole('link', { name: nameIn(story), exact: true });
  await expect(page.getByRole('row').filter({ has: link })).toContainText(wanText(amount));
  await link.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(nameIn(story));
  await expect(page.getByRole('main')).toContainText(wanText(amount));
  await page.getByRole('button', { name: say.accept, exact: true }).click();
  const done = page.getByRole('status').filter({ hasText: say.accepted });
  await expect(done).toContainText(nameIn(story));
  await page.context().close();
}

/** Dashboard, lineage and both files say the same as the sum that the test has made itself. */
async function readEverywhere(story: Story, amount: number, actual: number, plan: number): Promise<void> {
  const { locale, report } = story;
  const say = words[locale];
  const page = await story.signInAs(province.reviewer, { locale });
  await page.goto(`/dashboard?quarter=${report.quarter}&basis=official`);
  const workbook = await download(page, page.getByRole('link', { name: say.exportXlsx }));
  const citySheet = rowOf(await sheetRows(workbook.bytes, 1), report.cityCode);
  expect(wanInFile(citySheet[5])).toBe(actual);
  const shares = (await sheetRows(workbook.bytes, 2)).filter((row) => row[2] === report.cityCode);
  const share = rowOf(shares, nameIn(story));
  const quarter = Number(report.quarter.at(-1));
  expect(wanInFile(share[8 + quarter])).toBe(amount);

  const cityRow = page
    .locator('table tr')
    .filter({ has: page.locator(`a[href*="city=${report.cityCode}"]`) })
    .first();
  await expect(cityRow).toContainText(percent(actual, 100_000_000 * 100, 2));
  await expect(cityRow).toContainText(percent(plan, 100_000_000 * 100, 2));
  await cityRow.locator('a[href^="/lineage"]').first().click();
  await expect(page).toHaveURL(new RegExp(`/lineage\\?.*city=${report.cityCode}`));
  const rowheader = page.getByRole('rowheader', { name: nameIn(story), exact: true });
  const line = page.locator('#shares tbody tr').filter({ has: rowheader });
  await expect(line).toContainText(wanText(amount));
  const part = page.locator('#parts tbody').filter({ has: rowheader });
  await expect(part.getByRole('link').last()).toHaveAttribute('href', new RegExp(report.id));

  const csv = await download(page, page.getByRole('link', { name: say.exportCsv }));
  const rows = csvRows(csv.bytes.toString('utf8')).filter((row) => row[0] === nameIn(story));
  const last = rows.at(-1) ?? [];
  expect(wanInFile(last[10])).toBe(amount);
  expect(last[14]).toContain('审核人');
  expect(last[15]).toBe('省级审核员');
}

async function carry(story: Story): Promise<void> {
  const before = await cityInFile(story);
  const amount = await fillByHand(story);
  expect(await cityInFile(story)).toEqual(before);
  await endorseByHand(story, amount);
  expect(await cityInFile(story)).toEqual(before);
  await acceptByHand(story, amount);
  const after = await cityInFile(story);
  expect(after.actual).toBe(before.actual + amount);
  expect(after.plan).toBe(before.plan);
  await readEverywhere(story, amount, after.actual, after.plan);
}

test('A report goes from Hangzhou’s reporter over the approver and the province to the dashboard, and the exported file says the same', async ({
  signInAs,
}) => {
  const report = await openReport('hangzhou', 'xiaoshan-airport');
  await carry({ locale: 'zh-CN', city: 'hangzhou', report, signInAs });
});

test('The same way in English: a report of Jinhua reaches the dashboard and the files', async ({ signInAs }) => {
  const report = await openReport('jinhua', 'duohu-central-business-district');
  await carry({ locale: 'en', city: 'jinhua', report, signInAs });
});
