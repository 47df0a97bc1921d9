// Taking filled returns in: each file read in the child process, held against its check codes, and merged into what this person has uploaded before and
// not confirmed. Nothing of the reports is written here.
import { createHash } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import { importRuns } from '#db/schema/imports.ts';
import { jurisdictions } from '#db/schema/jurisdictions.ts';
import type { ReturnFinding } from '#documents/return-findings.ts';
import { type ReadReturn, readReturn, returnLimits, returnSheetNames } from '#documents/return-table.ts';
import { readUpload } from '#documents/spreadsheet-process.ts';
import { WorkbookRefused } from '#documents/zip-check.ts';
import { cleanFileName } from '#rules/evidence.ts';
import type { Actor } from '#rules/policy.ts';
import { isTouched, type StoredReport } from './return-check.ts';
import { demandWorkbook, fillableReturn, returnReports } from './return-reports.ts';
import {
  openRun,
  type RunFile,
  type RunPlace,
  type RunSummary,
  storedOf,
  summaryOf,
  swapReturnRun,
} from './return-runs.ts';
import { type FileStamp, readFileStamp, readRowStamp } from './return-stamps.ts';
import { asActor, record, type Transaction } from './transaction.ts';

export type UploadedFile = { fileName: string; bytes: Uint8Array };

export type UploadAnswer = { runId: string } | { problem: 'not_open' };

type Judged = { file: Omit<RunFile, 'at'>; reports: Omit<StoredReport, 'file'>[]; findings: ReturnFinding[] };

/** Reads the files and keeps what was read with what was found. A further upload is merged into the one that waits. City reporters only. */
export async function uploadReturn(
  actor: Actor,
  input: { quarter: string; files: readonly UploadedFile[] },
): Promise<UploadAnswer> {
  const place = demandWorkbook(actor, input.quarter);
  // The child works before the transaction begins: none waits for files.
  const judged: Judged[] = [];
  for (const file of input.files) judged.push(await judge(file, place));
  return asActor(actor, async (tx) => {
    const { isOpen } = await fillableReturn(tx, actor, place.quarter, place.cityCode);
    if (!isOpen) return { problem: 'not_open' };
    return keep(tx, actor, place, await withCityNames(tx, judged, place));
  });
}

async function judge({ fileName, bytes }: UploadedFile, place: RunPlace): Promise<Judged> {
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  const file = { fileName: cleanFileName(fileName), fileHash, bytes: bytes.length, part: '', rows: 0, refused: null };
  try {
    const read = readReturn(await readUpload(bytes, returnSheetNames, returnLimits));
    const stamp = ownStamp(read.stamp, place);
    const { reports, findings } = reportsOf(read, stamp);
    return {
      file: { ...file, part: stamp.part, rows: reports.length },
      reports,
      findings: [...read.findings, ...findings],
    };
  } catch (error) {
    if (!(error instanceof WorkbookRefused)) throw error;
    return { file: { ...file, refused: { code: error.code, params: error.params } }, reports: [], findings: [] };
  }
}

/** Throws WorkbookRefused for what is not ours, was changed, or belongs to another city or quarter. */
function ownStamp(text: string, { cityCode, quarter }: RunPlace): FileStamp {
  const stamp = readFileStamp(text);
  if (typeof stamp === 'string') throw new WorkbookRefused(stamp);
  if (stamp.cityCode !== cityCode)
    throw new WorkbookRefused('file_foreign_city', { city: stamp.cityCode, ownCity: cityCode });
  if (stamp.quarter !== quarter)
    throw new WorkbookRefused('file_foreign_quarter', { fileQuarter: stamp.quarter, ownQuarter: quarter });
  return stamp;
}

/** Rows by report. One row with a code that is not this file's refuses the whole of it: nobody can tell what else was changed. */
function reportsOf(read: ReadReturn, file: FileStamp): Pick<Judged, 'reports' | 'findings'> {
  const reports = new Map<
    string,
    { -readonly [K in keyof Omit<StoredReport, 'file'>]: Omit<StoredReport, 'file'>[K] }
  >();
  const findings: ReturnFinding[] = [];
  const seen = new Set<string>();
  for (const row of read.rows) {
    const stamp = readRowStamp(file, row.stamp);
    if (!stamp) throw new WorkbookRefused('file_tampered');
    const { reportId, version, digest, of } = stamp;
    const key = `${row.sheet} ${reportId} ${of ?? ''}`;
    if (seen.has(key)) {
      findings.push({
        sheet: row.sheet,
        row: row.row,
        key: null,
        cell: `A${row.row}`,
        severity: 'warning',
        code: 'row_twice',
        params: {},
      });
      continue;
    }
    seen.add(key);
    const known = reports.get(reportId);
    const one = { row: { ...row, stamp: '' }, of };
    if (known) known.rows = [...known.rows, one];
    else reports.set(reportId, { reportId, version, digest, rows: [one] });
  }
  return { reports: [...reports.values()], findings };
}

