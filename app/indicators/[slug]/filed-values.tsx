// What the filer has reported so far, quarter by quarter, beside what the path expects then.
import { useLocale, useTranslations } from 'next-intl';
import { decimalText } from '#components/plans/target-words.ts';
import { Card } from '#components/ui/card.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { noFigure } from '#format/number.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { FiledValue } from '#reporting/indicator-values.ts';
import type { IndicatorView } from '#reporting/indicators.ts';
import { decimalOf, standingAt } from '#rules/indicator-path.ts';
import type { Locale } from '#rules/preferences.ts';

type FiledValuesProps = {
  indicator: IndicatorView;
  /** The report's address for this reader. */
  hrefOf: (reportId: string) => string;
};

export function FiledValues({ indicator, hrefOf }: FiledValuesProps) {
  const t = useTranslations('plans.indicator.filed');
  const locale = useLocale() as Locale;
  const { filed, path, frequency, filerCode, unit, unitEn } = indicator;
  if (filed.length === 0 && (frequency === null || filerCode === null)) return null;
  const hasPath = path.kind === 'line';
  return (
    <Card title={t('title')} say={filed.length === 0 ? t('none') : t('say')}>
      {filed.length > 0 && (
        <Table caption={t('title')} dense>
          <thead>
            <tr>
              <Th>{t('quarter')}</Th>
              <Th numeric unit={locale === 'en' ? unitEn || unit : unit}>
                {t('value')}
              </Th>
              {hasPath && <Th numeric>{t('expected')}</Th>}
              <Th>{t('finality')}</Th>
              <Th from="sm">{t('source')}</Th>
              <Th>{t('basis')}</Th>
            </tr>
          </thead>
          <tbody>
            {filed.map((value) => (
              <tr key={value.reportId}>
                <Th scope="row" nowrap>
                  <Link href={hrefOf(value.reportId)}>{formatQuarter(value.quarter, locale)}</Link>{' '}
                  {value.isDemonstration && <DemonstrationTag />}
                </Th>
                <Td numeric strong>
                  {decimalText(value.value)}
                </Td>
                {hasPath && <Td numeric>{expectedText(indicator, value)}</Td>}
                <Td nowrap>{value.finality === null ? noFigure : t(value.finality)}</Td>
                <Td from="sm">{value.source}</Td>
                <Td nowrap>{t(value.isOfficial ? 'official' : 'provisionalBasis')}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

function expectedText({ path, direction }: IndicatorView, { value, quarter }: FiledValue): string {
  if (path.kind !== 'line') return noFigure;
  return decimalText(decimalOf(standingAt(path, direction, { value, quarter }).expected, 2));
}
