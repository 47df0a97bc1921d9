// Between the publisher's three offices: plans, project library, imports. Stands in the line above the headline.
import { useTranslations } from 'next-intl';
import { Pick } from '../ui/pick.tsx';

const offices = [
  { name: 'plans', href: '/province/plans' },
  { name: 'projects', href: '/province/projects' },
  { name: 'imports', href: '/province/imports' },
] as const;

export function SubNavigation({ current }: { current: (typeof offices)[number]['name'] }) {
  const t = useTranslations('upkeep.offices');
  return (
    <Pick
      label={t('label')}
      items={offices.map(({ name, href }) => ({ label: t(name), href, current: name === current }))}
    />
  );
}
