// Extensions and excused reports of all quarters, with the way to where each was granted.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { formatDateTime } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import { type ExcusedReport, listExemptions } from '#reporting/exemptions.ts';
import type { Extension } from '#reporting/extensions.ts';
import type { Locale } from '#rules/preferences.ts';
import { parseQuarter, type QuarterId } from '#rules/quarter.ts';
import { SettingsNavigation } from '../settings-navigation.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.nav'))('exemptions') };
}

export default async function ExemptionsPage() {
  const actor = await requireActor();
  const { extensions, excused } = await forPage(actor, () => listExemptions(actor));
  const t = await getTranslations('settings.exemptions');
  return (
    <Page>
      <PageHeader
        line={<SettingsNavigation current="exemptions" />}
        title={t('headline', { extensions: extensions.length, excused: excused.length })}
        lead={t('lead')}
      />
      <Stack>
        <ExtensionsCard extensions={extensions} />
        <ExcusedCard excused={excused} />
      </Stack>
    </Page>
  );
}

async function QuarterLink({ quarter }: { quarter: string }) {
  const locale = (await getLocale()) as Locale;
  const id = parseQuarter(quarter);
  return (
    <Link href={`/province/quarters/${quarter}`} className="inline-flex min-h-6 items-center">
      {id ? formatQuarter(id satisfies QuarterId, locale) : quarter}
    </Link>
  );
}

async function ExtensionsCard({ extensions }: { extensions: readonly Extension[] }) {
  const t = await getTranslations('settings.exemptions.extensions');
  const kind = await getTranslations('quarters.extend.kind');
  const english = (await getLocale()) === 'en';
  return (
    <Card title={t('title')} say={t('say')}>
      {extensions.length === 0 ? (
        <p className="text-soft">{t('none')}</p>
      ) : (
        <Table caption={t('caption')}>
          <thead>
            <tr>
              <Th>{t('quarter')}</Th>
              <Th>{t('city')}</Th>
              <Th>{t('until')}</Th>
              <Th from="sm">{t('kind')}</Th>
              <Th>{t('reason')}</Th>
              <Th from="md">{t('by')}</Th>
            </tr>
          </thead>
          <tbody>
            {extensions.map((one) => (
              <tr key={one.id}>
                <Th scope="row" nowrap>
                  <QuarterLink quarter={one.quarterId} />
                </Th>
                <Td nowrap>{english ? one.cityNameEn : one.cityName}</Td>
                <Td nowrap>{formatDateTime(one.dueAt)}</Td>
                <Td from="sm">{kind(one.kind)}</Td>
                <Td className="wrap-anywhere">{one.reason}</Td>
                <Td from="md">{t('byLine', { name: one.grantedByName, when: formatDateTime(one.grantedAt) })}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}

async function ExcusedCard({ excused }: { excused: readonly ExcusedReport[] }) {
  const t = await getTranslations('settings.exemptions');
  const english = (await getLocale()) === 'en';
  return (
    <Card title={t('excused.title')} say={t('excused.say')}>
      {excused.length === 0 ? (
        <p className="text-soft">{t('excused.none')}</p>
      ) : (
        <Table caption={t('excused.caption')}>
          <thead>
            <tr>
              <Th>{t('extensions.quarter')}</Th>
              <Th>{t('extensions.city')}</Th>
              <Th>{t('excused.report')}</Th>
              <Th>{t('extensions.reason')}</Th>
              <Th from="md">{t('extensions.by')}</Th>
            </tr>
          </thead>
          <tbody>
            {excused.map((one) => (
              <tr key={one.reportId}>
                <Th scope="row" nowrap>
                  <QuarterLink quarter={one.quarter} />
                </Th>
                <Td nowrap>{english ? one.cityNameEn : one.cityName}</Td>
                <Td>
                  <Link href={`/province/reviews/${one.reportId}`}>{english ? one.nameEn || one.name : one.name}</Link>
                </Td>
                <Td className="wrap-anywhere">{one.reason}</Td>
                <Td from="md">{t('extensions.byLine', { name: one.byName, when: formatDateTime(one.at) })}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Card>
  );
}
