// The publisher's page: how far the cities are, and why a quarter is not closed by accident. The quarter itself stays as it is for everybody.
import { expect, test } from './fixtures.ts';
import { hiddenFields } from './pages/hidden-fields.ts';
import { province } from './personas.ts';
import { openReport } from './reports-state.ts';

/** A row's figures as numbers: owed, endorsed, accepted. */
const counts = (cells: readonly string[]) => cells.slice(0, 3).map(Number);

test('The publisher sees how far every city is, and the province is their sum', async ({ signInAs }) => {
  const { quarter } = await openReport('quzhou', 'quzhou-airport-relocation');
  const page = await signInAs(province.publisher);
  await page.goto('/province/quarters');
  const table = page.locator(`[id="${quarter}"]`).getByRole('table');
  const cellsOf = (city: string) =>
    table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: city }) })
      .getByRole('cell')
      .allInnerTexts();
  await expect(table).toBeVisible();
  const quzhou = await cellsOf('衢州');
  const [owed, endorsed, accepted] = counts(quzhou);
  expect(owed).toBeGreaterThan(0);
  expect([endorsed, accepted, quzhou[3]]).toEqual([owed, owed, '100.0%']);
  const [wenzhouOwed, wenzhouEndorsed, wenzhouAccepted = 0] = counts(await cellsOf('温州'));
  expect(wenzhouEndorsed).toBe(wenzhouOwed);
  expect(wenzhouAccepted).toBeLessThan(wenzhouEndorsed ?? 0);

  const cities = await table.locator('tbody tr').all();
  expect(cities).toHaveLength(11);
  const sum = [0, 0, 0];
  for (const city of cities) {
    for (const [place, count] of counts(await city.getByRole('cell').allInnerTexts()).entries()) {
      sum[place] = (sum[place] ?? 0) + count;
    }
  }
  const total = await table.locator('tfoot').getByRole('cell').allInnerTexts();
  expect(counts(total)).toEqual(sum);
  const [all = 1, signed = 0] = sum;
  expect(total[3]).toBe(`${(Math.round((signed * 1000) / all) / 10).toFixed(1)}%`);
});

test('A quarter is not closed without a tick, and nothing can be opened before it has ended', async ({ signInAs }) => {
  const { quarter } = await openReport('quzhou', 'quzhou-airport-relocation');
  const page = await signInAs(province.publisher);
  await page.goto('/province/quarters');
  const card = page.locator(`[id="${quarter}"]`);
  await card.getByText(/^关闭.*填报…$/).click();
  const close = card.getByRole('button', { name: '关闭填报', exact: true });
  const tick = card.getByRole('checkbox');
  await close.click();
  expect(await tick.evaluate((box: HTMLInputElement) => box.validity.valueMissing)).toBe(true);
  // A browser that asks for nothing gets its answer from the server.
  await tick.evaluate((box: HTMLInputElement) => {
    box.required = false;
  });
  await close.click();
  await expect(card.getByRole('alert').getByRole('link')).toHaveAttribute('href', `#${quarter}-confirm`);
  await page.reload();
  await expect(card).toContainText('填报开放中');
  await expect(page.getByRole('heading', { name: '开放季度' })).toBeVisible();
  await expect(page.getByRole('button', { name: '开放填报' })).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText('结束后可以开放');
});

test('A reviewer cannot close a quarter, not even by posting the publisher’s form', async ({ signInAs, baseURL }) => {
  const { quarter } = await openReport('quzhou', 'quzhou-airport-relocation');
  const publisher = await signInAs(province.publisher, { javaScriptEnabled: false });
  await publisher.goto('/province/quarters');
  const fields = await hiddenFields(publisher.locator(`[id="${quarter}"] form`));
  const multipart = { ...fields, confirm: 'yes' };
  const reviewer = await signInAs(province.reviewer);
  const headers = { origin: baseURL ?? '' };
  await reviewer.context().request.post('/province/quarters', { multipart, headers });
  await publisher.reload();
  await expect(publisher.locator(`[id="${quarter}"]`)).toContainText('填报开放中');
});
