// Between the system administrator's two offices: accounts and organisations.
import { useTranslations } from 'next-intl';
import { Pick } from '../ui/pick.tsx';

export function AccountsNavigation({ current }: { current: 'people' | 'organisations' }) {
  const t = useTranslations('admin.accounts');
  return (
    <Pick
      label={t('label')}
      items={(['people', 'organisations'] as const).map((name) => ({
        label: t(name),
        href: `/admin/${name}`,
        current: name === current,
      }))}
    />
  );
}
