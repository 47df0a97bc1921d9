// Files of exactly what the dashboard and its lineage show: the same result object, rendered by documents/. Every export is recorded.
import { tableCsv } from '#documents/csv.ts';
import { fileNotes } from '#documents/dashboard-notes.ts';
import { citiesTable } from '#documents/dashboard-table.ts';
import { placeOf } from '#documents/dashboard-words.ts';
import { safeFileName } from '#documents/file-name.ts';
import { lineageTable } from '#documents/lineage-table.ts';
import { wordsOf } from '#documents/words.ts';
import { dashboardWorkbook } from '#documents/workbook.ts';
import { type Actor, allows } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import { type DashboardQuestion, type DashboardView, getDashboard } from './dashboard.ts';
import { Forbidden, Invalid, NotFound } from './errors.ts';
import { getLineage } from './lineage.ts';
import { asActor, record } from './transaction.ts';

const exportFormats = ['csv', 'xlsx'] as const;
type ExportFormat = (typeof exportFormats)[number];

export type ExportedFile = {
  fileName: string;
  /** The same in ASCII, for clients that read no other. */
  asciiName: string;
  contentType: string;
  body: Uint8Array;
};

const contentTypes: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The dashboard as CSV (its table) or workbook (cover, cities, shares). Same rights and errors as the dashboard; NotFound without quarters, Invalid for an unknown format. */
export async function exportDashboard(
  actor: Actor,
  question: DashboardQuestion,
  wanted: string,
  locale: Locale,
): Promise<ExportedFile> {
  demandExport(actor, question);
  const format = exportFormats.find((known) => known === wanted);
  if (!format) throw new Invalid([{ field: 'format', code: 'unknown_format' }]);
  const view = await getDashboard(actor, question);
  if (!view) throw new NotFound('quarter', '');
  await recordExport(actor, 'dashboard_exported', view, { format, locale, rows: view.cities.length });
  const say = wordsOf('dashboard', locale);
  const status = wordsOf('status', locale);
  const body =
    format === 'xlsx'
      ? await dashboardWorkbook(view, locale)
      : new TextEncoder().encode(
          tableCsv(citiesTable(view, { say, status, locale }), fileNotes(view, say, status, locale)),
        );
  return fileOf(view, 'file.name', 'dashboard', format, locale, body);
}

/** The reports behind the question's figures as CSV. Same rights and errors as the dashboard. */
export async function exportLineage(actor: Actor, question: DashboardQuestion, locale: Locale): Promise<ExportedFile> {
  demandExport(actor, question);
  const lineage = await getLineage(actor, question);
  if (!lineage) throw new NotFound('quarter', '');
  const view = lineage.dashboard;
  await recordExport(actor, 'lineage_exported', view, { format: 'csv', locale, rows: lineage.rows.length });
  const say = wordsOf('dashboard', locale);
  const status = wordsOf('status', locale);
  const csv = tableCsv(lineageTable(lineage, { say, status, locale }), fileNotes(view, say, status, locale));
  return fileOf(view, 'file.lineageName', 'lineage', 'csv', locale, new TextEncoder().encode(csv));
}

function demandExport(actor: Actor, question: DashboardQuestion): void {
  const city = question.city ?? null;
  if (!allows(actor, 'export_dashboard', city ? { cityCode: city } : {}))
    throw new Forbidden('export_dashboard', city ?? '');
}

function recordExport(actor: Actor, kind: string, view: DashboardView, detail: Record<string, unknown>): Promise<void> {
  const city = view.scope === 'city' ? (view.cities[0]?.cityCode ?? '') : '';
  return asActor(actor, async (tx) => {
    record(tx, {
      kind,
      objectType: 'quarter',
      objectId: view.quarter,
      detail: { basis: view.basis, city, asOf: view.asOf.toISOString(), ...detail },
    });
  });
}

function fileOf(
  view: DashboardView,
  nameKey: 'file.name' | 'file.lineageName',
  asciiKind: string,
  format: ExportFormat,
  locale: Locale,
  body: Uint8Array,
): ExportedFile {
  const say = wordsOf('dashboard', locale);
  const place = placeOf(view, say, locale);
  const basis = wordsOf('status', locale)(`basisShort.${view.basis}`);
  const day = shanghaiDate(view.asOf);
  const demonstration = view.isDemonstration ? say('file.demonstration') : '';
  const code = view.scope === 'city' ? (view.cities[0]?.cityCode ?? '') : '330000';
  return {
    fileName: safeFileName([say(nameKey), place, view.quarter, basis, demonstration, day], format),
    asciiName: `jibao-${asciiKind}-${code}-${view.quarter}-${view.basis}-${day}.${format}`,
    contentType: contentTypes[format],
    body,
  };
}
