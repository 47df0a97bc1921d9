// Entering a list that the plan's document does not hold.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { maintenanceWords } from '#components/maintenance/form-words.ts';
import { MaintenanceForm } from '#components/maintenance/maintenance-form.tsx';
import { SubNavigation } from '#components/maintenance/sub-navigation.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getPlanHead } from '#reporting/plan-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { createPlanListAction } from '../../../actions.ts';
import { shownTitle } from '../../../form-options.ts';
import { planListSections } from '../../../item-form.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('upkeep.list');
  return { title: t('newTitle') };
}

export default async function NewListPage({ params }: { params: Promise<{ slug: string }> }) {
  const actor = await requireActor();
  const { slug } = await params;
  const plan = await forPage(actor, () => getPlanHead(actor, slug));
  const t = await getTranslations('upkeep.list');
  const locale = (await getLocale()) as Locale;
  const back = `/province/plans/${plan.slug}`;
  return (
    <Page>
      <PageHeader
        line={<SubNavigation current="plans" />}
        title={t('newTitle')}
        lead={t('newLead', { plan: shownTitle(plan, locale) })}
      />
      <Card title={t('formTitle')} className="max-w-[64rem]">
        <MaintenanceForm
          action={createPlanListAction}
          here={`${back}/lists/new`}
          back={back}
          hidden={{ plan: plan.slug }}
          initial={{ isNamed: 'yes' }}
          sections={await planListSections(true)}
          words={await maintenanceWords()}
        />
      </Card>
    </Page>
  );
}
