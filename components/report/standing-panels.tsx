// What stands beside a deliverable and an indicator where a project has its plan: milestones by state, or the target with its path. The same
// markup serves the server's panel and the one that follows the typing.
import { noFigure } from '#format/number.ts';
import { formatQuarter } from '#format/quarter.ts';
import { stepOf } from '#rules/findings/finding.ts';
import { decimalOf, indicatorPath, standingAt } from '#rules/indicator-path.ts';
import { isOverdue, type Light } from '#rules/lights.ts';
import type { ReportContent } from '#rules/report-content.ts';
import type { IndicatorFacts } from '#rules/report-facts.ts';
import { LightMark } from '../figures/light-mark.tsx';
import { decimalText, figure } from '../plans/target-words.ts';
import { Card } from '../ui/card.tsx';
import { type Definition, DefinitionList } from '../ui/definition-list.tsx';
import type { AskedWords } from './asked-words.ts';
import { fillTemplate } from './fill-template.ts';
import type { FormBasis } from './form-state.ts';
import type { ReportFormWords } from './report-form-words.ts';

type PanelProps = {
  basis: Pick<FormBasis, 'quarter' | 'milestones' | 'indicator'>;
  content: ReportContent;
  light: Light;
  words: Pick<ReportFormWords, 'locale' | 'finding'> & { asked: AskedWords };
  /** Follows the typing. */
  isLive?: boolean;
};

export function MilestonePanel({ basis, content, light, words, isLive = false }: PanelProps) {
  const says = words.asked.panel;
  const steps = basis.milestones.map((milestone) => stepOf(milestone, content));
  const count = (found: readonly unknown[]) => fillTemplate(says.count, { count: found.length });
  const overdue = steps.filter((step) => isOverdue(step, basis.quarter));
  return (
    <Card title={says.title}>
      {steps.length === 0 ? (
        <p className="text-sm text-soft">{says.none}</p>
      ) : (
        <>
          <DefinitionList
            items={[
              { term: says.due, value: count(steps.filter((step) => step.dueQuarter <= basis.quarter)) },
              { term: says.done, value: count(steps.filter((step) => step.doneOn !== null)) },
              { term: says.overdue, value: count(overdue), tone: overdue.length > 0 ? 'bad' : undefined },
              { term: says.light, value: <LightMark light={light} word={words.finding.lights[light]} /> },
            ]}
          />
          <p className="mt-2 text-xs text-faint">{says.rule}</p>
        </>
      )}
      {isLive && <p className="mt-1 text-xs text-faint">{says.live}</p>}
    </Card>
  );
}

export function IndicatorPanel({ basis, content, light, words, isLive = false }: PanelProps) {
  const { indicator } = basis;
  const says = words.asked.indicator;
  if (indicator === null) return null;
  const path = indicatorPath(indicator);
  const items: (Definition | false)[] = [
    { term: says.target, value: says.targetWords },
    says.frequencyWords !== '' && { term: says.frequency, value: says.frequencyWords },
    { term: says.now, value: valueText(content.indicatorValue, indicator, words) || says.unfilled },
    ...pathItems(indicator, { basis, content, words }),
    ...indicator.earlier
      .slice(-4)
      .toReversed()
      .map(({ quarter, value }) => ({
        term: formatQuarter(quarter, words.locale),
        value: valueText(value, indicator, words),
      })),
    path.kind === 'line' && {
      term: says.light,
      value: <LightMark light={light} word={words.finding.lights[light]} />,
    },
  ];
  return (
    <Card title={says.title}>
      <DefinitionList items={items.filter((item) => item !== false)} />
      <p className="mt-2 text-xs text-faint">{path.kind === 'line' ? says.rule : says.noPath}</p>
      {isLive && <p className="mt-1 text-xs text-faint">{words.asked.panel.live}</p>}
    </Card>
  );
}

function pathItems(indicator: IndicatorFacts, { basis, content, words }: Omit<PanelProps, 'light'>): Definition[] {
  const path = indicatorPath(indicator);
  if (path.kind === 'none') return [];
  const says = words.asked.indicator;
  const value = content.indicatorValue;
  const { expected } = standingAt(path, indicator.direction, { value: '0', quarter: basis.quarter });
  const now = value === null ? null : standingAt(path, indicator.direction, { value, quarter: basis.quarter });
  const gap = now === null ? noFigure : decimalText(decimalOf(now.gap, 2));
  return [
    { term: says.expected, value: valueText(decimalOf(expected, 2), indicator, words) },
    {
      term: says.gap,
      value: now !== null && now.gap.numerator > 0n ? `+${gap}` : gap,
      tone: now === null || now.gap.numerator === 0n ? undefined : now.isBehind ? 'bad' : 'good',
    },
  ];
}

function valueText(value: string | null, indicator: IndicatorFacts, { locale }: Pick<PanelProps['words'], 'locale'>) {
  return value === null ? '' : figure(value, null, indicator, locale);
}
