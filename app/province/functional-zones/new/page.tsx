// Entering a functional zone or platform that no source document names.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { maintenanceWords } from '#components/maintenance/form-words.ts';
import { MaintenanceForm } from '#components/maintenance/maintenance-form.tsx';
import { SubNavigation } from '#components/maintenance/sub-navigation.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { functionalZoneChoices } from '#reporting/figure-upkeep.ts';
import { createFunctionalZoneAction } from '../actions.ts';
import { zoneSections } from '../zone-form.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('upkeep.zone');
  return { title: t('newTitle') };
}

export default async function NewFunctionalZonePage() {
  const actor = await requireActor();
  const choices = await forPage(actor, () => functionalZoneChoices(actor));
  const t = await getTranslations('upkeep.zone');
  return (
    <Page>
      <PageHeader line={<SubNavigation current="plans" />} title={t('newTitle')} lead={t('newLead')} />
      <Card title={t('formTitle')} className="max-w-[64rem]">
        <MaintenanceForm
          action={createFunctionalZoneAction}
          here="/province/functional-zones/new"
          back="/province/plans#zones"
          hidden={{}}
          initial={{ kind: 'platform' }}
          sections={await zoneSections({ ...choices, fields: {}, isOwn: true })}
          words={await maintenanceWords()}
        />
      </Card>
    </Page>
  );
}
