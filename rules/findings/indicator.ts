// Findings on indicators: behind the path, short of the target in its year, or moving the wrong way.
import { compareDecimals } from '#rules/indicator.ts';
import { decimalOf, indicatorPath, standingAt } from '#rules/indicator-path.ts';
import { missedTargetYear } from '#rules/lights.ts';
import type { IndicatorFacts } from '#rules/report-facts.ts';
import { type FindingContext, type FindingParams, type FindingRule, type Hit, silent, when } from './finding.ts';

export const indicatorRules: readonly FindingRule[] = [
  { code: 'W601', severity: 'warning', field: 'indicatorValue', alsoNeeds: ['nextStep'], check: behindPath },
  { code: 'W602', severity: 'warning', field: 'indicatorValue', alsoNeeds: ['nextStep'], check: missedTarget },
  { code: 'W603', severity: 'warning', field: 'indicatorValue', check: wrongWay },
];

/** A missed target year says more, and is said alone. */
function behindPath({ content, indicator, quarter }: FindingContext): readonly Hit[] {
  const value = content.indicatorValue;
  if (indicator === null || value === null || missedTargetYear(indicator, quarter, value)) return silent;
  const path = indicatorPath(indicator);
  if (path.kind === 'none') return silent;
  const { expected, isBehind } = standingAt(path, indicator.direction, { value, quarter });
  return when(isBehind, { value, expected: decimalOf(expected, 2), ...unitOf(indicator) });
}

function missedTarget({ content, indicator, quarter }: FindingContext): readonly Hit[] {
  const value = content.indicatorValue;
  if (indicator === null || value === null) return silent;
  return when(missedTargetYear(indicator, quarter, value), {
    value,
    targetYear: indicator.targetYear ?? '',
    ...unitOf(indicator),
  });
}

function wrongWay({ content, indicator, quarter }: FindingContext): readonly Hit[] {
  const value = content.indicatorValue;
  const last = indicator?.earlier.findLast((past) => past.quarter < quarter);
  if (!indicator || value === null || !last || indicator.direction === 'none') return silent;
  const change = compareDecimals(value, last.value);
  const isWorse = indicator.direction === 'lower' ? change > 0 : change < 0;
  return when(isWorse, { value, lastValue: last.value, lastQuarter: last.quarter, ...unitOf(indicator) });
}

function unitOf({ unit, unitEn }: IndicatorFacts): FindingParams {
  const [own, english] = [unit ?? '', unitEn ?? unit ?? ''];
  return { unit: own, unitEn: english === '' || english === '%' ? english : ` ${english}` };
}
