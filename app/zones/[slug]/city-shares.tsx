// The shares of a zone, city by city, and together where there are several.
import { useLocale, useTranslations } from 'next-intl';
import { Amount } from '#components/figures/amount.tsx';
import { FigureLink } from '#components/figures/figure-link.tsx';
import { LightTag } from '#components/figures/light-tag.tsx';
import { Points } from '#components/figures/points.tsx';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { moneyUnit } from '#format/money.ts';
import type { FigureMoment, SetFigures } from '#reporting/set-figures.ts';
import { sumYuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { rowFigureOf } from '../../projects/row-figures.ts';

export function CityShares({ figures, moment }: { figures: SetFigures; moment: FigureMoment }) {
  const t = useTranslations('profiles.zone');
  const mark = useTranslations('profiles')('leadMark');
  const locale = useLocale() as Locale;
  const money = moneyUnit('wan', locale);
  const together = rowFigureOf(figures.shares, moment);
  const planned = figures.shares.flatMap((share) => (share.planYuan === null ? [] : [share.planYuan]));
  return (
    <Card title={t('byCity')} say={t('byCitySay')}>
      <Table caption={t('caption')} dense>
        <thead>
          <tr>
            <Th>{t('city')}</Th>
            <Th>{t('light')}</Th>
            <Th numeric unit="%">
              {t('rate')}
            </Th>
            <Th numeric unit={useTranslations('profiles.table')('pointsUnit')} from="sm">
              {t('points')}
            </Th>
            <Th numeric unit={money} from="sm">
              {t('actual')}
            </Th>
            <Th numeric unit={money} from="sm">
              {t('plan')}
            </Th>
          </tr>
        </thead>
        <tbody>
          {figures.shares.map((share) => {
            const row = rowFigureOf([share], moment);
            return (
              <tr key={share.participantId}>
                <Th scope="row">
                  <Link href={`/cities/${share.cityCode}`}>{locale === 'en' ? share.cityNameEn : share.cityName}</Link>{' '}
                  {share.isLead && <PlanTag>{mark}</PlanTag>}
                </Th>
                <Td>
                  <LightTag light={share.light} grey={row.lights[0]?.grey} />
                </Td>
                <Td numeric strong>
                  {row.href === null ? row.rate : <FigureLink href={row.href}>{row.rate}</FigureLink>}
                </Td>
                <Td numeric from="sm">
                  <Points points={row.points} text={row.pointsText} />
                </Td>
                <Td numeric from="sm">
                  <Amount yuan={share.actualYuan} unit="wan" />
                </Td>
                <Td numeric from="sm">
                  <Amount yuan={share.planYuan} unit="wan" />
                </Td>
              </tr>
            );
          })}
        </tbody>
        {figures.shares.length > 1 && (
          <tfoot>
            <tr>
              <Th scope="row">{t('total')}</Th>
              <Td />
              <Td numeric>{together.rate}</Td>
              <Td numeric from="sm">
                <Points points={together.points} text={together.pointsText} />
              </Td>
              <Td numeric from="sm">
                <Amount yuan={figures.completion.actualYuan} unit="wan" />
              </Td>
              <Td numeric from="sm">
                <Amount yuan={planned.length > 0 ? sumYuan(planned) : null} unit="wan" />
              </Td>
            </tr>
          </tfoot>
        )}
      </Table>
    </Card>
  );
}
