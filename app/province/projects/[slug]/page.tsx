// One commitment as the publisher keeps it: details and source, plan items, shares, milestones, units, contacts and decisions.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { DoneNotice } from '#components/library/done-notice.tsx';
import { BilingualName, shownName } from '#components/plans/bilingual-name.tsx';
import { Page } from '#components/shell/page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { getUpkeep } from '#reporting/commitment-upkeep.ts';
import type { Locale } from '#rules/preferences.ts';
import { ContactsCard } from './contacts-card.tsx';
import { DetailsCard } from './details-card.tsx';
import { EndCard } from './end-card.tsx';
import { ItemsCard, UnitsCard } from './linked-cards.tsx';
import { MilestonesCard } from './milestones-card.tsx';
import { SharesCard } from './shares-card.tsx';

type CommitmentPageProps = { params: Promise<{ slug: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library.upkeep');
  return { title: t('title') };
}

export default async function CommitmentUpkeepPage({ params, searchParams }: CommitmentPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  const upkeep = await forPage(actor, () => getUpkeep(actor, slug));
  const t = await getTranslations('library.upkeep');
  const words = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  const { row } = upkeep;
  return (
    <Page>
      <PageHeader
        line={
          <>
            <Link href="/province/projects" className="inline-flex min-h-6 items-center">
              {t('back')}
            </Link>
            <span>{words(`kind.${row.kind}`)}</span>
            {row.projectStatus && <span>{words(`status.${row.projectStatus}`)}</span>}
            {upkeep.shares.some((share) => share.isDemonstration) && <DemonstrationTag />}
          </>
        }
        title={<BilingualName name={row.name} nameEn={row.nameEn} locale={locale} original="below" />}
        actions={
          <>
            <LinkButton href={`/province/projects/${slug}/edit`}>{t('edit')}</LinkButton>
            <LinkButton href={`/projects/${slug}`} variant="quiet">
              {t('profile')}
            </LinkButton>
          </>
        }
      />
      <DoneNotice done={singleParam(await searchParams, 'done')} name={shownName(row, locale)} />
      {row.endedAt && (
        <Notice tone="warning" className="mb-5" title={t('endedTitle')}>
          {row.endedReason}
        </Notice>
      )}
      <Columns
        aside={
          <>
            <ItemsCard upkeep={upkeep} />
            <UnitsCard upkeep={upkeep} />
            <ContactsCard upkeep={upkeep} />
            <EndCard upkeep={upkeep} />
          </>
        }
      >
        <SharesCard upkeep={upkeep} />
        <MilestonesCard upkeep={upkeep} />
        <DetailsCard upkeep={upkeep} />
      </Columns>
    </Page>
  );
}
