// An integration zone: its cities, their shares, what is done in it, and every plan that names it in that plan's own words.
import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { forPage, requireActor } from '#auth/guards.ts';
import { figureQuestion } from '#components/figures/figure-address.ts';
import { BilingualName, shownName } from '#components/plans/bilingual-name.tsx';
import { planHref } from '#components/plans/plan-address.ts';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { CommitmentTable } from '#components/profiles/commitment-table.tsx';
import { FunctionalZoneList } from '#components/profiles/functional-zone-list.tsx';
import { Participants } from '#components/profiles/participants.tsx';
import { ProfileSource, SourceCard } from '#components/profiles/source-card.tsx';
import { Page } from '#components/shell/page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { type CommitmentProfile, getCommitment } from '#reporting/commitment-profile.ts';
import { getZone, type ZoneProfile } from '#reporting/zone-profile.ts';
import type { Basis } from '#rules/commitment.ts';
import type { Actor } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';
import { reportAddress } from '../../lineage/report-address.ts';
import { UnitsCard } from '../../projects/facts-card.tsx';
import { FigureNotes } from '../../projects/figure-notes.tsx';
import { FigureSection } from '../../projects/figure-section.tsx';
import { MilestonesCard, ShareMovesCard } from '../../projects/milestones-card.tsx';
import { PlanVersionsCard } from '../../projects/plan-versions-card.tsx';
import { QuartersCard } from '../../projects/quarters-card.tsx';
import { rowFigures } from '../../projects/row-figures.ts';
import { CityShares } from './city-shares.tsx';

type ZonePageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Asked by the title and by the page, read once. */
const load = cache(async (slug: string, quarter: string | null, basis: Basis) => {
  const actor = await requireActor();
  return forPage(actor, () => getZone(actor, slug, { quarter, basis }));
});

/** Its own quarters, plans and milestones; a zone that is only planned has none. */
async function reportedOn(actor: Actor, zone: ZoneProfile, basis: Basis): Promise<CommitmentProfile | null> {
  const { commitment } = zone;
  return commitment && forPage(actor, () => getCommitment(actor, commitment.slug, { basis }));
}

async function zoneOf({ params, searchParams }: ZonePageProps) {
  const { quarter, basis } = figureQuestion(await searchParams);
  return load((await params).slug, quarter, basis);
}

export async function generateMetadata(props: ZonePageProps): Promise<Metadata> {
  return { title: shownName(await zoneOf(props), (await getLocale()) as Locale) };
}

export default async function ZonePage(props: ZonePageProps) {
  const actor = await requireActor();
  const zone = await zoneOf(props);
  // A plan item that a zone's commitment serves has no page of its own.
  if (zone.slug !== (await props.params).slug) redirect(`/zones/${zone.slug}` as Route);
  const t = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  const { figures, moment } = zone;
  const profile = await reportedOn(actor, zone, figureQuestion(await props.searchParams).basis);
  return (
    <Page>
      <PageHeader
        line={<Place zone={zone} />}
        title={<BilingualName name={zone.name} nameEn={zone.nameEn} locale={locale} original="below" />}
        lead={<Lead zone={zone} />}
        actions={
          profile?.mayMaintain && (
            <LinkButton href={`/province/projects/${zone.slug}`} variant="quiet" size="small">
              {t('project.maintain')}
            </LinkButton>
          )
        }
      />
      {zone.endedReason !== null && (
        <Notice tone="warning" className="mb-5">
          {t('flagship.ended', { reason: zone.endedReason })}
        </Notice>
      )}
      {figures && moment && <FigureSection path={`/zones/${zone.slug}`} figures={figures} moment={moment} />}
      <Columns aside={<Aside zone={zone} profile={profile} />}>
        {figures && moment && figures.shares.length > 0 && <CityShares figures={figures} moment={moment} />}
        <Undertakings zone={zone} />
        <NamingPlans zone={zone} />
        {profile && <QuartersCard profile={profile} reportHref={reportAddress(actor)} />}
        {profile && <MilestonesCard profile={profile} />}
        {profile && <PlanVersionsCard profile={profile} />}
        {profile && <ShareMovesCard profile={profile} />}
      </Columns>
      <FigureNotes figures={figures} moment={moment} />
    </Page>
  );
}

async function Place({ zone }: { zone: ZoneProfile }) {
  const t = await getTranslations('profiles');
  return (
    <>
      <Link href="/zones">← {t('zones.title')}</Link>
      {zone.commitment ? (
        <span>
          <Participants participants={zone.commitment.participants} linked />
        </span>
      ) : (
        <PlanTag tone="warn">{t(zone.isOnlyPlanned ? 'zones.planned' : 'notAssigned')}</PlanTag>
      )}
    </>
  );
}

async function Lead({ zone }: { zone: ZoneProfile }) {
  const t = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  if (!zone.commitment) return t(zone.isOnlyPlanned ? 'zone.leadPlanned' : 'project.notAssigned');
  const cities = zone.commitment.participants
    .filter((share) => share.isCurrent)
    .map((share) => (locale === 'en' ? share.nameEn : share.name))
    .join(t('comma'));
  const { statusInDocument } = zone.commitment;
  return (
    <>
      {t('zone.lead', { cities })}{' '}
      {statusInDocument !== null &&
        t.rich('inDocument', { words: statusInDocument, q: (words) => <q lang="zh-CN">{words}</q> })}
    </>
  );
}

async function Undertakings({ zone }: { zone: ZoneProfile }) {
  const t = await getTranslations('profiles');
  const { undertakings, undertakingFigures, moment } = zone;
  const rows =
    undertakingFigures && moment && undertakingFigures.shares.length > 0
      ? rowFigures(undertakingFigures, moment)
      : undefined;
  return (
    <Card
      title={t('zone.undertakings')}
      say={
        undertakings.length > 0 ? t('zone.undertakingsSay', { count: undertakings.length }) : t('zone.undertakingsNone')
      }
    >
      {undertakings.length > 0 ? (
        <CommitmentTable caption={t('zone.undertakings')} entries={undertakings} figures={rows} withKind />
      ) : undefined}
    </Card>
  );
}

async function NamingPlans({ zone }: { zone: ZoneProfile }) {
  const t = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  return (
    <Card title={t('zone.plans')} say={t('zone.plansSay')}>
      <ul className="divide-y divide-hair">
        {zone.items.map((item) => (
          <li key={item.slug} className="py-2.5 first:pt-0">
            <div className="flex flex-wrap items-baseline gap-x-2">
              <Link href={planHref(item.plan.slug, item.slug)} className="font-semibold">
                {shownName({ name: item.plan.title, nameEn: item.plan.titleEn }, locale)}
              </Link>
              <span className="text-sm text-soft">{shownName({ name: item.title, nameEn: item.titleEn }, locale)}</span>
              {item.isOnlyPlanned && <PlanTag tone="warn">{t('zone.plannedHere')}</PlanTag>}
            </div>
            <ProfileSource source={item.source} open />
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function Aside({ zone, profile }: { zone: ZoneProfile; profile: CommitmentProfile | null }) {
  const t = await getTranslations('profiles');
  return (
    <>
      <SourceCard source={zone.source} further={zone.furtherSources} inferred={zone.participantsInferred} />
      <Card
        title={t('functionalZones.title')}
        {...(zone.functionalZones.length === 0 ? { say: t('functionalZones.none') } : {})}
      >
        {zone.functionalZones.length > 0 ? <FunctionalZoneList entries={zone.functionalZones} /> : undefined}
      </Card>
      {profile && <UnitsCard profile={profile} />}
    </>
  );
}
