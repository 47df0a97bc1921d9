// The course of the year: cumulative completion by quarter against time progress, the sentence that says what to see, and its table.
import { useLocale, useTranslations } from 'next-intl';
import { type TrendPoint, trendLine } from '#charts/trend-line.ts';
import { Chart } from '#components/figures/chart.tsx';
import { Points } from '#components/figures/points.tsx';
import { Card } from '#components/ui/card.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { isArriving, isWaiting } from '#documents/dashboard-words.ts';
import { listed } from '#documents/words.ts';
import { formatRate } from '#format/percent.ts';
import type { DashboardView } from '#reporting/dashboard.ts';
import { pointsBetween, rateNumber, rateOf, timeProgress } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';
import { quarterId, quarterNumber, quarterYear } from '#rules/quarter.ts';
import { type TrendStep, trendSentence } from './trend-sentence.ts';

export function YearTrend({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const status = useTranslations('status');
  const locale = useLocale() as Locale;
  // A quarter without reports would only repeat the one before it.
  const steps = view.trend.map((step) =>
    step.quarter === view.quarter && isWaiting(view) ? { ...step, rate: null } : step,
  );
  if (steps.every((step) => step.rate === null)) {
    const why = isWaiting(view) ? trendSentence(steps, view, t) : t('trend.none');
    return <Card title={t('trend.title')} say={why} />;
  }
  const year = quarterYear(view.quarter);
  const points = ([1, 2, 3, 4] as const).map((number): TrendPoint => {
    const quarter = quarterId(year, number);
    const rate = steps.find((step) => step.quarter === quarter)?.rate ?? null;
    return {
      label: t(`line.quarterName.${number}`),
      value: rate && rateNumber(rate),
      text: formatRate(rate).replace('%', ''),
      expected: rateNumber(timeProgress(quarter)),
    };
  });
  const yearEnd = forecastOf(view);
  const spoken = steps
    .filter((step) => step.rate !== null)
    .map((step) =>
      t('trend.point', { quarter: t(`line.quarterName.${quarterNumber(step.quarter)}`), rate: formatRate(step.rate) }),
    );
  const svg = trendLine({
    points,
    expectedLabel: status('timeProgress'),
    label: t('trend.label', { year: String(year), points: listed(spoken, locale) }),
    ...(yearEnd
      ? {
          forecast: {
            value: rateNumber(yearEnd),
            text: t('trend.forecast', { rate: formatRate(yearEnd).replace('%', '') }),
          },
        }
      : {}),
  });
  return (
    <Card title={t('trend.title')}>
      <Chart svg={svg} say={trendSentence(steps, view, t)} table={<TrendTable steps={steps} />} />
    </Card>
  );
}

/** The year's end at the present pace; none in the last quarter, whose own figure it is, nor while its reports are still coming in. */
function forecastOf(view: DashboardView) {
  if (view.forecast?.neededPerQuarterYuan == null || isWaiting(view) || isArriving(view)) return null;
  return rateOf(view.forecast.yearEndYuan, view.total.completion.planYuan);
}

function TrendTable({ steps }: { steps: readonly TrendStep[] }) {
  const t = useTranslations('dashboard');
  return (
    <Table caption={t('trend.caption')} dense>
      <thead>
        <tr>
          <Th>{t('trend.quarter')}</Th>
          <Th numeric unit="%">
            {t('trend.rate')}
          </Th>
          <Th numeric unit="%">
            {t('trend.time')}
          </Th>
          <Th numeric unit={t('cities.pointsUnit')}>
            {t('trend.points')}
          </Th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step) => (
          <tr key={step.quarter}>
            <Th scope="row">{t(`line.quarterName.${quarterNumber(step.quarter)}`)}</Th>
            <Td numeric strong>
              {formatRate(step.rate).replace('%', '')}
            </Td>
            <Td numeric>{formatRate(step.time).replace('%', '')}</Td>
            <Td numeric>
              <Points points={step.rate && pointsBetween(step.rate, step.time)} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
