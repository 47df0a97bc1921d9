// The child process that opens an uploaded workbook: bytes on standard input, one JSON answer on standard output. Whatever a hostile file does to
// memory or time happens here, and ends with this process. Knows no database and no secret: it is started with an empty environment.
import { readWorkbook } from './spreadsheet-reader.ts';
import type { SheetLimits } from './spreadsheet-sheet.ts';
import { checkZip, maxFileBytes, WorkbookRefused } from './zip-check.ts';

type Order = { wanted: string[]; limits: SheetLimits };

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > maxFileBytes) throw new WorkbookRefused('file_too_large');
  }
  return Buffer.concat(chunks);
}

async function answer(): Promise<unknown> {
  const order = JSON.parse(process.argv[2] ?? '{}') as Order;
  try {
    const bytes = await standardInput();
    await checkZip(bytes);
    return { workbook: await readWorkbook(bytes, order.wanted, order.limits) };
  } catch (error) {
    if (error instanceof WorkbookRefused) return { refused: { code: error.code, params: error.params } };
    return { refused: { code: 'file_broken', params: {} } };
  }
}

const text = JSON.stringify(await answer());
process.stdout.end(text);
