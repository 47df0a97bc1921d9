// A commitment's profile: who answers for it, its money in the reader's scope, its quarters, plans and milestones, and where it is promised.
import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { forPage, requireActor } from '#auth/guards.ts';
import { figureQuestion } from '#components/figures/figure-address.ts';
import { BilingualName, shownName } from '#components/plans/bilingual-name.tsx';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { SourceCard } from '#components/profiles/source-card.tsx';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pick } from '#components/ui/pick.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { type CommitmentProfile, getCommitment } from '#reporting/commitment-profile.ts';
import { type Basis, bases } from '#rules/commitment.ts';
import type { Locale } from '#rules/preferences.ts';
import { reportAddress } from '../../lineage/report-address.ts';
import { FactsCard, ItemsCard, UnitsCard } from '../facts-card.tsx';
import { MilestonesCard, ShareMovesCard } from '../milestones-card.tsx';
import { MoneyCard } from '../money-card.tsx';
import { PlanVersionsCard } from '../plan-versions-card.tsx';
import { QuartersCard } from '../quarters-card.tsx';

type ProjectPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Asked by the title and by the page, read once. */
const load = cache(async (slug: string, basis: Basis) => {
  const actor = await requireActor();
  return forPage(actor, () => getCommitment(actor, slug, { basis }));
});

async function projectOf({ params, searchParams }: ProjectPageProps) {
  return load((await params).slug, figureQuestion(await searchParams).basis);
}

export async function generateMetadata(props: ProjectPageProps): Promise<Metadata> {
  return { title: shownName(await projectOf(props), (await getLocale()) as Locale) };
}

export default async function ProjectPage(props: ProjectPageProps) {
  const actor = await requireActor();
  const profile = await projectOf(props);
  if (profile.kind === 'zone') redirect(`/zones/${profile.slug}` as Route);
  const t = await getTranslations('profiles.project');
  const locale = (await getLocale()) as Locale;
  const isAssigned = profile.shares.length > 0;
  return (
    <Page>
      <PageHeader
        line={<Line profile={profile} />}
        title={<BilingualName name={profile.name} nameEn={profile.nameEn} locale={locale} original="below" />}
        lead={<Lead profile={profile} />}
        actions={
          profile.mayMaintain && (
            <LinkButton href={`/province/projects/${profile.slug}`} variant="quiet" size="small">
              {t('maintain')}
            </LinkButton>
          )
        }
      />
      {profile.endedAt !== null && (
        <Notice tone="warning" className="mb-5">
          {t('endedNotice', { reason: profile.endedReason ?? '—' })}
        </Notice>
      )}
      {isAssigned ? (
        <Columns
          aside={
            <>
              <FactsCard profile={profile} />
              <ItemsCard profile={profile} />
              <UnitsCard profile={profile} />
              <Source profile={profile} />
            </>
          }
        >
          <MoneyCard profile={profile} />
          <QuartersCard profile={profile} reportHref={reportAddress(actor)} />
          <MilestonesCard profile={profile} />
          <PlanVersionsCard profile={profile} />
          <ShareMovesCard profile={profile} />
        </Columns>
      ) : (
        <Columns aside={<FactsCard profile={profile} />}>
          <ItemsCard profile={profile} />
          <Source profile={profile} />
          {profile.units.length > 0 && <UnitsCard profile={profile} />}
          {profile.milestones.length > 0 && <MilestonesCard profile={profile} />}
        </Columns>
      )}
      {isAssigned && <FinePrint>{t('finePrint')}</FinePrint>}
    </Page>
  );
}

function Source({ profile }: { profile: CommitmentProfile }) {
  const inferred = profile.participantsInferred && profile.shares.length > 0;
  return <SourceCard source={profile.source} further={profile.furtherSources} inferred={inferred} />;
}

async function Line({ profile }: { profile: CommitmentProfile }) {
  const t = await getTranslations('profiles');
  const status = await getTranslations('status');
  return (
    <>
      <Link href="/projects">← {t('projects.title')}</Link>
      <span className="inline-flex flex-wrap gap-1.5">
        <PlanTag>{t(`kind.${profile.kind}`)}</PlanTag>
        {profile.projectStatus && <PlanTag>{t(`status.${profile.projectStatus}`)}</PlanTag>}
        {profile.shares.length === 0 && <PlanTag tone="warn">{t('notAssigned')}</PlanTag>}
        {profile.participantsInferred && profile.shares.length > 0 && <PlanTag>{t('project.inferred')}</PlanTag>}
      </span>
      {profile.shares.some((share) => (share.money?.quarters.length ?? 0) > 0) && (
        <Pick
          label={t('moment.basis')}
          items={bases.map((basis) => ({
            label: status(`basisShort.${basis}`),
            href: `/projects/${profile.slug}?basis=${basis}`,
            current: basis === profile.basis,
          }))}
        />
      )}
      {(profile.hasDemonstrationFigures || profile.isDemonstration) && <DemonstrationTag />}
    </>
  );
}

async function Lead({ profile }: { profile: CommitmentProfile }) {
  const t = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  const current = profile.participants.filter((share) => share.isCurrent);
  if (current.length === 0) return t('project.notAssigned');
  const nameOf = (share: (typeof current)[number]) => (locale === 'en' ? share.nameEn : share.name);
  const lead = current.find((share) => share.isLead) ?? current[0];
  const others = current.filter((share) => share !== lead);
  return (
    <>
      {lead && t('project.leadCity', { city: nameOf(lead) })}
      {others.length > 0 && t('project.withCities', { cities: others.map(nameOf).join(t('comma')) })}
      {t('project.leadEnd')}
    </>
  );
}
