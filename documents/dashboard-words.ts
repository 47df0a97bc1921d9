// The sentences that pages and files share: the headline, whose figures they are, and the fine print every figure rests on.
import { formatDateTime } from '#format/date.ts';
import { formatAmount, moneyUnit } from '#format/money.ts';
import { formatPercentForLight, formatPoints, formatRate } from '#format/percent.ts';
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

/** What the page and the cover say first. The remark carries the judgement and is tinted by the light. */
export function headlineOf(figures: DashboardFigures, say: Say, locale: Locale): Headline {
  const place = figures.scope === 'city' || locale === 'en' ? placeOf(figures, say, locale) : '';
  const { total } = figures;
  const quarter = formatQuarter(figures.quarter, locale);
  const period = periodOf(figures.quarter, figures.asOf, locale);
  if (figures.shares.length === 0)
    return { title: say('headline.nothing', { place, quarter }), remark: null, light: 'grey' };
  if (isWaiting(figures)) {
    const title = say(figures.basis === 'official' ? 'headline.noneOfficial' : 'headline.noneProvisional', {
      place,
      quarter,
    });
    return { title, remark: say('headline.noneRemark', { owed: total.coverage.owed }), light: 'grey' };
  }
  if (total.completion.rate === null || total.lead === null) {
    const title = say('headline.noPlan', {
      place,
      period,
      amount: amountWords(total.completion.actualYuan, say, locale),
    });
    return { title, remark: say('headline.noPlanRemark'), light: 'grey' };
  }
  const words = rowWords(total, figures);
  const title = isArriving(figures)
    ? say(figures.basis === 'official' ? 'headline.arrivingOfficial' : 'headline.arrivingProvisional', {
        place,
        period,
        rate: words.rate,
        reported: total.coverage.reported,
        owed: total.coverage.owed,
      })
    : say('headline.rate', { place, period, rate: words.rate });
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

/** How many commitments run across cities, and so are counted in more than one of them. */
export function crossCityCount(figures: DashboardFigures): number {
  const cities = new Map<string, number>();
  for (const share of figures.shares) cities.set(share.commitmentId, (cities.get(share.commitmentId) ?? 0) + 1);
  return [...cities.values()].filter((shares) => shares > 1).length;
}

/** The note on money without plan, or null where every share has one. */
export function withoutPlanNote(row: RowFigures, say: Say, locale: Locale): string | null {
  const { withoutPlanCount, withoutPlanYuan } = row.completion;
  if (withoutPlanCount === 0) return null;
  if (withoutPlanYuan === 0) return say('cities.withoutPlanNone', { count: withoutPlanCount });
  return say('cities.withoutPlan', { amount: amountWords(withoutPlanYuan, say, locale), count: withoutPlanCount });
}

export function ruleWords(figures: DashboardFigures, say: Say): string {
  const { id, validFrom, greenLagPoints, yellowLagPoints } = figures.rule;
  return say('note.rule', { id, from: validFrom, green: String(greenLagPoints), yellow: String(yellowLagPoints) });
}

export function coverageWords(figures: DashboardFigures, say: Say): string {
  const { owed, reported, onTime, coverage, timeliness } = figures.total.coverage;
  if (owed === 0) return say('note.coverageNone');
  return say('note.coverage', {
    reported,
    owed,
    onTime,
    coverage: formatRate(coverage),
    timeliness: formatRate(timeliness),
  });
}

/** What every figure of the view rests on, one sentence each. `exact` is for files, whose amounts are not rounded. */
export function finePrint(figures: DashboardFigures, say: Say, exact = false): string[] {
  return [
    say(`note.${figures.basis}`),
    coverageWords(figures, say),
    say('note.rate'),
    ruleWords(figures, say),
    say(exact ? 'note.roundingExact' : 'note.rounding'),
    ...(figures.quarterState === 'published' ? [] : [say('note.unpublished')]),
    say('note.statistics'),
    ...(figures.isDemonstration ? [say('note.demonstration')] : []),
  ];
}

/** Lines of a file's cover or tail: item and content. */
export function fileNotes(figures: DashboardFigures, say: Say, status: Say, locale: Locale): [string, string][] {
  const place = placeOf(figures, say, locale);
  const isPublished = figures.quarterState === 'published';
  const quarterWords = say('file.quarterWords', {
    quarter: formatQuarter(figures.quarter, locale),
    period: formatCumulative(figures.quarter, locale),
  });
  const remarks = [withoutPlanNote(figures.total, say, locale), crossCityNote(figures, say)].filter(
    (note) => note !== null,
  );
  return [
    [say('file.scope'), place],
    [say('file.quarter'), quarterWords],
    [say('file.basis'), `${status(`basis.${figures.basis}`)} — ${say(`note.${figures.basis}`)}`],
    [say('file.asOf'), formatDateTime(figures.asOf)],
    [
      say('file.state'),
      isPublished ? say('file.statePublished') : `${say('file.stateOpen')} — ${say('note.unpublished')}`,
    ],
    [say('file.timeProgress'), formatRate(figures.timeProgress)],
    [say('file.coverage'), coverageWords(figures, say)],
    [say('file.rule'), ruleWords(figures, say)],
    [say('file.unit'), say('file.unitWords')],
    [say('file.nature'), say('note.statistics')],
    ...(figures.isDemonstration ? [[say('file.nature'), say('note.demonstration')] as [string, string]] : []),
    [say('file.note'), say('note.rate')],
    [say('file.note'), say('note.roundingExact')],
    ...remarks.map((note): [string, string] => [say('file.note'), note]),
  ];
}

/** Null where the cities' counts add up to the province's. */
export function crossCityNote(figures: DashboardFigures, say: Say): string | null {
  const crossing = crossCityCount(figures);
  return figures.scope === 'province' && crossing > 0 ? say('cities.crossCity', { count: crossing }) : null;
}

/** The absolute size of a lead or lag: '1.8'. */
export function sizeOfPoints(points: Rate | null): string {
  return formatPoints(points).replace(/^[+−]/, '');
}
