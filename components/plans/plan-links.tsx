// The views of what the plans hold, beside one another: by plan, by kind of thing, by document, by words.
import { useTranslations } from 'next-intl';
import { Pick } from '../ui/pick.tsx';

const views = [
  'plans',
  'flagships',
  'zones',
  'cities',
  'projects',
  'functional-zones',
  'indicators',
  'sources',
  'search',
] as const;
export type PlanViewName = (typeof views)[number];

export function PlanLinks({ current }: { current: PlanViewName }) {
  const t = useTranslations('plans');
  return (
    <Pick
      label={t('links.label')}
      items={views.map((name) => ({ label: t(`links.${name}`), href: `/${name}`, current: name === current }))}
    />
  );
}
