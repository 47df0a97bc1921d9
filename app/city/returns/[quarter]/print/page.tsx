// 市级季报汇总表: the whole return on paper, landscape A4, with lines to sign and seal. What the filters of the return show; no second copy of data.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import type { SearchParams } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatDateTime } from '#format/date.ts';
import { moneyUnit } from '#format/money.ts';
import { formatQuarter } from '#format/quarter.ts';
import { passes } from '#reporting/return-filters.ts';
import { getReturn } from '#reporting/returns.ts';
import type { Locale } from '#rules/preferences.ts';
import { parseQuarter } from '#rules/quarter.ts';
import { readReturnAddress, returnHref } from '../return-address.ts';
import { tallyOf } from '../return-head.tsx';
import { PrintTable } from './print-table.tsx';
import { Signatures } from './signatures.tsx';

type PrintPageProps = { params: Promise<{ quarter: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params }: PrintPageProps): Promise<Metadata> {
  const t = await getTranslations('returns.print');
  const quarter = parseQuarter((await params).quarter);
  const locale = (await getLocale()) as Locale;
  return { title: quarter ? t('titleOf', { city: '', quarter: formatQuarter(quarter, locale) }) : t('name') };
}

export default async function PrintPage({ params, searchParams }: PrintPageProps) {
  const actor = await requireActor();
  const { quarter } = await params;
  const view = await forPage(actor, () => getReturn(actor, quarter));
  const address = readReturnAddress(await searchParams);
  const rows = view.rows.filter((row) => passes(row, address.choice, actor.personId));
  const t = await getTranslations('returns.print');
  const locale = (await getLocale()) as Locale;
  const city = locale === 'en' ? view.city.nameEn : view.city.name;
  const tally = tallyOf(view.counts);
  const isPart = rows.length < view.rows.length;
  return (
    <Page>
      <div className="landscape">
        <p data-print="hide" className="mb-4 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm text-soft">
          <Link href={returnHref(view.quarter.id, address)} className="inline-flex min-h-6 items-center">
            {t('back')}
          </Link>
          <span>{t('how')}</span>
        </p>
        <h1 className="text-center text-2xl">
          {t('titleOf', { city, quarter: formatQuarter(view.quarter.id, locale) })}
        </h1>
        <p className="mt-2 mb-3 flex flex-wrap justify-between gap-x-6 gap-y-1 text-sm">
          <span>{t('unitName', { city })}</span>
          <span>
            {t(isPart ? 'tallyPart' : 'tally', { shown: rows.length, ...tally, accepted: view.counts.accepted })}{' '}
            {rows.some((row) => row.isDemonstration) && <DemonstrationTag />}
          </span>
          <span>{t('moneyUnit', { unit: moneyUnit('wan', locale) })}</span>
        </p>
        {rows.length === 0 ? <Empty title={t('nothing')} /> : <PrintTable rows={rows} group={address.group} />}
        <Signatures />
        <p className="mt-4 text-xs text-soft">{t('finePrint', { when: formatDateTime(view.now) })}</p>
      </div>
    </Page>
  );
}
