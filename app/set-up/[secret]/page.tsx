// Before anybody exists: the three administrators, by the one-time link that start prints. Public; the link is the key.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { PlainPage } from '#components/shell/plain-page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { setupLinkWorks } from '#reporting/one-time-links.ts';
import { administratorRoles } from '#rules/actor.ts';
import { defaultPasswordPolicy } from '#rules/password.ts';
import { SetUpForm } from './set-up-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.setUp');
  return { title: t('title') };
}

const suggestions = {
  system_administrator: 'system',
  security_administrator: 'security',
  audit_administrator: 'audit',
};

export default async function SetUpPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const t = await getTranslations('admin.setUp');
  const role = await getTranslations('shell.role');
  const password = await getTranslations('admin.password');
  if (!(await setupLinkWorks(secret))) {
    return (
      <PlainPage title={t('invalid')} lead={t('invalidLead')}>
        <p className="mb-4">{t('invalidHint')}</p>
        <LinkButton href="/sign-in" variant="quiet">
          {t('toSignIn')}
        </LinkButton>
      </PlainPage>
    );
  }
  const { minLength, classes } = defaultPasswordPolicy;
  return (
    <PlainPage title={t('title')} lead={t('lead')} wide>
      <Notice className="mb-5">{t('separation')}</Notice>
      <SetUpForm
        secret={secret}
        administrators={administratorRoles.map((name) => ({
          role: name,
          title: role(name),
          task: t(`task.${name}`),
          suggestion: suggestions[name],
        }))}
        outcome={await outcomeWords()}
        words={{
          loginName: t('loginName'),
          loginNameHint: t('loginNameHint'),
          name: t('name'),
          password: password('label'),
          passwordHint: password('policy', { minLength, classes }),
          show: password('show'),
          hide: password('hide'),
          submit: t('submit'),
          pending: t('pending'),
        }}
      />
    </PlainPage>
  );
}
