// One plan in the publisher's hands: its form and source, its tree, its lists, its indicators, and ending it.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { DoneNotice } from '#components/maintenance/done-notice.tsx';
import { maintenanceWords } from '#components/maintenance/form-words.ts';
import { MaintenanceForm } from '#components/maintenance/maintenance-form.tsx';
import { SourceCard, StandingNotices } from '#components/maintenance/standing.tsx';
import { SubNavigation } from '#components/maintenance/sub-navigation.tsx';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { PlanStateTag } from '#components/plans/plan-state-tag.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { getPlanUpkeep, type PlanUpkeep } from '#reporting/plan-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { editPlanAction, endPlanAction, resumePlanAction } from '../actions.ts';
import { EndingCard } from '../ending-card.tsx';
import { planSections } from '../plan-form.ts';
import { IndicatorsCard } from './indicators-card.tsx';
import { ListsCard } from './lists-card.tsx';
import { planFacts } from './plan-facts.ts';
import { TreeCard } from './tree-card.tsx';

type PlanUpkeepPageProps = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('upkeep.plan');
  return { title: t('formTitle') };
}

export default async function PlanUpkeepPage({ params, searchParams }: PlanUpkeepPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  const view = await forPage(actor, () => getPlanUpkeep(actor, slug));
  const asked = await searchParams;
  const done = singleParam(asked, 'done');
  const t = await getTranslations('upkeep.plan');
  const locale = (await getLocale()) as Locale;
  const { plan } = view;
  return (
    <Page>
      <PageHeader
        line={
          <>
            <SubNavigation current="plans" />
            <Link href="/province/plans" className="inline-flex min-h-6 items-center">
              {t('back')}
            </Link>
            <PlanStateTag state={view.state === 'stopped' ? 'closed' : view.state} />
            <Link href={`/plans/${plan.slug}`} className="inline-flex min-h-6 items-center">
              {t('toReader')}
            </Link>
          </>
        }
        title={<BilingualName name={plan.title} nameEn={plan.titleEn} locale={locale} original="below" />}
        lead={plan.number}
      />
      <DoneNotice done={done} />
      <StandingNotices row={plan} />
      <Columns aside={<Aside view={view} />}>
        <PlanFormCard view={view} />
        <TreeCard view={view} locale={locale} words={singleParam(asked, 'words') ?? ''} />
        <IndicatorsCard view={view} locale={locale} />
      </Columns>
    </Page>
  );
}

async function PlanFormCard({ view }: { view: PlanUpkeep }) {
  const t = await getTranslations('upkeep.plan');
  const { plan } = view;
  const isOwn = plan.source.document === 'own';
  return (
    <Card title={t('formTitle')} id="form">
      <div className="mb-4">
        <DefinitionList prose items={await planFacts(view)} />
      </div>
      <MaintenanceForm
        fold={t('editOpen')}
        action={editPlanAction}
        here={`/province/plans/${plan.slug}`}
        back={`/province/plans/${plan.slug}`}
        hidden={{ slug: plan.slug }}
        version={plan.version}
        initial={view.fields}
        sections={await planSections({ places: view.places, plans: view.plans, fields: view.fields, isOwn })}
        words={await maintenanceWords()}
      />
    </Card>
  );
}

async function Aside({ view }: { view: PlanUpkeep }) {
  const t = await getTranslations('upkeep.plan');
  const { plan, openCommitments: count } = view;
  return (
    <>
      <SourceCard row={plan} titleOf={() => view.document} />
      <ListsCard view={view} />
      <EndingCard
        row={plan}
        hidden={{ slug: plan.slug }}
        here={`/province/plans/${plan.slug}`}
        end={endPlanAction}
        resume={resumePlanAction}
        say={t('endSay')}
        consequence={t('endConsequence', { count })}
        stay={count > 0 ? t('endStay', { count }) : undefined}
      />
    </>
  );
}
