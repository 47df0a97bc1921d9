// The dashboard's two tables, cities and shares, as typed cells: what the page shows, in the same order, exact to the yuan.
import { sumYuan, type Yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { quarterNumber, quartersOfYearTo } from '#rules/quarter.ts';
import type { InvestmentAnswer } from '#rules/report-content.ts';
import type { DashboardFigures, RowFigures, ShareRow } from './dashboard-figures.ts';
import { greyReasonOf, nameOf, placeOf, rankedByRate, rowGreyReason, rowWords, shareWords } from './dashboard-words.ts';
import { type Cell, type Column, count, money, none, pointsAs, rateAs, type Table, text } from './table.ts';
import type { Say } from './words.ts';

/** The two catalogues of words a table draws from. */
export type TableWords = { readonly say: Say; readonly status: Say; readonly locale: Locale };

export function lightCell(row: { light: RowFigures['light'] }, grey: string | null, status: Say): Cell {
  return { kind: 'light', light: row.light, word: status(grey ? `grey.${grey}` : `light.${row.light}`) };
}

/** A city a row, ranked by rate; the total of the province last. */
export function citiesTable(figures: DashboardFigures, words: TableWords): Table {
  const cells = (row: RowFigures) => cityCells(row, figures, words);
  return {
    columns: cityColumns(figures, words.say),
    rows: rankedByRate(figures.cities).map(cells),
    total: figures.scope === 'province' ? cells(figures.total) : null,
  };
}

function cityColumns(figures: DashboardFigures, say: Say): Column[] {
  const head = (key: string) => say(`file.${key}`);
  const wan = { unit: head('wan'), total: 'sum', width: 18 } as const;
  const items = { unit: head('items'), total: 'value', width: 14 } as const;
  const copies = { unit: head('copies'), total: 'sum', width: 11 } as const;
  const rate = (at: (key: string) => string) => `(${at('actual')}-${at('withoutPlan')})/${at('plan')}`;
  const time = quarterNumber(figures.quarter) * 25;
  return [
    { key: 'code', head: head('code'), total: 'value', width: 13 },
    { key: 'city', head: head('city'), total: 'value', width: 18 },
    { key: 'light', head: head('light'), total: 'value', width: 12 },
    { key: 'rate', head: head('rate'), unit: head('percent'), total: rate, width: 14 },
    {
      key: 'points',
      head: head('points'),
      unit: head('pointsUnit'),
      total: (at) => `${rate(at)}*100-${time}`,
      width: 14,
    },
    { key: 'actual', head: head('actual'), ...wan },
    { key: 'withoutPlan', head: head('withoutPlan'), ...wan },
    { key: 'plan', head: head('plan'), ...wan },
    // Commitments that run across cities count once for the province: their column has no sum.
    { key: 'onPace', head: head('onPace'), ...items },
    { key: 'counted', head: head('counted'), ...items },
    { key: 'commitments', head: head('commitments'), ...items },
    { key: 'reported', head: head('reportedCount'), ...copies },
    { key: 'owed', head: head('owed'), ...copies },
    { key: 'onTime', head: head('onTime'), ...copies },
  ];
}

function cityCells(row: RowFigures, figures: DashboardFigures, { say, status, locale }: TableWords): Cell[] {
  const words = rowWords(row, figures);
  return [
    row.cityCode === null ? none : text(row.cityCode),
    text(row.cityCode === null ? placeOf(figures, say, locale) : nameOf(row, locale)),
    lightCell(row, rowGreyReason(row), status),
    rateAs(row.completion.rate, words.rate),
    pointsAs(row.lead, words.points),
    money(row.completion.actualYuan),
    money(row.completion.withoutPlanYuan),
    money(row.completion.planYuan),
    count(row.onPace.onPace),
    count(row.onPace.counted),
    count(row.commitments),
    count(row.coverage.reported),
    count(row.coverage.owed),
    count(row.coverage.onTime),
  ];
}

/** A share a row, in the order of the plans; amounts quarter by quarter in the view's basis. */
export function sharesTable(figures: DashboardFigures, words: TableWords): Table {
  const { say } = words;
  const quarters = quartersOfYearTo(figures.quarter);
  const head = (key: string) => say(`file.${key}`);
  const wan = { unit: head('wan'), total: 'sum', width: 18 } as const;
  const columns: Column[] = [
    { key: 'commitment', head: head('commitment'), total: 'value', width: 44 },
    { key: 'kind', head: head('kind'), total: 'value', width: 10 },
    { key: 'code', head: head('code'), total: 'value', width: 13 },
    { key: 'city', head: head('city'), total: 'value', width: 12 },
    { key: 'role', head: head('role'), total: 'value', width: 8 },
    { key: 'light', head: head('light'), total: 'value', width: 12 },
    { key: 'reported', head: head('reported'), total: 'value', width: 14 },
    { key: 'planVersion', head: head('planVersion'), total: 'value', width: 10 },
    { key: 'plan', head: head('plan'), ...wan },
    ...quarters.map(
      (quarter): Column => ({ key: quarter, head: say(`line.quarterName.${quarterNumber(quarter)}`), ...wan }),
    ),
    { key: 'actual', head: head('actual'), ...wan },
    { key: 'expected', head: head('expected'), ...wan },
    { key: 'rate', head: head('shareRate'), unit: head('percent'), total: 'value', width: 12 },
    { key: 'points', head: head('sharePoints'), unit: head('pointsUnit'), total: 'value', width: 12 },
    { key: 'totalInvestment', head: head('totalInvestment'), ...wan },
  ];
  const rows = figures.shares.map((share) => shareCells(share, figures, words));
  const totals: Cell[] = columns.map((column, index) => {
    if (index === 0) return text(placeOf(figures, say, words.locale));
    return column.total === 'sum' ? sumOf(rows.map((row) => row[index] ?? none)) : none;
  });
  return { columns, rows, total: rows.length > 0 ? totals : null };
}

function shareCells(share: ShareRow, figures: DashboardFigures, { say, status, locale }: TableWords): Cell[] {
  const words = shareWords(share, figures);
  return [
    text(nameOf(share, locale)),
    text(say(`kind.${share.kind}`)),
    text(share.cityCode),
    text(locale === 'en' ? share.cityNameEn : share.cityName),
    text(say(share.isLead ? 'file.lead' : 'file.partner')),
    lightCell(share, greyReasonOf(share), status),
    text(say(share.reported ? 'reported.yes' : 'reported.no')),
    share.planVersion === null ? none : count(share.planVersion),
    money(share.planYuan),
    ...quartersOfYearTo(figures.quarter).map((quarter) => quarterCell(share, quarter, figures, say)),
    money(share.actualYuan),
    money(share.planYuan === null ? null : share.plannedToDateYuan),
    rateAs(share.rate, words.rate),
    pointsAs(share.lead, words.points),
    money(share.totalInvestmentYuan),
  ];
}

/** An amount, the words for a report without one, 未报 for the quarter asked, and nothing where no report counts. */
function quarterCell(share: ShareRow, quarter: string, figures: DashboardFigures, say: Say): Cell {
  const amount = share.quarters.find((item) => item.quarter === quarter);
  const isOfficial = figures.basis === 'official';
  const counts = amount && (isOfficial ? amount.officialSnapshotId : amount.provisionalSnapshotId) !== null;
  if (!counts) return quarter === figures.quarter ? text(say('reported.no')) : none;
  return isOfficial
    ? amountCell(amount.officialYuan, amount.officialAnswer, say)
    : amountCell(amount.provisionalYuan, amount.provisionalAnswer, say);
}

/** What a report that counts says of its quarter: an amount, 无进展 or 不适用. */
export function amountCell(yuan: Yuan | null, answer: InvestmentAnswer | null, say: Say): Cell {
  if (answer === 'no_progress') return text(say('file.noProgress'));
  return yuan === null ? text(say('file.noAmount')) : money(yuan);
}

/** Adds cells that a workbook will add again by formula; the cached result of that formula. */
export function sumOf(cells: readonly Cell[]): Cell {
  const amounts = cells.flatMap((cell) => (cell.kind === 'money' ? [cell.yuan] : []));
  return money(sumYuan(amounts));
}
