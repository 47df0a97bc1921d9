// The coverage report of one source document: what of its text is represented and where, what is left out and why.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { BilingualName, shownName } from '#components/plans/bilingual-name.tsx';
import { planHref } from '#components/plans/plan-address.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns, Stack } from '#components/ui/stack.tsx';
import { formatLongDate } from '#format/date.ts';
import { formatInteger } from '#format/number.ts';
import { quotingKinds, type SourceView } from '#reporting/sources.ts';
import type { Locale } from '#rules/preferences.ts';
import { LeftOutTable } from './left-out-table.tsx';
import { QuotationTable } from './quotation-table.tsx';
import { readSource } from './read-source.ts';

type SourcePageProps = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: SourcePageProps): Promise<Metadata> {
  const actor = await requireActor();
  const { id } = await params;
  const source = await forPage(actor, () => readSource(actor, id));
  return { title: shownName({ name: source.title, nameEn: source.titleEn }, (await getLocale()) as Locale) };
}

export default async function SourcePage({ params }: SourcePageProps) {
  const actor = await requireActor();
  const { id } = await params;
  const source = await forPage(actor, () => readSource(actor, id));
  const t = await getTranslations('plans');
  const locale = (await getLocale()) as Locale;
  return (
    <Page>
      <PageHeader
        line={
          <Link href="/sources" className="inline-flex min-h-6 items-center">
            ← {t('sources.title')}
          </Link>
        }
        title={<BilingualName name={source.title} nameEn={source.titleEn} locale={locale} original="below" />}
        lead={t.rich('coverage.lead', {
          quotations: formatInteger(source.quotations),
          leftOut: formatInteger(source.leftOut),
          b: (words) => <b>{words}</b>,
        })}
      />
      <Columns aside={<SourceFacts source={source} />}>
        <KindCounts source={source} />
        {source.notes.length > 0 && (
          <Card title={t('sources.notes')}>
            <ul className="max-w-[60em] list-disc pl-5">
              {source.notes.map((note) => (
                <li key={note.zh}>{locale === 'en' ? note.en : note.zh}</li>
              ))}
            </ul>
          </Card>
        )}
      </Columns>
      <Stack className="mt-5">
        {source.quoted.length === 0 && <Empty title={t('coverage.none')} />}
        {quotingKinds.map((kind) => (
          <QuotationTable key={kind} kind={kind} quotations={source.quoted.filter((one) => one.kind === kind)} />
        ))}
        <LeftOutTable passages={source.passages} />
      </Stack>
    </Page>
  );
}

async function KindCounts({ source }: { source: SourceView }) {
  const t = await getTranslations('plans');
  const counted = quotingKinds
    .map((kind) => ({ kind, count: source.quoted.filter((one) => one.kind === kind).length }))
    .filter(({ count }) => count > 0);
  return (
    <Card title={t('coverage.used')} say={t('coverage.usedSay')}>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 tabular-nums">
        {counted.map(({ kind, count }) => (
          <li key={kind}>
            <Link href={`#${kind}`} className="inline-flex min-h-6 items-center">
              {t('coverage.kindCount', { kind: t(`coverage.kind.${kind}`), count })}
            </Link>
          </li>
        ))}
        <li>
          <Link href="#left-out" className="inline-flex min-h-6 items-center">
            {t('coverage.kindCount', { kind: t('coverage.leftOut'), count: source.passages.length })}
          </Link>
        </li>
      </ul>
    </Card>
  );
}

async function SourceFacts({ source }: { source: SourceView }) {
  const t = await getTranslations('plans');
  const locale = (await getLocale()) as Locale;
  const publisher = locale === 'en' ? (source.publisherEn ?? source.publisher) : source.publisher;
  return (
    <Card title={t('facts.title')}>
      <DefinitionList
        items={[
          { term: t('sources.publisher'), value: publisher ?? t('sources.noPublisher') },
          {
            term: t('sources.date'),
            value: source.date === null ? t('sources.noDate') : formatLongDate(source.date, locale),
          },
          { term: t('sources.used'), value: t('sources.usedValue', { count: source.quotations }) },
          { term: t('sources.noted'), value: t('sources.notedValue', { count: source.noted }) },
          { term: t('sources.leftOut'), value: t('sources.leftOutValue', { count: source.leftOut }) },
        ]}
      />
      <p className="mt-2 text-sm text-soft">{t('sources.sha')}</p>
      <p className="font-mono text-xs break-all text-faint">{source.sha256}</p>
      <p className="mt-2 text-sm text-soft">{t('sources.plans')}</p>
      {source.plans.map((plan) => (
        <p key={plan.slug}>
          <Link href={planHref(plan.slug)}>
            <BilingualName name={plan.title} nameEn={plan.titleEn} locale={locale} original="none" />
          </Link>
        </p>
      ))}
    </Card>
  );
}
