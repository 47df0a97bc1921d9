// The way to the return: the latest quarter that was opened, or why there is none yet.
import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { Page } from '#components/shell/page.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { findReturnQuarter } from '#reporting/returns.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('city.return');
  return { title: t('title') };
}

export default async function ReturnsPage() {
  const actor = await requireActor();
  const quarter = await forPage(actor, () => findReturnQuarter(actor));
  if (quarter) redirect(`/city/returns/${quarter.id}` as Route);
  const t = await getTranslations('city.return');
  return (
    <Page>
      <PageHeader title={t('title')} />
      <Empty title={t('noQuarter')}>{t('noQuarterHint')}</Empty>
    </Page>
  );
}
