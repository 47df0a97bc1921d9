// Report statuses in the reader's language.
import { useTranslations } from 'next-intl';
import type { ReportStatus } from '#rules/report-lifecycle.ts';
import { StatusMark } from './status-mark.tsx';

export function StatusTag({ status }: { status: ReportStatus }) {
  const t = useTranslations('status');
  return <StatusMark status={status} word={t(`report.${status}`)} />;
}

/** A report that came after its deadline keeps this mark. */
export function LateTag() {
  const t = useTranslations('status');
  return (
    <span className="tag inline-flex items-center rounded-sm border border-bad px-1.5 py-px text-xs font-semibold whitespace-nowrap text-bad">
      {t('late')}
    </span>
  );
}
