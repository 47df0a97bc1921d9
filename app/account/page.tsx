// One's own account: who the system thinks one is, the password, where notices go, and where one is signed in.
import { getLocale, getTranslations } from 'next-intl/server';
import { forPage, requireActor } from '#auth/guards.ts';
import { type SearchParams, singleParam } from '#components/admin/single-param.ts';
import { Page } from '#components/shell/page.tsx';
import { Card } from '#components/ui/card.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { Columns, Stack } from '#components/ui/stack.tsx';
import { Table, Td, Th } from '#components/ui/table.tsx';
import { env } from '#env';
import { formatDateTime } from '#format/date.ts';
import { getMailSettings } from '#reporting/mail-settings.ts';
import { listSessions } from '#reporting/sessions.ts';
import type { Actor } from '#rules/policy.ts';
import { roleWords } from '../role-words.ts';
import { EndAllSessionsForm, MailForm, PasswordForm } from './account-forms.tsx';

export async function generateMetadata() {
  return { title: (await getTranslations('access'))('account.title') };
}

export default async function AccountPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor();
  const sessions = await forPage(actor, () => listSessions(actor, actor.personId));
  const t = await getTranslations('access');
  const english = (await getLocale()) === 'en';
  return (
    <Page>
      <PageHeader title={t('account.heading', { name: actor.name })} />
      <Columns
        aside={
          <Card title={t('account.passwordTitle')} say={t('account.passwordSay')}>
            <PasswordForm
              words={{
                current: t('account.current'),
                password: t('account.password'),
                hint: t('account.passwordHint'),
                submit: t('account.passwordSubmit'),
                pending: t('account.pending'),
                done: t('account.passwordDone'),
                problem: t('account.problem'),
              }}
            />
          </Card>
        }
      >
        <Stack>
          <Card title={t('account.title')}>
            <DefinitionList
              items={[
                {
                  term: t('account.organisation'),
                  value: english ? actor.organisation.nameEn : actor.organisation.name,
                },
                {
                  term: t('account.roles'),
                  value: await roleWords(actor),
                },
              ]}
            />
          </Card>
          <MailCard actor={actor} isDone={singleParam(await searchParams, 'done') === 'mail'} />
          <Card title={t('account.sessionsTitle')} say={t('account.sessionsSay', { count: sessions.length })}>
            <Table caption={t('account.sessionsTitle')}>
              <thead>
                <tr>
                  <Th>{t('account.since')}</Th>
                  <Th>{t('account.seen')}</Th>
                  <Th from="md">{t('account.address')}</Th>
                  <Th from="md">{t('account.browser')}</Th>
                </tr>
              </thead>
              <tbody>
                {sessions.map((session) => (
                  <tr key={session.id}>
                    <Td>
                      {formatDateTime(session.createdAt)}
                      {session.id === actor.sessionId && <b className="ml-2 text-accent">{t('account.here')}</b>}
                    </Td>
                    <Td>{formatDateTime(session.lastSeenAt)}</Td>
                    <Td from="md">{session.address}</Td>
                    <Td from="md" className="max-w-80 truncate">
                      {session.userAgent}
                    </Td>
                  </tr>
                ))}
              </tbody>
            </Table>
            <p className="mt-3 text-sm text-soft">{t('account.endAllHint')}</p>
            <EndAllSessionsForm words={{ submit: t('account.endAll'), pending: t('account.pending') }} />
          </Card>
        </Stack>
      </Columns>
    </Page>
  );
}

async function MailCard({ actor, isDone }: { actor: Actor; isDone: boolean }) {
  const settings = await forPage(actor, () => getMailSettings(actor));
  const t = await getTranslations('notices');
  return (
    <Card id="mail" title={t('mail.title')} say={env.sendsMail ? t('mail.say') : t('mail.sayOff')}>
      <MailForm
        settings={settings}
        isDone={isDone}
        words={{
          address: t('mail.address'),
          addressHint: t('mail.addressHint'),
          wanted: t('mail.wanted'),
          submit: t('mail.submit'),
          pending: t('mail.pending'),
          done: t('mail.done'),
          problem: t('mail.problem'),
        }}
      />
    </Card>
  );
}
