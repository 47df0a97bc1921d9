// Filter by status; it lives in the address. Statuses nobody has are left out.
import { useTranslations } from 'next-intl';
import { Pick } from '#components/ui/pick.tsx';
import type { ReturnView } from '#reporting/returns.ts';
import { type ReportStatus, reportStatuses } from '#rules/report-lifecycle.ts';

/** Anything else in the address counts as no filter. */
export function readStatus(value: string | string[] | undefined): ReportStatus | null {
  return reportStatuses.find((status) => status === value) ?? null;
}

export function StatusPick({ view, status }: { view: ReturnView; status: ReportStatus | null }) {
  const t = useTranslations();
  const address = `/city/returns/${view.quarter.id}`;
  const shown = reportStatuses.filter((candidate) => view.counts[candidate] > 0 || candidate === status);
  return (
    <Pick
      className="mb-3 text-sm"
      label={t('city.return.filter')}
      items={[
        { label: `${t('city.return.all')} ${view.rows.length}`, href: address, current: status === null },
        ...shown.map((candidate) => ({
          label: `${t(`status.report.${candidate}`)} ${view.counts[candidate]}`,
          href: `${address}?status=${candidate}`,
          current: candidate === status,
        })),
      ]}
    />
  );
}
