// The province's queue: what waits for a decision this quarter, by state and by city.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pick } from '#components/ui/pick.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import { listReviews, type QueueFilter, type QueueView, queueFilters } from '#reporting/queue.ts';
import type { Locale } from '#rules/preferences.ts';
import { DecidedNotice } from './decided-notice.tsx';
import { queueHref, readQueueAddress } from './queue-address.ts';
import { QueueTable } from './queue-table.tsx';

type QueuePageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review.queue');
  return { title: t('title') };
}

export default async function QueuePage({ searchParams }: QueuePageProps) {
  const actor = await requireActor();
  const params = await searchParams;
  const view = await forPage(actor, () => listReviews(actor, readQueueAddress(params)));
  const t = await getTranslations('review.queue');
  if (!view) {
    return (
      <Page>
        <PageHeader title={t('noQuarterTitle')} />
        <Empty title={t('noQuarter')}>{t('noQuarterHint')}</Empty>
      </Page>
    );
  }
  return (
    <Page>
      <QueueHead view={view} />
      <DecidedNotice actor={actor} done={singleParam(params, 'done')} reportId={singleParam(params, 'report')} />
      <Card
        title={t(`filter.${view.filter}`)}
        {...(view.rows.length > 0 ? { say: t(`say.${view.filter}`, { count: view.rows.length }) } : {})}
        actions={<FilterPick view={view} />}
      >
        <CityPick view={view} />
        {view.rows.length > 0 ? <QueueTable view={view} /> : <NothingHere view={view} />}
      </Card>
      <FinePrint>{t('finePrint')}</FinePrint>
    </Page>
  );
}

const quartersShown = 4;

async function QueueHead({ view }: { view: QueueView }) {
  const t = await getTranslations('review.queue');
  const quarterWords = await getTranslations('quarters');
  const corrections = await getTranslations('corrections');
  const locale = (await getLocale()) as Locale;
  const { quarter, counts } = view;
  const latest = view.quarters.slice(0, quartersShown);
  const picked = latest.includes(quarter.id) ? latest : [...latest.slice(0, quartersShown - 1), quarter.id];
  const passed = view.now > quarter.dueAt;
  const line = (
    <>
      <Pick
        label={t('quarter')}
        items={picked.toReversed().map((id) => ({
          label: formatQuarter(id, locale),
          href: queueHref({ quarter: id, filter: view.filter, city: view.city }),
          current: id === quarter.id,
        }))}
      />
      <span>
        {t(`state.${quarter.state}`)}
        {' · '}
        {t(passed ? 'duePassed' : 'due', { due: formatDateTime(quarter.dueAt) })}
      </span>
      <Link href={`/province/quarters/${quarter.id}`}>{quarterWords('details')}</Link>
      <Link href="/corrections">{corrections('title')}</Link>
      {view.rows.some((row) => row.isDemonstration) && <DemonstrationTag />}
    </>
  );
  const city = view.city === null ? null : (view.cities.find((item) => item.code === view.city) ?? null);
  const scope = city === null ? '' : t('headlineCity', { city: locale === 'en' ? city.nameEn : city.name });
  return (
    <PageHeader
      line={line}
      title={t('headline', { quarter: formatQuarter(quarter.id, locale), city: scope, count: counts.waiting })}
      lead={t('lead', { ...counts })}
    />
  );
}

async function FilterPick({ view }: { view: QueueView }) {
  const t = await getTranslations('review.queue');
  const label = (filter: QueueFilter) =>
    t('filterCount', { filter: t(`filter.${filter}`), count: view.counts[filter] });
  return (
    <Pick
      label={t('filterLabel')}
      items={queueFilters.map((filter) => ({
        label: label(filter),
        href: queueHref({ quarter: view.quarter.id, filter, city: view.city }),
        current: filter === view.filter,
      }))}
    />
  );
}

async function CityPick({ view }: { view: QueueView }) {
  const t = await getTranslations('review.queue');
  const locale = (await getLocale()) as Locale;
  if (view.cities.length < 2) return null;
  const address = { quarter: view.quarter.id, filter: view.filter };
  const cities = view.cities.map((city) => ({
    label: t('cityCount', { city: locale === 'en' ? city.nameEn : city.name, count: city.waiting }),
    href: queueHref({ ...address, city: city.code }),
    current: city.code === view.city,
  }));
  return (
    <Pick
      label={t('city')}
      className="mb-3 text-sm"
      items={[
        { label: t('allCities'), href: queueHref({ ...address, city: null }), current: view.city === null },
        ...cities,
      ]}
    />
  );
}

async function NothingHere({ view }: { view: QueueView }) {
  const t = await getTranslations('review.queue');
  const address = { quarter: view.quarter.id, city: view.city };
  const others = (['waiting', 'not_in', 'accepted'] as const).filter(
    (item) => item !== view.filter && view.counts[item] > 0,
  );
  const actions = others.map((filter) => (
    <LinkButton key={filter} variant="quiet" size="small" href={queueHref({ ...address, filter })}>
      {t('filterCount', { filter: t(`filter.${filter}`), count: view.counts[filter] })}
    </LinkButton>
  ));
  return (
    <Empty title={t(`empty.${view.filter}`)} {...(actions.length > 0 ? { actions } : {})}>
      {t(`emptyHint.${view.filter}`)}
    </Empty>
  );
}
