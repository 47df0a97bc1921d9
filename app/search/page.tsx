// Search over all that the plans promise. The address is the state: the words, the one group shown whole, its page.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { PlanLinks } from '#components/plans/plan-links.tsx';
import { Page } from '#components/shell/page.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Stack } from '#components/ui/stack.tsx';
import { type SearchResult, search, searchGroups } from '#reporting/search.ts';
import { GroupCard } from './group-card.tsx';
import { GroupPick } from './group-pick.tsx';
import { SearchForm } from './search-form.tsx';

type SearchPageProps = { searchParams: Promise<SearchParams> };

export async function generateMetadata({ searchParams }: SearchPageProps): Promise<Metadata> {
  const t = await getTranslations('search');
  const text = singleParam(await searchParams, 'q');
  return { title: text === null ? t('title') : t('titleFor', { text: text.slice(0, 40) }) };
}

export default async function SearchPage({ searchParams }: SearchPageProps) {
  const actor = await requireActor();
  const params = await searchParams;
  const text = (singleParam(params, 'q') ?? '').slice(0, 100);
  const group = searchGroups.find((one) => one === singleParam(params, 'group')) ?? null;
  const page = Number.parseInt(singleParam(params, 'page') ?? '1', 10) || 1;
  const result = await forPage(actor, () => search(actor, { text, group, page }));
  const t = await getTranslations('search');
  return (
    <Page>
      <PageHeader line={<PlanLinks current="search" />} title={headline(t, result)} lead={t('hint')} />
      <SearchForm text={text} />
      {!result.isSearched && <NotYet words={result.words} />}
      {result.isSearched && result.matching === 0 && <Empty title={t('noneTitle')}>{t('noneHint')}</Empty>}
      {result.matching > 0 && (
        <>
          <GroupPick text={text} group={group} result={result} />
          <Stack className="mt-5">
            {result.groups
              .filter((one) => one.hits.length > 0)
              .map((one) => (
                <GroupCard key={one.group} found={one} text={text} result={result} isWhole={one.group === group} />
              ))}
          </Stack>
        </>
      )}
    </Page>
  );
}

function headline(t: (key: string, values?: Record<string, number>) => string, result: SearchResult): string {
  if (!result.isSearched) return t('title');
  return result.matching === 0 ? t('headlineNone') : t('headline', { matching: result.matching });
}

async function NotYet({ words }: { words: readonly string[] }) {
  const t = await getTranslations('search');
  if (words.length === 0) return <Empty title={t('askTitle')}>{t('askHint')}</Empty>;
  return <Empty title={t('shortTitle')}>{t('shortHint')}</Empty>;
}
