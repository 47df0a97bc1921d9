// The sentences that pages and files share: the headline, whose figures they are, and rates and lights in words.
import { formatAmount, moneyUnit } from '#format/money.ts';
import { formatPercentForLight, formatPoints } from '#format/percent.ts';
import { formatCumulative, formatQuarter } from '#format/quarter.ts';
import { pointsBetween, type Rate, rateOf } from '#rules/completion.ts';
import type { Light } from '#rules/lights.ts';
import type { Yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { type QuarterId, quarterYear } from '#rules/quarter.ts';
import { shanghaiDate } from '#rules/working-days.ts';
import type { DashboardFigures, RowFigures, ShareRow } from './dashboard-figures.ts';
import type { Say } from './words.ts';

export type Headline = { readonly title: string; readonly remark: string | null; readonly light: Light };

/** Nothing counts for the quarter although reports are owed: its figures would only repeat the quarters before. */
export function isWaiting(figures: Pick<DashboardFigures, 'total'>): boolean {
  return figures.total.coverage.owed > 0 && figures.total.coverage.reported === 0;
}

/** Reports are still coming in: the rate is too low for certain, and a forecast from it would be wrong. */
export function isArriving(figures: Pick<DashboardFigures, 'total' | 'quarterState'>): boolean {
  const { owed, reported } = figures.total.coverage;
  return figures.quarterState === 'open' && reported > 0 && reported < owed;
}

/** 全省, or the one city in scope. */
export function placeOf(figures: DashboardFigures, say: Say, locale: Locale): string {
  const [city] = figures.cities;
  return figures.scope === 'city' && city ? nameOf(city, locale) : say('province');
}

export function nameOf(place: { name: string; nameEn: string }, locale: Locale): string {
  return locale === 'en' ? place.nameEn : place.name;
}

/** An amount inside a sentence, with the unit formatAmount chose: 338.70 亿元, or RMB 338.70 hundred million. */
export function amountWords(amount: Yuan, say: Say, locale: Locale): string {
  const { value, unit } = formatAmount(amount, locale);
  return say(unit === moneyUnit('wan', locale) ? 'amount.wan' : 'amount.yi', { value });
}

/** 前三季度; with its year where that is not the present one. English always says the year. */
export function periodOf(quarter: QuarterId, asOf: Date, locale: Locale): string {
  const words = formatCumulative(quarter, locale);
  const isPresent = shanghaiDate(asOf).startsWith(String(quarterYear(quarter)));
  return locale === 'zh-CN' && !isPresent ? `${quarterYear(quarter)}年${words}` : words;
}

/** 慢于序时进度 1.8 个百分点, with the decimals the light asks for. */
export function paceWords(points: Rate, words: string, say: Say): string {
  const size = words.replace(/^[+−]/, '');
  if (points.numerator === 0n || /^[0.]+$/.test(size)) return say('headline.level');
  return say(points.numerator > 0n ? 'headline.ahead' : 'headline.behind', { points: size });
}

/** How a headline begins: with the city it is about; the whole province goes without saying. */
export function leadingPlace(figures: DashboardFigures, say: Say, locale: Locale): string {
  if (figures.scope === 'province') return '';
  const place = placeOf(figures, say, locale);
  return locale === 'en' ? `${place}: ` : place;
}

/** What the page and the cover say first. The remark carries the judgement and is tinted by the light. */
export function headlineOf(figures: DashboardFigures, say: Say, locale: Locale): Headline {
  const { total } = figures;
  const quarter = formatQuarter(figures.quarter, locale);
  const period = periodOf(figures.quarter, figures.asOf, locale);
  const place = leadingPlace(figures, say, locale);
  // English sentences without a figure need a subject.
  const subject = locale === 'en' ? placeOf(figures, say, locale) : place;
  if (figures.shares.length === 0) {
    return { title: say('headline.nothing', { place: subject, quarter }), remark: null, light: 'grey' };
  }
  if (isWaiting(figures)) {
    const key = figures.basis === 'official' ? 'headline.noneOfficial' : 'headline.noneProvisional';
    const remark = say('headline.noneRemark', { owed: total.coverage.owed });
    return { title: say(key, { place: subject, quarter }), remark, light: 'grey' };
  }
  if (total.completion.rate === null || total.lead === null) {
    const amount = amountWords(total.completion.actualYuan, say, locale);
    const title = say('headline.noPlan', { place, period, amount });
    return { title, remark: say('headline.noPlanRemark'), light: 'grey' };
  }
  const words = rowWords(total, figures);
  const { reported, owed } = total.coverage;
  const values = { place, period, rate: words.rate, reported, owed };
  const arriving = figures.basis === 'official' ? 'headline.arrivingOfficial' : 'headline.arrivingProvisional';
  const title = say(isArriving(figures) ? arriving : 'headline.rate', values);
  return { title, remark: paceWords(total.lead, words.points, say), light: total.light };
}

/** Rate and lead of a row as they stand beside its light. */
export function rowWords(row: RowFigures, figures: DashboardFigures): { rate: string; points: string } {
  return formatPercentForLight(row.completion.rate, figures.timeProgress, figures.rule);
}

/** What a share's light measures it against: its planned-to-date as a part of its plan; null where nothing is planned yet. */
export function expectedOf(share: ShareRow): Rate | null {
  return share.plannedToDateYuan > 0 ? rateOf(share.plannedToDateYuan, share.planYuan) : null;
}

/** Rate and lead of a share as they stand beside its light. */
export function shareWords(share: ShareRow, figures: DashboardFigures): { rate: string; points: string } {
  return formatPercentForLight(share.rate, expectedOf(share), figures.rule);
}

export type GreyReason = 'no_plan' | 'not_due' | 'not_reported';

/** Why a share shows no light. */
export function greyReasonOf(share: ShareRow): GreyReason | null {
  if (share.light !== 'grey') return null;
  // Of several reasons the one that somebody can do something about.
  if (!share.reported) return 'not_reported';
  if (share.planYuan === null || share.planYuan <= 0) return 'no_plan';
  return share.plannedToDateYuan <= 0 ? 'not_due' : null;
}

/** Why a city shows no light. */
export function rowGreyReason(row: RowFigures): GreyReason | null {
  if (row.light !== 'grey') return null;
  return row.completion.rate === null ? 'no_plan' : row.coverage.reported === 0 ? 'not_reported' : null;
}

/** Cities by completion rate, the highest first; those without a rate last, ties by code. */
export function rankedByRate(rows: readonly RowFigures[]): RowFigures[] {
  const code = (row: RowFigures) => row.cityCode ?? '';
  return rows.toSorted((a, b) => {
    const [x, y] = [a.completion.rate, b.completion.rate];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || (code(a) < code(b) ? -1 : 1);
    const points = pointsBetween(y, x).numerator;
    return points !== 0n ? (points > 0n ? 1 : -1) : code(a) < code(b) ? -1 : 1;
  });
}

/** The absolute size of a lead or lag: '1.8'. */
export function sizeOfPoints(points: Rate | null): string {
  return formatPoints(points).replace(/^[+−]/, '');
}
