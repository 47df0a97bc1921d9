// Between the pages of the settings. Stands in the line above the headline.
import { useTranslations } from 'next-intl';
import { Pick } from '#components/ui/pick.tsx';

const pages = [
  { name: 'overview', href: '/province/settings' },
  { name: 'calendar', href: '/province/settings/calendar' },
  { name: 'thresholds', href: '/province/settings/thresholds' },
  { name: 'waivers', href: '/province/settings/waivers' },
  { name: 'exemptions', href: '/province/settings/exemptions' },
] as const;

export type SettingsPageName = (typeof pages)[number]['name'];

export function SettingsNavigation({ current }: { current: SettingsPageName }) {
  const t = useTranslations('settings.nav');
  return (
    <Pick
      label={t('label')}
      items={pages.map(({ name, href }) => ({ label: t(name), href, current: name === current }))}
    />
  );
}