/** A foreign city is named, not numbered. */
async function withCityNames(tx: Transaction, judged: readonly Judged[], { cityCode }: RunPlace): Promise<Judged[]> {
  const foreign = judged.flatMap(({ file }) =>
    file.refused?.code === 'file_foreign_city' ? [String(file.refused.params.city)] : [],
  );
  if (foreign.length === 0) return [...judged];
  const rows = await tx.db
    .select({ code: jurisdictions.code, name: jurisdictions.name, nameEn: jurisdictions.nameEn })
    .from(jurisdictions)
    .where(inArray(jurisdictions.code, [...foreign, cityCode]));
  const named = (code: string) => rows.find((row) => row.code === code) ?? { name: code, nameEn: code };
  return judged.map((one) => {
    const { refused } = one.file;
    if (refused?.code !== 'file_foreign_city') return one;
    const [city, own] = [named(String(refused.params.city)), named(cityCode)];
    const params = { city: city.name, cityEn: city.nameEn, ownCity: own.name, ownCityEn: own.nameEn };
    return { ...one, file: { ...one.file, refused: { code: refused.code, params } } };
  });
}

async function keep(tx: Transaction, actor: Actor, place: RunPlace, judged: readonly Judged[]): Promise<UploadAnswer> {
  const open = await openRun(tx, actor, place, true);
  const before = open ? summaryOf(open).files : [];
  const files: RunFile[] = [...before, ...judged.map(({ file }) => ({ ...file, at: tx.now.toISOString() }))];
  const incoming = judged.flatMap(({ reports }, index) =>
    reports.map((report) => ({ ...report, file: before.length + index })),
  );
  const rows = await merged(tx, place, open ? storedOf(open) : [], incoming);
  const findings = [
    ...(open ? (open.findings as ReturnFinding[]) : []),
    ...judged.flatMap((one) => one.findings),
  ].slice(0, 500);
  const summary: RunSummary = { files, applied: [], leftOut: [] };
  const runId = open?.id ?? crypto.randomUUID();
  const state = rows.length > 0 ? 'ready' : 'refused';
  if (open)
    await swapReturnRun(tx, actor, { runId, version: open.version }, { rows, findings, summary, uploadedAt: tx.now });
  else {
    const [first] = files;
    await tx.db.insert(importRuns).values({
      id: runId,
      kind: 'return',
      cityCode: place.cityCode,
      quarterId: place.quarter,
      fileName: first?.fileName ?? '',
      fileHash: first?.fileHash ?? '',
      state,
      rows,
      findings,
      summary,
      uploadedBy: actor.personId,
      uploadedByName: actor.name,
      uploadedAt: tx.now,
    });
  }
  record(tx, {
    kind: 'return_workbook_uploaded',
    objectType: 'return_workbook',
    objectId: runId,
    detail: {
      ...place,
      state,
      files: judged.map(({ file }) => file.fileName),
      fileHashes: judged.map(({ file }) => file.fileHash),
      rows: incoming.length,
      refused: judged.flatMap(({ file }) => file.refused?.code ?? []),
    },
  });
  return { runId };
}

/** Each file brings its own rows. Of a report that stands in two, the later file counts, unless nobody filled it in there. */
async function merged(
  tx: Transaction,
  place: RunPlace,
  before: readonly StoredReport[],
  incoming: readonly StoredReport[],
): Promise<StoredReport[]> {
  const ids = [...new Set(incoming.map(({ reportId }) => reportId))];
  const found = await returnReports(tx, ids, place);
  const reports = new Map(before.map((report) => [report.reportId, report]));
  for (const report of incoming) {
    const standing = found.get(report.reportId);
    const isFilled = !standing || isTouched(report, standing);
    if (isFilled || !reports.has(report.reportId)) reports.set(report.reportId, report);
  }
  return [...reports.values()];
}
