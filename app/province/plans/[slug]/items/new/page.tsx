// Entering an item that the plan's document does not hold; under another when the address says so.
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
import { getNewItem } from '#reporting/plan-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { createPlanItemAction } from '../../../actions.ts';
import { shownTitle } from '../../../form-options.ts';
import { planItemSections } from '../../../item-form.ts';

type NewItemPageProps = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('upkeep.item');
  return { title: t('newTitle') };
}

export default async function NewItemPage({ params, searchParams }: NewItemPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  const parent = singleParam(await searchParams, 'parent');
  const view = await forPage(actor, () => getNewItem(actor, slug, parent));
  const t = await getTranslations('upkeep.item');
  const locale = (await getLocale()) as Locale;
  const { plan, above } = view;
  const names = { plan: shownTitle(plan, locale), above: above ? shownTitle(above, locale) : '' };
  const back = `/province/plans/${plan.slug}`;
  return (
    <Page>
      <PageHeader
        line={<SubNavigation current="plans" />}
        title={t('newTitle')}
        lead={t(above ? 'newBelow' : 'newLead', names)}
      />
      <Card title={t('formTitle')} className="max-w-[64rem]">
        <MaintenanceForm
          action={createPlanItemAction}
          here={`${back}/items/new${above ? `?parent=${above.slug}` : ''}`}
          back={back}
          hidden={{ plan: plan.slug }}
          initial={{ parent: above?.slug ?? '', ordinal: String(view.ordinal), kind: view.kind ?? 'task' }}
          sections={
            await planItemSections({
              tree: view.tree,
              lists: view.lists,
              parent: above?.slug ?? null,
              isOwn: true,
            })
          }
          words={await maintenanceWords()}
        />
      </Card>
    </Page>
  );
}
