// 对照计划 as it stands, for those who read a report; the form has one that follows the typing.
import { useLocale, useTranslations } from 'next-intl';
import { moneyUnit } from '#format/money.ts';
import { formatCumulative, formatQuarter } from '#format/quarter.ts';
import { type Light, lights } from '#rules/lights.ts';
import type { Yuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { previousQuarter, type QuarterId, quarterNumber } from '#rules/quarter.ts';
import { Card } from '../ui/card.tsx';
import { type PlanBasis, planFigures } from './plan-figures.ts';
import { PlanLines, type PlanWords } from './plan-lines.tsx';

/** What is printed beside the plan: its version and the city whose part of a joint commitment it is. */
export type PlanLabel = { version: number; year: number; fromQuarter: QuarterId; cityPart?: string | undefined } | null;

export function usePlanWords(basis: Pick<PlanBasis, 'quarter' | 'split' | 'rule'>, label: PlanLabel): PlanWords {
  const t = useTranslations('report.plan');
  const status = useTranslations('status');
  const locale = useLocale() as Locale;
  const { quarter, split, rule } = basis;
  return {
    title: t('title'),
    unit: moneyUnit('wan', locale),
    annual: label?.cityPart ? t('annualPart', { city: label.cityPart }) : t('annual'),
    annualNote: label
      ? t('annualNote', {
          year: String(label.year),
          version: label.version,
          quarter: formatQuarter(label.fromQuarter, locale),
        })
      : null,
    none: t('none'),
    before:
      quarterNumber(quarter) === 1 ? null : t('before', { period: formatCumulative(previousQuarter(quarter), locale) }),
    withThis: t('withThis', { period: formatCumulative(quarter, locale) }),
    rate: t('rate'),
    timeProgress: t('timeProgress'),
    plannedToDate: split ? t('plannedToDateSplit') : t('plannedToDate'),
    lead: t('lead'),
    leadOnPlan: t('leadOnPlan'),
    pointsUnit: t('pointsUnit'),
    light: t('light'),
    rule: t('rule', { green: rule.greenLagPoints, yellow: rule.yellowLagPoints }),
    total: t('total'),
    cumulative: t('cumulative'),
    totalRate: t('totalRate'),
    lights: Object.fromEntries(lights.map((light) => [light, status(`light.${light}`)])) as Record<Light, string>,
    greyNoPlan: status('grey.no_plan'),
    greyNotDue: status('grey.not_due'),
    greyNotReported: status('grey.not_reported'),
    barLabel: t.raw('barLabel') as string,
  };
}

type PlanPanelProps = {
  basis: PlanBasis;
  label: PlanLabel;
  /** What this quarter adds (quarterInvestment); null while it is blank, unreadable or not applicable. */
  quarterYuan: Yuan | null;
};

export function PlanPanel({ basis, label, quarterYuan }: PlanPanelProps) {
  const t = useTranslations('report.plan');
  const words = usePlanWords(basis, label);
  return (
    <Card title={t('title')}>
      <PlanLines
        figures={planFigures(basis, quarterYuan)}
        rule={basis.rule}
        words={words}
        totalInvestmentYuan={basis.totalInvestmentYuan}
      />
    </Card>
  );
}
