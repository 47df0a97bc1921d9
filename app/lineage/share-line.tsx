// One share: its plan and version, what each quarter's report brought, and what it brings to the figure.
import { useLocale, useTranslations } from 'next-intl';
import { LightTag } from '#components/figures/light-tag.tsx';
import { Link } from '#components/ui/link.tsx';
import { Td, Th } from '#components/ui/table.tsx';
import { greyReasonOf, nameOf, shareWords } from '#documents/dashboard-words.ts';
import { contributionOf } from '#documents/lineage-table.ts';
import { formatWanYuan } from '#format/money.ts';
import { formatRate } from '#format/percent.ts';
import type { DashboardView } from '#reporting/dashboard.ts';
import type { LineagePart, LineageRow } from '#reporting/lineage.ts';
import type { Rate } from '#rules/completion.ts';
import type { Locale } from '#rules/preferences.ts';
import { type QuarterId, quartersOfYearTo } from '#rules/quarter.ts';
import type { ReportHref } from './report-address.ts';

/** Contributions are parts of one rate: two decimals keep the small ones in sight, and there is no sign to give. */
export function contributionWords(part: Rate | null): string {
  return part === null ? '' : formatRate(part, 2).replace('%', '');
}

/** What a report that counts says of its quarter: an amount in 万元, 无进展 or 不适用. */
export function amountWords(part: LineagePart, t: (key: 'lineage.noProgress' | 'lineage.noAmount') => string): string {
  if (part.answer === 'no_progress') return t('lineage.noProgress');
  return part.yuan === null ? t('lineage.noAmount') : formatWanYuan(part.yuan);
}

type ShareLineProps = {
  row: LineageRow;
  view: DashboardView;
  reportHref: ReportHref | null;
  /** Where the rows of cities are mixed. */
  withCity?: boolean;
};

export function ShareLine({ row, view, reportHref, withCity = false }: ShareLineProps) {
  const t = useTranslations('dashboard');
  const locale = useLocale() as Locale;
  const { share, parts } = row;
  const words = shareWords(share, view);
  const contribution = contributionOf(share, view.total.completion.planYuan);
  return (
    <tr id={`share-${share.participantId}`} className="target:bg-accent-tint">
      <Th scope="row" className="min-w-28 md:min-w-48">
        {nameOf(share, locale)}
        {withCity && (
          <span className="ml-2 text-xs whitespace-nowrap text-soft">
            {locale === 'en' ? share.cityNameEn : share.cityName}
          </span>
        )}
      </Th>
      <Td from="sm">
        <LightTag light={share.light} grey={greyReasonOf(share)} />
      </Td>
      <Td numeric>
        {share.planYuan === null ? (
          <span className="text-soft">{t('lineage.noPlan')}</span>
        ) : (
          <>
            {share.planVersion !== null && (
              <span className="mr-2 text-xs max-sm:hidden text-faint">
                {t('lineage.planVersion', { version: share.planVersion })}
              </span>
            )}
            {formatWanYuan(share.planYuan)}
          </>
        )}
      </Td>
      {quartersOfYearTo(view.quarter).map((quarter) => (
        <Td key={quarter} numeric from="md">
          <QuarterAmount
            part={parts.find((part) => part.quarter === quarter)}
            quarter={quarter}
            view={view}
            reportHref={reportHref}
          />
        </Td>
      ))}
      <Td numeric>{formatWanYuan(share.actualYuan)}</Td>
      <Td numeric strong>
        {words.rate.replace('%', '')}
      </Td>
      <Td numeric from="sm">
        {contribution === null ? '—' : contributionWords(contribution)}
      </Td>
    </tr>
  );
}

type QuarterAmountProps = {
  part: LineagePart | undefined;
  quarter: QuarterId;
  view: DashboardView;
  reportHref: ReportHref | null;
};

function QuarterAmount({ part, quarter, view, reportHref }: QuarterAmountProps) {
  const t = useTranslations('dashboard');
  if (!part) {
    return quarter === view.quarter ? <span className="font-semibold">{t('reported.no')}</span> : '—';
  }
  const words =
    part.yuan === null ? <span title={t('lineage.noAmountHint')}>{amountWords(part, t)}</span> : amountWords(part, t);
  const href = reportHref?.(part.reportId);
  return href === undefined ? (
    words
  ) : (
    <Link href={href} className="figure-link">
      {words}
    </Link>
  );
}
