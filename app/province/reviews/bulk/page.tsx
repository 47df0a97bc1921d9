// Accepting many reports at once, after their list was seen: nothing that a rule warns of, nothing that waits for another city.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import type { SearchParams } from '#components/admin/single-param.ts';
import { LightTag } from '#components/figures/light-tag.tsx';
import { type BulkColumn, BulkForm, type BulkLine, type BulkWords } from '#components/report/bulk-form.tsx';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { formatAmount, formatWanYuan, moneyUnit } from '#format/money.ts';
import { formatQuarter } from '#format/quarter.ts';
import { type BulkView, bulkLimit, listAcceptable } from '#reporting/bulk-acceptance.ts';
import type { QueueRow } from '#reporting/queue-rows.ts';
import { sumYuan, zeroYuan } from '#rules/money.ts';
import type { Locale } from '#rules/preferences.ts';
import { queueHref, readQueueAddress } from '../queue-address.ts';
import { acceptReportsAction } from './actions.ts';

type BulkPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reviewing.bulk');
  return { title: t('title') };
}

export default async function BulkPage({ searchParams }: BulkPageProps) {
  const actor = await requireActor();
  const address = readQueueAddress(await searchParams);
  const found = await forPage(actor, () => listAcceptable(actor, address));
  const t = await getTranslations('reviewing.bulk');
  const locale = (await getLocale()) as Locale;
  const rows = found?.rows ?? [];
  return (
    <Page>
      <PageHeader
        line={
          <>
            <Link href={queueHref(address)} className="inline-flex min-h-6 items-center">
              {t('back')}
            </Link>
            {found && <span>{formatQuarter(found.view.quarter.id, locale)}</span>}
            {rows.some((row) => row.isDemonstration) && <DemonstrationTag />}
          </>
        }
        title={t('headline', { count: rows.length })}
        lead={`${t('lead')} ${t('leftOut', { count: found?.leftOut ?? 0 })}`}
      />
      <Card title={t('title')}>
        {found && rows.length > 0 ? (
          <BulkForm
            action={acceptReportsAction}
            here="/province/reviews/bulk"
            columns={await columnsOf(locale)}
            lines={rows.map((row) => lineOf(row, locale))}
            words={await wordsOf(found, locale)}
            outcome={await outcomeWords()}
          />
        ) : (
          <Empty title={t('headline', { count: 0 })} />
        )}
      </Card>
      <FinePrint>{t('limit', { max: bulkLimit })}</FinePrint>
    </Page>
  );
}

async function columnsOf(locale: Locale): Promise<BulkColumn[]> {
  const column = await getTranslations('review.queue.column');
  const wan = moneyUnit('wan', locale);
  return [
    { label: column('city') },
    { label: `${column('quarter')} ${wan}`, numeric: true },
    { label: `${column('last')} ${wan}`, numeric: true, from: 'sm' },
    { label: column('light'), from: 'sm' },
  ];
}

function lineOf(row: QueueRow, locale: Locale): BulkLine {
  const english = locale === 'en';
  const city = english ? row.cityNameEn : row.cityName;
  return {
    reportId: row.reportId,
    version: row.version,
    href: `/province/reviews/${row.reportId}`,
    name: english ? row.commitment.nameEn || row.commitment.name : row.commitment.name,
    of: city,
    cells: [
      city,
      formatWanYuan(row.quarterYuan),
      formatWanYuan(row.lastQuarterYuan),
      <LightTag key="light" light={row.light} />,
    ],
  };
}

async function wordsOf({ rows }: BulkView, locale: Locale): Promise<BulkWords> {
  const t = await getTranslations('reviewing.bulk');
  const column = await getTranslations('review.queue.column');
  const amount = formatAmount(sumYuan(rows.map((row) => row.quarterYuan ?? zeroYuan)), locale);
  const outcomes = ['accepted', 'changed_meanwhile', 'refused'] as const;
  return {
    caption: t('caption'),
    chosen: t('chosen'),
    choose: t.raw('choose') as string,
    commitment: column('commitment'),
    submit: t('accept'),
    submitting: t('accepting'),
    hint: t('hint'),
    result: t.raw('result') as string,
    resultHint: t('undoHint'),
    outcome: Object.fromEntries(outcomes.map((name) => [name, t(`outcome.${name}`)])),
    total: t('total', { count: rows.length, amount: `${amount.value} ${amount.unit}` }),
  };
}
