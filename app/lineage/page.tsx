// Lineage (数出有据): the shares, plans, reports and people behind a figure of the dashboard, and that they add up to it.
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { figureQuestion } from '#components/figures/figure-address.ts';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { finePrint } from '#documents/dashboard-notes.ts';
import { getLineage } from '#reporting/lineage.ts';
import { allows, dataScope } from '#rules/policy.ts';
import { LineageHeader } from './lineage-header.tsx';
import { PartTable } from './part-table.tsx';
import { reportAddress } from './report-address.ts';
import { ShareTables } from './share-tables.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dashboard');
  return { title: t('lineage.title') };
}

type LineagePageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function LineagePage({ searchParams }: LineagePageProps) {
  const question = figureQuestion(await searchParams);
  const actor = await requireActor();
  const lineage = await forPage(actor, () => getLineage(actor, question));
  if (!lineage) notFound();
  const t = await getTranslations('dashboard');
  const reportHref = reportAddress(actor);
  return (
    <Page>
      <LineageHeader
        lineage={lineage}
        asked={question.city}
        mayExport={allows(actor, 'export_dashboard')}
        mayWiden={dataScope(actor).kind === 'province'}
      />
      <Stack>
        <ShareTables lineage={lineage} reportHref={reportHref} />
        <PartTable lineage={lineage} reportHref={reportHref} />
      </Stack>
      <FinePrint>{finePrint(lineage.dashboard, t).join(' ')}</FinePrint>
    </Page>
  );
}
