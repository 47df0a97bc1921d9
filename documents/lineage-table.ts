// What a figure is made of as one table: a row per counted report, and one per share and quarter asked that has none, so that it adds up.

import { formatPoints } from '#format/percent.ts';
import { formatQuarter } from '#format/quarter.ts';
import { type Rate, rateOf } from '#rules/completion.ts';
import type { Yuan } from '#rules/money.ts';
import type { DashboardFigures, LineageFigures, ReportPart, ShareRow } from './dashboard-figures.ts';
import { amountCell, lightCell, sumOf, type TableWords } from './dashboard-table.ts';
import { greyReasonOf, nameOf, placeOf, shareWords } from './dashboard-words.ts';
import { type Cell, type Column, count, money, none, pointsAs, rateAs, type Table, text } from './table.ts';
import { wordsOf } from './words.ts';

/** The part of the whole rate that a share brings, in percentage points; null without a plan on either side. Adds up to the rate. */
export function contributionOf(share: ShareRow, totalPlanYuan: Yuan): Rate | null {
  return share.planYuan === null || share.planYuan <= 0 ? null : rateOf(share.actualYuan ?? 0, totalPlanYuan);
}

/** A row per report; the share's own figures stand on its first row only, so that every column can be added. */
export function lineageTable(lineage: LineageFigures, words: TableWords): Table {
  const { say } = words;
  const head = (key: string) => say(`file.${key}`);
  const wan = { unit: head('wan'), total: 'sum', width: 18 } as const;
  const plain = { total: 'value', width: 14 } as const;
  const columns: Column[] = [
    { key: 'commitment', head: head('commitment'), ...plain },
    { key: 'code', head: head('code'), ...plain },
    { key: 'city', head: head('city'), ...plain },
    { key: 'light', head: head('light'), ...plain },
    { key: 'planVersion', head: head('planVersion'), ...plain },
    { key: 'plan', head: head('plan'), ...wan },
    { key: 'actual', head: head('actual'), ...wan },
    { key: 'rate', head: head('shareRate'), unit: head('percent'), ...plain },
    { key: 'contribution', head: head('contribution'), unit: head('pointsUnit'), ...plain },
    { key: 'quarter', head: head('quarter'), ...plain },
    { key: 'amount', head: head('amount'), ...wan },
    { key: 'report', head: head('report'), ...plain },
    { key: 'snapshot', head: head('snapshot'), ...plain },
    { key: 'hash', head: head('hash'), ...plain },
    { key: 'endorsedBy', head: head('endorsedBy'), ...plain },
    { key: 'acceptedBy', head: head('acceptedBy'), ...plain },
  ];
  const rows = lineage.rows.flatMap(({ share, parts }) => shareRows(share, parts, lineage.dashboard, words));
  const total = columns.map((column, index): Cell => {
    if (index === 0) return text(placeOf(lineage.dashboard, say, words.locale));
    return column.total === 'sum' ? sumOf(rows.map((row) => row[index] ?? none)) : none;
  });
  return { columns, rows, total };
}

function shareRows(
  share: ShareRow,
  parts: readonly ReportPart[],
  figures: DashboardFigures,
  words: TableWords,
): Cell[][] {
  const unreported = share.reported ? [] : [unreportedCells(figures, words)];
  const reports = [...parts.map((part) => partCells(part, words)), ...unreported];
  return reports.map((cells, index) => [...shareCells(share, figures, words, index === 0), ...cells]);
}

function shareCells(
  share: ShareRow,
  figures: DashboardFigures,
  { status, locale }: TableWords,
  isFirst: boolean,
): Cell[] {
  const contribution = contributionOf(share, figures.total.completion.planYuan);
  const own: Cell[] = [
    lightCell(share, greyReasonOf(share), status),
    share.planVersion === null ? none : count(share.planVersion),
    money(share.planYuan),
    money(share.actualYuan),
    rateAs(share.rate, shareWords(share, figures).rate),
    pointsAs(contribution, formatPoints(contribution, 4)),
  ];
  const place = locale === 'en' ? share.cityNameEn : share.cityName;
  return [text(nameOf(share, locale)), text(share.cityCode), text(place), ...(isFirst ? own : own.map(() => none))];
}

function partCells(part: ReportPart, { say, status, locale }: TableWords): Cell[] {
  return [
    text(formatQuarter(part.quarter, locale)),
    amountCell(part.yuan, part.answer, say),
    text(status(`report.${part.status}`)),
    part.snapshotNumber === null ? none : count(part.snapshotNumber),
    text(part.snapshotHash ?? ''),
    text(part.isBackfilled ? wordsOf('imports', locale)('backfilled') : (part.endorsedByName ?? '')),
    text(part.acceptedByName ?? ''),
  ];
}

function unreportedCells(figures: DashboardFigures, { say, locale }: TableWords): Cell[] {
  return [text(formatQuarter(figures.quarter, locale)), text(say('reported.no')), none, none, none, none, none];
}
