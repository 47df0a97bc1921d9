// What the year's course says in one sentence: how the gap to time progress moved since the quarter before.

import type { DashboardFigures } from '#documents/dashboard-figures.ts';
import { isArriving, isWaiting, paceWords, sizeOfPoints } from '#documents/dashboard-words.ts';
import type { Say } from '#documents/words.ts';
import { formatPercentForLight, formatPoints } from '#format/percent.ts';
import { compareRates, pointsBetween, type Rate } from '#rules/completion.ts';
import { type QuarterId, quarterNumber } from '#rules/quarter.ts';

export type TrendStep = { readonly quarter: QuarterId; readonly rate: Rate | null; readonly time: Rate };

export function trendSentence(
  steps: readonly TrendStep[],
  view: Pick<DashboardFigures, 'rule' | 'total' | 'quarter' | 'quarterState'>,
  say: Say,
): string {
  const nameOfQuarter = (quarter: QuarterId) => say(`line.quarterName.${quarterNumber(quarter)}`);
  if (isWaiting(view)) return say('trend.waiting', { quarter: nameOfQuarter(view.quarter) });
  if (isArriving(view)) {
    const { reported, owed } = view.total.coverage;
    return say('trend.arriving', { quarter: nameOfQuarter(view.quarter), reported, owed });
  }
  const known = steps.flatMap(({ quarter, rate, time }) =>
    rate ? [{ quarter, rate, time, points: pointsBetween(rate, time) }] : [],
  );
  const now = known.at(-1);
  const before = known.at(-2);
  if (!now) return say('trend.none');
  const words = (step: typeof now) =>
    paceWords(step.points, formatPercentForLight(step.rate, step.time, view.rule).points, say);
  if (!before) return say('trend.first', { quarter: nameOfQuarter(now.quarter), now: words(now) });
  const quarter = nameOfQuarter(before.quarter);
  const [was, is] = [before.points.numerator, now.points.numerator];
  if (formatPoints(before.points) === formatPoints(now.points)) return say('trend.same', { now: words(now) });
  if (was === 0n || is === 0n || was > 0n !== is > 0n) {
    return say('trend.turned', {
      quarter,
      before: words(before),
      thisQuarter: nameOfQuarter(now.quarter),
      now: words(now),
    });
  }
  const grew = compareRates(now.points, before.points) > 0 === is > 0n;
  const key = is < 0n ? (grew ? 'trend.widened' : 'trend.narrowed') : grew ? 'trend.aheadMore' : 'trend.aheadLess';
  return say(key, { quarter, before: sizeOfPoints(before.points), now: sizeOfPoints(now.points) });
}
