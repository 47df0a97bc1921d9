// One plan whole: its tree with counts and lights, what the document lists and publishes, and where every piece stands in it.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { shownName } from '#components/plans/bilingual-name.tsx';
import { IndicatorLines } from '#components/plans/indicator-lines.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Columns, Stack } from '#components/ui/stack.tsx';
import type { PlanView } from '#reporting/plans.ts';
import type { Locale } from '#rules/preferences.ts';
import { DutyCard } from './duty-card.tsx';
import { PlanAside } from './plan-aside.tsx';
import { PlanHeader } from './plan-header.tsx';
import { PlanTree } from './plan-tree.tsx';
import { PublishedValues } from './published-values.tsx';
import { readPlan } from './read-plan.ts';
import { SourceCard } from './source-card.tsx';
import { ZoneTable } from './zone-table.tsx';

type PlanPageProps = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: PlanPageProps): Promise<Metadata> {
  const actor = await requireActor();
  const { slug } = await params;
  const plan = await forPage(actor, () => readPlan(actor, slug));
  return { title: shownName({ name: plan.title, nameEn: plan.titleEn }, (await getLocale()) as Locale) };
}

export default async function PlanPage({ params, searchParams }: PlanPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  const plan = await forPage(actor, () => readPlan(actor, slug));
  const isUnfolded = singleParam(await searchParams, 'open') === 'all';
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations('plans');
  const documentTitle = titlesOf(plan, locale);
  return (
    <Page>
      <PlanHeader plan={plan} />
      <Columns aside={<PlanAside plan={plan} />}>
        <PlanTree plan={plan} isUnfolded={isUnfolded} documentTitle={documentTitle} />
        {plan.planIndicators.length > 0 && (
          <Card id="indicators" title={t('plan.planIndicators')}>
            <IndicatorLines indicators={plan.planIndicators} documentTitle={documentTitle} />
          </Card>
        )}
        <PublishedValues plan={plan} documentTitle={documentTitle} />
        <DutyCard plan={plan} />
      </Columns>
      <Stack className="mt-5">
        <ZoneTable plan={plan} documentTitle={documentTitle} />
        <SourceCard plan={plan} documentTitle={documentTitle} />
      </Stack>
    </Page>
  );
}

function titlesOf(plan: PlanView, locale: Locale) {
  return (document: string): string | null => {
    const titles = plan.documentTitles.get(document);
    return titles ? shownName({ name: titles.title, nameEn: titles.titleEn }, locale) : null;
  };
}
