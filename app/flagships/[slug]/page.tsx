// A flagship: where it stands, the words of the document, what it groups with this quarter's figures, its targets and functional zones.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { forPage, requireActor } from '#auth/guards.ts';
import { figureQuestion } from '#components/figures/figure-address.ts';
import { BilingualName, shownName } from '#components/plans/bilingual-name.tsx';
import { planHref } from '#components/plans/plan-address.ts';
import { CommitmentTable } from '#components/profiles/commitment-table.tsx';
import { FunctionalZoneList } from '#components/profiles/functional-zone-list.tsx';
import { IndicatorTable } from '#components/profiles/indicator-table.tsx';
import { SourceCard } from '#components/profiles/source-card.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { type FlagshipProfile, getFlagship } from '#reporting/flagship-profile.ts';
import { type Basis, commitmentKinds } from '#rules/commitment.ts';
import type { Locale } from '#rules/preferences.ts';
import { FigureNotes } from '../../projects/figure-notes.tsx';
import { FigureSection } from '../../projects/figure-section.tsx';
import { rowFigures } from '../../projects/row-figures.ts';

type FlagshipPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Asked by the title and by the page, read once. */
const load = cache(async (slug: string, quarter: string | null, basis: Basis) => {
  const actor = await requireActor();
  return forPage(actor, () => getFlagship(actor, slug, { quarter, basis }));
});

async function flagshipOf({ params, searchParams }: FlagshipPageProps) {
  const { quarter, basis } = figureQuestion(await searchParams);
  return load((await params).slug, quarter, basis);
}

export async function generateMetadata(props: FlagshipPageProps): Promise<Metadata> {
  const flagship = await flagshipOf(props);
  return { title: shownName({ name: flagship.title, nameEn: flagship.titleEn }, (await getLocale()) as Locale) };
}

export default async function FlagshipPage(props: FlagshipPageProps) {
  await requireActor();
  const flagship = await flagshipOf(props);
  const t = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  const { figures, moment } = flagship;
  return (
    <Page>
      <PageHeader
        line={<Place flagship={flagship} />}
        title={<BilingualName name={flagship.title} nameEn={flagship.titleEn} locale={locale} original="below" />}
        lead={<Lead flagship={flagship} />}
      />
      {flagship.endedReason !== null && (
        <Notice tone="warning" className="mb-5">
          {t('flagship.ended', { reason: flagship.endedReason })}
        </Notice>
      )}
      {figures && moment && <FigureSection path={`/flagships/${flagship.slug}`} figures={figures} moment={moment} />}
      <Columns aside={<Aside flagship={flagship} />}>
        <Card
          title={t('flagship.commitments')}
          say={t(flagship.commitments.length > 0 ? 'flagship.commitmentsSay' : 'flagship.commitmentsNone')}
        >
          {flagship.commitments.length > 0 ? <Groups flagship={flagship} /> : undefined}
        </Card>
        <Card
          title={t('indicators.title')}
          say={
            flagship.indicators.length > 0
              ? t('indicators.say', { count: flagship.indicators.length })
              : t('indicators.none')
          }
        >
          {flagship.indicators.length > 0 ? <IndicatorTable entries={flagship.indicators} /> : undefined}
        </Card>
      </Columns>
      <FigureNotes figures={figures} moment={moment} />
    </Page>
  );
}

async function Place({ flagship }: { flagship: FlagshipProfile }) {
  const t = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  const { plan, list, ordinal } = flagship;
  return (
    <>
      <Link href="/flagships">← {t('flagships.title')}</Link>
      <Link href={planHref(plan.slug, flagship.slug)}>
        {shownName({ name: plan.title, nameEn: plan.titleEn }, locale)}
      </Link>
      {list && <span>{shownName({ name: list.title, nameEn: list.titleEn }, locale)}</span>}
      {list && <span>{t('flagship.position', { ordinal, count: list.count })}</span>}
    </>
  );
}

async function Lead({ flagship }: { flagship: FlagshipProfile }) {
  const t = await getTranslations('profiles');
  const { commitments } = flagship;
  const kinds = commitmentKinds
    .map((kind) => ({ kind, count: commitments.filter((commitment) => commitment.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => t('flagship.kindCount', { kind: t(`kind.${kind}`), count }))
    .join(t('comma'));
  const current = commitments.map(({ participants }) => participants.filter((share) => share.isCurrent));
  const cities = new Set(current.flatMap((shares) => shares.map((share) => share.cityCode))).size;
  const unassigned = current.filter((shares) => shares.length === 0).length;
  return (
    <>
      {t('flagship.lead', { count: commitments.length, kinds, cities })}{' '}
      {unassigned > 0 && t('flagship.leadUnassigned', { count: unassigned })}
    </>
  );
}

async function Groups({ flagship }: { flagship: FlagshipProfile }) {
  const t = await getTranslations('profiles');
  const { figures, moment } = flagship;
  const rows = figures && moment && figures.shares.length > 0 ? rowFigures(figures, moment) : undefined;
  const groups = commitmentKinds
    .map((kind) => ({ kind, entries: flagship.commitments.filter((commitment) => commitment.kind === kind) }))
    .filter(({ entries }) => entries.length > 0);
  return groups.map(({ kind, entries }) => (
    <section key={kind} className="mb-4 last:mb-0">
      <h3 className="mb-1 font-sans text-sm font-semibold text-soft">
        {t('flagship.kindCount', { kind: t(`kind.${kind}`), count: entries.length })}
      </h3>
      <CommitmentTable
        caption={`${t('flagship.commitments')}: ${t(`kind.${kind}`)}`}
        entries={entries}
        figures={kind === 'project' || kind === 'zone' ? rows : undefined}
      />
    </section>
  ));
}

async function Aside({ flagship }: { flagship: FlagshipProfile }) {
  const t = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  const { previous, next } = flagship.neighbours;
  const name = (other: { title: string; titleEn: string }) =>
    shownName({ name: other.title, nameEn: other.titleEn }, locale);
  return (
    <>
      <SourceCard source={flagship.source} />
      <Card
        title={t('functionalZones.title')}
        {...(flagship.functionalZones.length === 0 ? { say: t('functionalZones.none') } : {})}
      >
        {flagship.functionalZones.length > 0 ? <FunctionalZoneList entries={flagship.functionalZones} /> : undefined}
      </Card>
      {(previous || next) && (
        <nav aria-label={t('flagship.around')} data-print="hide" className="grid gap-1 text-sm">
          {previous && (
            <Link href={`/flagships/${previous.slug}`}>{t('flagship.previous', { title: name(previous) })}</Link>
          )}
          {next && <Link href={`/flagships/${next.slug}`}>{t('flagship.next', { title: name(next) })}</Link>}
        </nav>
      )}
    </>
  );
}
