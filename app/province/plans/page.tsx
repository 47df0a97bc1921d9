// The publisher's plans: which there are, how far each differs from its document, and the functional zones beside them.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Mark } from '#components/maintenance/mark.tsx';
import { SubNavigation } from '#components/maintenance/sub-navigation.tsx';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { PlanStateTag } from '#components/plans/plan-state-tag.tsx';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatInteger } from '#format/number.ts';
import { listFunctionalZoneLines } from '#reporting/figure-upkeep.ts';
import { listPlanLines, type PlanLine } from '#reporting/plan-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { ZonesCard } from './zones-card.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('upkeep.plans');
  return { title: t('title') };
}

export default async function PlansUpkeepPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const [plans, zones] = await forPage(actor, () =>
    Promise.all([listPlanLines(actor), listFunctionalZoneLines(actor)]),
  );
  const words = singleParam(await searchParams, 'words') ?? '';
  const t = await getTranslations('upkeep.plans');
  const edited = plans.reduce((total, plan) => total + plan.edited, 0);
  return (
    <Page>
      <PageHeader
        line={<SubNavigation current="plans" />}
        title={t('headline', { count: plans.length, edited })}
        lead={t('lead')}
        actions={<LinkButton href="/province/plans/new">{t('create')}</LinkButton>}
      />
      <Stack>
        <Card title={t('listTitle')}>
          <PlanTable plans={plans} />
        </Card>
        <ZonesCard {...zones} words={words} />
      </Stack>
      <FinePrint>{t('finePrint')}</FinePrint>
    </Page>
  );
}

async function PlanTable({ plans }: { plans: readonly PlanLine[] }) {
  const t = await getTranslations('upkeep.plans');
  const locale = (await getLocale()) as Locale;
  const comma = (await getTranslations('upkeep.form'))('comma');
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <Th>{t('column.plan')}</Th>
          <Th>{t('column.state')}</Th>
          <Th from="md">{t('column.horizon')}</Th>
          <Th numeric from="sm">
            {t('column.items')}
          </Th>
          <Th numeric from="sm">
            {t('column.indicators')}
          </Th>
          <Th numeric from="md">
            {t('column.commitments')}
          </Th>
          <Th numeric>{t('column.edited')}</Th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan) => (
          <tr key={plan.slug}>
            <Th scope="row" className="min-w-44">
              <Link href={`/province/plans/${plan.slug}`}>
                <BilingualName name={plan.title} nameEn={plan.titleEn} locale={locale} original="none" />
              </Link>
              {plan.isOwn && (
                <span className="ml-2">
                  <Mark name="own" />
                </span>
              )}
              <span className="block text-sm font-normal text-soft" lang="zh-CN">
                {locale === 'en' && `${plan.title} `}
                {plan.number}
              </span>
            </Th>
            <Td nowrap>
              <PlanStateTag state={plan.state === 'stopped' ? 'closed' : plan.state} />
            </Td>
            <Td from="md">{plan.horizonYears.length > 0 ? plan.horizonYears.join(comma) : t('noHorizon')}</Td>
            <Td numeric from="sm">
              {formatInteger(plan.items)}
            </Td>
            <Td numeric from="sm">
              {formatInteger(plan.indicators)}
            </Td>
            <Td numeric from="md">
              {formatInteger(plan.commitments)}
            </Td>
            <Td numeric>{t('edited', { count: plan.edited })}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
