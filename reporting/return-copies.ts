// The annotated copy of an upload: the workbook made anew, with the user's values and what was found in their own cells. Never the user's file saved
// again. It carries the versions of the download, so that it can be mended and uploaded in its place.
import { safeFileName } from '#documents/file-name.ts';
import { unmended } from '#documents/return-cells.ts';
import type { ReturnFinding } from '#documents/return-findings.ts';
import { returnFindingPlace, returnFindingText } from '#documents/return-findings.ts';
import { formOfRows, inputOf } from '#documents/return-form.ts';
import { returnWords } from '#documents/return-words.ts';
import { returnWorkbook } from '#documents/return-workbook.ts';
import type { Actor } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';
import { NotFound } from './errors.ts';
import type { ExportedFile } from './exports.ts';
import { thresholdsFor } from './quarters.ts';
import type { CheckedReport } from './return-check.ts';
import { demandWorkbook, fillableReturn } from './return-reports.ts';
import { checkedReports, returnRun, summaryOf } from './return-runs.ts';
import { returnRowsOf, type SheetReport } from './return-sheets.ts';
import { signFile } from './return-stamps.ts';
import { workbookType } from './return-workbooks.ts';
import { asActor, record } from './transaction.ts';

/** Throws NotFound once the upload was confirmed or discarded: its rows are gone then. */
export async function returnCopy(
  actor: Actor,
  quarterText: string,
  runId: string,
  locale: Locale,
): Promise<ExportedFile> {
  const place = demandWorkbook(actor, quarterText);
  const { run, checked, fillable, rule, now } = await asActor(actor, async (tx) => {
    const found = await returnRun(tx, runId, place);
    if (found.state !== 'ready') throw new NotFound('return_workbook', runId);
    record(tx, {
      kind: 'return_workbook_copied',
      objectType: 'return_workbook',
      objectId: found.id,
      detail: { ...place },
    });
    return {
      run: found,
      checked: await checkedReports(tx, actor, found, place),
      fillable: await fillableReturn(tx, actor, place.quarter, place.cityCode),
      rule: await thresholdsFor(tx, place.quarter),
      now: tx.now,
    };
  });
  const reports = checked.flatMap((one) => {
    const units = fillable.reports.find(({ reportId }) => reportId === one.stored.reportId)?.units ?? [];
    return sheetReport(one, units);
  });
  const { files } = summaryOf(run);
  const fileName = files.find(({ refused }) => refused === null)?.fileName ?? run.fileName;
  const stamp = { fileId: crypto.randomUUID(), ...place, part: '' };
  const body = await returnWorkbook({
    cover: {
      city: fillable.city,
      quarter: place.quarter,
      dueAt: fillable.dueAt,
      part: null,
      madeAt: now,
      madeBy: actor.name,
      leftOut: 0,
      annotated: { fileName, lines: linesOf(run.findings as ReturnFinding[], locale) },
    },
    stamp: signFile(stamp),
    rows: returnRowsOf(reports, { file: stamp, rule, locale }),
    locale,
  });
  const words = [fileName.replace(/\.\w+$/, ''), returnWords[locale]('annotatedName')];
  return {
    fileName: safeFileName(words, 'xlsx'),
    asciiName: `jibao-return-${place.quarter}-findings.xlsx`,
    contentType: workbookType,
    body,
  };
}

function sheetReport({ stored, found, findings, outcome }: CheckedReport, units: readonly string[]): SheetReport[] {
  if (!found || outcome === 'closed') return [];
  const typed = stored.rows.flatMap(({ row, of }) =>
    Object.entries(row.typed).map(([key, text]) => [inputOf({ sheet: row.sheet, of }, key), unmended(text)] as const),
  );
  const upload = {
    form: formOfRows(stored.rows),
    typed: Object.fromEntries(typed),
    findings,
    version: stored.version,
    digest: stored.digest,
  };
  return [{ ...found, units, upload }];
}

function linesOf(findings: readonly ReturnFinding[], locale: Locale): string[] {
  return findings
    .slice(0, 40)
    .map((finding) => `${returnFindingPlace(finding, locale)} ${returnFindingText(finding, locale)}`.trim());
}
