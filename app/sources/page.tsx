// The source documents: what each is, its hash, and how much of it is represented or left out.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { BilingualName } from '#components/plans/bilingual-name.tsx';
import { planHref, sourceHref } from '#components/plans/plan-address.ts';
import { PlanLinks } from '#components/plans/plan-links.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { formatLongDate } from '#format/date.ts';
import { formatInteger } from '#format/number.ts';
import { listSources, type SourceCard } from '#reporting/sources.ts';
import type { Locale } from '#rules/preferences.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans');
  return { title: t('sources.title') };
}

export default async function SourcesPage() {
  const actor = await requireActor();
  const sources = await forPage(actor, () => listSources(actor));
  const t = await getTranslations('plans');
  return (
    <Page>
      <PageHeader
        line={<PlanLinks current="sources" />}
        title={t('sources.headline', { count: sources.length })}
        remark={t('sources.headlineRemark', {
          quotations: formatInteger(sources.reduce((total, source) => total + source.quotations, 0)),
        })}
        tone="idle"
        lead={t('sources.lead')}
      />
      {sources.length === 0 && <Empty title={t('empty')}>{t('emptyHint')}</Empty>}
      <Stack>
        {sources.map((source) => (
          <OneSource key={source.id} source={source} />
        ))}
      </Stack>
    </Page>
  );
}

async function OneSource({ source }: { source: SourceCard }) {
  const t = await getTranslations('plans');
  const locale = (await getLocale()) as Locale;
  const publisher = locale === 'en' ? (source.publisherEn ?? source.publisher) : source.publisher;
  return (
    <Card
      title={
        <Link href={sourceHref(source.id)}>
          <BilingualName name={source.title} nameEn={source.titleEn} locale={locale} original="below" />
        </Link>
      }
    >
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm [&>dt]:text-soft">
        <dt>{t('sources.publisher')}</dt>
        <dd>{publisher ?? <span className="text-faint">{t('sources.noPublisher')}</span>}</dd>
        <dt>{t('sources.date')}</dt>
        <dd>
          {source.date === null ? (
            <span className="text-faint">{t('sources.noDate')}</span>
          ) : (
            formatLongDate(source.date, locale)
          )}
        </dd>
        <dt>{t('sources.plans')}</dt>
        <dd>
          {source.plans.map((plan) => (
            <Link key={plan.slug} href={planHref(plan.slug)} className="mr-4 inline-flex min-h-6 items-center">
              <BilingualName name={plan.title} nameEn={plan.titleEn} locale={locale} original="none" />
            </Link>
          ))}
        </dd>
        <dt>{t('sources.used')}</dt>
        <dd className="tabular-nums">
          <b className="font-semibold">{t('sources.usedValue', { count: source.quotations })}</b>{' '}
          <span className="text-soft">
            {t('sources.noted')} {t('sources.notedValue', { count: source.noted })}
          </span>
        </dd>
        <dt>{t('sources.leftOut')}</dt>
        <dd className="tabular-nums">{t('sources.leftOutValue', { count: source.leftOut })}</dd>
        <dt>{t('sources.sha')}</dt>
        <dd className="font-mono text-xs break-all text-faint">{source.sha256}</dd>
      </dl>
    </Card>
  );
}
