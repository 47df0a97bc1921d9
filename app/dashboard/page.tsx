// The dashboard: how far the annual plans have come, in one quarter and one basis, for the actor's scope. Shows what getDashboard computed.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { figureQuestion } from '#components/figures/figure-address.ts';
import { Page } from '#components/shell/page.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { getDashboard } from '#reporting/dashboard.ts';
import { allows, dataScope } from '#rules/policy.ts';
import { CityMap } from './city-map.tsx';
import { CityTable } from './city-table.tsx';
import { DashboardHeader } from './dashboard-header.tsx';
import { DashboardNotes } from './dashboard-notes.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Laggards } from './laggards.tsx';
import { NoQuarter } from './no-quarter.tsx';
import { ShareTable } from './share-table.tsx';
import { YearTrend } from './year-trend.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dashboard');
  return { title: t('title') };
}

type DashboardPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function DashboardPage({ searchParams }: DashboardPageProps) {
  const question = figureQuestion(await searchParams);
  const actor = await requireActor();
  const view = await forPage(actor, () => getDashboard(actor, question));
  if (!view) return <NoQuarter mayOpen={allows(actor, 'open_quarter')} />;
  const isProvince = view.scope === 'province';
  return (
    <Page>
      <DashboardHeader
        view={view}
        mayExport={allows(actor, 'export_dashboard')}
        mayWiden={dataScope(actor).kind === 'province'}
      />
      <KeyFigures view={view} />
      <Columns
        aside={
          // Side by side where the columns of the page are not: a drawing as wide as the page says no more.
          <div className="grid grid-cols-1 items-start gap-5 md:max-lg:grid-cols-2 print:grid-cols-2">
            {isProvince && <CityMap view={view} />}
            <YearTrend view={view} />
            {!isProvince && <Laggards view={view} />}
          </div>
        }
      >
        <CityTable view={view} />
        {!isProvince && <ShareTable view={view} />}
      </Columns>
      {isProvince && (
        <div className="mt-5">
          <Laggards view={view} wide />
        </div>
      )}
      <DashboardNotes view={view} />
    </Page>
  );
}
