// Files around the import: the empty template, the present library in the same form, and the annotated copy of an upload. Each is recorded.

import { asc } from 'drizzle-orm';
import { plans } from '#db/schema/plans.ts';
import { safeFileName } from '#documents/file-name.ts';
import {
  type LibraryContent,
  type LibraryLists,
  type LibrarySheet,
  librarySheets,
} from '#documents/library-columns.ts';
import { findingPlace, findingText, type LibraryFinding } from '#documents/library-findings.ts';
import { asOfLines } from '#documents/library-guide.ts';
import type { LibraryTables } from '#documents/library-table.ts';
import { importWords } from '#documents/library-words.ts';
import { libraryWorkbook, type WorkbookRow } from '#documents/library-workbook.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { Invalid, NotFound } from './errors.ts';
import type { ExportedFile } from './exports.ts';
import { type PastContent, pastRecord, planRecord, projectRecord, shareNames, shareRecord } from './import-records.ts';
import { demandImports, importRun } from './import-runs.ts';
import { takesPartIn } from './import-share-finder.ts';
import {
  type LibraryState,
  libraryListsOf,
  libraryState,
  type StandingCommitment,
  standingReports,
} from './import-state.ts';
import { type AnyActor, asActor, record, type Transaction } from './transaction.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const zh = importWords['zh-CN'];
const noRows: Record<LibrarySheet, WorkbookRow[]> = { projects: [], shares: [], plans: [], past: [] };

function listsOf(state: Pick<LibraryState, 'cities' | 'planItems'>): LibraryLists {
  return { cities: state.cities, planItems: state.planItems.filter((item) => !item.ended) };
}

function xlsx(words: readonly string[], asciiName: string, body: Uint8Array): ExportedFile {
  return { fileName: safeFileName(words, 'xlsx'), asciiName: `${asciiName}.xlsx`, contentType, body };
}

/** The empty workbook with notes, lists and examples. */
export async function libraryTemplate(actor: AnyActor): Promise<ExportedFile> {
  demandImports(actor, 'template');
  const { state, now } = await asActor(actor, async (tx) => {
    record(tx, { kind: 'library_template_downloaded', objectType: 'library', objectId: 'template' });
    return { state: await libraryListsOf(tx), now: tx.now };
  });
  const title = zh('file.template');
  const body = await libraryWorkbook({
    title,
    lines: [],
    lists: listsOf(state),
    rows: noRows,
    withFindings: false,
    createdAt: now,
  });
  return xlsx([title], 'jibao-library-template', body);
}

export type LibraryQuestion = { plan: string | null; city: string | null };

/** The library as it stands, all of it or what belongs to a plan or a city. Read back untouched it changes nothing. */
export async function exportLibrary(actor: AnyActor, question: LibraryQuestion): Promise<ExportedFile> {
  demandImports(actor, 'export');
  const { content, state, now } = await asActor(actor, async (tx) => {
    const found = await libraryContent(tx, question);
    record(tx, {
      kind: 'library_exported',
      objectType: 'library',
      objectId: question.plan ?? question.city ?? 'all',
      detail: {
        ...question,
        ...Object.fromEntries(librarySheets.map((sheet) => [sheet, found.content[sheet].length])),
      },
    });
    return { ...found, now: tx.now };
  });
  const title = zh('file.library');
  const lines = asOfLines(now);
  const rows = Object.fromEntries(
    librarySheets.map((sheet) => [sheet, content[sheet].map((values) => ({ values }))]),
  ) as unknown as Record<LibrarySheet, WorkbookRow[]>;
  const body = await libraryWorkbook({
    title,
    lines,
    lists: listsOf(state),
    rows,
    withFindings: false,
    createdAt: now,
  });
  const part = question.plan ?? question.city ?? '';
  return xlsx(
    [title, part, shanghaiDate(now)],
    `jibao-library-${part === '' ? 'all' : part}-${shanghaiDate(now)}`,
    body,
  );
}

