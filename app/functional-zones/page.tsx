// Functional zones and platforms that the documents name, by host city.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { BilingualName, shownName } from '#components/plans/bilingual-name.tsx';
import { PlanLinks } from '#components/plans/plan-links.tsx';
import { HostWords, ZoneKindWord } from '#components/profiles/functional-zone-list.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pick } from '#components/ui/pick.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { type FunctionalZoneList, listFunctionalZones } from '#reporting/functional-zones.ts';
import type { Locale } from '#rules/preferences.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profiles.zonesOf'))('title') };
}

export default async function FunctionalZonesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const city = singleParam(await searchParams, 'city');
  const view = await forPage(actor, () => listFunctionalZones(actor, { city }));
  const t = await getTranslations('profiles.zonesOf');
  return (
    <Page>
      <PageHeader line={<PlanLinks current="functional-zones" />} title={t('title')} lead={t('lead')} />
      <div className="mb-4 text-sm">
        <CityPick view={view} city={city} />
      </div>
      <Card title={t('say', { shown: view.zones.length, total: view.total })}>
        {view.zones.length === 0 ? <Empty title={t('empty')} /> : <ZoneTable view={view} />}
      </Card>
    </Page>
  );
}

async function CityPick({ view, city }: { view: FunctionalZoneList; city: string | null }) {
  const t = await getTranslations('profiles.zonesOf');
  const locale = (await getLocale()) as Locale;
  return (
    <Pick
      label={t('filter')}
      items={[
        { label: t('all'), href: '/functional-zones', current: city === null },
        ...view.cities.map((host) => ({
          label: `${shownName(host, locale)} ${host.count}`,
          href: `/functional-zones?city=${host.code}`,
          current: city === host.code,
        })),
        { label: t('unknown'), href: '/functional-zones?city=none', current: city === 'none' },
      ]}
    />
  );
}

async function ZoneTable({ view }: { view: FunctionalZoneList }) {
  const t = await getTranslations('profiles.zonesOf');
  const locale = (await getLocale()) as Locale;
  return (
    <Table caption={t('caption')} dense>
      <thead>
        <tr>
          <Th>{t('name')}</Th>
          <Th from="sm">{t('kind')}</Th>
          <Th>{t('hosts')}</Th>
          <Th from="md">{t('statusInDocument')}</Th>
        </tr>
      </thead>
      <tbody>
        {view.zones.map((zone) => (
          <tr key={zone.slug}>
            <Th scope="row">
              <Link href={`/functional-zones/${zone.slug}`}>
                <BilingualName name={zone.name} nameEn={zone.nameEn} locale={locale} original="none" />
              </Link>
              {locale === 'en' && (
                <span lang="zh-CN" className="block text-xs text-faint">
                  {zone.name}
                </span>
              )}
            </Th>
            <Td from="sm">
              <ZoneKindWord kind={zone.kind} />
            </Td>
            <Td>
              <HostWords hosts={zone.hosts} />
            </Td>
            <Td from="md" className="max-w-80 text-sm text-soft">
              {zone.statusInDocument === null ? '—' : <q lang="zh-CN">{zone.statusInDocument}</q>}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
