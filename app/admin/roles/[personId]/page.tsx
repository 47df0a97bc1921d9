// One person's roles and open sessions: withdrawing, granting, and ending the sessions at once.
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { AccountState } from '#components/admin/account-state.tsx';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DemonstrationTag } from '#components/ui/demonstration-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns } from '#components/ui/stack.tsx';
import { NotFound } from '#reporting/errors.ts';
import { listPeople, type PersonRow } from '#reporting/people.ts';
import { listSessions } from '#reporting/sessions.ts';
import { type Actor, allows } from '#rules/policy.ts';
import { GrantCard } from '../grant-card.tsx';
import { EndSessionsForm, WithdrawForm } from './role-forms.tsx';
import { SessionTable } from './session-table.tsx';

type HolderPageProps = { params: Promise<{ personId: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.holder');
  return { title: t('title') };
}

async function holder(actor: Actor, personId: string) {
  const person = allows(actor, 'manage_roles') && (await listPeople(actor)).find((row) => row.id === personId);
  if (!person) throw new NotFound('person', personId.slice(0, 60));
  return { person, sessions: await listSessions(actor, person.id) };
}

export default async function HolderPage({ params, searchParams }: HolderPageProps) {
  const actor = await requireActor();
  const { personId } = await params;
  const { person, sessions } = await forPage(actor, () => holder(actor, personId));
  const asked = await searchParams;
  const t = await getTranslations('admin.holder');
  const english = (await getLocale()) === 'en';
  const isSelf = person.id === actor.personId;
  return (
    <Page>
      <PageHeader
        line={
          <>
            <Link href="/admin/roles" className="inline-flex min-h-6 items-center">
              {t('back')}
            </Link>
            <span>{person.loginName}</span>
            {person.organisation && <span>{english ? person.organisation.nameEn : person.organisation.name}</span>}
            <AccountState person={person} />
            {person.isDemonstration && <DemonstrationTag />}
          </>
        }
        title={person.name}
      />
      <DoneNotice done={singleParam(asked, 'done')} count={Number(singleParam(asked, 'count')) || 0} />
      <Columns aside={isSelf ? <NotYourself /> : <GrantCard actor={actor} people={[person]} />}>
        <RolesCard person={person} fixed={isSelf} />
        <Card title={t('sessions.title')} say={t('sessions.say', { count: sessions.length })}>
          {sessions.length > 0 && (
            <div className="grid gap-3">
              <SessionTable sessions={sessions} />
              <EndSessionsForm
                personId={person.id}
                outcome={await outcomeWords()}
                words={{
                  open: t('sessions.open'),
                  consequence: t('sessions.consequence', { name: person.name }),
                  submit: t('sessions.submit'),
                  pending: t('pending'),
                }}
              />
            </div>
          )}
        </Card>
      </Columns>
    </Page>
  );
}

async function RolesCard({ person, fixed }: { person: PersonRow; fixed: boolean }) {
  const t = await getTranslations('admin.holder');
  const role = await getTranslations('shell.role');
  const english = (await getLocale()) === 'en';
  const outcome = await outcomeWords();
  return (
    <Card title={t('roles.title')} say={t('roles.say', { count: person.assignments.length })}>
      <ul className="divide-y divide-hair">
        {person.assignments.map((item) => (
          <li key={item.id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 py-2">
            <span className="py-1">
              <b className="font-semibold">{role(item.role)}</b>{' '}
              <span className="text-soft">{english ? item.organisationEn : item.organisation}</span>
            </span>
            {!fixed && (
              <WithdrawForm
                personId={person.id}
                assignmentId={item.id}
                outcome={outcome}
                words={{
                  open: t('roles.open'),
                  consequence: t('roles.consequence', { role: role(item.role) }),
                  submit: t('roles.submit'),
                  pending: t('pending'),
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function NotYourself() {
  const t = await getTranslations('admin.holder');
  return (
    <Card title={t('yourselfTitle')}>
      <p className="text-soft">{t('yourself')}</p>
    </Card>
  );
}

async function DoneNotice({ done, count }: { done: string | null; count: number }) {
  const t = await getTranslations('admin.holder.done');
  if (done !== 'granted' && done !== 'withdrawn' && done !== 'ended') return null;
  return <Notice tone="success" role="status" className="mb-5" title={t(done, { count })} />;
}
