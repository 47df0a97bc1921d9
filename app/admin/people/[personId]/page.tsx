// One account: how it stands, and the system administrator's moves on it. Roles are shown, not changed.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { AccountState } from '#components/admin/account-state.tsx';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { env } from '#env';
import { formatDateTime } from '#format/date.ts';
import { noFigure } from '#format/number.ts';
import { NotFound } from '#reporting/errors.ts';
import { listPeople, type PersonRow } from '#reporting/people.ts';
import { isAdministratorRole } from '#rules/actor.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { linkWords } from '../link-words.ts';
import { organisationOptions } from '../organisation-options.ts';
import { DisableForm, MoveForm, RenewForm } from './account-forms.tsx';
import { MembershipsCard } from './memberships-card.tsx';

type PersonPageProps = { params: Promise<{ personId: string }>; searchParams: Promise<SearchParams> };

const doneWords = ['disabled', 'enabled', 'moved', 'memberOf', 'memberEnded'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.person');
  return { title: t('title') };
}

/** Only who keeps accounts: the list itself also serves the one who keeps roles. */
async function account(actor: Actor, personId: string): Promise<PersonRow> {
  const person = allows(actor, 'manage_people') && (await listPeople(actor)).find((row) => row.id === personId);
  if (!person) throw new NotFound('person', personId.slice(0, 60));
  return person;
}

export default async function PersonPage({ params, searchParams }: PersonPageProps) {
  const actor = await requireActor();
  const { personId } = await params;
  const person = await forPage(actor, () => account(actor, personId));
  const asked = await searchParams;
  const done = doneWords.find((word) => word === singleParam(asked, 'done'));
  const t = await getTranslations('admin.person');
  return (
    <Page>
      <PageHeader
        line={
          <>
            <Link href="/admin/people" className="inline-flex min-h-6 items-center">
              {t('back')}
            </Link>
            <span>{person.loginName}</span>
            <AccountState person={person} />
            {person.isDemonstration && <DemonstrationTag />}
          </>
        }
        title={person.name}
      />
      {done !== undefined && (
        <Notice
          tone="success"
          role="status"
          className="mb-5"
          title={t(`done.${done}`, { name: person.name, count: Number(singleParam(asked, 'count')) || 0 })}
        />
      )}
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        <AccountCard person={person} />
        <div className="grid gap-5">
          {person.id === actor.personId ? (
            <Card title={t('manage')}>
              <p className="text-soft">{t('yourself')}</p>
            </Card>
          ) : (
            <Moves actor={actor} person={person} />
          )}
        </div>
      </div>
    </Page>
  );
}

async function AccountCard({ person }: { person: PersonRow }) {
  const t = await getTranslations('admin.person');
  const role = await getTranslations('shell.role');
  const english = (await getLocale()) === 'en';
  const when = (instant: Date | null) => (instant ? formatDateTime(instant) : noFigure);
  const roles = person.assignments.map((item) => (
    <span key={item.id} className="block">
      {english ? item.organisationEn : item.organisation} · {role(item.role)}
    </span>
  ));
  return (
    <Card title={t('account')}>
      <DefinitionList
        items={[
          { term: t('loginName'), value: person.loginName },
          {
            term: t('organisation'),
            value: (english ? person.organisation?.nameEn : person.organisation?.name) ?? t('noOrganisation'),
          },
          { term: t('created'), value: when(person.createdAt) },
          { term: t('lastSeen'), value: when(person.lastSeenAt) },
          ...(person.disabledAt ? [{ term: t('disabledAt'), value: when(person.disabledAt) }] : []),
          { term: t('roles'), value: roles.length > 0 ? roles : t('noRole'), note: t('rolesNote') },
        ]}
      />
    </Card>
  );
}

async function Moves({ actor, person }: { actor: Actor; person: PersonRow }) {
  const t = await getTranslations('admin.person');
  const outcome = await outcomeWords();
  const shared = { personId: person.id, outcome };
  const move = person.disabledAt === null ? 'disable' : 'enable';
  const isAdministrator = person.assignments.some((item) => isAdministratorRole(item.role));
  return (
    <>
      <Card title={t('move.title')} say={t(isAdministrator ? 'move.notAdministrators' : 'move.say')}>
        {!isAdministrator && (
          <MoveForm
            key={person.organisation?.id}
            {...shared}
            from={person.organisation?.id ?? ''}
            organisations={(await organisationOptions(actor)).filter((item) => item.value !== person.organisation?.id)}
            words={{
              open: t('move.open'),
              organisation: t('move.organisation'),
              choose: t('move.choose'),
              consequence: t('move.consequence', { name: person.name, count: person.assignments.length }),
              submit: t('move.submit'),
              pending: t('pending'),
            }}
          />
        )}
      </Card>
      <MembershipsCard actor={actor} person={person} />
      {person.disabledAt === null && (
        <Card title={t('renew.title')} say={t('renew.say')}>
          <RenewForm
            {...shared}
            origin={new URL(env.publicUrl).origin}
            words={{
              open: t('renew.open'),
              consequence: t('renew.consequence'),
              submit: t('renew.submit'),
              pending: t('pending'),
              link: await linkWords(),
            }}
          />
        </Card>
      )}
      <Card title={t(`${move}.title`)} say={t(`${move}.say`)}>
        <DisableForm
          key={move}
          {...shared}
          disabled={move === 'disable'}
          words={{
            open: t(`${move}.open`),
            consequence: t(`${move}.consequence`, { name: person.name }),
            submit: t(`${move}.submit`),
            pending: t('pending'),
          }}
        />
      </Card>
    </>
  );
}
