// One functional zone or platform in the publisher's hands: its form and source, and ending it.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { DoneNotice } from '#components/maintenance/done-notice.tsx';
import { maintenanceWords } from '#components/maintenance/form-words.ts';
import { MaintenanceForm } from '#components/maintenance/maintenance-form.tsx';
import { Marks } from '#components/maintenance/mark.tsx';
import { SourceCard, StandingNotices } from '#components/maintenance/standing.tsx';
import { SubNavigation } from '#components/maintenance/sub-navigation.tsx';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { getFunctionalZoneUpkeep } from '#reporting/figure-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { EndingCard } from '../../plans/ending-card.tsx';
import { editFunctionalZoneAction, endFunctionalZoneAction, resumeFunctionalZoneAction } from '../actions.ts';
import { zoneSections } from '../zone-form.ts';

type ZonePageProps = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('upkeep.zone');
  return { title: t('formTitle') };
}

export default async function FunctionalZoneUpkeepPage({ params, searchParams }: ZonePageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  const view = await forPage(actor, () => getFunctionalZoneUpkeep(actor, slug));
  const done = singleParam(await searchParams, 'done');
  const t = await getTranslations('upkeep.zone');
  const plans = await getTranslations('upkeep.plans');
  const locale = (await getLocale()) as Locale;
  const { zone, fields, documents, places } = view;
  const here = `/province/functional-zones/${zone.slug}`;
  return (
    <Page>
      <PageHeader
        line={
          <>
            <SubNavigation current="plans" />
            <Link href="/province/plans#zones" className="inline-flex min-h-6 items-center">
              {plans('zonesTitle')}
            </Link>
            <span>{t(`kindName.${zone.kind}`)}</span>
            <Marks row={zone} />
          </>
        }
        title={<BilingualName name={zone.name} nameEn={zone.nameEn} locale={locale} original="below" />}
      />
      <DoneNotice done={done} />
      <StandingNotices row={zone} />
      <Columns
        split="form"
        aside={
          <>
            <SourceCard row={zone} titleOf={(document) => documents.get(document) ?? null} />
            <EndingCard
              row={zone}
              hidden={{ slug: zone.slug }}
              here={here}
              end={endFunctionalZoneAction}
              resume={resumeFunctionalZoneAction}
              say={t('endSay')}
              consequence={t('endConsequence')}
            />
          </>
        }
      >
        <Card title={t('formTitle')}>
          <MaintenanceForm
            action={editFunctionalZoneAction}
            here={here}
            back="/province/plans#zones"
            hidden={{ slug: zone.slug }}
            version={zone.version}
            initial={fields}
            sections={await zoneSections({ places, plans: view.plans, fields, isOwn: zone.source.document === 'own' })}
            words={await maintenanceWords()}
          />
        </Card>
      </Columns>
    </Page>
  );
}
