// The eleven cities: how much each takes part in, with its completion where that is open to the reader; tiles instead of a map.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { tileMap } from '#charts/tile-map.ts';
import { Chart } from '#components/figures/chart.tsx';
import { figureQuestion } from '#components/figures/figure-address.ts';
import { LightTag } from '#components/figures/light-tag.tsx';
import { PlanLinks } from '#components/plans/plan-links.tsx';
import { MomentPicks } from '#components/profiles/moment-picks.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { rowGreyReason } from '#documents/dashboard-words.ts';
import { formatInteger } from '#format/number.ts';
import { formatPercentForLight } from '#format/percent.ts';
import { type CityLine, listCities } from '#reporting/city-profile.ts';
import type { FigureMoment } from '#reporting/set-figures.ts';
import type { Locale } from '#rules/preferences.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profiles.cities'))('title') };
}

type CitiesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CitiesPage({ searchParams }: CitiesPageProps) {
  const actor = await requireActor();
  const { quarter, basis } = figureQuestion(await searchParams);
  const { cities, moment, isDemonstration } = await forPage(actor, () => listCities(actor, { quarter, basis }));
  const t = await getTranslations('profiles.cities');
  return (
    <Page>
      <PageHeader line={<PlanLinks current="cities" />} title={t('title')} lead={t('lead')} />
      {moment && <MomentPicks path="/cities" {...moment} isDemonstration={isDemonstration} />}
      <Columns aside={<Tiles cities={cities} isLit={moment?.scope === 'province'} />}>
        <Card title={t('list')} say={t('listSay')}>
          <Table caption={t('caption')}>
            <thead>
              <tr>
                <Th>{t('city')}</Th>
                <Th numeric>{t('commitments')}</Th>
                <Th numeric from="sm">
                  {t('counties')}
                </Th>
                <Th className="pl-6">{t('light')}</Th>
                <Th numeric unit="%">
                  {t('rate')}
                </Th>
              </tr>
            </thead>
            <tbody>
              {cities.map((city) => (
                <Line key={city.code} city={city} moment={moment} />
              ))}
            </tbody>
          </Table>
        </Card>
      </Columns>
    </Page>
  );
}

async function Line({ city, moment }: { city: CityLine; moment: FigureMoment | null }) {
  const locale = (await getLocale()) as Locale;
  const { row } = city;
  const rate = row && moment ? formatPercentForLight(row.completion.rate, moment.timeProgress, moment.rule).rate : '—';
  return (
    <tr>
      <Th scope="row">
        <Link href={`/cities/${city.code}`}>{locale === 'en' ? city.nameEn : city.name}</Link>
      </Th>
      <Td numeric>{formatInteger(city.commitments)}</Td>
      <Td numeric from="sm">
        {formatInteger(city.counties)}
      </Td>
      <Td className="pl-6">{row ? <LightTag light={row.light} grey={rowGreyReason(row)} /> : '—'}</Td>
      <Td numeric strong>
        {rate.replace('%', '')}
      </Td>
    </tr>
  );
}

async function Tiles({ cities, isLit }: { cities: readonly CityLine[]; isLit: boolean }) {
  const t = await getTranslations('profiles.cities');
  const words = await getTranslations('profiles');
  const status = await getTranslations('status');
  const locale = (await getLocale()) as Locale;
  const nameOf = (city: CityLine) => (locale === 'en' ? city.nameEn : city.shortName);
  const svg = tileMap({
    tiles: cities.map((city) => {
      const grey = city.row && isLit ? rowGreyReason(city.row) : null;
      return {
        code: city.code,
        name: nameOf(city),
        value: formatInteger(city.commitments),
        light: isLit ? (city.row?.light ?? 'grey') : 'grey',
        lightWord: isLit && city.row ? status(grey ? `grey.${grey}` : `light.${city.row.light}`) : '',
        href: `/cities/${city.code}`,
      };
    }),
    label: t('mapLabel', {
      cities: cities.map((city) => t('mapTile', { city: nameOf(city), count: city.commitments })).join(words('comma')),
    }),
  });
  return (
    <Card title={t('mapTitle')}>
      <Chart svg={svg} say={t(isLit ? 'mapSayRate' : 'mapSay')} note={t('mapNote')} />
    </Card>
  );
}
