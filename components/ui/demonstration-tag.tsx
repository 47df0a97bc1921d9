// Marks generated figures wherever they are shown.
import { useTranslations } from 'next-intl';

export function DemonstrationTag() {
  const t = useTranslations('shell');
  return (
    <span
      title={t('demonstration.note')}
      className="tag inline-block rounded-md bg-warn-tint px-2.5 py-0.5 text-xs font-semibold whitespace-nowrap text-warn"
    >
      {t('demonstration.tag')}
    </span>
  );
}
