// The system administrator's people: who has an account, how it stands, and inviting somebody new.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { AccountsNavigation } from '#components/admin/accounts-navigation.tsx';
import { matchingPeople } from '#components/admin/matching-people.ts';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { PeopleTable } from '#components/admin/people-table.tsx';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { WordsFilter } from '#components/admin/words-filter.tsx';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { env } from '#env';
import { NotFound } from '#reporting/errors.ts';
import { listPeople, type PersonRow } from '#reporting/people.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { InviteForm } from './invite-form.tsx';
import { linkWords } from './link-words.ts';
import { organisationOptions } from './organisation-options.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.people');
  return { title: t('title') };
}

/** Only who keeps accounts: the list itself also serves the one who keeps roles. */
async function accounts(actor: Actor): Promise<PersonRow[]> {
  if (!allows(actor, 'manage_people')) throw new NotFound('page', '/admin/people');
  return listPeople(actor);
}

export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const everybody = await forPage(actor, () => accounts(actor));
  const words = singleParam(await searchParams, 'words') ?? '';
  const people = matchingPeople(everybody, words);
  const t = await getTranslations('admin.people');
  const active = everybody.filter((person) => person.disabledAt === null && person.hasPassword).length;
  const disabled = everybody.filter((person) => person.disabledAt !== null).length;
  return (
    <Page>
      <PageHeader
        line={
          <>
            <AccountsNavigation current="people" />
            {everybody.some((person) => person.isDemonstration) && <DemonstrationTag />}
          </>
        }
        title={t('headline', { count: everybody.length })}
        lead={t('lead', { active, disabled, invited: everybody.length - active - disabled })}
      />
      <Columns aside={<InviteCard actor={actor} />}>
        <Card title={t('listTitle')} say={t('listSay')}>
          <WordsFilter
            action="/admin/people"
            clearHref="/admin/people"
            words={words}
            label={t('filter')}
            submit={t('filterSubmit')}
            clear={t('filterClear')}
          />
          {people.length > 0 ? (
            <PeopleTable people={people} hrefOf={(id) => `/admin/people/${id}`} />
          ) : (
            <Empty title={t('nobody')}>{t('nobodyHint')}</Empty>
          )}
        </Card>
      </Columns>
    </Page>
  );
}

async function InviteCard({ actor }: { actor: Actor }) {
  const t = await getTranslations('admin.people.invite');
  return (
    <Card title={t('title')} say={t('say')}>
      <InviteForm
        origin={new URL(env.publicUrl).origin}
        organisations={await organisationOptions(actor)}
        outcome={await outcomeWords()}
        words={{
          loginName: t('loginName'),
          loginNameHint: t('loginNameHint'),
          name: t('name'),
          organisation: t('organisation'),
          organisationHint: t('organisationHint'),
          choose: t('choose'),
          submit: t('submit'),
          pending: t('pending'),
          link: { ...(await linkWords()), title: t.raw('done') as string },
        }}
      />
    </Card>
  );
}
