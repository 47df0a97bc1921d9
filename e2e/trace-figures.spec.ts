// 数出有据: the dashboard's figures, computed by hand from the rows that stand behind them. Wenzhou has a bit of everything: accepted and
// only endorsed reports, shares with and without a plan; nobody decides anything there while the tests run.
import type { Page } from '@playwright/test';
import { countedStatuses } from '#rules/commitment.ts';
import { expect, test } from './fixtures.ts';
import { csvRows, wanInFile } from './pages/exported-files.ts';
import { percent, yuanIn } from './pages/report-form-page.ts';
import { cityCodes, province } from './personas.ts';
import { openReport, reportsBesideMoney } from './reports-state.ts';

const city = cityCodes.wenzhou;

/** One share as its line says: plan, what each quarter brought, the year so far, all in yuan. Null is what is not there. */
type Line = { plan: number | null; quarters: (number | null)[]; isReported: boolean; toDate: number; rate: string };

const amountIn = (text: string) => (/\d\.\d\d/.test(text) ? yuanIn(text.replace(/^.*版/, '')) : null);

async function linesOf(page: Page, quarter: number): Promise<Line[]> {
  await expect(page.locator('#shares tbody tr').first()).toBeVisible();
  const rows = await page.locator('section:has(table) tbody tr:has(td:nth-of-type(6))').all();
  const lines: Line[] = [];
  for (const row of rows) {
    if ((await row.getAttribute('id'))?.startsWith('share-') !== true) continue;
    const cells = await row.getByRole('cell').allInnerTexts();
    const plan = amountIn(cells[1] ?? '');
    const quarters = cells.slice(2, 2 + quarter).map(amountIn);
    const isReported = cells[1 + quarter] !== '未报';
    lines.push({
      plan,
      quarters,
      isReported,
      toDate: amountIn(cells[2 + quarter] ?? '') ?? 0,
      rate: cells[3 + quarter] ?? '',
    });
  }
  return lines;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0;

/** Green to 5 points behind, yellow to 20, red beyond; in yuan × 100, so that nothing is rounded. */
function lightWord(done: number, plan: number, quarter: number): string {
  const behind = 25 * quarter * plan - 100 * done;
  return behind <= 5 * plan ? '正常' : behind <= 20 * plan ? '偏慢' : '滞后';
}

for (const basis of ['official', 'provisional'] as const) {
  test(`The dashboard’s figures of Wenzhou, ${basis}, equal those computed by hand from the reports behind them`, async ({
    signInAs,
  }) => {
    const { quarter: id } = await openReport('wenzhou', 'wenzhou-yiwu-expressway');
    const quarter = Number(id.at(-1));
    const page = await signInAs(province.viewer);
    await page.goto(`/lineage?quarter=${id}&basis=${basis}&city=${city}`);
    const lines = await linesOf(page, quarter);
    const planned = lines.filter((line) => line.plan !== null);
    expect(lines.length - planned.length).toBeGreaterThan(0);
    for (const { plan, quarters, toDate, rate } of lines) {
      expect(sum(quarters.map((amount) => amount ?? 0))).toBe(toDate);
      if (plan !== null) expect(rate).toBe(percent(toDate, plan, decimalsOf(rate)));
    }
    const done = sum(planned.map((line) => line.toDate));
    const plan = sum(planned.map((line) => line.plan ?? 0));
    const all = sum(lines.map((line) => line.toDate));
    const reported = lines.filter((line) => line.isReported).length;
    await expect(page.getByRole('main')).toContainText(`${done.toLocaleString('en')} 元`);
    await expect(page.getByRole('main')).toContainText(`${plan.toLocaleString('en')} 元`);

    await page.goto(`/dashboard?quarter=${id}&basis=${basis}`);
    const row = page.locator('table tr').filter({ has: page.locator(`a[href*="city=${city}"]`) });
    const [light, , rate = '', points = '', actual, annual, , coverage] = await row
      .first()
      .getByRole('cell')
      .allInnerTexts();
    const figure = (text: string) => text.replace(/[^\d.+−/]/g, '');
    expect(figure(rate)).toBe(percent(done, plan, decimalsOf(figure(rate))));
    const lead = percent(4 * done - quarter * plan, 4 * plan, decimalsOf(figure(points)));
    expect(figure(points)).toBe(lead.startsWith('−') || Number(lead) === 0 ? lead : `+${lead}`);
    expect(figure(actual ?? '')).toBe(percent(all, 100 * 100_000_000, 2));
    expect(figure(annual ?? '')).toBe(percent(plan, 100 * 100_000_000, 2));
    // Reports on deliverables are owed and counted in like any other; they have no line among the amounts.
    const other = await reportsBesideMoney(city, id, countedStatuses[basis]);
    expect(other.owed).toBeGreaterThan(0);
    expect(figure(coverage ?? '')).toBe(`${reported + other.reported}/${lines.length + other.owed}`);
    expect(light?.trim()).toBe(lightWord(done, plan, quarter));
  });
}

test('In the exported table the cities add up to the province, to the yuan', async ({ signInAs }) => {
  const page = await signInAs(province.viewer);
  const response = await page.context().request.get('/dashboard/export?basis=provisional&format=csv');
  const rows = csvRows(await response.text());
  const cities = rows.filter((row) => /^33\d\d00$/.test(row[0] ?? ''));
  expect(cities).toHaveLength(11);
  const total = rows[cities.length + 1] ?? [];
  expect(total[1]).toBe('全省');
  for (const column of [5, 6, 7]) {
    expect(sum(cities.map((row) => wanInFile(row[column])))).toBe(wanInFile(total[column]));
  }
});
