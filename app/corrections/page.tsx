// Corrections in the actor's scope: what waits for whom, and what has been decided.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatWanYuanChange, formatWanYuanExact } from '#format/money.ts';
import { formatQuarter } from '#format/quarter.ts';
import { type CorrectionLine, listCorrections } from '#reporting/correction-reading.ts';
import type { Locale } from '#rules/preferences.ts';

type CorrectionsPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('corrections');
  return { title: t('title') };
}

export default async function CorrectionsPage({ searchParams }: CorrectionsPageProps) {
  const actor = await requireActor();
  const all = await forPage(actor, () => listCorrections(actor, { open: false }));
  const onlyOpen = singleParam(await searchParams, 'which') !== 'all';
  const open = all.filter(({ state }) => state === 'requested' || state === 'city_agreed');
  const lines = onlyOpen ? open : all;
  const t = await getTranslations('corrections');
  return (
    <Page>
      <PageHeader title={t('headline', { count: open.length })} lead={t('lead')} />
      <nav aria-label={t('which')} className="mb-4 flex gap-4">
        <Link href="/corrections" current={onlyOpen ? 'page' : undefined}>
          {t('open')}
        </Link>
        <Link href="/corrections?which=all" current={onlyOpen ? undefined : 'page'}>
          {t('all')}
        </Link>
      </nav>
      {lines.length === 0 ? (
        <Empty title={t('empty')}>{t('emptyHint')}</Empty>
      ) : (
        <Card title={t('title')}>
          <CorrectionTable lines={lines} />
        </Card>
      )}
    </Page>
  );
}

async function CorrectionTable({ lines }: { lines: readonly CorrectionLine[] }) {
  const t = await getTranslations('corrections');
  const locale = (await getLocale()) as Locale;
  const english = locale === 'en';
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Th>{t('column.commitment')}</Th>
          <Th>{t('column.city')}</Th>
          <Th>{t('column.quarter')}</Th>
          <Th numeric unit={t('column.unit')}>
            {t('column.before')}
          </Th>
          <Th numeric unit={t('column.unit')}>
            {t('column.delta')}
          </Th>
          <Th numeric unit={t('column.unit')}>
            {t('column.after')}
          </Th>
          <Th>{t('column.state')}</Th>
          <Th from="md">{t('column.asked')}</Th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <Th scope="row">
              <Link href={`/corrections/${line.id}`}>{english ? line.commitment.nameEn : line.commitment.name}</Link>
            </Th>
            <Td>{english ? line.cityNameEn : line.cityName}</Td>
            <Td>{formatQuarter(line.quarter, locale)}</Td>
            <Td numeric>{formatWanYuanExact(line.beforeYuan)}</Td>
            <Td numeric>{formatWanYuanChange(line.deltaYuan)}</Td>
            <Td numeric strong>
              {formatWanYuanExact(line.afterYuan)}
            </Td>
            <Td>
              {t(`state.${line.state}`)}
              {line.state === 'granted' && line.hasLapsed && (
                <span className="block text-sm text-soft">{t('lapsed')}</span>
              )}
            </Td>
            <Td from="md">
              {line.requestedByName} {formatDateTime(line.requestedAt)}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
