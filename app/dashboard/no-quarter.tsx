// A new system: nothing has been opened, so there is nothing to show yet.
import { useTranslations } from 'next-intl';
import { Page } from '#components/shell/page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Empty } from '#components/ui/empty.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';

export function NoQuarter({ mayOpen }: { mayOpen: boolean }) {
  const t = useTranslations('dashboard');
  return (
    <Page>
      <PageHeader title={t('title')} />
      <Empty
        title={t('empty.title')}
        {...(mayOpen ? { actions: <LinkButton href="/province/quarters">{t('empty.open')}</LinkButton> } : {})}
      >
        {t('empty.hint')}
      </Empty>
    </Page>
  );
}
