// All commitments, to be filtered by plan, city, kind, status and words; the address is the state.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { PlanLinks } from '#components/plans/plan-links.tsx';
import { CommitmentTable } from '#components/profiles/commitment-table.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { type CommitmentQuestion, listCommitments } from '#reporting/commitment-list.ts';
import type { Locale } from '#rules/preferences.ts';
import { ProjectFilter, projectsAddress } from './project-filter.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profiles.projects'))('title') };
}

export default async function ProjectsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const params = await searchParams;
  const question: CommitmentQuestion = {
    plan: singleParam(params, 'plan'),
    city: singleParam(params, 'city'),
    kind: singleParam(params, 'kind'),
    status: singleParam(params, 'status'),
    words: singleParam(params, 'words'),
    page: Number.parseInt(singleParam(params, 'page') ?? '1', 10) || 1,
  };
  const view = await forPage(actor, () => listCommitments(actor, question));
  const t = await getTranslations('profiles.projects');
  const locale = (await getLocale()) as Locale;
  const { rows, total, page, pageSize } = view;
  const from = (page - 1) * pageSize + 1;
  return (
    <Page>
      <PageHeader line={<PlanLinks current="projects" />} title={t('title')} lead={t('lead')} />
      <Stack>
        <ProjectFilter question={question} view={view} locale={locale} />
        <Card title={t('say', { total })}>
          {rows.length === 0 ? (
            <Empty title={t('empty')}>{t('emptyHint')}</Empty>
          ) : (
            <CommitmentTable caption={t('title')} entries={rows} withKind withPlans />
          )}
          {total > pageSize && (
            <Pagination
              from={from}
              to={from + rows.length - 1}
              total={total}
              previousHref={page > 1 ? projectsAddress({ ...question, page: page - 1 }) : undefined}
              nextHref={page * pageSize < total ? projectsAddress({ ...question, page: page + 1 }) : undefined}
            />
          )}
        </Card>
      </Stack>
    </Page>
  );
}
