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
import { listReviews, type QueueView } from '#reporting/queue.ts';
import { type QueueFilter, queueFilters } from '#reporting/queue-filters.ts';
import { allows } from '#rules/policy.ts';
import type { Locale } from '#rules/preferences.ts';
import { DecidedNotice } from './decided-notice.tsx';
import { queueHref, readQueueAddress } from './queue-address.ts';
import { QueueFilterForm } from './queue-filter-form.tsx';
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
  const mayReview = allows(actor, 'take_reviews');
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
      <QueueHead view={view} mayReview={mayReview} />
      <DecidedNotice actor={actor} done={singleParam(params, 'done')} reportId={singleParam(params, 'report')} />
      <Card
        title={t(`filter.${view.choice.filter}`)}
        {...(view.rows.length > 0 ? { say: t(`say.${view.choice.filter}`, { count: view.rows.length }) } : {})}
        actions={<FilterPick view={view} />}
      >
        <QueueFilterForm key={JSON.stringify(view.choice)} view={view} mayReview={mayReview} />
        {view.rows.length > 0 ? <QueueTable view={view} /> : <NothingHere view={view} />}
      </Card>
      <FinePrint>
        {t('finePrint')} {(await getTranslations('reviewing.queue'))('legend')}
      </FinePrint>
    </Page>
  );
}

const quartersShown = 4;

async function QueueHead({ view, mayReview }: { view: QueueView; mayReview: boolean }) {
  const words = await getTranslations('reviewing.queue');
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
          href: queueHref({ ...addressOf(view), quarter: id }),
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
  const city = view.cities.find((item) => item.code === view.choice.city) ?? null;
  const scope = city === null ? '' : t('headlineCity', { city: locale === 'en' ? city.nameEn : city.name });
  return (
    <PageHeader
      line={line}
      title={t('headline', { quarter: formatQuarter(quarter.id, locale), city: scope, count: counts.waiting })}
      lead={t('lead', { ...counts })}
      actions={
        <>
          {mayReview && (
            <LinkButton
              variant="quiet"
              size="small"
              href={queueHref({ ...addressOf(view), filter: 'waiting' }, '/province/reviews/bulk')}
            >
              {words('bulk')}
            </LinkButton>
          )}
          <LinkButton variant="quiet" size="small" href="/province/reviews/assignments">
            {words('assignments')}
          </LinkButton>
        </>
      }
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
        href: queueHref({ ...addressOf(view), filter }),
        current: filter === view.choice.filter,
      }))}
    />
  );
}

/** The address of what is shown, to change one thing of it. */
function addressOf({ quarter, choice }: QueueView) {
  return { ...choice, quarter: quarter.id };
}

async function NothingHere({ view }: { view: QueueView }) {
  const t = await getTranslations('review.queue');
  const address = addressOf(view);
  const others = (['waiting', 'not_in', 'accepted'] as const).filter(
    (item) => item !== view.choice.filter && view.counts[item] > 0,
  );
  const actions = others.map((filter) => (
    <LinkButton key={filter} variant="quiet" size="small" href={queueHref({ ...address, filter })}>
      {t('filterCount', { filter: t(`filter.${filter}`), count: view.counts[filter] })}
    </LinkButton>
  ));
  return (
    <Empty title={t(`empty.${view.choice.filter}`)} {...(actions.length > 0 ? { actions } : {})}>
      {t(`emptyHint.${view.choice.filter}`)}
    </Empty>
  );
}
