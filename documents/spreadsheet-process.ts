// Starts the child that reads a workbook, and holds it to its memory, its time and the length of its answer. A child that overruns is a refusal.
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { RawWorkbook } from './spreadsheet-cells.ts';
import type { SheetLimits } from './spreadsheet-sheet.ts';
import { refusalByContent, WorkbookRefused } from './zip-check.ts';

const heapMegabytes = 192;
const timeLimitMilliseconds = 10_000;
const maxAnswerBytes = 64 * 1024 * 1024;

/** Rows a sheet, columns a sheet, filled cells a sheet. */
export const workbookLimits: SheetLimits = { rows: 20_000, columns: 100, cells: 500_000 };

/** What the named sheets hold. Throws WorkbookRefused with the reason in every other case. */
export async function readUpload(
  bytes: Uint8Array,
  wanted: readonly string[],
  limits: SheetLimits = workbookLimits,
): Promise<RawWorkbook> {
  const byContent = refusalByContent(bytes);
  if (byContent) throw new WorkbookRefused(byContent);
  const answer = await askChild(bytes, JSON.stringify({ wanted, limits }));
  if ('refused' in answer) throw new WorkbookRefused(answer.refused.code, answer.refused.params);
  return answer.workbook;
}

type Answer = { workbook: RawWorkbook } | { refused: { code: string; params: Record<string, string | number> } };

function askChild(bytes: Uint8Array, order: string): Promise<Answer> {
  // Read from the folder of the application, not from a bundle: the child is plain Node.
  const folder = path.join(/* turbopackIgnore: true */ process.cwd());
  const program = path.join(folder, 'documents', 'spreadsheet-child.ts');
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${heapMegabytes}`,
      '--disable-warning=ExperimentalWarning',
      // Reads the application's own files; writes none, starts nothing.
      '--permission',
      `--allow-fs-read=${folder}`,
      program,
      order,
    ],
    { cwd: folder, env: {} as NodeJS.ProcessEnv, stdio: ['pipe', 'pipe', 'ignore'] },
  );
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    let overrun: string | null = null;
    const stop = (code: string) => {
      overrun ??= code;
      child.kill('SIGKILL');
    };
    const timer = setTimeout(() => stop('file_takes_too_long'), timeLimitMilliseconds);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > maxAnswerBytes) stop('file_too_many_cells');
      else chunks.push(chunk);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    // A child that refuses early closes its input while we still write: its answer says why.
    child.stdin.on('error', () => {});
    child.on('close', (exit) => {
      clearTimeout(timer);
      if (overrun) return reject(new WorkbookRefused(overrun));
      // Out of memory ends the child without an answer.
      if (exit !== 0) return reject(new WorkbookRefused('file_takes_too_much'));
      resolve(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Answer);
    });
    child.stdin.end(bytes);
  });
}
