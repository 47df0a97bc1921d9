// Entering a plan that no source document holds.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { maintenanceWords } from '#components/maintenance/form-words.ts';
import { MaintenanceForm } from '#components/maintenance/maintenance-form.tsx';
import { SubNavigation } from '#components/maintenance/sub-navigation.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { planFormChoices } from '#reporting/plan-upkeep.ts';
import { createPlanAction } from '../actions.ts';
import { planSections } from '../plan-form.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('upkeep.plan');
  return { title: t('newTitle') };
}

export default async function NewPlanPage() {
  const actor = await requireActor();
  const choices = await forPage(actor, () => planFormChoices(actor, null));
  const t = await getTranslations('upkeep.plan');
  return (
    <Page>
      <PageHeader line={<SubNavigation current="plans" />} title={t('newTitle')} lead={t('newLead')} />
      <Card title={t('formTitle')} className="max-w-[64rem]">
        <MaintenanceForm
          action={createPlanAction}
          here="/province/plans/new"
          back="/province/plans"
          hidden={{}}
          initial={{}}
          sections={await planSections({ ...choices, fields: {}, isOwn: true })}
          words={await maintenanceWords()}
        />
      </Card>
    </Page>
  );
}
