// Not there, or not for you: the same words for both. Works without JavaScript.
import { getTranslations } from 'next-intl/server';
import { PlainPage } from '#components/shell/plain-page.tsx';
import { LinkButton } from '#components/ui/button.tsx';

export default async function NotFoundPage() {
  const t = await getTranslations('shell');
  return (
    <PlainPage title={t('state.notFound')} lead={t('state.notFoundHint')}>
      <LinkButton href="/">{t('state.home')}</LinkButton>
    </PlainPage>
  );
}
