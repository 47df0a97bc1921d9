// A new colleague, or one who lost the password, sets one by a link that works once. Public; the link is the key.
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { outcomeWords } from '#components/admin/outcome-words.ts';
import { PlainPage } from '#components/shell/plain-page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { findInvitation } from '#reporting/one-time-links.ts';
import { defaultPasswordPolicy } from '#rules/password.ts';
import { PasswordForm } from './password-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.invitation');
  return { title: t('title') };
}

export default async function InvitationPage({ params }: { params: Promise<{ secret: string }> }) {
  const { secret } = await params;
  const t = await getTranslations('admin.invitation');
  const password = await getTranslations('admin.password');
  const invited = await findInvitation(secret);
  if (!invited) {
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
    <PlainPage title={t('title')} lead={t('lead', { name: invited.name })}>
      <PasswordForm
        secret={secret}
        loginName={invited.loginName}
        outcome={await outcomeWords()}
        words={{
          loginName: t('loginName'),
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
