// The publisher's workbook: filled from the template, refused with its cells named, mended in the annotated copy, confirmed, and nothing a second
// time. What it imports begins in a later year, so that no other story's figures move.
import ExcelJS from 'exceljs';
import { expect, test } from './fixtures.ts';
import { download } from './pages/exported-files.ts';
import { ImportPage } from './pages/import-page.ts';
import { province } from './personas.ts';

const later = 2031;

async function opened(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book;
}

const saved = async (book: ExcelJS.Workbook) => Buffer.from(await book.xlsx.writeBuffer());

/** Fills a row by the words of the heads, as a person does. */
function fill(
  book: ExcelJS.Workbook,
  sheetName: string,
  rowNumber: number,
  values: Record<string, ExcelJS.CellValue>,
): void {
  const sheet = book.getWorksheet(sheetName);
  if (!sheet) throw new Error(`No sheet ${sheetName}`);
  const heads = sheet.getRow(1).values as string[];
  for (const [head, value] of Object.entries(values)) {
    const column = heads.indexOf(head);
    if (column < 1) throw new Error(`No column ${head} in ${sheetName}`);
    sheet.getRow(rowNumber).getCell(column).value = value;
  }
}

test('A workbook with a mistake writes nothing, its annotated copy is mended and confirmed, and a second time nothing changes', async ({
  signInAs,
}) => {
  const page = await signInAs(province.publisher);
  const imports = new ImportPage(page);
  await imports.open();
  const template = await download(page, page.getByRole('link', { name: '下载模板' }));
  expect(template.name).toBe('项目库导入模板.xlsx');
  const book = await opened(template.bytes);
  expect(book.worksheets.map(({ name }) => name)).toEqual(['说明', '项目', '参与市', '年度计划', '往季数据', '代码表']);
  const name = `手工导入的快速路 ${Date.now()}`;
  fill(book, '项目', 3, {
    项目名称: name,
    英文名称: 'Expressway by workbook',
    类别: '项目',
    建设性质: '新建',
    依据: '省重点项目计划',
  });
  fill(book, '参与市', 3, {
    项目名称: name,
    参与市: '衢州市',
    是否牵头: '是',
    起始季度: `${later}Q1`,
    '总投资（万元）': '约十万',
  });
  fill(book, '年度计划', 3, { 项目名称: name, 参与市: '衢州市', 年度: later, '年度计划投资（万元）': 12_000 });
  await imports.upload('新项目.xlsx', await saved(book));

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('检查未通过，没有写入任何内容');
  await expect(page.getByText('I3 总投资（万元）')).toBeVisible();
  await expect(page.getByText('“约十万”读不出金额。请只填数字，单位为万元。')).toBeVisible();

  const copy = await download(page, page.getByRole('link', { name: '下载检查结果副本' }));
  const annotated = await opened(copy.bytes);
  const cell = annotated.getWorksheet('参与市')?.getCell('I3');
  expect(cell?.value).toBe('约十万');
  expect(JSON.stringify(cell?.note)).toContain('读不出金额');
  fill(annotated, '参与市', 3, { '总投资（万元）': 100_000 });
  const mended = await saved(annotated);
  await imports.open();
  await imports.upload('改正.xlsx', mended);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('检查通过，确认后写入');
  await expect(page.locator('#changes')).toContainText(name);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已导入' })).toBeVisible();

  await imports.open();
  await expect(imports.outcomeOf('改正.xlsx')).toContainText('已导入');
  await imports.upload('改正.xlsx', mended);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('与现有项目库一致，没有要写入的内容');
});

test('The library as exported, untouched, changes nothing', async ({ signInAs }) => {
  const page = await signInAs(province.publisher);
  const imports = new ImportPage(page);
  await imports.open();
  const file = await download(page, page.getByRole('link', { name: '导出项目库' }));
  await imports.upload(file.name, file.bytes);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('与现有项目库一致，没有要写入的内容');
  await expect(page.getByText('没有发现问题。')).toBeVisible();
});

test('Without script a workbook is uploaded and discarded; an old file and no file are refused in words', async ({
  signInAs,
}) => {
  const page = await signInAs(province.publisher, { javaScriptEnabled: false });
  const imports = new ImportPage(page);
  await imports.open();
  await imports.upload('旧文件.xlsx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2048)]));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('文件没有读取，没有写入任何内容');
  await expect(page.getByText('这是旧格式（.xls）或设了打开密码的文件。')).toBeVisible();
  await page.getByRole('button', { name: '放弃这次上传' }).click();
  await expect(page.getByRole('status')).toContainText('没有写入任何内容');
  await page.goto('/province/imports?problem=no_file');
  await expect(page.getByRole('alert')).toContainText('请先选择文件');
});

test('Nobody but the publisher imports', async ({ signInAs }) => {
  const page = await signInAs(province.reviewer);
  const answers = await Promise.all(
    ['/province/imports', '/province/imports/template', '/province/imports/export'].map((address) =>
      page.request.get(address),
    ),
  );
  expect(answers.map((answer) => answer.status())).toEqual([404, 404, 404]);
  const upload = await page.request.post('/province/imports/upload', {
    headers: { Origin: new URL(page.url() === 'about:blank' ? (answers[0]?.url() ?? '') : page.url()).origin },
    multipart: { workbook: { name: 'x.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('x') } },
    maxRedirects: 0,
  });
  expect(upload.status()).toBe(404);
});
