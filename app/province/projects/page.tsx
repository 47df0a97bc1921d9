// The project library: every commitment the province keeps, by filters in the address.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { isNarrowed, libraryHref, readLibraryAddress } from '#components/library/library-address.ts';
import { LibraryFilters } from '#components/library/library-filters.tsx';
import { LibraryTable } from '#components/library/library-table.tsx';
import { SubNavigation } from '#components/maintenance/sub-navigation.tsx';
import { Page } from '#components/shell/page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Card } from '#components/ui/card.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { libraryPageSize, listLibrary } from '#reporting/project-library.ts';

type LibraryPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library.list');
  return { title: t('title') };
}

export default async function LibraryPage({ searchParams }: LibraryPageProps) {
  const actor = await requireActor();
  const params = await searchParams;
  const address = readLibraryAddress((name) => singleParam(params, name));
  const view = await forPage(actor, () => listLibrary(actor, address));
  const t = await getTranslations('library.list');
  const first = (view.page - 1) * libraryPageSize;
  const shown = { ...address, page: view.page };
  return (
    <Page>
      <PageHeader
        line={
          <>
            <SubNavigation current="projects" />
            {view.rows.some((row) => row.isDemonstration) && <DemonstrationTag />}
          </>
        }
        title={t(isNarrowed(address) ? 'headlineFound' : 'headline', { count: view.total })}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href="/province/projects/new">{t('create')}</LinkButton>
            <LinkButton href="/province/imports" variant="quiet">
              {t('imports')}
            </LinkButton>
          </>
        }
      />
      <Card>
        <LibraryFilters address={address} year={view.year} years={view.years} plans={view.plans} cities={view.cities} />
        {view.rows.length === 0 ? (
          <Empty
            title={t('empty')}
            {...(isNarrowed(address) ? { actions: <Link href="/province/projects">{t('showAll')}</Link> } : {})}
          >
            {t(isNarrowed(address) ? 'emptyFoundHint' : 'emptyHint')}
          </Empty>
        ) : (
          <>
            <LibraryTable rows={view.rows} year={view.year} address={shown} />
            <Pagination
              from={first + 1}
              to={first + view.rows.length}
              total={view.total}
              previousHref={view.page > 1 ? libraryHref(address, { page: view.page - 1 }) : undefined}
              nextHref={view.page < view.pages ? libraryHref(address, { page: view.page + 1 }) : undefined}
            />
            <p className="mt-3 text-sm text-soft">{t('note', { year: view.year })}</p>
          </>
        )}
      </Card>
    </Page>
  );
}
