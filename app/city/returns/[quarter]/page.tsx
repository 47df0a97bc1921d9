// The city's return of one quarter: what is owed, by when, what is done, and what waits for whom.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { readUploadOutcome } from '#components/report/upload-outcome.tsx';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { formatQuarter } from '#format/quarter.ts';
import { everyReport, passes } from '#reporting/return-filters.ts';
import { listReturnScans } from '#reporting/return-scans.ts';
import { getReturn, type ReturnView } from '#reporting/returns.ts';
import type { Locale } from '#rules/preferences.ts';
import { parseQuarter } from '#rules/quarter.ts';
import { ExtensionNotice } from './extension-notice.tsx';
import { type ReturnAddress, readReturnAddress, returnHref } from './return-address.ts';
import { ReturnFilterForm } from './return-filter-form.tsx';
import { ReturnHead } from './return-head.tsx';
import { ReturnTable } from './return-table.tsx';
import { ScanCard } from './scan-card.tsx';
import { WaitingList } from './waiting-list.tsx';
import { WorkbookCard } from './workbook-card.tsx';

type ReturnPageProps = {
  params: Promise<{ quarter: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: ReturnPageProps): Promise<Metadata> {
  const t = await getTranslations('city.return');
  const quarter = parseQuarter((await params).quarter);
  const locale = (await getLocale()) as Locale;
  return { title: quarter ? t('titleOf', { quarter: formatQuarter(quarter, locale) }) : t('title') };
}

export default async function ReturnPage({ params, searchParams }: ReturnPageProps) {
  const actor = await requireActor();
  const { quarter } = await params;
  const view = await forPage(actor, () => getReturn(actor, quarter));
  const query = await searchParams;
  const address = readReturnAddress(query);
  const scans = await forPage(actor, () => listReturnScans(actor, [view.quarter.id]));
  const t = await getTranslations('city.return');
  const joint = await getTranslations('joint');
  return (
    <Page>
      <ReturnHead view={view} address={address} />
      <ExtensionNotice view={view} />
      <Stack>
        <WaitingList view={view} />
        <Card
          title={t('listTitle')}
          say={t('listSay')}
          actions={<Link href="/city/countersigns">{joint('list.link')}</Link>}
        >
          {view.rows.length === 0 ? (
            <Empty title={t('nothingOwed')}>{t('nothingOwedHint')}</Empty>
          ) : (
            <>
              <ReturnFilterForm key={returnHref('', address)} view={view} address={address} me={actor.personId} />
              <Filtered view={view} address={address} me={actor.personId} />
            </>
          )}
        </Card>
        <WorkbookCard actor={actor} quarter={view.quarter.id} query={query} />
        <ScanCard
          scans={scans}
          quarter={view.quarter.id}
          isOpen={view.quarter.state === 'open'}
          outcome={readUploadOutcome(query)}
        />
      </Stack>
      <FinePrint>{t('finePrint')}</FinePrint>
    </Page>
  );
}

async function Filtered({ view, address, me }: { view: ReturnView; address: ReturnAddress; me: string }) {
  const t = await getTranslations('returns');
  const city = await getTranslations('city.return');
  const rows = view.rows.filter((row) => passes(row, address.choice, me));
  if (rows.length > 0) return <ReturnTable rows={rows} group={address.group} />;
  const all = returnHref(view.quarter.id, { ...address, choice: everyReport });
  return <Empty title={t('noneShown')} actions={<Link href={all}>{city('showAll')}</Link>} />;
}
