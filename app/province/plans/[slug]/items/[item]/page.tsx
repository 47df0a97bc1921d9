// One plan item in the publisher's hands: its form and source, what stands below it, and ending it.
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
import { BilingualName, shownName } from '#components/plans/bilingual-name.tsx';
import { Page } from '#components/shell/page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { EntryList } from '#components/ui/entry-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { getPlanItemUpkeep, type PlanItemUpkeep } from '#reporting/plan-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { editPlanItemAction } from '../../../actions.ts';
import { shownTitle } from '../../../form-options.ts';
import { planItemSections } from '../../../item-form.ts';
import { ItemEnding } from './item-ending.tsx';

type ItemPageProps = { params: Promise<{ slug: string; item: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('upkeep.item');
  return { title: t('formTitle') };
}

export default async function ItemUpkeepPage({ params, searchParams }: ItemPageProps) {
  const actor = await requireActor();
  const { slug, item: itemSlug } = await params;
  const view = await forPage(actor, () => getPlanItemUpkeep(actor, slug, itemSlug));
  const done = singleParam(await searchParams, 'done');
  const t = await getTranslations('upkeep.item');
  const locale = (await getLocale()) as Locale;
  const { plan, item, above } = view;
  const here = `/province/plans/${plan.slug}/items/${item.slug}`;
  return (
    <Page>
      <PageHeader
        line={
          <>
            <SubNavigation current="plans" />
            <Link href={`/province/plans/${plan.slug}`} className="inline-flex min-h-6 items-center">
              {shownTitle(plan, locale)}
            </Link>
            {above && (
              <Link
                href={`/province/plans/${plan.slug}/items/${above.slug}`}
                className="inline-flex min-h-6 items-center"
              >
                {shownTitle(above, locale)}
              </Link>
            )}
            <Marks row={item} />
          </>
        }
        title={<BilingualName name={item.title} nameEn={item.titleEn} locale={locale} original="below" />}
      />
      <DoneNotice done={done} />
      <StandingNotices row={item} />
      <Columns aside={<Aside view={view} locale={locale} />} split="form">
        <Card title={t('formTitle')}>
          <MaintenanceForm
            action={editPlanItemAction}
            here={here}
            back={`/province/plans/${plan.slug}`}
            hidden={{ plan: plan.slug, slug: item.slug }}
            version={item.version}
            initial={view.fields}
            sections={
              await planItemSections({
                tree: view.tree,
                lists: view.lists,
                parent: above?.slug ?? null,
                isOwn: item.source.document === 'own',
              })
            }
            words={await maintenanceWords()}
          />
        </Card>
      </Columns>
    </Page>
  );
}

async function Aside({ view, locale }: { view: PlanItemUpkeep; locale: Locale }) {
  const t = await getTranslations('upkeep.item');
  const plan = await getTranslations('upkeep.plan');
  const base = `/province/plans/${view.plan.slug}`;
  return (
    <>
      <SourceCard row={view.item} titleOf={() => view.document} />
      <Card
        title={t('belowTitle')}
        say={t('belowSay', { count: view.below.length })}
        actions={
          <LinkButton href={`${base}/items/new?parent=${view.item.slug}`} variant="quiet" size="small">
            {plan('addBelow')}
          </LinkButton>
        }
      >
        {view.below.length > 0 && (
          <EntryList
            items={view.below.map((row) => ({
              key: row.slug,
              href: `${base}/items/${row.slug}`,
              title: shownTitle(row, locale),
              tag: <Marks row={row} />,
            }))}
          />
        )}
      </Card>
      <Card
        title={t('indicatorsTitle')}
        say={t('indicatorsSay', { count: view.indicators.length })}
        actions={
          <LinkButton href={`${base}/indicators/new?item=${view.item.slug}`} variant="quiet" size="small">
            {plan('addIndicator')}
          </LinkButton>
        }
      >
        {view.indicators.length > 0 && (
          <EntryList
            items={view.indicators.map((row) => ({
              key: row.slug,
              href: `/province/indicators/${row.slug}`,
              title: shownName(row, locale),
              tag: <Marks row={row} />,
            }))}
          />
        )}
      </Card>
      <ItemEnding view={view} locale={locale} />
    </>
  );
}
