// Accepting many reports at once, after their list was seen: nothing that a rule warns of, nothing that waits for another city.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import type { SearchParams } from '#components/admin/single-param.ts';
import { LightTag } from '#components/figures/light-tag.tsx';
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
import { BulkForm, type BulkLine, type BulkWords } from './bulk-form.tsx';

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

function lineOf(row: QueueRow, locale: Locale): BulkLine {
  const english = locale === 'en';
  return {
    reportId: row.reportId,
    version: row.version,
    city: english ? row.cityNameEn : row.cityName,
    name: english ? row.commitment.nameEn || row.commitment.name : row.commitment.name,
    amount: formatWanYuan(row.quarterYuan),
    last: formatWanYuan(row.lastQuarterYuan),
    light: <LightTag light={row.light} />,
  };
}

async function wordsOf({ rows }: BulkView, locale: Locale): Promise<BulkWords> {
  const t = await getTranslations('reviewing.bulk');
  const column = await getTranslations('review.queue.column');
  const wan = moneyUnit('wan', locale);
  const amount = formatAmount(sumYuan(rows.map((row) => row.quarterYuan ?? zeroYuan)), locale);
  const outcomes = ['accepted', 'changed_meanwhile', 'refused'] as const;
  return {
    caption: t('caption'),
    chosen: t('chosen'),
    choose: t.raw('choose') as string,
    city: column('city'),
    commitment: column('commitment'),
    amount: `${column('quarter')} ${wan}`,
    last: `${column('last')} ${wan}`,
    light: column('light'),
    accept: t('accept'),
    accepting: t('accepting'),
    hint: t('hint'),
    result: t.raw('result') as string,
    undoHint: t('undoHint'),
    outcome: Object.fromEntries(outcomes.map((name) => [name, t(`outcome.${name}`)])),
    total: t('total', { count: rows.length, amount: `${amount.value} ${amount.unit}` }),
  };
}
