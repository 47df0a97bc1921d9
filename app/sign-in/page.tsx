// Signing in. In demonstration mode the people to try are listed; in production there is the form alone.
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { currentActor } from '#auth/actor.ts';
import { PlainPage } from '#components/shell/plain-page.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { listDemonstrationPersonas } from '#reporting/demonstration.ts';
import { PersonaList } from './persona-list.tsx';
import { SignInForm } from './sign-in-form.tsx';

export async function generateMetadata() {
  return { title: (await getTranslations('access'))('signIn.title') };
}

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function SignInPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  if (await currentActor()) redirect('/');
  const t = await getTranslations('access');
  const next = typeof search.next === 'string' ? search.next : '/';
  const personas = await listDemonstrationPersonas();
  const said = (['out', 'ended', 'ready'] as const).find((name) => search[name] === '1');
  return (
    <PlainPage
      title={t('signIn.title')}
      lead={t('signIn.lead')}
      wide={personas.length > 0}
      foot={<span>{t('signIn.unclassified')}</span>}
    >
      {said && (
        <Notice tone={said === 'ended' ? 'warning' : 'success'} role="status" className="mb-5">
          {t(`signIn.said.${said}`)}
        </Notice>
      )}
      <div className="max-w-[24rem]">
        <SignInForm
          next={next}
          words={{
            loginName: t('signIn.loginName'),
            password: t('signIn.password'),
            submit: t('signIn.submit'),
            pending: t('signIn.pending'),
            problem: t('signIn.problem'),
          }}
        />
      </div>
      {personas.length > 0 && <PersonaList personas={personas} next={next} />}
    </PlainPage>
  );
}
