// A functional zone or platform: where it lies, which plan items name it in which words, and what is done under the same items.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { forPage, requireActor } from '#auth/guards.ts';
import { BilingualName, shownName } from '#components/plans/bilingual-name.tsx';
import { PlanTag } from '#components/plans/plan-tag.tsx';
import { CommitmentTable } from '#components/profiles/commitment-table.tsx';
import { ServedItems } from '#components/profiles/served-items.tsx';
import { SourceCard } from '#components/profiles/source-card.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { type FunctionalZoneProfile, getFunctionalZone } from '#reporting/functional-zones.ts';
import type { Locale } from '#rules/preferences.ts';

type ZonePageProps = { params: Promise<{ slug: string }> };

/** Asked by the title and by the page, read once. */
const load = cache(async (slug: string) => {
  const actor = await requireActor();
  return forPage(actor, () => getFunctionalZone(actor, slug));
});

export async function generateMetadata({ params }: ZonePageProps): Promise<Metadata> {
  return { title: shownName(await load((await params).slug), (await getLocale()) as Locale) };
}

export default async function FunctionalZonePage({ params }: ZonePageProps) {
  await requireActor();
  const zone = await load((await params).slug);
  const t = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  const { items, commitments } = zone;
  return (
    <Page>
      <PageHeader
        line={
          <>
            <Link href="/functional-zones">← {t('zonesOf.title')}</Link>
            <PlanTag>{t(`functionalZones.kind.${zone.kind}`)}</PlanTag>
          </>
        }
        title={<BilingualName name={zone.name} nameEn={zone.nameEn} locale={locale} original="below" />}
        lead={<Lead zone={zone} />}
      />
      {zone.endedAt !== null && (
        <Notice tone="warning" className="mb-5">
          {t('project.endedNotice', { reason: zone.endedReason ?? '—' })}
        </Notice>
      )}
      <Columns aside={<SourceCard source={zone.source} further={zone.furtherSources} />}>
        <Card title={t('zonesOf.items')} {...(items.length === 0 ? { say: t('zonesOf.itemsNone') } : {})}>
          {items.length > 0 ? <ServedItems items={items} /> : undefined}
        </Card>
        <Card
          title={t('zonesOf.commitments')}
          say={t(commitments.length > 0 ? 'zonesOf.commitmentsSay' : 'zonesOf.commitmentsNone')}
        >
          {commitments.length > 0 ? (
            <CommitmentTable caption={t('zonesOf.commitments')} entries={commitments} withKind />
          ) : undefined}
        </Card>
      </Columns>
    </Page>
  );
}

async function Lead({ zone }: { zone: FunctionalZoneProfile }) {
  const t = await getTranslations('profiles');
  const locale = (await getLocale()) as Locale;
  const kind = t(`functionalZones.kind.${zone.kind}`);
  const hosts = zone.hosts.map((host) => shownName(host, locale)).join(t('comma'));
  return (
    <>
      {hosts === '' ? t('zonesOf.profileLeadUnknown', { kind }) : t('zonesOf.profileLead', { kind, hosts })}{' '}
      {zone.statusInDocument !== null &&
        t.rich('inDocument', { words: zone.statusInDocument, q: (words) => <q lang="zh-CN">{words}</q> })}
    </>
  );
}
