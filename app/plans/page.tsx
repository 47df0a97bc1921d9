// All plans as cards: what each document is, whom it binds, how long it runs, and how much of it is reported on.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { PlanLinks } from '#components/plans/plan-links.tsx';
import { Page } from '#components/shell/page.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { listPlans } from '#reporting/plans.ts';
import { PlanCard } from './plan-card.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans');
  return { title: t('title') };
}

export default async function PlansPage() {
  const actor = await requireActor();
  const { plans } = await forPage(actor, () => listPlans(actor));
  const t = await getTranslations('plans');
  const running = plans.filter((plan) => plan.state === 'running' && plan.endedAt === null).length;
  return (
    <Page>
      <PageHeader
        line={<PlanLinks current="plans" />}
        title={t('headline', { count: plans.length })}
        remark={t('headlineRemark', { running })}
        tone="idle"
        lead={t('lead')}
      />
      {plans.length === 0 && <Empty title={t('empty')}>{t('emptyHint')}</Empty>}
      <div className="grid grid-cols-1 gap-5 xl:grid-cols-2">
        {plans.map((plan) => (
          <PlanCard key={plan.slug} plan={plan} />
        ))}
      </div>
    </Page>
  );
}
