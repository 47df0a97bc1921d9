// What every figure rests on, in sentences: basis, coverage, rule, rounding, what is left out. Pages print them as fine print, files as notes.
import { formatDateTime } from '#format/date.ts';
import { formatRate } from '#format/percent.ts';
import { formatCumulative, formatQuarter } from '#format/quarter.ts';
import type { Locale } from '#rules/preferences.ts';
import type { DashboardFigures, RowFigures } from './dashboard-figures.ts';
import { amountWords, placeOf } from './dashboard-words.ts';
import type { Say } from './words.ts';

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
  return say('note.ruleWords', {
    id,
    from: validFrom,
    green: String(greenLagPoints),
    yellow: String(yellowLagPoints),
  });
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

/** What every figure of the view rests on, one sentence each. */
export function finePrint(figures: DashboardFigures, say: Say): string[] {
  return [
    say(`note.${figures.basis}`),
    coverageWords(figures, say),
    say('note.rate'),
    say('note.rule', { words: ruleWords(figures, say) }),
    say('note.rounding'),
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
    [say('file.basis'), `${status(`basis.${figures.basis}`)} ${say(`note.${figures.basis}`)}`],
    [say('file.asOf'), formatDateTime(figures.asOf)],
    [say('file.state'), isPublished ? say('file.statePublished') : say('note.unpublished')],
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
