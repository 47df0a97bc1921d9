// One indicator in the publisher's hands: its form and source, what the province sets, and ending it.
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
import { targetWords, yearWords } from '#components/plans/target-words.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { getIndicatorUpkeep } from '#reporting/figure-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { EndingCard } from '../../plans/ending-card.tsx';
import { shownTitle } from '../../plans/form-options.ts';
import { editIndicatorAction, endIndicatorAction, resumeIndicatorAction } from '../actions.ts';
import { indicatorSections } from '../indicator-form.ts';

type IndicatorPageProps = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('upkeep.indicator');
  return { title: t('formTitle') };
}

export default async function IndicatorUpkeepPage({ params, searchParams }: IndicatorPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  const view = await forPage(actor, () => getIndicatorUpkeep(actor, slug));
  const done = singleParam(await searchParams, 'done');
  const t = await getTranslations('upkeep.indicator');
  const say = (await getTranslations('plans')) as never;
  const locale = (await getLocale()) as Locale;
  const { plan, item, indicator } = view;
  const here = `/province/indicators/${indicator.slug}`;
  const back = item ? `/province/plans/${plan.slug}/items/${item.slug}` : `/province/plans/${plan.slug}`;
  return (
    <Page>
      <PageHeader
        line={
          <>
            <SubNavigation current="plans" />
            <Link href={`/province/plans/${plan.slug}`} className="inline-flex min-h-6 items-center">
              {shownTitle(plan, locale)}
            </Link>
            {item && (
              <Link href={back} className="inline-flex min-h-6 items-center">
                {shownTitle(item, locale)}
              </Link>
            )}
            <Link href={`/indicators/${indicator.slug}`} className="inline-flex min-h-6 items-center">
              {t('toReader')}
            </Link>
            <Marks row={indicator} />
          </>
        }
        title={<BilingualName name={indicator.name} nameEn={indicator.nameEn} locale={locale} original="below" />}
        lead={t('lead', { target: targetWords(say, indicator, locale), year: yearWords(say, indicator) })}
      />
      <DoneNotice done={done} />
      <StandingNotices row={indicator} />
      <Columns
        split="form"
        aside={
          <>
            <SourceCard row={indicator} titleOf={() => view.document} />
            <EndingCard
              row={indicator}
              hidden={{ slug: indicator.slug }}
              here={here}
              end={endIndicatorAction}
              resume={resumeIndicatorAction}
              say={t('endSay')}
              consequence={t('endConsequence')}
            />
          </>
        }
      >
        <Card title={t('formTitle')}>
          <MaintenanceForm
            action={editIndicatorAction}
            here={here}
            back={back}
            hidden={{ slug: indicator.slug }}
            version={indicator.version}
            initial={view.fields}
            sections={
              await indicatorSections({
                tree: view.tree,
                places: view.places,
                fields: view.fields,
                isOwn: indicator.source.document === 'own',
              })
            }
            words={await maintenanceWords()}
          />
        </Card>
      </Columns>
    </Page>
  );
}
