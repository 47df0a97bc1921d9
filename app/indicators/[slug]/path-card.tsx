// The path to the target year as the rules allow: the straight line year by year, or in words why there is none, and where the target stands now.
import { useLocale, useTranslations } from 'next-intl';
import { decimalText } from '#components/plans/target-words.ts';
import { Card } from '#components/ui/card.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import type { IndicatorView } from '#reporting/indicators.ts';
import { decimalOf } from '#rules/indicator-path.ts';
import type { Locale } from '#rules/preferences.ts';

const decimals = 4;

export function PathCard({ indicator }: { indicator: IndicatorView }) {
  const t = useTranslations('plans');
  const stage = t(`indicator.stage.${indicator.stage}`, { target: String(indicator.targetYear ?? '') });
  if (indicator.path.kind === 'none') {
    return (
      <Card title={t('indicator.path')}>
        <p>{t(`indicator.noPath.${indicator.path.reason}`)}</p>
        {indicator.stage !== 'no_target_year' && indicator.stage !== 'not_measurable' && (
          <p className="mt-1 text-soft">{stage}</p>
        )}
      </Card>
    );
  }
  return (
    <Card title={t('indicator.path')} say={t('indicator.pathSay')}>
      <PathTable indicator={indicator} />
      <p className="mt-2 text-soft">{stage}</p>
    </Card>
  );
}

function PathTable({ indicator }: { indicator: IndicatorView }) {
  const t = useTranslations('plans');
  const locale = useLocale() as Locale;
  const { points, unit, unitEn, year } = indicator;
  const isRounded = points.some(
    ({ expected }) => (expected.numerator * 10n ** BigInt(decimals)) % expected.denominator !== 0n,
  );
  return (
    <>
      <Table caption={t('indicator.path')} dense className="max-w-96">
        <thead>
          <tr>
            <Th>{t('indicator.pathYear')}</Th>
            <Th numeric unit={locale === 'en' ? unitEn : unit}>
              {t('indicator.pathExpected')}
            </Th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.year} {...(point.year === year ? { 'aria-current': 'date' as const } : {})}>
              <Td nowrap>
                {t('target.year', { year: String(point.year) })}
                {point.year === year && <b className="ml-2 text-sm">{t('indicator.pathNow')}</b>}
              </Td>
              <Td numeric strong={point.year === year}>
                {decimalText(decimalOf(point.expected, decimals))}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
      {isRounded && <p className="mt-1 text-xs text-faint">{t('indicator.rounded')}</p>}
    </>
  );
}