async function libraryContent(
  tx: Transaction,
  { plan, city }: LibraryQuestion,
): Promise<{ content: LibraryContent; state: LibraryState }> {
  const [state, reports] = await Promise.all([libraryState(tx), standingReports(tx, 'counted')]);
  if (city !== null && !state.cities.some(({ code }) => code === city))
    throw new Invalid([{ field: 'city', code: 'not_an_option' }]);
  const ofPlan = new Set(state.planItems.filter((item) => item.planSlug === plan).map(({ slug }) => slug));
  if (plan !== null && ofPlan.size === 0) throw new Invalid([{ field: 'plan', code: 'not_an_option' }]);
  const chosen = state.commitments.filter(
    (standing) =>
      (plan === null || standing.planItems.some(({ slug }) => ofPlan.has(slug))) &&
      (city === null || standing.shares.some((share) => share.cityCode === city)),
  );
  return {
    content: recordsOf(
      chosen,
      state,
      city,
      Map.groupBy(reports, (report) => report.participantId),
    ),
    state,
  };
}

function recordsOf(
  chosen: readonly StandingCommitment[],
  state: LibraryState,
  city: string | null,
  reports: ReadonlyMap<string, { quarter: string; content: Record<string, unknown> | null }[]>,
): LibraryContent {
  const cityNames = new Map(state.cities.map(({ code, name }) => [code, name]));
  const shares = chosen.flatMap(({ row, shares: own }) =>
    own
      .filter((share) => city === null || share.cityCode === city)
      .map((share) => ({ share, names: shareNames(row, share.cityCode, cityNames.get(share.cityCode) ?? '') })),
  );
  return {
    projects: chosen.map(projectRecord),
    shares: shares.map(({ share, names }) => shareRecord(share, names)),
    plans: shares.flatMap(({ share, names }) =>
      share.plans
        .filter((plan, index) => share.plans[index + 1]?.year !== plan.year)
        // What a share that has ended handed on leaves a plan of nothing in later years, which no row may set.
        .filter((plan) => takesPartIn(share, plan.year))
        .map((plan) => planRecord(plan, names)),
    ),
    past: shares.flatMap(({ share, names }) =>
      (reports.get(share.id) ?? []).map(({ quarter, content }) => pastRecord(content as PastContent, quarter, names)),
    ),
  };
}

/** The upload's values in our own form, with what was found beside each row and on its cells. Never the user's file saved again. */
export async function annotatedCopy(actor: AnyActor, runId: string): Promise<ExportedFile> {
  demandImports(actor, runId);
  const { run, state, now } = await asActor(actor, async (tx) => {
    const found = await importRun(tx, runId);
    record(tx, {
      kind: 'import_copy_downloaded',
      objectType: 'import',
      objectId: found.id,
      detail: { fileName: found.fileName },
    });
    return { run: found, state: await libraryListsOf(tx), now: tx.now };
  });
  const tables = run.rows as LibraryTables;
  if (librarySheets.every((sheet) => tables[sheet].rows.length === 0)) throw new NotFound('import', runId);
  const findings = run.findings as LibraryFinding[];
  const rows = Object.fromEntries(
    librarySheets.map((sheet) => [sheet, annotatedRows(sheet, tables, findings)]),
  ) as Record<LibrarySheet, WorkbookRow[]>;
  const title = zh('file.annotated', { name: run.fileName });
  const lines = findings
    .filter(({ row }) => row === null)
    .slice(0, 40)
    .map((finding) => `${findingPlace(finding)} ${findingText(finding, 'zh-CN')}`.trim());
  const body = await libraryWorkbook({ title, lines, lists: listsOf(state), rows, withFindings: true, createdAt: now });
  return xlsx([run.fileName.replace(/\.\w+$/, ''), zh('file.annotatedName')], 'jibao-library-annotated', body);
}

function annotatedRows(sheet: LibrarySheet, tables: LibraryTables, findings: readonly LibraryFinding[]): WorkbookRow[] {
  const byRow = Map.groupBy(
    findings.filter((finding) => finding.sheet === sheet && finding.row !== null),
    (finding) => finding.row,
  );
  return tables[sheet].rows.map(({ row, values, typed }) => ({ values, typed, findings: byRow.get(row) ?? [] }));
}

/** What an export may be narrowed to. */
export async function exportChoices(actor: AnyActor) {
  demandImports(actor, 'export');
  return asActor(actor, async (tx) => {
    const { cities } = await libraryListsOf(tx);
    const rows = await tx.db
      .select({ slug: plans.slug, name: plans.title, nameEn: plans.titleEn })
      .from(plans)
      .orderBy(asc(plans.ordinal), asc(plans.slug));
    return { cities: cities.map(({ code, name, nameEn }) => ({ code, name, nameEn })), plans: rows };
  });
}
