// What the province granted this city in the quarter: until when, and why.
import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '#components/ui/notice.tsx';
import { formatDateWithWeekday } from '#format/date.ts';
import { formatQuarter } from '#format/quarter.ts';
import type { ReturnView } from '#reporting/returns.ts';
import type { Locale } from '#rules/preferences.ts';

export function ExtensionNotice({ view }: { view: ReturnView }) {
  const t = useTranslations('quarters.notice');
  const locale = useLocale() as Locale;
  const [latest] = view.extensions;
  if (!latest || latest.dueAt < view.now) return null;
  return (
    <Notice className="mb-5">
      {t(latest.kind, {
        quarter: formatQuarter(view.quarter.id, locale),
        until: formatDateWithWeekday(latest.dueAt, locale),
        reason: latest.reason,
      })}
    </Notice>
  );
}
