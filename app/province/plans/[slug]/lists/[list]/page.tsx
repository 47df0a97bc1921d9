// One list of a plan in the publisher's hands: its form and source, its items, and ending it.
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
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { EntryList } from '#components/ui/entry-list.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { getPlanListUpkeep } from '#reporting/plan-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { editPlanListAction, endPlanListAction, resumePlanListAction } from '../../../actions.ts';
import { EndingCard } from '../../../ending-card.tsx';
import { shownTitle } from '../../../form-options.ts';
import { planListSections } from '../../../item-form.ts';

type ListPageProps = { params: Promise<{ slug: string; list: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('upkeep.list');
  return { title: t('formTitle') };
}

export default async function ListUpkeepPage({ params, searchParams }: ListPageProps) {
  const actor = await requireActor();
  const { slug, list: listSlug } = await params;
  const { plan, list, fields, document, items } = await forPage(actor, () => getPlanListUpkeep(actor, slug, listSlug));
  const done = singleParam(await searchParams, 'done');
  const t = await getTranslations('upkeep.list');
  const locale = (await getLocale()) as Locale;
  const base = `/province/plans/${plan.slug}`;
  const hidden = { plan: plan.slug, slug: list.slug };
  const here = `${base}/lists/${list.slug}`;
  return (
    <Page>
      <PageHeader
        line={
          <>
            <SubNavigation current="plans" />
            <Link href={base} className="inline-flex min-h-6 items-center">
              {shownTitle(plan, locale)}
            </Link>
            <Marks row={list} />
          </>
        }
        title={<BilingualName name={list.title} nameEn={list.titleEn} locale={locale} original="below" />}
      />
      <DoneNotice done={done} />
      <StandingNotices row={list} />
      <Columns
        split="form"
        aside={
          <>
            <SourceCard row={list} titleOf={() => document} />
            <Card title={t('itemsTitle')} say={t('itemsSay', { count: items.length })}>
              {items.length > 0 && (
                <EntryList
                  items={items.map((row) => ({
                    key: row.slug,
                    href: `${base}/items/${row.slug}`,
                    title: shownTitle(row, locale),
                    tag: <Marks row={row} />,
                  }))}
                />
              )}
            </Card>
            <EndingCard
              row={list}
              hidden={hidden}
              here={here}
              end={endPlanListAction}
              resume={resumePlanListAction}
              say={t('endSay')}
              consequence={t('endConsequence')}
            />
          </>
        }
      >
        <Card title={t('formTitle')}>
          <MaintenanceForm
            action={editPlanListAction}
            here={here}
            back={base}
            hidden={hidden}
            version={list.version}
            initial={fields}
            sections={await planListSections(list.source.document === 'own')}
            words={await maintenanceWords()}
          />
        </Card>
      </Columns>
    </Page>
  );
}
