// Downloading a city's return as a workbook: all of it, one unit's or one county's part, or all parts in one zip. Each is a complete file of its rows.
import { safeFileName } from '#documents/file-name.ts';
import { fileWords, returnWords } from '#documents/return-words.ts';
import { type ReturnCover, returnWorkbook } from '#documents/return-workbook.ts';
import { zipOf } from '#documents/zip-write.ts';
import type { Actor } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';
import { Invalid, NotFound } from './errors.ts';
import type { ExportedFile } from './exports.ts';
import { type Thresholds, thresholdsFor } from './quarters.ts';
import {
  demandWorkbook,
  type FillableReport,
  type FillableReturn,
  fillableReturn,
  type ReturnReport,
  returnReports,
} from './return-reports.ts';
import { returnRowsOf } from './return-sheets.ts';
import { type FileStamp, signFile } from './return-stamps.ts';
import { asActor, record } from './transaction.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** How a return is divided; null leaves it whole. */
export type Division = 'unit' | 'county';
export const divisions: readonly Division[] = ['unit', 'county'];
/** Stands for the reports that no unit or county is named for. */
export const restKey = 'rest';

export type ReturnPart = { readonly key: string; readonly name: string; readonly reports: readonly FillableReport[] };

/** The parts in a fixed order, the rest last. */
export function partsOf(reports: readonly FillableReport[], division: Division, locale: Locale): ReturnPart[] {
  const rest = returnWords[locale](division === 'unit' ? 'noUnit' : 'noCounty');
  const grouped = Map.groupBy(reports, (report) => report[division]?.key ?? restKey);
  const parts = [...grouped].map(([key, own]) => {
    const part = own[0]?.[division];
    return { key, name: part ? (locale === 'en' ? part.nameEn : part.name) : rest, reports: own };
  });
  const rank = (key: string) => (key === restKey ? 1 : 0);
  return parts.toSorted((a, b) => rank(a.key) - rank(b.key) || (a.key < b.key ? -1 : 1));
}

export type WorkbookQuestion = {
  quarter: string;
  /** Which division; '' or anything unknown is an error unless absent. */
  by: string | null;
  /** One part of it; null for all of them in a zip. */
  part: string | null;
};

type Gathered = {
  fillable: FillableReturn;
  found: ReadonlyMap<string, ReturnReport>;
  rule: Thresholds;
  now: Date;
  files: { stamp: FileStamp; part: ReturnPart | null; reports: readonly FillableReport[] }[];
};

/** Null where nothing can be filled in now. Throws NotFound for a part that there is not. */
export async function exportReturn(
  actor: Actor,
  question: WorkbookQuestion,
  locale: Locale,
): Promise<ExportedFile | null> {
  const { cityCode, quarter } = demandWorkbook(actor, question.quarter);
  const division = divisions.find((known) => known === question.by) ?? null;
  if (question.by !== null && division === null) throw new Invalid([{ field: 'by', code: 'not_an_option' }]);
  const gathered = await asActor(actor, async (tx): Promise<Gathered | null> => {
    const fillable = await fillableReturn(tx, actor, quarter, cityCode);
    const all = division === null ? [null] : partsOf(fillable.reports, division, locale);
    const parts = question.part === null ? all : all.filter((part) => part?.key === question.part);
    const files = parts
      .map((part) => ({
        part,
        reports: part?.reports ?? fillable.reports,
        stamp: { fileId: crypto.randomUUID(), cityCode, quarter, part: part?.name ?? '' },
      }))
      .filter(({ reports }) => reports.length > 0);
    if (files.length === 0) {
      if (question.part === null) return null;
      throw new NotFound('workbook', `${quarter} ${question.part.slice(0, 40)}`);
    }
    const ids = files.flatMap(({ reports }) => reports.map(({ reportId }) => reportId));
    const found = await returnReports(tx, ids, { cityCode, quarter });
    record(tx, {
      kind: 'return_workbook_downloaded',
      objectType: 'return',
      objectId: `${cityCode} ${quarter}`,
      detail: {
        quarter,
        cityCode,
        by: division,
        fileIds: files.map(({ stamp }) => stamp.fileId),
        rows: ids.length,
      },
    });
    return { fillable, found, rule: await thresholdsFor(tx, quarter), now: tx.now, files };
  });
  if (!gathered) return null;
  const made = await Promise.all(gathered.files.map((file) => fileOf(actor, gathered, file, locale)));
  const isZip = division !== null && question.part === null;
  return isZip ? zipped(made, gathered, locale) : (made[0] as ExportedFile);
}

async function fileOf(
  actor: Actor,
  { fillable, found, rule, now }: Gathered,
  { stamp, part, reports }: Gathered['files'][number],
  locale: Locale,
): Promise<ExportedFile> {
  const own = reports.flatMap(({ reportId, units }) => {
    const one = found.get(reportId);
    return one ? [{ ...one, units }] : [];
  });
  const cover: ReturnCover = {
    city: fillable.city,
    quarter: stamp.quarter as ReturnCover['quarter'],
    dueAt: fillable.dueAt,
    part: part?.name ?? null,
    madeAt: now,
    madeBy: actor.name,
    leftOut: part === null ? fillable.leftOut : 0,
  };
  const body = await returnWorkbook({
    cover,
    stamp: signFile(stamp),
    rows: returnRowsOf(own, { file: stamp, rule, locale }),
    locale,
  });
  const names = fileWords({ city: cityName(fillable, locale), quarter: cover.quarter, part: stamp.part }, locale);
  return {
    fileName: safeFileName(names, 'xlsx'),
    asciiName: `jibao-return-${stamp.cityCode}-${stamp.quarter}.xlsx`,
    contentType: workbookType,
    body,
  };
}

const cityName = ({ city }: FillableReturn, locale: Locale) => (locale === 'en' ? city.nameEn : city.name);

function zipped(files: readonly ExportedFile[], { fillable, files: of }: Gathered, locale: Locale): ExportedFile {
  const { quarter = '', cityCode = '' } = of[0]?.stamp ?? {};
  const place = { city: cityName(fillable, locale), quarter: quarter as ReturnCover['quarter'], part: '' };
  return {
    fileName: safeFileName(fileWords(place, locale), 'zip'),
    asciiName: `jibao-return-${cityCode}-${quarter}.zip`,
    contentType: 'application/zip',
    body: zipOf(files.map(({ fileName: name, body }, index) => ({ name: unique(files, name, index), body }))),
  };
}

/** Two units may be cut to one name. */
function unique(files: readonly ExportedFile[], name: string, index: number): string {
  const before = files.slice(0, index).filter((file) => file.fileName === name).length;
  return before === 0 ? name : name.replace(/\.xlsx$/, `-${before + 1}.xlsx`);
}
