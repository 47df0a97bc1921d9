// The rows of a return's workbook made of its reports: what stands fixed, what the cells hold, and the check code of each row. Reads nothing.
import { kindSheets, type ReturnSheet, returnColumns, returnSheets } from '#documents/return-columns.ts';
import { type ReturnFinding, returnFindingText } from '#documents/return-findings.ts';
import { inputOf } from '#documents/return-form.ts';
import type { ReturnSheetRow } from '#documents/return-sheet.ts';
import { dueWords, listWord, returnWords, statusWord } from '#documents/return-words.ts';
import { wanYuanInput, type Yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import type { QuarterId } from '#rules/quarter.ts';
import { explanationPrefix, formValuesOf, percentInput } from '#rules/report-content.ts';
import type { IndicatorFacts, MilestoneFact } from '#rules/report-facts.ts';
import type { ReportForm } from '#rules/report-input.ts';
import { fieldsOf } from '#rules/report-kinds.ts';
import type { Thresholds } from './quarters.ts';
import { yearToDateBefore } from './report-drafts.ts';
import { askedOfShare, findingsFor } from './report-view.ts';
import { heldDigest, type ReturnReport, readFor } from './return-reports.ts';
import { type FileStamp, signRow } from './return-stamps.ts';

/** A finding of an uploaded report by the input it is about; null where it has no cell. */
export type InputFinding = ReturnFinding & { readonly input: string | null; readonly field?: string };

export type SheetReport = ReturnReport & {
  readonly units: readonly string[];
  /** Of an upload that is written back: what was typed, what could not be read, and what was found. */
  readonly upload?: {
    readonly form: ReportForm;
    readonly typed: Readonly<Record<string, string>>;
    readonly findings: readonly InputFinding[];
    readonly version: number;
    readonly digest: string;
  };
};

export type SheetBasis = { readonly file: FileStamp; readonly rule: Thresholds; readonly locale: Locale };

export type ReturnRows = Record<ReturnSheet, ReturnSheetRow[]>;

export function returnRowsOf(reports: readonly SheetReport[], basis: SheetBasis): ReturnRows {
  const rows = Object.fromEntries(returnSheets.map((sheet) => [sheet, []])) as unknown as ReturnRows;
  for (const one of reports) {
    rows[one.share.commitment.kind].push(ownRow(one, basis));
    rows.milestones.push(...openMilestones(one).map((milestone) => milestoneRow(one, milestone, basis)));
    rows.explanations.push(...explainedCodes(one, basis).map((explained) => explanationRow(one, explained, basis)));
  }
  return rows;
}

type Made = Pick<ReturnSheetRow, 'stamp' | 'values' | 'typed' | 'findings'>;

/** What every row of a report has alike; its cells by the inputs they stand for. */
function made(one: SheetReport, sheet: ReturnSheet, of: string | null, { file }: SheetBasis): Made {
  const { report, held, upload } = one;
  const form = { ...formValuesOf(held.content), ...upload?.form };
  const inputs = returnColumns[sheet].entries.map(({ key }) => [key, inputOf({ sheet, of }, key)] as const);
  const own = (upload?.findings ?? []).filter(({ input }) => inputs.some(([, name]) => name === input));
  const loose = of === null ? (upload?.findings ?? []).filter(({ input }) => input === null) : [];
  const stamp = {
    reportId: report.id,
    version: upload?.version ?? report.version,
    digest: upload?.digest ?? heldDigest(one),
    of,
  };
  return {
    stamp: signRow(file, stamp),
    values: Object.fromEntries(inputs.map(([key, input]) => [key, form[input] ?? ''])),
    typed: Object.fromEntries(
      inputs.flatMap(([key, input]) => {
        const typed = upload?.typed[input];
        return typed === undefined ? [] : [[key, typed]];
      }),
    ),
    findings: [
      ...own.map((finding) => ({ ...finding, key: inputs.find(([, input]) => input === finding.input)?.[0] ?? null })),
      ...loose.map((finding) => ({ ...finding, key: null })),
    ],
  };
}

const nameOf = ({ share }: ReturnReport, locale: Locale) =>
  locale === 'en' ? share.commitment.nameEn || share.commitment.name : share.commitment.name;

function ownRow(one: SheetReport, basis: SheetBasis): ReturnSheetRow {
  const { share, units, report } = one;
  const { locale } = basis;
  const { kind } = share.commitment;
  const asked = fieldsOf(askedOfShare(share));
  const say = returnWords[locale];
  const isAlone = share.participants.length < 2;
  return {
    ...made(one, kind, null, basis),
    notAsked: returnColumns[kind].entries.filter(({ field }) => !asked.includes(field)).map(({ key }) => key),
    fixed: {
      name: nameOf(one, locale),
      units: units.join(locale === 'en' ? ', ' : '、'),
      part: say(isAlone ? 'alone' : share.isLead ? 'lead' : 'participant'),
      status: statusWord(report.status, locale),
      ...standing(one, locale),
    },
  };
}

/** What is known of the report before anything is typed, by its kind. */
function standing(one: ReturnReport, locale: Locale): Record<string, string> {
  const { share, report } = one;
  const last = share.earlier.at(-1);
  if (share.indicator) {
    const { unit, unitEn, earlier } = share.indicator;
    return {
      unit: (locale === 'en' ? unitEn || unit : unit) ?? '',
      target: targetOf(share.indicator, locale),
      lastValue: earlier.at(-1)?.value ?? returnWords[locale]('none'),
    };
  }
  if (share.commitment.kind === 'deliverable') {
    const state = last?.deliverableState;
    return { lastState: state ? listWord('deliverableState', state, locale) : returnWords[locale]('none') };
  }
  const tenths = last?.physicalPercentTenths ?? null;
  return {
    plan: inWan(share.plan?.annualYuan ?? null),
    total: inWan(share.totalInvestmentYuan),
    before: inWan(yearToDateBefore(share, report.quarterId as QuarterId)),
    last: inWan(last?.investmentYuan ?? null),
    lastPercent: tenths === null ? '' : percentInput(tenths),
  };
}

const inWan = (amount: Yuan | null): string => (amount === null ? '' : wanYuanInput(amount));

/** Words that stand behind the figure in Chinese: 5 家以上, 500 个左右. */
const behind = /^(以上|以下|以内|左右|余|多|上下)$/;

function targetOf({ target, comparatorWords, unit, unitEn, targetYear }: IndicatorFacts, locale: Locale): string {
  const year = targetYear === null ? '' : returnWords[locale]('targetYear', { year: String(targetYear) });
  const figure =
    target.kind === 'number'
      ? target.value
      : target.kind === 'fraction'
        ? `${target.numerator}/${target.denominator}`
        : '';
  const dressed = figure === '' ? '' : `${figure} ${(locale === 'en' ? unitEn || unit : unit) ?? ''}`.trim();
  if (locale === 'en') return `${dressed}${year}`.trim();
  return `${behind.test(comparatorWords) ? `${dressed}${comparatorWords}` : `${comparatorWords} ${dressed}`.trim()}${year}`;
}

/** As on the form: what was accepted as done before is not asked again. */
function openMilestones({ share, held }: ReturnReport): MilestoneFact[] {
  if (share.indicator) return [];
  return share.milestones.filter(({ id, doneOn }) => doneOn === null || held.content.milestones[id] !== undefined);
}

function milestoneRow(one: SheetReport, milestone: MilestoneFact, basis: SheetBasis): ReturnSheetRow {
  const { locale } = basis;
  return {
    ...made(one, 'milestones', milestone.id, basis),
    fixed: {
      name: nameOf(one, locale),
      milestone: locale === 'en' ? milestone.nameEn || milestone.name : milestone.name,
      due: dueWords(milestone, locale),
    },
  };
}

type Explained = { readonly code: string; readonly text: string };

/** What was explained, and what asks for an explanation of a report that is being written. */
function explainedCodes(one: SheetReport, { rule, locale }: SheetBasis): Explained[] {
  const { report, share, held, upload } = one;
  const form = { ...formValuesOf(held.content), ...upload?.form };
  const { content } = readFor(one, form);
  const isWritten = held.savedAt !== null || upload !== undefined;
  const warnings = isWritten
    ? findingsFor(content, report.quarterId as QuarterId, share, rule).filter(({ severity }) => severity === 'warning')
    : [];
  const explained = Object.keys(form)
    .filter((name) => name.startsWith(explanationPrefix) && form[name]?.trim())
    .map((name) => name.slice(explanationPrefix.length));
  const codes = [...new Set([...warnings.map(({ code }) => code), ...explained])].toSorted();
  return codes.map((code) => {
    const texts = warnings
      .filter((warning) => warning.code === code)
      .map((warning) => returnFindingText(warning, locale));
    return { code, text: texts.join('\n') };
  });
}

function explanationRow(one: SheetReport, { code, text }: Explained, basis: SheetBasis): ReturnSheetRow {
  return { ...made(one, 'explanations', code, basis), fixed: { name: nameOf(one, basis.locale), code, finding: text } };
}

/** How many reports the rows stand for. */
export const reportCount = (rows: ReturnRows): number => kindSheets.reduce((sum, sheet) => sum + rows[sheet].length, 0);
