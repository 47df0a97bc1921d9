// 会签 of the city: what other cities ask of it, and what it asks of others as lead.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { EntryList } from '#components/ui/entry-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { formatDate } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import { type CountersignListRow, listCountersigns } from '#reporting/joint-view.ts';
import type { Locale } from '#rules/preferences.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('joint.list');
  return { title: t('title') };
}

export default async function CountersignsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const rows = await forPage(actor, () => listCountersigns(actor));
  const asked = singleParam(await searchParams, 'done');
  const done = (['agreed', 'refused'] as const).find((one) => one === asked);
  const t = await getTranslations('joint.list');
  return (
    <Page>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Stack>
        {done && <Notice tone="success" role="status" title={t(`done.${done}`)} />}
        {rows.length === 0 && <Empty title={t('empty')}>{t('emptyHint')}</Empty>}
        <Part title={t('ours')} rows={rows.filter((row) => row.isOurs)} />
        <Part title={t('theirs')} rows={rows.filter((row) => !row.isOurs)} />
      </Stack>
    </Page>
  );
}

async function Part({ title, rows }: { title: string; rows: CountersignListRow[] }) {
  const t = await getTranslations('joint');
  const english = ((await getLocale()) as Locale) === 'en';
  if (rows.length === 0) return null;
  return (
    <Card title={title}>
      <EntryList
        items={rows.map((row) => ({
          key: `${row.reportId} ${row.askedCity}`,
          title: english ? row.commitment.nameEn || row.commitment.name : row.commitment.name,
          href: `/city/reports/${row.reportId}#joint`,
          tag: (
            <span className={row.state === 'wanted' ? 'font-semibold text-warn' : 'text-soft'}>
              {t(`state.${row.state}`)}
            </span>
          ),
          detail: `${t('list.item', {
            quarter: formatQuarter(row.quarter, english ? 'en' : 'zh-CN'),
            lead: english ? row.leadCityEn : row.leadCity,
            asked: english ? row.askedCityEn : row.askedCity,
          })}${row.state === 'wanted' ? ` · ${t('due', { date: formatDate(row.dueAt) })}` : ''}`,
        }))}
      />
    </Card>
  );
}
