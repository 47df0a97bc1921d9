// The cities as equal tiles in rough position, never with outlines, and the same figures as a list one key away.
import { useLocale, useTranslations } from 'next-intl';
import { tileMap } from '#charts/tile-map.ts';
import { Chart } from '#components/figures/chart.tsx';
import { figureAddress } from '#components/figures/figure-address.ts';
import { LightTag } from '#components/figures/light-tag.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { nameOf, rankedByRate, rowGreyReason, rowWords } from '#documents/dashboard-words.ts';
import { listed } from '#documents/words.ts';
import type { DashboardRow, DashboardView } from '#reporting/dashboard.ts';
import type { Locale } from '#rules/preferences.ts';
import { viewQuestion } from './view-question.ts';

export function CityMap({ view }: { view: DashboardView }) {
  const t = useTranslations('dashboard');
  const status = useTranslations('status');
  const locale = useLocale() as Locale;
  const short = (city: DashboardRow) => (locale === 'zh-CN' ? city.shortName : nameOf(city, locale));
  const rate = (city: DashboardRow) => (city.completion.rate ? rowWords(city, view).rate.replace('%', '') : null);
  const href = (city: DashboardRow) => figureAddress('/dashboard', { ...viewQuestion(view), city: city.cityCode });
  const word = (city: DashboardRow) => {
    const grey = rowGreyReason(city);
    return status(grey ? `grey.${grey}` : `light.${city.light}`);
  };
  const ranked = rankedByRate(view.cities) as DashboardRow[];
  const svg = tileMap({
    tiles: view.cities.map((city) => ({
      code: city.cityCode ?? '',
      name: short(city),
      value: rate(city),
      light: city.light,
      lightWord: word(city),
      href: href(city),
    })),
    label: t('map.label', {
      cities: listed(
        ranked.map((city) => `${short(city)} ${rowWords(city, view).rate}`),
        locale,
      ),
    }),
  });
  const table = (
    <Table caption={t('map.caption')} dense>
      <thead>
        <tr>
          <Th>{t('cities.city')}</Th>
          <Th>{t('cities.light')}</Th>
          <Th numeric unit="%">
            {t('cities.rate')}
          </Th>
        </tr>
      </thead>
      <tbody>
        {ranked.map((city) => (
          <tr key={city.cityCode}>
            <Th scope="row">
              <Link href={href(city)} plain>
                {nameOf(city, locale)}
              </Link>
            </Th>
            <Td>
              <LightTag light={city.light} grey={rowGreyReason(city)} />
            </Td>
            <Td numeric>{rowWords(city, view).rate.replace('%', '')}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
  return (
    <Card title={t('map.title')}>
      <Chart svg={svg} say={t('map.say')} table={table} note={t('map.note')} />
    </Card>
  );
}
