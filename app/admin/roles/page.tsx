// The security administrator's people: who holds which role where, and granting one.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { matchingPeople } from '#components/admin/matching-people.ts';
import { PeopleTable } from '#components/admin/people-table.tsx';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { WordsFilter } from '#components/admin/words-filter.tsx';
import { FinePrint, Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { NotFound } from '#reporting/errors.ts';
import { listPeople, type PersonRow } from '#reporting/people.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { GrantCard } from './grant-card.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.roles');
  return { title: t('title') };
}

/** Only who keeps roles: the list itself also serves the one who keeps accounts. */
async function holders(actor: Actor): Promise<PersonRow[]> {
  if (!allows(actor, 'manage_roles')) throw new NotFound('page', '/admin/roles');
  return listPeople(actor);
}

export default async function RolesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const everybody = await forPage(actor, () => holders(actor));
  const words = singleParam(await searchParams, 'words') ?? '';
  const people = matchingPeople(everybody, words);
  const t = await getTranslations('admin.roles');
  const list = await getTranslations('admin.people');
  const without = everybody.filter((person) => person.assignments.length === 0 && person.disabledAt === null).length;
  return (
    <Page>
      <PageHeader
        {...(everybody.some((person) => person.isDemonstration) ? { line: <DemonstrationTag /> } : {})}
        title={t('headline', { count: without })}
        lead={t('lead')}
      />
      <Columns aside={<GrantCard actor={actor} people={everybody} />}>
        <Card title={t('listTitle')} say={t('listSay')}>
          <WordsFilter
            action="/admin/roles"
            clearHref="/admin/roles"
            words={words}
            label={list('filter')}
            submit={list('filterSubmit')}
            clear={list('filterClear')}
          />
          {people.length > 0 ? (
            <PeopleTable people={people} hrefOf={(id) => `/admin/roles/${id}`} />
          ) : (
            <Empty title={list('nobody')}>{list('nobodyHint')}</Empty>
          )}
        </Card>
      </Columns>
      <FinePrint>{t('finePrint')}</FinePrint>
    </Page>
  );
}
