// Evidence from the reporter's hands to the province's eyes, the receipt that covers it, and the signed scan of the return. Hangzhou's and Lishui's.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { endorsedSnapshot, pdfFile, pdfOf } from './evidence-state.ts';
import { expect, test } from './fixtures.ts';
import { approver, province, reporter } from './personas.ts';
import { bring, openReport } from './reports-state.ts';

const city = 'hangzhou';
const evidence = (page: Page) => page.locator('#evidence');
const upload = (page: Page) => evidence(page).getByRole('button', { name: '上传', exact: true });

async function bytesOf(download: Download): Promise<string> {
  return (await readFile(await download.path())).toString('latin1');
}

test('A reporter files evidence, the province downloads it after the endorsement, and the receipt names it', async ({
  signInAs,
}) => {
  const report = await openReport(city, 'south-bank-coast-qiantang-section');
  const reporting = await signInAs(reporter(city));
  await reporting.goto(`/city/reports/${report.id}`);
  await expect(evidence(reporting)).toContainText('非涉密系统，严禁上传涉密文件');
  const typed = reporting.getByLabel('下一步安排');
  await typed.fill('正在填写的文字不因上传而丢失');
  await evidence(reporting).getByLabel('证明什么').selectOption({ label: '本季完成投资' });
  await evidence(reporting).getByLabel('说明', { exact: true }).fill('监理月报');
  await evidence(reporting)
    .getByLabel('文件', { exact: true })
    .setInputFiles([
      pdfFile('监理月报.pdf'),
      { name: '现场.png', mimeType: 'image/png', buffer: Buffer.from('no picture') },
    ]);
  await upload(reporting).click();
  await expect(evidence(reporting).getByRole('status')).toContainText('已上传 1 个文件');
  await expect(evidence(reporting).getByRole('alert')).toContainText('现场.png：内容与扩展名不符');
  await expect(evidence(reporting).getByRole('heading', { name: '本季完成投资' })).toBeVisible();
  await expect(evidence(reporting)).toContainText('监理月报');
  await expect(typed).toHaveValue('正在填写的文字不因上传而丢失');
  // The open form saves itself: only then does nobody else's text meet it.
  await expect(reporting.locator('#saved')).toContainText('已保存到系统');

  const reviewing = await signInAs(province.reviewer);
  await bring(report, 'submitted');
  await reviewing.goto(`/province/reviews/${report.id}`);
  await expect(evidence(reviewing)).toHaveCount(0);
  await bring(report, 'endorsed');
  await reviewing.reload();
  const [download] = await Promise.all([
    reviewing.waitForEvent('download'),
    evidence(reviewing).getByRole('link', { name: '下载 监理月报.pdf' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('监理月报.pdf');
  expect(await bytesOf(download)).toBe(pdfOf('监理月报.pdf').toString('latin1'));

  await reviewing.getByRole('link', { name: '查看回执' }).first().click();
  await expect(reviewing).toHaveURL(new RegExp(`/receipts/${await endorsedSnapshot(report)}`));
  const main = reviewing.getByRole('main');
  await expect(main).toContainText(new RegExp(`${report.quarter}-330100-[0-9A-F]{8}-\\d\\d`));
  await expect(main).toContainText('一致：存档内容没有改动');
  await expect(main.getByRole('row').filter({ hasText: '监理月报.pdf' })).toContainText(/[0-9a-f]{64}/);
  await expect(main).toContainText('计入快报口径');
});

test('Without script the same form files and removes evidence', async ({ signInAs }) => {
  const report = await openReport(city, 'zhijiang-cultural-industry-belt');
  const page = await signInAs(reporter(city), { javaScriptEnabled: false });
  await page.goto(`/city/reports/${report.id}`);
  await evidence(page).getByLabel('文件', { exact: true }).setInputFiles(pdfFile('验收单.pdf'));
  await upload(page).click();
  await expect(evidence(page).getByRole('status')).toContainText('已上传 1 个文件');
  await evidence(page).getByRole('button', { name: '移除 验收单.pdf' }).click();
  await expect(evidence(page).getByRole('status')).toContainText('已移除文件');
  await expect(evidence(page).getByRole('link', { name: /验收单/ })).toHaveCount(0);
});

test('A file leaves as an attachment that no page of ours can run', async ({ signInAs, baseURL }) => {
  const report = await openReport(city, 'zhijiang-cultural-industry-belt');
  const page = await signInAs(reporter(city));
  const posted = await page.context().request.post(`/uploads/evidence/${report.id}`, {
    multipart: { target: 'report', files: pdfFile('会议纪要.pdf') },
    headers: { Accept: 'application/json', Origin: baseURL ?? '' },
  });
  expect(await posted.json()).toEqual({ address: `/city/reports/${report.id}?added=1#evidence` });
  await page.goto(`/city/reports/${report.id}`);
  const address = await evidence(page).getByRole('link', { name: '下载 会议纪要.pdf' }).getAttribute('href');
  const file = await page.context().request.get(address ?? '');
  const headers = file.headers();
  expect(headers['content-type']).toBe('application/pdf');
  expect(headers['content-disposition']).toMatch(/^attachment; filename="jibao-.*\.pdf"; filename\*=UTF-8''%E4%BC%9A/);
  expect(headers['content-security-policy']).toContain('sandbox');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cache-control']).toContain('no-store');

  const foreign = await page.context().request.post(`/uploads/evidence/${report.id}`, {
    multipart: { target: 'report', files: pdfFile('外站.pdf') },
    headers: { Origin: 'https://elsewhere.example' },
  });
  expect(foreign.status()).toBe(403);
  for (const person of [reporter('ningbo'), province.reviewer, province.viewer, approver('ningbo')]) {
    const other = await signInAs(person);
    expect((await other.context().request.get(address ?? '')).status(), person).toBe(404);
  }
});

test('A large file passes whole, and the signed scan of the return reaches the province', async ({ signInAs }) => {
  const report = await openReport('lishui', 'qingtian-stone-carving-heritage');
  const page = await signInAs(approver('lishui'));
  await page.goto(`/city/returns/${report.quarter}`);
  const large = Buffer.concat([
    pdfOf('large').subarray(0, 60),
    Buffer.alloc(15 * 1024 * 1024, 'x'),
    pdfOf('large').subarray(60),
  ]);
  await evidence(page)
    .getByLabel('扫描件')
    .setInputFiles({ name: '汇总表签章.pdf', mimeType: 'application/pdf', buffer: large });
  await evidence(page).getByRole('button', { name: '上传扫描件' }).click();
  await expect(evidence(page).getByRole('status')).toContainText('已上传 1 个文件');
  await expect(evidence(page)).toContainText('15.0 MB');
  await evidence(page).getByText('更换扫描件').first().click();
  await evidence(page).getByLabel('扫描件').setInputFiles(pdfFile('汇总表重扫.pdf'));
  await evidence(page).getByRole('button', { name: '更换扫描件' }).click();
  await expect(evidence(page).getByRole('link', { name: '下载 汇总表重扫.pdf' })).toBeVisible();
  await expect(evidence(page)).toContainText('汇总表签章.pdf');

  const publishing = await signInAs(province.publisher);
  await publishing.goto('/province/quarters');
  const card = publishing.locator(`[id="${report.quarter}"]`);
  await card.getByText(/签章扫描件 \d+ 份/).click();
  await expect(card.getByRole('link', { name: '汇总表重扫.pdf' })).toBeVisible();
  await expect(card.getByRole('link', { name: '汇总表签章.pdf' })).toHaveCount(0);
});
