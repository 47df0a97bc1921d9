// A city: where documents make it a member, what it reports on with its figures where they are open, its targets, zones and counties.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { forPage, requireActor } from '#auth/guards.ts';
import { figureAddress, figureQuestion } from '#components/figures/figure-address.ts';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { FunctionalZoneList } from '#components/profiles/functional-zone-list.tsx';
import { IndicatorTable } from '#components/profiles/indicator-table.tsx';
import { Page } from '#components/shell/page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { type CityProfile, getCity } from '#reporting/city-profile.ts';
import type { Basis } from '#rules/commitment.ts';
import type { Locale } from '#rules/preferences.ts';
import { reportAddress } from '../../lineage/report-address.ts';
import { FigureNotes } from '../../projects/figure-notes.tsx';
import { FigureSection } from '../../projects/figure-section.tsx';
import { CityCommitments } from './city-commitments.tsx';
import { Memberships } from './memberships.tsx';

type CityPageProps = {
  params: Promise<{ code: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Asked by the title and by the page, read once. */
const load = cache(async (code: string, quarter: string | null, basis: Basis) => {
  const actor = await requireActor();
  return forPage(actor, () => getCity(actor, code, { quarter, basis }));
});

async function cityOf({ params, searchParams }: CityPageProps) {
  const { quarter, basis } = figureQuestion(await searchParams);
  return load((await params).code, quarter, basis);
}

export async function generateMetadata(props: CityPageProps): Promise<Metadata> {
  return { title: shownName(await cityOf(props), (await getLocale()) as Locale) };
}

export default async function CityPage(props: CityPageProps) {
  const actor = await requireActor();
  const city = await cityOf(props);
  const t = await getTranslations('profiles');
  const name = shownName(city, (await getLocale()) as Locale);
  const { figures, moment } = city;
  return (
    <Page>
      <PageHeader
        line={
          <>
            <Link href="/cities">← {t('cities.title')}</Link>
            <span>{city.code}</span>
          </>
        }
        title={name}
        lead={t('city.lead', {
          count: city.commitments.length,
          leads: city.commitments.filter((commitment) => commitment.isLead).length,
          plans: new Set(city.memberships.map(({ plan }) => plan.slug)).size,
        })}
        actions={
          city.inScope &&
          moment && (
            <LinkButton
              href={figureAddress('/dashboard', { quarter: moment.quarter, basis: moment.basis, city: city.code })}
              variant="quiet"
              size="small"
            >
              {t('city.dashboard', { city: name })}
            </LinkButton>
          )
        }
      />
      {!city.inScope && <Notice className="mb-5">{t('city.outOfScope')}</Notice>}
      {figures && moment && (
        <FigureSection path={`/cities/${city.code}`} figures={figures} moment={moment} city={city.code} />
      )}
      <Columns aside={<Aside city={city} name={name} />}>
        <CityCommitments city={city} name={name} reportHref={reportAddress(actor)} />
        {city.indicators.length > 0 && (
          <Card
            title={t('city.indicators', { city: name })}
            say={t('indicators.say', { count: city.indicators.length })}
          >
            <IndicatorTable entries={city.indicators} />
          </Card>
        )}
      </Columns>
      <FigureNotes figures={figures} moment={moment} ofOneCity />
    </Page>
  );
}

async function Aside({ city, name }: { city: CityProfile; name: string }) {
  const t = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  return (
    <>
      <Memberships city={city} name={name} />
      <Card
        title={t('city.functionalZones')}
        {...(city.functionalZones.length === 0 ? { say: t('functionalZones.none') } : {})}
      >
        {city.functionalZones.length > 0 ? <FunctionalZoneList entries={city.functionalZones} /> : undefined}
      </Card>
      <Card title={t('city.counties')} say={t('city.countiesSay', { count: city.counties.length })}>
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {city.counties.map((county) => (
            <li key={county.code}>
              {shownName(county, locale)} <span className="text-xs text-faint">{county.code}</span>
              {county.validFromYear !== null && (
                <span className="text-xs text-soft"> {t('city.since', { year: String(county.validFromYear) })}</span>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
