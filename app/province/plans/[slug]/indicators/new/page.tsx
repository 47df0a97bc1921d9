// Entering an indicator that the plan's document does not hold; of an item when the address says so.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { maintenanceWords } from '#components/maintenance/form-words.ts';
import { MaintenanceForm } from '#components/maintenance/maintenance-form.tsx';
import { SubNavigation } from '#components/maintenance/sub-navigation.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getNewIndicator } from '#reporting/figure-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { createIndicatorAction } from '../../../../indicators/actions.ts';
import { indicatorSections } from '../../../../indicators/indicator-form.ts';
import { shownTitle } from '../../../form-options.ts';

type NewIndicatorPageProps = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('upkeep.indicator');
  return { title: t('newTitle') };
}

export default async function NewIndicatorPage({ params, searchParams }: NewIndicatorPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  const asked = singleParam(await searchParams, 'item');
  const { plan, tree, places, ordinal } = await forPage(actor, () => getNewIndicator(actor, slug));
  const t = await getTranslations('upkeep.indicator');
  const locale = (await getLocale()) as Locale;
  const item = tree.find((row) => row.slug === asked);
  const initial = {
    planItem: item?.slug ?? '',
    ordinal: String(ordinal),
    targetKind: 'number',
    comparator: 'at_least',
    direction: 'higher',
  };
  const back = item ? `/province/plans/${plan.slug}/items/${item.slug}` : `/province/plans/${plan.slug}`;
  return (
    <Page>
      <PageHeader
        line={<SubNavigation current="plans" />}
        title={t('newTitle')}
        lead={t('newLead', { plan: shownTitle(plan, locale) })}
      />
      <Card title={t('formTitle')} className="max-w-[64rem]">
        <MaintenanceForm
          action={createIndicatorAction}
          here={`/province/plans/${plan.slug}/indicators/new${item ? `?item=${item.slug}` : ''}`}
          back={back}
          hidden={{ plan: plan.slug }}
          initial={initial}
          sections={await indicatorSections({ tree, places, fields: initial, isOwn: true })}
          words={await maintenanceWords()}
        />
      </Card>
    </Page>
  );
}
