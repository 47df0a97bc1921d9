// Every indicator of every plan, with filters in the address. A figure stands with its unit, its year or “no year”, and its document.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { PlanLinks } from '#components/plans/plan-links.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { Link } from '#components/ui/link.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { type IndicatorList, type IndicatorQuestion, listIndicators } from '#reporting/indicators.ts';
import { IndicatorFilter } from './indicator-filter.tsx';
import { IndicatorTable } from './indicator-table.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans');
  return { title: t('indicators.title') };
}

export default async function IndicatorsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const question = questionOf(await searchParams);
  const list = await forPage(actor, () => listIndicators(actor, question));
  const t = await getTranslations('plans');
  return (
    <Page>
      <PageHeader
        line={<PlanLinks current="indicators" />}
        title={t('indicators.headline', { total: list.total })}
        remark={t('indicators.headlineRemark', { without: list.options.withoutYear })}
        tone="idle"
        lead={t('indicators.lead')}
      />
      <Card title={t('indicators.title')} say={t('indicators.found', { matching: list.matching })}>
        <IndicatorFilter question={question} options={list.options} />
        {list.rows.length === 0 ? (
          <Empty title={t('indicators.none')} actions={<Link href="/indicators">{t('indicators.clear')}</Link>}>
            {t('indicators.noneHint')}
          </Empty>
        ) : (
          <IndicatorTable rows={list.rows} locale={await getLocale()} />
        )}
        {list.matching > list.perPage && <Leaf list={list} question={question} />}
      </Card>
    </Page>
  );
}

function Leaf({ list, question }: { list: IndicatorList; question: IndicatorQuestion }) {
  const to = Math.min(list.from + list.rows.length - 1, list.matching);
  return (
    <Pagination
      from={Math.min(list.from, list.matching)}
      to={to}
      total={list.matching}
      previousHref={question.page > 1 ? address(question, question.page - 1) : undefined}
      nextHref={to < list.matching && list.rows.length > 0 ? address(question, question.page + 1) : undefined}
    />
  );
}

function questionOf(params: SearchParams): IndicatorQuestion {
  return {
    plan: singleParam(params, 'plan'),
    city: singleParam(params, 'city'),
    year: singleParam(params, 'year'),
    direction: singleParam(params, 'direction'),
    words: (singleParam(params, 'words') ?? '').slice(0, 100),
    page: Math.max(1, Number.parseInt(singleParam(params, 'page') ?? '1', 10) || 1),
  };
}

function address({ page: _page, ...filters }: IndicatorQuestion, page: number): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filters)) if (value) query.set(name, value);
  if (page > 1) query.set('page', String(page));
  return `/indicators?${query}`;
}
